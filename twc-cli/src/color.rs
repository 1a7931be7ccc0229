//! When colour is used, and which: the eight colours every terminal has, readable on dark and on light.

use std::io::{self, Write};

use anstyle::{AnsiColor, Color};
use twc_content::Severity;
use twc_content::diagnostic::{Paint, Role};

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
        let mut painted = Painted { style: self, text: String::new() };
        painted.paint(role, text);
        painted.text
    }
}

/// Text with colours.
#[derive(Debug)]
pub(crate) struct Painted {
    style: Style,
    text: String,
}

impl Painted {
    /// No text yet.
    pub(crate) fn new(style: Style) -> Self {
        Self { style, text: String::new() }
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
        let style = if self.style.color { look(role) } else { anstyle::Style::new() };
        // A line feed inside a colour would colour the rest of the line in some terminals.
        for line in text.split_inclusive('\n') {
            let (words, end) = line.strip_suffix('\n').map_or((line, ""), |words| (words, "\n"));
            if words.trim().is_empty() {
                self.text.push_str(words);
            } else {
                self.text.push_str(&format!("{style}{words}{style:#}"));
            }
            self.text.push_str(end);
        }
    }
}

fn look(role: Role) -> anstyle::Style {
    let color = |color: AnsiColor| anstyle::Style::new().fg_color(Some(Color::Ansi(color)));
    match role {
        Role::Plain | Role::Source => anstyle::Style::new(),
        Role::Severity(Severity::Error) => color(AnsiColor::Red).bold(),
        Role::Severity(Severity::Warning) => color(AnsiColor::Magenta).bold(),
        Role::Severity(Severity::Note) => color(AnsiColor::Cyan).bold(),
        Role::Title | Role::Footer => anstyle::Style::new().bold(),
        Role::Gutter => color(AnsiColor::Blue),
        Role::Place => anstyle::Style::new().underline(),
        Role::Related => color(AnsiColor::Blue).bold(),
        Role::Removed => color(AnsiColor::Red),
        Role::Added => color(AnsiColor::Green),
    }
}
