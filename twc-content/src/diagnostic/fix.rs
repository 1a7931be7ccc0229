//! Edits that mend a finding.

use std::sync::Arc;

use super::Message;
use crate::source::Span;

/// How far a fix can be trusted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Applicability {
    /// Keeps what the author meant: applied by `twc fix`.
    Safe,
    /// May change the meaning: applied only when asked for.
    Unsafe,
    /// One possibility of several, or with a gap to fill: shown, applied one by one.
    Suggestion,
}

impl Applicability {
    /// The word for it in machine formats: `safe`, `unsafe` or `suggestion`.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Safe => "safe",
            Self::Unsafe => "unsafe",
            Self::Suggestion => "suggestion",
        }
    }
}

/// The replacement of one span of one file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edit {
    /// Path of the file, relative to the site.
    pub path: Arc<str>,
    /// What is replaced; empty to insert.
    pub span: Span,
    /// What stands there afterwards.
    pub text: String,
}

/// One way to mend a finding: all its edits, or none.
#[derive(Clone, Debug, PartialEq)]
pub struct Fix {
    /// How far it can be trusted.
    pub applicability: Applicability,
    /// What it does, for a person to choose by.
    pub title: Message,
    /// The edits; they do not overlap.
    pub edits: Vec<Edit>,
}

impl Fix {
    /// A fix of one edit.
    #[must_use]
    pub fn new(
        applicability: Applicability,
        title: Message,
        path: Arc<str>,
        span: Span,
        text: impl Into<String>,
    ) -> Self {
        Self { applicability, title, edits: vec![Edit { path, span, text: text.into() }] }
    }

    /// Adds an edit, in the same or another file.
    #[must_use]
    pub fn and(mut self, path: Arc<str>, span: Span, text: impl Into<String>) -> Self {
        self.edits.push(Edit { path, span, text: text.into() });
        self
    }
}
