//! MD030: more blanks after a bullet than the other items of its list have.

use crate::diagnostic::{Applicability, Fix, Message, Severity, Sink};
use crate::document::{Document, NodeKind};
use crate::page::Page;
use crate::rules::{Check, Rule};
use crate::site::Site;
use crate::source::Span;

pub(super) static LIST_MARKER_SPACE: Rule = Rule {
    code: "MD030",
    name: "list-marker-space",
    severity: Severity::Note,
    default: true,
    fix: Some(Applicability::Safe),
    doc: include_str!("list_marker_space.md"),
    doc_nl: None,
    check: Check::Page(check),
};

fn check(_: &Site, page: &Page, sink: &mut Sink) {
    for document in page.documents() {
        for (index, node) in document.nodes.iter().enumerate() {
            if matches!(node.kind, NodeKind::List { start: None, .. }) {
                list(page, document, index, sink);
            }
        }
    }
}

fn list(page: &Page, document: &Document, index: usize, sink: &mut Sink) {
    let mut items = Vec::new();
    let end = document.nodes.get(index).map_or(0, |node| node.end as usize);
    let mut at = index + 1;
    while let Some(node) = document.nodes.get(at).filter(|_| at < end) {
        if let Some(blanks) = blanks(page, node.span) {
            // What follows on further lines is indented after the bullet's text, and would have to move with it.
            let single = !page.slice(node.span).trim_end().contains('\n');
            items.push((blanks, single));
        }
        at = (node.end as usize).max(at + 1);
    }
    let usual = items.iter().filter(|(blanks, _)| blanks.len() == 1).count();
    if usual * 2 < items.len() || usual == 0 {
        return;
    }
    for (blanks, _) in items.iter().filter(|(blanks, single)| (2..5).contains(&blanks.len()) && *single) {
        let extra = Span::new(blanks.start as usize + 1, blanks.end as usize);
        let title = Message::new("list-marker-space.fix");
        let fix = Fix::new(Applicability::Safe, title, page.source.shared_path(), extra, "");
        sink.push(LIST_MARKER_SPACE.at(page, *blanks).with("count", blanks.len()).fix(fix));
    }
}

/// The blanks between a bullet and the text on its line.
fn blanks(page: &Page, item: Span) -> Option<Span> {
    let rest = page.slice(item).strip_prefix(['-', '*', '+'])?;
    let text = rest.trim_start_matches(' ');
    let count = rest.len() - text.len();
    (count > 0 && !text.is_empty() && !text.starts_with(['\n', '\r', '\t']))
        .then(|| Span::new(item.start as usize + 1, item.start as usize + 1 + count))
}
