//! Makes goldmark's blocks of comrak's: definitions of links are taken out, paragraphs become tables and terms, attributes
//! go to the block before them, lists are tight or loose by goldmark's rule.

use super::attributes::{self, Attributes};
use super::comrak::{self, Raw, RawKind};
use super::footnote::Footnotes;
use super::leaf::{self, Line, Prefix, trim};
use super::mask::{self, Veto};
use super::reference::{Definition, References};
use super::table;
use super::text::decode;
use crate::config::MarkdownOptions;
use crate::document::NodeKind;
use crate::source::Span;

/// A block with the lines of its text, if it is a leaf with inlines.
#[derive(Debug)]
pub(crate) struct Block {
    pub(crate) kind: NodeKind,
    pub(crate) start: usize,
    pub(crate) end: usize,
    /// Index after its last descendant.
    pub(crate) last: usize,
    pub(crate) attributes: Option<Attributes>,
    /// The lines of its text, in [`Blocks::lines`].
    pub(crate) lines: std::ops::Range<usize>,
    /// Which footnote definition it is.
    pub(crate) footnote: Option<usize>,
    /// Whether it may begin with the box of a task.
    pub(crate) task: bool,
    line: usize,
    before: Option<usize>,
}

/// The blocks of a text and what they define.
#[derive(Debug, Default)]
pub(crate) struct Blocks {
    pub(crate) list: Vec<Block>,
    pub(crate) lines: Vec<Line>,
    pub(crate) references: References,
    pub(crate) footnotes: Footnotes,
}

/// How many cells that rows lack are added on one page; beyond it a few bytes could make a page of gigabytes.
const ADDED_CELLS: usize = 500_000;

/// How often a misread definition list may make the text be read again.
const ROUNDS: usize = 4;

/// Finds the blocks of a text.
pub(crate) fn parse(text: &str, options: &MarkdownOptions) -> Blocks {
    let starts = leaf::line_starts(text);
    let mut veto = Veto::default();
    for round in 0..=ROUNDS {
        veto.all |= round == ROUNDS;
        let masked = mask::mask(text, &starts, options, &veto);
        let raw = comrak::blocks(&masked, &starts, options.footnote);
        let mut builder = Builder {
            text,
            starts: &starts,
            options,
            blocks: Blocks::default(),
            frames: vec![Frame::default()],
            veto: Veto::default(),
            rows: Vec::new(),
            indents: Vec::new(),
            added_cells: 0,
            quotes: 0,
            underline: None,
        };
        builder.build(raw);
        if (builder.veto.definitions.is_empty() && builder.veto.html.is_empty()) || round == ROUNDS {
            return builder.blocks;
        }
        veto.definitions.extend(builder.veto.definitions);
        veto.html.extend(builder.veto.html);
    }
    Blocks::default()
}

/// The start of a list of comrak's, and ours that is open in it, with whether that is a definition list.
type OpenList = (Option<u64>, Option<(usize, bool)>);

/// A block that is open while its content is read.
#[derive(Debug, Default)]
struct Frame {
    /// Index of the raw block after it.
    until: usize,
    /// The block it became.
    block: Option<usize>,
    /// Its last child so far.
    previous: Option<usize>,
    prefix: Option<Prefix>,
    /// For a list of comrak's: what became of it.
    list: Option<OpenList>,
}

struct Builder<'t> {
    text: &'t str,
    starts: &'t [usize],
    options: &'t MarkdownOptions,
    blocks: Blocks,
    frames: Vec<Frame>,
    /// What was misread.
    veto: Veto,
    rows: Vec<Line>,
    /// How far each of the rows is indented in its block.
    indents: Vec<usize>,
    added_cells: usize,
    /// How many quotes are open.
    quotes: usize,
    /// A paragraph that was taken for an underline: what follows belongs to it.
    underline: Option<usize>,
}

impl Builder<'_> {
    fn build(&mut self, raw: Vec<Raw>) {
        if let Some(root) = self.frames.first_mut() {
            root.until = usize::MAX;
        }
        for (index, raw) in raw.into_iter().enumerate() {
            while self.frames.len() > 1 && self.frames.last().is_some_and(|frame| frame.until <= index) {
                self.close();
            }
            self.block(raw);
        }
        while self.frames.len() > 1 {
            self.close();
        }
    }

    fn block(&mut self, raw: Raw) {
        let Raw { kind, line, last_line, start, last } = raw;
        match kind {
            RawKind::Paragraph => self.paragraph(line, last_line, start),
            RawKind::Heading { level, setext } => self.heading(level, setext, line, last_line, start),
            RawKind::ThematicBreak => {
                if self.text.as_bytes().get(start) == Some(&b'{') {
                    self.attributes(line, start);
                } else {
                    let end = trim(self.text, self.line(line)).end;
                    self.leaf(NodeKind::ThematicBreak, line, start, end);
                }
            }
            RawKind::Code { fenced, literal } => self.code(fenced, literal, line, last_line, start),
            RawKind::Html { kind, literal } => {
                if kind == 7 && self.continues_lazily(line) {
                    self.veto.html.insert(line);
                }
                let html = self.restore(literal, line);
                let end = self.line(last_line).end.max(start);
                self.leaf(NodeKind::HtmlBlock(html.into()), line, start, end);
            }
            RawKind::Quote => {
                let alert = self.alert(start, line);
                self.open(NodeKind::BlockQuote { alert }, line, start, last, Prefix::Quote);
            }
            RawKind::Footnote => {
                let rest = self.text.get(start + 2..).unwrap_or_default();
                let label = rest.split(']').next().unwrap_or_default();
                let footnote = self.blocks.footnotes.define(label);
                let kind = NodeKind::FootnoteDefinition { number: 0, references: 0 };
                let before = self.frames.last().and_then(|frame| frame.previous);
                self.open(kind, line, start, last, Prefix::Indent(4));
                let depth = self.frames.len();
                if let Some(block) = self.blocks.list.last_mut() {
                    block.footnote = Some(footnote);
                }
                // Definitions are moved away: they are nobody's previous sibling.
                if let Some(parent) = depth.checked_sub(2).and_then(|index| self.frames.get_mut(index)) {
                    parent.previous = before;
                }
            }
            RawKind::List { start: first } => {
                self.frames.push(Frame { until: last, list: Some((first, None)), ..Frame::default() });
            }
            RawKind::Item { indent, marker } => self.item(indent, marker, line, start, last),
        }
    }

    fn line(&self, number: usize) -> Line {
        leaf::line(self.text, self.starts, number)
    }

    /// Whether the line before is blank but for the marks of the quotes that are open.
    fn blank_before(&self, line: usize) -> bool {
        let Some(before) = line.checked_sub(1).map(|number| self.line(number)) else { return true };
        let text = self.text.get(before.start..before.end).unwrap_or_default();
        let mut quotes = 0;
        text.bytes().all(|byte| {
            quotes += usize::from(byte == b'>');
            byte.is_ascii_whitespace() || (byte == b'>' && quotes <= self.quotes)
        })
    }

    fn push(&mut self, kind: NodeKind, line: usize, start: usize, end: usize) -> usize {
        let index = self.blocks.list.len();
        let frame = self.frames.last_mut();
        let before = frame.as_ref().and_then(|frame| frame.previous);
        if let Some(frame) = frame {
            frame.previous = Some(index);
        }
        self.blocks.list.push(Block {
            kind,
            start,
            end: end.max(start),
            last: index + 1,
            attributes: None,
            lines: 0..0,
            footnote: None,
            task: false,
            line,
            before,
        });
        index
    }

    fn leaf(&mut self, kind: NodeKind, line: usize, start: usize, end: usize) {
        self.push(kind, line, start, end);
    }

    fn open(&mut self, kind: NodeKind, line: usize, start: usize, until: usize, prefix: Prefix) {
        let block = self.push(kind, line, start, start);
        self.quotes += usize::from(matches!(prefix, Prefix::Quote));
        self.frames.push(Frame { until, block: Some(block), prefix: Some(prefix), ..Frame::default() });
    }

    fn close(&mut self) {
        let Some(frame) = self.frames.pop() else { return };
        self.quotes -= usize::from(matches!(frame.prefix, Some(Prefix::Quote)));
        if let Some((_, Some((list, definitions)))) = frame.list {
            self.finish(list, frame.previous);
            if !definitions {
                self.tighten(list);
            }
        }
        if let Some(block) = frame.block {
            self.finish(block, frame.previous);
        }
    }

    /// Sets where a block ends: with its last child.
    fn finish(&mut self, index: usize, child: Option<usize>) {
        let length = self.blocks.list.len();
        let end = child.and_then(|child| self.blocks.list.get(child)).map(|block| block.end);
        // A marker without content.
        let marker = self.blocks.list.get(index).map_or(0, |block| block.start + 1).min(self.text.len());
        if let Some(block) = self.blocks.list.get_mut(index) {
            block.last = length;
            block.end = end.unwrap_or(marker).max(block.end);
        }
    }

    /// A list is loose if a blank line stands before an item but the first, or before a block but the first of an item.
    fn tighten(&mut self, list: usize) {
        let last = self.blocks.list.get(list).map_or(0, |block| block.last);
        let mut tight = true;
        let mut item = list + 1;
        let mut paragraphs = Vec::new();
        while item < last {
            let Some(block) = self.blocks.list.get(item) else { break };
            tight &= item == list + 1 || !self.blank_before(block.line);
            let (item_last, mut child) = (block.last, item + 1);
            let mut first = true;
            while child < item_last {
                let Some(block) = self.blocks.list.get(child) else { break };
                if block.footnote.is_none() {
                    // A paragraph that definitions were taken from counts as one after a blank line.
                    let defined = block
                        .before
                        .and_then(|index| self.blocks.list.get(index))
                        .is_some_and(|before| matches!(before.kind, NodeKind::LinkDefinition { .. }));
                    tight &= first || !(defined || self.blank_before(block.line));
                    first = false;
                }
                if matches!(block.kind, NodeKind::Paragraph { .. }) {
                    paragraphs.push(child);
                }
                child = block.last.max(child + 1);
            }
            item = item_last.max(item + 1);
        }
        if tight {
            for index in paragraphs {
                self.make_bare(index);
            }
        }
        if let Some(Block { kind: NodeKind::List { tight: flag, .. }, .. }) = self.blocks.list.get_mut(list) {
            *flag = tight;
        }
    }

    fn make_bare(&mut self, index: usize) {
        if let Some(Block { kind: NodeKind::Paragraph { bare }, .. }) = self.blocks.list.get_mut(index) {
            *bare = true;
        }
    }

    fn item(&mut self, indent: usize, marker: usize, line: usize, start: usize, until: usize) {
        let definition = self.options.definition_list && self.text.as_bytes().get(start) == Some(&b':');
        let Some((first, ours)) = self.frames.last().and_then(|frame| frame.list) else { return };
        if definition && marker > 0 {
            self.veto.definitions.insert(line);
        }
        match ours {
            Some((_, definitions)) if definitions == definition => {}
            other => {
                if let Some((list, definitions)) = other {
                    let child = self.frames.last().and_then(|frame| frame.previous);
                    self.finish(list, child);
                    if !definitions {
                        self.tighten(list);
                    }
                }
                // The list stands in what the frame of comrak's list stands in.
                let frame = self.frames.pop();
                let list = if definition {
                    self.definition_list(line, start)
                } else {
                    self.push(NodeKind::List { start: first, tight: false }, line, start, start)
                };
                if let Some(mut frame) = frame {
                    frame.list = Some((first, Some((list, definition))));
                    self.frames.push(frame);
                }
            }
        }
        let kind = if definition {
            NodeKind::DefinitionDetails { tight: !self.blank_before(line) }
        } else {
            NodeKind::Item { task: None }
        };
        self.open(kind, line, start, until, Prefix::Indent(indent));
    }

    /// The definition list that a definition belongs to; the paragraph before it becomes its terms.
    fn definition_list(&mut self, line: usize, start: usize) -> usize {
        let previous = self.frames.last().and_then(|frame| frame.previous);
        let kind = previous.and_then(|index| self.blocks.list.get(index)).map(|block| block.kind.clone());
        match (previous, kind) {
            (Some(list), Some(NodeKind::DefinitionList)) => list,
            (Some(paragraph), Some(NodeKind::Paragraph { .. })) if paragraph + 1 == self.blocks.list.len() => {
                let Some(terms) = self.blocks.list.pop() else { return 0 };
                let before = terms.before.filter(|index| {
                    matches!(self.blocks.list.get(*index), Some(Block { kind: NodeKind::DefinitionList, .. }))
                });
                if let Some(frame) = self.frames.last_mut() {
                    frame.previous = terms.before;
                }
                let list =
                    before.unwrap_or_else(|| self.push(NodeKind::DefinitionList, terms.line, terms.start, terms.end));
                if let Some(frame) = self.frames.last_mut() {
                    frame.previous = Some(list);
                }
                for index in terms.lines {
                    let Some(term) = self.blocks.lines.get(index).map(|line| trim(self.text, *line)) else { continue };
                    let kept = self.frames.last().and_then(|frame| frame.previous);
                    let block = self.push(NodeKind::DefinitionTerm { id: None }, terms.line, term.start, term.end);
                    self.give_lines(block, &[term]);
                    if let Some(frame) = self.frames.last_mut() {
                        frame.previous = kept;
                    }
                }
                list
            }
            _ => {
                self.veto.definitions.insert(line);
                self.push(NodeKind::DefinitionList, line, start, start)
            }
        }
    }

    fn give_lines(&mut self, block: usize, lines: &[Line]) {
        let from = self.blocks.lines.len();
        self.blocks.lines.extend_from_slice(lines);
        let to = self.blocks.lines.len();
        if let Some(block) = self.blocks.list.get_mut(block) {
            block.lines = from..to;
        }
    }

    /// The lines of a paragraph, without what the blocks around it put before them.
    fn gather(&mut self, first: usize, last: usize, start: usize) {
        let prefixes: Vec<Prefix> = self.frames.iter().filter_map(|frame| frame.prefix).collect();
        self.rows.clear();
        self.indents.clear();
        for number in first..=last.max(first) {
            let line = self.line(number);
            let (from, indent) =
                if number == first { (start, 0) } else { leaf::content_start(self.text, line, &prefixes) };
            self.indents.push(indent);
            self.rows.push(Line { start: from.min(line.end), end: line.end });
        }
        if let Some(row) = self.rows.last_mut() {
            *row = trim(self.text, *row);
        }
    }

    /// Whether a leaf that comes now is the first thing in a list item.
    fn starts_item(&self) -> bool {
        self.options.task_list
            && self.frames.last().is_some_and(|frame| {
                frame.previous.is_none()
                    && frame
                        .block
                        .and_then(|index| self.blocks.list.get(index))
                        .is_some_and(|block| matches!(block.kind, NodeKind::Item { .. }))
            })
    }

    fn paragraph(&mut self, line: usize, last_line: usize, start: usize) {
        self.gather(line, last_line, start);
        let mut rows = std::mem::take(&mut self.rows);
        let (taken, found) = self.blocks.references.take(self.text, &rows);
        self.definitions(found, line);
        self.text_block(&rows[taken.min(rows.len())..], line + taken);
        rows.clear();
        self.rows = rows;
    }

    fn definitions(&mut self, found: Vec<Definition>, line: usize) {
        for Definition { label, target, place } in found {
            let kind = NodeKind::LinkDefinition {
                label,
                url: decode(&target.url).into(),
                title: decode(&target.title).into(),
                // A place in the text until the document is assembled.
                url_span: Span::new(target.span.0, target.span.1),
            };
            self.push(kind, line, place.0, place.1);
        }
    }

    /// A paragraph without definitions: it may still be a table.
    fn text_block(&mut self, rows: &[Line], line: usize) {
        let (Some(first), Some(last)) = (rows.first(), rows.last()) else { return };
        if self.options.table
            && let Some(found) = table::find(
                self.text,
                rows,
                self.indents.get(self.indents.len().saturating_sub(rows.len())..).unwrap_or_default(),
            )
        {
            if found.before > 0 {
                let mut before = rows[..found.before].to_vec();
                if let Some(row) = before.last_mut() {
                    *row = trim(self.text, *row);
                }
                self.plain_paragraph(&before, line);
            }
            self.table(&found, &rows[found.before..], line + found.before, last.end);
            return;
        }
        if first.start < last.end {
            self.plain_paragraph(rows, line);
        }
    }

    fn plain_paragraph(&mut self, rows: &[Line], line: usize) {
        let (Some(first), Some(last)) = (rows.first(), rows.last()) else { return };
        if self.join_underline(rows, line) {
            return;
        }
        let task = self.starts_item();
        // In a description without a blank line before it a paragraph is bare, unless a blank line stands before that.
        let bare = !self.blank_before(line)
            && self
                .frames
                .last()
                .and_then(|frame| frame.block)
                .and_then(|index| self.blocks.list.get(index))
                .is_some_and(|block| matches!(block.kind, NodeKind::DefinitionDetails { tight: true }));
        let block = self.push(NodeKind::Paragraph { bare }, line, first.start, last.end);
        if let Some(block) = self.blocks.list.get_mut(block) {
            block.task = task;
        }
        self.give_lines(block, rows);
    }

    fn table(&mut self, found: &table::Table, rows: &[Line], line: usize, end: usize) {
        let columns = found.alignments.len();
        let start = rows.first().map_or(0, |row| row.start);
        let table = self.push(NodeKind::Table(found.alignments.clone().into()), line, start, end);
        let kept = self.frames.last().and_then(|frame| frame.previous);
        for (index, row) in rows.iter().enumerate().filter(|(index, _)| *index != 1) {
            let cells = if index == 0 { found.header.clone() } else { table::cells(self.text, *row, columns) };
            let row_line = trim(self.text, *row);
            let row = self.push(NodeKind::TableRow { header: index == 0 }, line + index, row_line.start, row_line.end);
            self.added_cells += columns.saturating_sub(cells.len());
            let columns = if self.added_cells > ADDED_CELLS { cells.len() } else { columns };
            for column in 0..columns {
                let cell = cells.get(column).copied();
                let place = cell.unwrap_or(Line { start: row_line.end, end: row_line.end });
                let kind = NodeKind::TableCell { missing: cell.is_none() };
                let block = self.push(kind, line + index, place.start, place.end);
                if let Some(cell) = cell {
                    self.give_lines(block, &[cell]);
                }
            }
            let length = self.blocks.list.len();
            if let Some(row) = self.blocks.list.get_mut(row) {
                row.last = length;
            }
        }
        let length = self.blocks.list.len();
        if let Some(table) = self.blocks.list.get_mut(table) {
            table.last = length;
        }
        if let Some(frame) = self.frames.last_mut() {
            frame.previous = kept;
        }
    }

    fn heading(&mut self, level: u8, setext: bool, line: usize, last_line: usize, start: usize) {
        if setext {
            let under = last_line.max(line + 1);
            self.gather(line, under - 1, start);
            let rows = std::mem::take(&mut self.rows);
            let (taken, found) = self.blocks.references.take(self.text, &rows);
            self.definitions(found, line);
            let rows = &rows[taken.min(rows.len())..];
            let underline = trim(self.text, self.line(under));
            if rows.is_empty() {
                self.lone_underline(under, underline.end);
                return;
            }
            let mut rows = rows.to_vec();
            let indents = self.indents.get(self.indents.len().saturating_sub(rows.len())..).unwrap_or_default();
            if let Some(found) = table::find(self.text, &rows, indents).filter(|_| self.options.table) {
                // A table is no heading: goldmark makes one of the lines before it, and puts it after it.
                let end = rows.last().map_or(start, |row| row.end);
                self.table(&found, &rows[found.before..], line + taken + found.before, end);
                rows.truncate(found.before);
                if rows.is_empty() {
                    self.lone_underline(under, underline.end);
                    return;
                }
                if let Some(row) = rows.last_mut() {
                    *row = trim(self.text, *row);
                }
            }
            let attributes = self.heading_attributes(rows.last_mut());
            let task = self.starts_item();
            let from = rows.first().map_or(start, |row| row.start);
            let block = self.push(NodeKind::Heading { level, id: None, setext }, line + taken, from, underline.end);
            self.finish_heading(block, attributes, task, &rows);
            return;
        }
        let whole = self.line(line);
        let text = self.text.get(start..whole.end).unwrap_or_default();
        let marks = text.bytes().take_while(|byte| *byte == b'#').count();
        let mut row = trim(self.text, Line { start: (start + marks).min(whole.end), end: whole.end });
        let end = row.end;
        let mut attributes = self.heading_attributes(Some(&mut row));
        self.without_closing_marks(&mut row);
        if attributes.is_none() {
            attributes = self.heading_attributes(Some(&mut row));
        }
        let task = self.starts_item();
        let block = self.push(NodeKind::Heading { level, id: None, setext }, line, start, end);
        let rows = [row];
        let rows = if row.start < row.end { &rows[..] } else { &[] };
        self.finish_heading(block, attributes, task, rows);
    }

    /// An underline below nothing but definitions: a thematic break, an empty list, or text.
    fn lone_underline(&mut self, line: usize, end: usize) {
        let prefixes: Vec<Prefix> = self.frames.iter().filter_map(|frame| frame.prefix).collect();
        let (from, _) = leaf::content_start(self.text, self.line(line), &prefixes);
        let row = trim(self.text, Line { start: from, end });
        match self.text.get(row.start..row.end) {
            Some("-") => {
                let list = self.push(NodeKind::List { start: None, tight: true }, line, row.start, row.end);
                let kept = self.frames.last().and_then(|frame| frame.previous);
                self.push(NodeKind::Item { task: None }, line, row.start, row.end);
                if let Some(frame) = self.frames.last_mut() {
                    frame.previous = kept;
                }
                self.finish(list, None);
            }
            Some(marks) if marks.starts_with("---") => self.leaf(NodeKind::ThematicBreak, line, row.start, row.end),
            _ => {
                self.plain_paragraph(&[row], line);
                self.underline = self.frames.last().and_then(|frame| frame.previous);
            }
        }
    }

    /// Joins lines to the text that was taken for an underline, if they follow it.
    fn join_underline(&mut self, rows: &[Line], line: usize) -> bool {
        let Some(index) = self.underline.take() else { return false };
        let follows = self.frames.last().is_some_and(|frame| frame.previous == Some(index));
        let Some(block) = self.blocks.list.get_mut(index).filter(|block| follows && block.line + 1 == line) else {
            return false;
        };
        block.end = rows.last().map_or(block.end, |row| row.end);
        let mut all = self.blocks.lines.get(block.lines.clone()).unwrap_or_default().to_vec();
        all.extend_from_slice(rows);
        self.give_lines(index, &all);
        true
    }

    fn finish_heading(&mut self, block: usize, attributes: Option<Attributes>, task: bool, rows: &[Line]) {
        self.give_lines(block, rows);
        if let Some(block) = self.blocks.list.get_mut(block) {
            block.attributes = attributes;
            block.task = task;
        }
    }

    /// Takes attributes off the end of a heading's last line.
    fn heading_attributes(&self, row: Option<&mut Line>) -> Option<Attributes> {
        let row = row.filter(|_| self.options.heading_attributes)?;
        let (at, found) = attributes::at_end(self.text.get(row.start..row.end)?)?;
        *row = trim(self.text, Line { start: row.start, end: row.start + at });
        Some(found)
    }

    /// `## A ##`
    fn without_closing_marks(&self, row: &mut Line) {
        let text = self.text.get(row.start..row.end).unwrap_or_default();
        let without = text.trim_end_matches('#');
        if without.len() < text.len() && (without.is_empty() || without.ends_with([' ', '\t'])) {
            *row = trim(self.text, Line { start: row.start, end: row.start + without.len() });
        }
    }

    fn code(&mut self, fenced: bool, literal: String, line: usize, last_line: usize, start: usize) {
        let mut info = Box::from("");
        let whole = self.line(line);
        if fenced {
            let text = self.text.get(start..whole.end).unwrap_or_default();
            let after = text.trim_start_matches(['`', '~']);
            // goldmark overlooks a single character at the end of the text.
            if whole.end < self.text.len() || after.len() > 1 {
                info = after.trim().into();
            }
        }
        let mut code = self.restore(literal, line + usize::from(fenced));
        if !code.is_empty() && !code.ends_with('\n') {
            code.push('\n');
        }
        let end = self.line(last_line).end.max(whole.end);
        self.leaf(NodeKind::CodeBlock { fenced, info, code: code.into() }, line, start, end);
    }

    /// A literal of the masked copy with the text of the source: the ends of its lines are as long there as here.
    fn restore(&self, mut literal: String, first: usize) -> String {
        if !literal.contains(['x', '_', '+']) {
            return literal;
        }
        let mut out = String::with_capacity(literal.len());
        for (index, part) in literal.split_inclusive('\n').enumerate() {
            let content = part.trim_end_matches(['\r', '\n']);
            let text = content.trim_start_matches([' ', '\t']);
            let line = self.line(first + index);
            let source = line.end.checked_sub(text.len()).filter(|from| *from >= line.start);
            match source.and_then(|from| self.text.get(from..line.end)) {
                Some(source) => {
                    out.push_str(&content[..content.len() - text.len()]);
                    out.push_str(source);
                    out.push_str(&part[content.len()..]);
                }
                None => out.push_str(part),
            }
        }
        std::mem::swap(&mut literal, &mut out);
        literal
    }

    /// A line of attributes: they go to the block right before it.
    fn attributes(&mut self, line: usize, start: usize) {
        let blank = self.blank_before(line);
        let text = self.text.get(start..self.line(line).end).unwrap_or_default();
        let Some(previous) = self.frames.last().and_then(|frame| frame.previous) else { return };
        let Some(block) = self.blocks.list.get_mut(previous) else { return };
        let hugos = matches!(block.kind, NodeKind::Heading { .. } | NodeKind::Table(_));
        let found = if hugos { attributes::parse(text) } else { attributes::parse_strings(text) };
        let Some((found, _)) = found else { return };
        if blank || matches!(block.kind, NodeKind::CodeBlock { fenced: true, .. }) {
            return;
        }
        let attributes = block.attributes.get_or_insert_with(Vec::new);
        for (name, value) in found {
            if !attributes.iter().any(|(other, _)| *other == name) {
                attributes.push((name, value));
            }
        }
    }

    /// Whether a line could still belong to a paragraph of a block that it does not mark.
    fn continues_lazily(&self, line: usize) -> bool {
        self.blocks.list.last().is_some_and(|block| {
            matches!(block.kind, NodeKind::Paragraph { .. })
                && line > 0
                && block.end >= self.line(line - 1).start
                && block.end <= self.line(line).start
        })
    }

    /// The type of a GitHub alert: `> [!NOTE]`.
    fn alert(&self, start: usize, line: usize) -> Option<Box<str>> {
        let text = self.text.get(start..self.line(line).end)?;
        let rest = text.strip_prefix('>')?.trim_start_matches(' ').strip_prefix("[!")?;
        let (name, _) = rest.split_once(']')?;
        let named = !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_alphanumeric());
        named.then(|| name.to_ascii_lowercase().into())
    }
}
