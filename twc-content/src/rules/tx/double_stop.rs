//! TX014: two full stops.

use crate::diagnostic::{Applicability, Fix, Message, Severity, Sink};
use crate::rules::{Check, Rule, View, prose};

pub(super) static DOUBLE_STOP: Rule = Rule {
    code: "TX014",
    name: "double-stop",
    severity: Severity::Note,
    default: true,
    fix: Some(Applicability::Suggestion),
    doc: include_str!("double_stop.md"),
    doc_nl: None,
    check: Check::View(check),
};

fn check(view: &View<'_>, sink: &mut Sink) {
    let page = view.page;
    for prose in view.texts() {
        for (at, _) in prose.text.match_indices("..") {
            let before = prose.text[..at].chars().next_back();
            let after = prose.text[at + 2..].chars().next();
            // Three or more are a pause, `../` and `1..9` a path and a range.
            let word = before.is_some_and(|it| it.is_alphabetic() || matches!(it, ')' | '”' | '"' | prose::OBJECT));
            let ends = after.is_none_or(|it| it.is_whitespace() || matches!(it, ')' | '”' | '"'));
            // Between marks it is the subject: a path `".."`.
            let quoted = matches!(before, Some('”' | '"')) && matches!(after, Some('”' | '"'));
            if !word || quoted || !ends || !prose.is_verbatim(at..at + 2, page) {
                continue;
            }
            let title = Message::new("double-stop.fix");
            let extra = prose.span(at + 1..at + 2);
            let fix = Fix::new(Applicability::Suggestion, title, page.source.shared_path(), extra, "");
            sink.push(DOUBLE_STOP.at(page, prose.span(at..at + 2)).fix(fix));
        }
    }
}
