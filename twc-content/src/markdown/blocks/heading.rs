//! Headings of both notations, with their attributes.

use super::Builder;
use crate::document::NodeKind;
use crate::markdown::attributes::{self, Attributes};
use crate::markdown::leaf::{self, Line, Prefix, trim};
use crate::markdown::table;

impl Builder<'_> {
    pub(super) fn heading(&mut self, level: u8, setext: bool, line: usize, last_line: usize, start: usize) {
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
        // Attributes before closing marks are text.
        let attributes = self.heading_attributes(Some(&mut row));
        self.without_closing_marks(&mut row);
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
    pub(super) fn join_underline(&mut self, rows: &[Line], line: usize) -> bool {
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
}
