//! Remembers which original each translation was made of, so that a later change of the original shows.
//!
//! The lock file is TOML with one sorted line a text: two people who accept different translations change different
//! lines. What is remembered is a hash of the words, so new line breaks or indentation make nothing stale.

use std::collections::BTreeMap;
use std::fmt::Write as _;

/// Name of the lock file in a site's folder.
pub const LOCK_FILE: &str = "translations.lock.toml";

/// The hashes of originals by language and text: `nl join`, `nl content/about/index.en.md#doe-mee`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Lock {
    hashes: BTreeMap<String, String>,
}

impl Lock {
    /// Reads a lock file. Lines that are none are left out: a merge that went wrong makes texts stale, no more.
    #[must_use]
    pub fn read(text: &str) -> Self {
        let hashes = text
            .lines()
            .filter_map(|line| {
                let (key, hash) = line.trim().strip_prefix('"')?.split_once("\" = \"")?;
                let hash = hash.strip_suffix('"')?;
                Some((key.replace("\\\"", "\"").replace("\\\\", "\\"), hash.to_owned()))
            })
            .collect();
        Self { hashes }
    }

    /// The lock file's text.
    #[must_use]
    pub fn write(&self) -> String {
        let mut text =
            String::from("# The originals that translations were made of. Written by `twc locales accept`.\n");
        for (key, hash) in &self.hashes {
            let key = key.replace('\\', "\\\\").replace('"', "\\\"");
            // A string takes all that is written into it.
            let _ = writeln!(text, "\"{key}\" = \"{hash}\"");
        }
        text
    }

    /// Remembers the original of a text.
    pub fn accept(&mut self, language: &str, key: &str, original: &str) {
        self.hashes.insert(format!("{language} {key}"), hash(original));
    }

    /// Forgets texts that are not among those given, as (language, key).
    pub fn keep(&mut self, keys: &std::collections::BTreeSet<(String, String)>) {
        self.hashes.retain(|key, _| {
            key.split_once(' ').is_some_and(|(language, key)| keys.contains(&(language.to_owned(), key.to_owned())))
        });
    }

    /// Whether the original of a text was remembered and has changed since.
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
        self.hashes.get(&format!("{language} {key}")).is_some_and(|it| *it != hash(original))
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
