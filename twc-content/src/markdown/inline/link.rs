//! Links and images: brackets, destinations, titles and labels (CommonMark 0.31.2 §6.3), in goldmark's order of attempts.

use super::{InlineKind, Scanner, Target, Token, closing_bracket};
use crate::markdown::unicode;

/// An open `[` or `![`.
#[derive(Debug)]
pub(super) struct Bracket {
    item: usize,
    image: bool,
    /// After the bracket.
    start: usize,
    /// How many runs were live before it.
    live: usize,
}

/// More characters make no label.
const LABEL: usize = 999;

/// More nested parentheses make no destination, so that a text of them is read in linear time; cmark has the same limit.
const DEPTH: usize = 32;

impl Scanner<'_, '_, '_> {
    pub(super) fn open_bracket(&mut self) -> bool {
        let image = self.byte(self.at) == Some(b'!');
        if image && self.byte(self.at + 1) != Some(b'[') {
            return false;
        }
        let (start, end) = (self.at, self.at + 1 + usize::from(image));
        self.brackets.push(Bracket { item: self.items.len(), image, start: end, live: self.live.len() });
        self.push(Token::Bracket, start, end);
        self.at = end;
        true
    }

    pub(super) fn close_bracket(&mut self) -> bool {
        let Some(bracket) = self.brackets.pop() else { return false };
        let has_link = self.last_link.is_some_and(|item| item > bracket.item);
        if self.at - bracket.start > LABEL - 1 && self.byte(self.at + 1) != Some(b'(') {
            return self.give_up(&bracket);
        }
        if !bracket.image && has_link {
            return self.give_up(&bracket);
        }
        let after = self.at + 1;
        let found = match self.byte(after) {
            Some(b'(') => self.inline_target(after).map(|(target, end)| (target, end, false)),
            Some(b'[') => match self.full_reference(after, &bracket) {
                Some(Some((target, end))) => Some((target, end, true)),
                Some(None) => return self.give_up(&bracket),
                None => None,
            },
            _ => None,
        };
        let found = found.or_else(|| {
            let label = self.text.get(bracket.start..self.at)?;
            Some((self.reference(label)?, after, true))
        });
        let Some((target, end, reference)) = found else { return self.give_up(&bracket) };
        self.match_delimiters(bracket.live);
        let kind = if bracket.image {
            InlineKind::Image { target, reference }
        } else {
            self.last_link = Some(bracket.item);
            InlineKind::Link { target, reference }
        };
        if let Some(item) = self.items.get_mut(bracket.item) {
            item.token = Token::Open(kind);
        }
        let start = self.at;
        self.push(Token::Close, start, end);
        self.at = end;
        true
    }

    /// The bracket is text after all.
    fn give_up(&mut self, bracket: &Bracket) -> bool {
        if let Some(item) = self.items.get_mut(bracket.item) {
            item.token = Token::Text;
        }
        false
    }

    fn reference(&self, label: &str) -> Option<Target> {
        (label.len() <= LABEL).then(|| self.context.references.get(label))?
    }

    /// `(destination "title")`: what it says and where it ends.
    fn inline_target(&mut self, open: usize) -> Option<(Target, usize)> {
        let at = skip(self.bytes, open + 1);
        if self.byte(at) == Some(b')') {
            return Some((Target { span: (at, at), ..Target::default() }, at + 1));
        }
        let angle = self.byte(at) == Some(b'<');
        if angle && at < self.no_angle_before {
            return None;
        }
        let Some((url, at)) = destination(self.text, at) else {
            if angle {
                // No other destination on this line is looked for the same `>` again.
                self.no_angle_before = self.line_end_after(at);
            }
            return None;
        };
        let mut at = skip(self.bytes, at);
        let mut title_range = (0, 0);
        if self.byte(at) != Some(b')') {
            let (range, end) = title(self.text, at)?;
            title_range = range;
            at = skip(self.bytes, end);
        }
        let text = |(start, end): (usize, usize)| self.text.get(start..end).unwrap_or_default().into();
        (self.byte(at) == Some(b')')).then(|| (Target { url: text(url), title: text(title_range), span: url }, at + 1))
    }

    fn line_end_after(&self, at: usize) -> usize {
        self.bytes.get(at..).and_then(|rest| memchr::memchr(b'\n', rest)).map_or(self.bytes.len(), |length| at + length)
    }

    /// `[label]` after a link's text. Outer `None`: no label there; inner `None`: a label that nothing defines.
    fn full_reference(&self, open: usize, bracket: &Bracket) -> Option<Option<(Target, usize)>> {
        let rest = self.text.get(open + 1..)?;
        let length = closing_bracket(rest)?;
        let label = rest.get(..length)?;
        let label = if label.trim().is_empty() { self.text.get(bracket.start..self.at)? } else { label };
        Some(self.reference(label).map(|target| (target, open + 1 + length + 1)))
    }
}

/// Skips white space.
pub(super) fn skip(bytes: &[u8], from: usize) -> usize {
    from + bytes.get(from..).map_or(0, |rest| rest.iter().take_while(|byte| unicode::is_blank(**byte)).count())
}

/// A link destination at `at`: the range of its raw text, and where it ends.
pub(crate) fn destination(text: &str, at: usize) -> Option<((usize, usize), usize)> {
    let bytes = text.as_bytes();
    let escaped = |at: usize| bytes.get(at + 1).is_some_and(u8::is_ascii_punctuation);
    if bytes.get(at) == Some(&b'<') {
        let mut end = at + 1;
        loop {
            match bytes.get(end)? {
                b'\\' if escaped(end) => end += 2,
                b'>' => return Some(((at + 1, end), end + 1)),
                b'\n' => return None,
                _ => end += 1,
            }
        }
    }
    let (mut end, mut depth) = (at, 0_usize);
    while let Some(byte) = bytes.get(end) {
        match byte {
            b'\\' if escaped(end) => end += 1,
            b'(' if depth == DEPTH => return None,
            b'(' => depth += 1,
            b')' => match depth.checked_sub(1) {
                Some(less) => depth = less,
                None => break,
            },
            byte if unicode::is_blank(*byte) => break,
            _ => {}
        }
        end += 1;
    }
    (end > at).then_some(((at, end), end))
}

/// A link title at `at`: the range between its quotes, and where it ends.
pub(crate) fn title(text: &str, at: usize) -> Option<((usize, usize), usize)> {
    let bytes = text.as_bytes();
    let open = *bytes.get(at)?;
    let close = match open {
        b'"' | b'\'' => open,
        b'(' => b')',
        _ => return None,
    };
    let mut end = at + 1;
    loop {
        match bytes.get(end)? {
            b'\\' if bytes.get(end + 1).is_some_and(u8::is_ascii_punctuation) => end += 1,
            byte if *byte == close => return Some(((at + 1, end), end + 1)),
            b'(' if open == b'(' => return None,
            _ => {}
        }
        end += 1;
    }
}
