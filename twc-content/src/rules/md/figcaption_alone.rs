//! MD015: a caption that belongs to no figure.

use crate::diagnostic::{Message, Severity, Sink};
use crate::rules::{Check, Rule, View};

pub(super) static FIGCAPTION_ALONE: Rule = Rule {
    code: "MD015",
    name: "figcaption-alone",
    severity: Severity::Warning,
    default: true,
    fix: None,
    doc: include_str!("figcaption_alone.md"),
    doc_nl: None,
    check: Check::View(check),
};

fn check(view: &View<'_>, sink: &mut Sink) {
    let page = view.page;
    let mut depth = 0usize;
    for piece in view.html() {
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
