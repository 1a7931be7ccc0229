//! Reads TOML: the only file that knows the TOML library.

use toml::de::{DeTable, DeValue};

use super::block::{Block, MAX_ERRORS};
use super::map::MapBuilder;
use super::{Entry, Parsed, Value, ValueKind};
use crate::diagnostic::{Message, Sink};
use crate::source::Span;

/// Reads a block of TOML, as much of it as is right.
pub(super) fn parse(block: &Block<'_>, sink: &mut Sink) -> Parsed {
    let (table, errors) = DeTable::parse_recoverable(block.text());
    let complete = errors.is_empty();
    report(&errors, block, sink);
    let mut nodes = 0;
    let entries = map(table.get_ref(), block, 1, &mut nodes, sink);
    let root = entries.map(|entries| Value { kind: ValueKind::Map(entries), span: block.span });
    Parsed { complete: complete && root.is_some(), root }
}

/// Reports at most one error a line, and one for all that an unclosed array drags along.
fn report(errors: &[toml::de::Error], block: &Block<'_>, sink: &mut Sink) {
    let mut errors: Vec<_> = errors.iter().map(|it| (it.span().unwrap_or_default(), it.message())).collect();
    errors.sort_by_key(|(range, _)| range.start);
    let (mut line, mut array) = (None, false);
    for (range, message) in errors.into_iter().take(MAX_ERRORS) {
        let span = block.at(range.start, range.end);
        let here = block.line(span.start);
        if line == Some(here) || array {
            continue;
        }
        line = Some(here);
        // Where nothing stands, the line shows what is unfinished.
        let span = if span.is_empty() && !here.is_empty() { here } else { span };
        array = message.contains("array");
        let detail = Message::new("yaml-syntax.detail").with("detail", kind(message));
        sink.push(block.problem(span, Message::new("yaml-syntax.toml")).note(detail));
    }
}

/// The word that `yaml-syntax.detail` knows a kind of error by, else the library's own text.
fn kind(message: &str) -> &str {
    const KINDS: [(&str, &str); 24] = [
        ("unclosed", "bracket"),
        ("missing table open", "bracket"),
        ("must be quoted", "quotes"),
        ("missing opening quote", "string"),
        ("basic string", "string"),
        ("literal string", "string"),
        ("duplicate key", "duplicate"),
        ("cannot extend value", "extend"),
        ("missing comma", "comma"),
        ("extra comma", "extra-comma"),
        ("missing assignment", "assignment"),
        ("key with no value", "assignment"),
        ("extra assignment", "extra-assignment"),
        ("`=`", "extra-assignment"),
        ("missing value", "value"),
        ("escape", "escape"),
        ("unicode value", "escape"),
        ("unexpected key or value", "rest"),
        ("unexpected content", "rest"),
        ("key", "key"),
        ("leading zero", "number"),
        ("sign", "number"),
        ("between digits", "number"),
        ("recurse", "nesting"),
    ];
    KINDS.iter().find(|(part, _)| message.contains(part)).map_or(message, |(_, word)| word)
}

/// Converts a table; `None` beyond a limit. The library itself bounds the depth.
fn map(table: &DeTable<'_>, block: &Block<'_>, depth: usize, nodes: &mut usize, sink: &mut Sink) -> Option<Vec<Entry>> {
    let mut map = MapBuilder::default();
    for (key, item) in table {
        let key_span = block.at(key.span().start, key.span().end);
        let span = block.at(item.span().start, item.span().end);
        let value = value(item.get_ref(), span, block, depth, nodes, sink)?;
        map.set(Entry { key: key.get_ref().as_ref().into(), key_span, value }, block, sink);
    }
    Some(map.finish())
}

fn value(
    item: &DeValue<'_>,
    span: Span,
    block: &Block<'_>,
    depth: usize,
    nodes: &mut usize,
    sink: &mut Sink,
) -> Option<Value> {
    *nodes += 1;
    let (deep, many) = (depth > block.limits.value_depth, *nodes > block.limits.value_nodes);
    if deep || many {
        let message = if deep {
            Message::new("yaml-syntax.deep").with("limit", block.limits.value_depth)
        } else {
            Message::new("yaml-syntax.many").with("limit", block.limits.value_nodes)
        };
        sink.push(block.problem(span, message));
        return None;
    }
    let kind = match item {
        DeValue::String(text) => ValueKind::String(text.as_ref().into()),
        DeValue::Integer(number) => i64::from_str_radix(number.as_str(), number.radix())
            .map_or_else(|_| ValueKind::Float(number.as_str().parse().unwrap_or(f64::MAX)), ValueKind::Int),
        DeValue::Float(number) => ValueKind::Float(number.as_str().parse().unwrap_or(f64::NAN)),
        DeValue::Boolean(value) => ValueKind::Bool(*value),
        DeValue::Datetime(_) => ValueKind::Date(block.slice(span).into()),
        DeValue::Array(items) => {
            let mut list = Vec::with_capacity(items.len());
            for item in items {
                let span = block.at(item.span().start, item.span().end);
                list.push(value(item.get_ref(), span, block, depth + 1, nodes, sink)?);
            }
            ValueKind::List(list)
        }
        DeValue::Table(table) => ValueKind::Map(map(table, block, depth + 1, nodes, sink)?),
    };
    Some(Value { kind, span })
}
