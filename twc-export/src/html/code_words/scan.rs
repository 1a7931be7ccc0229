//! What code is cut into, and a cursor that cuts.

/// What a piece of code is, as far as it matters whether it has an element of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// Never has an element.
    Text,
    /// White space that counts as a piece.
    Blank,
    /// Punctuation.
    Mark,
    /// A name without a meaning of its own.
    Name,
    /// Output, prompts and headings.
    Aside,
    /// A name that stands out: of a function, an element, an attribute.
    Label,
    /// `+`
    Operator,
    /// A word of the language.
    Word,
    /// A number or another constant.
    Value,
    /// A string.
    Quoted,
    /// A comment, or what is read before the program is.
    Comment,
}

/// Code in pieces, in order and without gaps.
pub(super) type Pieces<'a> = Vec<(Kind, &'a str)>;

/// Cuts a text into pieces, from front to back.
pub(super) struct Scan<'a> {
    text: &'a str,
    at: usize,
    /// The pieces so far.
    pub(super) pieces: Pieces<'a>,
}

impl<'a> Scan<'a> {
    pub(super) fn new(text: &'a str) -> Self {
        Self { text, at: 0, pieces: Vec::new() }
    }

    /// What is left.
    pub(super) fn rest(&self) -> &'a str {
        self.text.get(self.at..).unwrap_or_default()
    }

    pub(super) fn next(&self) -> Option<char> {
        self.rest().chars().next()
    }

    pub(super) fn starts(&self, with: &str) -> bool {
        !with.is_empty() && self.rest().starts_with(with)
    }

    /// Whether only blanks stand before this on its line.
    pub(super) fn begins_line(&self) -> bool {
        let before = self.text.get(..self.at).unwrap_or_default();
        before.trim_end_matches([' ', '\t']).is_empty() || before.trim_end_matches([' ', '\t']).ends_with('\n')
    }

    /// Bytes of blanks at the start of this line.
    pub(super) fn indent(&self) -> usize {
        let before = self.text.get(..self.at).unwrap_or_default();
        let line = before.get(before.rfind('\n').map_or(0, |at| at + 1)..).unwrap_or_default();
        line.len() - line.trim_start().len()
    }

    /// The character before.
    pub(super) fn previous(&self) -> Option<char> {
        self.text.get(..self.at)?.chars().next_back()
    }

    /// Takes so many bytes, or up to the next end of a character; at least one character, so that all ends.
    pub(super) fn take(&mut self, kind: Kind, length: usize) {
        let rest = self.rest();
        let Some(first) = rest.chars().next() else { return };
        let mut length = length.clamp(first.len_utf8(), rest.len());
        while !rest.is_char_boundary(length) {
            length += 1;
        }
        self.pieces.push((kind, &rest[..length]));
        self.at += length;
    }

    /// Takes pieces that were cut elsewhere: of what comes next.
    pub(super) fn append(&mut self, pieces: Pieces<'a>) {
        self.at += pieces.iter().map(|(_, text)| text.len()).sum::<usize>();
        self.pieces.extend(pieces);
    }

    /// Bytes of characters of a kind that come next.
    pub(super) fn run(&self, of: impl Fn(char) -> bool) -> usize {
        let rest = self.rest();
        rest.find(|char| !of(char)).unwrap_or(rest.len())
    }

    /// Bytes to the end of the line, which does not count.
    pub(super) fn line(&self) -> usize {
        self.run(|char| char != '\n')
    }

    /// What is left of the line, of a long one no more than can be looked at again and again.
    pub(super) fn near(&self) -> &'a str {
        const FAR: usize = 400;
        let rest = self.rest();
        let end = rest.bytes().take(FAR).position(|byte| byte == b'\n').unwrap_or(FAR.min(rest.len()));
        let end = (end..=rest.len()).find(|at| rest.is_char_boundary(*at)).unwrap_or(rest.len());
        &rest[..end]
    }

    /// Bytes up to and with `close`, after the first `from`; to the end where there is none.
    pub(super) fn through(&self, from: usize, close: &str) -> usize {
        let rest = self.rest();
        rest.get(from..).and_then(|it| it.find(close)).map_or(rest.len(), |at| from + at + close.len())
    }

    /// Bytes of a string that opens with `from` bytes; one that does not close ends with its line, or with the text.
    pub(super) fn quoted(&self, from: usize, close: &str, escape: Option<char>, lines: bool) -> usize {
        let rest = self.rest();
        let mut escaped = false;
        for (at, char) in rest.get(from..).unwrap_or_default().char_indices() {
            let at = from + at;
            if escaped {
                escaped = false;
            } else if char == '\n' && !lines {
                return at;
            } else if Some(char) == escape {
                escaped = true;
            } else if rest[at..].starts_with(close) {
                return at + close.len();
            }
        }
        rest.len()
    }
}

/// Whether a character stands in names.
pub(super) fn is_name(char: char) -> bool {
    char.is_alphanumeric() || char == '_'
}
