//! TX003: a word that stands twice.

use crate::diagnostic::{Applicability, Fix, Message, Severity, Sink};
use crate::page::Page;
use crate::rules::prose;
use crate::rules::{Check, Rule};
use crate::site::Site;

pub(super) static DOUBLED_WORD: Rule = Rule {
    code: "TX003",
    name: "doubled-word",
    severity: Severity::Warning,
    default: true,
    fix: Some(Applicability::Suggestion),
    doc: include_str!("doubled_word.md"),
    doc_nl: None,
    check: Check::Page(check),
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

fn check(_: &Site, page: &Page, sink: &mut Sink) {
    let exceptions = match page.path.language.primary() {
        "nl" => DUTCH,
        "en" => ENGLISH,
        _ => return,
    };
    for prose in prose::of_page(page) {
        let mut previous: Option<(usize, &str)> = None;
        for (start, written) in words(&prose.text) {
            // A full stop after the first word parts the two; after the second it does not belong to it.
            let word = written.trim_end_matches('.');
            if let Some((before, same)) = previous
                && same.to_lowercase() == word.to_lowercase()
                && prose.text[before + same.len()..start].trim().is_empty()
                && !prose.text[before + same.len()..start].contains('\n')
                && !is_right(same, word, exceptions)
                && prose.is_verbatim(before..start + word.len(), page)
            {
                let fix = Fix::new(
                    Applicability::Suggestion,
                    Message::new("doubled-word.fix"),
                    page.source.shared_path(),
                    prose.span(before + same.len()..start + word.len()),
                    "",
                );
                sink.push(DOUBLED_WORD.at(page, prose.span(before..start + word.len())).with("word", word).fix(fix));
            }
            previous = Some((start, written));
        }
    }
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
