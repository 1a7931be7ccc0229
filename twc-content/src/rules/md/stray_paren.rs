//! MD007: a closing parenthesis too many after a link.

use crate::diagnostic::{Applicability, Fix, Message, Severity, Sink};
use crate::document::{Document, LinkForm, NodeKind};
use crate::page::Page;
use crate::rules::{Check, Rule};
use crate::site::Site;
use crate::source::Span;

pub(super) static STRAY_PAREN: Rule = Rule {
    code: "MD007",
    name: "stray-paren",
    severity: Severity::Warning,
    default: true,
    fix: Some(Applicability::Suggestion),
    doc: include_str!("stray_paren.md"),
    doc_nl: None,
    check: Check::Page(check),
};

fn check(_: &Site, page: &Page, sink: &mut Sink) {
    for document in page.documents() {
        for (index, node) in document.nodes.iter().enumerate() {
            if !matches!(node.kind, NodeKind::Link { form: LinkForm::Inline, .. } | NodeKind::Image { .. }) {
                continue;
            }
            let Some(next) = document.nodes.get(node.end as usize) else { continue };
            let follows = matches!(&next.kind, NodeKind::Text(text) if text.starts_with(')'));
            if !follows || next.span.start != node.span.end || opened_before(document, index) {
                continue;
            }
            let at = next.span.start as usize;
            let span = Span::new(at, at + 1);
            let fix = Fix::new(
                Applicability::Suggestion,
                Message::new("stray-paren.fix"),
                page.source.shared_path(),
                span,
                "",
            );
            sink.push(STRAY_PAREN.at(page, span).fix(fix));
        }
    }
}

/// Whether a parenthesis is open in the block before a link.
fn opened_before(document: &Document, link: usize) -> bool {
    let before = document.nodes[..link].iter().rev().take_while(|node| !node.kind.is_block());
    let mut closed = 0usize;
    for node in before {
        let NodeKind::Text(text) = &node.kind else { continue };
        for byte in text.bytes().rev() {
            match byte {
                b')' => closed += 1,
                b'(' if closed == 0 => return true,
                b'(' => closed -= 1,
                _ => {}
            }
        }
    }
    false
}
