//! Lines of code as elements, with an element for each token that has a colour.

use super::lexer::{self, State};
use super::options::{BlockOptions, Numbers};
use super::styles;
use crate::html::escape;

/// Writes the lines of some code.
pub(super) fn write(out: &mut String, root: &'static State, code: &str, options: &BlockOptions<'_>) {
    let uncoloured = if options.no_classes { styles::uncoloured(&options.style) } else { "" };
    let mut writer = Writer { out, options, uncoloured, open: "", line: 0, within: false };
    lexer::lex(root, code, |class, text| text.split_inclusive('\n').for_each(|text| writer.token(class, text)));
    writer.end_line();
}

struct Writer<'o> {
    out: &'o mut String,
    options: &'o BlockOptions<'o>,
    /// The classes that have no colour, parted by blanks.
    uncoloured: &'static str,
    /// The class of the element that is open.
    open: &'static str,
    /// How many lines were begun.
    line: usize,
    /// Whether a line is open.
    within: bool,
}

impl Writer<'_> {
    fn token(&mut self, class: &'static str, text: &str) {
        if !self.within {
            self.start_line();
        }
        let class = if self.is_plain(class) { "" } else { class };
        if class != self.open {
            self.close();
            if !class.is_empty() {
                self.out.push_str(if self.options.no_classes { "<span style=\"" } else { "<span class=\"" });
                self.out.push_str(class);
                self.out.push_str("\">");
                self.open = class;
            }
        }
        escape::go(self.out, text);
        if text.ends_with('\n') {
            self.end_line();
        }
    }

    fn is_plain(&self, class: &str) -> bool {
        class == "-" || self.uncoloured.split(' ').any(|it| it == class)
    }

    fn start_line(&mut self) {
        self.line += 1;
        self.within = true;
        let marked = self.options.marks(self.line);
        self.out.push_str(match (self.options.no_classes, marked) {
            (true, true) => "<span style=\"display:flex; background-color\">",
            (true, false) => "<span style=\"display:flex\">",
            (false, true) => "<span class=\"line hl\">",
            (false, false) => "<span class=\"line\">",
        });
        if self.options.numbers == Numbers::Inline {
            number(self.out, self.options.no_classes);
            self.out.push_str("</span>");
        }
        self.out.push_str(if self.options.no_classes { "<span>" } else { "<span class=\"cl\">" });
    }

    fn end_line(&mut self) {
        self.close();
        if std::mem::take(&mut self.within) {
            self.out.push_str("</span></span>");
        }
    }

    fn close(&mut self) {
        if !std::mem::take(&mut self.open).is_empty() {
            self.out.push_str("</span>");
        }
    }
}

/// A line's number, but for its end.
pub(super) fn number(out: &mut String, no_classes: bool) {
    out.push_str(if no_classes { "<span style=\"padding:0 0.4em 0 0.4em\">1" } else { "<span class=\"ln\">1" });
}
