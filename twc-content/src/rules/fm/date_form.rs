//! FM012: a date whose hour has one digit, or stands behind a blank: Hugo reads it, other programs do not.

use super::place;
use crate::date::{Zone, parse};
use crate::diagnostic::{Applicability, Fix, Message, Severity, Sink};
use crate::page::Page;
use crate::rules::{Check, Rule};
use crate::site::Site;

pub(super) static DATE_FORM: Rule = Rule {
    code: "FM012",
    name: "date-form",
    severity: Severity::Warning,
    default: true,
    fix: Some(Applicability::Safe),
    doc: include_str!("date_form.md"),
    doc_nl: None,
    check: Check::Page(check),
};

fn check(site: &Site, page: &Page, sink: &mut Sink) {
    for entry in place::dates(site, page) {
        let Some(text) = entry.value.as_str() else { continue };
        let Some(hour) = parse(text, &Zone::default()).and_then(|it| it.hour) else { continue };
        let gap = hour.start.checked_sub(1).map(|at| at..hour.start).filter(|it| text.get(it.clone()) == Some(" "));
        // With a blank before the offset as well it is another notation, which no `T` mends.
        let mended = text.replacen(' ', "T", 1);
        let gap = gap.filter(|_| parse(&mended, &Zone::default()).is_some());
        if let Some(gap) = gap.and_then(|it| place::inside(page, &entry.value, it)) {
            let title = Message::new("date-form.fix").with("hour", "T");
            let fix = Fix::new(Applicability::Safe, title, page.source.shared_path(), gap, "T");
            sink.push(DATE_FORM.at(page, gap).with("key", &*entry.key).with("kind", "blank").fix(fix));
        }
        if hour.len() != 1 {
            continue;
        }
        let Some(span) = place::inside(page, &entry.value, hour) else { continue };
        let digits = format!("0{}", page.slice(span));
        let title = Message::new("date-form.fix").with("hour", digits.as_str());
        let fix = Fix::new(Applicability::Safe, title, page.source.shared_path(), span, digits);
        sink.push(DATE_FORM.at(page, span).with("key", &*entry.key).with("kind", "hour").fix(fix));
    }
}
