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
        let line = Cells::of(text, span, focus);
        let window = line.window(focus, width.max(20));
        line.cut(window)
    }

    /// Shows a line before and after a change, each with its place in sight: where they are cut, both begin at the same
    /// column, so that the eye can compare them.
    pub(super) fn pair(before: (&str, Span), after: (&str, Span), width: usize) -> (Self, Self) {
        let width = width.max(20);
        let [(before, first), (after, second)] = [before, after].map(|(text, focus)| {
            let line = Cells::of(text, Span::new(0, text.len()), &[focus]);
            let (from, _) = line.window(&[focus], width);
            (line, from)
        });
        // What stands before the change is the same in both.
        let from = first.max(second);
        (before.cut((from, before.end_of(from, width))), after.cut((from, after.end_of(from, width))))
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

/// The characters of a line, made fit for a screen.
struct Cells {
    /// Offset in the file, text and columns of each.
    cells: Vec<(u32, String, usize)>,
    /// Offset of the end.
    end: u32,
    /// Columns of all.
    total: usize,
}

impl Cells {
    fn of(text: &str, span: Span, focus: &[Span]) -> Self {
        let line = text.get(span.range()).unwrap_or_default();
        let (start, line) = match line.strip_prefix('\u{feff}') {
            Some(rest) if span.start == 0 && !focus.iter().any(|it| it.start == 0 && !it.is_empty()) => (3, rest),
            _ => (span.start as usize, line),
        };
        let mut cells: Vec<(u32, String, usize)> = Vec::new();
        let (mut total, mut previous) = (0, None);
        for (at, character) in line.char_indices() {
            let offset = Span::at(start + at).start;
            let marked = focus.iter().any(|it| it.start <= offset && offset < it.end);
            let cell = match character {
                '\t' => " ".repeat(4 - total % 4),
                '\u{a0}' | '\u{202f}' if marked => number(character),
                it if is_invisible(it) => number(it),
                it => it.to_string(),
            };
            let wide = match previous.replace(character) {
                Some(base) if changes_width(character) => joined_width(base, character),
                _ => cell.chars().map(|it| it.width().unwrap_or(0)).sum(),
            };
            total += wide;
            cells.push((offset, cell, wide));
        }
        Self { cells, end: Span::at(start + line.len()).start, total }
    }

    /// Which cells to show: all where they fit, else a stretch around the places in question.
    fn window(&self, focus: &[Span], width: usize) -> (usize, usize) {
        let cells = &self.cells;
        if self.total <= width {
            return (0, cells.len());
        }
        let index = |offset: u32| cells.partition_point(|(it, ..)| *it < offset);
        let first = focus.iter().map(|it| it.start).min().map_or(0, index);
        let last = focus.iter().map(|it| it.end.min(self.end)).max().map_or(first, index).max(first);
        let room = width - 2 * DOTS.len();
        let marked = cells[first..last].iter().map(|(.., wide)| wide).sum::<usize>();
        // What is in question begins after a sixth of the room, or in the middle where it is short and far to the right.
        let lead = room.saturating_sub(marked).min(room / 6);
        let mut from = first;
        let mut used = 0;
        while from > 0 && used + cells[from - 1].2 <= lead {
            from -= 1;
            used += cells[from].2;
        }
        let to = self.end_of(from, width);
        // At the end of the line the rest of the room goes to what stands before.
        if to == cells.len() {
            let mut used = cells[from..].iter().map(|(.., wide)| wide).sum::<usize>();
            while from > 0 && used + cells[from - 1].2 <= width - DOTS.len() {
                from -= 1;
                used += cells[from].2;
            }
        }
        (from, to)
    }

    /// The end of the stretch that begins at a cell.
    fn end_of(&self, from: usize, width: usize) -> usize {
        let before = if from == 0 { 0 } else { DOTS.len() };
        let rest = self.cells.get(from..).unwrap_or_default();
        let all: usize = rest.iter().map(|(.., wide)| wide).sum();
        if before + all <= width {
            return self.cells.len();
        }
        let room = width - before - DOTS.len();
        let mut used = 0;
        let fits = rest.iter().take_while(|(.., wide)| {
            used += wide;
            used <= room
        });
        from + fits.count()
    }

    /// The cells of a stretch as a line, with dots for what is left out.
    fn cut(&self, (from, to): (usize, usize)) -> Shown {
        let mut shown = Shown { text: String::new(), places: Vec::new(), width: 0 };
        if from > 0 {
            shown.push(DOTS, DOTS.len());
        }
        for (offset, cell, wide) in self.cells.get(from..to).unwrap_or_default() {
            shown.places.push((*offset, shown.width));
            shown.push(cell, *wide);
        }
        let last = self.cells.get(to).map_or(self.end, |(offset, ..)| *offset);
        shown.places.push((last, shown.width));
        if to < self.cells.len() {
            shown.push(DOTS, DOTS.len());
        } else {
            // Blanks at the end are no use on a screen, but marks may point at them.
            let kept = shown.text.trim_end_matches(' ').len();
            shown.text.truncate(kept);
        }
        shown
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_and_its_change_are_cut_at_the_same_column() {
        let (start, end) = ("a".repeat(60), "b".repeat(60));
        for (old, new, end) in [("short", "a longer one", &*end), ("a longer one", "short", &end[..9]), ("x", "", "")] {
            let (before, after) = (format!("{start}{old}{end}"), format!("{start}{new}{end}"));
            let (before, after) =
                Shown::pair((&before, Span::new(60, 60 + old.len())), (&after, Span::new(60, 60 + new.len())), 40);
            let column = |shown: &Shown| shown.columns(Span::at(60)).0;
            assert_eq!(column(&before), column(&after), "{old}");
            assert!(before.text.starts_with("...a") && after.text.starts_with("...a"), "{}", before.text);
            assert!(before.width <= 40 && after.width <= 40, "{} {}", before.width, after.width);
            assert!(before.text.contains(old) && after.text.contains(new), "{} {}", before.text, after.text);
        }
    }
}
