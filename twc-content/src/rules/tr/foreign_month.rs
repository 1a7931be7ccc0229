//! TR012: the name of a month or day in the other language.

use crate::diagnostic::{Applicability, Fix, Message, Severity, Sink};
use crate::language::Language;
use crate::rules::calendar::{self, Names};
use crate::rules::function_words::other_language;
use crate::rules::{Check, Rule, View};

pub(super) static FOREIGN_MONTH: Rule = Rule {
    code: "TR012",
    name: "foreign-month",
    severity: Severity::Warning,
    default: true,
    fix: Some(Applicability::Safe),
    doc: include_str!("foreign_month.md"),
    doc_nl: Some(include_str!("foreign_month.nl.md")),
    check: Check::View(check),
};

fn check(view: &View<'_>, sink: &mut Sink) {
    let page = view.page;
    let other = if page.path.language.is_dutch() {
        Language::EN
    } else if page.path.language.is_english() {
        Language::NL
    } else {
        return;
    };
    let (Some(own), Some(foreign)) = (calendar::names(&page.path.language), calendar::names(&other)) else { return };
    for (prose, title) in
        view.front_matter().iter().map(|it| (it, true)).chain(view.prose().iter().map(|it| (it, false)))
    {
        let words = foreign_words(&prose.text, own, foreign);
        // A paragraph in the other language has its own months.
        if words.is_empty() || other_language(&prose.text, &page.path.language).is_some() {
            continue;
        }
        for (start, word, right) in words {
            let range = start..start + word.len();
            if !prose.is_verbatim(range.clone(), page) {
                continue;
            }
            let span = prose.span(range);
            let applicability = if title { Applicability::Safe } else { Applicability::Suggestion };
            let name = if page.path.language.is_english() { right.to_owned() } else { right.to_lowercase() };
            let title = Message::new("foreign-month.fix").with("right", name.as_str());
            sink.push(FOREIGN_MONTH.at(page, span).with("word", word).with("right", name.as_str()).fix(Fix::new(
                applicability,
                title,
                page.source.shared_path(),
                span,
                name,
            )));
        }
    }
}

/// Names of the other language beside a number, with the right word.
fn foreign_words<'a>(text: &'a str, own: &Names, foreign: &Names) -> Vec<(usize, &'a str, &'static str)> {
    let mut words: Vec<(usize, &str)> = Vec::new();
    let mut at = 0;
    for word in text.split_inclusive(|it: char| !it.is_alphanumeric()) {
        let trimmed = word.trim_end_matches(|it: char| !it.is_alphanumeric());
        if !trimmed.is_empty() {
            words.push((at, trimmed));
        }
        at += word.len();
    }
    let number = |index: Option<usize>| {
        index.and_then(|it| words.get(it)).is_some_and(|(at, word)| {
            let digits = word.bytes().take_while(u8::is_ascii_digit).count();
            digits > 0 && word.len() - digits <= 2 && text.get(*at..).is_some()
        })
    };
    let mut found = Vec::new();
    for (index, (at, word)) in words.iter().enumerate() {
        let near = number(index.checked_sub(1)) || number(Some(index + 1));
        // A day of the week stands before its number.
        let weekday = foreign.weekdays.iter().position(|it| it.eq_ignore_ascii_case(word));
        if let Some(right) = weekday.and_then(|it| own.weekdays.get(it)).filter(|_| number(Some(index + 1))) {
            found.push((*at, *word, *right));
        }
        let month = foreign.months.iter().position(|it| it.eq_ignore_ascii_case(word));
        if let Some(right) = month.and_then(|it| own.months.get(it)).filter(|it| near && !it.eq_ignore_ascii_case(word))
        {
            found.push((*at, *word, *right));
        }
    }
    found
}
