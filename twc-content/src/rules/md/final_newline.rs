//! MD018: a file ends with one line feed.

use crate::diagnostic::{Applicability, Fix, Message, Severity, Sink};
use crate::page::Page;
use crate::rules::{Check, Rule};
use crate::site::Site;
use crate::source::Span;

pub(super) static FINAL_NEWLINE: Rule = Rule {
    code: "MD018",
    name: "final-newline",
    severity: Severity::Note,
    default: true,
    fix: Some(Applicability::Safe),
    doc: include_str!("final_newline.md"),
    doc_nl: None,
    check: Check::Page(check),
};

fn check(_: &Site, page: &Page, sink: &mut Sink) {
    let text = page.source.text();
    let kept = text.trim_end_matches(['\n', '\r', ' ', '\t']);
    if kept.trim_start_matches('\u{feff}').is_empty() {
        return;
    }
    let rest = &text[kept.len()..];
    // Blanks on the last line itself are another rule's.
    let own = rest.find('\n').map_or(rest.len(), |it| it + 1);
    let end = kept.len() + own;
    if !rest.contains('\n') {
        let last = kept.chars().next_back().map_or(0, char::len_utf8);
        let fix = Fix::new(
            Applicability::Safe,
            Message::new("final-newline.add"),
            page.source.shared_path(),
            Span::at(text.len()),
            "\n",
        );
        let span = Span::new(kept.len() - last, kept.len());
        sink.push(FINAL_NEWLINE.at(page, span).with("kind", "missing").fix(fix));
    } else if rest.bytes().filter(|it| *it == b'\n').count() > 2 {
        let span = Span::new(end, text.len());
        let fix = Fix::new(
            Applicability::Safe,
            Message::new("final-newline.remove"),
            page.source.shared_path(),
            span,
            String::new(),
        );
        sink.push(FINAL_NEWLINE.at(page, span).with("kind", "several").fix(fix));
    }
}
