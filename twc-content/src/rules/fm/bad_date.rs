//! FM011: a value that Hugo does not take for a date.

use super::place;
use crate::date::{Zone, parse};
use crate::diagnostic::{Applicability, Fix, Message, Severity, Sink};
use crate::front_matter::ValueKind;
use crate::page::Page;
use crate::rules::{Check, Rule};
use crate::site::Site;

pub(super) static BAD_DATE: Rule = Rule {
    code: "FM011",
    name: "bad-date",
    severity: Severity::Error,
    default: true,
    fix: Some(Applicability::Suggestion),
    doc: include_str!("bad_date.md"),
    doc_nl: None,
    check: Check::Page(check),
};

/// Numbers count seconds since 1970; below this one (the year 1990) something else was meant.
const EARLIEST: i64 = 631_152_000;

fn check(site: &Site, page: &Page, sink: &mut Sink) {
    for entry in place::dates(site, page) {
        let written = page.slice(entry.value.span);
        let finding = |message: Message| {
            let mut finding = BAD_DATE.at(page, entry.value.span).help(Message::new("bad-date.help"));
            finding.message = message.with("key", &*entry.key).with("value", written);
            finding
        };
        match &entry.value.kind {
            ValueKind::Null | ValueKind::Date(_) => {}
            ValueKind::Int(number) if *number >= EARLIEST => {}
            ValueKind::Int(_) => sink.push(finding(Message::new("bad-date.seconds"))),
            ValueKind::String(text) if text.trim().is_empty() || text.contains("{{") => {}
            ValueKind::String(text) if parse(text, &Zone::default()).is_some() => {}
            ValueKind::String(text) => {
                let finding = finding(Message::new("bad-date"));
                sink.push(match repaired(text) {
                    Some(date) => {
                        let title = Message::new("bad-date.fix").with("date", date.as_str());
                        let path = page.source.shared_path();
                        finding.fix(Fix::new(Applicability::Suggestion, title, path, entry.value.span, date))
                    }
                    None => finding,
                });
            }
            _ => sink.push(finding(Message::new("bad-date"))),
        }
    }
}

/// The date that was probably meant, where its parts are there but not in a form that Hugo reads.
fn repaired(text: &str) -> Option<String> {
    let text = text.trim();
    let (date, time) = text.split_once(['T', 't', ' ']).map_or((text, ""), |(date, time)| (date, time.trim()));
    let parts: Vec<&str> = date.split(['-', '/', '.']).collect();
    let [first, month, last] = parts.as_slice() else { return None };
    let (year, day) = if first.len() == 4 { (first, last) } else { (last, first) };
    let date = format!("{year:0>4}-{month:0>2}-{day:0>2}");
    let time = time.replace('z', "Z");
    // Minutes without seconds, with or without an offset.
    let time = match time.find(['Z', '+', '-']).map_or((time.as_str(), ""), |at| time.split_at(at)) {
        ("", _) => String::new(),
        (clock, offset) if clock.trim().matches(':').count() == 1 => format!("T{}:00{}", clock.trim(), offset),
        (clock, offset) => format!("T{}{}", clock.trim(), offset),
    };
    let repaired = format!("{date}{time}");
    parse(&repaired, &Zone::default()).map(|_| repaired)
}
