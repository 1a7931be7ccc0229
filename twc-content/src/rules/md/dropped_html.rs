//! MD016: raw HTML on a site that leaves raw HTML out.

use crate::diagnostic::{Message, Severity, Sink};
use crate::rules::{Check, Rule, View};

pub(super) static DROPPED_HTML: Rule = Rule {
    code: "MD016",
    name: "dropped-html",
    severity: Severity::Error,
    default: true,
    fix: None,
    doc: include_str!("dropped_html.md"),
    doc_nl: None,
    check: Check::View(check),
};

fn check(view: &View<'_>, sink: &mut Sink) {
    let page = view.page;
    if page.publishes_html(&view.site.config.hugo) {
        return;
    }
    let mut last = None;
    for piece in view.html() {
        let Some(name) = piece.opens().or(piece.closes()) else { continue };
        // What becomes of the inner text of a shortcode is up to its template.
        if piece.node.0 > 0 {
            continue;
        }
        // One finding a block, and none for closing tags, whose opening ones are left out as well.
        let block = page
            .documents()
            .nth(piece.node.0)
            .and_then(|document| document.nodes.get(piece.node.1))
            .is_some_and(|node| node.kind.is_block());
        if piece.closes().is_some() && !block || block && last == Some(piece.node) {
            continue;
        }
        last = Some(piece.node);
        sink.push(
            DROPPED_HTML
                .at(page, piece.span)
                .with("tag", format!("<{}{name}>", if piece.closes().is_some() { "/" } else { "" }))
                .note(Message::new("dropped-html.note"))
                .help(Message::new("dropped-html.help")),
        );
    }
}
