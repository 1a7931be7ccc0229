//! LC008: a plural form that is never chosen, or that is needed and not there.

use std::collections::{BTreeMap, BTreeSet};

use super::variable_differs::variable_of;
use crate::diagnostic::{Severity, Sink};
use crate::language::Language;
use crate::locale::{CATEGORIES, Catalog, Inline, Plurals, Variant};
use crate::rules::{Check, Rule};
use crate::site::Site;
use crate::source::Span;

pub(super) static PLURAL_CATEGORY: Rule = Rule {
    code: "LC008",
    name: "plural-category",
    severity: Severity::Warning,
    default: true,
    fix: None,
    doc: include_str!("plural_category.md"),
    doc_nl: Some(include_str!("plural_category.nl.md")),
    check: Check::Site(check),
};

fn check(site: &Site, sink: &mut Sink) {
    let catalogs = &site.catalogs;
    for language in catalogs.languages() {
        let rules = [false, true].map(|ordinal| Plurals::of(language, ordinal));
        for (catalog, entry) in catalogs.entries(language) {
            for (_, _, pattern) in entry.patterns() {
                pattern.selects(&mut |selector, variants| {
                    if is_plural(variants)
                        && let Some(plurals) = rules.get(usize::from(is_ordinal(selector))).and_then(Option::as_ref)
                    {
                        unreachable(catalog, language, plurals, variants, sink);
                        lacking_beside_others(catalog, language, plurals, variants, sink);
                    }
                });
            }
        }
    }
    let mut told = BTreeSet::new();
    for pair in catalogs.pairs() {
        for text in pair.texts() {
            let mut originals: BTreeMap<&str, &[Variant]> = BTreeMap::new();
            text.original.selects(&mut |selector, variants| {
                if let Some(name) = variable_of(selector).filter(|_| is_plural(variants)) {
                    originals.entry(&name.text).or_insert(variants);
                }
            });
            text.translation.selects(&mut |selector, variants| {
                let Some(plurals) = Plurals::of(&pair.other.language, is_ordinal(selector)) else { return };
                let original = variable_of(selector).and_then(|it| originals.get(it.text.as_str()));
                let Some(original) = original.filter(|_| is_plural(variants)) else { return };
                let takes_one = |variants: &[Variant]| variants.iter().any(|it| matches!(&*it.key.text, "one" | "1"));
                if plurals.categories().contains(&"one") && takes_one(original) && !takes_one(variants) {
                    lacking(pair.other, &pair.other.language, "one", variants, sink);
                } else if takes_one(variants)
                    && !takes_one(original)
                    && Plurals::of(&pair.base.language, is_ordinal(selector))
                        .is_some_and(|it| it.categories().contains(&"one"))
                {
                    // A word without plural needs no form of its own: perhaps it is one.
                    let mut found = Sink::new();
                    lacking(pair.base, &pair.base.language, "one", original, &mut found);
                    for mut finding in found {
                        finding.severity = Severity::Note;
                        if told.insert(finding.primary.span) {
                            sink.push(finding);
                        }
                    }
                }
            });
        }
    }
}

/// Whether a choice is one between plural forms: every key is a category or a number.
pub(super) fn is_plural(variants: &[Variant]) -> bool {
    variants.iter().all(|it| it.number || CATEGORIES.contains(&&*it.key.text))
        && variants.iter().any(|it| it.number || it.key.text != "other" || it.default)
}

/// Whether a choice goes by rank: `NUMBER($position, type: "ordinal")`.
pub(super) fn is_ordinal(selector: &Inline) -> bool {
    let Inline::Function { arguments, .. } = selector else { return false };
    arguments
        .named
        .iter()
        .any(|(name, value)| name.text == "type" && matches!(value, Inline::String { value, .. } if value == "ordinal"))
}

/// Variants that no number reaches: categories the language has not, and numbers that a category before them takes.
fn unreachable(catalog: &Catalog, language: &Language, plurals: &Plurals, variants: &[Variant], sink: &mut Sink) {
    let categories = plurals.categories();
    for (index, variant) in variants.iter().enumerate() {
        let key = variant.key.text.as_str();
        let taken_by = if variant.number {
            let category = plurals.category(key);
            let before = variants.get(..index).unwrap_or_default();
            match before.iter().find(|it| !it.number && Some(it.key.text.as_str()) == category) {
                Some(taker) => taker.key.text.as_str(),
                None => continue,
            }
        } else if categories.contains(&key) || variant.default {
            continue;
        } else {
            ""
        };
        sink.push(
            found(catalog, variant.key.span, language, key)
                .with("kind", if taken_by.is_empty() { "never" } else { "taken" })
                .with("by", taken_by),
        );
    }
}

/// Some forms are told apart, but not all that the language has.
fn lacking_beside_others(
    catalog: &Catalog,
    language: &Language,
    plurals: &Plurals,
    variants: &[Variant],
    sink: &mut Sink,
) {
    let has = |category: &str| variants.iter().any(|it| it.key.text == category);
    let categories = plurals.categories();
    let told_apart = categories.iter().any(|it| *it != "other" && has(it));
    // Forms for millions or fractions only, as `many` in French, are a refinement that most texts do without.
    let counted: BTreeSet<&str> = (0..=120).filter_map(|it: u8| plurals.category(&it.to_string())).collect();
    let needed = |it: &&&str| told_apart && **it != "other" && counted.contains(**it) && !has(it);
    for category in categories.iter().filter(needed) {
        // An exact number may stand for the form that only it takes.
        let exact = variants.iter().any(|it| it.number && plurals.category(&it.key.text) == Some(*category));
        if !exact {
            lacking(catalog, language, category, variants, sink);
        }
    }
}

fn lacking(catalog: &Catalog, language: &Language, category: &str, variants: &[Variant], sink: &mut Sink) {
    let default = variants.iter().find(|it| it.default);
    let span = default.or_else(|| variants.first()).map_or(Span::default(), |it| it.key.span);
    sink.push(found(catalog, span, language, category).with("kind", "lacking").with("by", ""));
}

fn found(catalog: &Catalog, span: Span, language: &Language, key: &str) -> crate::diagnostic::Diagnostic {
    PLURAL_CATEGORY.in_file(catalog.source.shared_path(), span).with("key", key).with("language", language.to_string())
}
