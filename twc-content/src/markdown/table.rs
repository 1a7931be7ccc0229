//! Tables: goldmark makes them of paragraphs, from the first line that is a delimiter row.

use super::leaf::{Line, trim};
use crate::document::Alignment;

/// A table within the lines of a paragraph.
#[derive(Debug)]
pub(crate) struct Table {
    /// How many lines before its header are still a paragraph.
    pub(crate) before: usize,
    pub(crate) alignments: Vec<Alignment>,
    pub(crate) header: Vec<Line>,
}

/// Finds the table of a paragraph, given how far its lines are indented: a delimiter row is not indented like code.
pub(crate) fn find(source: &str, lines: &[Line], indents: &[usize]) -> Option<Table> {
    let (delimiter, alignments) = lines
        .iter()
        .enumerate()
        .skip(1)
        .filter(|(index, _)| indents.get(*index).is_none_or(|indent| *indent < 4))
        .find_map(|(index, line)| {
            // Dashes alone are one column, but goldmark overlooks them at the very end of a text.
            let row = source.get(line.start..line.end)?;
            let last = line.end == source.len() && row.bytes().all(|byte| byte == b'-');
            Some((index, delimiter_row(row).filter(|_| !last)?))
        })?;
    let header = cells(source, *lines.get(delimiter - 1)?, usize::MAX);
    (header.len() <= alignments.len()).then_some(Table { before: delimiter - 1, alignments, header })
}

fn delimiter_row(line: &str) -> Option<Vec<Alignment>> {
    let line = line.trim();
    if !line.bytes().all(|byte| matches!(byte, b' ' | b'\t' | b'-' | b'|' | b':')) {
        return None;
    }
    let mut columns: Vec<&str> = line.split('|').collect();
    if columns.first().is_some_and(|column| column.trim().is_empty()) {
        columns.remove(0);
    }
    if columns.last().is_some_and(|column| column.trim().is_empty()) {
        columns.pop();
    }
    let alignments: Option<Vec<Alignment>> = columns
        .into_iter()
        .map(|column| {
            let column = column.trim();
            let (left, right) = (column.starts_with(':'), column.len() > 1 && column.ends_with(':'));
            let dashes = column.get(usize::from(left)..column.len() - usize::from(right))?;
            if dashes.is_empty() || dashes.bytes().any(|byte| byte != b'-') {
                return None;
            }
            Some(match (left, right) {
                (true, true) => Alignment::Center,
                (true, false) => Alignment::Left,
                (false, true) => Alignment::Right,
                (false, false) => Alignment::None,
            })
        })
        .collect();
    alignments.filter(|list| !list.is_empty())
}

/// The cells of a row, at most `most`, without the blanks around them.
pub(crate) fn cells(source: &str, line: Line, most: usize) -> Vec<Line> {
    let line = trim(source, line);
    let bytes = source.as_bytes();
    let (mut at, mut limit) = (line.start, line.end);
    if at < limit && bytes[at] == b'|' {
        at += 1;
    }
    if at < limit && bytes[limit - 1] == b'|' {
        limit -= 1;
    }
    let mut cells = Vec::new();
    while at < limit && cells.len() < most {
        let mut end = at;
        while end < limit && (bytes[end] != b'|' || (end > line.start && bytes[end - 1] == b'\\')) {
            end += 1;
        }
        cells.push(trim(source, Line { start: at, end }));
        at = end + 1;
    }
    cells
}
