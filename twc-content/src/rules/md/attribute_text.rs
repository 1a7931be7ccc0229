//! MD019: an attribute list that prints as text.

use crate::diagnostic::{Message, Severity, Sink};
use crate::rules::{Check, Rule, View};

pub(super) static ATTRIBUTE_TEXT: Rule = Rule {
    code: "MD019",
    name: "attribute-text",
    severity: Severity::Warning,
    default: true,
    fix: None,
    doc: include_str!("attribute_text.md"),
    doc_nl: None,
    check: Check::View(check),
};

fn check(view: &View<'_>, sink: &mut Sink) {
    let page = view.page;
    for prose in view.prose() {
        let text = prose.text.trim_end();
        let Some(open) = text.rfind('{').filter(|_| text.ends_with('}')) else { continue };
        let inside = &text[open + 1..text.len() - 1];
        let name =
            |it: &str| !it.is_empty() && it.chars().all(|it| it.is_alphanumeric() || matches!(it, '-' | '_' | ':'));
        let list = !inside.is_empty()
            && inside.split_whitespace().all(|it| {
                it.strip_prefix(['#', '.']).is_some_and(name) || it.split_once('=').is_some_and(|(key, _)| name(key))
            })
            && inside.starts_with(['#', '.']);
        let range = open..text.len();
        if list && !text[..open].ends_with(['{', '$', '\\']) && prose.is_verbatim(range.clone(), page) {
            sink.push(
                ATTRIBUTE_TEXT
                    .at(page, prose.span(range.clone()))
                    .with("list", &text[range])
                    .help(Message::new("attribute-text.help")),
            );
        }
    }
}
