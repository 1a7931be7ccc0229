//! Steers comrak to goldmark's blocks: a copy of the text, byte for byte as long, in which what the two read differently
//! is written as something that both read alike.
//!
//! - `[` becomes a letter, so that link reference definitions stay paragraphs and are read by us;
//! - a line of attributes becomes a thematic break, which ends paragraphs and lists in the same way;
//! - the `:` of a definition becomes a list marker, which nests in the same way.
//!
//! Only the structure is taken from the copy; text is read from the original.

use rustc_hash::FxHashSet;

use super::attributes;
use super::inline::closing_bracket;
use super::leaf;
use crate::config::MarkdownOptions;

/// What an earlier reading showed to be something else.
#[derive(Debug, Default)]
pub(crate) struct Veto {
    /// Lines that are no definitions.
    pub(crate) definitions: FxHashSet<usize>,
    /// Lines that no HTML block starts on.
    pub(crate) html: FxHashSet<usize>,
    /// Whether nothing is a definition.
    pub(crate) all: bool,
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
    // A carriage return alone ends no line in goldmark.
    for at in memchr::memchr_iter(b'\r', text.as_bytes()) {
        if text.as_bytes().get(at + 1) != Some(&b'\n') {
            bytes[at] = b' ';
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
            if !is_prefix(text.as_bytes().get(line.start..at).unwrap_or_default()) {
                continue;
            }
            let Some(rest) = text.get(at..line.end) else { continue };
            // What follows the attributes on their line is lost in goldmark.
            if let Some((_, length)) = attributes::parse(rest)
                && length >= 3
            {
                bytes[at..line.end].fill(b'_');
            }
        }
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
                bytes[line.start + prefix] = b'+';
            }
        }
    }
    String::from_utf8(bytes).unwrap_or_else(|_| text.to_owned())
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
