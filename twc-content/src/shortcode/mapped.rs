//! Text assembled from pieces of a file, with the way back to the file's offsets.

use crate::source::Span;

/// A text and, for each piece of it, where it comes from.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Mapped {
    text: String,
    pieces: Vec<Piece>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Piece {
    start: u32,
    source: Span,
    verbatim: bool,
}

impl Mapped {
    /// A piece of a file as it stands, from offset `start` of the file.
    #[must_use]
    pub fn verbatim(text: &str, start: u32) -> Self {
        let mut mapped = Self::default();
        mapped.push_verbatim(text, start);
        mapped
    }

    /// The assembled text.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Appends text that stands at offset `start` of the file.
    pub fn push_verbatim(&mut self, text: &str, start: u32) {
        if text.is_empty() {
            return;
        }
        let source = Span::new(start as usize, start as usize + text.len());
        self.pieces.push(Piece { start: Span::at(self.text.len()).start, source, verbatim: true });
        self.text.push_str(text);
    }

    /// Appends text that stands in place of the bytes `source` of the file.
    pub fn push_replaced(&mut self, text: &str, source: Span) {
        if text.is_empty() {
            return;
        }
        self.pieces.push(Piece { start: Span::at(self.text.len()).start, source, verbatim: false });
        self.text.push_str(text);
    }

    /// Appends a stretch of another text, with its way back. Inside a replaced piece the whole of what it replaces is meant.
    pub fn push_slice(&mut self, other: &Self, range: std::ops::Range<usize>) {
        let first = other.pieces.partition_point(|piece| piece.start as usize <= range.start).saturating_sub(1);
        for (index, piece) in other.pieces.iter().enumerate().skip(first) {
            if piece.start as usize >= range.end {
                break;
            }
            let piece_end = other.pieces.get(index + 1).map_or(other.text.len(), |next| next.start as usize);
            let (start, end) = (range.start.max(piece.start as usize), range.end.min(piece_end));
            if start >= end {
                continue;
            }
            let Some(text) = other.text.get(start..end) else { continue };
            if piece.verbatim {
                self.push_verbatim(text, piece.source.start + Span::at(start - piece.start as usize).start);
            } else {
                self.push_replaced(text, piece.source);
            }
        }
    }

    /// The file's offset for an offset of the text. Inside a replaced piece: the start of what it replaces (`end` false) or its end.
    #[must_use]
    pub fn offset(&self, at: usize, end: bool) -> u32 {
        let at = Span::at(at).start;
        // An end belongs to the piece before it.
        let probe = if end { at.saturating_sub(1) } else { at };
        let index = self.pieces.partition_point(|piece| piece.start <= probe);
        let Some(piece) = index.checked_sub(1).map(|index| self.pieces[index]) else {
            return self.pieces.first().map_or(0, |piece| piece.source.start);
        };
        if piece.verbatim {
            (piece.source.start + (at - piece.start)).min(piece.source.end)
        } else if end || at as usize >= self.text.len() {
            piece.source.end
        } else {
            piece.source.start
        }
    }

    /// The file's span for a range of the text.
    #[must_use]
    pub fn span(&self, start: usize, end: usize) -> Span {
        let from = self.offset(start, false);
        Span { start: from, end: if end > start { self.offset(end, true).max(from) } else { from } }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn mapped() -> Mapped {
        let mut text = Mapped::verbatim("ab", 10);
        text.push_replaced("XYZ", Span::new(12, 14));
        text.push_verbatim("cd", 14);
        text
    }

    #[track_caller]
    fn check(start: usize, end: usize, expected: (u32, u32)) {
        let span = mapped().span(start, end);
        assert_eq!((span.start, span.end), expected, "{start}..{end}");
    }

    #[test]
    fn verbatim_text_is_found_where_it_stands() {
        check(0, 2, (10, 12));
        check(5, 7, (14, 16));
        check(1, 1, (11, 11));
    }

    #[test]
    fn replaced_text_is_all_that_it_replaces() {
        check(3, 4, (12, 14));
        check(1, 3, (11, 14));
        check(2, 6, (12, 15));
    }

    #[test]
    fn an_end_belongs_to_the_piece_before_it() {
        check(0, 5, (10, 14));
        check(7, 7, (16, 16));
    }

    #[test]
    fn a_text_without_pieces_stands_nowhere() {
        assert_eq!(Mapped::default().span(0, 0), Span::at(0));
    }

    proptest! {
        #[test]
        fn a_slice_has_the_spans_of_the_whole(start in 0usize..8, length in 0usize..8, at in 0usize..8) {
            let whole = mapped();
            let range = start.min(7)..(start + length).min(7).max(start.min(7));
            let mut slice = Mapped::default();
            slice.push_slice(&whole, range.clone());
            prop_assert_eq!(slice.text(), &whole.text()[range.clone()]);
            if range.start + at < range.end {
                let from = range.start + at;
                prop_assert_eq!(slice.span(at, at + 1), whole.span(from, from + 1));
            }
        }
    }
}
