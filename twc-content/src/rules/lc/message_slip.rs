//! LC036: small slips of a translation: a word twice, a blank lost beside a value, another first letter, a lost emoji.

use std::collections::BTreeSet;

use super::each_text::each_text;
use crate::date::names;
use crate::diagnostic::{Label, Severity, Sink};
use crate::locale::{Branch, PLACEHOLDER};
use crate::rules::{Check, Rule, tx};
use crate::site::Site;

pub(super) static MESSAGE_SLIP: Rule = Rule {
    code: "LC036",
    name: "message-slip",
    severity: Severity::Note,
    default: true,
    fix: None,
    doc: include_str!("message_slip.md"),
    doc_nl: Some(include_str!("message_slip.nl.md")),
    check: Check::Site(check),
};

fn check(site: &Site, sink: &mut Sink) {
    each_text(site, sink, |catalog, branch| {
        tx::doubled_words(&branch.text, &catalog.language)
            .into_iter()
            .map(|range| {
                let mut finding = MESSAGE_SLIP
                    .in_file(catalog.source.shared_path(), branch.span(range.start, range.end))
                    .with("kind", "twice")
                    .with("word", branch.text.get(range).unwrap_or_default());
                finding.severity = Severity::Warning;
                finding
            })
            .collect()
    });
    for pair in site.catalogs.pairs() {
        let path = pair.other.source.shared_path();
        for text in pair.texts() {
            let originals = text.original.branches();
            let mut seen = BTreeSet::new();
            for branch in text.translation.branches() {
                let Some(original) = branch.counterpart(&originals) else { continue };
                let place = branch.key().map_or(text.place, |key| key.span);
                let slips = glued(&branch, original)
                    .map(|(at, end)| (branch.span(at, end), "glued"))
                    .into_iter()
                    .chain(first_letter(&branch.text, &original.text).map(|end| (branch.span(0, end), "first")))
                    .chain(lost_emoji(&branch.text, &original.text).then_some((place, "emoji")));
                for (span, kind) in slips {
                    if seen.insert((span, kind)) {
                        sink.push(
                            MESSAGE_SLIP
                                .in_file(path.clone(), span)
                                .with("kind", kind)
                                .with("word", "")
                                .related(Label::new(pair.base.source.shared_path(), pair.original.label_span())),
                        );
                    }
                }
            }
        }
    }
}

/// A value that touches a word, where the original parts each of its values from words.
fn glued(branch: &Branch<'_>, original: &Branch<'_>) -> Option<(usize, usize)> {
    let touches = |text: &str, at: usize| {
        let before = text.get(..at).and_then(|it| it.chars().next_back());
        let after = text.get(at + PLACEHOLDER.len_utf8()..).and_then(|it| it.chars().next());
        [before, after].into_iter().flatten().any(char::is_alphabetic)
    };
    if original.values.iter().any(|(at, _)| touches(&original.text, *at)) {
        return None;
    }
    let (at, _) = branch.values.iter().find(|(at, _)| touches(&branch.text, *at))?;
    Some((*at, at + PLACEHOLDER.len_utf8()))
}

/// Whether the first letters differ in case: the end of the first one.
fn first_letter(text: &str, original: &str) -> Option<usize> {
    let (here, there) = (text.chars().next()?, original.chars().next()?);
    let word = original.split(|it: char| !it.is_alphanumeric()).next().unwrap_or_default();
    // Months, days, languages, and `I` have a capital in English only; a name keeps its own.
    let english = |word: &str| {
        let calendar = names::ENGLISH.full();
        calendar.iter().chain(&["I", "English", "Dutch"]).any(|it| it.eq_ignore_ascii_case(word))
    };
    let differ = here.is_alphabetic() && there.is_alphabetic() && here.is_uppercase() != there.is_uppercase();
    let capitals = |text: &str| text.chars().take(2).filter(|it| it.is_uppercase()).count() > 1;
    (differ && !english(word) && !capitals(text) && !capitals(original)).then_some(here.len_utf8())
}

/// Whether the original has a picture character and the text has none.
fn lost_emoji(text: &str, original: &str) -> bool {
    let emoji = |it: char| matches!(it, '\u{1f300}'..='\u{1faff}' | '\u{2600}'..='\u{27bf}');
    original.contains(emoji) && !text.contains(emoji)
}
