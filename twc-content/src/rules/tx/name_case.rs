//! TX011: the name of a month with a capital in Dutch, or without one in English.

use crate::diagnostic::{Applicability, Fix, Message, Severity, Sink};
use crate::rules::{Check, Rule, View};

pub(super) static NAME_CASE: Rule = Rule {
    code: "TX011",
    name: "name-case",
    severity: Severity::Note,
    default: true,
    fix: Some(Applicability::Safe),
    doc: include_str!("name_case.md"),
    doc_nl: None,
    check: Check::View(check),
};

fn check(view: &View<'_>, sink: &mut Sink) {
    let page = view.page;
    let dutch = page.path.language.is_dutch();
    for (prose, date) in view.dates() {
        let range = date.month.0.clone();
        let written = &prose.text[range.clone()];
        let mut characters = written.chars();
        let Some(first) = characters.next() else { continue };
        let rest = characters.as_str();
        // Lines in capitals, and a month that begins a text, are as they should be.
        let wrong = if dutch { first.is_uppercase() } else { first.is_lowercase() }
            && rest.chars().all(char::is_lowercase)
            && date.day.0.start < range.start
            && prose.is_verbatim(range.clone(), page);
        // "The 5 may be late" has no date in it.
        if !wrong || written == "may" && date.year.is_none() && date.weekday.is_none() {
            continue;
        }
        let right: String =
            if dutch { first.to_lowercase().collect() } else { first.to_uppercase().collect::<String>() };
        let right = format!("{right}{rest}");
        let span = prose.span(range);
        let title = Message::new("name-case.fix").with("right", right.as_str());
        let fix = Fix::new(Applicability::Safe, title, page.source.shared_path(), span, right);
        sink.push(
            NAME_CASE
                .at(page, span)
                .with("word", written)
                .with("kind", if dutch { "small" } else { "capital" })
                .fix(fix),
        );
    }
}
