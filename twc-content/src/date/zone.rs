//! Time zones: the only file that knows the calendar library and its database.

use jiff::Timestamp;
use jiff::tz::{TimeZone, TimeZoneDatabase};

use super::{Moment, format_go_layout};

/// A time zone of the IANA database that is built in; the machine's own is never used.
#[derive(Clone, Debug, PartialEq)]
pub struct Zone {
    name: Box<str>,
    zone: TimeZone,
}

impl Default for Zone {
    fn default() -> Self {
        Self { name: "UTC".into(), zone: TimeZone::UTC }
    }
}

impl Zone {
    /// Finds a zone by its IANA name.
    ///
    /// # Example
    /// ```
    /// use twc_content::date::Zone;
    /// let amsterdam = Zone::named("Europe/Amsterdam").expect("a known zone");
    /// assert_eq!(amsterdam.offset_at(1_755_244_800), 7200);
    /// assert!(Zone::named("Europe/Nergens").is_none());
    /// ```
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        if name.is_empty() || name.eq_ignore_ascii_case("utc") {
            return Some(Self::default());
        }
        let zone = TimeZoneDatabase::bundled().get(name).ok()?;
        Some(Self { name: zone.iana_name().unwrap_or(name).into(), zone })
    }

    /// The IANA name that is most like another name, if one is.
    #[must_use]
    pub fn nearest(name: &str) -> Option<String> {
        let distance = |it: &str| strsim::damerau_levenshtein(&it.to_lowercase(), &name.to_lowercase());
        let database = TimeZoneDatabase::bundled();
        let names = database.available().map(|it| it.to_string());
        let nearest = names.map(|it| (distance(&it), it)).min()?;
        (nearest.0 <= 2).then_some(nearest.1)
    }

    /// Its IANA name.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The offset from UTC in seconds that holds at a moment, given in seconds since 1970.
    #[must_use]
    pub fn offset_at(&self, unix: i64) -> i32 {
        Timestamp::from_second(unix).map_or(0, |it| self.zone.to_offset(it).seconds())
    }

    /// A moment as Go prints it, with the abbreviation of the zone where the moment's offset is this zone's:
    /// `2025-08-15 10:00:00 +0200 CEST`.
    #[must_use]
    pub fn go_text(&self, moment: &Moment) -> String {
        let unix = moment.unix_seconds();
        let sign = if moment.offset < 0 { '-' } else { '+' };
        let minutes = moment.offset.abs() / 60;
        let offset = format!("{sign}{:02}{:02}", minutes / 60, minutes % 60);
        let name = match Timestamp::from_second(unix) {
            _ if moment.offset == 0 => "UTC".to_owned(),
            Ok(at) if self.offset_at(unix) == moment.offset => self.zone.to_offset_info(at).abbreviation().to_owned(),
            _ => offset.clone(),
        };
        let clock = format_go_layout("2006-01-02 15:04:05", moment);
        let fraction = match moment.nanosecond {
            0 => String::new(),
            nanosecond => format!(".{}", format!("{nanosecond:09}").trim_end_matches('0')),
        };
        format!("{clock}{fraction} {offset} {name}")
    }

    /// The moment that a clock in this zone shows; the fields' own offset is not regarded.
    ///
    /// A time that the zone skips or has twice is taken as Go's `time.Date` takes it.
    #[must_use]
    pub fn local(&self, clock: Moment) -> Moment {
        let as_utc = Moment { offset: 0, ..clock }.unix_seconds();
        let first = self.offset_at(as_utc);
        let offset = self.offset_at(as_utc - i64::from(first));
        let unix = as_utc - i64::from(if first == offset { first } else { offset });
        self.moment(unix, clock.nanosecond)
    }

    /// A moment given in seconds since 1970, by the clock of this zone.
    #[must_use]
    pub fn moment(&self, unix: i64, nanosecond: u32) -> Moment {
        let offset = self.offset_at(unix);
        Moment { offset, ..Moment::from_unix(unix + i64::from(offset), nanosecond) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn go_prints_offset_and_zone() {
        let zone = Zone::named("Europe/Amsterdam").expect("a known zone");
        let at = |offset| Moment {
            year: 2025,
            month: 8,
            day: 15,
            hour: 10,
            nanosecond: 500_000_000,
            offset,
            ..Moment::ZERO
        };
        assert_eq!(zone.go_text(&at(7200)), "2025-08-15 10:00:00.5 +0200 CEST");
        assert_eq!(zone.go_text(&at(0)), "2025-08-15 10:00:00.5 +0000 UTC");
        assert_eq!(zone.go_text(&at(-12600)), "2025-08-15 10:00:00.5 -0330 -0330");
    }

    #[test]
    fn skipped_and_doubled_hours_are_taken_as_go_takes_them() {
        let zone = Zone::named("Europe/Amsterdam").expect("a known zone");
        let at = |month, day| Moment { year: 2025, month, day, hour: 2, minute: 30, ..Moment::ZERO };
        assert_eq!(zone.local(at(3, 30)).to_string(), "2025-03-30T03:30:00+02:00");
        assert_eq!(zone.local(at(10, 26)).to_string(), "2025-10-26T02:30:00+01:00");
    }
}
