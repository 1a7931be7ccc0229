//! MD004: `##Text`, which prints its number signs.

use crate::diagnostic::{Applicability, Fix, Message, Severity, Sink};
use crate::document::NodeKind;
use crate::page::Page;
use crate::rules::{Check, Rule};
use crate::site::Site;
use crate::source::Span;

pub(super) static NO_SPACE_HEADING: Rule = Rule {
    code: "MD004",
    name: "no-space-heading",
    severity: Severity::Warning,
    default: true,
    fix: Some(Applicability::Safe),
    doc: include_str!("no_space_heading.md"),
    doc_nl: None,
    check: Check::Page(check),
};

fn check(_: &Site, page: &Page, sink: &mut Sink) {
    for document in page.documents() {
        for (index, node) in document.nodes.iter().enumerate() {
            let starts_line = match &node.kind {
                NodeKind::Text(text) => text.starts_with("##") && begins_line(&document.nodes, index),
                _ => false,
            };
            if !starts_line {
                continue;
            }
            let text = page.slice(node.span);
            let signs = text.bytes().take_while(|it| *it == b'#').count();
            if !(2..=6).contains(&signs) || !text[signs..].starts_with(char::is_alphanumeric) {
                continue;
            }
            let start = node.span.start as usize;
            let marks = Span::new(start, start + signs);
            let fix = Fix::new(
                Applicability::Safe,
                Message::new("no-space-heading.fix"),
                page.source.shared_path(),
                Span::at(start + signs),
                " ",
            );
            sink.push(NO_SPACE_HEADING.at(page, marks).with("marks", &text[..signs]).fix(fix));
        }
    }
}

/// Whether a text is the first of a paragraph or of a line of it.
fn begins_line(nodes: &[crate::document::Node], index: usize) -> bool {
    index.checked_sub(1).and_then(|before| nodes.get(before)).is_some_and(|before| {
        matches!(before.kind, NodeKind::Paragraph { .. } | NodeKind::SoftBreak | NodeKind::HardBreak)
    })
}
