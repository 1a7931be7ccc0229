//! MD022: footnotes made by hand.

use std::collections::BTreeMap;

use crate::diagnostic::{Applicability, Edit, Fix, Label, Message, Severity, Sink};
use crate::rules::{Check, Rule, View};
use crate::source::Span;

pub(super) static HAND_FOOTNOTE: Rule = Rule {
    code: "MD022",
    name: "hand-footnote",
    severity: Severity::Note,
    default: true,
    fix: Some(Applicability::Unsafe),
    doc: include_str!("hand_footnote.md"),
    doc_nl: None,
    check: Check::View(check),
};

fn check(view: &View<'_>, sink: &mut Sink) {
    let page = view.page;
    let mut notes: BTreeMap<String, Span> = BTreeMap::new();
    let mut references: Vec<(String, Span)> = Vec::new();
    for prose in view.prose() {
        for (at, _) in prose.text.match_indices('[') {
            let digits = prose.text[at + 1..].bytes().take_while(u8::is_ascii_digit).count();
            let range = at..at + digits + 2;
            if !(1..=3).contains(&digits)
                || prose.text.as_bytes().get(at + 1 + digits) != Some(&b']')
                || !prose.is_verbatim(range.clone(), page)
            {
                continue;
            }
            let number = prose.text[at + 1..at + 1 + digits].to_owned();
            let span = prose.span(range.clone());
            let follows_word = prose.text[..at].trim_end().ends_with(|it: char| {
                it.is_alphanumeric() || matches!(it, '.' | ',' | ')' | '”' | '’' | '"' | ';' | ']')
            });
            if at == 0 && prose.text[range.end..].starts_with([' ', ':']) {
                notes.entry(number).or_insert(span);
            } else if follows_word {
                references.push((number, span));
            }
        }
    }
    let path = page.source.shared_path();
    let mut mended = BTreeMap::new();
    for (number, span) in references {
        let Some(note) = notes.get(&number) else { continue };
        let mut edits = vec![Edit { path: path.clone(), span, text: format!("[^{number}]") }];
        if mended.insert(number.clone(), ()).is_none() {
            let colon = page.source.text()[note.end as usize..].starts_with(':');
            edits.push(Edit {
                path: path.clone(),
                span: *note,
                text: if colon { format!("[^{number}]") } else { format!("[^{number}]:") },
            });
        }
        let fix = Fix { applicability: Applicability::Unsafe, title: Message::new("hand-footnote.fix"), edits };
        sink.push(
            HAND_FOOTNOTE
                .at(page, span)
                .with("number", number.as_str())
                .related(Label::new(path.clone(), *note).with(Message::new("hand-footnote.note")))
                .fix(fix),
        );
    }
}
