//! Link reference definitions (CommonMark 0.31.2 §4.7).

use std::cell::Cell;

use rustc_hash::FxHashMap;

use super::inline::{Target, closing_bracket, destination, title};
use super::leaf::{Line, Text};
use super::unicode::is_blank;

/// The definitions of a document, by label.
#[derive(Debug, Default)]
pub(crate) struct References {
    by_label: FxHashMap<String, Target>,
    /// How many bytes references may still copy: a long definition named often would make a page of gigabytes.
    budget: Cell<usize>,
}

/// What references may copy at least, in bytes; a long text may copy as much as it is long.
const LEAST_BUDGET: usize = 1 << 20;

/// A definition where it stands.
#[derive(Debug)]
pub(crate) struct Definition {
    pub(crate) label: Box<str>,
    pub(crate) target: Target,
    /// The source's range of it.
    pub(crate) place: (usize, usize),
}

impl References {
    /// What a label stands for.
    pub(crate) fn get(&self, label: &str) -> Option<Target> {
        if self.by_label.is_empty() {
            return None;
        }
        let target = self.by_label.get(&normalize(label))?;
        let left = self.budget.get().checked_sub(target.url.len() + target.title.len())?;
        self.budget.set(left);
        Some(target.clone())
    }

    /// Sets how much may be copied in a text of this length.
    pub(crate) fn set_budget(&self, length: usize) {
        self.budget.set(length.max(LEAST_BUDGET));
    }

    /// Takes the definitions off the start of a paragraph: how many of its lines they fill, and they.
    pub(crate) fn take(&mut self, source: &str, lines: &[Line]) -> (usize, Vec<Definition>) {
        let mut found = Vec::new();
        let starts = lines.first().is_some_and(|line| source.as_bytes().get(line.start) == Some(&b'['));
        if !starts {
            return (0, found);
        }
        let text = Text::gather(source, lines);
        let mut at = 0;
        while let Some((end, definition)) = self.definition(&text, at) {
            found.push(definition);
            at = end;
        }
        let taken = text.raw.get(..at).map_or(0, |taken| {
            taken.bytes().filter(|byte| *byte == b'\n').count() + usize::from(at == text.raw.len() && at > 0)
        });
        (taken, found)
    }

    /// One definition at `start`: where the line after it starts, and it.
    fn definition(&mut self, text: &Text, start: usize) -> Option<(usize, Definition)> {
        let raw = text.raw.as_str();
        let bytes = raw.as_bytes();
        let label_start = raw.get(start..)?.strip_prefix('[').map(|_| start + 1)?;
        let label_end = label_start + closing_bracket(&raw[label_start..])?;
        let label = &raw[label_start..label_end];
        if bytes.get(label_end + 1) != Some(&b':') || label.trim().is_empty() || label.len() > 999 {
            return None;
        }
        let blanks = |from: usize| from + bytes[from..].iter().take_while(|byte| is_blank(**byte)).count();
        let line_end = |from: usize| memchr::memchr(b'\n', &bytes[from..]).map_or(bytes.len(), |at| from + at + 1);
        let only_blanks = |from: usize| bytes[from..line_end(from)].iter().all(|byte| is_blank(*byte));
        let (url, url_end) = destination(raw, blanks(label_end + 2))?;
        let ends_line = only_blanks(url_end);
        let mut add = |title: &str, end: usize| {
            let target = Target { url: raw[url.0..url.1].into(), title: title.into(), span: text.range(url.0, url.1) };
            self.by_label.entry(normalize(label)).or_insert_with(|| target.clone());
            Definition { label: label.into(), target, place: text.range(start, end) }
        };
        let title_start = blanks(url_end);
        if title_start > url_end
            && let Some((range, end)) = title(raw, title_start)
            && only_blanks(end)
        {
            return Some((line_end(end), add(&raw[range.0..range.1], end)));
        }
        if !ends_line {
            return None;
        }
        Some((line_end(url_end), add("", url_end)))
    }
}

/// Labels match without regard to case and to how their words are spaced.
fn normalize(label: &str) -> String {
    let mut out = String::with_capacity(label.len());
    for word in label.split(|char: char| char.is_ascii_whitespace()).filter(|word| !word.is_empty()) {
        if !out.is_empty() {
            out.push(' ');
        }
        out.push_str(word);
    }
    if out.is_ascii() {
        out.make_ascii_uppercase();
        out
    } else {
        out.to_lowercase().to_uppercase()
    }
}
