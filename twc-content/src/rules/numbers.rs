//! The numbers and times of a text, so that Dutch `13.00 uur` and English `1:00 pm` are the same.

use crate::language::Language;

/// A number or time as written, and what it may mean.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Written {
    /// Byte range in the text.
    pub(super) start: usize,
    pub(super) end: usize,
    /// What it can be read as, in one notation: `45000`, `82.7`, `13:00`.
    readings: Vec<String>,
    /// Whether it is a whole number that prose may write as a word.
    small: bool,
}

impl Written {
    /// Whether two can mean the same.
    pub(super) fn agrees(&self, other: &Self) -> bool {
        self.readings.iter().any(|it| other.readings.contains(it))
    }

    /// Whether prose may write it as a word, so that it need not stand in both languages.
    pub(super) fn is_small(&self) -> bool {
        self.small
    }
}

/// What one text has and the other has not.
#[derive(Debug, Default)]
pub(super) struct Difference {
    pub(super) only_here: Vec<Written>,
    pub(super) only_there: Vec<Written>,
}

/// Compares the numbers of two texts, in any order.
pub(super) fn compare(here: &[Written], there: &[Written]) -> Difference {
    let mut left: Vec<&Written> = there.iter().collect();
    let mut difference = Difference::default();
    for written in here {
        match left.iter().position(|it| it.agrees(written)) {
            Some(at) => {
                left.remove(at);
            }
            // Said twice here, once there: a repetition is no difference.
            None if there.iter().any(|it| it.agrees(written)) => {}
            None => difference.only_here.push(written.clone()),
        }
    }
    difference.only_there = left.into_iter().filter(|it| !here.iter().any(|other| other.agrees(it))).cloned().collect();
    difference
}

/// Reads the numbers of a text. Addresses, versions with several points, and numbers inside words are left out.
pub(super) fn written(text: &str, language: &Language) -> Vec<Written> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(digit) = text.get(at..).and_then(|rest| rest.find(|it: char| it.is_ascii_digit())) {
        let start = at + digit;
        let word_start = text.get(..start).and_then(|it| it.rfind(char::is_whitespace)).map_or(0, |it| it + 1);
        let word_end =
            text.get(start..).and_then(|it| it.find(char::is_whitespace)).map_or(text.len(), |it| start + it);
        let word = text.get(word_start..word_end).unwrap_or_default();
        if word.contains("://") || word.contains('@') || word.contains("www.") {
            at = word_end;
            continue;
        }
        let token = token(text.get(start..).unwrap_or_default());
        let end = start + token.len();
        at = end.max(start + 1);
        let glued = text
            .get(..start)
            .and_then(|it| it.chars().next_back())
            .is_some_and(|it| it.is_alphabetic() || it == '#' || it == '&');
        if glued {
            continue;
        }
        let after = text.get(end..).unwrap_or_default();
        let before = text.get(..start).unwrap_or_default();
        if let Some(number) = read(token, before, after, language) {
            found.push(Written { start, end, ..number });
        }
    }
    found
}

/// Digits with single separators between them.
fn token(rest: &str) -> &str {
    let bytes = rest.as_bytes();
    let mut end = 0;
    while let Some(byte) = bytes.get(end) {
        let separator =
            matches!(byte, b'.' | b',' | b':' | b'\'') && bytes.get(end + 1).is_some_and(u8::is_ascii_digit);
        if !byte.is_ascii_digit() && !separator {
            break;
        }
        end += 1;
    }
    rest.get(..end).unwrap_or_default()
}

fn read(token: &str, before: &str, after: &str, language: &Language) -> Option<Written> {
    let mut readings = Vec::new();
    let dutch = !language.is_english();
    let (decimal, group) = if dutch { (',', '.') } else { ('.', ',') };
    let after_word = after.trim_start().to_lowercase();
    let half_day = half_day(&after_word);
    let parts: Vec<&str> = token.split(['.', ',', ':', '\'']).collect();
    let separators: Vec<char> = token.chars().filter(|it| !it.is_ascii_digit()).collect();
    // A time, or hours alone before `pm` and `uur`.
    let clock = |hours: &str, minutes: &str| -> Option<String> {
        let mut hours: u32 = hours.parse().ok()?;
        if half_day == Some(true) && hours < 12 {
            hours += 12;
        } else if half_day == Some(false) && hours == 12 {
            hours = 0;
        }
        (hours < 25 && minutes.parse::<u32>().ok()? < 60).then(|| format!("{hours}:{minutes}"))
    };
    match (parts.as_slice(), separators.as_slice()) {
        ([hours, minutes], [':' | '.']) if minutes.len() == 2 && hours.len() <= 2 => {
            readings.extend(clock(hours, minutes))
        }
        ([hours], []) if half_day.is_some() || after_word.starts_with("uur") || after_word.starts_with("u ") => {
            readings.extend(clock(hours, "00"));
        }
        _ => {}
    }
    if half_day.is_some() && !readings.is_empty() {
        return Some(Written { start: 0, end: 0, readings, small: false });
    }
    let trim = |digits: &str| {
        let trimmed = digits.trim_start_matches('0');
        if trimmed.is_empty() { "0".to_owned() } else { trimmed.to_owned() }
    };
    let grouped =
        |from: &[&str]| from.iter().skip(1).all(|it| it.len() == 3) && from.first().is_some_and(|it| it.len() <= 3);
    if separators.is_empty() {
        readings.push(trim(token));
    } else if separators.iter().all(|it| *it == group || *it == '\'') && grouped(&parts) {
        readings.push(trim(&parts.concat()));
    } else if separators.last() == Some(&decimal) && separators.iter().rev().skip(1).all(|it| *it == group) {
        let (whole, fraction) = parts.split_at(parts.len().saturating_sub(1));
        let fraction = fraction.first().copied().unwrap_or_default().trim_end_matches('0');
        let whole = trim(&whole.concat());
        readings.push(if fraction.is_empty() { whole } else { format!("{whole}.{fraction}") });
    } else if let ([whole, fraction], [separator]) = (parts.as_slice(), separators.as_slice()) {
        // The other language's way of writing: right for a version or a section, wrong for an amount.
        // An article `7:677` of a law may be cited by its own number.
        if *separator == ':' && readings.is_empty() {
            readings.push(trim(fraction));
        }
        let amount = after.trim_start().starts_with('%') || before.trim_end().ends_with(['€', '$', '£']);
        if *separator == group && !amount {
            readings
                .push(format!("{}.{}", trim(whole), fraction.trim_end_matches('0')).trim_end_matches('.').to_owned());
        }
    } else {
        // `2.0.1`, `192.168.0.1`, a date in numbers: its parts.
        readings.push(token.replace([',', ':'], "."));
    }
    if readings.is_empty() && separators.len() == 1 {
        readings.push(format!("{token} as written"));
    }
    let small = separators.is_empty() && token.parse::<u32>().is_ok_and(|it| it <= 12);
    (!readings.is_empty()).then_some(Written { start: 0, end: 0, readings, small })
}

/// Whether a word after a time says that it is after noon (or before).
fn half_day(after: &str) -> Option<bool> {
    let word = |words: &[&str]| {
        words.iter().any(|it| after.strip_prefix(it).is_some_and(|rest| !rest.starts_with(char::is_alphanumeric)))
    };
    if word(&[
        "pm",
        "p.m.",
        "p.m",
        "uur 's middags",
        "uur ’s middags",
        "uur 's avonds",
        "uur ’s avonds",
        "'s middags",
        "’s middags",
        "'s avonds",
        "’s avonds",
        "in the afternoon",
        "in the evening",
    ]) {
        Some(true)
    } else if word(&[
        "am",
        "a.m.",
        "a.m",
        "uur 's ochtends",
        "uur ’s ochtends",
        "'s ochtends",
        "’s ochtends",
        "'s morgens",
        "’s morgens",
    ]) {
        Some(false)
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(english: &str, dutch: &str, here: usize, there: usize) {
        let difference = compare(&written(dutch, &Language::NL), &written(english, &Language::EN));
        let counts = (difference.only_here.len(), difference.only_there.len());
        assert_eq!(counts, (here, there), "{english:?} {dutch:?} {difference:?}");
    }

    #[test]
    fn each_language_writes_in_its_own_way() {
        check("More than 45,000 people, 82.7%", "Meer dan 45.000 mensen, 82,7%", 0, 0);
        check("Starts at 1:00 pm on 15 August 2025", "Begint om 13.00 uur op 15 augustus 2025", 0, 0);
        check("from 3 pm", "vanaf 15 uur", 0, 0);
        check("from 3 pm", "vanaf 3 uur 's middags", 0, 0);
        check("version 2.0, 24/7", "versie 2.0, 24/7", 0, 0);
        check("€ 1,250.50", "€ 1.250,50", 0, 0);
        check("the 1st of 08/2025", "de 1e van 8-2025", 0, 0);
        check("Article 7:677", "artikel 677", 0, 0);
        check("https://example.org/2024 x2", "x3", 0, 0);
    }

    #[test]
    fn other_numbers_are_different() {
        check("15:00", "3:00", 1, 1);
        check("3:00 pm", "3:00", 1, 1);
        check("45,000 people", "45,000 mensen", 1, 1);
        check("82.7%", "82.7%", 1, 1);
        check("2024", "2025", 1, 1);
        check("14 days", "dagen", 0, 1);
    }
}
