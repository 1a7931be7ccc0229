//! MD031: a code fence that is never closed.

use crate::diagnostic::{Message, Severity, Sink};
use crate::document::NodeKind;
use crate::page::Page;
use crate::rules::{Check, Rule};
use crate::site::Site;
use crate::source::Span;

pub(super) static UNCLOSED_FENCE: Rule = Rule {
    code: "MD031",
    name: "unclosed-fence",
    severity: Severity::Warning,
    default: true,
    fix: None,
    doc: include_str!("unclosed_fence.md"),
    doc_nl: None,
    check: Check::Page(check),
};

fn check(_: &Site, page: &Page, sink: &mut Sink) {
    for document in page.documents() {
        for node in &document.nodes {
            if !matches!(node.kind, NodeKind::CodeBlock { fenced: true, .. }) {
                continue;
            }
            let text = page.slice(node.span);
            let Some(mark) = text.chars().next().filter(|mark| matches!(mark, '`' | '~')) else { continue };
            let length = text.chars().take_while(|it| *it == mark).count();
            let last = text.trim_end().lines().skip(1).last().unwrap_or_default();
            // A closing fence stands alone, but for the marks of the quote or list it is in.
            let fence = last.trim_start_matches([' ', '\t', '>']);
            if !(fence.chars().all(|it| it == mark) && fence.chars().count() >= length) {
                let start = node.span.start as usize;
                let fence = &text[..length];
                sink.push(
                    UNCLOSED_FENCE
                        .at(page, Span::new(start, start + length))
                        .help(Message::new("unclosed-fence.help").with("fence", fence)),
                );
            }
        }
    }
}
