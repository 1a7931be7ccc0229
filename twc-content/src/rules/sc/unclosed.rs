//! SC002: a shortcode that needs a closing tag and has none.
//!
//! What one page shows is found while parsing; here the templates and the other pages of the site have their say.

use rustc_hash::FxHashSet;

use crate::diagnostic::{Applicability, Fix, Message, Severity, Sink};
use crate::rules::sc::names::{OURS, is_open, is_ours, pages, usage};
use crate::rules::{Check, Rule};
use crate::shortcode::Embedded;
use crate::site::Site;
use crate::source::Span;

pub(super) static UNCLOSED: Rule = Rule {
    code: "SC002",
    name: "unclosed",
    severity: Severity::Error,
    default: true,
    fix: Some(Applicability::Suggestion),
    doc: include_str!("unclosed.md"),
    doc_nl: None,
    check: Check::Site(check),
};

fn check(site: &Site, sink: &mut Sink) {
    let usage = usage(site);
    let ours = is_ours(site);
    // Hugo demands a closing tag everywhere or nowhere, so whoever is closed more often than not needs one.
    let needs = |name: &str| match site.templates.shortcodes.get(name) {
        Some(template) => template.inner,
        None if Embedded::find(name).is_some() => false,
        None if ours && OURS.contains(&(name, true)) => true,
        None => usage.get(name).is_some_and(|it| it.closed > it.open),
    };
    for page in pages(site) {
        let reported: FxHashSet<Span> =
            page.diagnostics.iter().filter(|it| it.code == UNCLOSED.code).map(|it| it.primary.span).collect();
        for shortcode in page.shortcodes.iter().filter(|it| is_open(it) && !it.name.ends_with(".inline")) {
            if reported.contains(&shortcode.open) || !needs(&shortcode.name) {
                continue;
            }
            let name = &*shortcode.name;
            sink.push(
                UNCLOSED
                    .at(page, shortcode.open)
                    .with("name", name)
                    .help(Message::new("unclosed.help").with("name", name))
                    .fix(Fix::new(
                        Applicability::Suggestion,
                        Message::new("unclosed.fix").with("name", name),
                        page.source.shared_path(),
                        Span::at(shortcode.open.end.saturating_sub(3) as usize),
                        "/",
                    )),
            );
        }
    }
}
