//! The raw text of a leaf block: its lines without the marks of the blocks around it, and the way back to the source.

use crate::source::Span;

/// What a block takes away from the start of each line of its content.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Prefix {
    /// `>` and a blank.
    Quote,
    /// This much indentation.
    Indent(usize),
}

/// A stretch of the source.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Line {
    pub(crate) start: usize,
    pub(crate) end: usize,
}

/// Where the content of a continuation line starts: past the prefixes of the blocks it is in, and past indentation, whose
/// width comes with it.
pub(crate) fn content_start(text: &str, line: Line, prefixes: &[Prefix]) -> (usize, usize) {
    let bytes = text.as_bytes();
    let (mut at, mut column) = (line.start, 0_usize);
    // Columns of the indentation not yet taken by a prefix.
    let mut indent = 0;
    let skip = |at: &mut usize, column: &mut usize, indent: &mut usize| {
        while let Some(byte) = bytes.get(*at).filter(|_| *at < line.end) {
            let width = match byte {
                b' ' => 1,
                b'\t' => 4 - *column % 4,
                _ => break,
            };
            *column += width;
            *indent += width;
            *at += 1;
        }
    };
    skip(&mut at, &mut column, &mut indent);
    for prefix in prefixes {
        match *prefix {
            Prefix::Quote => {
                if indent > 3 || at >= line.end || bytes.get(at) != Some(&b'>') {
                    break;
                }
                at += 1;
                column += 1;
                indent = 0;
                skip(&mut at, &mut column, &mut indent);
                indent = indent.saturating_sub(1);
            }
            Prefix::Indent(width) => {
                if indent < width {
                    break;
                }
                indent -= width;
            }
        }
    }
    (at, indent)
}

/// The text of a leaf block, one line after the other, and where each part of it stands in the source.
#[derive(Debug, Default)]
pub(crate) struct Text {
    /// The lines, each but the last ending in a line feed.
    pub(crate) raw: String,
    starts: Vec<(usize, usize)>,
}

impl Text {
    /// Gathers lines; white space at the end of the last one is left out.
    pub(crate) fn gather(source: &str, lines: &[Line]) -> Self {
        let mut text = Self::default();
        text.refill(source, lines);
        text
    }

    /// Like [`gather`](Self::gather), with the memory of an earlier text.
    pub(crate) fn refill(&mut self, source: &str, lines: &[Line]) {
        self.raw.clear();
        self.starts.clear();
        for (index, line) in lines.iter().enumerate() {
            if index > 0 {
                self.raw.push('\n');
            }
            self.starts.push((self.raw.len(), line.start));
            self.raw.push_str(source.get(line.start..line.end).unwrap_or_default());
        }
    }

    /// The source's offset of an offset of the text.
    pub(crate) fn offset(&self, at: usize) -> usize {
        let index = self.starts.partition_point(|(start, _)| *start <= at).saturating_sub(1);
        self.starts.get(index).map_or(0, |(start, source)| source + (at - start))
    }

    /// The source's offsets of a range of the text.
    pub(crate) fn range(&self, start: usize, end: usize) -> (usize, usize) {
        let from = self.offset(start);
        // An end at a line's start belongs to the line before it.
        let to = if end > start { self.offset(end - 1) + 1 } else { from };
        (from, to)
    }
}

/// The start of each line of a text, and of the end after its last line feed.
pub(crate) fn line_starts(text: &str) -> Vec<usize> {
    std::iter::once(0).chain(memchr::memchr_iter(b'\n', text.as_bytes()).map(|at| at + 1)).collect()
}

/// A line of the text by number, without its line end.
pub(crate) fn line(text: &str, starts: &[usize], number: usize) -> Line {
    let start = starts.get(number).copied().unwrap_or(text.len());
    let mut end = starts.get(number + 1).map_or(text.len(), |next| next - 1).max(start);
    if end > start && text.as_bytes().get(end - 1) == Some(&b'\r') {
        end -= 1;
    }
    Line { start, end }
}

/// Shortens a line by the white space at its ends.
pub(crate) fn trim(text: &str, line: Line) -> Line {
    let part = text.get(line.start..line.end).unwrap_or_default();
    let blank = |char: char| char.is_ascii_whitespace() || char == '\u{b}';
    let start = line.start + (part.len() - part.trim_start_matches(blank).len());
    let end = (line.start + part.trim_end_matches(blank).len()).max(start);
    Line { start, end }
}

impl From<Line> for Span {
    fn from(line: Line) -> Self {
        Self::new(line.start, line.end)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, prefixes: &[Prefix], content: &str) {
        let line = Line { start: 0, end: text.len() };
        assert_eq!(&text[content_start(text, line, prefixes).0..], content);
    }

    #[test]
    fn prefixes_are_taken_while_they_match() {
        check("> a", &[Prefix::Quote], "a");
        check("a", &[Prefix::Quote], "a");
        check("> > a", &[Prefix::Quote], "> a");
        check("  > a", &[Prefix::Indent(2), Prefix::Quote], "a");
        check("> a", &[Prefix::Indent(2), Prefix::Quote], "> a");
        check("    > a", &[Prefix::Quote], "> a");
        check(">\t> a", &[Prefix::Quote, Prefix::Quote], "a");
    }
}
