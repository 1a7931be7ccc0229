//! What the lexer cuts a body into.

use crate::shortcode::{Notation, Parameter};
use crate::source::Span;

/// What a tag does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::shortcode) enum TagKind {
    /// `{{< name >}}`
    Open,
    /// `{{< /name >}}`
    Close,
    /// `{{< name />}}`
    SelfClosing,
}

/// A tag with its brackets.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::shortcode) struct Tag {
    pub(in crate::shortcode) span: Span,
    pub(in crate::shortcode) notation: Notation,
    pub(in crate::shortcode) kind: TagKind,
    /// Empty only for `{{< / >}}`, which closes whatever is open.
    pub(in crate::shortcode) name: Span,
    pub(in crate::shortcode) parameters: Vec<Parameter>,
    /// Whether the name ends in `.inline`: a template in the page, which Hugo refuses unless told otherwise.
    pub(in crate::shortcode) inline: bool,
}

/// A piece of the body.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::shortcode) enum Token {
    /// Stands as it is.
    Text(Span),
    /// The `/*` or `*/` of an escaped shortcode: left out.
    Marker(Span),
    /// A tag.
    Tag(Box<Tag>),
}

impl Token {
    pub(in crate::shortcode) fn span(&self) -> Span {
        match self {
            Self::Text(span) | Self::Marker(span) => *span,
            Self::Tag(tag) => tag.span,
        }
    }
}
