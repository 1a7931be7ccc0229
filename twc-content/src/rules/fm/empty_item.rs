//! FM010: an empty item of a list.

use super::place;
use crate::diagnostic::{Applicability, Fix, Message, Severity, Sink};
use crate::front_matter::{Entry, Value, ValueKind};
use crate::page::Page;
use crate::rules::{Check, Rule};
use crate::site::Site;
use crate::source::Span;

pub(super) static EMPTY_ITEM: Rule = Rule {
    code: "FM010",
    name: "empty-item",
    severity: Severity::Warning,
    default: true,
    fix: Some(Applicability::Safe),
    doc: include_str!("empty_item.md"),
    doc_nl: None,
    check: Check::Page(check),
};

fn check(_: &Site, page: &Page, sink: &mut Sink) {
    for entry in &page.front_matter.root {
        let Some(items) = entry.value.as_list() else { continue };
        if let Some(comma) = dangling_comma(page, entry, items) {
            let fix =
                Fix::new(Applicability::Safe, Message::new("empty-item.fix"), page.source.shared_path(), comma, "");
            let help = Message::new("empty-item.help").with("key", &*entry.key);
            sink.push(EMPTY_ITEM.at(page, comma).with("key", &*entry.key).with("kind", "comma").help(help).fix(fix));
        }
        let empty = |item: &Value| match &item.kind {
            ValueKind::Null => true,
            ValueKind::String(text) => text.trim().is_empty(),
            _ => false,
        };
        for (index, item) in items.iter().enumerate().filter(|(_, item)| empty(item)) {
            let mut finding = EMPTY_ITEM
                .at(page, item.span)
                .with("key", &*entry.key)
                .with("kind", "empty")
                .help(Message::new("empty-item.help").with("key", &*entry.key));
            if let Some(span) = removal(page, entry, items, index) {
                let title = Message::new("empty-item.fix");
                finding = finding.fix(Fix::new(Applicability::Safe, title, page.source.shared_path(), span, ""));
            }
            sink.push(finding);
        }
    }
}

/// `[AI, ]`: the comma that says that something follows; one at the end of a line is a way of writing lists.
fn dangling_comma(page: &Page, entry: &Entry, items: &[Value]) -> Option<Span> {
    let last = items.last()?;
    let inside = page.slice(entry.value.span).strip_suffix(']')?;
    let from = last.span.end.checked_sub(entry.value.span.start)? as usize;
    let rest = inside.get(from..)?;
    let start = last.span.end as usize;
    (rest.trim() == "," && !rest.contains('\n')).then(|| Span::new(start, start + rest.len()))
}

/// What to take away: the item with one of its commas, or its line.
fn removal(page: &Page, entry: &Entry, items: &[Value], index: usize) -> Option<Span> {
    let item = items.get(index)?;
    if page.slice(entry.value.span).starts_with('[') {
        return Some(if index > 0 {
            Span { start: items.get(index - 1)?.span.end, end: item.span.end }
        } else if let Some(next) = items.get(1) {
            Span { start: item.span.start, end: next.span.start }
        } else {
            item.span
        });
    }
    // A list of which nothing would be left needs a person.
    let line = place::whole_lines(page, item.span);
    (items.len() > 1 && page.slice(line).trim_start().starts_with('-')).then_some(line)
}
