//! FM014: a page that was changed before it was written.

use crate::date::{Written, parse};
use crate::diagnostic::{Label, Message, Severity, Sink};
use crate::front_matter::Entry;
use crate::page::Page;
use crate::rules::{Check, Rule};
use crate::site::Site;

pub(super) static LASTMOD_BEFORE_DATE: Rule = Rule {
    code: "FM014",
    name: "lastmod-before-date",
    severity: Severity::Warning,
    default: true,
    fix: None,
    doc: include_str!("lastmod_before_date.md"),
    doc_nl: None,
    check: Check::Page(check),
};

/// In sections of these names (or parts of them) the date of a page is that of an event to come.
const EVENTS: &[&str] = &["event", "evenement", "agenda", "calendar", "kalender", "activiteit", "meetup"];

fn check(site: &Site, page: &Page, sink: &mut Sink) {
    let fields = &page.front_matter.fields;
    let names = [&page.path.section, &fields.kind, &fields.layout].map(|it| it.to_lowercase());
    if EVENTS.iter().any(|word| names.iter().any(|name| name.contains(word))) {
        return;
    }
    let zone = site.config.time_zone().cloned().unwrap_or_default();
    let read = |key: &str| -> Option<(&Entry, Written)> {
        let entry = page.front_matter.get(key)?;
        Some((entry, parse(entry.value.as_str()?, &zone)?))
    };
    let (Some((date_entry, date)), Some((entry, lastmod))) =
        (read("date"), read("lastmod").or_else(|| read("modified")))
    else {
        return;
    };
    // A date without a time stands for the whole day.
    let whole_day = date.hour.is_none() || lastmod.hour.is_none();
    let day = |it: &Written| (it.moment.year, it.moment.month, it.moment.day);
    if lastmod.moment.unix_seconds() >= date.moment.unix_seconds() || whole_day && day(&lastmod) == day(&date) {
        return;
    }
    sink.push(
        LASTMOD_BEFORE_DATE
            .at(page, entry.value.span)
            .with("key", &*entry.key)
            .related(
                Label::new(page.source.shared_path(), date_entry.value.span)
                    .with(Message::new("lastmod-before-date.date")),
            )
            .help(Message::new("lastmod-before-date.help").with("key", &*entry.key)),
    );
}
