//! Dates as people write them in Dutch and English: "di 18 nov 2025", "Tuesday, November 18th".

use std::ops::Range;

use crate::date::names;
use crate::language::Language;

/// A date in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct WrittenDate {
    /// The day of the week that is said, from Monday as 0, and where.
    pub(super) weekday: Option<(Range<usize>, usize)>,
    /// The day of the month and where.
    pub(super) day: (Range<usize>, u32),
    /// The month from 1 and where.
    pub(super) month: (Range<usize>, u32),
    /// The year, where it is said.
    pub(super) year: Option<i32>,
    /// Day, month and year together.
    pub(super) range: Range<usize>,
}

/// The words of a language.
#[derive(Debug)]
pub(super) struct Names {
    /// Full names from Monday.
    pub(super) weekdays: [&'static str; 7],
    /// Short names from Monday.
    pub(super) short_weekdays: [&'static str; 7],
    /// Full names from January.
    pub(super) months: [&'static str; 12],
    /// Short names from January.
    pub(super) short_months: [&'static str; 12],
    more_weekdays: &'static [(&'static str, usize)],
    more_months: &'static [(&'static str, u32)],
    ordinals: &'static [&'static str],
    between: &'static [&'static str],
}

const DUTCH: Names = Names {
    weekdays: names::DUTCH.weekdays,
    short_weekdays: names::DUTCH.short_weekdays,
    months: names::DUTCH.months,
    short_months: names::DUTCH.short_months,
    more_weekdays: &[],
    more_months: &[("sept", 9), ("febr", 2), ("aug", 8)],
    ordinals: &["e", "ste", "de"],
    between: &["de", "op"],
};

const ENGLISH: Names = Names {
    weekdays: names::ENGLISH.weekdays,
    short_weekdays: names::ENGLISH.short_weekdays,
    months: names::ENGLISH.months,
    short_months: names::ENGLISH.short_months,
    more_weekdays: &[("tues", 1), ("thur", 3), ("thurs", 3), ("weds", 2)],
    more_months: &[("sept", 9)],
    ordinals: &["st", "nd", "rd", "th"],
    between: &["the", "of", "on"],
};

/// The names of a language, where we know them.
pub(super) fn names(language: &Language) -> Option<&'static Names> {
    match language.primary() {
        "nl" => Some(&DUTCH),
        "en" => Some(&ENGLISH),
        _ => None,
    }
}

impl Names {
    fn weekday(&self, word: &str) -> Option<usize> {
        let is = |list: &[&str]| list.iter().position(|it| it.eq_ignore_ascii_case(word));
        is(&self.weekdays)
            .or_else(|| is(&self.short_weekdays))
            .or_else(|| self.more_weekdays.iter().find(|(it, _)| it.eq_ignore_ascii_case(word)).map(|(_, day)| *day))
    }

    fn month(&self, word: &str) -> Option<u32> {
        if !(3..=9).contains(&word.len()) {
            return None;
        }
        let is = |list: &[&str]| {
            list.iter().position(|it| it.eq_ignore_ascii_case(word)).and_then(|it| u32::try_from(it + 1).ok())
        };
        is(&self.months)
            .or_else(|| is(&self.short_months))
            .or_else(|| self.more_months.iter().find(|(it, _)| it.eq_ignore_ascii_case(word)).map(|(_, month)| *month))
    }
}

#[derive(Clone, Debug)]
struct Token<'a> {
    text: &'a str,
    start: usize,
    number: Option<u32>,
}

impl Token<'_> {
    fn range(&self) -> Range<usize> {
        self.start..self.start + self.text.len()
    }

    fn is_number(&self, digits: Range<usize>) -> Option<u32> {
        self.number.filter(|_| digits.contains(&self.text.len()))
    }
}

/// Words, numbers and single other characters; blanks part them.
fn tokens(text: &str) -> Vec<Token<'_>> {
    let mut tokens: Vec<Token<'_>> = Vec::new();
    let class = |it: char| {
        if it.is_ascii_digit() {
            1
        } else if it.is_alphabetic() {
            2
        } else {
            0
        }
    };
    let mut characters = text.char_indices().peekable();
    while let Some((start, character)) = characters.next() {
        if character.is_whitespace() {
            continue;
        }
        let mut end = start + character.len_utf8();
        while class(character) > 0
            && let Some((at, next)) = characters.peek().copied()
            && class(next) == class(character)
        {
            end = at + next.len_utf8();
            characters.next();
        }
        let word = &text[start..end];
        let number = if class(character) == 1 && word.len() <= 9 { word.parse().ok() } else { None };
        tokens.push(Token { text: word, start, number });
    }
    tokens
}

/// The dates of a text, in their order.
pub(super) fn dates(text: &str, names: &Names) -> Vec<WrittenDate> {
    if !text.bytes().any(|it| it.is_ascii_digit()) {
        return Vec::new();
    }
    let tokens = tokens(text);
    let mut dates = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        match date_at(&tokens, at, names) {
            // In an identifier (`7b33feb4`) there is no date.
            Some((_, next)) if joins_word(&tokens, at) || joins_word(&tokens, next) => at = next,
            Some((date, next)) => {
                let weekday = weekday_before(&tokens, at, names).or_else(|| weekday_after(&tokens, next, names));
                dates.push(WrittenDate { weekday, ..date });
                at = next;
            }
            None => at += 1,
        }
    }
    dates
}

/// Whether a token is joined to the one before it, both being letters or digits.
fn joins_word(tokens: &[Token<'_>], index: usize) -> bool {
    let Some((before, token)) = index.checked_sub(1).and_then(|it| tokens.get(it).zip(tokens.get(index))) else {
        return false;
    };
    before.range().end == token.start
        && before.text.ends_with(char::is_alphanumeric)
        && token.text.starts_with(char::is_alphanumeric)
}

fn skip<'t>(tokens: &'t [Token<'t>], at: usize, words: &[&str]) -> usize {
    at + usize::from(tokens.get(at).is_some_and(|it| words.contains(&it.text)))
}

/// `20 november 2025`, `20th of November`, `November 20th, 2025`, in Dutch also `20-11-2025`.
fn date_at(tokens: &[Token<'_>], at: usize, names: &Names) -> Option<(WrittenDate, usize)> {
    let first = tokens.get(at)?;
    let touches =
        |index: usize| index > 0 && tokens.get(index).is_some_and(|it| tokens[index - 1].range().end == it.start);
    // A number that belongs to another one (18:20, 1.20, 2-20) begins no date.
    if first.number.is_some()
        && at > 0
        && touches(at)
        && [":", ".", ",", "-", "/", "–"].contains(&tokens[at - 1].text)
        && at > 1
        && tokens[at - 2].number.is_some()
    {
        return None;
    }
    if let Some(day) = first.is_number(1..3) {
        let mut next = at + 1;
        if touches(next) {
            next = skip(tokens, next, names.ordinals);
        }
        if tokens.get(next).is_some_and(|it| ["-", "/"].contains(&it.text)) && touches(next) && touches(next + 1) {
            return numeric(tokens, at, next, names);
        }
        let next = skip(tokens, skip(tokens, next, &["."]), names.between);
        let month_token = tokens.get(next)?;
        let month = names.month(month_token.text)?;
        let (year, end) = year_at(tokens, next + 1);
        let range = first.start..tokens.get(end - 1)?.range().end;
        let date =
            WrittenDate { weekday: None, day: (first.range(), day), month: (month_token.range(), month), year, range };
        return Some((date, end));
    }
    let month = names.month(first.text)?;
    let next = skip(tokens, skip(tokens, at + 1, &["."]), names.between);
    let day_token = tokens.get(next)?;
    let day = day_token.is_number(1..3)?;
    // The Dutch put the day first, and `May 2025` has no day.
    let english = names.ordinals.contains(&"th");
    let mut end = next + 1;
    if touches(end) {
        end = skip(tokens, end, names.ordinals);
    }
    if !english || tokens.get(end).is_some_and(|it| it.text == ":") {
        return None;
    }
    let (year, end) = year_at(tokens, end);
    let range = first.start..tokens.get(end - 1)?.range().end;
    Some((
        WrittenDate { weekday: None, day: (day_token.range(), day), month: (first.range(), month), year, range },
        end,
    ))
}

/// `20-11-2025`; in English the order of day and month differs between countries.
fn numeric(tokens: &[Token<'_>], at: usize, separator: usize, names: &Names) -> Option<(WrittenDate, usize)> {
    let month_token = tokens.get(separator + 1)?;
    let second = tokens.get(separator + 2)?;
    let year_token = tokens.get(separator + 3)?;
    if names.ordinals.contains(&"th") || second.text != tokens.get(separator)?.text {
        return None;
    }
    let (day, month) = (tokens.get(at)?.number?, month_token.is_number(1..3)?);
    let year = i32::try_from(year_token.is_number(4..5)?).ok()?;
    if !(1..=12).contains(&month) {
        return None;
    }
    let range = tokens.get(at)?.start..year_token.range().end;
    let date = WrittenDate {
        weekday: None,
        day: (tokens.get(at)?.range(), day),
        month: (month_token.range(), month),
        year: Some(year),
        range,
    };
    Some((date, separator + 4))
}

/// The year at a token, and the token after the date.
fn year_at(tokens: &[Token<'_>], at: usize) -> (Option<i32>, usize) {
    let next = skip(tokens, skip(tokens, at, &["."]), &[","]);
    let year = tokens.get(next).and_then(|it| it.is_number(4..5)).filter(|it| (1500..2500).contains(it));
    let clock = tokens.get(next + 1).is_some_and(|it| ["uur", "hrs", "h", ":"].contains(&it.text));
    match year.and_then(|it| i32::try_from(it).ok()) {
        Some(year) if !clock => (Some(year), next + 1),
        _ => (None, at),
    }
}

fn weekday_before(tokens: &[Token<'_>], at: usize, names: &Names) -> Option<(Range<usize>, usize)> {
    let mut before = at.checked_sub(1)?;
    for words in [names.between, &[","], &["."]] {
        if words.contains(&tokens.get(before)?.text) {
            before = before.checked_sub(1)?;
        }
    }
    let token = tokens.get(before)?;
    Some((token.range(), names.weekday(token.text)?))
}

/// `(donderdag)` after the date.
fn weekday_after(tokens: &[Token<'_>], at: usize, names: &Names) -> Option<(Range<usize>, usize)> {
    let [open, word, close] = tokens.get(at..at + 3)? else { return None };
    if open.text != "(" || close.text != ")" {
        return None;
    }
    Some((word.range(), names.weekday(word.text)?))
}

/// How many days a month has; February of an unknown year 29.
pub(super) fn days_in(month: u32, year: Option<i32>) -> u32 {
    match month {
        4 | 6 | 9 | 11 => 30,
        2 if year.is_some_and(|it| it % 4 != 0 || it % 100 == 0 && it % 400 != 0) => 28,
        2 => 29,
        _ => 31,
    }
}

/// Days since 1 January 1970 in the Gregorian calendar.
pub(super) fn day_number(year: i32, month: u32, day: u32) -> i64 {
    // Years from March, so that the leap day ends one (Hinnant's days_from_civil).
    let year = i64::from(year) - i64::from(month <= 2);
    let era = year.div_euclid(400);
    let year_of_era = year.rem_euclid(400);
    let day_of_year = (153 * i64::from((month + 9) % 12) + 2) / 5 + i64::from(day) - 1;
    era * 146_097 + year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year - 719_468
}

/// Year, month and day of a day number.
pub(super) fn civil(day_number: i64) -> (i32, u32, u32) {
    let shifted = day_number + 719_468;
    let era = shifted.div_euclid(146_097);
    let day_of_era = shifted.rem_euclid(146_097);
    let year_of_era = (day_of_era - day_of_era / 1_460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let shifted_month = (5 * day_of_year + 2) / 153;
    let day = day_of_year - (153 * shifted_month + 2) / 5 + 1;
    let month = if shifted_month < 10 { shifted_month + 3 } else { shifted_month - 9 };
    let year = year_of_era + era * 400 + i64::from(month <= 2);
    (
        i32::try_from(year).unwrap_or_default(),
        u32::try_from(month).unwrap_or_default(),
        u32::try_from(day).unwrap_or_default(),
    )
}

/// The day of the week of a day number, from Monday as 0.
pub(super) fn weekday(day_number: i64) -> usize {
    usize::try_from((day_number + 3).rem_euclid(7)).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Weekday, day, month, year and the text of a date.
    type Expected<'a> = (Option<usize>, u32, u32, Option<i32>, &'a str);

    #[track_caller]
    fn check(language: Language, text: &str, expected: &[Expected<'_>]) {
        let names = names(&language).expect("a known language");
        let found: Vec<_> = dates(text, names)
            .into_iter()
            .map(|it| (it.weekday.map(|(_, day)| day), it.day.1, it.month.1, it.year, &text[it.range]))
            .collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn dutch_dates_are_found() {
        check(Language::NL, "Di 20 nov 2025, 18:00", &[(Some(1), 20, 11, Some(2025), "20 nov 2025")]);
        check(Language::NL, "op dinsdag, de 3e mei om 20.00 uur", &[(Some(1), 3, 5, None, "3e mei")]);
        check(Language::NL, "wo 05-11-2025 en 6/7", &[(Some(2), 5, 11, Some(2025), "05-11-2025")]);
        check(Language::NL, "18:20 mei, in mei 2025, mei 20", &[]);
        check(Language::NL, "4 mei 2000 uur", &[(None, 4, 5, None, "4 mei")]);
    }

    #[test]
    fn english_dates_are_found() {
        check(
            Language::EN,
            "Tuesday, November 18th, 2025 or Sat. 3 Jan",
            &[(Some(1), 18, 11, Some(2025), "November 18th, 2025"), (Some(5), 3, 1, None, "3 Jan")],
        );
        check(Language::EN, "on the 4th of July (Friday)", &[(Some(4), 4, 7, None, "4th of July")]);
        check(Language::EN, "May 2025, 10/11/2025", &[]);
    }

    #[test]
    fn days_and_numbers_agree() {
        assert_eq!(weekday(day_number(2025, 11, 20)), 3);
        assert_eq!(day_number(1970, 1, 1), 0);
        for number in (-800_000..800_000).step_by(97) {
            let (year, month, day) = civil(number);
            assert_eq!(day_number(year, month, day), number);
        }
    }
}
