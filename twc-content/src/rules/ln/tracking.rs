//! LN019: parameters that track readers.

use crate::diagnostic::{Applicability, Fix, Message, Severity, Sink};
use crate::page::Page;
use crate::rules::{Check, Rule};
use crate::site::{Site, Target};

pub(super) static TRACKING: Rule = Rule {
    code: "LN019",
    name: "tracking",
    severity: Severity::Note,
    default: true,
    fix: Some(Applicability::Safe),
    doc: include_str!("tracking.md"),
    doc_nl: None,
    check: Check::Page(check),
};

fn check(site: &Site, page: &Page, sink: &mut Sink) {
    for out in super::addresses(site, page) {
        let Target::External { host, .. } = &out.link.target else { continue };
        let Some((clean, names)) = without_tracking(&out.url, host) else { continue };
        let mut finding = TRACKING.at(page, out.span).with("names", names);
        if out.literal {
            let title = Message::new("tracking.fix");
            finding = finding.fix(Fix::new(Applicability::Safe, title, page.source.shared_path(), out.span, clean));
        }
        sink.push(finding);
    }
}

/// Parameters that say where a reader comes from, and nothing else.
const TRACKERS: [&str; 17] = [
    "fbclid",
    "gclid",
    "dclid",
    "gbraid",
    "wbraid",
    "msclkid",
    "twclid",
    "ttclid",
    "igshid",
    "igsh",
    "mc_cid",
    "mc_eid",
    "yclid",
    "_hsenc",
    "_hsmi",
    "mkt_tok",
    "oly_enc_id",
];

/// The URL without its tracking parameters, and their names.
fn without_tracking(url: &str, host: &str) -> Option<(String, String)> {
    let (before, fragment) = url.split_once('#').map_or((url, ""), |(before, _)| (before, &url[before.len()..]));
    let (path, query) = before.split_once('?')?;
    let host = host.to_ascii_lowercase();
    let shares =
        ["youtu.be", "youtube.com", "www.youtube.com", "m.youtube.com", "music.youtube.com", "open.spotify.com"];
    let is_tracker = |parameter: &&str| {
        let name = parameter.split('=').next().unwrap_or_default();
        let lower = name.to_ascii_lowercase();
        lower.starts_with("utm_")
            || TRACKERS.contains(&lower.as_str())
            || name == "si" && shares.contains(&host.as_str())
    };
    let (trackers, kept): (Vec<&str>, Vec<&str>) = query.split('&').partition(is_tracker);
    if trackers.is_empty() {
        return None;
    }
    let names: Vec<&str> = trackers.iter().map(|it| it.split('=').next().unwrap_or_default()).collect();
    let question = if kept.is_empty() { "" } else { "?" };
    Some((format!("{path}{question}{}{fragment}", kept.join("&")), names.join(", ")))
}
