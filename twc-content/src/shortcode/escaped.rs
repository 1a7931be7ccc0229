//! Escaped shortcodes in what `details` encloses: Hugo lexes that text once more, with the marks of the escape gone, and so
//! runs them.

use super::embedded::Embedded;
use super::lexer::{Tag, TagKind, Token};
use crate::source::{SourceFile, Span};

/// The text of a file with blanks in the place of such marks; `None` where there are none.
pub(super) fn unmarked<'a>(file: &'a SourceFile, body: Span, tokens: &[Token]) -> Option<String> {
    // The marks in each of the open shortcodes that Hugo reads again, by name.
    let mut open: Vec<&Tag> = Vec::new();
    let mut marks: Vec<Span> = Vec::new();
    // Escaped tags that must be closed by escaped ones: names, and where their marks are in the list.
    let mut unclosed: Vec<(&str, usize)> = Vec::new();
    let mut tokens = tokens.iter();
    while let Some(token) = tokens.next() {
        match token {
            Token::Text(_) => {}
            Token::Tag(tag) => match tag.kind {
                TagKind::SelfClosing => {}
                TagKind::Open => {
                    if Embedded::find(file.slice(tag.name)).is_some_and(Embedded::needs_inner) {
                        open.push(tag);
                    }
                }
                TagKind::Close => {
                    let name = file.slice(tag.name);
                    if let Some(at) = open.iter().rposition(|it| name.is_empty() || file.slice(it.name) == name) {
                        open.truncate(at);
                    }
                }
            },
            Token::Marker(first) => {
                let (Some(Token::Text(text)), Some(Token::Marker(second))) = (tokens.next(), tokens.next()) else {
                    continue;
                };
                if open.last().is_none_or(|it| file.slice(it.name) != "details") {
                    continue;
                }
                let text = file.slice(*text).trim();
                let name = |text: &'a str| text.split([' ', '\t', '\n', '\r']).next().unwrap_or_default();
                if let Some(closing) = text.strip_prefix('/') {
                    // Any other would close what is open around it.
                    match unclosed.pop() {
                        Some((opened, _)) if opened == name(closing.trim_start()) => {}
                        other => {
                            unclosed.extend(other);
                            continue;
                        }
                    }
                } else if Embedded::find(name(text)).is_some_and(Embedded::needs_inner) && !text.ends_with('/') {
                    unclosed.push((name(text), marks.len()));
                }
                marks.extend([*first, *second]);
            }
        }
    }
    for (_, at) in unclosed.into_iter().rev() {
        marks.drain(at..(at + 2).min(marks.len()));
    }
    if marks.is_empty() {
        return None;
    }
    let text = file.text();
    let mut out = String::with_capacity(text.len());
    let mut from = 0;
    for mark in marks {
        out.push_str(text.get(from..mark.start as usize).unwrap_or_default());
        out.push_str("  ");
        from = mark.end as usize;
    }
    out.push_str(text.get(from..body.end as usize).unwrap_or_default());
    Some(out)
}
