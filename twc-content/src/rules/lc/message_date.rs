//! LC035: a date or time in a message written as the other language writes it.

use super::each_text::each_text;
use crate::date::names;
use crate::diagnostic::{Severity, Sink};
use crate::language::Language;
use crate::rules::{Check, Rule, calendar};
use crate::site::Site;

pub(super) static MESSAGE_DATE: Rule = Rule {
    code: "LC035",
    name: "message-date",
    severity: Severity::Warning,
    default: true,
    fix: None,
    doc: include_str!("message_date.md"),
    doc_nl: Some(include_str!("message_date.nl.md")),
    check: Check::Site(check),
};

const ENGLISH: [&str; 19] = names::ENGLISH.full();
const DUTCH: [&str; 19] = names::DUTCH.full();
const MONTHS: usize = 12;

fn check(site: &Site, sink: &mut Sink) {
    each_text(site, sink, |catalog, branch| {
        faults(&branch.text, &catalog.language)
            .into_iter()
            .chain(wrong_weekdays(&branch.text, &catalog.language))
            .map(|fault| {
                MESSAGE_DATE
                    .in_file(catalog.source.shared_path(), branch.span(fault.start, fault.end))
                    .with("kind", fault.kind)
                    .with("word", branch.text.get(fault.start..fault.end).unwrap_or_default())
                    .with("right", fault.right)
            })
            .collect()
    });
}

/// Days of the week that do not fit the date beside them.
fn wrong_weekdays(text: &str, language: &Language) -> Vec<Fault> {
    let Some(names) = calendar::names(language) else { return Vec::new() };
    let wrong = calendar::dates(text, names).into_iter().filter_map(|date| {
        let (range, says) = date.weekday?;
        let (year, month, day) = (date.year?, date.month.1, date.day.1);
        if day == 0 || day > calendar::days_in(month, Some(year)) {
            return None;
        }
        let is = calendar::weekday(calendar::day_number(year, month, day));
        let right = (if language.is_dutch() { DUTCH } else { ENGLISH }).get(MONTHS + is).copied()?;
        (is != says).then_some(Fault { kind: "weekday", start: range.start, end: range.end, right })
    });
    wrong.collect()
}

struct Fault {
    kind: &'static str,
    start: usize,
    end: usize,
    right: &'static str,
}

fn faults(text: &str, language: &Language) -> Vec<Fault> {
    let words: Vec<(usize, &str)> = words(text);
    let number = |index: Option<usize>| {
        index.and_then(|it| words.get(it)).is_some_and(|(_, word)| word.starts_with(|it: char| it.is_ascii_digit()))
    };
    let mut faults = Vec::new();
    for (index, (start, word)) in words.iter().enumerate() {
        let end = start + word.len();
        let near_number = number(index.checked_sub(1)) || number(Some(index + 1));
        let found = |kind, right| Fault { kind, start: *start, end, right };
        if language.is_dutch() {
            if let Some(at) = DUTCH.iter().position(|it| it.eq_ignore_ascii_case(word)) {
                let capital = word.starts_with(|it: char| it.is_uppercase()) && !begins_sentence(text, *start);
                let all_capitals = word.chars().all(char::is_uppercase);
                if capital && !all_capitals && (near_number || at >= MONTHS || !ENGLISH[at].eq_ignore_ascii_case(word))
                {
                    faults.push(found("capital", DUTCH[at]));
                } else if at < MONTHS && number(Some(index + 1)) && !number(index.checked_sub(1)) {
                    let day = words.get(index + 1).map_or(0, |(_, it)| it.len());
                    // `augustus 2025` is a month of a year.
                    if day <= 2 && between(text, end, words.get(index + 1)).trim().is_empty() {
                        faults.push(found("order", ""));
                    }
                }
            } else if let Some(at) = ENGLISH.iter().position(|it| it == word) {
                let shared = DUTCH[at].eq_ignore_ascii_case(word);
                if !shared && (near_number || at >= MONTHS || !matches!(*word, "May" | "March" | "August")) {
                    faults.push(found("foreign", DUTCH[at]));
                }
            } else if near_number && clock(word) && number(index.checked_sub(1)) {
                faults.push(found("clock", ""));
            } else if word.len() > 2 && word.starts_with(|it: char| it.is_ascii_digit()) && ordinal(word) {
                faults.push(found("ordinal", ""));
            }
        } else if language.is_english() {
            if let Some(at) = ENGLISH.iter().position(|it| it.to_lowercase() == **word) {
                // `may`, `march` and `august` are words too.
                if near_number || (at >= MONTHS) || !matches!(*word, "may" | "march" | "august") {
                    faults.push(found("small", ENGLISH[at]));
                }
            } else if let Some(at) = DUTCH.iter().position(|it| it.eq_ignore_ascii_case(word))
                && (near_number || at >= MONTHS)
                && !ENGLISH[at].eq_ignore_ascii_case(word)
            {
                faults.push(found("foreign", ENGLISH[at]));
            }
        }
    }
    faults
}

fn between<'a>(text: &'a str, from: usize, next: Option<&(usize, &str)>) -> &'a str {
    next.and_then(|(to, _)| text.get(from..*to)).unwrap_or_default()
}

/// `pm` after a number; `am` too.
fn clock(word: &str) -> bool {
    matches!(word.to_lowercase().as_str(), "pm" | "am" | "p.m" | "a.m" | "p.m." | "a.m.")
}

fn ordinal(word: &str) -> bool {
    let digits = word.trim_end_matches(|it: char| !it.is_ascii_digit());
    !digits.is_empty()
        && matches!(word.get(digits.len()..), Some("st" | "nd" | "rd" | "th"))
        && digits.bytes().all(|it| it.is_ascii_digit())
}

/// Words and numbers with their offsets; points inside `p.m.` belong to the word.
fn words(text: &str) -> Vec<(usize, &str)> {
    let mut words = Vec::new();
    let mut start = None;
    for (at, character) in text.char_indices().chain([(text.len(), ' ')]) {
        let inside =
            character.is_alphanumeric() || matches!(character, '\'' | '’') || (character == '.' && start.is_some());
        match (inside, start) {
            (true, None) => start = Some(at),
            (false, Some(from)) => {
                let word = text.get(from..at).unwrap_or_default();
                let short = word.trim_end_matches('.');
                words.push((from, if short.contains('.') { word } else { short }));
                start = None;
            }
            _ => {}
        }
    }
    // `3pm` is a number and a word.
    words
        .into_iter()
        .flat_map(|(at, word)| {
            let digits = word.find(|it: char| !it.is_ascii_digit() && it != '.' && it != ':').unwrap_or(0);
            let rest = word.get(digits..).unwrap_or_default();
            if digits > 0 && clock(rest) { vec![(at, &word[..digits]), (at + digits, rest)] } else { vec![(at, word)] }
        })
        .collect()
}

fn begins_sentence(text: &str, at: usize) -> bool {
    let before = text.get(..at).unwrap_or_default().trim_end_matches([' ', '\n', '"', '“', '‘', '(', '*', '_']);
    let before = if before.ends_with('>') {
        before.rfind('<').and_then(|it| before.get(..it)).unwrap_or(before).trim_end()
    } else {
        before
    };
    before.is_empty() || before.ends_with(['.', '!', '?', ':', '•', '-', '–', '|', '/', '\u{fffc}'])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, language: &Language, expected: &[(&str, &str)]) {
        let found: Vec<_> =
            faults(text, language).into_iter().map(|it| (it.kind, text[it.start..it.end].to_owned())).collect();
        let found: Vec<_> = found.iter().map(|(kind, word)| (*kind, word.as_str())).collect();
        assert_eq!(found, expected, "{text:?}");
    }

    #[test]
    fn dutch_writes_dates_its_own_way() {
        check("Op 24 Februari lopen we", &Language::NL, &[("capital", "Februari")]);
        check("Op 24 February lopen we", &Language::NL, &[("foreign", "February")]);
        check("Begint om 3 pm, of 3:30pm", &Language::NL, &[("clock", "pm"), ("clock", "pm")]);
        check("Op augustus 15 lopen we", &Language::NL, &[("order", "augustus")]);
        check("Op de 15th", &Language::NL, &[("ordinal", "15th")]);
        check("Maandag en dinsdag 15 augustus 2025. Februari is kort, in mei 2024", &Language::NL, &[]);
        check("op Maandag", &Language::NL, &[("capital", "Maandag")]);
    }

    #[test]
    fn english_writes_months_with_a_capital() {
        check("On 24 february we may march", &Language::EN, &[("small", "february")]);
        check("On 24 Februari", &Language::EN, &[("foreign", "Februari")]);
        check("On Friday 24 May at 3 pm", &Language::EN, &[]);
        check("On 5 September and 6 NOVEMBER, 1 April, December 31", &Language::EN, &[]);
        check("op 5 september en 6 NOVEMBER, 1 april, 31 december", &Language::NL, &[]);
    }
}
