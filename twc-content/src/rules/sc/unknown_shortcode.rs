//! SC001: a shortcode that no template makes.

use crate::diagnostic::{Applicability, Fix, Message, Severity, Sink};
use crate::rules::sc::names::{OURS, is_known, is_ours, nearest, pages, usage};
use crate::rules::{Check, Rule};
use crate::shortcode::Embedded;
use crate::site::Site;

pub(super) static UNKNOWN_SHORTCODE: Rule = Rule {
    code: "SC001",
    name: "unknown-shortcode",
    severity: Severity::Error,
    default: true,
    fix: Some(Applicability::Suggestion),
    doc: include_str!("unknown_shortcode.md"),
    doc_nl: None,
    check: Check::Site(check),
};

fn check(site: &Site, sink: &mut Sink) {
    let usage = usage(site);
    let uses = |name: &str| usage.get(name).map_or(0, |it| it.uses);
    for (name, count) in usage.iter().map(|(name, usage)| (*name, usage.uses)) {
        if is_known(site, name)
            || (is_ours(site) && OURS.iter().any(|(it, _)| *it == name))
            || name.ends_with(".inline")
        {
            continue;
        }
        // Without all templates only a slip is certain: a rare name beside a common one, or beside one of Hugo's.
        let ours = OURS.iter().map(|(name, _)| *name).filter(|_| is_ours(site));
        let known = Embedded::ALL
            .iter()
            .map(|(name, _)| *name)
            .chain(site.templates.shortcodes.keys().map(String::as_str))
            .chain(ours);
        let common = usage.keys().copied().filter(|other| uses(other) >= 4 && uses(other) >= 4 * count);
        let meant = if site.templates.complete { nearest(name, known) } else { nearest(name, known.chain(common)) };
        if !site.templates.complete && (meant.is_none() || count > 2) {
            continue;
        }
        for page in pages(site) {
            for shortcode in page.shortcodes.iter().filter(|it| &*it.name == name) {
                let mut found = UNKNOWN_SHORTCODE.at(page, shortcode.name_span).with("name", name);
                if let Some(meant) = meant {
                    let path = page.source.shared_path();
                    let mut fix = Fix::new(
                        Applicability::Suggestion,
                        Message::new("unknown-shortcode.fix").with("meant", meant),
                        path.clone(),
                        shortcode.name_span,
                        meant,
                    );
                    if let Some(close) = shortcode.close
                        && let Some(at) = page.slice(close).find(name)
                    {
                        let start = close.start as usize + at;
                        fix = fix.and(path, crate::source::Span::new(start, start + name.len()), meant);
                    }
                    found = found.fix(fix);
                }
                sink.push(found);
            }
        }
    }
}
