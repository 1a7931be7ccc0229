//! Inlines: one scan from left to right over a leaf block's text, in goldmark's order of attempts.
//!
//! goldmark's typographer, linkify, emoji, footnotes and passthrough share one scan with emphasis and links, and each looks at
//! raw text; so does this one. Tokens are gathered in a list; delimiters and brackets are matched in it, and at the end
//! it becomes a flat tree.

mod code;
mod delimiter;
mod emoji;
mod html;
mod link;
mod linkify;
mod passthrough;
mod tree;
mod typographer;

use crate::config::MarkdownOptions;
use crate::document::{NodeKind, Smart};
use crate::markdown::footnote::Footnotes;
use crate::markdown::reference::References;
use crate::markdown::unicode;

pub(crate) use link::{destination, title};
pub(crate) use typographer::Quotes;

/// What inlines need to know of the rest of the document, and what they leave there.
pub(crate) struct Context<'a> {
    pub(crate) options: &'a MarkdownOptions,
    pub(crate) references: &'a References,
    pub(crate) footnotes: &'a mut Footnotes,
    pub(crate) quotes: &'a mut Quotes,
    pub(crate) triggers: &'a Triggers,
}

/// An inline node in a leaf block's flat tree; offsets are those of the block's text.
#[derive(Clone, Debug)]
pub(crate) struct Inline {
    pub(crate) kind: InlineKind,
    pub(crate) start: usize,
    pub(crate) end: usize,
    /// Index after its last descendant.
    pub(crate) last: usize,
}

/// What an inline is. Text is still raw.
#[derive(Clone, Debug)]
pub(crate) enum InlineKind {
    Text,
    Smart(Smart),
    /// With the text's last character before it, where text stands there.
    SoftBreak(Option<char>),
    HardBreak,
    Code(Box<str>),
    Html,
    Emphasis,
    Strong,
    Strikethrough,
    /// `++`, `==`, `~` and `^` of the extras extension: the name of the tag.
    Extra(&'static str),
    Link {
        target: Target,
        reference: bool,
    },
    Image {
        target: Target,
        reference: bool,
    },
    /// `<…>` or a bare URL.
    Autolink {
        url: Box<str>,
        label: (usize, usize),
        bare: bool,
    },
    Footnote {
        number: u32,
        index: u32,
    },
    Emoji {
        name: Box<str>,
        text: &'static str,
    },
    Passthrough {
        block: bool,
    },
    Task(bool),
}

/// Where a link leads: still raw, with the source's span of the destination.
#[derive(Clone, Debug, Default)]
pub(crate) struct Target {
    pub(crate) url: Box<str>,
    pub(crate) title: Box<str>,
    /// In the block's text for an inline link, in the source for a reference.
    pub(crate) span: (usize, usize),
}

/// Which bytes make the scan stop.
#[derive(Debug)]
pub(crate) struct Triggers([bool; 256]);

impl Triggers {
    pub(crate) fn new(options: &MarkdownOptions) -> Self {
        let mut table = [false; 256];
        let mut add = |bytes: &[u8]| bytes.iter().for_each(|byte| table[usize::from(*byte)] = true);
        add(b"`![]<*_\\");
        if options.strikethrough || options.extras.subscript || options.extras.delete {
            add(b"~");
        }
        if options.extras.insert {
            add(b"+");
        }
        if options.extras.mark {
            add(b"=");
        }
        if options.extras.superscript {
            add(b"^");
        }
        if options.linkify {
            add(b" \t\r\x0b\x0c*_~(");
        }
        if options.typographer.is_some() {
            add(b"'\"-.<>");
        }
        if options.emoji {
            add(b":");
        }
        for (open, _) in options.passthrough_inline.iter().chain(&options.passthrough_block) {
            add(open.as_bytes().get(..1).unwrap_or_default());
        }
        Self(table)
    }
}

#[derive(Debug)]
enum Token {
    /// Raw text; `sealed` where goldmark keeps it apart from the text after it.
    Text,
    Leaf(InlineKind),
    /// A run of delimiters, by its index.
    Run(usize),
    /// A `[` or `![` that may yet become a link.
    Bracket,
    Open(InlineKind),
    Close,
}

#[derive(Debug)]
struct Item {
    token: Token,
    start: usize,
    end: usize,
}

/// The scan of one leaf block.
struct Scanner<'b, 'c, 'd> {
    text: &'b str,
    bytes: &'b [u8],
    at: usize,
    /// End of the current line, its line feed included.
    line_end: usize,
    items: Vec<Item>,
    runs: Vec<delimiter::Run>,
    /// Runs that may still match, by index.
    live: Vec<usize>,
    brackets: Vec<link::Bracket>,
    last_link: Option<usize>,
    code_memory: code::Memory,
    no_address_before: usize,
    /// No link destination in angle brackets starts before this.
    no_angle_before: usize,
    /// Where the run of quotes that was last looked at ends.
    quotes_end: usize,
    /// Whether a task's box may stand at the start.
    task: bool,
    context: &'c mut Context<'d>,
}

/// Parses the text of a leaf block.
pub(crate) fn parse(text: &str, task: bool, context: &mut Context<'_>) -> Vec<Inline> {
    let mut scanner = Scanner {
        text,
        bytes: text.as_bytes(),
        at: 0,
        line_end: 0,
        items: Vec::new(),
        runs: Vec::new(),
        live: Vec::new(),
        brackets: Vec::new(),
        last_link: None,
        code_memory: code::Memory::default(),
        no_address_before: 0,
        no_angle_before: 0,
        quotes_end: 0,
        task,
        context,
    };
    scanner.scan();
    scanner.match_delimiters(0);
    tree::build(&scanner)
}

impl<'b> Scanner<'b, '_, '_> {
    fn byte(&self, at: usize) -> Option<u8> {
        self.bytes.get(at).copied()
    }

    /// The rest of the current line, its line feed included.
    fn line(&self) -> &'b str {
        self.text.get(self.at..self.line_end).unwrap_or_default()
    }

    /// The character before the current position; a line feed at the start.
    fn before(&self) -> char {
        self.text.get(..self.at).and_then(|text| text.chars().next_back()).unwrap_or('\n')
    }

    fn push(&mut self, token: Token, start: usize, end: usize) {
        self.items.push(Item { token, start, end });
    }

    fn push_leaf(&mut self, kind: InlineKind, end: usize) {
        let start = self.at;
        self.push(Token::Leaf(kind), start, end);
        self.at = end;
    }

    /// Adds text, to the text before it if that ends right there.
    fn push_text(&mut self, start: usize, end: usize) {
        if end <= start {
            return;
        }
        match self.items.last_mut() {
            Some(Item { token: Token::Text, end: last, .. }) if *last == start => *last = end,
            _ => self.push(Token::Text, start, end),
        }
    }

    fn scan(&mut self) {
        let mut escaped = false;
        while self.at < self.bytes.len() {
            if self.at >= self.line_end {
                let rest = &self.bytes[self.at..];
                self.line_end = memchr::memchr(b'\n', rest).map_or(self.bytes.len(), |at| self.at + at + 1);
            }
            let (end, line_break) = self.line_break();
            if self.scan_line(end, &mut escaped) {
                continue;
            }
            // The rest of the line is text.
            let start = self.at;
            let trimmed = if matches!(line_break, Break::Backslash) { end } else { self.trim_end(start, end) };
            self.push_text(start, trimmed);
            self.at = end;
            let hard = self.context.options.hard_wraps;
            let line_end = self.line_end;
            match line_break {
                Break::None => {}
                Break::Soft if !hard => {
                    let before = self.text.get(start..trimmed).and_then(|text| text.chars().next_back());
                    self.push_leaf(InlineKind::SoftBreak(before), line_end);
                }
                _ => self.push_leaf(InlineKind::HardBreak, line_end),
            }
            self.at = line_end;
        }
    }

    fn trim_end(&self, start: usize, end: usize) -> usize {
        let blank = self.bytes[start..end].iter().rev().take_while(|byte| unicode::is_blank(**byte)).count();
        end - blank
    }

    /// Where the rest of the line ends as text, and how it breaks: goldmark looks at the rest only.
    fn line_break(&self) -> (usize, Break) {
        let rest = &self.bytes[self.at..self.line_end];
        match rest {
            [] => (self.line_end, Break::None),
            [b'\\', b'\n'] => (self.line_end - 2, Break::Backslash),
            [.., before, b'\\', b'\n'] if *before != b'\\' => (self.line_end - 2, Break::Backslash),
            [.., b' ', b' ', b'\n'] => (self.line_end - 3, Break::Blanks),
            [.., b'\n'] => (self.line_end - 1, Break::Soft),
            _ => (self.line_end, Break::None),
        }
    }

    /// Scans up to `end`; true where an inline was found (its text before it is pushed, the position is after it).
    fn scan_line(&mut self, end: usize, escaped: &mut bool) -> bool {
        let first = self.at;
        let mut start = first;
        let mut at = first;
        while at < end {
            let byte = self.bytes[at];
            if at > first && !self.context.triggers.0[usize::from(byte)] {
                *escaped = false;
                at += 1;
                continue;
            }
            let space = unicode::is_blank(byte) && !(*escaped && self.context.options.escaped_space);
            let punctuation = byte.is_ascii_punctuation();
            if (punctuation && !*escaped) || space || at == first {
                let trigger = if space || (at == first && !punctuation) { b' ' } else { byte };
                self.at = at;
                self.push_text(start, at);
                start = at;
                if self.attempt(trigger) {
                    return true;
                }
            }
            *escaped = !*escaped && byte == b'\\';
            at += 1;
        }
        self.at = start;
        false
    }

    /// Tries what may start at the current position, in goldmark's order.
    fn attempt(&mut self, trigger: u8) -> bool {
        if self.passthrough() {
            return true;
        }
        let found = match trigger {
            b' ' | b'(' => false,
            b'`' => self.code(),
            b'!' | b'[' => (trigger == b'[' && self.task_box()) || self.footnote() || self.open_bracket(),
            b']' => self.close_bracket(),
            b'<' => self.autolink() || self.html(),
            b'*' | b'_' | b'~' | b'+' | b'=' | b'^' => self.delimiters(trigger),
            b':' => self.emoji(),
            _ => false,
        };
        found
            || (matches!(trigger, b' ' | b'*' | b'_' | b'~' | b'(') && self.linkify())
            || (matches!(trigger, b'\'' | b'"' | b'-' | b'.' | b'<' | b'>') && self.typographer())
    }

    /// `[ ]` or `[x]` at the start of a list item.
    fn task_box(&mut self) -> bool {
        if !self.task || !self.items.is_empty() || self.at != 0 {
            return false;
        }
        let [b'[', mark, b']', rest @ ..] = self.line().as_bytes() else { return false };
        if !matches!(mark, b'x' | b'X') && !unicode::is_blank(*mark) {
            return false;
        }
        let blank = rest.iter().take_while(|byte| unicode::is_blank(**byte)).count();
        self.push_leaf(InlineKind::Task(matches!(mark, b'x' | b'X')), 3 + blank);
        true
    }

    /// `[^label]`
    fn footnote(&mut self) -> bool {
        if !self.context.options.footnote {
            return false;
        }
        let line = self.line();
        let mark = usize::from(line.starts_with('!'));
        let Some(label) = line.get(mark..).and_then(|rest| rest.strip_prefix("[^")) else { return false };
        let Some(length) = closing_bracket(label) else { return false };
        let Some(label) = label.get(..length) else { return false };
        let Some((number, index)) = self.context.footnotes.refer(label) else { return false };
        if mark == 1 {
            let at = self.at;
            self.push(Token::Text, at, at + 1);
            self.at += 1;
        }
        let end = self.at + 2 + length + 1;
        self.push_leaf(InlineKind::Footnote { number, index }, end);
        true
    }
}

/// The `]` that closes a bracket, where no other one is opened before it.
pub(crate) fn closing_bracket(text: &str) -> Option<usize> {
    let bytes = text.as_bytes();
    let mut at = 0;
    while let Some(byte) = bytes.get(at) {
        match byte {
            b'\\' if bytes.get(at + 1).is_some_and(u8::is_ascii_punctuation) => at += 1,
            b']' => return Some(at),
            b'[' => return None,
            _ => {}
        }
        at += 1;
    }
    None
}

#[derive(Clone, Copy)]
enum Break {
    None,
    Soft,
    Blanks,
    Backslash,
}

impl InlineKind {
    /// The document's kind for an inline without data of the block's text.
    pub(crate) fn simple(&self) -> Option<NodeKind> {
        Some(match self {
            Self::Smart(smart) => NodeKind::Smart(*smart),
            Self::SoftBreak(_) => NodeKind::SoftBreak,
            Self::HardBreak => NodeKind::HardBreak,
            Self::Emphasis => NodeKind::Emphasis,
            Self::Strong => NodeKind::Strong,
            Self::Strikethrough => NodeKind::Strikethrough,
            Self::Footnote { number, index } => NodeKind::FootnoteReference { number: *number, index: *index },
            _ => return None,
        })
    }
}
