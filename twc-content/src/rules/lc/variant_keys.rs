//! LC023: the keys of a choice that do not fit those of the original, or stand twice.

use std::collections::HashSet;

use super::plural_category::is_plural;
use super::variable_differs::variable_of;
use crate::diagnostic::{Label, Message, Severity, Sink};
use crate::locale::Variant;
use crate::rules::{Check, Rule};
use crate::site::Site;

pub(super) static VARIANT_KEYS: Rule = Rule {
    code: "LC023",
    name: "variant-keys",
    severity: Severity::Warning,
    default: true,
    fix: None,
    doc: include_str!("variant_keys.md"),
    doc_nl: Some(include_str!("variant_keys.nl.md")),
    check: Check::Site(check),
};

fn check(site: &Site, sink: &mut Sink) {
    let catalogs = &site.catalogs;
    for language in catalogs.languages() {
        for (catalog, entry) in catalogs.entries(language) {
            let path = catalog.source.shared_path();
            for (_, _, pattern) in entry.patterns() {
                pattern.selects(&mut |_, variants| {
                    for (index, variant) in variants.iter().enumerate().take(200) {
                        let before = variants.get(..index).unwrap_or_default();
                        if let Some(first) = before.iter().find(|it| it.key.text == variant.key.text) {
                            let label = Label::new(path.clone(), first.key.span);
                            sink.push(
                                VARIANT_KEYS
                                    .in_file(path.clone(), variant.key.span)
                                    .with("key", variant.key.text.as_str())
                                    .with("kind", "twice")
                                    .related(label.with(Message::new("variant-keys.first"))),
                            );
                        }
                    }
                });
            }
        }
    }
    for pair in catalogs.pairs().filter(|pair| !pair.original.term) {
        let path = pair.other.source.shared_path();
        for text in pair.texts() {
            text.translation.selects(&mut |selector, variants| {
                let Some(name) = variable_of(selector) else { return };
                let mut original: Option<&[Variant]> = None;
                text.original.selects(&mut |selector, variants| {
                    if variable_of(selector).is_some_and(|it| it.text == name.text) {
                        original = original.or(Some(variants));
                    }
                });
                let Some(original) = original else { return };
                let keys = |variants: &'_ [Variant]| -> HashSet<String> {
                    variants.iter().map(|it| it.key.text.to_string()).collect()
                };
                let here = keys(variants);
                // What another text of the message chooses by the same variable is a value too.
                let mut there = keys(original);
                for (_, _, pattern) in pair.original.patterns() {
                    pattern.selects(&mut |selector, variants| {
                        if variable_of(selector).is_some_and(|it| it.text == name.text) {
                            there.extend(keys(variants));
                        }
                    });
                }
                let both_plural = is_plural(original) && is_plural(variants);
                if both_plural {
                    return;
                }
                let related = || {
                    let span = original.first().map_or(pair.original.label_span(), |it| it.key.span);
                    Label::new(pair.base.source.shared_path(), span)
                };
                if let Some(strange) = variants.iter().find(|it| !it.number && !there.contains(it.key.text.as_str())) {
                    let keys: Vec<_> = original.iter().take(20).map(|it| format!("[{}]", it.key.text)).collect();
                    sink.push(
                        VARIANT_KEYS
                            .in_file(path.clone(), strange.key.span)
                            .with("key", strange.key.text.as_str())
                            .with("kind", "strange")
                            .with("keys", keys.join(", "))
                            .related(related()),
                    );
                } else if let Some(lost) =
                    original.iter().find(|it| !it.default && !here.contains(it.key.text.as_str()))
                {
                    // The default may say it well enough.
                    let default = variants.iter().find(|it| it.default).map_or(text.place, |it| it.key.span);
                    let mut finding = VARIANT_KEYS
                        .in_file(path.clone(), default)
                        .with("key", lost.key.text.as_str())
                        .with("kind", "lost")
                        .related(Label::new(pair.base.source.shared_path(), lost.key.span));
                    finding.severity = Severity::Note;
                    sink.push(finding);
                }
            });
        }
    }
}
