//! Reads a date in the forms Hugo accepts in front matter (spf13/cast, with Go's `time.Parse`).

use std::ops::Range;

use super::names::ENGLISH;
use super::{Moment, Zone};

/// A date as written.
#[derive(Clone, Debug, PartialEq)]
pub struct Written {
    /// The moment; a date without offset is in the zone of the site.
    pub moment: Moment,
    /// The Go layout that it fits.
    pub layout: &'static str,
    /// Bytes of the text that hold the hour.
    pub hour: Option<Range<usize>>,
    /// Bytes of the text that hold the numeric offset, or `Z`.
    pub offset: Option<Range<usize>>,
}

/// The forms, in the order Hugo tries them. Hugo also takes a mere time of day (`3:04PM`), in the year 0: that is no date here.
const LAYOUTS: [&str; 19] = [
    "2006-01-02",
    "2006-01-02T15:04:05Z07:00",
    "2006-01-02T15:04:05",
    "Mon, 02 Jan 2006 15:04:05 -0700",
    "Mon, 02 Jan 2006 15:04:05 MST",
    "02 Jan 06 15:04 -0700",
    "02 Jan 06 15:04 MST",
    "Monday, 02-Jan-06 15:04:05 MST",
    "2006-01-02 15:04:05 -0700 MST",
    "2006-01-02T15:04:05-0700",
    "2006-01-02 15:04:05Z0700",
    "2006-01-02 15:04:05",
    "Mon Jan _2 15:04:05 2006",
    "Mon Jan _2 15:04:05 MST 2006",
    "Mon Jan 02 15:04:05 -0700 2006",
    "2006-01-02 15:04:05Z07:00",
    "02 Jan 2006",
    "2006-01-02 15:04:05 -07:00",
    "2006-01-02 15:04:05 -0700",
];

/// The tokens of the layouts; a longer one before its beginning.
const TOKENS: [&str; 16] = [
    "Monday", "Mon", "Jan", "2006", "Z07:00", "Z0700", "-07:00", "-0700", "MST", "01", "02", "_2", "06", "15", "04",
    "05",
];

/// Reads a date; `None` where Hugo refuses it.
///
/// # Example
/// ```
/// use twc_content::date::{Zone, parse};
/// let zone = Zone::named("Europe/Amsterdam").expect("a known zone");
/// let date = parse("2025-08-15", &zone).expect("a date");
/// assert_eq!(date.moment.to_string(), "2025-08-15T00:00:00+02:00");
/// assert!(parse("2025-8-15", &zone).is_none());
/// ```
#[must_use]
pub fn parse(text: &str, zone: &Zone) -> Option<Written> {
    if !text.is_ascii() {
        return None;
    }
    LAYOUTS.iter().find_map(|layout| fits(text, layout, zone))
}

/// What was read so far.
struct Reader<'a> {
    text: &'a str,
    at: usize,
    clock: Moment,
    hour: Option<Range<usize>>,
    offset: Option<Range<usize>>,
}

fn fits(text: &str, layout: &'static str, zone: &Zone) -> Option<Written> {
    let clock = Moment { year: 0, ..Moment::ZERO };
    let mut reader = Reader { text, at: 0, clock, hour: None, offset: None };
    let mut rest = layout;
    while !rest.is_empty() {
        match TOKENS.iter().find(|token| rest.starts_with(**token)) {
            Some(token) => {
                reader.token(token)?;
                rest = &rest[token.len()..];
            }
            None => {
                reader.literal(rest.as_bytes()[0])?;
                rest = &rest[1..];
            }
        }
    }
    let clock = reader.clock;
    if reader.at != text.len() || clock.day == 0 || clock.day > days_in_month(clock.year, clock.month) {
        return None;
    }
    let moment = if reader.offset.is_some() { clock } else { zone.local(clock) };
    Some(Written { moment, layout, hour: reader.hour, offset: reader.offset })
}

impl Reader<'_> {
    fn rest(&self) -> &str {
        &self.text[self.at..]
    }

    fn literal(&mut self, byte: u8) -> Option<()> {
        if !self.rest().starts_with(byte as char) {
            return None;
        }
        self.at += 1;
        if byte == b' ' {
            self.at += self.rest().len() - self.rest().trim_start_matches(' ').len();
        }
        Some(())
    }

    fn token(&mut self, token: &str) -> Option<()> {
        match token {
            "2006" => self.clock.year = i32::try_from(self.digits(4, 4)?).ok()?,
            "06" => {
                let year = i32::try_from(self.digits(2, 2)?).ok()?;
                self.clock.year = year + if year >= 69 { 1900 } else { 2000 };
            }
            "01" => self.clock.month = self.within(2, 2, 1..=12)?,
            "02" => self.clock.day = self.within(2, 2, 1..=31)?,
            "_2" => {
                self.at += usize::from(self.rest().starts_with(' '));
                self.clock.day = self.within(1, 2, 1..=31)?;
            }
            "15" => {
                let start = self.at;
                self.clock.hour = self.within(1, 2, 0..=23)?;
                self.hour = Some(start..self.at);
            }
            "04" => self.clock.minute = self.within(2, 2, 0..=59)?,
            "05" => {
                self.clock.second = self.within(2, 2, 0..=59)?;
                self.fraction();
            }
            "Jan" => self.clock.month = self.name(&ENGLISH.months, 3)? + 1,
            "Mon" => {
                self.name(&ENGLISH.weekdays, 3)?;
            }
            "Monday" => {
                self.name(&ENGLISH.weekdays, usize::MAX)?;
            }
            "MST" => {
                let letters = self.rest().bytes().take_while(u8::is_ascii_uppercase).count();
                if !(3..=5).contains(&letters) {
                    return None;
                }
                self.at += letters;
            }
            _ => self.numeric_offset(token)?,
        }
        Some(())
    }

    fn digits(&mut self, least: usize, most: usize) -> Option<u32> {
        let count = self.rest().bytes().take(most).take_while(u8::is_ascii_digit).count();
        if count < least {
            return None;
        }
        let number = self.rest()[..count].parse().ok()?;
        self.at += count;
        Some(number)
    }

    fn within(&mut self, least: usize, most: usize, range: std::ops::RangeInclusive<u32>) -> Option<u8> {
        let number = self.digits(least, most)?;
        range.contains(&number).then_some(number).and_then(|it| u8::try_from(it).ok())
    }

    /// Go accepts a fraction after the seconds whether or not the layout has one.
    fn fraction(&mut self) {
        let Some(rest) = self.rest().strip_prefix(['.', ',']) else { return };
        let count = rest.bytes().take_while(u8::is_ascii_digit).count();
        if count == 0 {
            return;
        }
        let nanoseconds: String = rest[..count].chars().chain(std::iter::repeat('0')).take(9).collect();
        self.clock.nanosecond = nanoseconds.parse().unwrap_or_default();
        self.at += count + 1;
    }

    /// A name of the list, by its first letters, in any case.
    fn name(&mut self, list: &[&str], letters: usize) -> Option<u8> {
        let found = list.iter().position(|name| {
            let name = &name[..letters.min(name.len())];
            self.rest().get(..name.len()).is_some_and(|it| it.eq_ignore_ascii_case(name))
        })?;
        self.at += letters.min(list[found].len());
        u8::try_from(found).ok()
    }

    fn numeric_offset(&mut self, token: &str) -> Option<()> {
        let start = self.at;
        if token.starts_with('Z') && self.rest().starts_with('Z') {
            self.at += 1;
            self.offset = Some(start..self.at);
            return Some(());
        }
        let sign = match self.rest().bytes().next()? {
            b'+' => 1,
            b'-' => -1,
            _ => return None,
        };
        self.at += 1;
        let hours = self.digits(2, 2)?;
        if token.contains(':') {
            self.literal(b':')?;
        }
        let minutes = self.digits(2, 2)?;
        if hours > 24 || minutes > 60 {
            return None;
        }
        self.clock.offset = sign * i32::try_from(hours * 3600 + minutes * 60).ok()?;
        self.offset = Some(start..self.at);
        Some(())
    }
}

fn days_in_month(year: i32, month: u8) -> u8 {
    match month {
        2 if year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: Option<&str>) {
        let zone = Zone::named("Europe/Amsterdam").expect("a known zone");
        assert_eq!(parse(text, &zone).map(|it| it.moment.to_string()).as_deref(), expected, "{text}");
    }

    #[test]
    fn forms_that_hugo_accepts() {
        for text in [
            "2025-08-15T10:00:00+02:00",
            "2025-08-15T10:00:00",
            "2025-08-15 10:00:00",
            "2025-08-15T10:00:00+0200",
            "2025-08-15 10:00:00+02:00",
            "2025-08-15 10:00:00 +0200",
            "2025-08-15 10:00:00 +02:00",
            "2025-08-15 10:00:00 +0200 CEST",
            "Fri, 15 Aug 2025 10:00:00 +0200",
            "fri, 15 aug 2025 10:00:00 +0200",
            "Fri, 15 Aug 2025 10:00:00 CEST",
            "15 Aug 25 10:00 +0200",
            "Friday, 15-Aug-25 10:00:00 GMT",
            "Fri Aug 15 10:00:00 2025",
            "Fri Aug 15 10:00:00 +0200 2025",
        ] {
            check(text, Some("2025-08-15T10:00:00+02:00"));
        }
        check("2025-08-15", Some("2025-08-15T00:00:00+02:00"));
        check("15 Aug 2025", Some("2025-08-15T00:00:00+02:00"));
        check("2025-08-15T9:00:00+02:00", Some("2025-08-15T09:00:00+02:00"));
        check("2025-08-15T10:00:00,5Z", Some("2025-08-15T10:00:00.5Z"));
    }

    #[test]
    fn forms_that_hugo_refuses() {
        for text in [
            "2025-08-15T10:00",
            "2025-08-15 10:00",
            "2025-8-5",
            "2025-08-15t10:00:00Z",
            "2025-08-15T10:00:00z",
            "5 Aug 2025",
            "August 15, 2025",
            "2025/08/15",
            "15-08-2025",
            "2025-08-15T24:00:00",
            "2025-02-30",
            "2025-08-15T10:00:60Z",
            "2025-08-15T10:00:00 CEST",
            "2025-08-15T10:00:00+02",
            "2025-08-15T10:00:00+25:00",
            "2025-08-15 ",
            "2025-08",
            "3:04PM",
            "vrijdag",
            "",
        ] {
            check(text, None);
        }
    }

    #[test]
    fn the_offset_has_its_place() {
        let date = parse("2026-02-01T07:00:00+02:00", &Zone::default()).expect("a date");
        assert_eq!((date.hour, date.offset), (Some(11..13), Some(19..25)));
    }
}
