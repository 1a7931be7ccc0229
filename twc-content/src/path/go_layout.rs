//! Go's date layouts (`2006-01-02`), as Hugo's permalinks use them; names are English there.

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

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];
const DAYS: [&str; 7] = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];

impl Moment {
    /// Hugo's date of what has none: 1 January of the year 1, UTC.
    pub const ZERO: Self = Self { year: 1, month: 1, day: 1, hour: 0, minute: 0, second: 0, nanosecond: 0, offset: 0 };

    /// The English name of the month.
    #[must_use]
    pub fn month_name(&self) -> &'static str {
        MONTHS.get(usize::from(self.month).wrapping_sub(1)).copied().unwrap_or_default()
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

    /// The English name of the day of the week.
    #[must_use]
    pub fn weekday_name(&self) -> &'static str {
        DAYS.get(usize::from(self.weekday())).copied().unwrap_or_default()
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

/// Formats a moment by a Go layout, with English names.
///
/// # Example
/// ```
/// use twc_content::path::{Moment, format_go_layout};
/// let moment = Moment { year: 2025, month: 8, day: 5, ..Moment::ZERO };
/// assert_eq!(format_go_layout("2 Jan 06", &moment), "5 Aug 25");
/// ```
#[must_use]
pub fn format_go_layout(layout: &str, moment: &Moment) -> String {
    let mut out = String::new();
    let mut rest = layout;
    while let Some(c) = rest.chars().next() {
        if let Some((token, text)) = token(rest, moment) {
            out.push_str(&text);
            rest = rest.get(token..).unwrap_or_default();
        } else {
            out.push(c);
            rest = rest.get(c.len_utf8()..).unwrap_or_default();
        }
    }
    out
}

/// The layout token at the start of a text: its length and what it prints.
fn token(text: &str, at: &Moment) -> Option<(usize, String)> {
    let hour12 = (at.hour + 11) % 12 + 1;
    let half = |upper: bool| match (at.hour < 12, upper) {
        (true, true) => "AM",
        (true, false) => "am",
        (false, true) => "PM",
        (false, false) => "pm",
    };
    let offset = |colon: &str| {
        let minutes = at.offset.abs() / 60;
        format!("{}{:02}{colon}{:02}", if at.offset < 0 { '-' } else { '+' }, minutes / 60, minutes % 60)
    };
    let short = |name: &str| name.chars().take(3).collect::<String>();
    // The longest token comes first; `Jan` and `Mon` are no tokens inside a longer lower-case word.
    let word_ends = |length: usize| !text[length..].starts_with(|c: char| c.is_ascii_lowercase());
    let tokens: [(&str, &dyn Fn() -> String); 29] = [
        ("January", &|| at.month_name().to_owned()),
        ("Jan", &|| short(at.month_name())),
        ("Monday", &|| at.weekday_name().to_owned()),
        ("Mon", &|| short(at.weekday_name())),
        ("MST", &|| if at.offset == 0 { "UTC".to_owned() } else { offset("") }),
        ("2006", &|| format!("{:04}", at.year)),
        ("002", &|| format!("{:03}", at.year_day())),
        ("__2", &|| format!("{:>3}", at.year_day())),
        ("_2006", &|| format!("_{:04}", at.year)),
        ("_2", &|| format!("{:>2}", at.day)),
        ("Z07:00", &|| if at.offset == 0 { "Z".to_owned() } else { offset(":") }),
        ("Z0700", &|| if at.offset == 0 { "Z".to_owned() } else { offset("") }),
        ("-07:00", &|| offset(":")),
        ("-0700", &|| offset("")),
        ("-07", &|| offset("").chars().take(3).collect()),
        ("01", &|| format!("{:02}", at.month)),
        ("02", &|| format!("{:02}", at.day)),
        ("03", &|| format!("{hour12:02}")),
        ("04", &|| format!("{:02}", at.minute)),
        ("05", &|| format!("{:02}", at.second)),
        ("06", &|| format!("{:02}", at.year.rem_euclid(100))),
        ("15", &|| format!("{:02}", at.hour)),
        ("PM", &|| half(true).to_owned()),
        ("pm", &|| half(false).to_owned()),
        ("1", &|| at.month.to_string()),
        ("2", &|| at.day.to_string()),
        ("3", &|| hour12.to_string()),
        ("4", &|| at.minute.to_string()),
        ("5", &|| at.second.to_string()),
    ];
    tokens.iter().find_map(|(name, value)| {
        (text.starts_with(name) && (!matches!(*name, "Jan" | "Mon") || word_ends(name.len())))
            .then(|| (name.len(), value()))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn calendar_facts_of_a_moment() {
        let moment = Moment { year: 2024, month: 12, day: 31, ..Moment::ZERO };
        assert_eq!((moment.weekday_name(), moment.year_day()), ("Tuesday", 366));
        assert_eq!(Moment::ZERO.weekday_name(), "Monday");
    }

    #[test]
    fn layouts_print_their_tokens_and_keep_the_rest() {
        let moment =
            Moment { year: 2025, month: 8, day: 15, hour: 13, minute: 4, second: 9, nanosecond: 0, offset: 7200 };
        for (layout, expected) in [
            ("2006-01-02T15:04:05Z07:00", "2025-08-15T13:04:09+02:00"),
            ("Mon 2 Jan 06", "Fri 15 Aug 25"),
            ("Monday January 3PM", "Friday August 1PM"),
            ("Month /2006/", "Month /2025/"),
        ] {
            assert_eq!(format_go_layout(layout, &moment), expected);
        }
    }
}
