//! AX008: a frame that does not say what is in it.

use crate::diagnostic::{Message, Severity, Sink};
use crate::rules::{Check, Rule, View};

pub(super) static IFRAME_TITLE: Rule = Rule {
    code: "AX008",
    name: "iframe-title",
    severity: Severity::Error,
    default: true,
    fix: None,
    doc: include_str!("iframe_title.md"),
    doc_nl: None,
    check: Check::View(check),
};

fn check(view: &View<'_>, sink: &mut Sink) {
    let page = view.page;
    for piece in view.html() {
        if !matches!(piece.opens(), Some("iframe" | "frame")) {
            continue;
        }
        let named = ["title", "aria-label", "aria-labelledby"]
            .iter()
            .any(|it| piece.attribute(it).is_some_and(|it| !matches!(it.trim(), "" | "null" | "undefined" | "iframe")));
        let hidden = piece.attribute("aria-hidden") == Some("true") || piece.attribute("hidden").is_some();
        if !named && !hidden {
            sink.push(IFRAME_TITLE.at(page, piece.span).help(Message::new("iframe-title.help")));
        }
    }
}
