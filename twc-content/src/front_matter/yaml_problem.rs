//! Says in plain words what is wrong with YAML, and where a person would look.

use granit_parser::ErrorKind;

use super::block::Block;
use super::{Entry, Value, ValueKind};
use crate::diagnostic::{Diagnostic, Message, Sink};
use crate::source::Span;

/// What stopped the reading.
pub(super) enum Trouble<'a> {
    /// The library's own error.
    Library { at: u32, kind: &'a ErrorKind },
    /// `{{` begins a value.
    Braces(Span),
    /// Another `---` document begins.
    SecondDocument(Span),
    /// Nested deeper than the limit.
    TooDeep(Span, usize),
    /// More values than the limit.
    TooMany(Span, usize),
    /// More aliases than the limit.
    TooManyAliases(Span, usize),
}

impl Trouble<'_> {
    /// Where the reading stopped.
    pub(super) fn at(&self) -> u32 {
        match self {
            Self::Library { at, .. } => *at,
            Self::Braces(span)
            | Self::SecondDocument(span)
            | Self::TooDeep(span, _)
            | Self::TooMany(span, _)
            | Self::TooManyAliases(span, _) => span.start,
        }
    }

    /// Whether a limit was reached: then nothing more is read.
    pub(super) fn is_limit(&self) -> bool {
        match self {
            Self::TooDeep(..) | Self::TooMany(..) | Self::TooManyAliases(..) => true,
            Self::Library { kind, .. } => matches!(kind, ErrorKind::RecursionLimitExceeded),
            _ => false,
        }
    }
}

/// Where reading stopped, and what to say.
pub(super) struct Failure {
    /// Start of the top-level entry that could not be read.
    pub(super) entry: u32,
    /// Whether the entry's own text may stand for its value.
    pub(super) raw: bool,
    pub(super) diagnostic: Diagnostic,
}

/// Makes the finding; `focus` is the innermost key being read, `flow` the bracket that is open.
pub(super) fn diagnose(block: &Block<'_>, focus: u32, flow: Option<Span>, trouble: &Trouble<'_>) -> Diagnostic {
    let (at, kind) = match trouble {
        Trouble::Braces(span) => return braces(block, block.line(span.start), span.start),
        Trouble::SecondDocument(span) => {
            return block.problem(*span, Message::new("yaml-syntax.document"));
        }
        Trouble::TooDeep(span, limit) => {
            return block.problem(*span, Message::new("yaml-syntax.deep").with("limit", *limit));
        }
        Trouble::TooMany(span, limit) => {
            return block.problem(*span, Message::new("yaml-syntax.many").with("limit", *limit));
        }
        Trouble::TooManyAliases(span, limit) => {
            return block.problem(*span, Message::new("yaml-syntax.aliases").with("limit", *limit));
        }
        Trouble::Library { kind: ErrorKind::RecursionLimitExceeded, at } => {
            return block.problem(
                character(block, *at),
                Message::new("yaml-syntax.deep").with("limit", block.limits.value_depth),
            );
        }
        Trouble::Library { at, kind } => (*at, *kind),
    };
    if let Some(span) = leading_tab(block, block.line(at)) {
        return tab(block, span);
    }
    if matches!(kind, ErrorKind::TabInPlainScalar | ErrorKind::TabInIndentation | ErrorKind::TabInBlockIndentation)
        && let Some(span) = next_tab(block, at)
    {
        return tab(block, span);
    }
    if matches!(kind, ErrorKind::UnclosedQuotedScalar)
        && let Some(quote @ ('"' | '\'')) = block.slice(character(block, at)).chars().next()
    {
        return unclosed(block, at, quote);
    }
    if let ErrorKind::UnexpectedCharacter { character: found } = kind
        && (found.is_control() || matches!(found, '\u{fffe}' | '\u{ffff}'))
    {
        return control(block, at, *found);
    }
    if let Some(span) = flow {
        return in_brackets(block, at, span);
    }
    let line = block.line(focus);
    let text = block.slice(line);
    let value = value_start(text);
    let found = value.and_then(|start| text.get(start..)).unwrap_or_default();
    let value_at = line.start + value.unwrap_or_default() as u32;
    match found.chars().next() {
        _ if found.starts_with("{{") => return braces(block, line, value_at),
        Some(quote @ ('"' | '\'')) => {
            if let Some(diagnostic) = quoted(block, kind, at, value_at, line, quote) {
                return diagnostic;
            }
        }
        Some(first @ ('@' | '`' | '%' | '*' | '&' | '|' | '>' | ',' | ']' | '}'))
            if block.line(at).start == line.start =>
        {
            return block
                .problem(
                    line_from(block, value_at),
                    Message::new("yaml-syntax.reserved").with("character", first.to_string()),
                )
                .help(Message::new("yaml-syntax.quote-help").with("value", found.trim_end()));
        }
        Some(_) => {
            if let Some(colon) = found.find(": ").or_else(|| found.trim_end().strip_suffix(':').map(str::len))
                && matches!(
                    kind,
                    ErrorKind::MappingValueNotAllowed
                        | ErrorKind::InvalidColonPlacement
                        | ErrorKind::InvalidSimpleKey
                        | ErrorKind::SimpleKeyExpected
                        | ErrorKind::ExpectedBlockMappingKey
                )
            {
                let at = value_at as usize + colon;
                return block
                    .problem(Span::new(at, at + 1), Message::new("yaml-syntax.colon"))
                    .help(Message::new("yaml-syntax.quote-help").with("value", found.trim_end()));
            }
        }
        None => {}
    }
    if let Some(diagnostic) = missing_space(block, line) {
        return diagnostic;
    }
    let here = block.line(at);
    if let Some(diagnostic) = missing_space(block, here) {
        return diagnostic;
    }
    let text = block.slice(here);
    let start = text.len() - text.trim_start().len();
    if text[start..].starts_with("- ") || text[start..] == *"-" || found.starts_with("- ") || found.trim_end() == "-" {
        let at = if text.contains(": -") { value_at as usize } else { here.start as usize + start };
        return block
            .problem(character(block, at as u32), Message::new("yaml-syntax.list"))
            .help(Message::new("yaml-syntax.list-help"));
    }
    let structure = matches!(
        kind,
        ErrorKind::InvalidIndentation
            | ErrorKind::InvalidBlockScalarIndent
            | ErrorKind::ExpectedBlockMappingKey
            | ErrorKind::ExpectedDocumentStart
            | ErrorKind::MappingValueNotAllowed
    );
    if start > 0 && structure {
        return block
            .problem(Span::new(here.start as usize + start, here.end as usize), Message::new("yaml-syntax.indent"))
            .help(Message::new("yaml-syntax.indent-help"));
    }
    block
        .problem(rest_of_line(block, at), Message::new("yaml-syntax"))
        .note(Message::new("yaml-syntax.detail").with("detail", super::yaml::words(kind)))
}

fn quoted(block: &Block<'_>, kind: &ErrorKind, at: u32, value_at: u32, line: Span, quote: char) -> Option<Diagnostic> {
    let unclosed = || unclosed(block, value_at, quote);
    match kind {
        ErrorKind::UnclosedQuotedScalar | ErrorKind::DocumentIndicatorInQuotedScalar => Some(unclosed()),
        _ if at > line.end => Some(unclosed()),
        ErrorKind::UnknownQuotedScalarEscape
        | ErrorKind::InvalidQuotedScalarHexEscape
        | ErrorKind::InvalidLowSurrogateHexEscape
        | ErrorKind::InvalidLowSurrogate
        | ErrorKind::MissingLowSurrogate
        | ErrorKind::UnpairedLowSurrogate
        | ErrorKind::InvalidUnicodeEscape => {
            let text = block.slice(Span::new(value_at as usize, line.end as usize));
            let upto = text.ceil_char_boundary((at.saturating_sub(value_at)) as usize + 1);
            let slash = text[..upto].rfind('\\').or_else(|| text.find('\\'))? + value_at as usize;
            let end = block.file.text()[slash..].char_indices().nth(2).map_or(line.end as usize, |(it, _)| slash + it);
            let span = Span::new(slash, end);
            Some(
                block
                    .problem(span, Message::new("yaml-syntax.escape").with("escape", block.slice(span)))
                    .help(Message::new("yaml-syntax.escape-help")),
            )
        }
        _ => {
            let after = block.slice(rest_of_line(block, at));
            (!after.is_empty()).then(|| {
                block
                    .problem(rest_of_line(block, at), Message::new("yaml-syntax.after-quote"))
                    .help(Message::new("yaml-syntax.after-quote-help"))
            })
        }
    }
}

fn unclosed(block: &Block<'_>, at: u32, quote: char) -> Diagnostic {
    let help = if quote == '"' { "yaml-syntax.quote-end" } else { "yaml-syntax.apostrophe-help" };
    block
        .problem(character(block, at), Message::new("yaml-syntax.quote").with("quote", quote.to_string()))
        .help(Message::new(help))
}

/// Inside brackets: they are never closed, or what stands between them is wrong.
fn in_brackets(block: &Block<'_>, at: u32, opening: Span) -> Diagnostic {
    let open = block.slice(opening).chars().next().unwrap_or('[');
    let close = if open == '[' { ']' } else { '}' };
    let opening = Span::new(opening.start as usize, opening.start as usize + 1);
    let here = block.line(at);
    let rest = block.slice(line_from(block, opening.start));
    if here.start == block.line(opening.start).start && rest.contains(close) {
        return block
            .problem(rest_of_line(block, at), Message::new("yaml-syntax.items"))
            .help(Message::new("yaml-syntax.items-help"));
    }
    block
        .problem(opening, Message::new("yaml-syntax.bracket").with("open", open.to_string()))
        .help(Message::new("yaml-syntax.bracket-help").with("close", close.to_string()))
}

fn braces(block: &Block<'_>, line: Span, at: u32) -> Diagnostic {
    let span = Span::new(at as usize, (line.end as usize).max(at as usize));
    let text = block.slice(span).trim_end();
    let span = Span::new(at as usize, at as usize + text.len());
    block
        .problem(span, Message::new("yaml-syntax.braces"))
        .help(Message::new("yaml-syntax.quote-help").with("value", text))
}

fn control(block: &Block<'_>, at: u32, found: char) -> Diagnostic {
    // The library may stop a character before it.
    let start = block.slice(line_from(block, at)).find(found).unwrap_or_default();
    block
        .problem(
            character(block, at + start as u32),
            Message::new("yaml-syntax.control").with("code", format!("U+{:04X}", found as u32)),
        )
        .help(Message::new("yaml-syntax.control-help"))
}

fn tab(block: &Block<'_>, span: Span) -> Diagnostic {
    block.problem(span, Message::new("yaml-syntax.tab")).help(Message::new("yaml-syntax.tab-help"))
}

fn missing_space(block: &Block<'_>, line: Span) -> Option<Diagnostic> {
    let text = block.slice(line);
    let start = text.len() - text.trim_start_matches([' ', '-']).len();
    let colon = start + text[start..].find(':')?;
    let key = &text[start..colon];
    let next = text[colon + 1..].chars().next()?;
    (!key.is_empty()
        && key.chars().all(|it| it.is_alphanumeric() || it == '_' || it == '-')
        && next != ' '
        && next != '\t'
        && next != '/')
        .then(|| {
            let at = line.start as usize + colon;
            block
                .problem(Span::new(at, at + 1), Message::new("yaml-syntax.space").with("key", key))
                .help(Message::new("yaml-syntax.space-help").with("key", key))
        })
}

/// The block holds no map at its top.
pub(super) fn not_a_map(block: &Block<'_>, value: &Value) -> Diagnostic {
    let line = block.line(value.span.start);
    missing_space(block, line).unwrap_or_else(|| {
        block.problem(line, Message::new("yaml-syntax.not-a-map")).help(Message::new("yaml-syntax.not-a-map-help"))
    })
}

/// A list, a map or nothing stands as a key.
pub(super) fn bad_key(block: &Block<'_>, span: Span) -> Diagnostic {
    block.problem(span, Message::new("yaml-syntax.key")).help(Message::new("yaml-syntax.key-help"))
}

/// An alias whose anchor is nowhere before it.
pub(super) fn unknown_alias(block: &Block<'_>, span: Span, name: &str) -> Diagnostic {
    block
        .problem(span, Message::new("yaml-syntax.alias").with("name", name))
        .help(Message::new("yaml-syntax.quote-help").with("value", block.slice(span)))
}

/// A byte order mark that is not at the start of the file becomes part of the first key.
pub(super) fn byte_order_mark(block: &Block<'_>, span: Span) -> Diagnostic {
    block
        .problem(span, Message::new("yaml-syntax.control").with("code", "U+FEFF"))
        .help(Message::new("yaml-syntax.control-help"))
}

/// Reports tabs that begin a line, up to where the reading stopped; Hugo refuses them, the library does not.
pub(super) fn tabs(block: &Block<'_>, scalars: &[Span], offset: usize, until: Option<u32>, sink: &mut Sink) {
    let text = block.text();
    if !text.contains('\t') {
        return;
    }
    let until = until.unwrap_or(block.span.end);
    let mut at = block.span.start + offset as u32;
    let mut scalars = scalars.iter().peekable();
    for line in text.get(offset..).unwrap_or_default().split_inclusive('\n') {
        let span = Span::new(at as usize, at as usize + line.len());
        at = span.end;
        if span.start >= until {
            break;
        }
        while scalars.next_if(|it| it.end <= span.start).is_some() {}
        let inside = scalars.peek().is_some_and(|it| it.start < span.start && span.start < it.end);
        if !inside && let Some(found) = leading_tab(block, span) {
            sink.push(tab(block, found));
        }
    }
}

/// The white space with a tab in it that begins a line.
fn leading_tab(block: &Block<'_>, line: Span) -> Option<Span> {
    let text = block.slice(line);
    let blank = &text[..text.len() - text.trim_start_matches([' ', '\t']).len()];
    let tab = blank.find('\t')?;
    // Before a comment a tab does no harm.
    (!text[blank.len()..].starts_with('#'))
        .then(|| Span::new(line.start as usize + tab, line.start as usize + blank.len()))
}

/// The white space with a tab that begins the first such line after an offset.
fn next_tab(block: &Block<'_>, at: u32) -> Option<Span> {
    let from = block.line(at).start;
    let rest = block.slice(Span::new(from as usize, block.span.end as usize));
    let mut at = from as usize;
    rest.split_inclusive('\n').find_map(|line| {
        let span = Span::new(at, at + line.len());
        at += line.len();
        leading_tab(block, span)
    })
}

/// Where the value of a `key: value` or `- key: value` line begins; `None` without a colon.
fn value_start(line: &str) -> Option<usize> {
    let after = match line.trim_start_matches([' ', '-']).chars().next()? {
        quote @ ('"' | '\'') => {
            let open = line.find(quote)? + 1;
            open + line[open..].find(quote)? + 1
        }
        _ => 0,
    };
    let colon = after + line[after..].find(':')? + 1;
    let rest = &line[colon..];
    Some(colon + rest.len() - rest.trim_start().len())
}

/// The start of the next top-level entry after the line of an offset, within the block.
pub(super) fn next_entry(block: &Block<'_>, after: u32) -> Option<usize> {
    let text = block.text();
    let line = block.line(after);
    let mut at = (line.end - block.span.start) as usize;
    at += text[at..].find('\n')? + 1;
    for line in text[at..].split_inclusive('\n') {
        if is_entry(line) {
            return Some(at);
        }
        at += line.len();
    }
    None
}

/// The first character from an offset of the file on that is not blank.
pub(super) fn first_content(block: &Block<'_>, from: u32) -> u32 {
    let rest = block.slice(Span::new(from as usize, block.span.end as usize));
    let mut at = from as usize;
    for line in rest.split_inclusive('\n') {
        let text = line.trim_start();
        if !text.is_empty() && !text.starts_with('#') {
            return (at + line.len() - text.len()) as u32;
        }
        at += line.len();
    }
    from
}

fn is_entry(line: &str) -> bool {
    let quoted = line.strip_prefix(['"', '\'']);
    let rest = quoted.unwrap_or(line);
    let key = rest.len()
        - rest.trim_start_matches(|it: char| it.is_alphanumeric() || matches!(it, '_' | '-' | '.' | ' ')).len();
    key > 0 && !rest.starts_with([' ', '-']) && rest[key..].trim_start_matches(['"', '\'']).starts_with(':')
}

/// An entry that could not be read, with the rest of its line for a value: a title with a forgotten quote is still the title.
pub(super) fn raw_entry(block: &Block<'_>, at: u32) -> Option<Entry> {
    let line = block.line(at);
    let text = block.slice(line);
    if !is_entry(text) {
        return None;
    }
    let colon = text.find(':')?;
    let key = text[..colon].trim_end();
    let rest = text[colon + 1..].trim();
    let shown = rest.strip_prefix(['"', '\'']).unwrap_or(rest);
    if shown.is_empty() || shown.starts_with(['[', '{', '|', '>', '&', '*']) && !shown.starts_with("{{") {
        return None;
    }
    let start = line.start as usize + colon + 1 + (text[colon + 1..].len() - text[colon + 1..].trim_start().len());
    Some(Entry {
        key: key.trim_matches(['"', '\'']).into(),
        key_span: Span::new(line.start as usize, line.start as usize + key.len()),
        value: Value { kind: ValueKind::String(shown.into()), span: Span::new(start, start + rest.len()) },
    })
}

/// The character at an offset of the file, or nothing at its end.
fn character(block: &Block<'_>, at: u32) -> Span {
    let start = block.file.text().floor_char_boundary(at as usize).min(block.span.end as usize);
    let length = block.file.text()[start..].chars().next().map_or(0, char::len_utf8);
    Span::new(start, (start + length).min(block.span.end as usize))
}

fn line_from(block: &Block<'_>, at: u32) -> Span {
    let line = block.line(at);
    Span::new(at.max(line.start) as usize, line.end.max(at) as usize)
}

/// From an offset to the end of its line; the whole last line with text where nothing follows.
fn rest_of_line(block: &Block<'_>, at: u32) -> Span {
    let span = line_from(block, at);
    let text = block.slice(span).trim_end();
    if !text.is_empty() {
        return Span::new(span.start as usize, span.start as usize + text.len());
    }
    let before = block.slice(Span::new(block.span.start as usize, at as usize)).trim_end();
    let last = block.line(block.span.start + before.len() as u32);
    let text = block.slice(last);
    let start = text.len() - text.trim_start().len();
    Span::new(
        last.start as usize + start,
        (last.start as usize + start).max(last.start as usize + text.trim_end().len()),
    )
}
