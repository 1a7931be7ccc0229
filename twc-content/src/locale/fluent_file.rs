//! Reads a Fluent file with the stock parser into a [`Catalog`].
//!
//! The parser tells the place of every word; braces, arrows and brackets stand between words and are found by going
//! from one word to the next. A byte order mark is junk to the parser: it is stepped over and still counted.

use fluent_syntax::ast;
use fluent_syntax::parser::{self, ParserError};

use super::catalog::{
    Arguments, Attribute, Catalog, Comment, Element, Entry, Expression, Inline, Junk, Name, Pattern, Syntax, Text,
    Variant,
};
use super::slice::Piece;
use super::{nesting, syntax_error};
use crate::diagnostic::Sink;
use crate::language::Language;
use crate::limits::Limits;
use crate::source::{SourceFile, Span};

impl Catalog {
    /// Reads a Fluent file. What cannot be read is in [`junk`](Catalog::junk); the entries around it are there.
    ///
    /// # Example
    /// ```
    /// use twc_content::locale::Catalog;
    /// use twc_content::{Language, Limits, SourceFile};
    ///
    /// let file = SourceFile::new("nl.ftl", "join = Doe mee met { -brand }\noops\n");
    /// let catalog = Catalog::fluent(file, Language::NL, &Limits::default());
    /// assert_eq!(catalog.entries[0].id.text, "join");
    /// assert_eq!(catalog.junk[0].span.start, 30);
    /// ```
    #[must_use]
    pub fn fluent(source: SourceFile, language: Language, limits: &Limits) -> Self {
        let mut catalog = Self {
            source: source.clone(),
            language,
            syntax: Syntax::Fluent,
            entries: Vec::new(),
            comments: Vec::new(),
            junk: Vec::new(),
            problems: Sink::new(),
            refused: false,
        };
        let text = source.text();
        let start = if text.starts_with('\u{feff}') { '\u{feff}'.len_utf8() } else { 0 };
        let piece = Piece { text: text.get(start..).unwrap_or_default(), start };
        let refused = match nesting::check(piece.text, limits.placeable_depth) {
            Err(deep) => Some(start + deep.offset),
            Ok(()) if text.len() > limits.message_bytes => Some(limits.message_bytes),
            Ok(()) => None,
        };
        if let Some(at) = refused {
            catalog.refused = true;
            catalog.junk.push(Junk {
                span: Span::new(0, text.len()),
                reason: "too-deep",
                subject: String::new(),
                at: Span::at(text.floor_char_boundary(at)),
                id: None,
            });
            return catalog;
        }
        let (resource, errors) = match parser::parse(piece) {
            Ok(resource) => (resource, Vec::new()),
            Err((resource, errors)) => (resource, errors),
        };
        Reader { text, start, catalog: &mut catalog }.resource(&resource, &errors);
        catalog
    }
}

struct Reader<'a> {
    text: &'a str,
    start: usize,
    catalog: &'a mut Catalog,
}

impl Reader<'_> {
    fn resource(&mut self, resource: &ast::Resource<Piece<'_>>, errors: &[ParserError]) {
        let mut errors = errors.iter();
        for entry in &resource.body {
            match entry {
                ast::Entry::Message(message) => {
                    let (id, comment) = (&message.id, message.comment.as_ref());
                    self.entry(false, id, comment, message.value.as_ref(), &message.attributes);
                }
                ast::Entry::Term(term) => {
                    self.entry(true, &term.id, term.comment.as_ref(), Some(&term.value), &term.attributes);
                }
                ast::Entry::Comment(comment) => self.comment(comment, 1),
                ast::Entry::GroupComment(comment) => self.comment(comment, 2),
                ast::Entry::ResourceComment(comment) => self.comment(comment, 3),
                ast::Entry::Junk { content } => {
                    if let Some(error) = errors.next() {
                        self.catalog.junk.push(syntax_error::junk(self.text, self.start, content.span(), error));
                    }
                }
            }
        }
    }

    fn entry(
        &mut self,
        term: bool,
        id: &ast::Identifier<Piece<'_>>,
        comment: Option<&ast::Comment<Piece<'_>>>,
        value: Option<&ast::Pattern<Piece<'_>>>,
        attributes: &[ast::Attribute<Piece<'_>>],
    ) {
        let mut cursor = self.after(id.name.end(), b'=');
        let value = value.map(|it| self.pattern(it, &mut cursor));
        let attributes: Vec<_> = attributes
            .iter()
            .map(|it| {
                cursor = self.after(it.id.name.end(), b'=');
                Attribute { id: it.id.name.name(), value: self.pattern(&it.value, &mut cursor) }
            })
            .collect();
        let comment = comment.and_then(|it| self.make_comment(it, 1));
        let span = Span::new(id.name.start - usize::from(term && id.name.start > 0), cursor);
        self.catalog.entries.push(Entry { term, id: id.name.name(), comment, value, attributes, span });
    }

    fn comment(&mut self, comment: &ast::Comment<Piece<'_>>, level: usize) {
        let comment = self.make_comment(comment, level);
        self.catalog.comments.extend(comment);
    }

    fn make_comment(&self, comment: &ast::Comment<Piece<'_>>, level: usize) -> Option<Comment> {
        let (first, last) = (comment.content.first()?, comment.content.last()?);
        let line = self.text.get(..first.start)?.rfind('\n').map_or(self.start, |at| at + 1);
        let lines = comment.content.iter().map(Piece::name).collect();
        Some(Comment { level, lines, span: Span::new(line, last.end()) })
    }

    fn pattern(&self, pattern: &ast::Pattern<Piece<'_>>, cursor: &mut usize) -> Pattern {
        let elements: Vec<_> = pattern
            .elements
            .iter()
            .map(|element| match element {
                ast::PatternElement::TextElement { value } => {
                    *cursor = value.end();
                    Element::Text(Text { span: value.span(), value: value.text.into() })
                }
                ast::PatternElement::Placeable { expression } => {
                    let (span, expression) = self.placeable(expression, cursor);
                    Element::Placeable { span, expression }
                }
            })
            .collect();
        let span = match (elements.first(), elements.last()) {
            (Some(first), Some(last)) => first.span().to(last.span()),
            _ => Span::at(*cursor),
        };
        Pattern { span, elements }
    }

    fn placeable(&self, expression: &ast::Expression<Piece<'_>>, cursor: &mut usize) -> (Span, Expression) {
        *cursor = self.after(*cursor, b'{');
        let start = cursor.saturating_sub(1);
        let expression = match expression {
            ast::Expression::Inline(inline) => Expression::Inline(self.inline(inline, cursor)),
            ast::Expression::Select { selector, variants } => {
                let selector = self.inline(selector, cursor);
                *cursor = self.after(*cursor, b'>');
                let variants = variants.iter().map(|variant| self.variant(variant, cursor)).collect();
                Expression::Select { selector, variants }
            }
        };
        *cursor = self.after(*cursor, b'}');
        (Span::new(start, *cursor), expression)
    }

    fn variant(&self, variant: &ast::Variant<Piece<'_>>, cursor: &mut usize) -> Variant {
        let bracket = self.after(*cursor, b'[').saturating_sub(1);
        let (key, number) = match &variant.key {
            ast::VariantKey::Identifier { name } => (name, false),
            ast::VariantKey::NumberLiteral { value } => (value, true),
        };
        *cursor = self.after(key.end(), b']');
        let value = self.pattern(&variant.value, cursor);
        let start = bracket - usize::from(variant.default && bracket > 0);
        Variant { key: key.name(), number, default: variant.default, span: Span::new(start, *cursor), value }
    }

    fn inline(&self, inline: &ast::InlineExpression<Piece<'_>>, cursor: &mut usize) -> Inline {
        match inline {
            ast::InlineExpression::StringLiteral { value } => {
                *cursor = value.end() + 1;
                let mut text = String::new();
                let _ = fluent_syntax::unicode::unescape_unicode(&mut text, value.text);
                Inline::String { span: Span::new(value.start.saturating_sub(1), *cursor), value: text }
            }
            ast::InlineExpression::NumberLiteral { value } => {
                *cursor = value.end();
                Inline::Number(value.name())
            }
            ast::InlineExpression::VariableReference { id } => Inline::Variable(word(id, cursor)),
            ast::InlineExpression::MessageReference { id, attribute } => {
                let id = word(id, cursor);
                Inline::Message { id, attribute: attribute.as_ref().map(|it| word(it, cursor)) }
            }
            ast::InlineExpression::TermReference { id, attribute, arguments } => {
                let id = word(id, cursor);
                let attribute = attribute.as_ref().map(|it| word(it, cursor));
                Inline::Term { id, attribute, arguments: arguments.as_ref().map(|it| self.arguments(it, cursor)) }
            }
            ast::InlineExpression::FunctionReference { id, arguments } => {
                let id = word(id, cursor);
                Inline::Function { id, arguments: self.arguments(arguments, cursor) }
            }
            ast::InlineExpression::Placeable { expression } => {
                let (span, expression) = self.placeable(expression, cursor);
                Inline::Nested { span, expression: Box::new(expression) }
            }
        }
    }

    fn arguments(&self, arguments: &ast::CallArguments<Piece<'_>>, cursor: &mut usize) -> Arguments {
        *cursor = self.after(*cursor, b'(');
        let start = cursor.saturating_sub(1);
        let positional = arguments.positional.iter().map(|it| self.inline(it, cursor)).collect();
        let named = arguments.named.iter().map(|it| (word(&it.name, cursor), self.inline(&it.value, cursor))).collect();
        *cursor = self.after(*cursor, b')');
        Arguments { span: Span::new(start, *cursor), positional, named }
    }

    /// The offset after the next `byte`, which the grammar says follows with only blanks and signs between.
    fn after(&self, from: usize, byte: u8) -> usize {
        let rest = self.text.as_bytes().get(from..).unwrap_or_default();
        memchr::memchr(byte, rest).map_or(from, |at| from + at + 1)
    }
}

fn word(id: &ast::Identifier<Piece<'_>>, cursor: &mut usize) -> Name {
    *cursor = id.name.end();
    id.name.name()
}
