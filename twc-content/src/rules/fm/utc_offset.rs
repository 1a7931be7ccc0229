//! FM013: an offset from UTC that the site's time zone does not have on that day.

use std::collections::BTreeMap;

use super::place;
use crate::date::{Moment, Zone, parse};
use crate::diagnostic::{Applicability, Diagnostic, Fix, Message, Severity, Sink};
use crate::page::Page;
use crate::rules::{Check, Rule};
use crate::site::Site;
use crate::source::Span;

pub(super) static UTC_OFFSET: Rule = Rule {
    code: "FM013",
    name: "utc-offset",
    severity: Severity::Warning,
    default: true,
    fix: Some(Applicability::Unsafe),
    doc: include_str!("utc_offset.md"),
    doc_nl: None,
    check: Check::Site(check),
};

/// How many dates must have the offset of the other season before it is the habit of a template.
const HABIT: usize = 10;

/// A date with the offset of the other half of the year.
struct Misfit<'a> {
    page: &'a Page,
    span: Span,
    day: &'a str,
    written: Moment,
    means: Moment,
    right: String,
}

fn check(site: &Site, sink: &mut Sink) {
    let Some(zone) = site.config.time_zone() else { return };
    let mut misfits: BTreeMap<i32, Vec<Misfit<'_>>> = BTreeMap::new();
    // How many dates of the same season say what the zone says, by the offset that would be wrong.
    let mut fitting: BTreeMap<i32, usize> = BTreeMap::new();
    for page in &site.pages {
        for entry in place::dates(site, page) {
            let Some(text) = entry.value.as_str() else { continue };
            let Some(date) = parse(text, zone) else { continue };
            let Some(range) = date.offset.filter(|range| range.len() > 1) else { continue };
            let written = date.moment;
            let local = zone.local(written);
            let seasons = offsets(zone, written.year);
            if local.offset == written.offset {
                for other in seasons.into_iter().filter(|it| *it != written.offset) {
                    *fitting.entry(other).or_default() += 1;
                }
            } else if seasons.contains(&written.offset)
                && let Some(span) = place::inside(page, &entry.value, range)
            {
                // An offset that the zone never has that year is that of another place.
                misfits.entry(written.offset).or_default().push(Misfit {
                    page,
                    span,
                    day: text.get(..10).unwrap_or_default(),
                    written,
                    means: zone.moment(written.unix_seconds(), 0),
                    right: offset(local.offset, page.slice(span).contains(':')),
                });
            }
        }
    }
    for (seconds, all) in &misfits {
        if all.len() >= HABIT && all.len() > fitting.get(seconds).copied().unwrap_or_default() {
            sink.extend(habit(zone, all));
        } else {
            sink.extend(all.iter().map(|misfit| one(zone, misfit)));
        }
    }
}

fn one(zone: &Zone, misfit: &Misfit<'_>) -> Diagnostic {
    let clock = |moment: &Moment| format!("{:02}:{:02}", moment.hour, moment.minute);
    let right = misfit.right.as_str();
    let title = Message::new("utc-offset.fix").with("offset", right);
    UTC_OFFSET
        .at(misfit.page, misfit.span)
        .with("zone", zone.name())
        .with("day", misfit.day)
        .label(
            Message::new("utc-offset.label")
                .with("offset", right)
                .with("clock", clock(&misfit.written))
                .with("means", clock(&misfit.means)),
        )
        .help(Message::new("utc-offset.help").with("offset", right))
        .fix(Fix::new(Applicability::Unsafe, title, misfit.page.source.shared_path(), misfit.span, right))
}

/// One finding for a site whose template writes the same offset all year.
fn habit(zone: &Zone, all: &[Misfit<'_>]) -> Option<Diagnostic> {
    let first = all.first()?;
    let wrong = first.page.slice(first.span);
    let mut finding = UTC_OFFSET.at(first.page, first.span);
    finding.message = Message::new("utc-offset.habit")
        .with("count", all.len())
        .with("wrong", wrong)
        .with("right", first.right.as_str())
        .with("zone", zone.name());
    let title = Message::new("utc-offset.fix").with("offset", first.right.as_str());
    let mut fix = Fix { applicability: Applicability::Unsafe, title, edits: Vec::new() };
    for misfit in all {
        fix = fix.and(misfit.page.source.shared_path(), misfit.span, misfit.right.as_str());
    }
    Some(finding.help(Message::new("utc-offset.template")).fix(fix))
}

/// The offsets a zone has in winter and in summer.
fn offsets(zone: &Zone, year: i32) -> [i32; 2] {
    [1, 7].map(|month| zone.local(Moment { year, month, ..Moment::ZERO }).offset)
}

fn offset(seconds: i32, colon: bool) -> String {
    let minutes = seconds.abs() / 60;
    let sign = if seconds < 0 { '-' } else { '+' };
    let colon = if colon { ":" } else { "" };
    format!("{sign}{:02}{colon}{:02}", minutes / 60, minutes % 60)
}
