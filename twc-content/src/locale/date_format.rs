//! Dates and times as a language writes them, and Fluent's DATETIME, which Fluent for Rust does not have.
//!
//! Options follow ECMA-402's `Intl.DateTimeFormat`: `dateStyle` and `timeStyle`, or single fields.

use std::borrow::Cow;
use std::str::FromStr;

use fluent::types::FluentType;
use fluent::{FluentArgs, FluentValue};
use icu_datetime::fieldsets::enums::CompositeDateTimeFieldSet;
use icu_datetime::fieldsets::{E, M, MD, T, YM, YMD, YMDE};
use icu_datetime::input::{Date, DateTime, Time};
use icu_datetime::{DateTimeFormatter, DateTimeFormatterPreferences};
use icu_locale_core::Locale;
use intl_memoizer::Memoizable;
use unic_langid::LanguageIdentifier;

/// A date with or without a time of day, as the clock of its place shows it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Moment {
    /// Year.
    pub year: i32,
    /// Month from 1.
    pub month: u8,
    /// Day from 1.
    pub day: u8,
    /// Hour, minute and second; absent for a day.
    pub time: Option<(u8, u8, u8)>,
}

/// The text is no date such as `2025-08-31` or `2025-08-31T19:00`.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is not a date such as `2025-08-31` or `2025-08-31T19:00`")]
pub struct NotAMoment(String);

impl FromStr for Moment {
    type Err = NotAMoment;

    /// Reads an ISO 8601 date or date-time. An offset from UTC is read over: the clock of the place is what is printed.
    fn from_str(text: &str) -> Result<Self, NotAMoment> {
        let read = || -> Option<Self> {
            let number = |from: usize, to: usize| text.get(from..to)?.parse::<u16>().ok();
            let signs = text.get(4..5) == Some("-") && text.get(7..8) == Some("-");
            let (year, month, day) = (number(0, 4)?, number(5, 7)?, number(8, 10)?);
            let time = match text.get(10..11) {
                Some("T" | "t" | " ") => {
                    let second = if text.get(16..17) == Some(":") { number(17, 19)? } else { 0 };
                    Some((
                        u8::try_from(number(11, 13)?).ok()?,
                        u8::try_from(number(14, 16)?).ok()?,
                        u8::try_from(second).ok()?,
                    ))
                }
                None => None,
                Some(_) => return None,
            };
            let (month, day) = (u8::try_from(month).ok()?, u8::try_from(day).ok()?);
            let moment = Self { year: i32::from(year), month, day, time };
            (signs && moment.is_real()).then_some(moment)
        };
        read().ok_or_else(|| NotAMoment(text.to_owned()))
    }
}

impl Moment {
    /// Whether the calendar has this day and the clock this time.
    fn is_real(self) -> bool {
        let (hour, minute, second) = self.time.unwrap_or((0, 0, 0));
        Date::try_new_iso(self.year, self.month, self.day).is_ok() && Time::try_new(hour, minute, second, 0).is_ok()
    }
}

/// The DATETIME function.
pub(super) fn datetime<'a>(positional: &[FluentValue<'a>], named: &FluentArgs<'_>) -> FluentValue<'a> {
    let moment = match positional.first() {
        Some(FluentValue::String(text)) => text.parse().ok(),
        Some(FluentValue::Custom(value)) => value.as_any().downcast_ref::<Printed>().map(|it| it.moment),
        _ => None,
    };
    let Some(moment) = moment else { return super::failed::failed("DATETIME") };
    FluentValue::Custom(Box::new(Printed { moment, style: Style::of(named, moment.time.is_some()) }))
}

/// A date as an argument, printed as `15 August 2025` where no DATETIME says otherwise.
pub(super) fn value(moment: Moment) -> FluentValue<'static> {
    let style = Style::of(&FluentArgs::new(), moment.time.is_some());
    FluentValue::Custom(Box::new(Printed { moment, style }))
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
enum Length {
    Short,
    Medium,
    Long,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
enum Fields {
    None,
    YearMonthDay,
    YearMonthDayWeekday,
    YearMonth,
    MonthDay,
    Month,
    Weekday,
}

/// What of a moment is printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
struct Style {
    fields: Fields,
    length: Length,
    time: Option<bool>,
}

impl Style {
    fn of(named: &FluentArgs<'_>, has_time: bool) -> Self {
        let word = |name: &str| match named.get(name) {
            Some(FluentValue::String(text)) => Some(text.to_string()),
            _ => None,
        };
        let length = |word: &str| match word {
            "short" | "numeric" | "2-digit" => Length::Short,
            "medium" => Length::Medium,
            _ => Length::Long,
        };
        let seconds = word("timeStyle").map(|it| it != "short").or_else(|| {
            let has = |name| word(name).is_some();
            (has("hour") || has("minute")).then(|| has("second"))
        });
        if let Some(style) = word("dateStyle") {
            let fields = if style == "full" { Fields::YearMonthDayWeekday } else { Fields::YearMonthDay };
            return Self { fields, length: length(&style), time: seconds };
        }
        let (year, month, day, weekday) = (word("year"), word("month"), word("day"), word("weekday"));
        let fields = match (year.is_some(), month.is_some(), day.is_some(), weekday.is_some()) {
            (_, true, true, true) => Fields::YearMonthDayWeekday,
            (true, true, true, false) | (true, false, ..) => Fields::YearMonthDay,
            (true, true, false, _) => Fields::YearMonth,
            (false, true, true, false) => Fields::MonthDay,
            (false, true, false, _) => Fields::Month,
            (false, false, false, true) => Fields::Weekday,
            (false, false, true, _) => Fields::MonthDay,
            (false, false, false, false) if seconds.is_some() => Fields::None,
            (false, false, false, false) => {
                return Self { fields: Fields::YearMonthDay, length: Length::Long, time: has_time.then_some(false) };
            }
        };
        let named =
            month.or(weekday).map_or(Length::Long, |it| if it == "short" { Length::Medium } else { length(&it) });
        Self { fields, length: named, time: seconds }
    }
}

/// A moment and how it is printed.
#[derive(Clone, Debug, PartialEq)]
struct Printed {
    moment: Moment,
    style: Style,
}

impl FluentType for Printed {
    fn duplicate(&self) -> Box<dyn FluentType + Send> {
        Box::new(self.clone())
    }

    fn as_string(&self, memoizer: &intl_memoizer::IntlLangMemoizer) -> Cow<'static, str> {
        memoizer.with_try_get::<Dates, _, _>((self.style,), |dates| dates.print(self.moment)).unwrap_or_default().into()
    }

    fn as_string_threadsafe(&self, memoizer: &intl_memoizer::concurrent::IntlLangMemoizer) -> Cow<'static, str> {
        memoizer.with_try_get::<Dates, _, _>((self.style,), |dates| dates.print(self.moment)).unwrap_or_default().into()
    }
}

/// The date formatter of a language, kept by the bundle.
struct Dates(DateTimeFormatter<CompositeDateTimeFieldSet>);

impl Dates {
    fn print(&self, moment: Moment) -> String {
        let (hour, minute, second) = moment.time.unwrap_or((0, 0, 0));
        let date = Date::try_new_iso(moment.year, moment.month, moment.day);
        match (date, Time::try_new(hour, minute, second, 0)) {
            (Ok(date), Ok(time)) => self.0.format(&DateTime { date, time }).to_string(),
            _ => String::new(),
        }
    }
}

impl Memoizable for Dates {
    type Args = (Style,);
    type Error = ();

    fn construct(language: LanguageIdentifier, (style,): (Style,)) -> Result<Self, ()> {
        // English without a region is written as in Great Britain: the day before the month, as in Dutch.
        let tag = match language.to_string().as_str() {
            "en" => "en-GB".to_owned(),
            tag => tag.to_owned(),
        };
        let locale = Locale::try_from_str(&tag).map_err(|_| ())?;
        let preferences = DateTimeFormatterPreferences::from(&locale);
        // Each set of fields is built by itself, so that only the data of these is linked.
        macro_rules! build {
            ($fields:expr) => {
                DateTimeFormatter::try_new(preferences, $fields)
                    .map(|it| Self(it.cast_into_fset::<CompositeDateTimeFieldSet>()))
                    .map_err(|_| ())
            };
        }
        macro_rules! dated {
            ($set:ident) => {{
                let set = match style.length {
                    Length::Short => $set::short(),
                    Length::Medium => $set::medium(),
                    Length::Long => $set::long(),
                };
                match style.time {
                    None => build!(set),
                    Some(false) => build!(set.with_time_hm()),
                    Some(true) => build!(set.with_time_hms()),
                }
            }};
        }
        macro_rules! bare {
            ($set:ident) => {{
                build!(match style.length {
                    Length::Short => $set::short(),
                    Length::Medium => $set::medium(),
                    Length::Long => $set::long(),
                })
            }};
        }
        match style.fields {
            Fields::YearMonthDay => dated!(YMD),
            Fields::YearMonthDayWeekday => dated!(YMDE),
            Fields::MonthDay => dated!(MD),
            Fields::YearMonth => bare!(YM),
            Fields::Month => bare!(M),
            Fields::Weekday => bare!(E),
            Fields::None if style.time == Some(true) => build!(T::hms()),
            Fields::None => build!(T::hm()),
        }
    }
}
