//! LC013: HTML that only one language's text has.

use std::collections::{BTreeMap, BTreeSet};

use super::tags::{Tag, TagKind, entities, faults, tags};
use crate::diagnostic::{Label, Severity, Sink};
use crate::rules::{Check, Rule};
use crate::site::Site;

pub(super) static MARKUP_DIFFERS: Rule = Rule {
    code: "LC013",
    name: "markup-differs",
    severity: Severity::Warning,
    default: true,
    fix: None,
    doc: include_str!("markup_differs.md"),
    doc_nl: Some(include_str!("markup_differs.nl.md")),
    check: Check::Site(check),
};

fn check(site: &Site, sink: &mut Sink) {
    for pair in site.catalogs.pairs() {
        for text in pair.texts() {
            let originals = text.original.branches();
            let mut seen = BTreeSet::new();
            for branch in text.translation.branches() {
                let Some(original) = branch.counterpart(&originals) else { continue };
                // What is broken is another rule's; counting its pieces would say the same twice.
                if !faults(&branch.text).is_empty() || !faults(&original.text).is_empty() {
                    continue;
                }
                let place = branch.key().map_or(text.place, |key| key.span);
                let (here, there) = (tags(&branch.text), tags(&original.text));
                let mut report = |span, kind: &str, word: String| {
                    if seen.insert((span, word.clone())) {
                        sink.push(
                            MARKUP_DIFFERS
                                .in_file(pair.other.source.shared_path(), span)
                                .with("kind", kind)
                                .with("word", word)
                                .with("base", pair.base.language.to_string())
                                .related(Label::new(pair.base.source.shared_path(), pair.original.label_span())),
                        );
                    }
                };
                let (mine, theirs) = (count(&here), count(&there));
                for (name, number) in &theirs {
                    if mine.get(name).copied().unwrap_or(0) < *number {
                        report(place, "missing", format!("<{name}>"));
                    }
                }
                for (name, number) in &mine {
                    let wanted = theirs.get(name).copied().unwrap_or(0);
                    let extra =
                        here.iter().filter(|it| it.kind != TagKind::Close && it.name.eq_ignore_ascii_case(name));
                    if let Some(tag) = extra.clone().nth(wanted).filter(|_| *number > wanted) {
                        report(branch.span(tag.start, tag.end), "extra", format!("<{name}>"));
                    }
                }
                if mine == theirs {
                    for (tag, attribute) in changed(&here, &there) {
                        report(branch.span(tag.start, tag.end), "attribute", attribute.to_owned());
                    }
                }
                let mine: Vec<_> = entities(&branch.text).collect();
                for entity in
                    entities(&original.text).filter(|it| matches!(it.name, "nbsp" | "shy" | "amp" | "lt" | "gt"))
                {
                    if !mine.iter().any(|it| it.name == entity.name) && !plain(entity.name, &branch.text) {
                        report(place, "missing", format!("&{};", entity.name));
                    }
                }
            }
        }
    }
}

/// Whether the character itself stands in the text where the original has its entity.
fn plain(entity: &str, text: &str) -> bool {
    match entity {
        "nbsp" => text.contains('\u{a0}'),
        "shy" => true,
        "amp" => text.contains('&') || text.contains(" en "),
        "lt" => text.contains('<'),
        _ => text.contains('>'),
    }
}

fn count(tags: &[Tag<'_>]) -> BTreeMap<String, usize> {
    let mut counts = BTreeMap::new();
    for tag in tags.iter().filter(|it| it.kind != TagKind::Close) {
        *counts.entry(tag.name.to_ascii_lowercase()).or_insert(0) += 1;
    }
    counts
}

/// Tags whose attributes differ from those of the original's tag of the same name and number. Texts and addresses may.
fn changed<'a>(here: &'a [Tag<'a>], there: &'a [Tag<'a>]) -> Vec<(&'a Tag<'a>, &'a str)> {
    const FREE: [&str; 9] =
        ["href", "title", "alt", "aria-label", "placeholder", "lang", "hreflang", "src", "aria-description"];
    let mut found = Vec::new();
    for name in count(here).into_keys() {
        let of = |tags: &'a [Tag<'a>]| -> Vec<&'a Tag<'a>> {
            tags.iter().filter(|it| it.kind != TagKind::Close && it.name.eq_ignore_ascii_case(&name)).collect()
        };
        let mut theirs = of(there);
        for tag in of(here) {
            // In any order: a sentence may turn around.
            let fits = |other: &&Tag<'_>| {
                let differs = |(key, value): &(&str, &str), tag: &Tag<'_>| {
                    !tag.attributes.iter().any(|it| it.0 == *key && (it.1 == *value || FREE.contains(key)))
                };
                !other.attributes.iter().any(|it| differs(it, tag))
                    && !tag.attributes.iter().any(|it| differs(it, other))
            };
            match theirs.iter().position(fits) {
                Some(at) => {
                    theirs.remove(at);
                }
                None => {
                    let attribute = tag.attributes.iter().map(|it| it.0).find(|it| !FREE.contains(it));
                    let lost =
                        theirs.first().and_then(|it| it.attributes.iter().map(|it| it.0).find(|it| !FREE.contains(it)));
                    found.push((tag, attribute.or(lost).unwrap_or(tag.name)));
                }
            }
        }
    }
    found
}
