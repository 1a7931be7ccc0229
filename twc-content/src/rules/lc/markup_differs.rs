//! LC013: HTML that only one language's text has.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

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
                let (mine, theirs) = (by_name(&here), by_name(&there));
                let number = |tags: &BTreeMap<String, Vec<_>>, name: &str| tags.get(name).map_or(0, Vec::len);
                for (name, tags) in &theirs {
                    if number(&mine, name) < tags.len() {
                        report(place, "missing", format!("<{name}>"));
                    }
                }
                for (name, tags) in &mine {
                    if let Some(tag) = tags.get(number(&theirs, name)) {
                        report(branch.span(tag.start, tag.end), "extra", format!("<{name}>"));
                    }
                }
                if mine.len() == theirs.len() && mine.iter().all(|(name, tags)| number(&theirs, name) == tags.len()) {
                    for (tags, theirs) in mine.values().zip(theirs.values()) {
                        for (tag, attribute) in changed(tags, theirs) {
                            report(branch.span(tag.start, tag.end), "attribute", attribute.to_owned());
                        }
                    }
                }
                let mine: BTreeSet<&str> = entities(&branch.text).map(|it| it.name).collect();
                let theirs: BTreeSet<&str> = entities(&original.text).map(|it| it.name).collect();
                for entity in ["nbsp", "shy", "amp", "lt", "gt"].into_iter().filter(|it| theirs.contains(it)) {
                    if !mine.contains(entity) && !plain(entity, &branch.text) {
                        report(place, "missing", format!("&{entity};"));
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

/// The tags that open something, by their names in lower case.
fn by_name<'a>(tags: &'a [Tag<'a>]) -> BTreeMap<String, Vec<&'a Tag<'a>>> {
    let mut found: BTreeMap<String, Vec<&Tag<'_>>> = BTreeMap::new();
    for tag in tags.iter().filter(|it| it.kind != TagKind::Close) {
        found.entry(tag.name.to_ascii_lowercase()).or_default().push(tag);
    }
    found
}

/// Attributes whose values are the language's own.
const FREE: [&str; 9] =
    ["href", "title", "alt", "aria-label", "placeholder", "lang", "hreflang", "src", "aria-description"];

/// Tags whose attributes differ from those of the original's tags of the same name.
fn changed<'a>(here: &[&'a Tag<'a>], there: &[&'a Tag<'a>]) -> Vec<(&'a Tag<'a>, &'a str)> {
    let fixed = |tag: &Tag<'a>| tag.attributes.iter().map(|it| it.0).find(|it| !FREE.contains(it));
    // In any order: a sentence may turn around.
    let mut left: BTreeMap<_, VecDeque<usize>> = BTreeMap::new();
    for (at, tag) in there.iter().enumerate() {
        left.entry(attributes(tag)).or_default().push_back(at);
    }
    let mut open: BTreeSet<usize> = (0..there.len()).collect();
    let mut found = Vec::new();
    for tag in here {
        match left.get_mut(&attributes(tag)).and_then(VecDeque::pop_front) {
            Some(at) => _ = open.remove(&at),
            None => {
                let lost = open.first().and_then(|at| there.get(*at)).and_then(|it| fixed(it));
                found.push((*tag, fixed(tag).or(lost).unwrap_or(tag.name)));
            }
        }
    }
    found
}

/// The attributes of a tag, those that each language has its own of without their values.
fn attributes<'a>(tag: &Tag<'a>) -> BTreeSet<(&'a str, &'a str)> {
    tag.attributes.iter().map(|(key, value)| (*key, if FREE.contains(key) { "" } else { value })).collect()
}
