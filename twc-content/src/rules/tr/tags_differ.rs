//! TR005: tags that a page and its translation do not share.

use std::collections::BTreeMap;

use crate::diagnostic::{Label, Severity, Sink};
use crate::front_matter::Value;
use crate::page::Page;
use crate::rules::pairs::{PagePair, pairs};
use crate::rules::{Check, Rule};
use crate::site::Site;

pub(super) static TAGS_DIFFER: Rule = Rule {
    code: "TR005",
    name: "tags-differ",
    severity: Severity::Warning,
    default: true,
    fix: None,
    doc: include_str!("tags_differ.md"),
    doc_nl: Some(include_str!("tags_differ.nl.md")),
    check: Check::Site(check),
};

fn check(site: &Site, sink: &mut Sink) {
    let pairs = pairs(site);
    let lists = &site.config.hugo.taxonomies;
    for key in lists.values() {
        for pair in &pairs {
            number(pair, key, sink);
        }
        spellings(&pairs, key, sink);
    }
    // Without lists of tags readers still see them, and a list may come.
    for key in ["tags", "categories"].iter().filter(|key| !lists.values().any(|it| it == *key)) {
        spellings(&pairs, key, sink);
    }
}

fn tags<'a>(page: &'a Page, key: &str) -> Vec<(&'a str, &'a Value)> {
    let Some(entry) = page.front_matter.get(key) else { return Vec::new() };
    match entry.value.as_list() {
        Some(items) => {
            items.iter().filter_map(|it| Some((it.as_str()?.trim(), it))).filter(|it| !it.0.is_empty()).collect()
        }
        None => entry.value.as_str().map(|text| (text.trim(), &entry.value)).into_iter().collect(),
    }
}

fn number(pair: &PagePair<'_>, key: &str, sink: &mut Sink) {
    let (there, here) = (tags(pair.original, key), tags(pair.translation, key));
    let (Some(original), Some(entry)) = (pair.original.front_matter.get(key), pair.translation.front_matter.get(key))
    else {
        return;
    };
    if here.len() != there.len() {
        sink.push(
            TAGS_DIFFER
                .at(pair.translation, entry.value.span)
                .with("kind", "number")
                .with("tag", here.len().to_string())
                .with("other", there.len().to_string())
                .with("language", pair.original.path.language.to_string())
                .related(Label::new(pair.original.source.shared_path(), original.value.span)),
        );
    }
}

/// The pages on which a tag stands for the same tag of the other language.
type Uses<'a> = Vec<(&'a Page, &'a Value)>;

/// One tag of a language that stands for two of the other: the rarer is a slip. Seen from both sides.
fn spellings(pairs: &[PagePair<'_>], key: &str, sink: &mut Sink) {
    let mut uses: BTreeMap<(String, String), BTreeMap<String, Uses<'_>>> = BTreeMap::new();
    for pair in pairs {
        let (originals, translations) = (tags(pair.original, key), tags(pair.translation, key));
        if originals.len() != translations.len() {
            continue;
        }
        for (original, translation) in originals.iter().zip(&translations) {
            for (page, own, other) in
                [(pair.original, original, translation), (pair.translation, translation, original)]
            {
                let from = (page.path.language.to_string(), other.0.to_lowercase());
                uses.entry(from).or_default().entry(own.0.to_lowercase()).or_default().push((page, own.1));
            }
        }
    }
    for ((language, other), spellings) in &uses {
        // Of two that are equally frequent, the one that was translated is meant.
        let frequency = |tag: &String, uses: &Uses<'_>| (uses.len(), tag != other);
        let Some((usual, most)) = spellings.iter().max_by_key(|(tag, uses)| frequency(tag, uses)) else { continue };
        for (tag, rare) in spellings.iter().filter(|(tag, _)| *tag != usual) {
            // Two translations of one tag may each have a page of its own; a tag that is once left as it is has none.
            let clear = *tag == *other || *usual == *other;
            for (page, value) in rare.iter().filter(|_| clear) {
                let mut finding = TAGS_DIFFER
                    .at(page, value.span)
                    .with("kind", "spelling")
                    .with("tag", tag.as_str())
                    .with("other", usual.as_str())
                    .with("language", language.as_str());
                if let Some((page, value)) = most.first() {
                    finding = finding.related(Label::new(page.source.shared_path(), value.span));
                }
                sink.push(finding);
            }
        }
    }
}
