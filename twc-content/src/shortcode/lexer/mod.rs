//! Cuts a body into text and shortcode tags, by the rules of Hugo's page lexer.
//!
//! Hugo lexes shortcodes before Markdown and everywhere: in code, in comments, in the middle of a word. The tokens of
//! this lexer, laid end to end, are the body again.

mod fault;
mod tag;
#[cfg(test)]
mod tests;
mod token;

use self::fault::{Fault, recover, shorten};
use self::tag::{TagReader, right_of};
pub(super) use self::token::{Tag, TagKind, Token};
use super::Notation;
use crate::diagnostic::{Diagnostic, Label, Message, Severity, Sink};
use crate::limits::Limits;
use crate::source::{SourceFile, Span};

/// Most faults that are reported for one page.
const FAULTS: usize = 100;

/// Cuts a body into tokens.
pub(super) fn lex(file: &SourceFile, body: Span, limits: &Limits, sink: &mut Sink) -> Vec<Token> {
    lex_text(file, file.text(), body, limits, sink)
}

/// Cuts a body into tokens, where `text` stands for the file's, byte for byte.
pub(super) fn lex_text(file: &SourceFile, text: &str, body: Span, limits: &Limits, sink: &mut Sink) -> Vec<Token> {
    let text = text.get(..body.end as usize).unwrap_or_default();
    let mut lexer =
        Lexer { file, text, at: body.start as usize, sink, tokens: Vec::new(), unended: [false; 2], faults: 0 };
    lexer.run(limits);
    lexer.tokens
}

struct Lexer<'a> {
    file: &'a SourceFile,
    text: &'a str,
    at: usize,
    sink: &'a mut Sink,
    tokens: Vec<Token>,
    /// For each notation: no `*/>}}` stands further on, so there is no use in looking again.
    unended: [bool; 2],
    faults: usize,
}

/// Where the next `{{<` or `{{%` stands.
fn find_open(text: &str, from: usize) -> Option<usize> {
    let mut at = from;
    loop {
        at += memchr::memmem::find(text.as_bytes().get(at..)?, b"{{")?;
        if matches!(text.as_bytes().get(at + 2), Some(b'<' | b'%')) {
            return Some(at);
        }
        at += 1;
    }
}

impl<'a> Lexer<'a> {
    fn run(&mut self, limits: &Limits) {
        let mut tags = 0;
        while let Some(open) = find_open(self.text, self.at) {
            self.text_until(open);
            if tags >= limits.shortcodes {
                self.sink.push(
                    Diagnostic::new(
                        "SC005",
                        Severity::Error,
                        self.file.shared_path(),
                        Span::new(open, open + 3),
                        Message::new("bad-param.too-many").with("limit", limits.shortcodes),
                    )
                    .help(Message::new("bad-param.too-many-help")),
                );
                break;
            }
            let notation = if self.text.as_bytes()[open + 2] == b'<' { Notation::Standard } else { Notation::Markdown };
            if self.text[open + 3..].starts_with("/*") {
                self.escaped(open, notation);
            } else {
                tags += 1;
                self.tag(open, notation);
            }
        }
        self.text_until(self.text.len());
    }

    fn text_until(&mut self, end: usize) {
        if end > self.at {
            self.tokens.push(Token::Text(Span::new(self.at, end)));
            self.at = end;
        }
    }

    /// `{{</* … */>}}`: the markers go, the rest is text.
    fn escaped(&mut self, open: usize, notation: Notation) {
        let right = right_of(notation);
        let end = match self.unended[notation as usize] {
            true => None,
            false => memchr::memmem::find(&self.text.as_bytes()[open + 3..], format!("*/{right}").as_bytes()),
        };
        self.unended[notation as usize] |= end.is_none();
        // The marks may not overlap: `/*/` ends nothing.
        let Some(end) = end.filter(|end| *end > 1) else {
            self.report(
                Span::new(open, open + 5),
                Fault::new("bad-param.comment", Span::new(open, open + 5)).word(format!("*/{right}")),
            );
            return self.text_until(open + 5);
        };
        let end = open + 3 + end;
        self.text_until(open + 3);
        self.tokens.push(Token::Marker(Span::new(open + 3, open + 5)));
        self.at = open + 5;
        self.text_until(end);
        self.tokens.push(Token::Marker(Span::new(end, end + 2)));
        self.at = end + 2;
        self.text_until(end + 2 + right.len());
    }

    fn tag(&mut self, open: usize, notation: Notation) {
        let mut inside = TagReader::new(self.text, open, notation);
        let fault = inside.read().err();
        let mut end = inside.at;
        if let Some(fault) = fault {
            let recovered = recover(self.text, end);
            self.report(Span::new(open, recovered.unwrap_or(end)), fault);
            let Some(recovered) = recovered.filter(|_| !inside.tag.name.is_empty() || inside.named) else {
                // Nothing that could be a tag: it stays text, and the search goes on behind what was read.
                return self.text_until(end.max(open + 3));
            };
            end = recovered;
        } else if let Some((first, second)) = inside.mixed() {
            let path = self.file.shared_path();
            let name = self.text[inside.tag.name.range()].to_owned();
            self.sink.push(
                Diagnostic::new(
                    "SC004",
                    Severity::Error,
                    path.clone(),
                    second,
                    Message::new("mixed-params").with("name", name).with("value", shorten(&self.text[second.range()])),
                )
                .related(Label::new(path, first).with(Message::new("mixed-params.label")))
                .help(Message::new("mixed-params.help")),
            );
        }
        let mut tag = inside.tag;
        tag.span = Span::new(open, end);
        let inline = tag.inline && tag.kind == TagKind::Open;
        if inline {
            self.sink.push(
                Diagnostic::new(
                    "SC005",
                    Severity::Warning,
                    self.file.shared_path(),
                    tag.name,
                    Message::new("bad-param.inline").with("word", &self.text[tag.name.range()]),
                )
                .help(Message::new("bad-param.inline-help")),
            );
        }
        self.tokens.push(Token::Tag(Box::new(tag)));
        self.at = end;
        if inline {
            // Its inner text is a template: only the tag that closes it counts.
            let next = find_open(self.text, end).unwrap_or(self.text.len());
            self.text_until(next);
        }
    }

    fn report(&mut self, tag: Span, fault: Fault) {
        self.faults += 1;
        if self.faults <= FAULTS {
            self.sink.push(fault.diagnostic(self.file, tag));
        }
    }
}
