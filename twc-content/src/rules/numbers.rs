//! The numbers and times of a text, so that Dutch `13.00 uur` and English `1:00 pm` are the same.

use std::collections::VecDeque;

use rustc_hash::{FxHashMap, FxHashSet};

use super::{calendar, number_words};
use crate::language::Language;

/// A number or time as written, and what it may mean.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Written {
    /// Byte range in the text.
    pub(super) start: usize,
    pub(super) end: usize,
    /// What it can be read as, in one notation: `45000`, `82.7`, `13:00`, `10-09` for 9 October.
    readings: Vec<String>,
    /// Whether it is a whole number that prose may write as a word.
    small: bool,
    kind: Kind,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Number,
    /// A time that is said to be one: by `uur`, `pm` or a range that ends in one.
    Clock {
        /// Whether the half of the day is told.
        halved: bool,
    },
    /// Day and month.
    Date(u32),
    /// A word: it may stand for a number of the other text, and is never asked for.
    Word,
}

impl Written {
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
    let mut left: Vec<bool> = vec![true; there.len()];
    // Where each reading stands there, those that are spoken for left out from the front.
    let mut places: FxHashMap<&str, VecDeque<usize>> = FxHashMap::default();
    for (at, reading) in readings(there) {
        places.entry(reading).or_default().push_back(at);
    }
    let mut difference = Difference::default();
    for written in here {
        let mut first = None;
        // Said twice here, once there: a repetition is no difference.
        let mut said = false;
        for reading in &written.readings {
            let Some(places) = places.get_mut(reading.as_str()) else { continue };
            said = true;
            while places.front().is_some_and(|at| !left[*at]) {
                places.pop_front();
            }
            first = first.into_iter().chain(places.front().copied()).min();
        }
        match first {
            Some(at) => left[at] = false,
            None if said => {}
            None => difference.only_here.push(written.clone()),
        }
    }
    let said: FxHashSet<&str> = readings(here).map(|(_, reading)| reading).collect();
    let lost = |it: &&Written| !it.readings.iter().any(|it| said.contains(it.as_str()));
    difference.only_there =
        there.iter().zip(left).filter(|(_, left)| *left).map(|(it, _)| it).filter(lost).cloned().collect();
    let Difference { only_here, only_there } = &mut difference;
    only_here.retain(|it| it.kind != Kind::Word);
    only_there.retain(|it| it.kind != Kind::Word);
    let (days_here, days_there) = (Days::of(only_here), Days::of(only_there));
    only_here.retain(|it| !days_there.have_half(it));
    only_there.retain(|it| !days_here.have_half(it));
    difference
}

fn readings(list: &[Written]) -> impl Iterator<Item = (usize, &str)> {
    list.iter().enumerate().flat_map(|(at, it)| it.readings.iter().map(move |reading| (at, reading.as_str())))
}

/// The days of the dates of a text, and its numbers that can be days.
struct Days {
    of_dates: FxHashSet<String>,
    alone: FxHashSet<String>,
}

impl Days {
    fn of(list: &[Written]) -> Self {
        let day = |it: &Written| if let Kind::Date(day) = it.kind { Some(day.to_string()) } else { None };
        let alone = list.iter().filter(|it| it.kind == Kind::Number).flat_map(|it| it.readings.iter().cloned());
        Self { of_dates: list.iter().filter_map(day).collect(), alone: alone.collect() }
    }

    /// Whether a number is the day of a date here, or a date has its day alone here, the month elsewhere:
    /// "14 t/m 16 maart", "March 14–16".
    fn have_half(&self, written: &Written) -> bool {
        match written.kind {
            Kind::Number => written.readings.iter().any(|it| self.of_dates.contains(it)),
            Kind::Date(day) => self.alone.contains(&day.to_string()),
            Kind::Clock { .. } | Kind::Word => false,
        }
    }
}

impl Difference {
    /// Each number of one text beside the one it stands for in the other: a number more is an explanation more, one
    /// for another is a mistake in one of the two.
    pub(super) fn exchanged(&self) -> Vec<(&Written, &Written)> {
        // Those of each kind in their order, which stays that of the text.
        let mut there: FxHashMap<_, VecDeque<(usize, &Written)>> = FxHashMap::default();
        for (at, it) in self.only_there.iter().enumerate() {
            there.entry(std::mem::discriminant(&it.kind)).or_default().push_back((at, it));
        }
        let mut found = Vec::new();
        let mut rest = Vec::new();
        for here in &self.only_here {
            match there.get_mut(&std::mem::discriminant(&here.kind)).and_then(VecDeque::pop_front) {
                Some((_, there)) => found.push((here, there)),
                None => rest.push(here),
            }
        }
        let mut there: Vec<(usize, &Written)> = there.into_values().flatten().collect();
        there.sort_by_key(|(at, _)| *at);
        let there = there.into_iter().map(|(_, it)| it);
        let odd = rest.into_iter().zip(there).filter(|(here, there)| !here.small && !there.small);
        found.extend(odd);
        found.sort_by_key(|(here, _)| here.start);
        found
    }
}

/// Reads the numbers of a text. Addresses, versions with several points, and numbers inside words are left out.
pub(super) fn written(text: &str, language: &Language) -> Vec<Written> {
    let dates = calendar::names(language).map(|names| calendar::dates(text, names)).unwrap_or_default();
    let mut dates = dates.iter().peekable();
    let mut found = Vec::new();
    let mut at = 0;
    // A word is looked at once, however many numbers it has.
    let mut word_end = 0;
    while let Some(digit) = text.get(at..).and_then(|rest| rest.find(|it: char| it.is_ascii_digit())) {
        let start = at + digit;
        while dates.next_if(|it| it.range.end <= start).is_some() {}
        let day_and_month = dates.peek().map(|date| {
            let range = date.day.0.start.min(date.month.0.start)..date.day.0.end.max(date.month.0.end);
            (*date, range)
        });
        if let Some((date, range)) = day_and_month.filter(|(_, range)| range.contains(&start)) {
            let readings = vec![format!("{:02}-{:02}", date.month.1, date.day.1)];
            at = range.end;
            let kind = Kind::Date(date.day.1);
            found.push(Written { start: range.start, end: range.end, readings, small: false, kind });
            continue;
        }
        if start >= word_end {
            let word_start = text.get(..start).and_then(|it| it.rfind(char::is_whitespace)).map_or(0, |it| it + 1);
            word_end =
                text.get(start..).and_then(|it| it.find(char::is_whitespace)).map_or(text.len(), |it| start + it);
            let word = text.get(word_start..word_end).unwrap_or_default();
            if word.contains("://") || word.contains('@') || word.contains("www.") {
                at = word_end;
                continue;
            }
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
    ranges(text, &mut found);
    found.extend(words(text, language));
    found
}

/// "van 10 tot 16 uur", "2:00–4:30 pm": what is said of the end holds for the beginning.
fn ranges(text: &str, found: &mut [Written]) {
    for index in (1..found.len()).rev() {
        let (before, after) = found.split_at_mut(index);
        let (Some(begin), Some(end)) = (before.last_mut(), after.first()) else { continue };
        let between = text.get(begin.end..end.start).unwrap_or_default().trim();
        let joins =
            ["-", "–", "—", "to", "tot", "t/m", "tot en met", "en", "and", "of", "or", "until", "till", "/", "&"];
        let Kind::Clock { halved } = end.kind else { continue };
        if begin.kind != Kind::Number || !joins.contains(&between) {
            continue;
        }
        let minutes = |reading: &str| -> Option<u32> {
            let (hours, minutes) = reading.split_once(':')?;
            Some(hours.parse::<u32>().ok()? * 60 + minutes.parse::<u32>().ok()?)
        };
        let Some(until) = end.readings.iter().find_map(|it| minutes(it)) else { continue };
        let own = begin.readings.iter().find_map(|it| minutes(it).or_else(|| Some(it.parse::<u32>().ok()? * 60)));
        let Some(from) = own.filter(|it| *it < 25 * 60) else { continue };
        // The later half of the day, where it still comes before the end.
        let from = if halved && from < 12 * 60 && from + 12 * 60 <= until { from + 12 * 60 } else { from };
        let clock = format!("{}:{:02}", from / 60, from % 60);
        if halved {
            begin.readings = vec![clock];
        } else {
            begin.readings.push(clock);
        }
        begin.kind = Kind::Clock { halved };
        begin.small = false;
    }
}

/// The numbers that are written as words.
fn words(text: &str, language: &Language) -> Vec<Written> {
    let words: Vec<String> = text
        .split(|it: char| !it.is_alphabetic() && it != '-')
        .filter(|it| !it.is_empty() && it.len() <= 24)
        .map(str::to_lowercase)
        .collect();
    let word = |index: Option<usize>| index.and_then(|it| words.get(it)).map(String::as_str);
    let mut found = Vec::new();
    for (index, own) in words.iter().enumerate() {
        let mut readings: Vec<String> =
            number_words::number(own, language).map(|it| it.to_string()).into_iter().collect();
        let after = [word(Some(index + 1)), word(Some(index + 2))];
        readings.extend(number_words::hour(word(index.checked_sub(1)), own, after, language).into_iter().flatten());
        if !readings.is_empty() {
            found.push(Written { start: 0, end: 0, readings, small: true, kind: Kind::Word });
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
    // The longest words that are asked for are shorter.
    let after_word: String = after.trim_start().chars().take(40).flat_map(char::to_lowercase).collect();
    let half_day = half_day(&after_word);
    let says_hour = ["uur", "u", "h"]
        .iter()
        .any(|it| after_word.strip_prefix(it).is_some_and(|rest| !rest.starts_with(char::is_alphanumeric)));
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
        ([hours], []) if half_day.is_some() || says_hour => {
            readings.extend(clock(hours, "00"));
        }
        _ => {}
    }
    let is_clock = !readings.is_empty() && (half_day.is_some() || says_hour);
    let kind = if is_clock { Kind::Clock { halved: half_day.is_some() } } else { Kind::Number };
    if half_day.is_some() && is_clock {
        return Some(Written { start: 0, end: 0, readings, small: false, kind });
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
    let zeros = number_words::scale(after);
    if zeros > 0
        && let Some(reading) = readings.first().map(|it| scaled(it, zeros))
    {
        readings.push(reading);
    }
    let small = kind == Kind::Number && separators.is_empty() && token.parse::<u32>().is_ok_and(|it| it <= 12);
    (!readings.is_empty()).then_some(Written { start: 0, end: 0, readings, small, kind })
}

/// A number with its point moved to the right.
fn scaled(reading: &str, zeros: usize) -> String {
    let (whole, fraction) = reading.split_once('.').unwrap_or((reading, ""));
    let digits = format!("{whole}{fraction:0<zeros$}");
    let at = (whole.len() + zeros).min(digits.len());
    match digits.split_at_checked(at) {
        Some((whole, rest)) if !rest.is_empty() => format!("{}.{rest}", whole.trim_start_matches('0')),
        _ => digits.trim_start_matches('0').to_owned(),
    }
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

    /// As [`compare`], number by number: the texts of what only one has.
    fn by_pairs(here: &[Written], there: &[Written]) -> [Vec<usize>; 2] {
        let agree = |one: &Written, other: &Written| one.readings.iter().any(|it| other.readings.contains(it));
        let mut left: Vec<&Written> = there.iter().collect();
        let mut only_here = Vec::new();
        for written in here {
            match left.iter().position(|it| agree(it, written)) {
                Some(at) => _ = left.remove(at),
                None if there.iter().any(|it| agree(it, written)) => {}
                None => only_here.push(written),
            }
        }
        left.retain(|it| !here.iter().any(|other| agree(other, it)));
        let mut lists = [only_here, left];
        for list in &mut lists {
            list.retain(|it| it.kind != Kind::Word);
        }
        let day = |number: &Written, date: &Written| matches!(date.kind, Kind::Date(day) if number.kind == Kind::Number && number.readings.contains(&day.to_string()));
        let whole = lists.clone();
        for (list, others) in lists.iter_mut().zip(whole.iter().rev()) {
            list.retain(|it| !others.iter().any(|other| day(it, other) || day(other, it)));
        }
        lists.map(|list| list.into_iter().map(|it| it.start).collect())
    }

    proptest::proptest! {
        #[test]
        fn numbers_are_compared_as_pair_by_pair(
            words in proptest::collection::vec((0..12_usize, proptest::bool::ANY), 0..24),
        ) {
            const WORDS: [&str; 12] =
                ["3", "3", "drie", "15.00 uur", "3 pm", "3 maart", "3 april", "14", "1.500", "1,5", "x3", "2:30"];
            let text = |side: bool| -> String {
                words.iter().filter(|(_, it)| *it == side).map(|(at, _)| WORDS[*at]).collect::<Vec<_>>().join(" en ")
            };
            let (here, there) = (written(&text(true), &Language::NL), written(&text(false), &Language::NL));
            let found = compare(&here, &there);
            let starts = |list: &[Written]| list.iter().map(|it| it.start).collect::<Vec<_>>();
            proptest::prop_assert_eq!([starts(&found.only_here), starts(&found.only_there)], by_pairs(&here, &there));
        }
    }

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
        check("from 10 am to 4 pm", "van 10 tot 16 uur", 0, 0);
        check("2:00–4:30 pm, 11:30 am–2:00 pm", "14.00–16.30 uur, 11.30–14.00 uur", 0, 0);
        check("7–10 am and 7:00 to 9:30 pm", "7–10 uur en 19.00 tot 21.30 uur", 0, 0);
        check("twelve of the 45", "12 van de vijfenveertig", 0, 0);
        check("at half past seven, until noon", "om 19.30 uur, tot 12.00 uur", 0, 0);
        check("300 thousand, €60k, 1.2 billion", "300.000, € 60.000, 1,2 miljard", 0, 0);
        check("March 14–16, 23 and 25 April", "14 t/m 16 maart, 23 en 25 april", 0, 0);
        check("on 11 November 2026", "op 11-11-2026", 0, 0);
    }

    #[test]
    fn other_numbers_are_different() {
        check("15:00", "3:00", 1, 1);
        check("3:00 pm", "3:00", 1, 1);
        check("45,000 people", "45,000 mensen", 1, 1);
        check("82.7%", "82.7%", 1, 1);
        check("2024", "2025", 1, 1);
        check("14 days", "dagen", 0, 1);
        check("9 October", "9 november", 1, 1);
        check("on 11 November 2026", "op 10-11-2026", 1, 1);
        check("1 January 2025", "1 januari 2026", 1, 1);
        check("from 2:00 to 4:00 pm", "van 13.00 tot 16.00 uur", 1, 1);
    }
}
