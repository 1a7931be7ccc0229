//! A message file as a tool sees it: every message, variant, reference and comment with its place in the file.
//!
//! The tree is made of the stock Fluent parser's (`fluent_file.rs`) or of Hugo's `i18n` files (`hugo_file.rs`); the
//! rules and the translators' tools read only this.

use std::sync::Arc;

use crate::diagnostic::Sink;
use crate::language::Language;
use crate::source::{SourceFile, Span};

/// What a message file is written in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Syntax {
    /// Fluent, `.ftl`.
    Fluent,
    /// One of Hugo's `i18n` files: YAML, TOML or JSON.
    Hugo,
}

/// One message file of one language.
#[derive(Clone, Debug)]
pub struct Catalog {
    /// The file.
    pub source: SourceFile,
    /// The language of its texts.
    pub language: Language,
    /// What it is written in.
    pub syntax: Syntax,
    /// Messages and terms, in the order of the file.
    pub entries: Vec<Entry>,
    /// Comments that stand alone (group and file comments too), in the order of the file.
    pub comments: Vec<Comment>,
    /// What could not be read, in the order of the file.
    pub junk: Vec<Junk>,
    /// What the reader of YAML, TOML and JSON found wrong.
    pub problems: Sink,
    /// The file was not read at all (nested too deeply): nothing may be concluded from what it lacks.
    pub refused: bool,
}

/// A word with its place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Name {
    /// The word, without sigil.
    pub text: String,
    /// Its place, without sigil.
    pub span: Span,
}

/// A message or a term.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    /// Whether it is a term (`-brand`).
    pub term: bool,
    /// Its id, without the `-` of a term.
    pub id: Name,
    /// The comment above it.
    pub comment: Option<Comment>,
    /// Its value; a term always has one.
    pub value: Option<Pattern>,
    /// Its attributes, in the order of the file.
    pub attributes: Vec<Attribute>,
    /// From the id to the end of the last text, without comment.
    pub span: Span,
}

impl Entry {
    /// The id as a reader of the file writes it: `join`, `-brand`.
    #[must_use]
    pub fn label(&self) -> String {
        if self.term { format!("-{}", self.id.text) } else { self.id.text.clone() }
    }

    /// The place of the id, the `-` of a term included.
    #[must_use]
    pub fn label_span(&self) -> Span {
        if self.term {
            Span { start: self.id.span.start.saturating_sub(1), end: self.id.span.end }
        } else {
            self.id.span
        }
    }

    /// Value and attributes: name of the attribute (none for the value), the place to speak of, the text.
    pub fn patterns(&self) -> impl Iterator<Item = (Option<&Name>, Span, &Pattern)> {
        let value = self.value.iter().map(|pattern| (None, self.label_span(), pattern));
        value.chain(self.attributes.iter().map(|it| (Some(&it.id), it.id.span, &it.value)))
    }

    /// The attribute of a name.
    #[must_use]
    pub fn attribute(&self, name: &str) -> Option<&Attribute> {
        self.attributes.iter().find(|it| it.id.text == name)
    }
}

/// An attribute of a message or term.
#[derive(Clone, Debug, PartialEq)]
pub struct Attribute {
    /// Its name, without the dot.
    pub id: Name,
    /// Its text.
    pub value: Pattern,
}

/// A text with placeables.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Pattern {
    /// From the first element to the last.
    pub span: Span,
    /// Its parts; text that runs over several lines is several parts.
    pub elements: Vec<Element>,
}

/// A part of a pattern.
#[derive(Clone, Debug, PartialEq)]
pub enum Element {
    /// Text as the reader sees it.
    Text(Text),
    /// `{ … }`.
    Placeable {
        /// With the braces.
        span: Span,
        /// What stands in it.
        expression: Expression,
    },
}

impl Element {
    /// Its place.
    #[must_use]
    pub fn span(&self) -> Span {
        match self {
            Self::Text(text) => text.span,
            Self::Placeable { span, .. } => *span,
        }
    }
}

/// A run of text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Text {
    /// Its place.
    pub span: Span,
    /// The text; in Fluent the very bytes of the span.
    pub value: Arc<str>,
}

/// What stands between braces.
#[derive(Clone, Debug, PartialEq)]
pub enum Expression {
    /// One value.
    Inline(Inline),
    /// A choice between variants.
    Select {
        /// What is chosen by.
        selector: Inline,
        /// The variants, in the order of the file.
        variants: Vec<Variant>,
    },
}

/// A value in braces.
#[derive(Clone, Debug, PartialEq)]
pub enum Inline {
    /// `"text"`: place with quotes, and text with its escapes resolved.
    String {
        /// With the quotes.
        span: Span,
        /// Escapes resolved.
        value: String,
    },
    /// `3.14`.
    Number(Name),
    /// `$count`; the name's span is without `$`.
    Variable(Name),
    /// `other-message` or `other-message.title`.
    Message {
        /// Its id.
        id: Name,
        /// The attribute.
        attribute: Option<Name>,
    },
    /// `-brand` or `-brand(case: "of")`, with `.attribute` in selectors; the name's span is without `-`.
    Term {
        /// Its id.
        id: Name,
        /// The attribute.
        attribute: Option<Name>,
        /// The arguments, if there are parentheses.
        arguments: Option<Arguments>,
    },
    /// `NUMBER($count, type: "ordinal")`.
    Function {
        /// Its name.
        id: Name,
        /// Its arguments.
        arguments: Arguments,
    },
    /// Braces in braces.
    Nested {
        /// With the inner braces.
        span: Span,
        /// What stands in them.
        expression: Box<Expression>,
    },
}

impl Inline {
    /// Its place, sigil, quotes, attribute and arguments included.
    #[must_use]
    pub fn span(&self) -> Span {
        let sigil = |name: &Name| Span { start: name.span.start.saturating_sub(1), end: name.span.end };
        match self {
            Self::String { span, .. } | Self::Nested { span, .. } => *span,
            Self::Number(name) => name.span,
            Self::Variable(name) => sigil(name),
            Self::Message { id, attribute } => attribute.as_ref().map_or(id.span, |it| id.span.to(it.span)),
            Self::Term { id, attribute, arguments } => {
                let span = attribute.as_ref().map_or(sigil(id), |it| sigil(id).to(it.span));
                arguments.as_ref().map_or(span, |it| span.to(it.span))
            }
            Self::Function { id, arguments } => id.span.to(arguments.span),
        }
    }
}

/// Arguments of a function or term.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Arguments {
    /// With the parentheses.
    pub span: Span,
    /// Values without a name.
    pub positional: Vec<Inline>,
    /// Values with a name, each a string or a number.
    pub named: Vec<(Name, Inline)>,
}

/// One choice of a select expression.
#[derive(Clone, Debug, PartialEq)]
pub struct Variant {
    /// Its key; the span is without brackets.
    pub key: Name,
    /// Whether the key is written as a number.
    pub number: bool,
    /// Whether it is the default (`*`).
    pub default: bool,
    /// From `[` or `*` to the end of its text.
    pub span: Span,
    /// Its text.
    pub value: Pattern,
}

/// A comment: consecutive lines of one level.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Comment {
    /// Number of `#`: 1 for a message, 2 for a group, 3 for the file.
    pub level: usize,
    /// Its lines, without `#` and the blank after it.
    pub lines: Vec<Name>,
    /// From the first `#` to the end of the last line.
    pub span: Span,
}

/// A stretch of a file that could not be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Junk {
    /// What was skipped.
    pub span: Span,
    /// What is wrong, as the word of the message `ftl-syntax`: `expected-equals`, `unclosed-string`, ….
    pub reason: &'static str,
    /// A word for the message: the id, the character or the escape in question.
    pub subject: String,
    /// The exact place of the mistake.
    pub at: Span,
    /// The id of the message that is lost with it, with the `-` of a term.
    pub id: Option<Name>,
}

impl Catalog {
    /// The message or term of an id as a reader writes it (`join`, `-brand`); the first where there are several.
    #[must_use]
    pub fn entry(&self, label: &str) -> Option<&Entry> {
        let (term, id) = label.strip_prefix('-').map_or((false, label), |id| (true, id));
        self.entries.iter().find(|entry| entry.term == term && entry.id.text == id)
    }
}

impl Pattern {
    /// Calls `visit` with every value in the pattern, inner ones after outer ones, variants' texts included.
    pub fn inlines<'a>(&'a self, visit: &mut dyn FnMut(&'a Inline)) {
        for element in &self.elements {
            if let Element::Placeable { expression, .. } = element {
                expression.inlines(visit);
            }
        }
    }

    /// Calls `visit` with every select expression in the pattern, outer ones first.
    pub fn selects<'a>(&'a self, visit: &mut dyn FnMut(&'a Inline, &'a [Variant])) {
        for element in &self.elements {
            if let Element::Placeable { expression, .. } = element {
                expression.selects(visit);
            }
        }
    }

    /// Whether any element is a select expression.
    #[must_use]
    pub fn has_select(&self) -> bool {
        let mut found = false;
        self.selects(&mut |_, _| found = true);
        found
    }
}

// The depth of the tree is bounded by the reader of the file (`Limits::placeable_depth`), so these may recurse.
impl Expression {
    fn inlines<'a>(&'a self, visit: &mut dyn FnMut(&'a Inline)) {
        match self {
            Self::Inline(inline) => inline.walk(visit),
            Self::Select { selector, variants } => {
                selector.walk(visit);
                for variant in variants {
                    variant.value.inlines(visit);
                }
            }
        }
    }

    fn selects<'a>(&'a self, visit: &mut dyn FnMut(&'a Inline, &'a [Variant])) {
        match self {
            Self::Inline(Inline::Nested { expression, .. }) => expression.selects(visit),
            Self::Inline(_) => {}
            Self::Select { selector, variants } => {
                visit(selector, variants);
                for variant in variants {
                    variant.value.selects(visit);
                }
            }
        }
    }
}

impl Inline {
    /// Calls `visit` with this value and those in it.
    pub fn walk<'a>(&'a self, visit: &mut dyn FnMut(&'a Self)) {
        visit(self);
        let arguments = match self {
            Self::Nested { expression, .. } => return expression.inlines(visit),
            Self::Term { arguments: Some(arguments), .. } | Self::Function { arguments, .. } => arguments,
            _ => return,
        };
        for inline in arguments.positional.iter().chain(arguments.named.iter().map(|(_, value)| value)) {
            inline.walk(visit);
        }
    }
}
