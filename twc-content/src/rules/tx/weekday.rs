//! TX007: a day of the week that does not fit its date.

use crate::diagnostic::{Label, Message, Severity, Sink};
use crate::page::Page;
use crate::rules::calendar::{self, Names, WrittenDate};
use crate::rules::prose::Prose;
use crate::rules::{Check, Rule, View};

pub(super) static WEEKDAY: Rule = Rule {
    code: "TX007",
    name: "weekday",
    severity: Severity::Error,
    default: true,
    fix: None,
    doc: include_str!("weekday.md"),
    doc_nl: None,
    check: Check::View(check),
};

/// How far from the page's own date a date without a year is taken to be of the same season.
const NEAR: i64 = 60;

fn check(view: &View<'_>, sink: &mut Sink) {
    let page = view.page;
    let Some(names) = calendar::names(&page.path.language) else { return };
    let written = page_date(page);
    for (prose, date) in view.dates() {
        one(page, prose, date, names, written, sink);
    }
}

/// The day number of the page's date.
fn page_date(page: &Page) -> Option<i64> {
    let text = page.front_matter.get("date")?.value.as_str()?;
    let mut parts = text.get(..10)?.split('-');
    let (year, month, day) = (parts.next()?, parts.next()?, parts.next()?);
    Some(calendar::day_number(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?))
}

fn one(page: &Page, prose: &Prose, date: &WrittenDate, names: &Names, written: Option<i64>, sink: &mut Sink) {
    let Some((weekday_range, says)) = &date.weekday else { return };
    let (month, day) = (date.month.1, date.day.1);
    if day == 0 || day > calendar::days_in(month, date.year) {
        return;
    }
    let number = match (date.year, written) {
        (Some(year), _) => calendar::day_number(year, month, day),
        (None, Some(written)) => {
            let year = calendar::civil(written).0;
            let near = (year - 1..=year + 1)
                .map(|year| calendar::day_number(year, month, day))
                .min_by_key(|number| (number - written).abs());
            match near {
                Some(number) if (number - written).abs() <= NEAR => number,
                _ => return,
            }
        }
        (None, None) => return,
    };
    let is = calendar::weekday(number);
    if is == *says {
        return;
    }
    let words = |message: Message| {
        message.with("date", &prose.text[date.range.clone()]).with("is", KEYS[is]).with("says", KEYS[*says])
    };
    let mut finding = WEEKDAY
        .at(page, prose.span(weekday_range.clone()))
        .label(words(Message::new("weekday.says")))
        .related(
            Label::new(page.source.shared_path(), prose.span(date.range.clone()))
                .with(words(Message::new("weekday.falls"))),
        )
        .help(help(prose, date, names, (number, is, *says)));
    finding.message = words(finding.message);
    if date.year.is_none() {
        let year = usize::try_from(calendar::civil(number).0).unwrap_or_default();
        finding = finding.note(Message::new("weekday.note").with("year", year.to_string()));
    }
    sink.push(finding);
}

const KEYS: [&str; 7] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

/// Both ways to put it right, in the words of the text.
fn help(prose: &Prose, date: &WrittenDate, names: &Names, (number, is, says): (i64, usize, usize)) -> Message {
    let weekday = date.weekday.as_ref().map_or("", |(range, _)| &prose.text[range.clone()]);
    let short = weekday.len() <= 4;
    let name = if short { names.short_weekdays[is] } else { names.weekdays[is] };
    let name = if weekday.starts_with(char::is_uppercase) { capital(name) } else { name.to_owned() };
    let rest = &prose.text[date.range.clone()];
    let day = |number: i64| {
        let (_, month, day) = calendar::civil(number);
        let written = &prose.text[date.month.0.clone()];
        let index = month.saturating_sub(1) as usize % 12;
        let month = match written {
            _ if month == date.month.1 => written,
            _ if written.len() <= 4 => names.short_months[index],
            _ => names.months[index],
        };
        if date.day.0.start < date.month.0.start { format!("{day} {month}") } else { format!("{month} {day}") }
    };
    let back = (is + 7 - says) % 7;
    let before = number - i64::try_from(back).unwrap_or_default();
    Message::new("weekday.help")
        .with("day", format!("{name} {rest}"))
        .with("before", format!("{weekday} {}", day(before)))
        .with("after", format!("{weekday} {}", day(before + 7)))
}

fn capital(word: &str) -> String {
    let mut characters = word.chars();
    characters.next().map_or_else(String::new, |first| first.to_uppercase().chain(characters).collect())
}
