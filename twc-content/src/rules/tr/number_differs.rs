//! TR010: a number, time or amount that differs from the original's.

use std::collections::BTreeSet;

use crate::diagnostic::{Diagnostic, Label, Severity, Sink};
use crate::front_matter::Value;
use crate::language::Language;
use crate::page::Page;
use crate::rules::align::align;
use crate::rules::numbers::{Difference, Written, compare, written};
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

/// Compares text by text: those of the front matter by their keys, the blocks by what they stand beside.
fn pages(pair: &PagePair<'_>, sink: &mut Sink) {
    for entry in &pair.translation.front_matter.root {
        let original = pair.original.front_matter.get(&entry.key).map(|it| &it.value);
        let texts = |value: &Value| value.as_str().filter(|it| it.contains(' ')).is_some();
        if let Some(original) = original.filter(|it| texts(it) && texts(&entry.value)) {
            let prose =
                |page: &Page, value: &Value| prose::of_value(page, value.as_str().unwrap_or_default(), value.span);
            texts_of(pair, &prose(pair.translation, &entry.value), &prose(pair.original, original), sink);
        }
    }
    let (there, here) = (prose::of_page(pair.original), prose::of_page(pair.translation));
    for (there_index, here_index) in align(&there, &here) {
        if let (Some(there), Some(here)) = (there.get(there_index), here.get(here_index)) {
            texts_of(pair, here, there, sink);
        }
    }
}

fn texts_of(pair: &PagePair<'_>, here: &Prose, there: &Prose, sink: &mut Sink) {
    let mine = written(&here.text, &pair.translation.path.language);
    let theirs = written(&there.text, &pair.original.path.language);
    for (number, original) in compare(&mine, &theirs).exchanged() {
        let span = |prose: &Prose, it: &Written| prose.span(it.start..it.end);
        let words = |prose: &Prose, it: &Written| prose.text.get(it.start..it.end).unwrap_or_default().to_owned();
        sink.push(
            found(&words(here, number), &words(there, original), "differs")
                .placed(pair.translation.source.shared_path(), span(here, number))
                .related(Label::new(pair.original.source.shared_path(), span(there, original))),
        );
    }
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
                let Difference { only_here, only_there } = compare(&mine, &theirs);
                let mut only_there = only_there.iter().peekable();
                let path = pair.other.source.shared_path();
                let related = || Label::new(pair.base.source.shared_path(), pair.original.label_span());
                for number in &only_here {
                    let span = branch.span(number.start, number.end);
                    let here = branch.text.get(number.start..number.end).unwrap_or_default();
                    let original_place = only_there.peek().map(|it| original.span(it.start, it.end));
                    let finding = match only_there.next() {
                        // "one" there may be `1` here.
                        None if number.is_small() => continue,
                        None => found(here, "", "extra"),
                        Some(other) => {
                            found(here, original.text.get(other.start..other.end).unwrap_or_default(), "differs")
                        }
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
                for number in only_there.filter(|it| !it.is_small()) {
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
