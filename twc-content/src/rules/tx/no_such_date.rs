//! TX008: a day that its month does not have.

use crate::diagnostic::{Message, Severity, Sink};
use crate::rules::{Check, Rule, View, calendar};

pub(super) static NO_SUCH_DATE: Rule = Rule {
    code: "TX008",
    name: "no-such-date",
    severity: Severity::Error,
    default: true,
    fix: None,
    doc: include_str!("no_such_date.md"),
    doc_nl: None,
    check: Check::View(check),
};

fn check(view: &View<'_>, sink: &mut Sink) {
    let page = view.page;
    for (prose, date) in view.dates() {
        let last = calendar::days_in(date.month.1, date.year);
        // Far beyond a month's end the number is no day.
        if !(last + 1..=39).contains(&date.day.1) {
            continue;
        }
        sink.push(
            NO_SUCH_DATE
                .at(page, prose.span(date.range.clone()))
                .with("date", &prose.text[date.range.clone()])
                .help(Message::new("no-such-date.help").with("last", last as usize)),
        );
    }
}
