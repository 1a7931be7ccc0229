//! Walks a page's document and the inner texts of its shortcodes, and lays out what a reader needs of them.

use std::collections::HashMap;

use twc_content::document::{Alignment, Event, Node, NodeKind};
use twc_content::path::Kind;
use twc_content::shortcode::{Shortcode, placeholders};
use twc_content::{Document, Message, Page, Site, messages};

use super::address;
use super::clean::{push_code, push_line};
use super::layout::Layout;
use super::markup::Raw;
use super::raw::{self, Piece};
use super::shortcode::said;
use super::table;
use super::{TextLinks, TextOptions};

/// Frames of the walk that may be open at once; deeper shortcodes are left out.
const DEEPEST: usize = 64;

/// The text of a whole page.
pub(crate) fn page(site: &Site, page: &Page, options: &TextOptions) -> String {
    let mut writer = Writer {
        site,
        page,
        links: options.links,
        layout: Layout::new(options.width, options.underlined),
        line: String::new(),
        open: Vec::new(),
        numbers: HashMap::new(),
        addresses: Vec::new(),
        first: if options.links == TextLinks::References { address::first_free(&page.document) } else { 1 },
        lists: Vec::new(),
        table: None,
        raw: Raw::default(),
        alert: false,
        shown: HashMap::new(),
    };
    if options.title {
        let mut title = String::new();
        push_line(page.title(), &mut title);
        writer.layout.heading(&title, 1);
        if let Some(date) = site.facts_of(page).filter(|it| it.kind == Kind::Page).and_then(|it| it.date) {
            writer.layout.paragraph(&crate::date::text(site, &page.path.language, &date));
        }
    }
    writer.walk(&page.document);
    writer.references();
    writer.layout.finish()
}

/// What the walk has still to do, the innermost last.
pub(super) enum Frame<'a> {
    /// Nodes, and whether they stand in the cell of a table, where blocks become one line.
    Nodes {
        events: Box<dyn Iterator<Item = Event<'a>> + 'a>,
        flat: bool,
    },
    Pieces(std::vec::IntoIter<Piece>),
    /// The end of a shortcode, and whether it stands as a block.
    End {
        block: bool,
    },
}

/// A link or image that is open: where its words begin and where it leads.
pub(super) struct Open {
    pub(super) start: usize,
    pub(super) address: String,
    pub(super) raw: bool,
}

pub(super) struct Writer<'a> {
    site: &'a Site,
    page: &'a Page,
    links: TextLinks,
    pub(super) layout: Layout,
    /// The block that is being filled; line feeds are hard breaks.
    pub(super) line: String,
    pub(super) open: Vec<Open>,
    numbers: HashMap<String, usize>,
    addresses: Vec<String>,
    /// The number of the first address: the page may have numbers in brackets of its own.
    first: usize,
    /// The next number of each open list, none for bullets.
    lists: Vec<Option<u64>>,
    pub(super) table: Option<(Vec<Alignment>, Vec<Vec<String>>)>,
    /// What is open of the page's raw HTML.
    pub(super) raw: Raw,
    /// Whether the next block starts with the mark of an alert, `[!NOTE]`, whose word is written already.
    alert: bool,
    /// How often each shortcode was shown: an author can spell its placeholder out, even inside itself.
    shown: HashMap<u32, u8>,
}

impl<'a> Writer<'a> {
    fn walk(&mut self, document: &'a Document) {
        let mut frames = vec![Frame::Nodes { events: Box::new(document.events()), flat: false }];
        while let Some(frame) = frames.last_mut() {
            let below = match frame {
                Frame::Nodes { events, flat: true } => match events.next() {
                    Some(Event::Enter(_, node)) => self.enter_flat(node),
                    Some(Event::Leave(_, node)) => {
                        self.leave_flat(node);
                        Vec::new()
                    }
                    None => {
                        frames.pop();
                        continue;
                    }
                },
                Frame::Nodes { events, flat: false } => match events.next() {
                    Some(Event::Enter(_, node)) => self.enter(node),
                    Some(Event::Leave(_, node)) => {
                        self.leave(node);
                        Vec::new()
                    }
                    None => {
                        frames.pop();
                        continue;
                    }
                },
                Frame::Pieces(pieces) => match pieces.next() {
                    Some(piece) => self.piece(piece, true),
                    None => {
                        frames.pop();
                        self.end_raw();
                        continue;
                    }
                },
                Frame::End { block } => {
                    let block = *block;
                    frames.pop();
                    self.end_shortcode(block);
                    continue;
                }
            };
            if frames.len() < DEEPEST || matches!(below.first(), Some(Frame::End { .. })) {
                frames.extend(below);
            }
        }
        self.flush();
    }

    fn enter(&mut self, node: &'a Node) -> Vec<Frame<'a>> {
        match &node.kind {
            NodeKind::BlockQuote { alert } => {
                self.flush();
                self.layout.open("> ", "> ");
                if let Some(alert) = alert {
                    let name = self.word(&alert_message(alert));
                    self.layout.paragraph(&name);
                    self.alert = true;
                }
            }
            NodeKind::List { start, tight } => {
                self.flush();
                self.layout.open_list(*tight);
                self.lists.push(*start);
            }
            NodeKind::Item { task } => {
                self.flush();
                let number = self.lists.last_mut().and_then(|it| {
                    let number = (*it)?;
                    *it = Some(number.saturating_add(1));
                    Some(number)
                });
                let mark = match (task, number) {
                    (Some(true), _) => "☑ ".to_owned(),
                    (Some(false), _) => "☐ ".to_owned(),
                    (None, Some(number)) => format!("{number}. "),
                    (None, None) => "• ".to_owned(),
                };
                self.layout.open(&mark, &" ".repeat(mark.chars().count()));
            }
            NodeKind::DefinitionDetails { .. } => {
                self.flush();
                self.layout.open("    ", "    ");
            }
            NodeKind::FootnoteDefinition { number, .. } => {
                self.flush();
                let mark = format!("{} ", superscript(*number));
                self.layout.open(&mark, &" ".repeat(mark.chars().count()));
            }
            NodeKind::Table(alignments) => {
                self.flush();
                self.table = Some((alignments.to_vec(), Vec::new()));
            }
            NodeKind::TableRow { .. } => {
                if let Some((_, rows)) = &mut self.table {
                    rows.push(Vec::new());
                }
            }
            NodeKind::CodeBlock { code, .. } => self.code(code),
            NodeKind::HtmlBlock(html) => {
                self.flush();
                return vec![Frame::Pieces(raw::pieces(html).into_iter())];
            }
            NodeKind::ThematicBreak => {
                self.flush();
                self.layout.paragraph("* * *");
            }
            NodeKind::Paragraph { .. } | NodeKind::Heading { .. } | NodeKind::DefinitionTerm { .. } => self.flush(),
            NodeKind::Link { url, .. } => {
                let address = self.address(url);
                self.open.push(Open { start: self.line.len(), address, raw: false });
            }
            NodeKind::Image { .. } => {
                self.open.push(Open { start: self.line.len(), address: String::new(), raw: false });
            }
            NodeKind::HtmlInline(html) => {
                let mut below = Vec::new();
                for piece in raw::pieces(html) {
                    below.extend(self.piece(piece, false));
                }
                return below;
            }
            NodeKind::Text(text) | NodeKind::Code(text) | NodeKind::Passthrough(text) => self.text(text),
            NodeKind::PassthroughBlock(text) => self.code(text.trim_matches('\n')),
            NodeKind::Smart(smart) => self.text(smart.char().encode_utf8(&mut [0; 4])),
            NodeKind::Emoji { text, .. } => self.text(text),
            NodeKind::SoftBreak => self.text(" "),
            NodeKind::HardBreak => self.hard_break(),
            NodeKind::FootnoteReference { number, .. } => self.text(&superscript(*number)),
            NodeKind::Shortcode(index) => return self.shortcode(*index),
            _ => {}
        }
        Vec::new()
    }

    fn leave(&mut self, node: &Node) {
        match &node.kind {
            NodeKind::Heading { level, .. } => {
                let line = self.take_line();
                // The title of the page is the heading of level 1: what the page calls so is one below.
                self.layout.heading(&line, (*level).max(2));
            }
            NodeKind::BlockQuote { .. }
            | NodeKind::Item { .. }
            | NodeKind::DefinitionDetails { .. }
            | NodeKind::FootnoteDefinition { .. } => {
                self.flush();
                self.layout.close();
            }
            NodeKind::List { .. } => {
                self.flush();
                self.layout.close_list();
                self.lists.pop();
            }
            NodeKind::TableCell { .. } => {
                let cell = self.take_line().replace('\n', " ");
                if let Some((_, rows)) = &mut self.table
                    && let Some(row) = rows.last_mut()
                {
                    row.push(cell.trim().to_owned());
                }
            }
            NodeKind::Table(_) => {
                if let Some((alignments, rows)) = self.table.take() {
                    let lines = table::lay_out(&rows, &alignments, self.layout.columns(), self.layout.is_underlined());
                    self.layout.lines(&lines);
                }
            }
            NodeKind::Paragraph { .. } => self.flush(),
            NodeKind::DefinitionTerm { .. } => {
                self.flush();
                self.layout.attach();
            }
            NodeKind::Link { .. } => self.end_link(),
            NodeKind::Image { .. } => {
                if let Some(open) = self.open.pop() {
                    let alt = self.line.split_off(open.start.min(self.line.len()));
                    self.image(&alt);
                }
            }
            _ => {}
        }
    }

    /// What is in a cell of a table has one line: its blocks stand beside each other.
    fn enter_flat(&mut self, node: &'a Node) -> Vec<Frame<'a>> {
        match &node.kind {
            NodeKind::Item { .. } => {
                self.flush();
                self.text("• ");
                Vec::new()
            }
            NodeKind::CodeBlock { code, .. } => {
                self.flush();
                self.text(&self.expanded(code));
                Vec::new()
            }
            kind if kind.is_block() && !matches!(kind, NodeKind::HtmlBlock(_) | NodeKind::Shortcode(_)) => {
                self.flush();
                Vec::new()
            }
            _ => self.enter(node),
        }
    }

    fn leave_flat(&mut self, node: &Node) {
        if node.kind.is_block() { self.flush() } else { self.leave(node) }
    }

    pub(super) fn shortcode(&mut self, index: u32) -> Vec<Frame<'a>> {
        let page = self.page;
        if self.raw.is_hidden() {
            return Vec::new();
        }
        let Some(shortcode) = page.shortcodes.get(index as usize) else { return Vec::new() };
        let shown = self.shown.entry(index).or_default();
        if *shown >= 4 {
            return Vec::new();
        }
        *shown += 1;
        let said = said(shortcode);
        let document = shortcode.inner.as_ref().map(|it| &it.document).filter(|it| !it.nodes.is_empty());
        let block = shortcode.block && self.table.is_none() && self.open.is_empty();
        if block {
            self.flush();
        }
        if said.code {
            let code = shortcode.inner.as_ref().map_or("", |it| &it.text);
            if self.table.is_some() {
                self.text(&self.expanded(code));
            } else {
                self.code(code.trim_matches('\n'));
            }
            return Vec::new();
        }
        let address = self.address(&said.address);
        self.open.push(Open { start: self.line.len(), address, raw: false });
        if let Some(alt) = &said.image {
            self.image(alt);
        }
        if !said.words.is_empty() {
            if said.image.is_some() && !self.line.is_empty() {
                self.line.push(' ');
            }
            self.text(&said.words);
            if document.is_some() && block {
                self.flush();
            } else if document.is_some() {
                self.text(": ");
            }
        }
        let mut frames = vec![Frame::End { block }];
        if let Some(code) = document.and_then(indented) {
            // The author indented the inner text as one does with tags; templates show it as words.
            frames.push(Frame::Pieces(raw::words(code).into_iter()));
        } else if let Some(document) = document {
            let flat = self.table.is_some();
            frames.push(match single_paragraph(document) {
                Some(end) => Frame::Nodes { events: Box::new(document.events_in(1, end)), flat },
                None => Frame::Nodes { events: Box::new(document.events()), flat },
            });
        }
        frames
    }

    fn end_shortcode(&mut self, block: bool) {
        self.end_link();
        if block {
            self.flush();
        }
    }

    /// What a shortcode says inside a string.
    pub(super) fn shortcode_words(&self, index: u32) -> String {
        self.page.shortcodes.get(index as usize).map(flat).unwrap_or_default()
    }

    pub(super) fn code(&mut self, code: &str) {
        self.flush();
        let lines: Vec<String> = code
            .lines()
            .map(|line| {
                let mut text = String::new();
                push_code(&self.expanded(line), &mut text);
                text
            })
            .collect();
        if lines.iter().any(|it| !it.trim().is_empty()) {
            self.layout.open("    ", "    ");
            self.layout.lines(&lines);
            self.layout.close();
        }
    }

    pub(super) fn text(&mut self, text: &str) {
        if self.raw.is_hidden() {
            return;
        }
        let at_start = self.line.is_empty() || self.line.ends_with('\n');
        let text = if at_start { text.trim_start() } else { text };
        push_line(text, &mut self.line);
    }

    pub(super) fn hard_break(&mut self) {
        if !self.raw.is_hidden() {
            self.line.push('\n');
        }
    }

    pub(super) fn image(&mut self, alt: &str) {
        let mut text = String::new();
        push_line(alt.trim(), &mut text);
        if !text.is_empty() && !self.raw.is_hidden() {
            let message = messages::text_image(text);
            let shown = self.site.localizer.text(&self.page.path.language, &message);
            push_line(&shown, &mut self.line);
        }
    }

    /// Words that lead somewhere.
    pub(super) fn linked(&mut self, words: &str, address: &str) {
        let address = self.address(address);
        self.open.push(Open { start: self.line.len(), address, raw: false });
        self.text(words);
        self.end_link();
    }

    pub(super) fn end_link(&mut self) {
        let Some(open) = self.open.pop() else { return };
        let words = self.line.get(open.start..).unwrap_or_default().trim().to_owned();
        if open.address.is_empty() || self.raw.is_hidden() || address::is_same(&words, &open.address) {
            return;
        }
        if words.is_empty() {
            self.text(&open.address);
            return;
        }
        match self.links {
            TextLinks::Words => {}
            TextLinks::Inline => {
                self.line.push_str(" (");
                self.line.push_str(&open.address);
                self.line.push(')');
            }
            TextLinks::References => {
                let next = self.addresses.len() + self.first;
                let number = *self.numbers.entry(open.address.clone()).or_insert(next);
                if number == next {
                    self.addresses.push(open.address);
                }
                let kept = self.line.trim_end().len();
                let blank = self.line.split_off(kept);
                self.line.push_str(&format!("\u{a0}[{number}]"));
                self.line.push_str(&blank);
            }
        }
    }

    /// The addresses that the numbers in the text name.
    fn references(&mut self) {
        for (index, address) in std::mem::take(&mut self.addresses).into_iter().enumerate() {
            self.layout.owe(usize::from(index == 0));
            if index == 0 {
                self.layout.open_list(true);
            }
            self.layout.lines(&[format!("[{}] {address}", index + self.first)]);
        }
    }

    /// Where a link leads, for a reader outside the site; empty for a place on the same page.
    pub(super) fn address(&self, url: &str) -> String {
        let mut address = String::new();
        push_line(&self.expanded(url), &mut address);
        address::shown(self.site, self.page, &address)
    }

    /// A string with what its shortcodes say in their places.
    pub(super) fn expanded(&self, text: &str) -> String {
        let mut expanded = String::new();
        let mut from = 0;
        for (range, index) in placeholders(text) {
            expanded.push_str(&text[from..range.start]);
            from = range.end;
            if let Some(shortcode) = self.page.shortcodes.get(index as usize) {
                expanded.push_str(&flat(shortcode));
            }
        }
        expanded.push_str(&text[from..]);
        expanded
    }

    pub(super) fn take_line(&mut self) -> String {
        for open in &mut self.open {
            open.start = 0;
        }
        std::mem::take(&mut self.line)
    }

    pub(super) fn flush(&mut self) {
        if self.table.is_some() {
            if !self.line.is_empty() {
                self.text(" ");
            }
            return;
        }
        let mut line = self.take_line();
        if self.alert && line.starts_with("[!") {
            line = line.split_once(']').map_or("", |(_, rest)| rest.trim_start_matches(['+', '-'])).trim().to_owned();
        }
        if !line.is_empty() {
            self.alert = false;
        }
        self.layout.paragraph(&line);
    }

    pub(super) fn word(&self, message: &Message) -> String {
        let mut text = String::new();
        push_line(&self.site.localizer.text(&self.page.path.language, message), &mut text);
        text
    }
}

/// The end of a document's only block, if that is a paragraph.
fn single_paragraph(document: &Document) -> Option<usize> {
    let first = document.nodes.first()?;
    let alone = first.end as usize == document.nodes.len();
    (alone && matches!(first.kind, NodeKind::Paragraph { .. })).then_some(document.nodes.len())
}

/// The text of a document that is nothing but indented code.
fn indented(document: &Document) -> Option<&str> {
    match document.nodes.as_slice() {
        [Node { kind: NodeKind::CodeBlock { fenced: false, code, .. }, .. }] => Some(code),
        _ => None,
    }
}

/// What a shortcode inside a string says.
fn flat(shortcode: &Shortcode) -> String {
    let said = said(shortcode);
    match &shortcode.inner {
        _ if !said.address.is_empty() && said.words.is_empty() => said.address,
        Some(inner) => inner.document.roots().map(|it| inner.document.text(it)).collect::<Vec<_>>().join(" "),
        None => said.words,
    }
}

fn superscript(number: u32) -> String {
    number.to_string().chars().filter_map(|digit| "⁰¹²³⁴⁵⁶⁷⁸⁹".chars().nth(digit.to_digit(10)? as usize)).collect()
}

fn alert_message(kind: &str) -> Message {
    match kind {
        "tip" => messages::alert_tip(),
        "important" => messages::alert_important(),
        "warning" => messages::alert_warning(),
        "caution" => messages::alert_caution(),
        _ => messages::alert_note(),
    }
}
