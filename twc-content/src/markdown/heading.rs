//! Heading ids as Hugo makes them.

use rustc_hash::FxHashMap;
use unicode_normalization::UnicodeNormalization;

use super::inline::{Inline, InlineKind};
use super::text::decode_named;
use super::unicode::{is_digit, is_letter, is_number, lower};
use crate::config::HeadingIds;

/// The ids of a document.
#[derive(Debug, Default)]
pub(crate) struct Ids {
    taken: FxHashMap<String, usize>,
}

impl Ids {
    /// Makes an id that no earlier one equals.
    pub(crate) fn make(&mut self, text: &str, style: HeadingIds, empty: &str) -> String {
        let mut id = match style {
            HeadingIds::Blackfriday => blackfriday(text),
            HeadingIds::GithubAscii => github(&ascii(text.trim())),
            _ => github(text.trim()),
        };
        if id.is_empty() {
            empty.clone_into(&mut id);
        }
        if !self.taken.contains_key(&id) {
            self.take(&id);
            return id;
        }
        let mut number = self.taken.get(&id).copied().unwrap_or(1).max(1);
        loop {
            let numbered = format!("{id}-{number}");
            number += 1;
            if !self.taken.contains_key(&numbered) {
                self.taken.insert(id, number);
                self.take(&numbered);
                return numbered;
            }
        }
    }

    /// Notes an id that is written out.
    pub(crate) fn take(&mut self, id: &str) {
        self.taken.entry(id.to_owned()).or_insert(1);
    }
}

fn github(text: &str) -> String {
    text.chars()
        .filter_map(|char| match char {
            '-' | ' ' => Some('-'),
            '_' => Some('_'),
            _ if is_letter(char) || is_digit(char) => Some(lower(char)),
            _ => None,
        })
        .collect()
}

fn ascii(text: &str) -> String {
    text.nfd().filter(char::is_ascii).collect()
}

fn blackfriday(text: &str) -> String {
    let mut id = String::new();
    let mut gap = false;
    for char in text.chars() {
        if is_letter(char) || is_number(char) {
            if gap && !id.is_empty() {
                id.push('-');
            }
            gap = false;
            id.push(lower(char));
        } else {
            gap = true;
        }
    }
    id
}

/// The text that a heading's id is made of: raw text, and of any nested inline only what its first child says.
pub(crate) fn id_text(raw: &str, inlines: &[Inline]) -> String {
    let mut out = String::new();
    let mut at = 0;
    while let Some(inline) = inlines.get(at) {
        match &inline.kind {
            // Of a heading of several lines the last one counts.
            InlineKind::SoftBreak(_) | InlineKind::HardBreak => out.clear(),
            _ => {
                // The first leaf, down through first children.
                let mut leaf = at;
                while inlines.get(leaf).is_some_and(|inline| inline.last > leaf + 1) {
                    leaf += 1;
                }
                match inlines.get(leaf).map(|inline| (inline, &inline.kind)) {
                    Some((inline, InlineKind::Text)) => {
                        out.push_str(raw.get(inline.start..inline.end).unwrap_or_default())
                    }
                    Some((_, InlineKind::Smart(smart))) => out.push(smart.char()),
                    Some((_, InlineKind::Code(code))) => out.push_str(code),
                    Some((_, InlineKind::Emoji { name, .. })) => out.push_str(name),
                    _ => {}
                }
            }
        }
        at = inline.last.max(at + 1);
    }
    decode_named(&out).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_are_made_as_hugo_makes_them() {
        for (text, github_id, blackfriday_id) in [
            ("Wat nu?", "wat-nu", "wat-nu"),
            ("A  b--c_d", "a--b--c_d", "a-b-c-d"),
            ("Één ½ Ⅷ", "één--", "één-½-ⅷ"),
            ("a.b", "ab", "a-b"),
        ] {
            assert_eq!(github(text), github_id);
            assert_eq!(blackfriday(text), blackfriday_id);
        }
        assert_eq!(github(&ascii("Één ½")), "een-");
    }

    #[test]
    fn taken_ids_are_numbered() {
        let mut ids = Ids::default();
        let mut make = |text: &str| ids.make(text, HeadingIds::Github, "heading");
        assert_eq!([make("a"), make("a"), make("a-1"), make("a"), make("?")], ["a", "a-1", "a-1-1", "a-2", "heading"]);
    }
}
