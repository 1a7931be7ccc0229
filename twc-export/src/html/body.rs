//! Writes a document as HTML, byte for byte as Hugo's goldmark does.

use std::borrow::Cow;

use twc_content::config::MarkdownOptions;
use twc_content::document::{Alignment, Event};
use twc_content::shortcode::placeholder;
use twc_content::{Document, Node, NodeKind};

use super::attribute::{self, Filter};
use super::code_block::{self, CodeBlock, LineNumbers};
use super::code_languages::is_known;
use super::escape;
use super::omitted::mentions;
use crate::policy::safe_url;

/// What becomes of raw HTML.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum RawHtml {
    /// It stays as written.
    Keep,
    /// A comment says that it was left out, as goldmark does.
    Mention,
    /// It is left out.
    Drop,
}

/// Appends a document's HTML; shortcodes are left as placeholders.
///
/// `notes` stands before the ids of footnotes.
pub(crate) fn write(out: &mut String, document: &Document, options: &MarkdownOptions, raw_html: RawHtml, notes: &str) {
    let mut writer = Writer { notes_prefix: notes, ..Writer::new(out, document, options, raw_html) };
    writer.walk(0, document.nodes.len());
}

/// Appends the HTML of a heading's content without footnotes, as titles are.
pub(crate) fn write_title(
    out: &mut String,
    document: &Document,
    content: std::ops::Range<usize>,
    options: &MarkdownOptions,
    raw_html: RawHtml,
) {
    let mut writer = Writer { title: true, ..Writer::new(out, document, options, raw_html) };
    writer.walk(content.start, content.end);
}

struct Writer<'a> {
    out: &'a mut String,
    document: &'a Document,
    options: &'a MarkdownOptions,
    raw_html: RawHtml,
    /// The nodes that are open, by index.
    open: Vec<usize>,
    /// What stands before the ids of footnotes.
    notes_prefix: &'a str,
    /// Whether the footnotes have begun.
    notes: bool,
    /// The image whose alternative text is being written.
    plain: Option<usize>,
    /// Whether footnotes are left out.
    title: bool,
    /// The column of the next cell.
    column: usize,
}

impl<'a> Writer<'a> {
    fn new(out: &'a mut String, document: &'a Document, options: &'a MarkdownOptions, raw_html: RawHtml) -> Self {
        Self {
            out,
            document,
            options,
            raw_html,
            open: Vec::new(),
            notes_prefix: "",
            notes: false,
            plain: None,
            title: false,
            column: 0,
        }
    }

    fn walk(&mut self, from: usize, to: usize) {
        for event in self.document.events_in(from, to) {
            match event {
                Event::Enter(index, node) => {
                    if self.plain.is_some() {
                        self.enter_plain(node);
                    } else {
                        self.enter(index, node);
                    }
                    self.open.push(index);
                }
                Event::Leave(index, node) => {
                    self.open.pop();
                    if self.plain == Some(index) {
                        self.plain = None;
                        self.leave_image(node);
                    } else if self.plain.is_none() {
                        self.leave(index, node);
                    }
                }
            }
        }
        if self.notes {
            self.push("</ol>\n</div>\n");
        }
    }

    fn push(&mut self, text: &str) {
        self.out.push_str(text);
    }

    fn kind(&self, index: Option<usize>) -> Option<&NodeKind> {
        index.and_then(|index| self.document.nodes.get(index)).map(|node| &node.kind)
    }

    /// The parent of the node that is being entered or left.
    fn parent(&self) -> Option<usize> {
        self.open.last().copied()
    }

    fn grandparent(&self) -> Option<usize> {
        self.open.len().checked_sub(2).and_then(|at| self.open.get(at)).copied()
    }

    fn attributes(&mut self, node: &Node, filter: Filter) {
        if let Some(list) = &node.attributes {
            attribute::write(self.out, list.iter().map(|(name, value)| (&**name, &**value)), filter);
        }
    }

    fn start(&mut self, name: &str, node: &Node, filter: Filter) {
        self.push("<");
        self.push(name);
        self.attributes(node, filter);
        self.push(">");
    }

    fn void(&mut self) {
        self.push(if self.options.xhtml { " />" } else { ">" });
    }

    /// Whether a paragraph is one that goldmark has without tags: the text of a tight list's item.
    fn is_text_block(&self, bare: bool, parent: Option<usize>, grandparent: Option<usize>) -> bool {
        bare && match self.kind(parent) {
            Some(NodeKind::Item { .. }) => matches!(self.kind(grandparent), Some(NodeKind::List { tight: true, .. })),
            Some(NodeKind::DefinitionDetails { tight }) => *tight,
            _ => false,
        }
    }

    fn enter(&mut self, index: usize, node: &Node) {
        match &node.kind {
            NodeKind::SummaryDivider => self.push(super::summary::DIVIDER),
            NodeKind::Paragraph { bare } => {
                if !*bare {
                    self.start("p", node, Filter::Global);
                }
                self.checkbox(index);
            }
            NodeKind::Heading { level, id, .. } => {
                self.enter_heading(*level, id.as_deref(), node);
                self.checkbox(index);
            }
            NodeKind::ThematicBreak => {
                self.push("<hr");
                self.attributes(node, attribute::BREAK);
                self.void();
                self.push("\n");
            }
            NodeKind::BlockQuote { .. } => {
                self.start("blockquote", node, attribute::QUOTE);
                // goldmark breaks the line only where there are no attributes.
                if node.attributes.is_none() {
                    self.push("\n");
                }
            }
            NodeKind::List { start, .. } => {
                let name = if start.is_some() { "ol" } else { "ul" };
                self.push("<");
                self.push(name);
                if let Some(start) = start.filter(|start| *start != 1) {
                    self.push(&format!(" start=\"{start}\""));
                }
                self.attributes(node, attribute::LIST);
                self.push(">\n");
            }
            NodeKind::Item { .. } => {
                self.start("li", node, attribute::ITEM);
                let first = (node.end as usize > index + 1).then_some(index + 1);
                let text = match self.kind(first) {
                    Some(NodeKind::Paragraph { bare }) => self.is_text_block(*bare, Some(index), self.parent()),
                    first => first.is_none(),
                };
                if !text {
                    self.push("\n");
                }
            }
            NodeKind::CodeBlock { fenced, info, code } => {
                self.code_block(*fenced, info, code, node.attributes.as_deref());
            }
            NodeKind::HtmlBlock(html) => self.html_block(html),
            NodeKind::Table(_) => {
                self.start("table", node, Filter::Sorted);
                self.push("\n");
            }
            NodeKind::TableRow { header } => {
                self.column = 0;
                if *header {
                    self.push("\t<thead>\n");
                }
                self.push("\t\t\t<tr>\n");
            }
            NodeKind::TableCell { missing } => self.enter_cell(*missing),
            NodeKind::DefinitionList => {
                self.start("dl", node, Filter::Global);
                self.push("\n");
            }
            NodeKind::DefinitionTerm { id } => {
                self.push("<dt");
                if let Some(id) = id {
                    self.push(" id=\"");
                    escape::text(self.out, id);
                    self.push("\"");
                }
                self.push(">");
            }
            NodeKind::DefinitionDetails { tight } => {
                self.start("dd", node, Filter::Global);
                if !*tight {
                    self.push("\n");
                }
            }
            NodeKind::FootnoteDefinition { number, .. } => {
                if !self.notes {
                    self.notes = true;
                    self.push("<div class=\"footnotes\" role=\"doc-endnotes\">\n<hr");
                    self.void();
                    self.push("\n<ol>\n");
                }
                self.push(&format!("<li id=\"{}fn:{number}\">\n", self.notes_prefix));
            }
            NodeKind::PassthroughBlock(raw) => {
                self.passthrough(raw);
                self.push("\n");
            }
            kind => self.enter_inline(index, kind),
        }
    }

    fn enter_inline(&mut self, index: usize, kind: &NodeKind) {
        match kind {
            NodeKind::Text(text) => escape::text(self.out, text),
            NodeKind::Smart(smart) => self.smart(*smart),
            NodeKind::SoftBreak => self.push("\n"),
            NodeKind::HardBreak => {
                self.push("<br");
                self.void();
                self.push("\n");
            }
            NodeKind::Code(code) => {
                self.push("<code>");
                escape::text(self.out, code);
                self.push("</code>");
            }
            NodeKind::HtmlInline(html) => match self.raw_html {
                RawHtml::Keep => self.push(&without_ignores(html)),
                RawHtml::Mention if !html.starts_with("<!--") => self.push("<!-- raw HTML omitted -->"),
                _ => {}
            },
            NodeKind::Emphasis => self.push("<em>"),
            NodeKind::Strong => self.push("<strong>"),
            NodeKind::Strikethrough => self.push("<del>"),
            NodeKind::Extra(name) => {
                self.push("<");
                self.push(name);
                self.push(">");
            }
            NodeKind::FootnoteReference { .. } if self.title => {}
            NodeKind::Link { url, title, .. } => {
                self.push("<a href=\"");
                escape::url(self.out, safe_url(url));
                self.push("\"");
                self.title_attribute(title);
                self.push(">");
            }
            NodeKind::Image { url, .. } => {
                self.push("<img src=\"");
                escape::url(self.out, safe_url(url));
                self.push("\" alt=\"");
                self.plain = Some(index);
            }
            NodeKind::FootnoteReference { number, index } => {
                let (again, prefix) = (Again(*index), self.notes_prefix);
                self.push(&format!(
                    "<sup id=\"{prefix}fnref{again}:{number}\"><a href=\"#{prefix}fn:{number}\" class=\"footnote-ref\" role=\"doc-noteref\">{number}</a></sup>"
                ));
            }
            NodeKind::Emoji { text, .. } => {
                for char in text.chars() {
                    self.push(&format!("&#x{:x};", u32::from(char)));
                }
            }
            NodeKind::Passthrough(raw) => self.passthrough(raw),
            NodeKind::Shortcode(index) => self.push(&placeholder(*index)),
            _ => {}
        }
    }

    /// Mathematics as it is; where raw HTML is not allowed, no tag begins in it (Hugo lets it through).
    fn passthrough(&mut self, raw: &str) {
        if matches!(self.raw_html, RawHtml::Keep) {
            self.push(raw);
            return;
        }
        let mut rest = raw;
        while let Some(at) = rest.find('<') {
            let (before, after) = rest.split_at(at);
            self.push(before);
            let tag = after[1..].starts_with(|it: char| it.is_ascii_alphabetic() || matches!(it, '/' | '!' | '?'));
            self.push(if tag || after.len() == 1 { "&lt;" } else { "<" });
            rest = &after[1..];
        }
        self.push(rest);
    }

    fn title_attribute(&mut self, title: &str) {
        if !title.is_empty() {
            self.push(" title=\"");
            escape::text(self.out, title);
            self.push("\"");
        }
    }

    fn smart(&mut self, smart: twc_content::document::Smart) {
        match self.options.typographer.as_ref().and_then(|list| list.get(smart as usize)) {
            Some(text) => self.out.push_str(text),
            None => self.out.push(smart.char()),
        }
    }

    /// What of an image's content is alternative text.
    fn enter_plain(&mut self, node: &Node) {
        match &node.kind {
            NodeKind::Code(code) => escape::text(self.out, code),
            NodeKind::Text(_)
            | NodeKind::Smart(_)
            | NodeKind::SoftBreak
            | NodeKind::HardBreak
            | NodeKind::Shortcode(_)
                if !self.in_autolink() =>
            {
                self.enter_inline(0, &node.kind);
            }
            _ => {}
        }
    }

    /// goldmark's bare and angle-bracketed links have no text of their own.
    fn in_autolink(&self) -> bool {
        use twc_content::document::LinkForm;
        matches!(self.kind(self.parent()), Some(NodeKind::Link { form: LinkForm::Autolink | LinkForm::Linkify, .. }))
    }

    fn leave_image(&mut self, node: &Node) {
        self.push("\"");
        if let NodeKind::Image { title, .. } = &node.kind {
            self.title_attribute(title);
        }
        self.attributes(node, attribute::IMAGE);
        self.void();
    }

    fn enter_heading(&mut self, level: u8, id: Option<&str>, node: &Node) {
        self.push(&format!("<h{level}"));
        self.attributes(node, Filter::All);
        let written = node.attributes.as_ref().is_some_and(|list| list.iter().any(|(name, _)| &**name == "id"));
        if let Some(id) = id.filter(|_| !written) {
            self.push(" id=\"");
            escape::text(self.out, id);
            self.push("\"");
        }
        self.push(">");
    }

    /// The box of a task, at the start of the first block of its item.
    fn checkbox(&mut self, block: usize) {
        let item = self.parent().filter(|item| item + 1 == block);
        let Some(NodeKind::Item { task: Some(done) }) = self.kind(item) else { return };
        self.push(if *done {
            "<input checked=\"\" disabled=\"\" type=\"checkbox\""
        } else {
            "<input disabled=\"\" type=\"checkbox\""
        });
        self.void();
        self.push(" ");
    }

    fn code_block(&mut self, fenced: bool, info: &str, code: &str, own: Option<&[(Box<str>, Box<str>)]>) {
        if !fenced {
            self.push("<pre><code>");
            escape::text(self.out, code);
            self.push("</code></pre>\n");
            return;
        }
        if !self.options.code_fences {
            // goldmark's own way, with the info string's escapes resolved.
            self.push("<pre><code");
            if let Some(language) = info.split(' ').next().filter(|language| !language.is_empty()) {
                self.push(" class=\"language-");
                escape::text(self.out, &twc_content::markdown::unescape(language));
                self.push("\"");
            }
            self.push(">");
            escape::text(self.out, code);
            self.push("</code></pre>\n");
            return;
        }
        let name = info.split([' ', '\t', '{']).next().unwrap_or_default();
        let known = is_known(name) || self.options.code_blocks.guess_syntax;
        let mut language = String::new();
        escape::go(&mut language, name);
        let code = code.trim_end_matches(['\n', '\r']);
        let mut escaped = String::with_capacity(code.len() + code.len() / 8);
        escape::go(&mut escaped, &if known { line_feeds(code) } else { Cow::Borrowed(code) });
        if !code.is_empty() {
            escaped.push('\n');
        }
        let own = own.filter(|_| known).unwrap_or_default();
        let numbers = LineNumbers::of(&self.options.code_blocks, own.iter().map(|(name, value)| (&**name, &**value)))
            .filter(|_| known);
        let block = CodeBlock {
            language: &language,
            code: &escaped,
            numbers,
            attributes: &code_block::shown(own),
            wrapper: &self.options.code_blocks.wrapper_class,
            wrapped: false,
        };
        block.write(self.out);
    }

    fn html_block(&mut self, html: &str) {
        match self.raw_html {
            RawHtml::Keep => self.push(&without_ignores(html)),
            RawHtml::Mention => (0..mentions(html)).for_each(|_| self.push("<!-- raw HTML omitted -->\n")),
            RawHtml::Drop => {}
        }
    }

    fn enter_cell(&mut self, missing: bool) {
        let header = matches!(self.kind(self.parent()), Some(NodeKind::TableRow { header: true }));
        let column = self.column;
        self.column += 1;
        let alignment = match self.kind(self.grandparent()) {
            Some(NodeKind::Table(alignments)) if !missing => alignments.get(column).copied(),
            _ => None,
        };
        self.push(if header { "\t\t\t\t\t<th" } else { "\t\t\t\t\t<td" });
        self.push(match alignment {
            Some(Alignment::Left) => " style=\"text-align: left\"",
            Some(Alignment::Center) => " style=\"text-align: center\"",
            Some(Alignment::Right) => " style=\"text-align: right\"",
            _ => "",
        });
        self.push(">");
    }

    fn leave(&mut self, index: usize, node: &Node) {
        let next = self.has_next(node);
        match &node.kind {
            NodeKind::Paragraph { bare } => {
                let text = self.is_text_block(*bare, self.parent(), self.grandparent());
                if text && next && node.end as usize > index + 1 {
                    self.push("\n");
                }
                if !*bare {
                    if !next {
                        self.backlinks();
                    }
                    self.push("</p>\n");
                }
            }
            NodeKind::Heading { level, .. } => self.push(&format!("</h{level}>\n")),
            NodeKind::BlockQuote { .. } => self.push("</blockquote>\n"),
            NodeKind::List { start, .. } => self.push(if start.is_some() { "</ol>\n" } else { "</ul>\n" }),
            NodeKind::Item { .. } => self.push("</li>\n"),
            NodeKind::Table(_) => self.push("\t</tbody>\n</table>\n"),
            NodeKind::TableRow { header } => {
                self.push("\t\t\t</tr>\n");
                if *header {
                    self.push("\t</thead>\n\t<tbody>\n");
                }
            }
            NodeKind::TableCell { .. } => {
                let header = matches!(self.kind(self.parent()), Some(NodeKind::TableRow { header: true }));
                self.push(if header { "</th>\n" } else { "</td>\n" });
            }
            NodeKind::DefinitionList => self.push("</dl>\n"),
            NodeKind::DefinitionTerm { .. } => self.push("</dt>\n"),
            NodeKind::DefinitionDetails { .. } => self.push("</dd>\n"),
            NodeKind::FootnoteDefinition { number, references } => {
                let last = self.document.children(index).last();
                if !matches!(self.kind(last), Some(NodeKind::Paragraph { bare: false })) {
                    self.write_backlinks(*number, *references);
                }
                self.push("</li>\n");
            }
            NodeKind::Emphasis => self.push("</em>"),
            NodeKind::Strong => self.push("</strong>"),
            NodeKind::Strikethrough => self.push("</del>"),
            NodeKind::Extra(name) => {
                self.push("</");
                self.push(name);
                self.push(">");
            }
            NodeKind::Link { .. } => self.push("</a>"),
            _ => {}
        }
    }

    /// Whether the node that is being left has a sibling after it.
    fn has_next(&self, node: &Node) -> bool {
        self.parent().and_then(|parent| self.document.nodes.get(parent)).is_some_and(|parent| node.end < parent.end)
    }

    /// In the last paragraph of a footnote stand the links back.
    fn backlinks(&mut self) {
        if let Some(NodeKind::FootnoteDefinition { number, references }) = self.kind(self.parent()) {
            let (number, references) = (*number, *references);
            self.write_backlinks(number, references);
        }
    }

    fn write_backlinks(&mut self, number: u32, references: u32) {
        for index in 1..=references {
            let (again, prefix) = (Again(index), self.notes_prefix);
            self.push(&format!(
                "&#160;<a href=\"#{prefix}fnref{again}:{number}\" class=\"footnote-backref\" role=\"doc-backlink\">"
            ));
            let options = self.options;
            self.push(&options.footnote_backlink);
            self.push("</a>");
        }
    }
}

/// Code of a language, whose lines end in line feeds alone.
pub(crate) fn line_feeds(code: &str) -> Cow<'_, str> {
    if code.contains('\r') { code.replace("\r\n", "\n").replace('\r', "\n").into() } else { code.into() }
}

/// What tells a later reference to the same footnote from the first.
struct Again(u32);

impl std::fmt::Display for Again {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self.0.saturating_sub(1) {
            0 => Ok(()),
            more => more.fmt(f),
        }
    }
}

/// Leaves out the comments that speak to the checker (`<!-- twc-ignore LN006: reason -->`): readers need not see them.
fn without_ignores(html: &str) -> Cow<'_, str> {
    if !html.contains("twc-ignore") {
        return Cow::Borrowed(html);
    }
    let mut kept = String::with_capacity(html.len());
    let mut rest = html;
    while let Some(start) = rest.find("<!--") {
        let comment = &rest[start..];
        let length = comment.find("-->").map_or(comment.len(), |it| it + 3);
        if comment[4..].trim_start().starts_with("twc-ignore") {
            kept.push_str(&rest[..start]);
            // A comment on a line of its own goes with its line end.
            let alone = kept.is_empty() || kept.ends_with('\n');
            let after = &comment[length..];
            rest = if alone { after.strip_prefix('\n').unwrap_or(after) } else { after };
        } else {
            kept.push_str(&rest[..start + length]);
            rest = &comment[length..];
        }
    }
    kept.push_str(rest);
    Cow::Owned(kept)
}
