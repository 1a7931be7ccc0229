//! LC009: a choice between variants without a default one, or with two.

use crate::diagnostic::{Applicability, Fix, Message, Severity, Sink};
use crate::rules::{Check, Rule};
use crate::site::Site;
use crate::source::Span;

pub(super) static NO_DEFAULT: Rule = Rule {
    code: "LC009",
    name: "no-default",
    severity: Severity::Error,
    default: true,
    fix: Some(Applicability::Suggestion),
    doc: include_str!("no_default.md"),
    doc_nl: Some(include_str!("no_default.nl.md")),
    check: Check::Site(check),
};

fn check(site: &Site, sink: &mut Sink) {
    for catalog in &site.catalogs.catalogs {
        for junk in catalog.junk.iter().filter(|it| it.reason == "no-default" || it.reason == "two-defaults") {
            let path = catalog.source.shared_path();
            let mut finding = NO_DEFAULT.in_file(path.clone(), junk.at).with("reason", junk.reason);
            let before = catalog.source.slice(Span { start: junk.span.start, end: junk.at.start });
            // The last variant is the default as a rule, and `[other]` wherever there is one.
            let last = before.rfind("[other]").or_else(|| before.rfind('['));
            if let Some(last) = last.filter(|_| junk.reason == "no-default") {
                let at = Span::at(junk.span.start as usize + last);
                let title = Message::new("no-default.fix");
                finding = finding.fix(Fix::new(Applicability::Suggestion, title, path, at, "*"));
            }
            sink.push(finding);
        }
    }
}
