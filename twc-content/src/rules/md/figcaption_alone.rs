//! MD015: a caption that belongs to no figure.

use crate::diagnostic::{Message, Severity, Sink};
use crate::page::Page;
use crate::rules::{Check, Rule, html};
use crate::site::Site;

pub(super) static FIGCAPTION_ALONE: Rule = Rule {
    code: "MD015",
    name: "figcaption-alone",
    severity: Severity::Warning,
    default: true,
    fix: None,
    doc: include_str!("figcaption_alone.md"),
    doc_nl: None,
    check: Check::Page(check),
};

fn check(_: &Site, page: &Page, sink: &mut Sink) {
    let mut depth = 0usize;
    for piece in html::of_page(page) {
        match (piece.opens(), piece.closes()) {
            (Some("figure"), _) => depth += 1,
            (_, Some("figure")) => depth = depth.saturating_sub(1),
            (Some("figcaption"), _) if depth == 0 => {
                sink.push(FIGCAPTION_ALONE.at(page, piece.span).help(Message::new("figcaption-alone.help")));
            }
            _ => {}
        }
    }
}
