//! Cuts a Hugo template into text and actions, and actions into words. Nothing is evaluated.

use crate::source::Span;

/// A piece of a template.
#[derive(Debug)]
pub(super) enum Piece<'a> {
    /// What is written as it stands.
    Text(Span),
    /// `{{ … }}`
    Action(Vec<Word<'a>>),
}

/// A word of an action.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Word<'a> {
    /// A name or path: `if`, `.Page.Title`, `$x`, `strings.ToUpper`.
    Name(&'a str, Span),
    /// A text in quotes or backquotes, without them; escapes stay.
    Text(&'a str, Span),
    /// A whole number.
    Number(usize),
    /// Anything else: `(`, `)`, `|`, `=`, `,`.
    Sign(char),
}

impl<'a> Word<'a> {
    pub(super) fn name(&self) -> Option<&'a str> {
        match self {
            Self::Name(name, _) => Some(name),
            _ => None,
        }
    }

    pub(super) fn span(&self) -> Span {
        match self {
            Self::Name(_, span) | Self::Text(_, span) => *span,
            Self::Number(_) | Self::Sign(_) => Span::at(0),
        }
    }
}

/// The pieces of a template, comments left out.
pub(super) fn pieces(text: &str) -> Vec<Piece<'_>> {
    let mut pieces = Vec::new();
    let mut at = 0;
    while let Some(open) = text[at..].find("{{").map(|it| at + it) {
        if open > at {
            pieces.push(Piece::Text(Span::new(at, open)));
        }
        let start = open + 2;
        let rest = text[start..].trim_start_matches(['-', ' ', '\t', '\r', '\n']);
        if rest.starts_with("/*") {
            let end = text[start..].find("*/").map_or(text.len(), |it| start + it + 2);
            at = text[end..].find("}}").map_or(text.len(), |it| end + it + 2);
            continue;
        }
        let (words, end) = words(text, start);
        pieces.push(Piece::Action(words));
        at = end;
    }
    if at < text.len() {
        pieces.push(Piece::Text(Span::new(at, text.len())));
    }
    pieces
}

/// The words from an offset to the closing braces, and the offset behind those.
fn words(text: &str, start: usize) -> (Vec<Word<'_>>, usize) {
    let mut words = Vec::new();
    let mut at = start;
    while let Some(character) = text[at..].chars().next() {
        let rest = &text[at..];
        if rest.starts_with("}}") {
            return (words, at + 2);
        }
        match character {
            '"' | '`' | '\'' => {
                let (length, whole) = quoted(&rest[1..], character);
                words.push(Word::Text(&rest[1..1 + length], Span::new(at + 1, at + 1 + length)));
                at += 1 + length + usize::from(whole);
            }
            it if it.is_alphanumeric() || matches!(it, '.' | '$' | '_') => {
                let length = rest
                    .find(|it: char| !(it.is_alphanumeric() || matches!(it, '.' | '$' | '_')))
                    .unwrap_or(rest.len());
                let word = &rest[..length];
                words.push(match word.parse() {
                    Ok(number) => Word::Number(number),
                    Err(_) => Word::Name(word, Span::new(at, at + length)),
                });
                at += length;
            }
            it => {
                if !it.is_whitespace() && it != '-' {
                    words.push(Word::Sign(it));
                }
                at += it.len_utf8();
            }
        }
    }
    (words, text.len())
}

/// The length of a quoted text and whether its closing quote is there.
fn quoted(rest: &str, quote: char) -> (usize, bool) {
    let mut escaped = false;
    for (at, character) in rest.char_indices() {
        match character {
            _ if escaped => escaped = false,
            '\\' if quote != '`' => escaped = true,
            '\n' if quote != '`' => return (at, false),
            it if it == quote => return (at, true),
            _ => {}
        }
    }
    (rest.len(), false)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn braces_inside_quotes_end_nothing() {
        let found = pieces("a {{- \"}}\" | f 2 -}} b {{/* c }} d */}} e");
        let words: Vec<usize> = found
            .iter()
            .map(|piece| match piece {
                Piece::Text(_) => 0,
                Piece::Action(words) => words.len(),
            })
            .collect();
        assert_eq!(words, [0, 4, 0, 0]);
    }

    #[test]
    fn an_action_that_never_ends_is_read_to_the_end() {
        assert_eq!(pieces("{{ a \"b").len(), 1);
    }
}
