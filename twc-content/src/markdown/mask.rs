//! Steers comrak to goldmark's blocks: a copy of the text, line for line as long but for some ends of lines, in which what the two read differently
//! is written as something that both read alike.
//!
//! - `[` becomes a letter, so that link reference definitions stay paragraphs and are read by us;
//! - a line of attributes becomes a thematic break, which ends paragraphs and lists in the same way;
//! - the `:` of a definition becomes a list marker, which nests in the same way;
//! - a list that goldmark ends earlier is ended by a thematic break on a line of its own, which the reader of the blocks skips.
//!
//! Only the structure is taken from the copy; text is read from the original.

use std::collections::{BTreeMap, BTreeSet};

use rustc_hash::FxHashSet;

use super::attributes;
use super::inline::closing_bracket;
use super::leaf;
use super::tails::{self, Tails};
use crate::config::MarkdownOptions;

/// What an earlier reading showed to be something else.
#[derive(Debug, Default)]
pub(crate) struct Veto {
    /// Lines that are no definitions.
    pub(crate) definitions: FxHashSet<usize>,
    /// Lines that no HTML block starts on.
    pub(crate) html: FxHashSet<usize>,
    /// Where the marker of an item is text.
    pub(crate) markers: BTreeSet<usize>,
    /// Lines that end the list before them, with what stands before the content of the blocks around that list.
    pub(crate) ends: BTreeMap<usize, String>,
    /// Whether nothing is a definition.
    pub(crate) all: bool,
}

impl Veto {
    /// Whether nothing was misread.
    pub(crate) fn is_empty(&self) -> bool {
        self.definitions.is_empty() && self.html.is_empty() && self.markers.is_empty() && self.ends.is_empty()
    }

    /// Adds what another reading showed.
    pub(crate) fn extend(&mut self, other: Self) {
        self.definitions.extend(other.definitions);
        self.html.extend(other.html);
        self.markers.extend(other.markers);
        self.ends.extend(other.ends);
    }
}

/// The masked copy. What `veto` names is left as it is, or made text.
pub(crate) fn mask(text: &str, starts: &[usize], options: &MarkdownOptions, veto: &Veto) -> String {
    let mut bytes = text.as_bytes().to_vec();
    for at in memchr::memchr_iter(b'[', text.as_bytes()) {
        let cdata =
            text.as_bytes().get(..at).is_some_and(|before| before.ends_with(b"<!") || before.ends_with(b"<![CDATA"));
        let note = options.footnote && text.get(at + 1..).is_some_and(is_footnote);
        if !cdata && !note {
            bytes[at] = b'x';
        }
    }
    // A carriage return alone ends no line in goldmark, and begins text where its line is not blank.
    let mut last = (usize::MAX, false);
    for at in memchr::memchr_iter(b'\r', text.as_bytes()) {
        if text.as_bytes().get(at + 1) != Some(&b'\n') {
            let number = starts.partition_point(|start| *start <= at).saturating_sub(1);
            if last.0 != number {
                let line = leaf::line(text, starts, number);
                let blank = text.as_bytes().get(line.start..line.end).unwrap_or_default().trim_ascii().is_empty();
                last = (number, blank);
            }
            bytes[at] = if last.1 { b' ' } else { b'x' };
        }
    }
    // What starts in lower case is no declaration, and what may not interrupt a paragraph no block.
    for at in memchr::memchr_iter(b'<', text.as_bytes()) {
        let declaration =
            matches!(text.as_bytes().get(at + 1..at + 3), Some([b'!', letter]) if letter.is_ascii_lowercase());
        if declaration
            || (!veto.html.is_empty()
                && veto.html.contains(&starts.partition_point(|start| *start <= at).saturating_sub(1)))
        {
            bytes[at] = b'x';
        }
    }
    if options.block_attributes {
        for at in memchr::memchr_iter(b'{', text.as_bytes()) {
            let start = starts.partition_point(|start| *start <= at).saturating_sub(1);
            let line = leaf::line(text, starts, start);
            let before = text.as_bytes().get(line.start..at).unwrap_or_default();
            let definition = before.trim_ascii_end().strip_suffix(b":").filter(|it| it.len() + 1 < before.len());
            if !is_prefix(definition.filter(|_| options.definition_list).unwrap_or(before)) {
                continue;
            }
            let Some(rest) = text.get(at..line.end) else { continue };
            // What follows the attributes on their line is lost in goldmark.
            if attributes::parse(rest).is_some() {
                bytes[at..line.end].fill(b'_');
                if rest.len() == 2 {
                    // Too short for a thematic break: a heading without text.
                    bytes[at..line.end].copy_from_slice(b"# ");
                }
            }
        }
    }
    let mut ends = Tails::new();
    if options.footnote && text.contains("[^") {
        tails::in_footnotes(&mut ends, text, starts, is_footnote);
    }
    if options.definition_list && !veto.all && text.contains(':') {
        for (number, _) in starts.iter().enumerate().skip(1) {
            let line = leaf::line(text, starts, number);
            let Some(rest) = text.as_bytes().get(line.start..line.end) else { continue };
            let prefix = rest.iter().take_while(|byte| matches!(byte, b' ' | b'\t' | b'>')).count();
            if rest.get(prefix) == Some(&b':')
                && matches!(rest.get(prefix + 1), Some(b' ' | b'\t'))
                && !veto.definitions.contains(&number)
            {
                let marker = line.start + prefix;
                let blanks = trailing(&rest[prefix..]);
                let goes_on = blanks.is_some()
                    && tails::goes_on(text, starts, number, columns(&rest[..prefix]) + columns(&rest[prefix..]));
                let empty = blanks.is_some() && !goes_on;
                if goes_on {
                    ends.insert(number, tails::COMMENT.to_owned());
                }
                let previous = leaf::line(text, starts, number - 1);
                let after_text = empty && follows_text(text.as_bytes(), &bytes, previous, &rest[..prefix]);
                mask_definition(&mut bytes[marker..line.end], empty, after_text);
            }
        }
    }
    for at in &veto.markers {
        if let Some(byte) = bytes.get_mut(*at) {
            *byte = b'x';
        }
    }
    // comrak takes a list's marker at the very end for text.
    if !bytes.ends_with(b"\n") {
        bytes.push(b'\n');
    }
    let masked = String::from_utf8(bytes).unwrap_or_else(|_| text.to_owned());
    if veto.ends.is_empty() && ends.is_empty() { masked } else { with_ends(&masked, starts, veto, &ends) }
}

/// Adds a line with a thematic break where a list ends, and what some lines end in.
fn with_ends(masked: &str, starts: &[usize], veto: &Veto, ends: &Tails) -> String {
    let mut out = String::with_capacity(masked.len() + veto.ends.len() * 8 + ends.len() * 8);
    for (number, start) in starts.iter().enumerate() {
        if let Some(prefix) = veto.ends.get(&number) {
            out.push_str(prefix);
            out.push_str("***\n");
        }
        let end = starts.get(number + 1).copied().unwrap_or(masked.len());
        let line = masked.get(*start..end).unwrap_or_default();
        if let Some(end) = ends.get(&number) {
            let content = line.trim_end_matches(['\r', '\n']);
            out.push_str(content);
            out.push_str(end);
            out.push_str(&line[content.len()..]);
        } else {
            out.push_str(line);
        }
    }
    out
}

/// How wide a text is, from the start of a line on.
fn columns(text: &[u8]) -> usize {
    text.iter().fold(0, |column, byte| match byte {
        b'\t' => column + 4 - column % 4,
        _ => column + 1,
    })
}

/// The blanks after the marker of a definition, if there is nothing else.
fn trailing(marker: &[u8]) -> Option<usize> {
    let rest = marker.get(1..)?;
    rest.trim_ascii().is_empty().then_some(rest.len())
}

/// Writes the marker of a definition as the marker of a list.
fn mask_definition(marker: &mut [u8], empty: bool, after_text: bool) {
    let blanks = marker.iter().skip(1).take_while(|byte| matches!(byte, b' ' | b'\t')).count();
    let column = columns(marker.get(..=blanks).unwrap_or_default());
    if after_text {
        // A marker without text would not end a paragraph: a quote without text does.
        marker[0] = b'>';
    } else if !empty && (6..=9).contains(&column) && blanks > 1 {
        // Content may be indented so far, where a list would have code.
        marker[..blanks - 1].fill(b'0');
        marker[blanks - 2..blanks].copy_from_slice(b"1.");
    } else if !empty && column > 9 && blanks > 4 {
        // Code is indented beyond more than an item's.
        marker[..5].copy_from_slice(b"0001.");
    } else {
        marker[0] = b'+';
    }
}

/// Whether the line before has text in the same quotes, and is no definition itself.
fn follows_text(source: &[u8], masked: &[u8], line: leaf::Line, prefix: &[u8]) -> bool {
    let Some(text) = source.get(line.start..line.end) else { return false };
    let start = text.iter().take_while(|byte| matches!(byte, b' ' | b'\t' | b'>')).count();
    let quotes = |marks: &[u8]| marks.iter().filter(|byte| **byte == b'>').count();
    let definition = text.get(start) == Some(&b':') && masked.get(line.start + start) != Some(&b':');
    quotes(&text[..start]) == quotes(prefix) && !text[start..].trim_ascii().is_empty() && !definition
}

/// Whether `^label]:` follows.
fn is_footnote(rest: &str) -> bool {
    rest.strip_prefix('^').is_some_and(|rest| {
        let line = rest.lines().next().unwrap_or_default();
        closing_bracket(line).is_some_and(|end| {
            line.get(..end).is_some_and(|label| !label.trim().is_empty()) && line.as_bytes().get(end + 1) == Some(&b':')
        })
    })
}

/// Whether only quote marks, list markers and blanks stand before something on its line.
fn is_prefix(before: &[u8]) -> bool {
    before.iter().all(|byte| matches!(byte, b' ' | b'\t' | b'>' | b'-' | b'+' | b'*' | b'.' | b')' | b'0'..=b'9'))
}
