//! LC031: a term or message that the original names and the translation does not, or the other way round.

use std::collections::BTreeMap;

use crate::diagnostic::{Label, Severity, Sink};
use crate::locale::{Inline, Pattern};
use crate::rules::{Check, Rule};
use crate::site::Site;
use crate::source::Span;

pub(super) static REFERENCE_DIFFERS: Rule = Rule {
    code: "LC031",
    name: "reference-differs",
    severity: Severity::Warning,
    default: true,
    fix: None,
    doc: include_str!("reference_differs.md"),
    doc_nl: Some(include_str!("reference_differs.nl.md")),
    check: Check::Site(check),
};

fn check(site: &Site, sink: &mut Sink) {
    let catalogs = &site.catalogs;
    for pair in catalogs.pairs().filter(|pair| !pair.original.term) {
        for text in pair.texts() {
            let (originals, translations) = (references(text.original), references(text.translation));
            // A reference that leads nowhere was meant to be the one that is missed.
            if translations.keys().any(|label| catalogs.find(&pair.other.language, label).is_none()) {
                continue;
            }
            // Nobody misses a reference that leads nowhere in the original too.
            let missing = originals.iter().filter(|(label, _)| {
                !translations.contains_key(*label) && catalogs.find(&catalogs.base, label).is_some()
            });
            for (label, place) in missing {
                sink.push(
                    REFERENCE_DIFFERS
                        .in_file(pair.other.source.shared_path(), text.place)
                        .with("reference", label.as_str())
                        .with("kind", "missing")
                        .related(Label::new(pair.base.source.shared_path(), *place)),
                );
            }
            for (label, place) in translations.iter().filter(|(label, _)| !originals.contains_key(*label)) {
                // A term of this language alone needs no counterpart.
                if catalogs.find(&catalogs.base, label).is_some() {
                    let mut finding = REFERENCE_DIFFERS
                        .in_file(pair.other.source.shared_path(), *place)
                        .with("reference", label.as_str())
                        .with("kind", "extra")
                        .related(Label::new(pair.base.source.shared_path(), pair.original.label_span()));
                    finding.severity = Severity::Note;
                    sink.push(finding);
                }
            }
        }
    }
}

/// What a text names, each with its first place.
fn references(pattern: &Pattern) -> BTreeMap<String, Span> {
    let mut found = BTreeMap::new();
    pattern.inlines(&mut |inline| {
        let label = match inline {
            Inline::Message { id, .. } => id.text.clone(),
            Inline::Term { id, .. } => format!("-{}", id.text),
            _ => return,
        };
        found.entry(label).or_insert_with(|| inline.span());
    });
    found
}
