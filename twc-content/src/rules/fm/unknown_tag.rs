//! FM022: a tag that is new and nearly another, or outside the vocabulary.

use std::collections::{BTreeMap, BTreeSet};

use super::place;
use crate::diagnostic::{Applicability, Fix, Label, Message, Severity, Sink};
use crate::front_matter::{Value, ValueKind};
use crate::language::Language;
use crate::page::Page;
use crate::rules::{Check, Rule};
use crate::site::Site;

pub(super) static UNKNOWN_TAG: Rule = Rule {
    code: "FM022",
    name: "unknown-tag",
    severity: Severity::Warning,
    default: true,
    fix: Some(Applicability::Suggestion),
    doc: include_str!("unknown_tag.md"),
    doc_nl: None,
    check: Check::Site(check),
};

/// How many pages must have a tag for a lone one beside it to be a slip.
const COMMON: usize = 3;
/// Shorter tags are too easily one letter from another word.
const SHORTEST: usize = 5;

/// Where a tag stands.
struct Use<'a> {
    page: &'a Page,
    value: &'a Value,
    tag: &'a str,
}

fn check(site: &Site, sink: &mut Sink) {
    let taxonomies: BTreeSet<String> =
        site.config.hugo.taxonomies.values().cloned().chain(["tags".to_owned()]).collect();
    for taxonomy in &taxonomies {
        let mut uses: BTreeMap<(&Language, String), Vec<Use<'_>>> = BTreeMap::new();
        for page in &site.pages {
            for (value, tag) in tags(page, taxonomy) {
                uses.entry((&page.path.language, term(tag))).or_default().push(Use { page, value, tag });
            }
        }
        let common: Vec<(&Language, &str)> = uses
            .iter()
            .filter(|(_, list)| list.len() >= COMMON)
            .map(|((language, tag), _)| (*language, tag.as_str()))
            .collect();
        for ((language, tag), list) in &uses {
            for found in list {
                one(site, taxonomy, language, tag, list.len(), found, &common, &uses, sink);
            }
        }
    }
}

#[allow(clippy::too_many_arguments, reason = "all of it is one look-up in the same table")]
fn one(
    site: &Site,
    taxonomy: &str,
    language: &Language,
    tag: &str,
    count: usize,
    found: &Use<'_>,
    common: &[(&Language, &str)],
    uses: &BTreeMap<(&Language, String), Vec<Use<'_>>>,
    sink: &mut Sink,
) {
    let vocabulary = &site.config.twc.vocabulary;
    let listed: Vec<&str> = vocabulary
        .known
        .iter()
        .chain(vocabulary.translate.iter().flat_map(|(one, other)| [one, other]))
        .map(String::as_str)
        .collect();
    if taxonomy != "tags" && listed.is_empty() && count > 1 || listed.iter().any(|it| term(it) == tag) {
        return;
    }
    let outside = taxonomy == "tags" && !vocabulary.open && !listed.is_empty();
    let slip = (count == 1)
        .then(|| common.iter().filter(|(of, _)| *of == language).map(|(_, it)| *it).find(|it| is_slip(tag, it)))
        .flatten();
    let nearest = slip.or_else(|| listed.iter().copied().find(|it| is_slip(tag, &term(it))));
    if nearest.is_none() && !outside {
        return;
    }
    let mut finding = UNKNOWN_TAG.at(found.page, found.value.span).with("tag", found.tag);
    if let Some(nearest) = nearest {
        let other = uses.get(&(language, nearest.to_owned())).and_then(|list| list.first());
        let written = other.map_or(nearest, |it| it.tag);
        let message = Message::new("unknown-tag.nearest").with("nearest", written);
        finding = finding.help(message.clone());
        if let Some(other) = other {
            finding = finding.related(
                Label::new(other.page.source.shared_path(), other.value.span).with(Message::new("unknown-tag.other")),
            );
        }
        if let Some(span) = place::inside(found.page, found.value, 0..found.tag.len()) {
            let path = found.page.source.shared_path();
            finding = finding.fix(Fix::new(Applicability::Suggestion, message, path, span, written));
        }
    } else {
        finding = finding.help(Message::new("unknown-tag.help"));
    }
    sink.push(finding);
}

/// Hugo lists tags that differ only in case, or in blanks and hyphens, on one page.
fn term(tag: &str) -> String {
    tag.trim().to_lowercase().replace(' ', "-")
}

/// One letter more, less or other, or two exchanged; the number of a year is no slip.
fn is_slip(tag: &str, other: &str) -> bool {
    let letters = |it: &str| it.chars().filter(|it| !it.is_numeric()).collect::<String>();
    tag.chars().count() >= SHORTEST && letters(tag) != letters(other) && strsim::damerau_levenshtein(tag, other) == 1
}

fn tags<'a>(page: &'a Page, taxonomy: &str) -> Vec<(&'a Value, &'a str)> {
    let Some(entry) = page.front_matter.get(taxonomy) else { return Vec::new() };
    let items = match &entry.value.kind {
        ValueKind::List(items) => items.as_slice(),
        _ => std::slice::from_ref(&entry.value),
    };
    items.iter().filter_map(|item| Some((item, item.as_str()?))).filter(|(_, tag)| !tag.trim().is_empty()).collect()
}
