//! AX009: a table whose columns have no names.

use crate::diagnostic::{Message, Severity, Sink};
use crate::document::NodeKind;
use crate::page::Page;
use crate::rules::{Check, Rule};
use crate::site::Site;

pub(super) static TABLE_HEADER: Rule = Rule {
    code: "AX009",
    name: "table-header",
    severity: Severity::Warning,
    default: true,
    fix: None,
    doc: include_str!("table_header.md"),
    doc_nl: None,
    check: Check::Page(check),
};

fn check(_: &Site, page: &Page, sink: &mut Sink) {
    for document in page.documents() {
        for (index, node) in document.nodes.iter().enumerate() {
            if !matches!(node.kind, NodeKind::TableRow { header: true }) {
                continue;
            }
            let says = |cell: usize| {
                !document.text(cell).trim().is_empty()
                    || document.nodes[cell + 1..document.nodes[cell].end as usize].iter().any(|it| {
                        matches!(it.kind, NodeKind::Shortcode(_) | NodeKind::HtmlInline(_) | NodeKind::Image { .. })
                    })
            };
            // The corner above the names of the rows may be empty.
            let mut cells = document.children(index).skip(1).peekable();
            if cells.peek().is_some() && cells.all(|cell| !says(cell)) {
                sink.push(TABLE_HEADER.at(page, node.span).help(Message::new("table-header.help")));
            }
        }
    }
}
