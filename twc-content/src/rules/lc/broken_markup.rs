//! LC025: HTML in a message that is not closed, not opened, or no HTML.

use super::each_text::each_text;
use super::tags::faults;
use crate::diagnostic::{Label, Severity, Sink};
use crate::rules::{Check, Rule};
use crate::site::Site;

pub(super) static BROKEN_MARKUP: Rule = Rule {
    code: "LC025",
    name: "broken-markup",
    severity: Severity::Error,
    default: true,
    fix: None,
    doc: include_str!("broken_markup.md"),
    doc_nl: Some(include_str!("broken_markup.nl.md")),
    check: Check::Site(check),
};

fn check(site: &Site, sink: &mut Sink) {
    each_text(site, sink, |catalog, branch| {
        faults(&branch.text)
            .into_iter()
            .map(|fault| {
                let found = BROKEN_MARKUP
                    .in_file(catalog.source.shared_path(), branch.span(fault.start, fault.end))
                    .with("kind", fault.kind)
                    .with("word", fault.word);
                match fault.open {
                    None => found,
                    Some((start, end, name)) => found
                        .with("open", name)
                        .related(Label::new(catalog.source.shared_path(), branch.span(start, end))),
                }
            })
            .collect()
    });
}
