//! TX004: two blanks between words.

use crate::diagnostic::{Applicability, Fix, Message, Severity, Sink};
use crate::document::NodeKind;
use crate::rules::{Check, Rule, View};
use crate::source::Span;

pub(super) static DOUBLE_SPACE: Rule = Rule {
    code: "TX004",
    name: "double-space",
    severity: Severity::Note,
    default: true,
    fix: Some(Applicability::Safe),
    doc: include_str!("double_space.md"),
    doc_nl: None,
    check: Check::View(check),
};

fn check(view: &View<'_>, sink: &mut Sink) {
    let page = view.page;
    let quiet = view.quiet();
    for document in page.documents() {
        let mut table_end = 0;
        for (index, node) in document.nodes.iter().enumerate() {
            if matches!(node.kind, NodeKind::Table(_)) {
                table_end = node.end as usize;
            }
            let NodeKind::Text(text) = &node.kind else { continue };
            // Cells are padded to make columns.
            if index < table_end || page.slice(node.span) != &**text || quiet.holds(node.span.start) {
                continue;
            }
            let mut from = 0;
            while let Some(at) = text[from..].find("  ").map(|it| from + it) {
                let length = text[at..].bytes().take_while(|it| *it == b' ').count();
                from = at + length;
                let inner = text[..at].ends_with(|it: char| !it.is_whitespace()) && !text[from..].is_empty();
                // Many typists set two after a sentence.
                let sentence = length == 2
                    && text[..at].trim_end_matches(['"', '”', ')', '’', '\'']).ends_with(['.', '!', '?', ':']);
                // Three and more beside a colon or dash make columns.
                let column = length > 2
                    && (text[..at].ends_with([':', '-', '–', '=']) || text[from..].starts_with([':', '-', '–', '=']));
                if !inner || sentence || column {
                    continue;
                }
                let start = node.span.start as usize + at;
                let span = Span::new(start, start + length);
                let title = Message::new("double-space.fix");
                let fix = Fix::new(Applicability::Safe, title, page.source.shared_path(), span, " ");
                sink.push(DOUBLE_SPACE.at(page, span).with("count", length).fix(fix));
            }
        }
    }
}
