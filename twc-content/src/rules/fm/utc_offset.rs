//! FM013: an offset from UTC that the site's time zone does not have on that day.

use super::place;
use crate::date::{Moment, Zone, parse};
use crate::diagnostic::{Applicability, Fix, Message, Severity, Sink};
use crate::page::Page;
use crate::rules::{Check, Rule};
use crate::site::Site;

pub(super) static UTC_OFFSET: Rule = Rule {
    code: "FM013",
    name: "utc-offset",
    severity: Severity::Warning,
    default: true,
    fix: Some(Applicability::Unsafe),
    doc: include_str!("utc_offset.md"),
    doc_nl: None,
    check: Check::Page(check),
};

fn check(site: &Site, page: &Page, sink: &mut Sink) {
    let Some(zone) = site.config.time_zone() else { return };
    for entry in place::dates(site, page) {
        let Some(text) = entry.value.as_str() else { continue };
        let Some(date) = parse(text, zone) else { continue };
        let Some(range) = date.offset.filter(|range| range.len() > 1) else { continue };
        let written = date.moment;
        let local = zone.local(written);
        // An offset that the zone never has that year is that of another place.
        if local.offset == written.offset || !offsets(zone, written.year).contains(&written.offset) {
            continue;
        }
        let Some(span) = place::inside(page, &entry.value, range.clone()) else { continue };
        let means = zone.moment(written.unix_seconds(), 0);
        let clock = |moment: &Moment| format!("{:02}:{:02}", moment.hour, moment.minute);
        let right = offset(local.offset, page.slice(span).contains(':'));
        let title = Message::new("utc-offset.fix").with("offset", right.as_str());
        sink.push(
            UTC_OFFSET
                .at(page, span)
                .with("zone", zone.name())
                .with("day", text.get(..10).unwrap_or_default())
                .label(
                    Message::new("utc-offset.label")
                        .with("offset", right.as_str())
                        .with("clock", clock(&written))
                        .with("means", clock(&means)),
                )
                .help(Message::new("utc-offset.help").with("offset", right.as_str()))
                .fix(Fix::new(Applicability::Unsafe, title, page.source.shared_path(), span, right)),
        );
    }
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
