//! A point in time with the calendar and offset it was written in.

use super::names::ENGLISH;

/// A date and time with its offset from UTC.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Moment {
    /// Year.
    pub year: i32,
    /// Month, from 1.
    pub month: u8,
    /// Day of the month, from 1.
    pub day: u8,
    /// Hour, 0–23.
    pub hour: u8,
    /// Minute.
    pub minute: u8,
    /// Second.
    pub second: u8,
    /// Nanosecond.
    pub nanosecond: u32,
    /// Offset from UTC in seconds.
    pub offset: i32,
}

impl Moment {
    /// Hugo's date of what has none: 1 January of the year 1, UTC.
    pub const ZERO: Self = Self { year: 1, month: 1, day: 1, hour: 0, minute: 0, second: 0, nanosecond: 0, offset: 0 };

    /// Seconds since 1970-01-01 00:00 UTC.
    #[must_use]
    pub fn unix_seconds(&self) -> i64 {
        // Days since 1970 by the civil calendar, years counted from March so that leap days come last.
        let year = i64::from(self.year) - i64::from(self.month <= 2);
        let month = (i64::from(self.month) + 9) % 12;
        let day_of_year = (153 * month + 2) / 5 + i64::from(self.day) - 1;
        let days =
            365 * year + year.div_euclid(4) - year.div_euclid(100) + year.div_euclid(400) + day_of_year - 719_468;
        days * 86_400 + i64::from(self.hour) * 3600 + i64::from(self.minute) * 60 + i64::from(self.second)
            - i64::from(self.offset)
    }

    /// The moment as a number that sorts by time.
    pub(crate) fn instant(&self) -> (i64, u32) {
        (self.unix_seconds(), self.nanosecond)
    }

    /// The calendar and clock in UTC of a number of seconds since 1970.
    #[must_use]
    pub fn from_unix(unix: i64, nanosecond: u32) -> Self {
        // Civil calendar from days: years counted from March so that leap days come last.
        let (days, seconds) = (unix.div_euclid(86_400) + 719_468, unix.rem_euclid(86_400));
        let (era, day_of_era) = (days.div_euclid(146_097), days.rem_euclid(146_097));
        let year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
        let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
        let shifted = (5 * day_of_year + 2) / 153;
        let month = if shifted < 10 { shifted + 3 } else { shifted - 9 };
        let year = year_of_era + era * 400 + i64::from(month <= 2);
        let small = |number: i64| u8::try_from(number).unwrap_or_default();
        Self {
            year: i32::try_from(year).unwrap_or_default(),
            month: small(month),
            day: small(day_of_year - (153 * shifted + 2) / 5 + 1),
            hour: small(seconds / 3600),
            minute: small(seconds / 60 % 60),
            second: small(seconds % 60),
            nanosecond,
            offset: 0,
        }
    }

    /// The English name of the month.
    #[must_use]
    pub fn month_name(&self) -> &'static str {
        ENGLISH.months.get(usize::from(self.month).wrapping_sub(1)).copied().unwrap_or_default()
    }

    /// The day of the week, Sunday is 0.
    #[must_use]
    pub fn weekday(&self) -> u8 {
        // Sakamoto's method: January and February count with the year before.
        const SHIFT: [i32; 12] = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4];
        let year = self.year - i32::from(self.month < 3);
        let shift = SHIFT.get(usize::from(self.month).wrapping_sub(1)).copied().unwrap_or_default();
        let day = year + year.div_euclid(4) - year.div_euclid(100) + year.div_euclid(400) + shift + i32::from(self.day);
        u8::try_from(day.rem_euclid(7)).unwrap_or_default()
    }

    /// The day of the week, Monday is 0.
    pub(crate) fn day_from_monday(&self) -> u8 {
        (self.weekday() + 6) % 7
    }

    /// The English name of the day of the week.
    #[must_use]
    pub fn weekday_name(&self) -> &'static str {
        ENGLISH.weekdays.get(usize::from(self.day_from_monday())).copied().unwrap_or_default()
    }

    /// The day of the year, from 1.
    #[must_use]
    pub fn year_day(&self) -> u16 {
        const BEFORE: [u16; 12] = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334];
        let leap = self.year % 4 == 0 && (self.year % 100 != 0 || self.year % 400 == 0);
        let before = BEFORE.get(usize::from(self.month).wrapping_sub(1)).copied().unwrap_or_default();
        before + u16::from(self.day) + u16::from(leap && self.month > 2)
    }
}

impl std::fmt::Display for Moment {
    /// RFC 3339 as Hugo writes it in JSON: `Z` for UTC, fractions without trailing zeros.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let Self { year, month, day, hour, minute, second, nanosecond, offset } = self;
        write!(f, "{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}")?;
        if *nanosecond > 0 {
            let digits = format!("{nanosecond:09}");
            write!(f, ".{}", digits.trim_end_matches('0'))?;
        }
        if *offset == 0 {
            return f.write_str("Z");
        }
        let minutes = offset.abs() / 60;
        write!(f, "{}{:02}:{:02}", if *offset < 0 { '-' } else { '+' }, minutes / 60, minutes % 60)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn seconds_become_a_calendar_and_back() {
        for unix in [0, 1_755_244_800, -1, -62_135_596_800, 951_782_400] {
            assert_eq!(Moment::from_unix(unix, 0).unix_seconds(), unix);
        }
        assert_eq!(Moment::from_unix(951_782_400, 0).to_string(), "2000-02-29T00:00:00Z");
    }

    #[test]
    fn calendar_facts_of_a_moment() {
        let moment = Moment { year: 2024, month: 12, day: 31, ..Moment::ZERO };
        assert_eq!((moment.weekday_name(), moment.year_day()), ("Tuesday", 366));
        assert_eq!(Moment::ZERO.weekday_name(), "Monday");
    }

    #[test]
    fn moments_count_and_print() {
        let moment = Moment {
            year: 2025,
            month: 8,
            day: 15,
            hour: 10,
            minute: 0,
            second: 0,
            nanosecond: 500_000_000,
            offset: 7200,
        };
        assert_eq!(moment.unix_seconds(), 1_755_244_800);
        assert_eq!(moment.to_string(), "2025-08-15T10:00:00.5+02:00");
        assert_eq!(Moment::ZERO.to_string(), "0001-01-01T00:00:00Z");
        assert_eq!(Moment::ZERO.unix_seconds(), -62_135_596_800);
    }
}
