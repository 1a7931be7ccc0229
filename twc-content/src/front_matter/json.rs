//! Reads JSON: the only file that knows the JSON library.

use jsonc_parser::ast;
use jsonc_parser::errors::ParseErrorKind;
use jsonc_parser::{CollectOptions, ParseOptions, parse_to_ast};

use super::block::Block;
use super::{Entry, Parsed, Value, ValueKind};
use crate::diagnostic::{Message, Sink};
use crate::source::Span;

/// Reads a block of strict JSON. A key that stands twice is no error in JSON: the last one counts, as in Hugo.
pub(super) fn parse(block: &Block<'_>, sink: &mut Sink) -> Parsed {
    let none = Parsed { root: None, complete: false };
    let text = block.text();
    if let Some(at) = too_deep(text, block.limits.value_depth) {
        let message = Message::new("yaml-syntax.deep").with("limit", block.limits.value_depth);
        sink.push(block.problem(block.at(at, at + 1), message));
        return none;
    }
    let strict = ParseOptions {
        allow_comments: false,
        allow_loose_object_property_names: false,
        allow_trailing_commas: false,
        allow_missing_commas: false,
        allow_single_quoted_strings: false,
        allow_hexadecimal_numbers: false,
        allow_unary_plus_numbers: false,
        allow_bare_decimal_point_numbers: false,
        allow_non_finite_numbers: false,
        allow_extended_string_escapes: false,
    };
    match parse_to_ast(text, &CollectOptions::default(), &strict) {
        Ok(result) => {
            let mut nodes = 0;
            let root = result.value.as_ref().and_then(|it| value(it, block, &mut nodes));
            if nodes > block.limits.value_nodes {
                let message = Message::new("yaml-syntax.many").with("limit", block.limits.value_nodes);
                sink.push(block.problem(block.line(block.span.start), message));
                return none;
            }
            Parsed { root, complete: true }
        }
        Err(error) => {
            let detail = Message::new("yaml-syntax.detail").with("detail", kind(error.kind()));
            let span = block.at(error.range().start, error.range().end);
            sink.push(block.problem(span, Message::new("yaml-syntax.json")).note(detail));
            none
        }
    }
}

/// The word that `yaml-syntax.detail` knows a kind of error by.
fn kind(error: &ParseErrorKind) -> &'static str {
    use ParseErrorKind as Kind;
    match error {
        Kind::ExpectedColonAfterObjectKey => "colon",
        Kind::ExpectedObjectValue => "value",
        Kind::ExpectedComma => "comma",
        Kind::TrailingCommasNotAllowed => "extra-comma",
        Kind::CommentsNotAllowed | Kind::UnterminatedCommentBlock => "comment",
        Kind::SingleQuotedStringsNotAllowed | Kind::UnexpectedWord => "double-quotes",
        Kind::ExpectedStringObjectProperty => "key-quotes",
        Kind::UnterminatedArray | Kind::UnterminatedObject => "bracket",
        Kind::UnexpectedCloseBrace | Kind::UnexpectedCloseBracket => "extra-bracket",
        Kind::String(_) => "string",
        Kind::MultipleRootJsonValues => "several",
        Kind::NestingDepthExceeded => "nesting",
        Kind::BareDecimalPointNumbersNotAllowed
        | Kind::ExpectedDigit
        | Kind::ExpectedDigitFollowingNegativeSign
        | Kind::ExpectedPlusMinusOrDigitInNumberLiteral
        | Kind::HexadecimalNumbersNotAllowed
        | Kind::NonFiniteNumbersNotAllowed
        | Kind::UnaryPlusNumbersNotAllowed => "number",
        Kind::UnexpectedColon | Kind::UnexpectedComma | Kind::UnexpectedToken | Kind::UnexpectedTokenInObject => {
            "unexpected"
        }
    }
}

fn value(item: &ast::Value<'_>, block: &Block<'_>, nodes: &mut usize) -> Option<Value> {
    *nodes += 1;
    if *nodes > block.limits.value_nodes {
        return None;
    }
    let (kind, range) = match item {
        ast::Value::StringLit(text) => (ValueKind::String(text.value.as_ref().into()), text.range),
        ast::Value::NumberLit(number) => {
            let kind = number
                .value
                .parse()
                .map_or_else(|_| ValueKind::Float(number.value.parse().unwrap_or(f64::NAN)), ValueKind::Int);
            (kind, number.range)
        }
        ast::Value::BooleanLit(value) => (ValueKind::Bool(value.value), value.range),
        ast::Value::NullKeyword(null) => (ValueKind::Null, null.range),
        ast::Value::Array(array) => {
            let items = array.elements.iter().map(|it| value(it, block, nodes)).collect::<Option<_>>()?;
            (ValueKind::List(items), array.range)
        }
        ast::Value::Object(object) => {
            let mut entries: Vec<Entry> = Vec::with_capacity(object.properties.len());
            for property in &object.properties {
                let range = match &property.name {
                    ast::ObjectPropName::String(name) => name.range,
                    ast::ObjectPropName::Word(name) => name.range,
                };
                entries.push(Entry {
                    key: property.name.as_str().into(),
                    key_span: span(block, range.start, range.end),
                    value: value(&property.value, block, nodes)?,
                });
            }
            (ValueKind::Map(entries), object.range)
        }
    };
    Some(Value { kind, span: span(block, range.start, range.end) })
}

fn span(block: &Block<'_>, start: usize, end: usize) -> Span {
    block.at(start, end)
}

/// Where brackets first nest deeper than the limit. The library reads them by recursion.
fn too_deep(text: &str, limit: usize) -> Option<usize> {
    let (mut depth, mut string, mut escaped) = (0usize, false, false);
    for (at, byte) in text.bytes().enumerate() {
        match byte {
            _ if escaped => escaped = false,
            b'\\' if string => escaped = true,
            b'"' => string = !string,
            b'{' | b'[' if !string => {
                depth += 1;
                if depth > limit {
                    return Some(at);
                }
            }
            b'}' | b']' if !string => depth = depth.saturating_sub(1),
            _ => {}
        }
    }
    None
}
