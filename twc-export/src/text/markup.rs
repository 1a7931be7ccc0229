//! Lays out raw HTML: its paragraphs, lists, tables and preformatted text, each until its block of HTML ends.

use twc_content::document::Alignment;
use twc_content::messages;

use super::body::{Frame, Open, Writer};
use super::raw::{Piece, Tag};
use super::table;

/// What is open of raw HTML.
#[derive(Debug, Default)]
pub(super) struct Raw {
    /// The element whose content is no text for readers.
    hidden: Option<String>,
    /// Lists: the next number if it has numbers, and whether an item is open.
    lists: Vec<(Option<u64>, bool)>,
    /// Whether the open table is one of raw HTML.
    table: bool,
    /// Whether a cell of it is open.
    cell: bool,
    /// Preformatted text so far.
    preformatted: Option<String>,
}

impl Raw {
    /// Whether what comes is no text for readers.
    pub(super) fn is_hidden(&self) -> bool {
        self.hidden.is_some()
    }
}

impl<'a> Writer<'a> {
    /// A part of raw HTML; what it leads to comes back as frames. `block` tells whether it stands on lines of its own.
    pub(super) fn piece(&mut self, piece: Piece, block: bool) -> Vec<Frame<'a>> {
        if let Some(name) = &self.raw.hidden {
            if matches!(&piece, Piece::Close(Tag::Hidden(it)) if it == name) {
                self.raw.hidden = None;
            }
            return Vec::new();
        }
        if self.raw.preformatted.is_some() {
            self.preformatted(piece);
            return Vec::new();
        }
        match piece {
            Piece::Text(text) => self.text(&text),
            Piece::Shortcode(index) => return self.shortcode(index),
            Piece::Open(Tag::Hidden(name)) => self.raw.hidden = Some(name),
            Piece::Open(Tag::Link(address)) => {
                let address = self.address(&address);
                self.open.push(Open { start: self.line.len(), address, raw: true });
            }
            Piece::Close(Tag::Link(_)) if self.open.last().is_some_and(|it| it.raw) => self.end_link(),
            Piece::Open(Tag::Image(alt)) => self.image(&alt),
            Piece::Open(Tag::Break) => self.hard_break(),
            Piece::Open(Tag::Frame { title, source }) => {
                let words = if title.is_empty() { self.word(&messages::text_frame()) } else { title };
                self.linked(&words, &source);
            }
            Piece::Open(tag) if block && self.raw.table => self.open_in_table(&tag),
            Piece::Close(tag) if block && self.raw.table => self.close_in_table(&tag),
            Piece::Open(tag) if block && self.table.is_none() => self.open_block(&tag),
            Piece::Close(tag) if block && self.table.is_none() => self.close_block(&tag),
            Piece::Open(Tag::Item) => {
                self.flush();
                self.text("• ");
            }
            Piece::Open(Tag::Cell) if !self.line.is_empty() => self.line.push_str(" \u{a0}"),
            Piece::Open(Tag::Block) | Piece::Close(Tag::Block | Tag::Item) if block => self.flush(),
            _ => {}
        }
        Vec::new()
    }

    fn open_block(&mut self, tag: &Tag) {
        match tag {
            Tag::List { numbered } => {
                self.flush();
                self.layout.open_list(true);
                self.raw.lists.push((numbered.then_some(1), false));
            }
            Tag::Item => {
                self.flush();
                self.end_item();
                let Some((number, open)) = self.raw.lists.last_mut() else {
                    self.line.push_str("• ");
                    return;
                };
                *open = true;
                let mark = match number {
                    Some(next) => {
                        *next += 1;
                        format!("{}. ", *next - 1)
                    }
                    None => "• ".to_owned(),
                };
                self.layout.open(&mark, &" ".repeat(mark.chars().count()));
            }
            Tag::Table => {
                self.flush();
                self.table = Some((Vec::new(), Vec::new()));
                self.raw.table = true;
            }
            Tag::Preformatted => {
                self.flush();
                self.raw.preformatted = Some(String::new());
            }
            Tag::Cell if !self.line.is_empty() => self.line.push_str(" \u{a0}"),
            Tag::Row | Tag::Block => self.flush(),
            _ => {}
        }
    }

    fn close_block(&mut self, tag: &Tag) {
        match tag {
            Tag::Item => {
                self.flush();
                self.end_item();
            }
            Tag::List { .. } if !self.raw.lists.is_empty() => {
                self.flush();
                self.end_list();
            }
            Tag::List { .. } | Tag::Row | Tag::Block => self.flush(),
            _ => {}
        }
    }

    fn end_item(&mut self) {
        if let Some((_, open)) = self.raw.lists.last_mut()
            && std::mem::take(open)
        {
            self.layout.close();
        }
    }

    fn end_list(&mut self) {
        self.end_item();
        if self.raw.lists.pop().is_some() {
            self.layout.close_list();
        }
    }

    fn open_in_table(&mut self, tag: &Tag) {
        match tag {
            Tag::Row | Tag::Cell => {
                self.end_cell();
                if let Some((_, rows)) = &mut self.table
                    && (*tag == Tag::Row || rows.is_empty())
                {
                    rows.push(Vec::new());
                }
                self.raw.cell = *tag == Tag::Cell;
            }
            Tag::Item => {
                self.flush();
                self.text("• ");
            }
            Tag::Block | Tag::List { .. } | Tag::Preformatted | Tag::Table => self.flush(),
            _ => {}
        }
    }

    fn close_in_table(&mut self, tag: &Tag) {
        match tag {
            Tag::Cell | Tag::Row => self.end_cell(),
            Tag::Table => self.end_table(),
            Tag::Block | Tag::List { .. } | Tag::Item | Tag::Preformatted => self.flush(),
            _ => {}
        }
    }

    /// Puts the words of a cell in its row; words of a table that stand in no cell, as its caption, come before it.
    fn end_cell(&mut self) {
        let words = self.take_line();
        if !std::mem::take(&mut self.raw.cell) {
            self.layout.paragraph(words.trim());
        } else if let Some((_, rows)) = &mut self.table
            && let Some(row) = rows.last_mut()
        {
            row.push(words.replace('\n', " ").trim().to_owned());
        }
    }

    fn end_table(&mut self) {
        self.end_cell();
        self.raw.table = false;
        let Some((_, rows)) = self.table.take() else { return };
        let rows: Vec<Vec<String>> = rows.into_iter().filter(|it| !it.is_empty()).collect();
        let alignments: &[Alignment] = &[];
        let lines = table::lay_out(&rows, alignments, self.layout.columns(), self.layout.is_underlined());
        if !lines.is_empty() {
            self.layout.lines(&lines);
        }
    }

    fn preformatted(&mut self, piece: Piece) {
        let words = match piece {
            Piece::Text(text) => text,
            Piece::Shortcode(index) => self.shortcode_words(index),
            Piece::Open(Tag::Break) => "\n".to_owned(),
            Piece::Close(Tag::Preformatted) => return self.end_preformatted(),
            _ => return,
        };
        if let Some(text) = &mut self.raw.preformatted {
            text.push_str(&words);
        }
    }

    fn end_preformatted(&mut self) {
        if let Some(text) = self.raw.preformatted.take() {
            self.code(text.trim_matches(['\n', '\r']));
        }
    }

    /// Ends what a block of raw HTML left open: what follows it is no part of it.
    pub(super) fn end_raw(&mut self) {
        self.end_preformatted();
        if self.raw.table {
            self.end_table();
        }
        if !self.raw.lists.is_empty() {
            self.flush();
        }
        while !self.raw.lists.is_empty() {
            self.end_list();
        }
    }
}
