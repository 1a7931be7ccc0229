//! MD002: a level-1 heading in the body, beside the title.

use crate::diagnostic::{Applicability, Edit, Fix, Message, Severity, Sink};
use crate::page::Page;
use crate::rules::headings::Heading;
use crate::rules::{Check, Rule, View};
use crate::source::Span;

pub(super) static BODY_H1: Rule = Rule {
    code: "MD002",
    name: "body-h1",
    severity: Severity::Warning,
    default: true,
    fix: Some(Applicability::Safe),
    doc: include_str!("body_h1.md"),
    doc_nl: None,
    check: Check::View(check),
};

fn check(view: &View<'_>, sink: &mut Sink) {
    let page = view.page;
    if page.title().trim().is_empty() {
        return;
    }
    let headings = view.headings();
    for (index, heading) in headings.iter().enumerate().filter(|(_, heading)| heading.level == 1) {
        let mut finding = BODY_H1.at(page, heading.span).help(Message::new("body-h1.help"));
        if can_go_down(headings, index)
            && let Some(edit) = one_level_down(page, heading)
        {
            let fix = Fix { applicability: Applicability::Safe, title: Message::new("body-h1.fix"), edits: vec![edit] };
            finding = finding.fix(fix);
        }
        sink.push(finding);
    }
}

/// Whether no heading stands under it: one that does would become its sibling.
fn can_go_down(headings: &[Heading], index: usize) -> bool {
    headings.get(index + 1).is_none_or(|next| next.level == 1)
}

/// One more `#`, or the other underline.
fn one_level_down(page: &Page, heading: &Heading) -> Option<Edit> {
    let text = page.slice(heading.span);
    let start = heading.span.start as usize;
    let path = page.source.shared_path();
    if heading.setext {
        let line = text.trim_end().rfind('\n')? + 1;
        let underline = &text[line..];
        let from = underline.find('=')?;
        let length = underline[from..].bytes().take_while(|it| *it == b'=').count();
        let at = start + line + from;
        return Some(Edit { path, span: Span::new(at, at + length), text: "-".repeat(length.max(3)) });
    }
    let at = text.find('#')?;
    Some(Edit { path, span: Span::new(start + at, start + at + 1), text: "##".to_owned() })
}
