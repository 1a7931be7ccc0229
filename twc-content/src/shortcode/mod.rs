//! Shortcodes: `{{< name … >}}` and `{{% name … %}}`, lexed before Markdown as Hugo does, everywhere in the body.

mod divider;
mod embedded;
mod escaped;
mod lexer;
mod mapped;
mod tree;

pub(crate) use divider::DIVIDER;
pub use embedded::Embedded;
pub use mapped::Mapped;

use crate::diagnostic::Sink;
use crate::document::Document;
use crate::limits::Limits;
use crate::source::{SourceFile, Span};

/// Which brackets a shortcode is written in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Notation {
    /// `{{< >}}`: its output is put into the finished HTML.
    Standard,
    /// `{{% %}}`: its output is put into the Markdown.
    Markdown,
}

/// The value of a parameter, typed as Hugo types it: only unquoted words become numbers or booleans.
#[derive(Clone, Debug, PartialEq)]
pub enum ParameterValue {
    /// Text.
    String(Box<str>),
    /// `true` or `false`.
    Bool(bool),
    /// A whole number.
    Int(i64),
    /// Another number.
    Float(f64),
}

/// One parameter.
#[derive(Clone, Debug, PartialEq)]
pub struct Parameter {
    /// Its name; absent for a positional parameter.
    pub name: Option<Box<str>>,
    /// Where the name is written; empty for a positional parameter.
    pub name_span: Span,
    /// Its value.
    pub value: ParameterValue,
    /// Where the value is written, without quotes.
    pub value_span: Span,
}

/// What stands between the opening and closing tag.
#[derive(Clone, Debug, PartialEq)]
pub struct Inner {
    /// Where it stands.
    pub span: Span,
    /// The raw text, as Hugo's `.Inner` has it before nested shortcodes are rendered: nested ones are placeholders.
    pub text: Box<str>,
    /// The text read as Markdown, as `markdownify` would. Empty for `{{% %}}` at the top level, whose inner text is part of the page.
    pub document: Document,
}

/// One shortcode of a page.
#[derive(Clone, Debug, PartialEq)]
pub struct Shortcode {
    /// Its name.
    pub name: Box<str>,
    /// Where the name is written in the opening tag.
    pub name_span: Span,
    /// Its brackets.
    pub notation: Notation,
    /// Its parameters in order.
    pub parameters: Vec<Parameter>,
    /// The opening tag.
    pub open: Span,
    /// The closing tag; absent where there is none or the opening tag closes itself.
    pub close: Option<Span>,
    /// Whether it is written `{{< name />}}`.
    pub self_closing: bool,
    /// What it encloses; absent without a closing tag.
    pub inner: Option<Inner>,
    /// Index of the shortcode it stands in.
    pub parent: Option<u32>,
    /// Its number among its siblings, from 0.
    pub ordinal: u32,
    /// The white space before it on its line, if nothing else stands there.
    pub indent: Box<str>,
    /// Whether nothing but white space stands before it on its line, and nothing after it.
    pub block: bool,
}

impl Shortcode {
    /// The value of a named parameter.
    #[must_use]
    pub fn named(&self, name: &str) -> Option<&Parameter> {
        self.parameters.iter().find(|parameter| parameter.name.as_deref() == Some(name))
    }

    /// The value of a positional parameter, from 0.
    #[must_use]
    pub fn positional(&self, index: usize) -> Option<&Parameter> {
        self.parameters.get(index).filter(|parameter| parameter.name.is_none())
    }

    /// Whether its name says that what it encloses is code or data rather than Markdown.
    #[must_use]
    pub fn holds_code(&self) -> bool {
        ["highlight", "code", "mermaid", "math", "katex", "chart", "gist", "diagram", "svg"]
            .iter()
            .any(|it| self.name.contains(it))
    }

    /// From the opening tag to the closing one.
    #[must_use]
    pub fn span(&self) -> Span {
        self.close.map_or(self.open, |close| self.open.to(close))
    }
}

/// The body of a page with its shortcodes taken out.
#[derive(Clone, Debug, Default)]
pub struct Shortcodes {
    /// In the order of their opening tags.
    pub list: Vec<Shortcode>,
    /// The Markdown to parse, with placeholders.
    pub markdown: Mapped,
    /// For each shortcode with an inner text of its own, that text with placeholders, to be parsed as Markdown: (index, text).
    pub inner: Vec<(u32, Mapped)>,
}

/// The text that stands for shortcode `index` while Markdown is parsed: of the form Hugo uses, so that it meets the same rules.
#[must_use]
pub fn placeholder(index: u32) -> String {
    numbered_placeholder(index, 0)
}

/// The same with its number among its siblings, which Hugo shows in the ids of headings.
fn numbered_placeholder(index: u32, ordinal: u32) -> String {
    format!("HAHAHUGOSHORTCODE{index}s{ordinal}HBHB")
}

/// Finds the placeholders in a string: byte range and index of the shortcode.
///
/// # Example
/// ```
/// use twc_content::shortcode::{placeholder, placeholders};
/// let text = format!("/a/{}", placeholder(7));
/// assert_eq!(placeholders(&text).collect::<Vec<_>>(), [(3..text.len(), 7)]);
/// ```
pub fn placeholders(text: &str) -> impl Iterator<Item = (std::ops::Range<usize>, u32)> + '_ {
    const OPEN: &str = "HAHAHUGOSHORTCODE";
    const CLOSE: &str = "HBHB";
    let digits = |from: usize| from + text[from..].bytes().take_while(u8::is_ascii_digit).count();
    let mut from = 0;
    std::iter::from_fn(move || {
        loop {
            let start = from + memchr::memmem::find(text.as_bytes().get(from..)?, OPEN.as_bytes())?;
            let number = start + OPEN.len();
            from = digits(number);
            let Ok(index) = text[number..from].parse() else { continue };
            if !text[from..].starts_with('s') {
                continue;
            }
            let ordinal = from + 1;
            let end = digits(ordinal);
            if end > ordinal && text[end..].starts_with(CLOSE) {
                from = end + CLOSE.len();
                return Some((start..from, index));
            }
        }
    })
}

/// Finds the shortcodes of a body and takes them out.
///
/// A `{{< shortcode >}}` leaves its placeholder in the Markdown. So does a `{{% shortcode %}}` that encloses nothing or
/// that Hugo brings along; any other `{{% shortcode %}}` leaves the text it encloses. Escaped ones (`{{</* name */>}}`)
/// lose their marks and stay as text.
///
/// Follows Hugo 0.168's page lexer, which knows no escape from shortcodes in code or comments.
///
/// # Diagnostics
/// `SC002` (never closed), `SC003` (closes nothing), `SC004` (named and positional mixed), `SC005` (bad parameter, limits).
#[must_use]
pub fn parse(file: &SourceFile, body: Span, limits: &Limits, sink: &mut Sink) -> Shortcodes {
    parse_with(file, body, &Known { param: &|_| None, template: &|_| false }, limits, sink)
}

/// What is known beyond the body itself.
#[derive(Clone, Copy)]
pub struct Known<'a> {
    /// The parameters of the page and the site, by name: `{{% param name %}}` is Markdown of the page, and may stand in a heading.
    pub param: &'a dyn Fn(&str) -> Option<String>,
    /// Whether there is a template for a shortcode: then a `{{% shortcode %}}` leaves its placeholder rather than its inner text.
    pub template: &'a dyn Fn(&str) -> bool,
}

impl std::fmt::Debug for Known<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Known")
    }
}

/// Finds the shortcodes of a body by the help of what else is known.
///
/// # Diagnostics
/// Those of [`parse`].
#[must_use]
pub fn parse_with(file: &SourceFile, body: Span, known: &Known<'_>, limits: &Limits, sink: &mut Sink) -> Shortcodes {
    let mut found = Sink::new();
    let mut tokens = lexer::lex(file, body, limits, &mut found);
    if let Some(text) = escaped::unmarked(file, body, &tokens) {
        found.clear();
        tokens = lexer::lex_text(file, &text, body, limits, &mut found);
    }
    sink.append(&mut found);
    tree::build(file, body, &tokens, known, limits, sink)
}
