//! Says where a Fluent file stops making sense, and why.
//!
//! The parser's own point is kept where it is good. It is moved where the parser notices late (a second default
//! variant, a value that is missing, a function's name in lower case) or blames the entry for its broken attribute.
//! The points are those of the reference parser in JavaScript.

use fluent_syntax::parser::{self, ErrorKind, ParserError};

use super::catalog::{Junk, Name};
use super::slice::Piece;
use crate::source::Span;

/// Describes the junk of one parser error; `start` is the length of the byte order mark.
pub(super) fn junk(text: &str, start: usize, span: Span, error: &ParserError) -> Junk {
    let found = locate(text, start, span, error);
    let at = text.floor_char_boundary(found.at.min(text.len()));
    let width =
        text.get(at..).and_then(|rest| rest.chars().next()).map_or(0, |it| if it == '\n' { 0 } else { it.len_utf8() });
    Junk { span, reason: found.reason, subject: found.subject, at: Span::new(at, at + width), id: lost(text, span) }
}

struct Found {
    at: usize,
    reason: &'static str,
    subject: String,
}

fn locate(text: &str, start: usize, span: Span, error: &ParserError) -> Found {
    let junk_start = span.start as usize;
    let at = start + error.pos.start;
    let rest = Cursor { text, at };
    if let Some(found) = broken_attribute(text, span, error) {
        return found;
    }
    let (at, reason, subject) = match &error.kind {
        ErrorKind::ExpectedToken('=') => (at, "expected-equals", String::new()),
        ErrorKind::ExpectedToken('"') | ErrorKind::UnterminatedStringLiteral => {
            let carriage =
                text.as_bytes().get(at) == Some(&b'\n') && text.as_bytes().get(at.wrapping_sub(1)) == Some(&b'\r');
            (at - usize::from(carriage), "unclosed-string", String::new())
        }
        ErrorKind::ExpectedToken('}') => (at, "expected-brace", String::new()),
        ErrorKind::ExpectedToken(char) => (at, "expected-character", char.to_string()),
        ErrorKind::ExpectedCharRange { range } if range.contains('\n') || range.contains("\\n") => {
            (at, "expected-line-end", String::new())
        }
        ErrorKind::ExpectedCharRange { range } if range == "0-9" => (at, "expected-digit", String::new()),
        ErrorKind::ExpectedCharRange { .. } => {
            let first = text.get(junk_start..).and_then(|it| it.chars().next()).unwrap_or(' ');
            let reason = match first {
                _ if at != junk_start => "expected-name",
                '\t' => "tab",
                ' ' => "indented",
                '0'..='9' => "digit-first",
                _ => "expected-entry",
            };
            (at, reason, String::new())
        }
        ErrorKind::ExpectedMessageField { entry_id } => {
            let at = after_equals(text, junk_start);
            let tab = text.get(at..).is_some_and(|it| it.trim_start_matches([' ', '\r', '\n']).starts_with('\t'));
            (at, if tab { "tab-value" } else { "no-value" }, entry_id.clone())
        }
        ErrorKind::ExpectedTermField { entry_id } => {
            (after_equals(text, junk_start), "no-value", format!("-{entry_id}"))
        }
        ErrorKind::ForbiddenCallee => (opening_parenthesis(text, junk_start, at), "forbidden-callee", String::new()),
        ErrorKind::MissingDefaultVariant => (at, "no-default", String::new()),
        ErrorKind::MissingValue => {
            (text.get(..at).map_or(at, |it| it.trim_end().len()), "no-variant-value", String::new())
        }
        ErrorKind::MultipleDefaultVariants => (at.saturating_sub(1), "two-defaults", String::new()),
        ErrorKind::MessageReferenceAsSelector => (at, "message-as-selector", String::new()),
        ErrorKind::TermReferenceAsSelector => (at, "term-as-selector", String::new()),
        ErrorKind::MessageAttributeAsSelector => (at, "attribute-as-selector", String::new()),
        ErrorKind::TermAttributeAsPlaceable => (at, "term-attribute-as-text", String::new()),
        ErrorKind::PositionalArgumentFollowsNamed => (rest.skip_blank().at, "positional-after-named", String::new()),
        ErrorKind::DuplicatedNamedArgument(name) => {
            (rest.skip(1).skip_blank().skip_literal().at, "argument-twice", name.clone())
        }
        ErrorKind::UnknownEscapeSequence(_) => {
            let escape =
                text.get(at + 1..).and_then(|it| it.chars().next()).map_or_else(String::new, |it| it.to_string());
            (at + 1, "unknown-escape", escape)
        }
        ErrorKind::InvalidUnicodeEscapeSequence(_) => (at, "short-escape", String::new()),
        ErrorKind::UnbalancedClosingBrace => (at, "closing-brace", String::new()),
        ErrorKind::ExpectedInlineExpression => {
            let before = text.get(junk_start..at).unwrap_or_default().trim_end_matches([' ', '\r', '\n']);
            let placeable = before.rfind('{').map_or(before, |open| &before[open..]);
            if before.ends_with("{{") {
                // What Hugo, Jinja or Mustache would fill in.
                (at, "template", String::new())
            } else if placeable.contains('(') && !placeable.contains(')') {
                (at, "expected-character", ")".to_owned())
            } else {
                (at, "empty-placeable", String::new())
            }
        }
        ErrorKind::ExpectedSimpleExpressionAsSelector => (at, "nested-selector", String::new()),
        ErrorKind::ExpectedLiteral => (at, "expected-literal", String::new()),
    };
    Found { at, reason, subject }
}

/// The parser gives up on a broken attribute without a word: either what is left of its entry has no value, or the
/// attribute's line is taken for the start of an entry. Reads that attribute as a message to learn what is wrong with it.
fn broken_attribute(text: &str, span: Span, error: &ParserError) -> Option<Found> {
    let junk = text.get(span.range())?;
    let dot = match error.kind {
        ErrorKind::ExpectedMessageField { .. } => {
            let equals = junk.find('=')? + 1;
            let rest = &junk[equals..];
            equals + rest.len() - rest.trim_start_matches([' ', '\r', '\n']).len()
        }
        ErrorKind::ExpectedCharRange { .. } => junk.len() - junk.trim_start_matches(' ').len(),
        _ => return None,
    };
    let attribute = junk.get(dot..)?.strip_prefix('.')?;
    let start = span.start as usize + dot + 1;
    if !attribute.starts_with(|it: char| it.is_ascii_alphabetic()) {
        return Some(Found { at: start, reason: "expected-name", subject: String::new() });
    }
    let errors = parser::parse(Piece { text: attribute, start }).err()?.1;
    let first = errors.into_iter().next()?;
    let span = Span::new(start, span.end as usize);
    let inner = ParserError { pos: start + first.pos.start..start + first.pos.end, ..first };
    Some(locate(text, 0, span, &inner))
}

/// The id at the start of junk.
fn lost(text: &str, span: Span) -> Option<Name> {
    let junk = text.get(span.range())?;
    let blanks = junk.len() - junk.trim_start_matches([' ', '\t']).len();
    let (span, junk) = (Span::new(span.start as usize + blanks, span.end as usize), junk.get(blanks..)?);
    let sigil = usize::from(junk.starts_with('-'));
    let id = junk.get(sigil..)?;
    let length = id.find(|it: char| !it.is_ascii_alphanumeric() && it != '-' && it != '_').unwrap_or(id.len());
    if !id.starts_with(|it: char| it.is_ascii_alphabetic()) {
        return None;
    }
    let start = span.start as usize;
    Some(Name { text: junk.get(..sigil + length)?.to_owned(), span: Span::new(start, start + sigil + length) })
}

fn after_equals(text: &str, from: usize) -> usize {
    text.get(from..).and_then(|it| it.find('=')).map_or(from, |at| from + at + 1)
}

/// Goes back from a closing parenthesis to the one that opens it.
fn opening_parenthesis(text: &str, from: usize, end: usize) -> usize {
    let bytes = text.as_bytes();
    let (mut depth, mut string) = (0_usize, false);
    for at in (from..end.min(bytes.len())).rev() {
        match bytes[at] {
            b'"' if at == 0 || bytes[at - 1] != b'\\' => string = !string,
            _ if string => {}
            b')' => depth += 1,
            b'(' if depth <= 1 => return at,
            b'(' => depth -= 1,
            _ => {}
        }
    }
    end
}

#[derive(Clone, Copy)]
struct Cursor<'a> {
    text: &'a str,
    at: usize,
}

impl Cursor<'_> {
    fn rest(&self) -> &str {
        self.text.get(self.at..).unwrap_or_default()
    }

    fn skip(self, bytes: usize) -> Self {
        Self { at: self.at + bytes, ..self }
    }

    fn skip_blank(self) -> Self {
        let rest = self.rest();
        self.skip(rest.len() - rest.trim_start_matches([' ', '\r', '\n']).len())
    }

    fn skip_literal(self) -> Self {
        let rest = self.rest();
        let length = match rest.strip_prefix('"') {
            Some(string) => string.find('"').map_or(rest.len(), |at| at + 2),
            None => rest.find(|it: char| !it.is_ascii_digit() && it != '.' && it != '-').unwrap_or(rest.len()),
        };
        self.skip(length)
    }
}

#[cfg(test)]
mod tests {
    use crate::locale::Catalog;
    use crate::{Language, Limits, LineIndex, SourceFile};

    #[track_caller]
    fn check(text: &str, line: u32, column: u32, reason: &str) {
        let catalog = Catalog::fluent(SourceFile::new("nl.ftl", text), Language::NL, &Limits::default());
        let junk = catalog.junk.first().expect("has junk");
        let at = LineIndex::new(text).position(junk.at.start);
        assert_eq!((at.line, at.column, junk.reason), (line, column, reason), "{text:?}");
    }

    #[test]
    fn points_are_those_of_the_reference_parser() {
        check("a = Een } pagina\n", 1, 9, "closing-brace");
        check("a = { \"\\u0A\" }\n", 1, 12, "short-escape");
        check("a = { \"\\q\" }\n", 1, 9, "unknown-escape");
        check("a = { \"x }\r\nb = c\r\n", 1, 11, "unclosed-string");
        check("-t = T\nb = { -t ->\n   *[a] b\n}\n", 2, 10, "term-as-selector");
        check("a = { NUMBER($n, x: 1, x: 2) }\n", 1, 28, "argument-twice");
        check("a = { NUMBER(x: 1, $n) }\n", 1, 22, "positional-after-named");
        check("a = { foo(1) }\n", 1, 10, "forbidden-callee");
        check("404-title = x\n", 1, 1, "digit-first");
        check("a =\nb = c\n", 1, 4, "no-value");
        check("-a =\nb = c\n", 1, 5, "no-value");
        check("a =\n\tb\n", 1, 4, "tab-value");
        check("c C\n", 1, 3, "expected-equals");
        check("a = { $x ->\n    [one] b\n}\n", 3, 1, "no-default");
        check("a = { $x ->\n   *[one] b\n   *[two] c\n}\n", 3, 4, "two-defaults");
        check("a = { $x ->\n   *[one]\n}\n", 2, 10, "no-variant-value");
        check("a = { }\n", 1, 7, "empty-placeable");
        check("a = {{ .Name }}\n", 1, 8, "template");
        check("a = { NUMBER($n }\n", 1, 17, "expected-character");
    }

    #[test]
    fn a_broken_attribute_is_named_itself() {
        check("a = b\n    .title c\n", 2, 12, "expected-equals");
        check("a =\n    .title c\n", 2, 12, "expected-equals");
        check("a = b\n    .title =\n", 2, 13, "no-value");
        check("a = b\n    .title = {\n", 3, 1, "empty-placeable");
        check("a = b\n    .1 = c\n", 2, 6, "expected-name");
    }

    #[test]
    fn half_a_character_in_an_escape_is_no_panic() {
        check("a = { \"\\u00é\" }\n", 1, 12, "short-escape");
    }
}
