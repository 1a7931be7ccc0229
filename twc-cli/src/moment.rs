//! The moment that counts as now: the flag, else the clock. The library itself has none.

use jiff::Timestamp;
use jiff::civil::{Date, DateTime};
use jiff::tz::Offset;
use twc_content::messages;
use twc_content::path::Moment;

use crate::failure::Failure;

/// What `--now` says, else the clock's time in UTC.
pub(crate) fn now(flag: Option<&str>) -> Result<Moment, Failure> {
    let Some(text) = flag else { return Ok(of(Offset::UTC.to_datetime(Timestamp::now()))) };
    parse(text).ok_or_else(|| Failure::said(messages::bad_now(text)))
}

/// A date, a date with a time (both in UTC), or a moment with its offset, as in RFC 3339.
fn parse(text: &str) -> Option<Moment> {
    if let Ok(timestamp) = text.parse::<Timestamp>() {
        return Some(of(Offset::UTC.to_datetime(timestamp)));
    }
    let date = text.parse::<Date>().ok().filter(|_| text.len() <= 10).map(|it| it.at(0, 0, 0, 0));
    date.or_else(|| text.parse::<DateTime>().ok()).map(of)
}

fn of(time: DateTime) -> Moment {
    let part = |it: i8| u8::try_from(it).unwrap_or_default();
    let mut moment = Moment::ZERO;
    moment.year = time.year().into();
    moment.month = part(time.month());
    moment.day = part(time.day());
    moment.hour = part(time.hour());
    moment.minute = part(time.minute());
    moment.second = part(time.second());
    moment
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_and_moments_are_understood() {
        let shown = |text| parse(text).map(|it| it.to_string());
        assert_eq!(shown("2025-08-31").as_deref(), Some("2025-08-31T00:00:00Z"));
        assert_eq!(shown("2025-08-31T12:30:00").as_deref(), Some("2025-08-31T12:30:00Z"));
        assert_eq!(shown("2025-08-31T12:30:00+02:00").as_deref(), Some("2025-08-31T10:30:00Z"));
        assert_eq!(shown("yesterday"), None);
    }
}
