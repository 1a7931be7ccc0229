//! MD017: blanks at the end of a line that nobody can see.

use crate::diagnostic::{Applicability, Fix, Message, Severity, Sink};
use crate::rules::{Check, Rule, View};
use crate::source::Span;

pub(super) static TRAILING_BLANK: Rule = Rule {
    code: "MD017",
    name: "trailing-blank",
    severity: Severity::Note,
    default: true,
    fix: Some(Applicability::Safe),
    doc: include_str!("trailing_blank.md"),
    doc_nl: None,
    check: Check::View(check),
};

fn check(view: &View<'_>, sink: &mut Sink) {
    let page = view.page;
    let body = page.split.body;
    let quiet = view.quiet();
    let mut at = body.start as usize;
    // What stands behind the end of the front matter is another rule's matter.
    let mut in_fence = at > 0 && !page.source.text().get(..at).unwrap_or_default().ends_with('\n');
    for line in page.slice(body).split_inclusive('\n') {
        if std::mem::take(&mut in_fence) {
            at += line.len();
            continue;
        }
        let text = line.trim_end_matches(['\n', '\r']);
        let kept = text.trim_end_matches([' ', '\t']);
        let blanks = Span::new(at + kept.len(), at + text.len());
        at += line.len();
        // Two blanks after a text break the line on purpose.
        let breaks = !kept.is_empty() && text[kept.len()..].starts_with("  ");
        if blanks.is_empty() || breaks || quiet.holds(blanks.start) {
            continue;
        }
        let fix = Fix::new(
            Applicability::Safe,
            Message::new("trailing-blank.fix"),
            page.source.shared_path(),
            blanks,
            String::new(),
        );
        sink.push(TRAILING_BLANK.at(page, blanks).with("count", blanks.len()).fix(fix));
    }
}
