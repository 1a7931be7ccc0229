//! TR004: a front matter key that only one of a page's languages has.

use crate::diagnostic::{Label, Severity, Sink};
use crate::rules::pairs::pairs;
use crate::rules::{Check, Rule};
use crate::site::Site;
use crate::source::Span;

pub(super) static KEY_IN_ONE: Rule = Rule {
    code: "TR004",
    name: "key-in-one",
    severity: Severity::Warning,
    default: true,
    fix: None,
    doc: include_str!("key_in_one.md"),
    doc_nl: Some(include_str!("key_in_one.nl.md")),
    check: Check::Site(check),
};

/// Keys that belong to one language: its address, its history, what its translator notes.
const OWN: [&str; 14] = [
    "aliases",
    "lastmod",
    "linktitle",
    "slug",
    "translationkey",
    "translator",
    "twc",
    "url",
    "draft",
    "translated",
    "source",
    "translators",
    "notice",
    "keywords",
];

fn check(site: &Site, sink: &mut Sink) {
    for pair in pairs(site) {
        for (page, other) in pair.both() {
            if page.front_matter.broken || other.front_matter.broken {
                continue;
            }
            for entry in &page.front_matter.root {
                let key = entry.key.to_lowercase();
                // A missing alternative text is a finding of its own, whatever the other language has.
                if OWN.contains(&key.as_str())
                    || key.ends_with("alt")
                    || other.front_matter.get(&key).is_some()
                    || says_nothing(entry)
                {
                    continue;
                }
                let there = Span::at(other.split.front_matter.start as usize);
                sink.push(
                    KEY_IN_ONE
                        .at(page, entry.key_span)
                        .with("key", &*entry.key)
                        .with("language", page.path.language.to_string())
                        .related(Label::new(other.source.shared_path(), there)),
                );
            }
        }
    }
}

/// An empty value, or one that is the default anyway.
fn says_nothing(entry: &crate::front_matter::Entry) -> bool {
    use crate::front_matter::ValueKind;
    match &entry.value.kind {
        ValueKind::Null => true,
        ValueKind::String(text) => text.trim().is_empty(),
        ValueKind::List(items) => items.is_empty(),
        _ => false,
    }
}
