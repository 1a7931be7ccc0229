//! A line of a file made fit for a screen: tabs, wide, invisible and control characters, and a window on long lines.

use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

use crate::source::Span;

/// Whether a character takes no room on a screen, or could deceive the eye: it is shown by its number.
pub(super) fn is_invisible(character: char) -> bool {
    matches!(character,
        '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e007f}')
        || (character.is_control() && character != '\n')
}

/// A text in which every character can be seen and none can command a terminal; line feeds become blanks.
#[must_use]
pub fn visible(text: &str) -> String {
    let mut shown = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '\n' | '\t' => shown.push(' '),
            it if is_invisible(it) => shown.push_str(&number(it)),
            it => shown.push(it),
        }
    }
    shown
}

/// Whether a character can make the one before it wider, or melt with it: the emoji presentation and the tones of skin.
fn changes_width(character: char) -> bool {
    matches!(character, '\u{fe0f}' | '\u{1f3fb}'..='\u{1f3ff}')
}

/// The columns that a character adds to the one before it.
fn joined_width(base: char, character: char) -> usize {
    let both: String = [base, character].into_iter().collect();
    both.width().saturating_sub(base.width().unwrap_or(0))
}

fn number(character: char) -> String {
    format!("<U+{:04X}>", u32::from(character))
}

/// A line as it is shown, and where its bytes went.
pub(super) struct Shown {
    /// What is printed.
    pub(super) text: String,
    /// Offset in the file and column on the screen of each shown character, and of the end.
    places: Vec<(u32, usize)>,
    width: usize,
}

const DOTS: &str = "...";

impl Shown {
    /// Shows the line `span` of `text` in at most `width` columns, with the places `focus` in sight where they fit.
    pub(super) fn new(text: &str, span: Span, focus: &[Span], width: usize) -> Self {
        let line = text.get(span.range()).unwrap_or_default();
        let (start, line) = match line.strip_prefix('\u{feff}') {
            Some(rest) if span.start == 0 && !focus.iter().any(|it| it.start == 0 && !it.is_empty()) => (3, rest),
            _ => (span.start as usize, line),
        };
        let mut cells: Vec<(u32, String, usize)> = Vec::new();
        let (mut column, mut previous) = (0, None);
        for (at, character) in line.char_indices() {
            let offset = Span::at(start + at).start;
            let marked = focus.iter().any(|it| it.start <= offset && offset < it.end);
            let cell = match character {
                '\t' => " ".repeat(4 - column % 4),
                '\u{a0}' | '\u{202f}' if marked => number(character),
                it if is_invisible(it) => number(it),
                it => it.to_string(),
            };
            let wide = match previous.replace(character) {
                Some(base) if changes_width(character) => joined_width(base, character),
                _ => cell.chars().map(|it| it.width().unwrap_or(0)).sum(),
            };
            column += wide;
            cells.push((offset, cell, wide));
        }
        let end = Span::at(start + line.len()).start;
        let (from, to) = window(&cells, column, focus, end, width.max(20));
        let mut shown = Self { text: String::new(), places: Vec::new(), width: 0 };
        if from > 0 {
            shown.push(DOTS, DOTS.len());
        }
        for (offset, cell, wide) in &cells[from..to] {
            shown.places.push((*offset, shown.width));
            shown.push(cell, *wide);
        }
        let last = cells.get(to).map_or(end, |(offset, ..)| *offset);
        shown.places.push((last, shown.width));
        if to < cells.len() {
            shown.push(DOTS, DOTS.len());
        } else {
            // Blanks at the end are no use on a screen, but marks may point at them.
            let kept = shown.text.trim_end_matches(' ').len();
            shown.text.truncate(kept);
        }
        shown
    }

    fn push(&mut self, text: &str, width: usize) {
        self.text.push_str(text);
        self.width += width;
    }

    /// The columns, from 0, that a span covers.
    pub(super) fn columns(&self, span: Span) -> (usize, usize) {
        let column = |offset: u32| {
            let index = self.places.partition_point(|(it, _)| *it < offset);
            self.places.get(index).or(self.places.last()).map_or(0, |(_, column)| *column)
        };
        let from = column(span.start);
        (from, column(span.end).max(from + 1))
    }
}

/// Which cells to show: all where they fit, else a stretch around the places in question.
fn window(cells: &[(u32, String, usize)], total: usize, focus: &[Span], end: u32, width: usize) -> (usize, usize) {
    if total <= width {
        return (0, cells.len());
    }
    let index = |offset: u32| cells.partition_point(|(it, ..)| *it < offset);
    let first = focus.iter().map(|it| it.start).min().map_or(0, index);
    let last = focus.iter().map(|it| it.end.min(end)).max().map_or(first, index).max(first);
    let room = width - 2 * DOTS.len();
    let size = |from: usize, to: usize| cells[from..to].iter().map(|(.., wide)| wide).sum::<usize>();
    let marked = size(first, last);
    // What is in question begins after a sixth of the room, or in the middle where it is short and far to the right.
    let lead = room.saturating_sub(marked).min(room / 6);
    let mut from = first;
    let mut used = 0;
    while from > 0 && used + cells[from - 1].2 <= lead {
        from -= 1;
        used += cells[from].2;
    }
    let mut to = from;
    let mut used = 0;
    let room = if from == 0 { width - DOTS.len() } else { room };
    while to < cells.len() && used + cells[to].2 <= room {
        used += cells[to].2;
        to += 1;
    }
    // At the end of the line the rest of the room goes to what stands before.
    if to == cells.len() {
        let room = width - DOTS.len();
        while from > 0 && used + cells[from - 1].2 <= room {
            from -= 1;
            used += cells[from].2;
        }
    }
    (from, to)
}
