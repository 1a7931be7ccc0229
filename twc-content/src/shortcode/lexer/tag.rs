//! Reads one tag, from its name to its closing brackets.

use super::fault::{Fault, shorten};
use super::token::{Tag, TagKind};
use crate::shortcode::{Notation, Parameter, ParameterValue};
use crate::source::Span;

/// Most parameters of one shortcode, and most bytes of one value.
const PARAMETERS: usize = 64;
const VALUE_BYTES: usize = 8 << 10;

pub(super) fn right_of(notation: Notation) -> &'static str {
    match notation {
        Notation::Standard => ">}}",
        Notation::Markdown => "%}}",
    }
}

/// A character of a name or a bare value.
fn is_word(character: char) -> bool {
    character == '_' || character == '-' || character.is_alphanumeric()
}

/// Reads one tag.
pub(super) struct TagReader<'a> {
    text: &'a str,
    pub(super) at: usize,
    right: &'static str,
    pub(super) tag: Tag,
    /// A name or a `/` was read: what follows can be kept.
    pub(super) named: bool,
    /// As Hugo counts: 0 nothing yet, 1 the first parameter was bare, 2 the first one had `=` right behind it.
    elements: u8,
    mixed: Option<Span>,
}

impl<'a> TagReader<'a> {
    pub(super) fn new(text: &'a str, open: usize, notation: Notation) -> Self {
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

    pub(super) fn read(&mut self) -> Result<(), Fault> {
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
    pub(super) fn mixed(&self) -> Option<(Span, Span)> {
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
