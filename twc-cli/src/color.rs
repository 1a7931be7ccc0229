//! When colour is used, and which: colours every terminal has, readable on dark and on light.

use std::io::{self, Write};

use anstyle::{AnsiColor, Color, Effects};
use twc_content::Severity;
use twc_content::diagnostic::{Paint, Role};
use unicode_width::UnicodeWidthStr;

use crate::args::ColorWhen;
use crate::io::Io;

/// How text for people looks.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Style {
    /// Whether there is colour.
    pub(crate) color: bool,
    /// Columns to keep to.
    pub(crate) width: usize,
}

impl Style {
    /// No colour, and room enough.
    pub(crate) const PLAIN: Self = Self { color: false, width: 100 };

    /// The style of standard output: the flag, then `NO_COLOR`, `CLICOLOR_FORCE`, `TERM=dumb`, then whether it is a terminal.
    pub(crate) fn of(flag: Option<ColorWhen>, is_terminal: bool, io: &Io) -> Self {
        let color = match flag {
            Some(ColorWhen::Always) => true,
            Some(ColorWhen::Never) => false,
            _ if io.variable("NO_COLOR").is_some() => false,
            _ if io.variable("CLICOLOR_FORCE").is_some_and(|it| it != "0") => true,
            _ if io.variable("TERM") == Some("dumb") => false,
            _ => is_terminal,
        };
        Self { color, width: io.width.unwrap_or(100).clamp(40, 200) }
    }

    /// Text in the role's colour.
    pub(crate) fn paint(self, role: Role, text: &str) -> String {
        let mut painted = Painted::new(self);
        painted.paint(role, text);
        painted.text
    }

    /// The text of a failure, whose first word is that for an error.
    pub(crate) fn paint_error(self, text: &str) -> String {
        match text.split_once(": ") {
            Some((word, rest)) if !word.contains(char::is_whitespace) => {
                format!("{}: {rest}", self.paint(Role::Severity(Severity::Error), word))
            }
            _ => text.to_owned(),
        }
    }
}

/// Text with colours, its sentences broken at blanks where they are longer than a line.
#[derive(Debug)]
pub(crate) struct Painted {
    style: Style,
    text: String,
    /// Columns of the line so far.
    column: usize,
}

impl Painted {
    /// No text yet.
    pub(crate) fn new(style: Style) -> Self {
        Self { style, text: String::new(), column: 0 }
    }

    /// What was painted.
    pub(crate) fn into_text(self) -> String {
        self.text
    }

    /// Writes what was painted and starts afresh.
    pub(crate) fn write(&mut self, out: &mut dyn Write) -> io::Result<()> {
        out.write_all(self.text.as_bytes())?;
        self.text.clear();
        Ok(())
    }
}

impl Paint for Painted {
    fn paint(&mut self, role: Role, text: &str) {
        // Lines of files are cut to the width already.
        let text = if matches!(role, Role::Title | Role::Plain) { self.broken(text) } else { text.to_owned() };
        self.push(look(role), &text);
    }
}

impl Painted {
    /// Text in the role's colour that stands out from its line: reversed, so that blanks can be seen too.
    pub(crate) fn emphasize(&mut self, role: Role, text: &str) {
        self.push(look(role).invert(), text);
    }

    fn push(&mut self, style: anstyle::Style, text: &str) {
        let style = if self.style.color { style } else { anstyle::Style::new() };
        // A line feed inside a colour would colour the rest of the line in some terminals.
        for line in text.split_inclusive('\n') {
            let (words, end) = line.strip_suffix('\n').map_or((line, ""), |words| (words, "\n"));
            let reversed = style.get_effects().contains(Effects::INVERT) && !words.is_empty();
            if words.trim().is_empty() && !reversed {
                self.text.push_str(words);
            } else {
                self.text.push_str(&format!("{style}{words}{style:#}"));
            }
            self.text.push_str(end);
            self.column = if end.is_empty() { self.column + words.width() } else { 0 };
        }
    }

    /// The text with line feeds for the blanks that would stand beyond the width, further lines indented. What stands
    /// between backquotes stays together where it fits on a line.
    fn broken(&self, text: &str) -> String {
        let mut broken = String::with_capacity(text.len());
        let mut column = self.column;
        for (number, word) in unbroken(text, self.style.width).into_iter().enumerate() {
            let (first, last) = (word.split('\n').next().unwrap_or(word), word.rsplit('\n').next().unwrap_or(word));
            let length = first.width();
            if number > 0 && column + 1 + length > self.style.width && length > 0 {
                broken.push_str("\n  ");
                column = 2;
            } else if number > 0 {
                broken.push(' ');
                column += 1;
            }
            broken.push_str(word);
            column = if first.len() < word.len() { last.width() } else { column + length };
        }
        broken
    }
}

/// The parts of a text between the blanks at which a line may break: not those between backquotes, unless what stands
/// there has no end or is longer than a line.
pub(crate) fn unbroken(text: &str, width: usize) -> Vec<&str> {
    let blank = |from: usize| text.get(from..).and_then(|it| it.find(' ')).map_or(text.len(), |it| from + it);
    let mut parts = Vec::new();
    let mut at = 0;
    while let Some(rest) = text.get(at..) {
        let (word, mut end) = (blank(at), blank(at));
        let open = |end: usize| rest.get(..end - at).is_some_and(|it| it.matches('`').count() % 2 == 1);
        while open(end) && end < text.len() {
            end = blank(end + 1);
        }
        let whole = text.get(at..end).unwrap_or_default();
        if open(end) || whole.contains('\n') || whole.width().saturating_add(2) > width {
            end = word;
        }
        parts.push(text.get(at..end).unwrap_or_default());
        at = end + 1;
    }
    parts
}

fn look(role: Role) -> anstyle::Style {
    let color = |color: AnsiColor| anstyle::Style::new().fg_color(Some(Color::Ansi(color)));
    match role {
        Role::Plain | Role::Source => anstyle::Style::new(),
        Role::Severity(Severity::Error) => color(AnsiColor::Red).bold(),
        Role::Severity(Severity::Warning) => color(AnsiColor::Magenta).bold(),
        Role::Severity(Severity::Note) => color(AnsiColor::BrightBlue).bold(),
        Role::Title | Role::Footer => anstyle::Style::new().bold(),
        Role::Gutter => anstyle::Style::new().dimmed(),
        Role::Place => anstyle::Style::new().underline(),
        // Plain blue cannot be read on black, cyan and yellow not on white.
        Role::Related => color(AnsiColor::BrightBlue),
        Role::Removed => color(AnsiColor::Red),
        Role::Added => color(AnsiColor::Green),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sentences_break_at_blanks_and_lines_of_files_do_not() {
        let mut painted = Painted::new(Style { color: false, width: 12 });
        painted.paint(Role::Footer, "help");
        painted.paint(Role::Plain, ": write a date\n");
        painted.paint(Role::Source, "a line of a file\n");
        assert_eq!(painted.text, "help: write\n  a date\na line of a file\n");
    }

    #[test]
    fn lines_do_not_break_between_backquotes() {
        assert_eq!(unbroken("say `a b` or `c", 80), ["say", "`a b`", "or", "`c"]);
        assert_eq!(unbroken("`a b` c", 6), ["`a", "b`", "c"]);
        assert_eq!(unbroken(" x ", 80), ["", "x", ""]);
    }

    #[test]
    fn colour_never_spans_a_line_feed() {
        let style = Style { color: true, width: 80 };
        let text = style.paint(Role::Title, "one\ntwo\n");
        assert_eq!(text, "\u{1b}[1mone\u{1b}[0m\n\u{1b}[1mtwo\u{1b}[0m\n");
    }
}
