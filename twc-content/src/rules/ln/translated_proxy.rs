//! LN021: a link through the translation proxy of Google.

use crate::diagnostic::{Applicability, Fix, Message, Severity, Sink};
use crate::page::Page;
use crate::rules::{Check, Rule};
use crate::site::{Site, Target};

pub(super) static TRANSLATED_PROXY: Rule = Rule {
    code: "LN021",
    name: "translated-proxy",
    severity: Severity::Warning,
    default: true,
    fix: Some(Applicability::Suggestion),
    doc: include_str!("translated_proxy.md"),
    doc_nl: None,
    check: Check::Page(check),
};

fn check(site: &Site, page: &Page, sink: &mut Sink) {
    for out in super::addresses(site, page) {
        let Target::External { host, .. } = &out.link.target else { continue };
        let Some(hidden) = host.to_ascii_lowercase().strip_suffix(".translate.goog").map(original) else { continue };
        let mut finding = TRANSLATED_PROXY.at(page, out.span).with("host", hidden.as_str());
        if out.literal {
            let to = out.url.replacen(host.as_str(), &hidden, 1);
            let to = without_parameters(&to);
            let title = Message::new("translated-proxy.fix").with("to", to.as_str());
            finding = finding.fix(Fix::new(Applicability::Suggestion, title, page.source.shared_path(), out.span, to));
        }
        sink.push(finding);
    }
}

/// The host behind the proxy's: `www-example-org` is `www.example.org`, two hyphens are one.
fn original(label: &str) -> String {
    label.replace("--", "\0").replace('-', ".").replace('\0', "-")
}

fn without_parameters(url: &str) -> String {
    let (before, fragment) = url.split_once('#').map_or((url, ""), |(before, _)| (before, &url[before.len()..]));
    let Some((path, query)) = before.split_once('?') else { return url.to_owned() };
    let kept: Vec<&str> = query.split('&').filter(|it| !it.starts_with("_x_tr_")).collect();
    format!("{path}{}{}{fragment}", if kept.is_empty() { "" } else { "?" }, kept.join("&"))
}
