//! Cuts a body into text and shortcode tags, by the rules of Hugo's page lexer.
//!
//! Hugo lexes shortcodes before Markdown and everywhere: in code, in comments, in the middle of a word. The tokens of
//! this lexer, laid end to end, are the body again.

use crate::diagnostic::{Applicability, Diagnostic, Fix, Label, Message, Severity, Sink};
use crate::limits::Limits;
use crate::source::{SourceFile, Span};

use super::{Notation, Parameter, ParameterValue};

/// What a tag does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum TagKind {
    /// `{{< name >}}`
    Open,
    /// `{{< /name >}}`
    Close,
    /// `{{< name />}}`
    SelfClosing,
}

/// A tag with its brackets.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Tag {
    pub(super) span: Span,
    pub(super) notation: Notation,
    pub(super) kind: TagKind,
    /// Empty only for `{{< / >}}`, which closes whatever is open.
    pub(super) name: Span,
    pub(super) parameters: Vec<Parameter>,
    /// Whether the name ends in `.inline`: a template in the page, which Hugo refuses unless told otherwise.
    pub(super) inline: bool,
}

/// A piece of the body.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Token {
    /// Stands as it is.
    Text(Span),
    /// The `/*` or `*/` of an escaped shortcode: left out.
    Marker(Span),
    /// A tag.
    Tag(Box<Tag>),
}

impl Token {
    pub(super) fn span(&self) -> Span {
        match self {
            Self::Text(span) | Self::Marker(span) => *span,
            Self::Tag(tag) => tag.span,
        }
    }
}

/// Most parameters of one shortcode, and most bytes of one value.
const PARAMETERS: usize = 64;
const VALUE_BYTES: usize = 8 << 10;

/// Most faults that are reported for one page.
const FAULTS: usize = 100;

/// Cuts a body into tokens.
pub(super) fn lex(file: &SourceFile, body: Span, limits: &Limits, sink: &mut Sink) -> Vec<Token> {
    let text = file.text().get(..body.end as usize).unwrap_or_default();
    let mut lexer =
        Lexer { file, text, at: body.start as usize, sink, tokens: Vec::new(), unended: [false; 2], faults: 0 };
    lexer.run(limits);
    lexer.tokens
}

struct Lexer<'a> {
    file: &'a SourceFile,
    text: &'a str,
    at: usize,
    sink: &'a mut Sink,
    tokens: Vec<Token>,
    /// For each notation: no `*/>}}` stands further on, so there is no use in looking again.
    unended: [bool; 2],
    faults: usize,
}

/// What is wrong inside a tag: attribute of the message `bad-param`, where, and the words it needs.
struct Fault {
    id: &'static str,
    span: Span,
    word: String,
}

impl Fault {
    fn new(id: &'static str, span: Span) -> Self {
        Self { id, span, word: String::new() }
    }

    fn word(mut self, word: impl Into<String>) -> Self {
        self.word = word.into();
        self
    }
}

/// A character of a name or a bare value.
fn is_word(character: char) -> bool {
    character == '_' || character == '-' || character.is_alphanumeric()
}

/// Where the next `{{<` or `{{%` stands.
fn find_open(text: &str, from: usize) -> Option<usize> {
    let mut at = from;
    loop {
        at += memchr::memmem::find(text.as_bytes().get(at..)?, b"{{")?;
        if matches!(text.as_bytes().get(at + 2), Some(b'<' | b'%')) {
            return Some(at);
        }
        at += 1;
    }
}

impl<'a> Lexer<'a> {
    fn run(&mut self, limits: &Limits) {
        let mut tags = 0;
        while let Some(open) = find_open(self.text, self.at) {
            self.text_until(open);
            if tags >= limits.shortcodes {
                self.sink.push(
                    Diagnostic::new(
                        "SC005",
                        Severity::Error,
                        self.file.shared_path(),
                        Span::new(open, open + 3),
                        Message::new("bad-param.too-many").with("limit", limits.shortcodes),
                    )
                    .help(Message::new("bad-param.too-many-help")),
                );
                break;
            }
            let notation = if self.text.as_bytes()[open + 2] == b'<' { Notation::Standard } else { Notation::Markdown };
            if self.text[open + 3..].starts_with("/*") {
                self.escaped(open, notation);
            } else {
                tags += 1;
                self.tag(open, notation);
            }
        }
        self.text_until(self.text.len());
    }

    fn text_until(&mut self, end: usize) {
        if end > self.at {
            self.tokens.push(Token::Text(Span::new(self.at, end)));
            self.at = end;
        }
    }

    /// `{{</* … */>}}`: the markers go, the rest is text.
    fn escaped(&mut self, open: usize, notation: Notation) {
        let right = right_of(notation);
        let end = match self.unended[notation as usize] {
            true => None,
            false => memchr::memmem::find(&self.text.as_bytes()[open + 3..], format!("*/{right}").as_bytes()),
        };
        self.unended[notation as usize] |= end.is_none();
        // The marks may not overlap: `/*/` ends nothing.
        let Some(end) = end.filter(|end| *end > 1) else {
            self.report(
                Span::new(open, open + 5),
                Fault::new("bad-param.comment", Span::new(open, open + 5)).word(format!("*/{right}")),
            );
            return self.text_until(open + 5);
        };
        let end = open + 3 + end;
        self.text_until(open + 3);
        self.tokens.push(Token::Marker(Span::new(open + 3, open + 5)));
        self.at = open + 5;
        self.text_until(end);
        self.tokens.push(Token::Marker(Span::new(end, end + 2)));
        self.at = end + 2;
        self.text_until(end + 2 + right.len());
    }

    fn tag(&mut self, open: usize, notation: Notation) {
        let mut inside = Inside::new(self.text, open, notation);
        let fault = inside.read().err();
        let mut end = inside.at;
        if let Some(fault) = fault {
            let recovered = recover(self.text, end);
            self.report(Span::new(open, recovered.unwrap_or(end)), fault);
            let Some(recovered) = recovered.filter(|_| !inside.tag.name.is_empty() || inside.named) else {
                // Nothing that could be a tag: it stays text, and the search goes on behind what was read.
                return self.text_until(end.max(open + 3));
            };
            end = recovered;
        } else if let Some((first, second)) = inside.mixed() {
            let path = self.file.shared_path();
            let name = self.text[inside.tag.name.range()].to_owned();
            self.sink.push(
                Diagnostic::new(
                    "SC004",
                    Severity::Error,
                    path.clone(),
                    second,
                    Message::new("mixed-params").with("name", name).with("value", shorten(&self.text[second.range()])),
                )
                .related(Label::new(path, first).with(Message::new("mixed-params.label")))
                .help(Message::new("mixed-params.help")),
            );
        }
        let mut tag = inside.tag;
        tag.span = Span::new(open, end);
        let inline = tag.inline && tag.kind == TagKind::Open;
        if inline {
            self.sink.push(
                Diagnostic::new(
                    "SC005",
                    Severity::Warning,
                    self.file.shared_path(),
                    tag.name,
                    Message::new("bad-param.inline").with("word", &self.text[tag.name.range()]),
                )
                .help(Message::new("bad-param.inline-help")),
            );
        }
        self.tokens.push(Token::Tag(Box::new(tag)));
        self.at = end;
        if inline {
            // Its inner text is a template: only the tag that closes it counts.
            let next = find_open(self.text, end).unwrap_or(self.text.len());
            self.text_until(next);
        }
    }

    fn report(&mut self, tag: Span, fault: Fault) {
        self.faults += 1;
        if self.faults > FAULTS {
            return;
        }
        let primary = if fault.span.is_empty() { tag } else { fault.span };
        let help = match fault.id {
            "bad-param.space" => Some("bad-param.space-help"),
            "bad-param.quote" => Some("bad-param.quote-help"),
            "bad-param.character" => Some("bad-param.character-help"),
            "bad-param.tag" => Some("bad-param.tag-help"),
            "bad-param.brackets" => Some("bad-param.brackets-help"),
            "bad-param.no-name" => Some("bad-param.no-name-help"),
            "bad-param.comment" => Some("bad-param.comment-help"),
            "bad-param.slash" => Some("bad-param.slash-help"),
            _ => None,
        };
        let path = self.file.shared_path();
        let mut found = Diagnostic::new(
            "SC005",
            Severity::Error,
            path.clone(),
            primary,
            Message::new(fault.id).with("word", fault.word.as_str()),
        );
        if !tag.contains(primary) || primary.start > tag.start {
            let start = tag.start as usize;
            let open = Span::new(start, (start + 3).min(self.text.len()));
            found = found.related(Label::new(path, open).with(Message::new("bad-param.label")));
        }
        if let Some(help) = help {
            found = found.help(Message::new(help).with("word", fault.word.as_str()));
        }
        let edit = match fault.id {
            "bad-param.space" => Some((Span::at(primary.end as usize), " ")),
            "bad-param.brackets" => Some((primary, if fault.word == ">}}" { ">}}" } else { "%}}" })),
            "bad-param.slash" => Some((Span::at(primary.start as usize), " ")),
            _ => None,
        };
        if let Some((span, text)) = edit {
            let title = Message::new("bad-param.fix");
            found = found.fix(Fix::new(Applicability::Suggestion, title, self.file.shared_path(), span, text));
        }
        self.sink.push(found);
    }
}

fn right_of(notation: Notation) -> &'static str {
    match notation {
        Notation::Standard => ">}}",
        Notation::Markdown => "%}}",
    }
}

/// The end of the tag that went wrong before `from`: behind the next closing brackets, if they come before a blank line and the next tag.
fn recover(text: &str, from: usize) -> Option<usize> {
    let rest = &text.as_bytes()[from..];
    let mut at = 0;
    while let Some(found) = memchr::memchr3(b'}', b'{', b'\n', &rest[at..]) {
        at += found;
        match rest[at] {
            b'}' if rest.get(at + 1) == Some(&b'}') && at > 0 && matches!(rest[at - 1], b'>' | b'%') => {
                return Some(from + at + 2);
            }
            b'}' if rest.get(at + 1) == Some(&b'}')
                && at == 0
                && matches!(text.as_bytes()[..from].last(), Some(b'>' | b'%')) =>
            {
                return Some(from + 2);
            }
            b'{' if rest[at..].starts_with(b"{{<") || rest[at..].starts_with(b"{{%") => return None,
            b'\n' if blank_line(&rest[at + 1..]) => return None,
            _ => at += 1,
        }
    }
    None
}

fn blank_line(rest: &[u8]) -> bool {
    rest.iter().find(|byte| !matches!(byte, b' ' | b'\t' | b'\r')).is_none_or(|byte| *byte == b'\n')
}

fn shorten(text: &str) -> String {
    match text.char_indices().nth(40) {
        Some((at, _)) => format!("{}…", &text[..at]),
        None => text.to_owned(),
    }
}

/// Reads one tag.
struct Inside<'a> {
    text: &'a str,
    at: usize,
    right: &'static str,
    tag: Tag,
    /// A name or a `/` was read: what follows can be kept.
    named: bool,
    /// As Hugo counts: 0 nothing yet, 1 the first parameter was bare, 2 the first one had `=` right behind it.
    elements: u8,
    mixed: Option<Span>,
}

impl<'a> Inside<'a> {
    fn new(text: &'a str, open: usize, notation: Notation) -> Self {
        let name = Span::at(open + 3);
        let tag = Tag {
            span: Span::new(open, open + 3),
            notation,
            kind: TagKind::Open,
            name,
            parameters: Vec::new(),
            inline: false,
        };
        Self { text, at: open + 3, right: right_of(notation), tag, named: false, elements: 0, mixed: None }
    }

    fn rest(&self) -> &'a str {
        &self.text[self.at..]
    }

    fn peek(&self) -> Option<char> {
        self.rest().chars().next()
    }

    fn skip_blanks(&mut self) {
        let rest = self.rest();
        self.at += rest.len() - rest.trim_start_matches([' ', '\t', '\r', '\n']).len();
    }

    fn read(&mut self) -> Result<(), Fault> {
        self.skip_blanks();
        if self.peek() == Some('/') {
            self.at += 1;
            self.tag.kind = TagKind::Close;
            self.skip_blanks();
            self.named = true;
            if self.rest().starts_with(self.right) {
                self.tag.name = Span::at(self.at);
                return self.end();
            }
        }
        self.name()?;
        if self.tag.kind == TagKind::Close {
            let rest = self.rest();
            self.at += rest.len() - rest.trim_start_matches([' ', '\t']).len();
            return self.end();
        }
        self.parameters()
    }

    /// The closing brackets, which must stand here.
    fn end(&mut self) -> Result<(), Fault> {
        if self.rest().starts_with(self.right) {
            self.at += self.right.len();
            return Ok(());
        }
        Err(self.unexpected())
    }

    /// The fault of the character that stands here.
    fn unexpected(&self) -> Fault {
        let other = if self.right == ">}}" { "%}}" } else { ">}}" };
        let open = self.tag.span.start as usize;
        if self.rest().starts_with(other) {
            return Fault::new("bad-param.brackets", Span::new(self.at, self.at + 3)).word(self.right);
        }
        let line = self.text[open..self.at].contains('\n');
        match self.peek() {
            Some(character) if !line && character != '\n' && !self.rest().starts_with("{{") => {
                let word: String =
                    self.rest().chars().take_while(|it| !it.is_whitespace() && *it != '}').take(40).collect();
                let word = word.trim_end_matches(['>', '%']);
                let word = if word.is_empty() { character.to_string() } else { word.to_owned() };
                Fault::new("bad-param.character", Span::new(self.at, self.at + word.len())).word(word)
            }
            _ => Fault::new("bad-param.tag", Span::new(open, open + 3)).word(self.right),
        }
    }

    fn name(&mut self) -> Result<(), Fault> {
        if self.rest().starts_with(self.right) {
            let span = Span::new(self.tag.span.start as usize, self.at + self.right.len());
            self.at += self.right.len();
            return Err(Fault::new("bad-param.no-name", span));
        }
        if !self.peek().is_some_and(|it| it != '-' && is_word(it)) {
            return Err(self.unexpected());
        }
        let start = self.at;
        let rest = self.rest();
        self.at += rest.find(|it| !is_word(it) && it != '/').unwrap_or(rest.len());
        if self.rest().starts_with('.') {
            if self.rest().starts_with(".inline ") {
                self.at += ".inline".len();
                self.tag.inline = true;
            } else {
                let end = self.rest().find(char::is_whitespace).unwrap_or(self.rest().len());
                let end = self.rest()[..end].find(self.right).unwrap_or(end);
                let span = Span::new(start, self.at + end);
                return Err(Fault::new("bad-param.period", span).word(&self.text[span.range()]));
            }
        }
        // `{{< name/>}}`: the slash closes the tag only behind a blank, but nobody means a name that ends in one.
        let name = self.text[start..self.at].trim_end_matches('/');
        self.tag.name = Span::new(start, start + name.len());
        self.named = true;
        if self.text[..self.at].ends_with('/') {
            let span = Span::new(self.at - 1, self.at);
            self.tag.kind = TagKind::SelfClosing;
            return Err(Fault::new("bad-param.slash", span).word(name));
        }
        Ok(())
    }

    fn parameters(&mut self) -> Result<(), Fault> {
        loop {
            self.skip_blanks();
            if self.rest().starts_with(self.right) {
                return self.end();
            }
            match self.peek() {
                Some('=') => self.value()?,
                Some('/') => {
                    self.at += 1;
                    self.tag.kind = TagKind::SelfClosing;
                    self.skip_blanks();
                    return self.end();
                }
                Some('\\') if self.rest().starts_with("\\\"") => {
                    self.positional()?;
                    let (value, span) = self.quoted()?;
                    self.push(None, value, span)?;
                }
                Some('\\') if !self.rest().starts_with("\\`") => self.at += 1,
                Some('"') => {
                    self.positional()?;
                    let (value, span) = self.quoted()?;
                    self.push(None, value, span)?;
                }
                Some('`') => {
                    self.positional()?;
                    let (value, span) = self.raw()?;
                    self.push(None, value, span)?;
                }
                Some(character) if is_word(character) => self.word()?,
                _ => return Err(self.unexpected()),
            }
        }
    }

    /// Notes that a quoted parameter without a name begins.
    fn positional(&mut self) -> Result<(), Fault> {
        if self.elements == 2 {
            self.mixed.get_or_insert(Span::at(self.at));
        } else {
            self.elements = 1;
        }
        Ok(())
    }

    /// A bare word: a value, or a name with `=` right behind it.
    fn word(&mut self) -> Result<(), Fault> {
        let start = self.at;
        let rest = self.rest();
        self.at += rest.find(|it| !is_word(it) && it != '.').unwrap_or(rest.len());
        let named = self.rest().starts_with('=');
        match self.elements {
            0 => self.elements = if named { 2 } else { 1 },
            1 if named => {
                self.mixed.get_or_insert(Span::new(start, self.at));
            }
            2 if !named => {
                self.mixed.get_or_insert(Span::new(start, self.at));
            }
            _ => {}
        }
        let span = Span::new(start, self.at);
        self.push(None, typed(&self.text[span.range()]), span)
    }

    /// What follows `=`; the parameter before it is its name.
    fn value(&mut self) -> Result<(), Fault> {
        let equals = self.at;
        self.at += 1;
        let rest = self.rest();
        self.at += rest.len() - rest.trim_start().len();
        let usable = self.tag.parameters.last().is_some_and(|it| it.name.is_none());
        if !usable {
            return Err(Fault::new("bad-param.no-key", Span::new(equals, equals + 1)));
        }
        let (value, span) = match self.peek() {
            Some('"') | Some('\\') => self.quoted()?,
            Some('`') => self.raw()?,
            _ => {
                let start = self.at;
                let rest = self.rest();
                let mut end = start + rest.find(char::is_whitespace).unwrap_or(rest.len());
                let brackets = self.text[start..end].find(self.right);
                if let Some(brackets) = brackets {
                    end = start + brackets;
                }
                let span = Span::new(start, end);
                self.at = end;
                let word = &self.text[span.range()];
                let name = self.tag.parameters.last().map_or(0, |it| it.value_span.start as usize);
                self.name_last(typed(word), span);
                if brackets.is_some() {
                    let whole = Span::new(name, if span.is_empty() { equals + 1 } else { end });
                    let id = if span.is_empty() { "bad-param.no-value" } else { "bad-param.space" };
                    return Err(Fault::new(id, whole).word(&self.text[whole.range()]));
                }
                return Ok(());
            }
        };
        self.name_last(value, span);
        Ok(())
    }

    /// Makes the last parameter the name of a value.
    fn name_last(&mut self, value: ParameterValue, span: Span) {
        if let Some(last) = self.tag.parameters.last_mut() {
            last.name = Some(self.text[last.value_span.range()].into());
            last.name_span = last.value_span;
            last.value = value;
            last.value_span = span;
        }
    }

    fn push(&mut self, name: Option<Box<str>>, value: ParameterValue, span: Span) -> Result<(), Fault> {
        if self.tag.parameters.len() >= PARAMETERS || span.len() > VALUE_BYTES {
            return Err(Fault::new("bad-param.limit", Span::new(span.start as usize, span.start as usize)));
        }
        self.tag.parameters.push(Parameter { name, name_span: Span::at(span.start as usize), value, value_span: span });
        Ok(())
    }

    /// `"…"` or `\"…\"`. A line end inside ends in a fault; once a `\"` is inside, every backslash goes, as in Hugo.
    fn quoted(&mut self) -> Result<(ParameterValue, Span), Fault> {
        let quote = self.at;
        let escaped = self.peek() == Some('\\');
        if escaped && !self.rest().starts_with("\\\"") {
            return Err(self.unexpected());
        }
        self.at += if escaped { 2 } else { 1 };
        let start = self.at;
        let mut unescape = false;
        let bytes = self.text.as_bytes();
        loop {
            match bytes.get(self.at) {
                None | Some(b'\n') => {
                    let mut span = Span::new(quote, self.at);
                    // Whoever forgot the quote did not mean the brackets to be inside it.
                    if let Some(brackets) = self.text[start..self.at].find(self.right) {
                        self.at = start + brackets;
                        span = Span::new(quote, self.at);
                    }
                    let word = shorten(self.text[span.range()].trim_end());
                    return Err(Fault::new("bad-param.quote", span).word(word));
                }
                Some(b'\\') if bytes.get(self.at + 1) == Some(&b'"') => {
                    if escaped {
                        break;
                    }
                    unescape = true;
                    self.at += 2;
                }
                Some(b'\\') if bytes.get(self.at + 1) == Some(&b'`') => {
                    let span = Span::new(self.at, self.at + 2);
                    return Err(Fault::new("bad-param.escape", span).word("\\`"));
                }
                Some(b'"') => break,
                Some(_) => self.at += 1,
            }
        }
        let span = Span::new(start, self.at);
        self.at += if bytes.get(self.at) == Some(&b'\\') { 2 } else { 1 };
        let value = &self.text[span.range()];
        let value = if unescape { value.replace('\\', "") } else { value.to_owned() };
        Ok((ParameterValue::String(value.into()), span))
    }

    /// `` `…` ``, with line ends and no escapes.
    fn raw(&mut self) -> Result<(ParameterValue, Span), Fault> {
        let start = self.at + 1;
        let Some(length) = memchr::memchr(b'`', &self.text.as_bytes()[start..]) else {
            let rest = &self.text[start..];
            let line = rest.find('\n').unwrap_or(rest.len());
            let line = rest[..line].find(self.right).unwrap_or(line);
            let span = Span::new(self.at, start + line);
            self.at = start + line;
            return Err(Fault::new("bad-param.quote", span).word(shorten(&self.text[span.range()])));
        };
        let span = Span::new(start, start + length);
        self.at = start + length + 1;
        Ok((ParameterValue::String(self.text[span.range()].into()), span))
    }

    /// The first parameter and the one that does not go with it.
    fn mixed(&self) -> Option<(Span, Span)> {
        let whole = |it: &Parameter| {
            let quote = |at: u32| matches!(self.text.as_bytes().get(at as usize), Some(b'"' | b'`'));
            let Span { start, end } = it.value_span;
            let quoted = start > 0 && quote(start - 1) && quote(end);
            let value = if quoted { Span { start: start - 1, end: end + 1 } } else { it.value_span };
            if it.name.is_some() { it.name_span.to(value) } else { value }
        };
        let first = self.tag.parameters.first()?;
        let second = match self.mixed {
            Some(at) => self.tag.parameters.iter().find(|it| whole(it).end > at.start),
            None => self.tag.parameters.iter().find(|it| it.name.is_some() != first.name.is_some()),
        }?;
        Some((whole(first), whole(second)))
    }
}

/// The value of an unquoted word, typed as Hugo types it.
fn typed(word: &str) -> ParameterValue {
    let digits = word.strip_prefix(['-', '+']).unwrap_or(word);
    let all_digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
    match word {
        "true" => return ParameterValue::Bool(true),
        "false" => return ParameterValue::Bool(false),
        _ => {}
    }
    if !digits.is_empty()
        && all_digits(digits)
        && let Ok(number) = word.parse()
    {
        return ParameterValue::Int(number);
    }
    if let Some((whole, part)) = digits.split_once('.')
        && !part.is_empty()
        && all_digits(whole)
        && all_digits(part)
        && let Ok(number) = word.parse()
    {
        return ParameterValue::Float(number);
    }
    ParameterValue::String(word.into())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn tokens(body: &str) -> (Vec<Token>, Sink) {
        let mut sink = Sink::new();
        let file = SourceFile::new("content/a.md", body);
        let tokens = lex(&file, Span::new(0, body.len()), &Limits::default(), &mut sink);
        (tokens, sink)
    }

    /// The only tag of a body without findings: its kind, its name and its parameters.
    #[track_caller]
    fn tag(body: &str) -> (TagKind, String, Vec<(Option<String>, ParameterValue)>) {
        let (tokens, sink) = tokens(body);
        assert_eq!(sink, [], "{body}");
        let [Token::Tag(tag)] = tokens.as_slice() else { panic!("{tokens:?}") };
        let parameters =
            tag.parameters.iter().map(|it| (it.name.as_deref().map(str::to_owned), it.value.clone())).collect();
        (tag.kind, body[tag.name.range()].to_owned(), parameters)
    }

    #[track_caller]
    fn values(body: &str, expected: &[(&str, &str)]) {
        let found: Vec<(String, String)> = tag(body)
            .2
            .into_iter()
            .map(|(name, value)| {
                let value = match value {
                    ParameterValue::String(text) => format!("\"{text}\""),
                    ParameterValue::Bool(it) => it.to_string(),
                    ParameterValue::Int(it) => it.to_string(),
                    ParameterValue::Float(it) => format!("{it:?}"),
                };
                (name.unwrap_or_default(), value)
            })
            .collect();
        let expected: Vec<(String, String)> =
            expected.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
        assert_eq!(found, expected, "{body}");
    }

    /// The finding of a body: its code, its message and the text it points at.
    #[track_caller]
    fn finding(body: &str, expected: &[(&str, &str, &str)]) {
        let (_, sink) = tokens(body);
        let found: Vec<(&str, &str, &str)> =
            sink.iter().map(|it| (it.code, it.message.id, &body[it.primary.span.range()])).collect();
        assert_eq!(found, expected, "{body}");
    }

    #[test]
    fn a_slash_closes_before_or_behind_the_name() {
        for (body, kind, name) in [
            ("{{<a>}}", TagKind::Open, "a"),
            ("{{< a >}}", TagKind::Open, "a"),
            ("{{%\n a\n%}}", TagKind::Open, "a"),
            ("{{</a >}}", TagKind::Close, "a"),
            ("{{< / a >}}", TagKind::Close, "a"),
            ("{{< / >}}", TagKind::Close, ""),
            ("{{< a />}}", TagKind::SelfClosing, "a"),
            ("{{< a / >}}", TagKind::SelfClosing, "a"),
            ("{{< blog/café_2 >}}", TagKind::Open, "blog/café_2"),
        ] {
            let found = tag(body);
            assert_eq!((found.0, found.1.as_str()), (kind, name), "{body}");
        }
    }

    #[test]
    fn only_unquoted_values_have_a_type() {
        values(
            r#"{{< a true 12 -3 1.5 "12" `x y` 1.2.3 9999999999999999999 >}}"#,
            &[
                ("", "true"),
                ("", "12"),
                ("", "-3"),
                ("", "1.5"),
                ("", "\"12\""),
                ("", "\"x y\""),
                ("", "\"1.2.3\""),
                ("", "\"9999999999999999999\""),
            ],
        );
    }

    #[test]
    fn an_unquoted_named_value_runs_to_white_space() {
        values("{{< a href=/x/?y=1&z=%20 b=+.5 >}}", &[("href", "\"/x/?y=1&z=%20\""), ("b", "0.5")]);
        finding("{{< a b=1>}}", &[("SC005", "bad-param.space", "b=1")]);
        finding("{{< a b= >}}", &[("SC005", "bad-param.no-value", "b=")]);
    }

    #[test]
    fn quotes_may_be_escaped_inside_and_outside() {
        values(r#"{{< a b="c \"d\" \e" >}}"#, &[("b", r#""c "d" e""#)]);
        values(r#"{{< a b=\"c\" >}}"#, &[("b", r#""c""#)]);
        values(r#"{{< a b="c\d" >}}"#, &[("b", r#""c\d""#)]);
        values("{{< a b=`c\n\"d\"` >}}", &[("b", "\"c\n\"d\"\"")]);
    }

    #[test]
    fn parameters_may_stand_on_lines_of_their_own() {
        values("{{< a\n  b=\"1\"\r\n  c=\"2\"\n>}}", &[("b", "\"1\""), ("c", "\"2\"")]);
    }

    #[test]
    fn an_equals_sign_with_spaces_works_unless_forms_are_mixed() {
        values(r#"{{< a b = "1" c = "2" >}}"#, &[("b", "\"1\""), ("c", "\"2\"")]);
        finding(r#"{{< a b="1" c = "2" >}}"#, &[("SC004", "mixed-params", "c = \"2\"")]);
    }

    #[test]
    fn named_and_positional_cannot_be_mixed() {
        finding(r#"{{< a b="1" "2" >}}"#, &[("SC004", "mixed-params", "\"2\"")]);
        finding(r#"{{< a 1 b="2" >}}"#, &[("SC004", "mixed-params", "b=\"2\"")]);
        finding(r#"{{< a b = 1 "2" >}}"#, &[("SC004", "mixed-params", "\"2\"")]);
    }

    #[test]
    fn faults_point_at_their_cause() {
        finding("x {{< a \"b >}}\ny", &[("SC005", "bad-param.quote", "\"b ")]);
        finding("{{< a `b >}}\ny", &[("SC005", "bad-param.quote", "`b ")]);
        finding("{{< >}}", &[("SC005", "bad-param.no-name", "{{< >}}")]);
        finding("{{< a %}}", &[("SC005", "bad-param.brackets", "%}}")]);
        finding("{{< a .b >}}", &[("SC005", "bad-param.character", ".b")]);
        finding("{{< a.b >}}", &[("SC005", "bad-param.period", "a.b")]);
        finding("{{< a/>}}", &[("SC005", "bad-param.slash", "/")]);
        finding("{{< a b c\n\ntext, text", &[("SC005", "bad-param.tag", "{{<")]);
        finding("{{</* a >}}", &[("SC005", "bad-param.comment", "{{</*")]);
        finding("{{< a =1 =2 >}}", &[("SC005", "bad-param.no-key", "=")]);
    }

    #[test]
    fn after_a_fault_the_next_tag_is_read() {
        let (tokens, _) = tokens("{{< a \"b >}} {{< c >}} {{< {{< d >}}");
        let names: Vec<Span> = tokens
            .iter()
            .filter_map(|token| match token {
                Token::Tag(tag) => Some(tag.name),
                _ => None,
            })
            .collect();
        assert_eq!(names.iter().map(|it| it.start).collect::<Vec<_>>(), [4, 17, 31]);
    }

    #[test]
    fn escaped_tags_are_text_without_their_marks() {
        let body = "a {{</* b */>}} {{%/* c */%}} d";
        let (tokens, sink) = tokens(body);
        let text: String =
            tokens.iter().map(|token| if let Token::Text(span) = token { &body[span.range()] } else { "" }).collect();
        assert_eq!((text.as_str(), sink.len()), ("a {{< b >}} {{% c %}} d", 0));
    }

    proptest! {
        #[test]
        fn tokens_laid_end_to_end_are_the_body(
            parts in proptest::collection::vec(
                prop_oneof![
                    Just("{{<"), Just("{{%"), Just(">}}"), Just("%}}"), Just("/*"), Just("*/"), Just("\""), Just("`"),
                    Just("\\"), Just("="), Just("/"), Just(" "), Just("\n"), Just("a"), Just("b.inline "), Just("é"),
                    Just("."), Just("1"), Just("{{</*"), Just("*/>}}"),
                ],
                0..40,
            )
        ) {
            let body: String = parts.concat();
            let (tokens, sink) = tokens(&body);
            let mut at = 0;
            for token in &tokens {
                prop_assert_eq!(token.span().start, at);
                prop_assert!(token.span().end > at);
                prop_assert!(body.get(token.span().range()).is_some());
                at = token.span().end;
                if let Token::Tag(tag) = token {
                    prop_assert!(tag.span.contains(tag.name), "{tag:?}");
                    for parameter in &tag.parameters {
                        prop_assert!(tag.span.contains(parameter.value_span) && tag.span.contains(parameter.name_span));
                        prop_assert!(body.get(parameter.value_span.range()).is_some());
                    }
                }
            }
            prop_assert_eq!(at as usize, body.len());
            for found in &sink {
                prop_assert!(body.get(found.primary.span.range()).is_some(), "{found:?}");
            }
        }
    }
}
