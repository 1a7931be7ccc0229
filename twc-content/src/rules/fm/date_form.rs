//! FM012: a date whose hour has one digit: Hugo reads it, other programs do not.

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
        if hour.len() != 1 {
            continue;
        }
        let Some(span) = place::inside(page, &entry.value, hour) else { continue };
        let digits = format!("0{}", page.slice(span));
        let title = Message::new("date-form.fix").with("hour", digits.as_str());
        let fix = Fix::new(Applicability::Safe, title, page.source.shared_path(), span, digits);
        sink.push(DATE_FORM.at(page, span).with("key", &*entry.key).fix(fix));
    }
}
