//! Curly quotes, dashes, ellipses and guillemets, as goldmark's typographer makes them.

use super::{InlineKind, Scanner, delimiter};
use crate::document::Smart;
use crate::markdown::unicode::{is_digit, is_letter, is_punctuation, is_punctuation_or_symbol, is_space};

/// Quotes opened and not yet closed. goldmark never resets them between blocks.
#[derive(Debug, Default)]
pub(crate) struct Quotes {
    single: usize,
    double: usize,
}

impl Scanner<'_, '_, '_> {
    pub(super) fn typographer(&mut self) -> bool {
        if self.context.options.typographer.is_none() {
            return false;
        }
        let line = self.line();
        let (smart, length) = match line.as_bytes() {
            [b'-', b'-', b'-', ..] => (Smart::EmDash, 3),
            [b'.', b'.', b'.', ..] => (Smart::Ellipsis, 3),
            [b'<', b'<', ..] => (Smart::LeftAngle, 2),
            [b'>', b'>', ..] => (Smart::RightAngle, 2),
            [b'-', b'-', ..] => (Smart::EnDash, 2),
            [b'\'', ..] => match single(line, self.before(), &self.quote(line), &mut self.context.quotes.single) {
                Some(smart) => (smart, 1),
                None => return false,
            },
            [b'"', ..] => match double(line, self.before(), &self.quote(line), &mut self.context.quotes.double) {
                Some(smart) => (smart, 1),
                None => return false,
            },
            _ => return false,
        };
        let end = self.at + length;
        self.push_leaf(InlineKind::Smart(smart), end);
        true
    }
}

impl Scanner<'_, '_, '_> {
    /// How a quote stands in its run. Where the run ends is remembered, since quotes are taken one by one.
    fn quote(&mut self, line: &str) -> delimiter::Flanking {
        if self.quotes_end <= self.at {
            let byte = line.as_bytes().first();
            self.quotes_end = self.at + line.bytes().take_while(|other| Some(other) == byte).count();
        }
        delimiter::flanking_of(line, self.quotes_end - self.at, self.before())
    }
}

/// The character that starts at a byte; anything where the byte is inside one.
fn char_at(line: &str, at: usize) -> char {
    line.get(at..).and_then(|rest| rest.chars().next()).unwrap_or('\u{fffd}')
}

fn ends_word(line: &[u8], at: usize) -> bool {
    line.get(at).is_none_or(|byte| byte.is_ascii_punctuation() || byte.is_ascii_whitespace() || *byte == 0x0b)
}

fn single(line: &str, before: char, flanking: &delimiter::Flanking, open: &mut usize) -> Option<Smart> {
    let bytes = line.as_bytes();
    let opener = flanking.can_open && !flanking.can_close;
    // '90s
    if let [_, first, second, b's', ..] = bytes
        && opener
        && first.is_ascii_digit()
        && second.is_ascii_digit()
    {
        let after = line.get(4..).and_then(|rest| rest.chars().next()).unwrap_or(' ');
        if is_space(after) || is_punctuation_or_symbol(after) {
            return Some(Smart::Apostrophe);
        }
    }
    // 'twas, 'em, 'net, 'ldn
    if (is_punctuation(before) || is_space(before)) && matches!(bytes.get(1), Some(b't' | b'e' | b'n' | b'l')) {
        return Some(Smart::Apostrophe);
    }
    // it's
    if bytes.len() > 1 && (is_digit(before) || is_letter(before)) && is_letter(char_at(line, 1)) {
        return Some(Smart::Apostrophe);
    }
    if opener {
        // Alice's, I'm, don't, you'd, after something that is no letter
        let one = matches!(bytes.get(1), Some(b's' | b'm' | b't' | b'd')) && ends_word(bytes, 2);
        let two = matches!(bytes.get(1..3), Some(b"ve" | b"ll" | b"re")) && ends_word(bytes, 3);
        if one || two {
            return Some(Smart::RightSingle);
        }
        *open += 1;
        return Some(Smart::LeftSingle);
    }
    // Smiths', doin'
    if bytes.len() > 2 && !is_digit(char_at(line, 1)) {
        return Some(Smart::RightSingle);
    }
    if *open > 0 && closes(line, flanking) {
        *open -= 1;
        return Some(Smart::RightSingle);
    }
    None
}

fn double(line: &str, before: char, flanking: &delimiter::Flanking, open: &mut usize) -> Option<Smart> {
    if flanking.can_open && !flanking.can_close {
        *open += 1;
        return Some(Smart::LeftDouble);
    }
    if *open > 0 && closes(line, flanking) {
        // 21""
        if line.as_bytes().get(1) == Some(&b'"') && is_digit(before) {
            return None;
        }
        *open -= 1;
        return Some(Smart::RightDouble);
    }
    None
}

/// Whether a quote closes: at the end of a word, or in the middle where punctuation follows.
fn closes(line: &str, flanking: &delimiter::Flanking) -> bool {
    let bytes = line.as_bytes();
    flanking.can_close
        && (!flanking.can_open || (bytes.len() > 1 && is_punctuation(char_at(line, 1)) && ends_word(bytes, 2)))
}
