//! Remembers which original each translation was made of, so that a later change of the original shows.
//!
//! The lock file is TOML with one sorted line a text and an empty line after each, so that two people who accept different
//! texts change lines that do not touch, and a merge joins them by itself. Where a merge kept both lines of one text
//! (`merge=union` in `.gitattributes`), either original counts. What is remembered is a hash of the words, so new line breaks
//! or indentation make nothing stale.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

/// Name of the lock file in a site's folder.
pub const LOCK_FILE: &str = "translations.lock.toml";

/// The hashes of originals by language and text: `nl join`, `nl content/about/index.en.md#doe-mee`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Lock {
    hashes: BTreeMap<String, BTreeSet<String>>,
}

impl Lock {
    /// Reads a lock file. Lines that are none are left out: a merge that went wrong makes texts stale, no more.
    #[must_use]
    pub fn read(text: &str) -> Self {
        let mut lock = Self::default();
        for line in text.lines() {
            let Some((key, hash)) = line.trim().strip_prefix('"').and_then(|it| it.split_once("\" = \"")) else {
                continue;
            };
            let Some(hash) = hash.strip_suffix('"') else { continue };
            let key = key.replace("\\\"", "\"").replace("\\\\", "\\");
            lock.hashes.entry(key).or_default().insert(hash.to_owned());
        }
        lock
    }

    /// The lock file's text.
    #[must_use]
    pub fn write(&self) -> String {
        let mut text =
            String::from("# The originals that translations were made of. Written by `twc locales accept`.\n");
        for (key, hash) in self.hashes.iter().flat_map(|(key, hashes)| hashes.iter().map(move |hash| (key, hash))) {
            let key = key.replace('\\', "\\\\").replace('"', "\\\"");
            // A string takes all that is written into it.
            let _ = write!(text, "\n\"{key}\" = \"{hash}\"\n");
        }
        text
    }

    /// Remembers the original of a text.
    pub fn accept(&mut self, language: &str, key: &str, original: &str) {
        self.hashes.insert(format!("{language} {key}"), BTreeSet::from([hash(original)]));
    }

    /// Forgets texts that are not among those given, as (language, key).
    pub fn keep(&mut self, keys: &BTreeSet<(String, String)>) {
        self.hashes.retain(|key, _| {
            key.split_once(' ').is_some_and(|(language, key)| keys.contains(&(language.to_owned(), key.to_owned())))
        });
    }

    /// Whether the original of a text was remembered and has changed since. A section of a page of which others are
    /// remembered (`content/about.en.md#doe-mee`) is new, and so has no translation yet.
    ///
    /// # Example
    /// ```
    /// use twc_content::locale::Lock;
    /// let mut lock = Lock::default();
    /// lock.accept("nl", "join", "Join  us");
    /// assert!(!lock.is_stale("nl", "join", "Join\n    us"));
    /// assert!(lock.is_stale("nl", "join", "Join now"));
    /// assert!(!lock.is_stale("nl", "other", "New"));
    /// ```
    #[must_use]
    pub fn is_stale(&self, language: &str, key: &str, original: &str) -> bool {
        match self.hashes.get(&format!("{language} {key}")) {
            Some(hashes) => !hashes.contains(&hash(original)),
            None => key.split_once('#').is_some_and(|(page, _)| {
                let page = format!("{language} {page}#");
                self.hashes.range(page.clone()..).next().is_some_and(|(it, _)| it.starts_with(&page))
            }),
        }
    }

    /// Whether the original of a text was remembered.
    #[must_use]
    pub fn knows(&self, language: &str, key: &str) -> bool {
        self.hashes.contains_key(&format!("{language} {key}"))
    }
}

/// FNV-1a, 64 bits, over the words: stable between versions and machines.
fn hash(text: &str) -> String {
    let mut hash: u64 = 0xcbf2_9ce4_8422_2325;
    for word in text.split_whitespace() {
        for byte in word.bytes().chain([b' ']) {
            hash = (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
        }
    }
    format!("{hash:016x}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_new_section_makes_only_itself_stale() {
        let mut lock = Lock::default();
        lock.accept("nl", "content/a.en.md#", "Lead");
        lock.accept("nl", "content/a.en.md#one", "One");
        let lock = Lock::read(&lock.write());
        assert!(!lock.is_stale("nl", "content/a.en.md#one", "One"));
        assert!(lock.is_stale("nl", "content/a.en.md#new", "New"));
        assert!(!lock.is_stale("nl", "content/b.en.md#new", "New"), "nothing of that page was accepted");
        assert!(!lock.is_stale("en", "content/a.en.md#new", "New"));
    }

    #[test]
    fn after_a_merge_of_both_lines_either_original_counts() {
        let (mut one, mut other) = (Lock::default(), Lock::default());
        one.accept("nl", "join \"now\"", "Join");
        other.accept("nl", "join \"now\"", "Join us");
        let merged = Lock::read(&(one.write() + &other.write()));
        assert!(!merged.is_stale("nl", "join \"now\"", "Join") && !merged.is_stale("nl", "join \"now\"", "Join us"));
        assert!(merged.is_stale("nl", "join \"now\"", "Leave"));
    }
}
