//! Puts blocks of text on the page: prefixes of quotes and items, blank lines between blocks, wrapping to the width.

use super::wrap::{width, wrap};

/// Columns that text keeps however deep it is nested.
const NARROWEST: usize = 24;
/// Containers that show; deeper ones add no prefix, so that a line is never longer than its text deserves.
const DEEPEST: usize = 16;

/// What stands before the lines of a quote or item.
#[derive(Debug)]
struct Container {
    first: String,
    rest: String,
    used: bool,
}

/// The page as far as it is laid out.
#[derive(Debug)]
pub(crate) struct Layout {
    out: String,
    columns: usize,
    /// Those that show; `hidden` further ones are open inside them.
    containers: Vec<Container>,
    hidden: usize,
    /// Columns that the prefixes of the open containers take.
    taken: usize,
    /// For each open list, whether it is tight.
    lists: Vec<bool>,
    /// Blank lines due before the next block, beyond what its place asks for.
    owed: usize,
    /// Whether the next block stands close to the last one.
    attached: bool,
    /// Whether headings have a line below them.
    underlined: bool,
}

impl Layout {
    pub(crate) fn new(columns: usize, underlined: bool) -> Self {
        Self {
            out: String::new(),
            columns,
            containers: Vec::new(),
            hidden: 0,
            taken: 0,
            lists: Vec::new(),
            owed: 0,
            attached: false,
            underlined,
        }
    }

    pub(crate) fn finish(self) -> String {
        self.out
    }

    /// Columns left for text at this place.
    pub(crate) fn columns(&self) -> usize {
        self.columns.saturating_sub(self.taken).max(NARROWEST)
    }

    /// Whether headings have a line below them.
    pub(crate) fn is_underlined(&self) -> bool {
        self.underlined
    }

    /// Opens a container whose first line starts with `first` and whose others with `rest`.
    pub(crate) fn open(&mut self, first: &str, rest: &str) {
        if self.containers.len() == DEEPEST {
            self.hidden += 1;
            return;
        }
        self.taken += width(rest);
        self.containers.push(Container { first: first.to_owned(), rest: rest.to_owned(), used: false });
    }

    /// Closes the innermost container; an item without text still shows its mark.
    pub(crate) fn close(&mut self) {
        if self.hidden > 0 {
            self.hidden -= 1;
            return;
        }
        if self.containers.last().is_some_and(|it| !it.used && it.first != it.rest) {
            self.lines(&[String::new()]);
        }
        if let Some(closed) = self.containers.pop() {
            self.taken -= width(&closed.rest);
        }
    }

    pub(crate) fn open_list(&mut self, tight: bool) {
        if !self.is_tight() {
            self.owe(1);
        }
        self.lists.push(tight);
    }

    pub(crate) fn close_list(&mut self) {
        self.lists.pop();
        if !self.is_tight() {
            self.owe(1);
        }
    }

    fn is_tight(&self) -> bool {
        self.lists.last().copied().unwrap_or(false)
    }

    /// Asks for at least so many blank lines before the next block.
    pub(crate) fn owe(&mut self, lines: usize) {
        self.owed = self.owed.max(lines);
    }

    /// Lets the next block stand close to the last one, as an explanation below its term.
    pub(crate) fn attach(&mut self) {
        self.attached = true;
    }

    /// Lays out a paragraph; line feeds in it are hard breaks.
    pub(crate) fn paragraph(&mut self, text: &str) {
        let lines = self.wrapped(text);
        if !lines.is_empty() {
            self.lines(&lines);
        }
    }

    /// Lays out a heading, underlined with a character if there is one for its level.
    pub(crate) fn heading(&mut self, text: &str, level: u8) {
        let mut lines = self.wrapped(text);
        let Some(widest) = lines.iter().map(|it| width(it)).max() else { return };
        let (before, rule) = match level {
            0 | 1 => (2, "="),
            2 => (2, "-"),
            _ => (1, ""),
        };
        if !rule.is_empty() && self.underlined {
            lines.push(rule.repeat(widest));
        }
        self.owe(before);
        self.lines(&lines);
        self.owe(1);
    }

    fn wrapped(&self, text: &str) -> Vec<String> {
        let columns = self.columns();
        text.split('\n').flat_map(|line| wrap(line.trim(), columns)).collect()
    }

    /// Lays out finished lines as one block.
    pub(crate) fn lines(&mut self, lines: &[String]) {
        let blank = if self.attached { 0 } else { self.owed.max(usize::from(!self.is_tight())) };
        self.owed = 0;
        self.attached = false;
        if !self.out.is_empty() {
            for _ in 0..blank {
                let start = self.out.len();
                for container in self.containers.iter().filter(|it| it.used) {
                    self.out.push_str(&container.rest);
                }
                self.end_line(start);
            }
        }
        for line in lines {
            let start = self.out.len();
            for container in &mut self.containers {
                self.out.push_str(if container.used { &container.rest } else { &container.first });
                container.used = true;
            }
            self.out.push_str(line);
            self.end_line(start);
        }
    }

    /// Ends a line that began at `start`, without blanks at its end.
    fn end_line(&mut self, start: usize) {
        let kept = self.out[start..].trim_end().len();
        self.out.truncate(start + kept);
        self.out.push('\n');
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(write: impl FnOnce(&mut Layout), expected: &str) {
        let mut layout = Layout::new(30, true);
        write(&mut layout);
        assert_eq!(layout.finish(), expected);
    }

    #[test]
    fn quotes_hold_their_blank_lines() {
        check(
            |it| {
                it.open("> ", "> ");
                it.paragraph("a");
                it.paragraph("b");
                it.close();
                it.paragraph("c");
            },
            "> a\n>\n> b\n\nc\n",
        );
    }

    #[test]
    fn tight_lists_stand_close_and_nested_ones_too() {
        check(
            |it| {
                it.paragraph("x");
                it.open_list(true);
                it.open("• ", "  ");
                it.paragraph("a");
                it.open_list(true);
                it.open("• ", "  ");
                it.paragraph("b");
                it.close();
                it.close_list();
                it.close();
                it.open("• ", "  ");
                it.close();
                it.close_list();
                it.paragraph("y");
            },
            "x\n\n• a\n  • b\n•\n\ny\n",
        );
    }

    #[test]
    fn what_is_nested_too_deep_adds_no_prefix() {
        let deep = DEEPEST + 4;
        check(
            |it| {
                (0..deep).for_each(|_| it.open(">", ">"));
                it.paragraph("a");
                (0..deep).for_each(|_| it.close());
                it.paragraph("b");
            },
            &format!("{}a\n\nb\n", ">".repeat(DEEPEST)),
        );
    }

    #[test]
    fn headings_stand_apart() {
        check(
            |it| {
                it.heading("Over ons", 2);
                it.paragraph("a");
                it.heading("Meer", 3);
            },
            "Over ons\n--------\n\na\n\nMeer\n",
        );
    }
}
