//! LC025: HTML in a message that is not closed, not opened, or no HTML.

use std::collections::BTreeSet;

use super::tags::faults;
use crate::diagnostic::{Severity, Sink};
use crate::rules::{Check, Rule};
use crate::site::Site;

pub(super) static BROKEN_MARKUP: Rule = Rule {
    code: "LC025",
    name: "broken-markup",
    severity: Severity::Error,
    default: true,
    fix: None,
    doc: include_str!("broken_markup.md"),
    doc_nl: None,
    check: Check::Site(check),
};

fn check(site: &Site, sink: &mut Sink) {
    for catalog in &site.catalogs.catalogs {
        for entry in &catalog.entries {
            let mut seen = BTreeSet::new();
            for (_, _, pattern) in entry.patterns() {
                for branch in pattern.branches() {
                    for fault in faults(&branch.text) {
                        let span = branch.span(fault.start, fault.end);
                        if seen.insert(span) {
                            sink.push(
                                BROKEN_MARKUP
                                    .in_file(catalog.source.shared_path(), span)
                                    .with("kind", fault.kind)
                                    .with("word", fault.word),
                            );
                        }
                    }
                }
            }
        }
    }
}
