//! FM019: a description that search engines and cards cut off.

use crate::diagnostic::{Message, Severity, Sink};
use crate::page::Page;
use crate::rules::{Check, Rule};
use crate::site::Site;

pub(super) static LONG_DESCRIPTION: Rule = Rule {
    code: "FM019",
    name: "long-description",
    severity: Severity::Note,
    default: true,
    fix: None,
    doc: include_str!("long_description.md"),
    doc_nl: None,
    check: Check::Page(check),
};

const LONGEST: usize = 200;

fn check(_: &Site, page: &Page, sink: &mut Sink) {
    let Some(entry) = page.front_matter.get("description") else { return };
    let count = entry.value.as_str().map_or(0, |it| it.trim().chars().count());
    if count > LONGEST {
        sink.push(
            LONG_DESCRIPTION.at(page, entry.key_span).with("count", count).help(Message::new("long-description.help")),
        );
    }
}
