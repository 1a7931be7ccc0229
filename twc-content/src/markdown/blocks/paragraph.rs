//! Paragraphs: definitions of links are taken out of them, the rest is text or a table.

use super::Builder;
use crate::document::NodeKind;
use crate::markdown::leaf::{self, Line, Prefix, trim};
use crate::markdown::reference::Definition;
use crate::markdown::table;
use crate::markdown::text::decode;
use crate::source::Span;

impl Builder<'_> {
    pub(super) fn paragraph(&mut self, line: usize, last_line: usize, start: usize) {
        self.gather(line, last_line, start);
        let mut rows = std::mem::take(&mut self.rows);
        let (taken, found) = self.blocks.references.take(self.text, &rows);
        self.definitions(found, line);
        self.text_block(&rows[taken.min(rows.len())..], line + taken);
        rows.clear();
        self.rows = rows;
    }

    pub(super) fn definitions(&mut self, found: Vec<Definition>, line: usize) {
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

    pub(super) fn plain_paragraph(&mut self, rows: &[Line], line: usize) {
        let (Some(first), Some(last)) = (rows.first(), rows.last()) else { return };
        if self.join_underline(rows, line) {
            return;
        }
        let task = self.starts_item();
        // In a description without a blank line before it a paragraph is bare, unless a blank line stands before that.
        let alone = self.frames.last().is_some_and(|frame| frame.previous.is_none());
        let bare = (alone || !self.blank_before(line))
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

    /// The lines of a paragraph, without what the blocks around it put before them.
    pub(super) fn gather(&mut self, first: usize, last: usize, start: usize) {
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

    /// Whether a line could still belong to a paragraph of a block that it does not mark.
    pub(super) fn continues_lazily(&self, line: usize) -> bool {
        self.blocks.list.last().is_some_and(|block| {
            matches!(block.kind, NodeKind::Paragraph { .. })
                && line > 0
                && block.end >= self.line(line - 1).start
                && block.end <= self.line(line).start
        })
    }
}
