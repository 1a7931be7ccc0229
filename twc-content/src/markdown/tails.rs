//! What the masked copy has at the end of some lines, where goldmark reads on and comrak would stop.
//!
//! - a blank line in a footnote is indented like the footnote's text: comrak goes on only behind a line with nothing at all;
//! - a definition's mark without text gets an empty comment when what follows is indented like its text.

use std::collections::BTreeMap;

use super::leaf;

/// An HTML block that ends on its own line; the reader of the blocks skips it.
pub(super) const COMMENT: &str = "<!---->";

/// The ends of lines, by their number.
pub(super) type Tails = BTreeMap<usize, String>;

/// A line's marks of quotes and blanks before its text: how many quotes, and the column of the text.
fn lead(line: &[u8]) -> (usize, usize, usize) {
    let (mut quotes, mut column, mut length) = (0, 0, 0);
    for byte in line {
        match byte {
            b' ' => column += 1,
            b'\t' => column += 4 - column % 4,
            b'>' => {
                column += 1;
                quotes += 1;
            }
            _ => break,
        }
        length += 1;
    }
    (quotes, column, length)
}

/// Indents the blank lines of footnotes.
///
/// A footnote is taken to go on up to a line that is indented less than its text; words right below text belong to that.
pub(super) fn in_footnotes(tails: &mut Tails, text: &str, starts: &[usize], is_footnote: impl Fn(&str) -> bool) {
    // The column of the open footnote's text.
    let mut open: Option<usize> = None;
    // Whether the line before is blank, and what the open fence is made of.
    let mut blank = false;
    let mut fence: Option<&str> = None;
    for number in 0..starts.len() {
        let line = leaf::line(text, starts, number);
        let Some(source) = text.get(line.start..line.end) else { continue };
        let (_, column, length) = lead(source.as_bytes());
        if length == source.len() {
            blank = true;
            if let Some(width) = open.filter(|width| *width > column && length > 0) {
                tails.insert(number, " ".repeat(width - column));
            }
            continue;
        }
        let rest = &source[length..];
        let marks = source.bytes().take_while(|byte| matches!(byte, b' ' | b'\t' | b'>' | b'-' | b'+' | b'*')).count();
        let indent = source[..marks].bytes().rev().take_while(|byte| matches!(byte, b' ' | b'\t')).count();
        let mark = source[marks..].strip_prefix('[').filter(|rest| indent < 4 && fence.is_none() && is_footnote(rest));
        if mark.is_some() {
            // Deeper ones are left alone, so that the copy is not much longer than the text.
            open = Some(marks + 4).filter(|width| *width <= 64);
        } else if open.is_some_and(|width| column < width) && (blank || !rest.starts_with(char::is_alphanumeric)) {
            open = None;
        }
        if open.is_none() {
            fence = match fence {
                Some(mark) if rest.starts_with(mark) => None,
                None => ["```", "~~~"].into_iter().find(|mark| rest.starts_with(mark)),
                fence => fence,
            };
        }
        blank = false;
    }
}

/// Whether what follows line `number`, whose text ends at `column`, is indented that far in as many quotes.
pub(super) fn goes_on(text: &str, starts: &[usize], number: usize, column: usize) -> bool {
    let source = |number: usize| {
        let line = leaf::line(text, starts, number);
        text.as_bytes().get(line.start..line.end).unwrap_or_default()
    };
    let (quotes, ..) = lead(source(number));
    // A definition has few blank lines in it.
    for number in number + 1..starts.len().min(number + 8) {
        let line = source(number);
        let (found, indent, length) = lead(line);
        if length < line.len() {
            return found == quotes && indent >= column;
        }
        if found < quotes {
            return false;
        }
    }
    false
}
