//! Emphasis, strong emphasis, strikethrough and the extras: runs of delimiters and their matching (CommonMark 0.31.2 §6.2).

use super::{InlineKind, Scanner, Token};
use crate::markdown::unicode;

/// A run of one delimiter character.
#[derive(Debug)]
pub(super) struct Run {
    pub(super) byte: u8,
    /// What is left of it, as a range of the text.
    pub(super) start: usize,
    pub(super) end: usize,
    original: usize,
    can_open: bool,
    can_close: bool,
    /// Nodes that it opens, outermost last, with the end of their content's opening mark.
    pub(super) opens: Vec<(InlineKind, usize)>,
    /// Ends of nodes that it closes, innermost first.
    pub(super) closes: Vec<usize>,
}

/// Whether a run may open and close, from its neighbours.
pub(super) struct Flanking {
    pub(super) length: usize,
    pub(super) can_open: bool,
    pub(super) can_close: bool,
}

/// Looks at the run at the start of a line's rest.
pub(super) fn flanking(line: &str, before: char) -> Flanking {
    let byte = line.as_bytes().first().copied().unwrap_or_default();
    let length = line.bytes().take_while(|other| *other == byte).count();
    flanking_of(line, length, before)
}

/// The same where the length of the run is known.
pub(super) fn flanking_of(line: &str, length: usize, before: char) -> Flanking {
    let byte = line.as_bytes().first().copied().unwrap_or_default();
    let after = line.get(length..).and_then(|rest| rest.chars().next()).unwrap_or(' ');
    let (space_before, space_after) = (unicode::is_space(before), unicode::is_space(after));
    let (mark_before, mark_after) =
        (unicode::is_punctuation_or_symbol(before), unicode::is_punctuation_or_symbol(after));
    // The extras extension has `x^-1^`.
    let mark_after = mark_after && !(byte == b'^' && matches!(after, '-' | '+'));
    let left = !space_after && (!mark_after || space_before || mark_before);
    let right = !space_before && (!mark_before || space_after || mark_after);
    let (can_open, can_close) =
        if byte == b'_' { (left && (!right || mark_before), right && (!left || mark_after)) } else { (left, right) };
    Flanking { length, can_open, can_close }
}

impl Scanner<'_, '_, '_> {
    pub(super) fn delimiters(&mut self, byte: u8) -> bool {
        let before = self.before();
        let found = flanking(self.line(), before);
        let extras = self.context.options.extras;
        let same_before = before == char::from(byte);
        let options = self.context.options;
        let fits = match byte {
            b'~' if options.strikethrough || extras.subscript => found.length <= 2 && !same_before,
            b'~' => extras.delete && found.length == 2 && !same_before,
            b'+' => extras.insert && found.length == 2 && !same_before,
            b'=' => extras.mark && found.length == 2 && !same_before,
            b'^' => extras.superscript && found.length <= 2 && !same_before,
            _ => true,
        };
        if !fits {
            return false;
        }
        let (start, end) = (self.at, self.at + found.length);
        self.live.push(self.runs.len());
        self.push(Token::Run(self.runs.len()), start, end);
        self.runs.push(Run {
            byte,
            start,
            end,
            original: found.length,
            can_open: found.can_open,
            can_close: found.can_close,
            opens: Vec::new(),
            closes: Vec::new(),
        });
        self.at = end;
        true
    }

    /// Matches the live runs from `bottom` on, and leaves none of them live.
    pub(super) fn match_delimiters(&mut self, bottom: usize) {
        let order = self.live.split_off(bottom.min(self.live.len()));
        let mut openers: Vec<usize> = Vec::new();
        // Openers below these were already found not to match, by kind of closer.
        let mut floor = [0_usize; 6 * 6];
        for run in order {
            while self.runs[run].can_close && self.runs[run].start < self.runs[run].end {
                let key = self.kind(run);
                let found = (floor[key]..openers.len())
                    .rev()
                    .find_map(|place| Some((place, self.consumption(openers[place], run)?)));
                let Some((place, consumed)) = found else {
                    floor[key] = openers.len();
                    break;
                };
                let opener = openers[place];
                self.consume(opener, run, consumed);
                // What stands between them can match no more.
                let kept = if self.runs[opener].start < self.runs[opener].end { place + 1 } else { place };
                openers.truncate(kept);
                for low in &mut floor {
                    *low = (*low).min(kept);
                }
            }
            if self.runs[run].can_open && self.runs[run].start < self.runs[run].end {
                openers.push(run);
            }
        }
    }

    fn kind(&self, closer: usize) -> usize {
        let run = &self.runs[closer];
        let byte = match run.byte {
            b'*' => 0,
            b'_' => 1,
            b'~' => 2,
            b'+' => 3,
            b'=' => 4,
            _ => 5,
        };
        byte * 6 + usize::from(run.can_open) * 3 + run.original % 3
    }

    /// How many characters an opener and a closer give to a node; `None` where they do not match.
    fn consumption(&self, opener: usize, closer: usize) -> Option<usize> {
        let (open, close) = (&self.runs[opener], &self.runs[closer]);
        if !open.can_open || open.byte != close.byte {
            return None;
        }
        if (open.can_close || close.can_open)
            && (open.original + close.original).is_multiple_of(3)
            && !close.original.is_multiple_of(3)
        {
            return None;
        }
        Some(if open.end - open.start >= 2 && close.end - close.start >= 2 { 2 } else { 1 })
    }

    /// Whether tildes mean subscript: strikethrough comes first, then the deletions of the extras.
    fn is_subscript(&self, consumed: usize) -> bool {
        let options = self.context.options;
        !options.strikethrough && options.extras.subscript && !(options.extras.delete && consumed == 2)
    }

    fn consume(&mut self, opener: usize, closer: usize, consumed: usize) {
        let kind = match (self.runs[opener].byte, consumed) {
            (b'~', _) if self.is_subscript(consumed) => InlineKind::Extra("sub"),
            (b'~', _) => InlineKind::Strikethrough,
            (b'+', _) => InlineKind::Extra("ins"),
            (b'=', _) => InlineKind::Extra("mark"),
            (b'^', _) => InlineKind::Extra("sup"),
            (_, 1) => InlineKind::Emphasis,
            _ => InlineKind::Strong,
        };
        let open = &mut self.runs[opener];
        open.end -= consumed;
        open.opens.push((kind, open.end));
        let close = &mut self.runs[closer];
        close.start += consumed;
        close.closes.push(close.start);
    }
}
