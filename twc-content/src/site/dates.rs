//! Which of a page's values make its four dates, as `frontmatter` of the configuration says.

use crate::config::HugoConfig;
use crate::date::{Moment, Zone, parse};
use crate::front_matter::{Value, ValueKind};
use crate::site::cascade::Effective;

/// The dates of a page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Dates {
    pub(crate) date: Option<Moment>,
    pub(crate) lastmod: Option<Moment>,
    pub(crate) publish: Option<Moment>,
    pub(crate) expiry: Option<Moment>,
    /// Whether the date is that of the file's name, which then makes the slug too.
    pub(crate) from_name: bool,
}

/// The zone of dates that name none.
pub(crate) fn zone(config: &HugoConfig) -> Zone {
    config.time_zone.as_deref().and_then(Zone::named).unwrap_or_default()
}

/// The dates of a page from its values and the name of its file or bundle.
pub(crate) fn dates(values: &Effective<'_>, name: &str, config: &HugoConfig, zone: &Zone) -> Dates {
    let defaults = crate::config::DateKeys::default();
    let keys = &config.date_keys;
    // A date that is found stands for its own key where that is not set, for the dates after it.
    let mut found: Vec<(&str, Moment)> = Vec::new();
    let mut resolve = |own: &'static str, keys: &[String], default: &[String]| -> Option<(Moment, bool)> {
        let value = |key: &str| {
            let written = values.get(key).map(|value| moment(value, zone));
            written.unwrap_or_else(|| found.iter().find(|(own, _)| *own == key).map(|(_, moment)| *moment))
        };
        let with_default = keys.iter().flat_map(|key| {
            if key == ":default" { default.iter().map(String::as_str).collect() } else { vec![key.as_str()] }
        });
        let resolved = with_default.into_iter().find_map(|key| match key {
            ":filename" => in_name(name, zone).map(|(moment, _)| (moment, true)),
            _ if key.starts_with(':') => None,
            _ => with_other_names(key).into_iter().find_map(&value).map(|moment| (moment, false)),
        });
        found.extend(resolved.map(|(moment, _)| (own, moment)));
        resolved
    };
    let date = resolve("date", &keys.date, &defaults.date);
    let moment = |resolved: Option<(Moment, bool)>| resolved.map(|(moment, _)| moment);
    Dates {
        date: moment(date),
        lastmod: moment(resolve("lastmod", &keys.lastmod, &defaults.lastmod)),
        publish: moment(resolve("publishdate", &keys.publish, &defaults.publish)),
        expiry: moment(resolve("expirydate", &keys.expiry, &defaults.expiry)),
        from_name: date.is_some_and(|(_, from_name)| from_name),
    }
}

/// A key and the keys that Hugo takes for the same.
fn with_other_names(key: &str) -> Vec<&str> {
    match key.to_ascii_lowercase().as_str() {
        "lastmod" => vec!["lastmod", "modified"],
        "publishdate" => vec!["publishdate", "pubdate", "published"],
        "expirydate" => vec!["expirydate", "unpublishdate"],
        _ => vec![key],
    }
}

/// A front matter value as a date: text or a number of seconds since 1970.
pub(crate) fn moment(value: &Value, zone: &Zone) -> Option<Moment> {
    match &value.kind {
        ValueKind::String(text) => parse(text, zone).map(|written| written.moment),
        // Hugo's TOML reader drops the fraction of a second where a numeric offset follows.
        ValueKind::Date(text) if text.get(19..).is_some_and(|rest| rest.contains(['+', '-'])) => {
            parse(text, zone).map(|written| Moment { nanosecond: 0, ..written.moment })
        }
        ValueKind::Date(text) => parse(text, zone).map(|written| written.moment),
        ValueKind::Int(seconds) => Some(Moment::from_unix(*seconds, 0)),
        _ => None,
    }
}

/// The date a file name begins with, and the rest of the name, which is the slug: `2024-03-04-een-dag`.
pub(crate) fn in_name<'n>(name: &'n str, zone: &Zone) -> Option<(Moment, &'n str)> {
    let day = name.get(..10)?;
    let separator = name.get(10..).and_then(|rest| rest.chars().next()).map_or(0, char::len_utf8);
    let time = name.get(10 + separator..18 + separator).and_then(|time| {
        let digits = |range: std::ops::Range<usize>| {
            time.get(range).filter(|text| text.bytes().all(|byte| byte.is_ascii_digit()))
        };
        Some(format!("{}:{}:{}", digits(0..2)?, digits(3..5)?, digits(6..8)?))
    });
    let with_time = time.and_then(|time| parse(&format!("{day}T{time}"), zone));
    let (written, length) = match with_time {
        Some(written) => (written, 18 + separator),
        None => (parse(day, zone).filter(|it| it.layout == "2006-01-02")?, 10),
    };
    Some((written.moment, name.get(length..)?.trim_matches([' ', '-', '_'])))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_may_begin_with_a_date_and_time() {
        let zone = Zone::default();
        for (name, expected) in [
            ("2024-03-04-x-y", Some("2024-03-04T00:00:00Z x-y")),
            ("2024-03-05", Some("2024-03-05T00:00:00Z ")),
            ("2024-03-05-12-13-14-zo", Some("2024-03-05T12:13:14Z zo")),
            ("2024-03-05T12:13:14_zo", Some("2024-03-05T12:13:14Z zo")),
            ("2024-03-09--dd--", Some("2024-03-09T00:00:00Z dd")),
            ("2024-3-5-zo", None),
            ("x-2024-03-05", None),
            ("é", None),
        ] {
            let found = in_name(name, &zone).map(|(moment, rest)| format!("{moment} {rest}"));
            assert_eq!(found.as_deref(), expected, "{name}");
        }
    }
}
