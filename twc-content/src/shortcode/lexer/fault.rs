//! What is wrong inside a tag, as a finding with its edit.

use crate::diagnostic::{Applicability, Diagnostic, Fix, Label, Message, Severity};
use crate::source::{SourceFile, Span};

/// What is wrong inside a tag: attribute of the message `bad-param`, where, and the words it needs.
pub(super) struct Fault {
    id: &'static str,
    span: Span,
    word: String,
}

impl Fault {
    pub(super) fn new(id: &'static str, span: Span) -> Self {
        Self { id, span, word: String::new() }
    }

    pub(super) fn word(mut self, word: impl Into<String>) -> Self {
        self.word = word.into();
        self
    }

    /// The finding for a tag of a file.
    pub(super) fn diagnostic(self, file: &SourceFile, tag: Span) -> Diagnostic {
        let fault = self;
        let primary = if fault.span.is_empty() { tag } else { fault.span };
        let help = match fault.id {
            "bad-param.space" => Some("bad-param.space-help"),
            "bad-param.quote" => Some("bad-param.quote-help"),
            "bad-param.character" => Some("bad-param.character-help"),
            "bad-param.tag" => Some("bad-param.tag-help"),
            "bad-param.brackets" => Some("bad-param.brackets-help"),
            "bad-param.no-name" => Some("bad-param.no-name-help"),
            "bad-param.comment" => Some("bad-param.comment-help"),
            "bad-param.slash" => Some("bad-param.slash-help"),
            _ => None,
        };
        let path = file.shared_path();
        let mut found = Diagnostic::new(
            "SC005",
            Severity::Error,
            path.clone(),
            primary,
            Message::new(fault.id).with("word", fault.word.as_str()),
        );
        if !tag.contains(primary) || primary.start > tag.start {
            let start = tag.start as usize;
            let open = Span::new(start, (start + 3).min(file.text().len()));
            found = found.related(Label::new(path, open).with(Message::new("bad-param.label")));
        }
        if let Some(help) = help {
            found = found.help(Message::new(help).with("word", fault.word.as_str()));
        }
        let edit = match fault.id {
            "bad-param.space" => Some((Span::at(primary.end as usize), " ")),
            "bad-param.brackets" => Some((primary, if fault.word == ">}}" { ">}}" } else { "%}}" })),
            "bad-param.slash" => Some((Span::at(primary.start as usize), " ")),
            _ => None,
        };
        if let Some((span, text)) = edit {
            let title = Message::new("bad-param.fix");
            found = found.fix(Fix::new(Applicability::Suggestion, title, file.shared_path(), span, text));
        }
        found
    }
}

/// The end of the tag that went wrong before `from`: behind the next closing brackets, if they come before a blank line and the next tag.
pub(super) fn recover(text: &str, from: usize) -> Option<usize> {
    let rest = &text.as_bytes()[from..];
    let mut at = 0;
    while let Some(found) = memchr::memchr3(b'}', b'{', b'\n', &rest[at..]) {
        at += found;
        match rest[at] {
            b'}' if rest.get(at + 1) == Some(&b'}') && at > 0 && matches!(rest[at - 1], b'>' | b'%') => {
                return Some(from + at + 2);
            }
            b'}' if rest.get(at + 1) == Some(&b'}')
                && at == 0
                && matches!(text.as_bytes()[..from].last(), Some(b'>' | b'%')) =>
            {
                return Some(from + 2);
            }
            b'{' if rest[at..].starts_with(b"{{<") || rest[at..].starts_with(b"{{%") => return None,
            b'\n' if blank_line(&rest[at + 1..]) => return None,
            _ => at += 1,
        }
    }
    None
}

fn blank_line(rest: &[u8]) -> bool {
    rest.iter().find(|byte| !matches!(byte, b' ' | b'\t' | b'\r')).is_none_or(|byte| *byte == b'\n')
}

pub(super) fn shorten(text: &str) -> String {
    match text.char_indices().nth(40) {
        Some((at, _)) => format!("{}…", &text[..at]),
        None => text.to_owned(),
    }
}
