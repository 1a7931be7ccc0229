//! Tables, with the cells that rows lack.

use super::Builder;
use crate::document::NodeKind;
use crate::markdown::leaf::{Line, trim};
use crate::markdown::table;

/// How many cells that rows lack are added on one page; beyond it a few bytes could make a page of gigabytes.
const ADDED_CELLS: usize = 500_000;

impl Builder<'_> {
    pub(super) fn table(&mut self, found: &table::Table, rows: &[Line], line: usize, end: usize) {
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
}
