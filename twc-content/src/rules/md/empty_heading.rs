//! MD005: a heading without words.

use crate::diagnostic::{Message, Severity, Sink};
use crate::document::NodeKind;
use crate::page::Page;
use crate::rules::{Check, Rule};
use crate::site::Site;

pub(super) static EMPTY_HEADING: Rule = Rule {
    code: "MD005",
    name: "empty-heading",
    severity: Severity::Error,
    default: true,
    fix: None,
    doc: include_str!("empty_heading.md"),
    doc_nl: None,
    check: Check::Page(check),
};

fn check(_: &Site, page: &Page, sink: &mut Sink) {
    for document in page.documents() {
        for (index, node) in document.nodes.iter().enumerate() {
            if !matches!(node.kind, NodeKind::Heading { .. }) {
                continue;
            }
            let says = document.nodes[index + 1..node.end as usize].iter().any(|it| {
                matches!(
                    it.kind,
                    NodeKind::Image { .. } | NodeKind::Shortcode(_) | NodeKind::Emoji { .. } | NodeKind::HtmlInline(_)
                )
            });
            if !says && document.text(index).trim().is_empty() {
                sink.push(EMPTY_HEADING.at(page, node.span).help(Message::new("empty-heading.help")));
            }
        }
    }
}
