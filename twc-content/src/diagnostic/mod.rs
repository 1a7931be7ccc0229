//! What the checks have to say, as data: text appears only at the edge, in the reader's language.

mod apply;
mod argument;
mod fix;
mod lines;
mod render;

use std::sync::Arc;

pub use apply::{Applied, apply};
pub use argument::{Argument, NumberArgument, TextArgument};
pub use fix::{Applicability, Edit, Fix};
pub use lines::visible;
pub use render::{Paint, Renderer, Role};

use crate::source::Span;

/// How bad a finding is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// Worth knowing.
    Note,
    /// Readers are likely to be harmed.
    Warning,
    /// Readers are harmed, or the site does not build.
    Error,
}

impl Severity {
    /// The word for it in machine formats: `error`, `warning` or `note`.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Note => "note",
            Self::Warning => "warning",
            Self::Error => "error",
        }
    }
}

/// A Fluent message to be formatted later: its id (`no-such-anchor`, or `no-such-anchor.help` for an attribute) and arguments.
#[derive(Clone, Debug, PartialEq)]
pub struct Message {
    /// Message id in `locales/*/*.ftl`, with `.attribute` where one is meant.
    pub id: &'static str,
    /// Variables by name, in the order given.
    pub arguments: Vec<(&'static str, Argument)>,
}

impl Message {
    /// A message without variables.
    #[must_use]
    pub fn new(id: &'static str) -> Self {
        Self { id, arguments: Vec::new() }
    }

    /// Adds a variable.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Into<Argument>) -> Self {
        self.arguments.push((name, value.into()));
        self
    }
}

/// A place in a file with, where useful, a few words about it.
#[derive(Clone, Debug, PartialEq)]
pub struct Label {
    /// Path of the file, relative to the site.
    pub path: Arc<str>,
    /// Where in the file.
    pub span: Span,
    /// At most eight words; may be absent on a primary label.
    pub message: Option<Message>,
}

impl Label {
    /// A label without words.
    #[must_use]
    pub fn new(path: Arc<str>, span: Span) -> Self {
        Self { path, span, message: None }
    }

    /// Adds words.
    #[must_use]
    pub fn with(mut self, message: Message) -> Self {
        self.message = Some(message);
        self
    }
}

/// One finding.
#[derive(Clone, Debug, PartialEq)]
pub struct Diagnostic {
    /// The rule's stable code, `LN002`.
    pub code: &'static str,
    /// How bad it is.
    pub severity: Severity,
    /// The reader's harm in one plain sentence.
    pub message: Message,
    /// Where it is.
    pub primary: Label,
    /// Further places, in other files too.
    pub related: Vec<Label>,
    /// Why it is so.
    pub notes: Vec<Message>,
    /// One concrete edit, in words.
    pub help: Option<Message>,
    /// Edits that a tool can make; alternatives, the first is the best.
    pub fixes: Vec<Fix>,
}

impl Diagnostic {
    /// A finding at one place.
    #[must_use]
    pub fn new(code: &'static str, severity: Severity, path: Arc<str>, span: Span, message: Message) -> Self {
        Self {
            code,
            severity,
            message,
            primary: Label::new(path, span),
            related: Vec::new(),
            notes: Vec::new(),
            help: None,
            fixes: Vec::new(),
        }
    }

    /// Adds a variable of its message.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Into<Argument>) -> Self {
        self.message = self.message.with(name, value);
        self
    }

    /// Adds words at the primary place.
    #[must_use]
    pub fn label(mut self, message: Message) -> Self {
        self.primary.message = Some(message);
        self
    }

    /// Adds a further place.
    #[must_use]
    pub fn related(mut self, label: Label) -> Self {
        self.related.push(label);
        self
    }

    /// Adds a reason.
    #[must_use]
    pub fn note(mut self, message: Message) -> Self {
        self.notes.push(message);
        self
    }

    /// Says what to do.
    #[must_use]
    pub fn help(mut self, message: Message) -> Self {
        self.help = Some(message);
        self
    }

    /// Adds an edit that mends it.
    #[must_use]
    pub fn fix(mut self, fix: Fix) -> Self {
        self.fixes.push(fix);
        self
    }
}

/// Where stages and rules put their findings.
pub type Sink = Vec<Diagnostic>;
