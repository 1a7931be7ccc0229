//! Go's date layouts (`2 January 2006`), in English and, as Hugo's `time.Format` has it, in Dutch.

use super::Moment;
use super::names::DUTCH;
use crate::language::Language;

/// Formats a moment by a Go layout, with English names.
///
/// # Example
/// ```
/// use twc_content::date::{Moment, format_go_layout};
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

/// Formats a moment as Hugo's `time.Format` does on a page in a language: by a Go layout or one of Hugo's names
/// (`:date_full`, `:date_long`, `:date_medium`, `:date_short`, `:time_medium`, `:time_short`).
///
/// Languages other than Dutch and English get English names. A layout with the long and the short name of the day or
/// month has only the long one translated, as in Hugo.
///
/// # Example
/// ```
/// use twc_content::Language;
/// use twc_content::date::{Moment, format_localized};
/// let moment = Moment { year: 2025, month: 8, day: 15, ..Moment::ZERO };
/// assert_eq!(format_localized("Mon 2 January 2006", &moment, &Language::NL), "vr 15 augustus 2025");
/// assert_eq!(format_localized(":date_short", &moment, &Language::EN), "8/15/25");
/// ```
#[must_use]
pub fn format_localized(layout: &str, moment: &Moment, language: &Language) -> String {
    let british = language.is_english() && language.id().region.is_some_and(|it| it.as_str() != "US");
    let dutch = language.is_dutch();
    let layout = match (layout, dutch || british) {
        (":date_full", _) if dutch => "Monday 2 January 2006",
        (":date_full", true) => "Monday, 2 January 2006",
        (":date_full", false) => "Monday, January 2, 2006",
        (":date_long", true) => "2 January 2006",
        (":date_long", false) => "January 2, 2006",
        (":date_medium", true) => "2 Jan 2006",
        (":date_medium", false) => "Jan 2, 2006",
        (":date_short", _) if dutch => "02-01-06",
        (":date_short", true) => "02/01/06",
        (":date_short", false) => "1/2/06",
        (":time_full" | ":time_long", true) => "15:04:05 ",
        (":time_full" | ":time_long", false) => "3:04:05 pm ",
        (":time_medium", true) => "15:04:05",
        (":time_medium", false) => "3:04:05 pm",
        (":time_short", true) => "15:04",
        (":time_short", false) => "3:04 pm",
        _ => layout,
    };
    let english = format_go_layout(layout, moment);
    if !dutch {
        return english;
    }
    let name = |list: &[&'static str], index: u8| list.get(usize::from(index)).copied().unwrap_or_default();
    let month = moment.month.wrapping_sub(1);
    let short = |name: &str| name.chars().take(3).collect::<String>();
    let text = if layout.contains("January") {
        english.replace(moment.month_name(), name(&DUTCH.months, month))
    } else if layout.contains("Jan") {
        english.replace(&short(moment.month_name()), name(&DUTCH.short_months, month))
    } else {
        english
    };
    let day = moment.day_from_monday();
    if layout.contains("Monday") {
        text.replace(moment.weekday_name(), name(&DUTCH.weekdays, day))
    } else if layout.contains("Mon") {
        text.replace(&short(moment.weekday_name()), name(&DUTCH.short_weekdays, day))
    } else {
        text
    }
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

    #[test]
    fn dutch_names_are_those_of_cldr() {
        let moment = Moment { year: 2025, month: 3, day: 5, ..Moment::ZERO };
        for (layout, expected) in [
            ("2 January 2006", "5 maart 2025"),
            ("Mon 2 Jan", "wo 5 mrt"),
            ("Mon Monday", "Wed woensdag"),
            (":date_full", "woensdag 5 maart 2025"),
            (":date_short", "05-03-25"),
        ] {
            assert_eq!(format_localized(layout, &moment, &Language::NL), expected, "{layout}");
        }
    }
}
