//! MD006: what was meant as a link and prints as text.

use crate::diagnostic::{Applicability, Fix, Message, Severity, Sink};
use crate::page::Page;
use crate::rules::prose::Prose;
use crate::rules::{Check, Rule, View};

pub(super) static BROKEN_LINK_SYNTAX: Rule = Rule {
    code: "MD006",
    name: "broken-link-syntax",
    severity: Severity::Error,
    default: true,
    fix: Some(Applicability::Suggestion),
    doc: include_str!("broken_link_syntax.md"),
    doc_nl: None,
    check: Check::View(check),
};

fn check(view: &View<'_>, sink: &mut Sink) {
    let page = view.page;
    for prose in view.prose() {
        for (at, _) in prose.text.match_indices(']') {
            let rest = &prose.text[at + 1..];
            let blanks = rest.len() - rest.trim_start_matches(' ').len();
            let Some(open) = opener(&prose.text[..at], '[', ']') else { continue };
            // An escaped bracket was meant as text.
            if page.source.text()[..prose.span(at..at + 1).start as usize].ends_with('\\') {
                continue;
            }
            if blanks == 0 && rest.starts_with('(') {
                unclosed(page, prose, open, at, sink);
            } else if blanks > 0 && rest[blanks..].starts_with('(') {
                apart(page, prose, open, at, blanks, sink);
            }
        }
        for (at, _) in prose.text.match_indices(")[") {
            swapped(page, prose, at, sink);
        }
    }
}

/// `[text](destination` that is no link, because it is never closed or holds a blank.
fn unclosed(page: &Page, prose: &Prose, open: usize, at: usize, sink: &mut Sink) {
    let inside = near(&prose.text[at + 2..]);
    let end = inside.find(')').map_or(inside.find(['\n', ' ']).unwrap_or(inside.len()), |it| it + 1);
    let destination = inside[..end].trim_end_matches(')');
    if !prose.is_verbatim(at..at + 2, page) || !looks_like_url(destination.split(' ').next().unwrap_or_default()) {
        return;
    }
    let span = prose.span(open..at + 2 + end);
    sink.push(
        BROKEN_LINK_SYNTAX
            .at(page, span)
            .with("kind", if inside[..end].ends_with(')') { "blank" } else { "unclosed" })
            .help(Message::new("broken-link-syntax.help")),
    );
}

/// `[text] (destination)`
fn apart(page: &Page, prose: &Prose, open: usize, at: usize, blanks: usize, sink: &mut Sink) {
    let from = at + 1 + blanks + 1;
    let Some(length) = near(&prose.text[from..]).find(')') else { return };
    let between = at + 1..at + 1 + blanks;
    let destination = &prose.text[from..from + length];
    // `#12` is the number of an issue, and `[]` the type of a list.
    let issue = destination.strip_prefix('#').is_some_and(|it| it.bytes().all(|it| it.is_ascii_digit()));
    let empty = prose.text[open + 1..at].trim().is_empty();
    if issue || empty || !looks_like_url(destination) || !prose.is_verbatim(at..from, page) {
        return;
    }
    let fix = Fix::new(
        Applicability::Suggestion,
        Message::new("broken-link-syntax.join"),
        page.source.shared_path(),
        prose.span(between),
        "",
    );
    sink.push(BROKEN_LINK_SYNTAX.at(page, prose.span(open..from + length + 1)).with("kind", "apart").fix(fix));
}

/// `(text)[destination]`
fn swapped(page: &Page, prose: &Prose, at: usize, sink: &mut Sink) {
    let Some(open) = opener(&prose.text[..at], '(', ')') else { return };
    let from = at + 2;
    let Some(length) = near(&prose.text[from..]).find(']') else { return };
    let destination = &prose.text[from..from + length];
    let range = open..from + length + 1;
    if !looks_like_url(destination) || !prose.is_verbatim(range.clone(), page) {
        return;
    }
    let span = prose.span(range);
    let text = format!("[{}]({destination})", &prose.text[open + 1..at]);
    let title = Message::new("broken-link-syntax.swap");
    let fix = Fix::new(Applicability::Suggestion, title, page.source.shared_path(), span, text);
    sink.push(BROKEN_LINK_SYNTAX.at(page, span).with("kind", "swapped").fix(fix));
}

/// As much of a text as an address may take.
fn near(text: &str) -> &str {
    &text[..text.floor_char_boundary(400)]
}

/// Where the bracket opens that closes at the end of a text.
fn opener(text: &str, open: char, close: char) -> Option<usize> {
    let mut depth = 0usize;
    for (at, character) in text.char_indices().rev().take(400) {
        if character == close {
            depth += 1;
        } else if character == open {
            if depth == 0 {
                return Some(at);
            }
            depth -= 1;
        }
    }
    None
}

fn looks_like_url(text: &str) -> bool {
    let text = text.trim();
    let starts = ["http://", "https://", "mailto:", "/", "./", "../", "#", "www."];
    text.len() > 1
        && !text.contains(' ')
        && (starts.iter().any(|it| text.starts_with(it)) || text.ends_with(".md") || text.ends_with(".html"))
}
