//! LC014: a message without text in one language.

use crate::diagnostic::{Label, Severity, Sink};
use crate::rules::{Check, Rule};
use crate::site::Site;

pub(super) static EMPTY_MESSAGE: Rule = Rule {
    code: "LC014",
    name: "empty-message",
    severity: Severity::Warning,
    default: true,
    fix: None,
    doc: include_str!("empty_message.md"),
    doc_nl: Some(include_str!("empty_message.nl.md")),
    check: Check::Site(check),
};

fn check(site: &Site, sink: &mut Sink) {
    for pair in site.catalogs.pairs() {
        for text in pair.texts() {
            let original = text.original.branches();
            for branch in text.translation.branches() {
                // A variant may be empty on purpose (no word for "one"): only where the original has words there.
                let there = branch.counterpart(&original).is_some_and(|it| !it.text.trim().is_empty());
                if branch.text.trim().is_empty() && there {
                    let place = branch.key().map_or(text.place, |key| key.span);
                    sink.push(
                        EMPTY_MESSAGE
                            .in_file(pair.other.source.shared_path(), place)
                            .with("id", pair.translation.label())
                            .related(Label::new(pair.base.source.shared_path(), pair.original.label_span())),
                    );
                }
            }
        }
    }
}
