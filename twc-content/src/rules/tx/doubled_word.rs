//! TX003: a word that stands twice.

use std::ops::Range;

use crate::diagnostic::{Applicability, Fix, Message, Severity, Sink};
use crate::language::Language;
use crate::rules::{Check, Rule, View};

pub(super) static DOUBLED_WORD: Rule = Rule {
    code: "TX003",
    name: "doubled-word",
    severity: Severity::Warning,
    default: true,
    fix: Some(Applicability::Suggestion),
    doc: include_str!("doubled_word.md"),
    doc_nl: None,
    check: Check::View(check),
};

/// Words that may follow themselves: "dat dat zo is", "omdat je je zorgen maakt", "she had had enough".
const DUTCH: &[&str] = &[
    "aan", "bij", "dat", "die", "er", "ga", "haar", "heel", "het", "hier", "hun", "in", "is", "je", "na", "om", "op",
    "over", "te", "toe", "u", "uit", "van", "voor", "was", "wat", "we", "wie", "ze", "zich", "zijn", "zo", "af",
    "door", "ons", "jullie", "mee", "bla", "ha", "nou", "toch", "waren", "stap", "onder", "had", "hebben", "ja", "nee",
    "kort",
];
const ENGLISH: &[&str] = &[
    "had", "that", "is", "her", "you", "do", "in", "on", "very", "really", "so", "no", "bye", "ha", "blah", "long",
    "many", "much", "far", "out", "up", "who", "it", "win", "yes", "now", "there", "what", "was", "one", "more",
    "again", "knock", "dash", "help",
];

/// Of the exceptions, those that are right twice and never three times.
const NEVER_THRICE: &[&str] = &[
    "aan", "dat", "die", "er", "haar", "het", "hun", "in", "is", "je", "om", "op", "te", "u", "van", "voor", "was",
    "we", "wie", "ze", "zich", "zijn", "had", "that", "her", "you", "on", "it", "who", "do",
];

fn check(view: &View<'_>, sink: &mut Sink) {
    let page = view.page;
    for prose in view.prose() {
        for (first, second) in doubled(&prose.text, &page.path.language) {
            let verbatim = |range: &Range<usize>| prose.is_verbatim(range.clone(), page);
            // The line may end between the two.
            let gap = page.slice(prose.span(first.end..second.start));
            if verbatim(&first) && verbatim(&second) && gap.trim().is_empty() {
                let fix = Fix::new(
                    Applicability::Suggestion,
                    Message::new("doubled-word.fix"),
                    page.source.shared_path(),
                    prose.span(first.end..second.end),
                    "",
                );
                let word = &prose.text[second.clone()];
                sink.push(DOUBLED_WORD.at(page, prose.span(first.start..second.end)).with("word", word).fix(fix));
            }
        }
    }
}

/// The words of a text that follow themselves, each with its repetition.
pub(super) fn doubled(text: &str, language: &Language) -> Vec<(Range<usize>, Range<usize>)> {
    let exceptions = match language.primary() {
        "nl" => DUTCH,
        "en" => ENGLISH,
        _ => return Vec::new(),
    };
    let mut found = Vec::new();
    let mut previous: Option<(usize, &str)> = None;
    let mut run = 1;
    for (start, written) in words(text) {
        // A full stop after the first word parts the two; after the second it does not belong to it.
        let word = written.trim_end_matches('.');
        let repeats = previous.is_some_and(|(_, same)| same.to_lowercase() == word.to_lowercase());
        run = if repeats { run + 1 } else { 1 };
        let thrice = run > 2 && NEVER_THRICE.contains(&word.to_lowercase().as_str());
        if let Some((before, same)) = previous
            && same.to_lowercase() == word.to_lowercase()
            && text[before + same.len()..start].trim().is_empty()
            && !text[before + same.len()..start].contains('\n')
            && !is_quoted(text, before, start + word.len())
            && (thrice || !is_right(same, word, exceptions))
            && !is_name(text, before, same, word)
        {
            found.push((before..before + same.len(), start..start + word.len()));
        }
        previous = Some((start, written));
    }
    found
}

/// Words between quotation marks of their own are spoken about.
fn is_quoted(text: &str, start: usize, end: usize) -> bool {
    let marks = ['"', '“', '”', '‘', '’', '\'', '`'];
    text[..start].ends_with(marks) && text[end..].starts_with(marks)
}

/// Names (Duran Duran), numbers, abbreviations and the exceptions of the language.
fn is_right(first: &str, second: &str, exceptions: &[&str]) -> bool {
    let capital = |it: &str| it.starts_with(char::is_uppercase);
    capital(second)
        || second.chars().count() < 2
        || !second.chars().all(char::is_alphabetic)
        || exceptions.contains(&second.to_lowercase().as_str())
        || capital(first) && first.chars().nth(1).is_some_and(char::is_uppercase)
}

/// A capital within a sentence ends a name: "an Internal Server Error error".
fn is_name(text: &str, at: usize, first: &str, second: &str) -> bool {
    let before = text[..at].trim_end();
    first != second && !before.is_empty() && !before.ends_with(['.', '!', '?', ':', '\n', '“', '"', '(', '-', '–', '—'])
}

/// Words with their offsets; an apostrophe, hyphen or full stop inside or behind belongs to the word.
fn words(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let is_part = |it: char| it.is_alphanumeric() || matches!(it, '\'' | '’' | '-' | '_' | '.' | '@' | '/');
    let mut from = 0;
    std::iter::from_fn(move || {
        let start = from + text[from..].find(is_part)?;
        let end = text[start..].find(|it| !is_part(it)).map_or(text.len(), |it| start + it);
        from = end;
        Some((start, &text[start..end]))
    })
}
