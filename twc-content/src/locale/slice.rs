//! A piece of text that knows where it stood: what makes the stock Fluent parser tell places.

use std::ops::Range;

use fluent_syntax::parser::Slice;

use super::catalog::Name;
use crate::source::Span;

/// A piece of a message file and its offset in it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Piece<'s> {
    pub(super) text: &'s str,
    pub(super) start: usize,
}

impl Piece<'_> {
    pub(super) fn end(&self) -> usize {
        self.start + self.text.len()
    }

    pub(super) fn span(&self) -> Span {
        Span::new(self.start, self.end())
    }

    pub(super) fn name(&self) -> Name {
        Name { text: self.text.to_owned(), span: self.span() }
    }
}

// The parser compares pieces to find arguments of the same name: the place does not matter.
impl PartialEq for Piece<'_> {
    fn eq(&self, other: &Self) -> bool {
        self.text == other.text
    }
}

impl AsRef<str> for Piece<'_> {
    fn as_ref(&self) -> &str {
        self.text
    }
}

impl<'s> Slice<'s> for Piece<'s> {
    fn slice(&self, range: Range<usize>) -> Self {
        // The parser can ask for half a character, in the text of an error.
        let start = self.text.floor_char_boundary(range.start);
        let end = self.text.floor_char_boundary(range.end).max(start);
        Self { text: self.text.get(start..end).unwrap_or_default(), start: self.start + start }
    }

    fn trim(&mut self) {
        self.text = self.text.trim_end_matches([' ', '\r', '\n']);
    }
}
