//! SC009: the brackets of a tag stand against its words.

use crate::diagnostic::{Applicability, Fix, Message, Severity, Sink};
use crate::page::Page;
use crate::rules::{Check, Rule};
use crate::site::Site;
use crate::source::Span;

pub(super) static SPACING: Rule = Rule {
    code: "SC009",
    name: "spacing",
    severity: Severity::Note,
    default: true,
    fix: Some(Applicability::Safe),
    doc: include_str!("spacing.md"),
    doc_nl: None,
    check: Check::Page(check),
};

fn check(_: &Site, page: &Page, sink: &mut Sink) {
    for shortcode in &page.shortcodes {
        tag(page, shortcode.open, sink);
        if let Some(close) = shortcode.close {
            tag(page, close, sink);
        }
    }
}

fn tag(page: &Page, span: Span, sink: &mut Sink) {
    let text = page.slice(span);
    let (start, end) = (span.start as usize, span.end as usize);
    let mut edits: Vec<(Span, String)> = Vec::new();
    let Some(inside) = text.get(3..text.len().saturating_sub(3)).filter(|it| !it.trim().is_empty()) else { return };
    let open = text.get(..3).unwrap_or_default();
    let words = inside.trim_start();
    let blanks = inside.len() - words.len();
    if let Some(name) = words.strip_prefix('/') {
        let after = name.len() - name.trim_start().len();
        // A blank on either side of the slash keeps it apart from the brackets or the name.
        if (blanks > 0) == (after > 0) && !name.trim().is_empty() {
            edits.push((Span::new(start, start + 3 + blanks + 1 + after), format!("{open} /")));
        }
    } else if blanks == 0 {
        edits.push((Span::new(start, start + 3), format!("{open} ")));
    }
    if !inside.ends_with(char::is_whitespace) {
        // The slash of `{{< name />}}` belongs to the brackets.
        let slash = usize::from(inside.ends_with('/') && words.len() > 1 && !words.starts_with('/'));
        let before = &inside[..inside.len() - slash];
        if slash == 0 || !before.ends_with(char::is_whitespace) {
            let brackets = Span::new(end - 3 - slash, end);
            edits.push((brackets, format!(" {}", page.slice(brackets))));
        }
    }
    let Some((first, _)) = edits.first() else { return };
    // One finding for a tag, at the end that is wrong, or at all of it.
    let primary = if edits.len() == 1 { *first } else { span };
    let mut corrected = text.to_owned();
    for (edit, new) in edits.iter().rev() {
        let at = edit.start as usize - start..edit.end as usize - start;
        corrected.replace_range(at, new);
    }
    let title = if corrected.chars().count() > 60 || corrected.contains('\n') {
        Message::new("spacing.fix")
    } else {
        Message::new("spacing.write").with("tag", corrected)
    };
    let path = page.source.shared_path();
    let mut fix = Fix { applicability: Applicability::Safe, title, edits: Vec::new() };
    for (edit, new) in edits {
        fix = fix.and(path.clone(), edit, new);
    }
    sink.push(SPACING.at(page, primary).fix(fix));
}
