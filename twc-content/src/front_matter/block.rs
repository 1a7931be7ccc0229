//! The piece of a file that a notation's reader is given, and how it reports.

use std::sync::Arc;

use crate::diagnostic::{Diagnostic, Message, Severity, Sink};
use crate::limits::Limits;
use crate::source::{SourceFile, Span};

/// Errors of one block that are reported; a block with more is not worth a longer list.
pub(super) const MAX_ERRORS: usize = 20;

/// A piece of a file in one notation.
#[derive(Debug)]
pub(super) struct Block<'a> {
    pub(super) file: &'a SourceFile,
    pub(super) span: Span,
    pub(super) limits: &'a Limits,
    /// Whether keys that differ only in case are one key, as in Hugo's front matter and configuration.
    pub(super) fold_case: bool,
}

impl<'a> Block<'a> {
    /// The text of the block.
    pub(super) fn text(&self) -> &'a str {
        self.file.slice(self.span)
    }

    /// The text of a span of the file.
    pub(super) fn slice(&self, span: Span) -> &'a str {
        self.file.slice(span)
    }

    /// A span of the file from two offsets within the block, moved onto character boundaries.
    pub(super) fn at(&self, start: usize, end: usize) -> Span {
        let text = self.text();
        let base = self.span.start as usize;
        let start = text.floor_char_boundary(start);
        Span::new(base + start, base + text.ceil_char_boundary(end).max(start))
    }

    /// The line, without its end, on which an offset of the file stands.
    pub(super) fn line(&self, offset: u32) -> Span {
        let text = self.text();
        let at = text.floor_char_boundary((offset.saturating_sub(self.span.start)) as usize);
        let start = text[..at].rfind('\n').map_or(0, |it| it + 1);
        let line = text[start..].lines().next().unwrap_or_default();
        self.at(start, start + line.len())
    }

    /// Whether the block is small enough to be read; says so where it is not.
    pub(super) fn fits(&self, bytes: usize, sink: &mut Sink) -> bool {
        let fits = self.span.len() <= bytes;
        if !fits {
            let line = self.line(self.span.start);
            sink.push(self.problem(line, Message::new("yaml-syntax.large").with("limit", bytes)));
        }
        fits
    }

    /// A finding of the syntax rule.
    pub(super) fn problem(&self, span: Span, message: Message) -> Diagnostic {
        Diagnostic::new("FM001", Severity::Error, self.path(), span, message)
    }

    /// The path of the file.
    pub(super) fn path(&self) -> Arc<str> {
        self.file.shared_path()
    }
}
