//! MD012: a table row with more or fewer cells than the header.

use crate::diagnostic::{Label, Message, Severity, Sink};
use crate::document::{Document, NodeKind};
use crate::page::Page;
use crate::rules::{Check, Rule};
use crate::site::Site;

pub(super) static TABLE_WIDTH: Rule = Rule {
    code: "MD012",
    name: "table-width",
    severity: Severity::Error,
    default: true,
    fix: None,
    doc: include_str!("table_width.md"),
    doc_nl: None,
    check: Check::Page(check),
};

fn check(_: &Site, page: &Page, sink: &mut Sink) {
    for document in page.documents() {
        for (index, node) in document.nodes.iter().enumerate() {
            if let NodeKind::Table(columns) = &node.kind {
                table(page, document, index, columns.len(), sink);
            }
        }
    }
}

fn table(page: &Page, document: &Document, index: usize, columns: usize, sink: &mut Sink) {
    let mut header = None;
    let mut columns = columns;
    for row in document.children(index) {
        let node = &document.nodes[row];
        if matches!(node.kind, NodeKind::TableRow { header: true }) {
            header = Some(node.span);
            // The line below it may have more columns than the header names.
            columns = columns.min(cells(page.slice(node.span)));
            continue;
        }
        let line = page.slice(node.span).lines().next().unwrap_or_default();
        let cells = cells(line);
        // A row of one cell is a heading for the rows below it.
        if cells == columns || cells <= 1 {
            continue;
        }
        let mut finding = TABLE_WIDTH
            .at(page, node.span)
            .with("cells", cells)
            .with("columns", columns)
            .with("kind", if cells > columns { "more" } else { "fewer" })
            .help(Message::new("table-width.help"));
        if let Some(span) = header {
            let words = Message::new("table-width.header").with("columns", columns);
            finding = finding.related(Label::new(page.source.shared_path(), span).with(words));
        }
        sink.push(finding);
    }
}

/// The cells of a row as written: stretches between bars that no backslash takes away (GFM §4.10).
fn cells(line: &str) -> usize {
    let line = line.trim();
    let inner = line.strip_prefix('|').unwrap_or(line);
    let mut bars = 0;
    let mut escaped = false;
    let mut ends_with_bar = false;
    for byte in inner.bytes() {
        ends_with_bar = byte == b'|' && !escaped;
        bars += usize::from(ends_with_bar);
        escaped = byte == b'\\' && !escaped;
    }
    if ends_with_bar { bars } else { bars + 1 }
}
