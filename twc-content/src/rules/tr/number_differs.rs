//! TR010: a number, time or amount that differs from the original's.

use std::collections::BTreeSet;

use crate::diagnostic::{Diagnostic, Label, Severity, Sink};
use crate::document::{Document, NodeKind};
use crate::language::Language;
use crate::page::Page;
use crate::rules::numbers::{Difference, compare, written};
use crate::rules::pairs::{PagePair, pairs};
use crate::rules::prose::{self, Prose};
use crate::rules::{Check, Rule};
use crate::site::Site;

pub(super) static NUMBER_DIFFERS: Rule = Rule {
    code: "TR010",
    name: "number-differs",
    severity: Severity::Warning,
    default: true,
    fix: None,
    doc: include_str!("number_differs.md"),
    doc_nl: Some(include_str!("number_differs.nl.md")),
    check: Check::Site(check),
};

fn check(site: &Site, sink: &mut Sink) {
    for pair in pairs(site) {
        pages(&pair, sink);
    }
    messages(site, sink);
}

/// Compares paragraph by paragraph where both pages are built alike, so that each number has one counterpart.
fn pages(pair: &PagePair<'_>, sink: &mut Sink) {
    if shape(pair.original) != shape(pair.translation) {
        return;
    }
    let (there, here) = (prose::of_page(pair.original), prose::of_page(pair.translation));
    if there.len() != here.len() {
        return;
    }
    let languages = (&pair.translation.path.language, &pair.original.path.language);
    for (here, there) in here.iter().zip(&there) {
        let (mine, theirs) = (written(&here.text, languages.0), written(&there.text, languages.1));
        let difference = compare(&mine, &theirs);
        // A number more is an explanation more; one for another is a mistake in one of the two.
        for (number, original) in difference.only_here.iter().zip(&difference.only_there) {
            let span = |prose: &Prose, start, end| prose.span(start..end);
            sink.push(
                found(&here.text[number.start..number.end], &there.text[original.start..original.end], "differs")
                    .placed(pair.translation.source.shared_path(), span(here, number.start, number.end))
                    .related(Label::new(pair.original.source.shared_path(), span(there, original.start, original.end))),
            );
        }
    }
}

/// The blocks of a page in order, without their texts.
fn shape(page: &Page) -> Vec<u8> {
    let kinds = |document: &Document| -> Vec<u8> {
        document
            .nodes
            .iter()
            .filter_map(|node| match node.kind {
                NodeKind::Heading { level, .. } => Some(level),
                NodeKind::Paragraph { .. } => Some(10),
                NodeKind::Item { .. } => Some(11),
                NodeKind::TableCell { .. } => Some(12),
                _ => None,
            })
            .collect()
    };
    page.documents().flat_map(kinds).collect()
}

fn messages(site: &Site, sink: &mut Sink) {
    for pair in site.catalogs.pairs() {
        for text in pair.texts() {
            let originals = text.original.branches();
            let mut seen = BTreeSet::new();
            for branch in text.translation.branches() {
                let Some(original) = branch.counterpart(&originals) else { continue };
                let mine = written(&branch.text, &pair.other.language);
                let theirs = written(&original.text, &pair.base.language);
                let Difference { only_here, mut only_there } = compare(&mine, &theirs);
                let path = pair.other.source.shared_path();
                let related = || Label::new(pair.base.source.shared_path(), pair.original.label_span());
                for number in &only_here {
                    let span = branch.span(number.start, number.end);
                    let here = branch.text.get(number.start..number.end).unwrap_or_default();
                    let original_place = only_there.first().map(|it| original.span(it.start, it.end));
                    let finding = if only_there.is_empty() {
                        // "one" there may be `1` here.
                        if number.is_small() { continue } else { found(here, "", "extra") }
                    } else {
                        let other = only_there.remove(0);
                        found(here, original.text.get(other.start..other.end).unwrap_or_default(), "differs")
                    };
                    // Written alike, one of the two is written as the other language writes numbers.
                    let strange = finding.kind == "form" && grouped_strangely(&finding.there, &pair.base.language);
                    if let Some(place) = original_place.filter(|_| strange) {
                        let label = Label::new(path.clone(), span);
                        sink.push(finding.placed(pair.base.source.shared_path(), place).related(label));
                    } else if seen.insert(span) {
                        sink.push(finding.placed(path.clone(), span).related(related()));
                    }
                }
                let place = branch.key().map_or(text.place, |key| key.span);
                for number in only_there.iter().filter(|it| !it.is_small()) {
                    let there = original.text.get(number.start..number.end).unwrap_or_default();
                    if seen.insert(place) {
                        sink.push(found("", there, "missing").placed(path.clone(), place).related(related()));
                    }
                }
            }
        }
    }
}

/// Whether a number has its thousands parted as the other language does: `45.000` in English, `45,000` in Dutch.
fn grouped_strangely(number: &str, language: &Language) -> bool {
    let mark = if language.is_english() { '.' } else { ',' };
    let mut groups = number.split(mark);
    let first = groups.next().unwrap_or_default();
    let digits = |it: &str| it.bytes().all(|byte| byte.is_ascii_digit());
    let mut rest = groups.peekable();
    (1..=3).contains(&first.len())
        && digits(first)
        && rest.peek().is_some()
        && rest.all(|it| it.len() == 3 && digits(it))
}

fn found(here: &str, there: &str, kind: &str) -> Unplaced {
    // Written alike, but read as another number in this language.
    let kind = if here == there { "form" } else { kind };
    Unplaced { here: here.to_owned(), there: there.to_owned(), kind: kind.to_owned() }
}

struct Unplaced {
    here: String,
    there: String,
    kind: String,
}

impl Unplaced {
    fn placed(self, path: std::sync::Arc<str>, span: crate::source::Span) -> Diagnostic {
        NUMBER_DIFFERS.in_file(path, span).with("kind", self.kind).with("here", self.here).with("there", self.there)
    }
}
