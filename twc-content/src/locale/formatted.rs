//! What formatting a message gives: the text, the language it is in, and what went wrong.

use std::borrow::Cow;

use fluent::FluentError;
use fluent::resolver::ResolverError;
use fluent::resolver::errors::ReferenceKind;

use crate::language::Language;

/// A formatted message: nothing is swallowed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Formatted<'a> {
    /// The text, lent where it has no values; the id where no language has the message.
    pub text: Cow<'a, str>,
    /// The language it is in; none where no language has the message.
    pub language: Option<&'a Language>,
    /// The reader's own language, where that does not have the message and another one served.
    pub missing_in: Option<&'a Language>,
    /// What went wrong on the way.
    pub errors: Vec<FormatError>,
}

impl Formatted<'_> {
    /// Whether the text is in the reader's own language and nothing went wrong.
    #[must_use]
    pub fn is_faultless(&self) -> bool {
        self.missing_in.is_none() && self.errors.is_empty()
    }
}

/// What can go wrong when a message is formatted.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum FormatError {
    /// No language has the message, or the attribute.
    #[error("no language has the message `{0}`")]
    NoMessage(String),
    /// The reader's own language does not have it; another one served. In strict formatting only: else it is
    /// [`missing_in`](Formatted::missing_in).
    #[error("`{id}` is missing in `{language}`")]
    FellBack {
        /// The message.
        id: String,
        /// The language that lacks it.
        language: Language,
    },
    /// A variable, message, term, attribute or function that is not there: `$name`, `-brand`, `NUMMER()`.
    #[error("`{0}` is not there")]
    Unknown(String),
    /// A function was given what it cannot print.
    #[error("`{0}` cannot print what it was given")]
    BadArgument(String),
    /// Messages refer to each other in a circle.
    #[error("the message refers to itself")]
    Cycle,
    /// More values than the formatter allows in one message.
    #[error("the message has too many values")]
    TooMany,
}

/// A message could not be formatted without fault, in strict formatting.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the message `{id}` cannot be formatted: {}", errors.first().map_or_else(String::new, ToString::to_string))]
pub struct StrictError {
    /// The message.
    pub id: String,
    /// What went wrong, at least one thing.
    pub errors: Vec<FormatError>,
}

/// What an error of the library means here.
pub(super) fn error(error: FluentError) -> Option<FormatError> {
    let FluentError::ResolverError(error) = error else { return None };
    let named = |id: String, attribute: Option<String>| attribute.map_or_else(|| id.clone(), |it| format!("{id}.{it}"));
    Some(match error {
        ResolverError::Reference(kind) => FormatError::Unknown(match kind {
            ReferenceKind::Function { id } => format!("{id}()"),
            ReferenceKind::Message { id, attribute } => named(id, attribute),
            ReferenceKind::Term { id, attribute } => named(format!("-{id}"), attribute),
            ReferenceKind::Variable { id } => format!("${id}"),
        }),
        ResolverError::NoValue(id) => FormatError::Unknown(id),
        ResolverError::Cyclic => FormatError::Cycle,
        ResolverError::TooManyPlaceables => FormatError::TooMany,
        ResolverError::MissingDefault => return None,
    })
}
