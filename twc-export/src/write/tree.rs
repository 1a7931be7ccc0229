//! The files of an export before any of them is written, each at a path that is safe on every system.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

use twc_content::{Message, messages};
use unicode_normalization::UnicodeNormalization;

/// Longest name of a file or folder, in bytes.
const LONGEST_PART: usize = 200;
/// Longest path, in bytes.
const LONGEST_PATH: usize = 1_000;

/// What a file holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Content {
    /// These bytes.
    Bytes(Vec<u8>),
    /// The bytes of a file of the site, by its path below the site's folder.
    CopyOf(String),
}

/// Who gives a path: a folder of the site as it is, or words in content (an address, an alias, a slug).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Origin {
    /// A file of the site: names such as `.well-known` are fine.
    File,
    /// Words in content, that a stranger may have written.
    Words,
}

/// A file that could not be taken into the tree; the rest of the tree is whole.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refused {
    /// The path would leave the tree, or no file can have it.
    #[error("{source_path}: cannot be written to `{path}`: the path is not safe")]
    Unsafe {
        /// The path below the output folder that was asked for.
        path: String,
        /// What asked for it.
        source_path: String,
    },
    /// Another file has this path, or one that differs by letter case or accents only, or is a folder there.
    #[error("{source_path}: cannot be written to `{path}`: {other_source} is written there already")]
    Clash {
        /// The path below the output folder that was asked for.
        path: String,
        /// What asked for it.
        source_path: String,
        /// What has it.
        other_source: String,
    },
}

impl Refused {
    /// The message for readers.
    #[must_use]
    pub fn message(&self) -> Message {
        match self {
            Self::Unsafe { path, source_path } => messages::export_unsafe_path(path.as_str(), source_path.as_str()),
            Self::Clash { path, source_path, other_source } => {
                messages::export_path_clash(other_source.as_str(), path.as_str(), source_path.as_str())
            }
        }
    }
}

/// A file, what it holds and what it comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
struct File {
    content: Content,
    source_path: String,
}

/// The files of an export by path.
///
/// # Example
/// ```
/// use twc_export::write::{Content, Origin, Tree};
/// let mut tree = Tree::default();
/// let page = |text: &str| Content::Bytes(text.into());
/// assert!(tree.add("nl/index.html", page("nl"), Origin::Words, "content/_index.nl.md").is_ok());
/// assert!(tree.add("NL/index.html", page("NL"), Origin::Words, "content/NL.md").is_err());
/// assert!(tree.add("../x", page("x"), Origin::Words, "content/x.md").is_err());
/// assert_eq!(tree.paths().collect::<Vec<_>>(), ["nl/index.html"]);
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tree {
    files: BTreeMap<String, File>,
    /// Paths without letter case and accents' spelling, of files (with their path) and folders (without).
    taken: BTreeMap<String, Option<String>>,
}

impl Tree {
    /// Adds a file.
    ///
    /// # Errors
    /// The path is not safe, or taken. The tree is as before.
    pub fn add(&mut self, path: &str, content: Content, origin: Origin, source_path: &str) -> Result<(), Refused> {
        if !is_safe(path, origin) {
            return Err(Refused::Unsafe { path: path.to_owned(), source_path: source_path.to_owned() });
        }
        let key = folded(path);
        let folders = key.match_indices('/').filter_map(|(at, _)| key.get(..at));
        let other = self.taken.get(&key).cloned().or_else(|| {
            // A file where this path needs a folder.
            folders.clone().find_map(|folder| self.taken.get(folder).filter(|it| it.is_some()).cloned())
        });
        if let Some(other) = other {
            let other_source = match other {
                Some(path) => self.files.get(&path).map_or(path.clone(), |it| it.source_path.clone()),
                None => format!("{path}/"),
            };
            return Err(Refused::Clash { path: path.to_owned(), source_path: source_path.to_owned(), other_source });
        }
        for folder in folders {
            if let Entry::Vacant(place) = self.taken.entry(folder.to_owned()) {
                place.insert(None);
            }
        }
        self.taken.insert(key, Some(path.to_owned()));
        self.files.insert(path.to_owned(), File { content, source_path: source_path.to_owned() });
        Ok(())
    }

    /// Gives a file of the tree other bytes; a path that has none is left alone.
    #[cfg(feature = "html")]
    pub(crate) fn replace(&mut self, path: &str, bytes: Vec<u8>) {
        if let Some(file) = self.files.get_mut(path) {
            file.content = Content::Bytes(bytes);
        }
    }

    /// The paths, sorted.
    pub fn paths(&self) -> impl Iterator<Item = &str> {
        self.files.keys().map(String::as_str)
    }

    /// The files with their contents, sorted by path.
    pub fn files(&self) -> impl Iterator<Item = (&str, &Content)> {
        self.files.iter().map(|(path, file)| (path.as_str(), &file.content))
    }

    /// What a file holds.
    #[must_use]
    pub fn get(&self, path: &str) -> Option<&Content> {
        self.files.get(path).map(|it| &it.content)
    }

    /// Whether a path, or one that differs by letter case only, is taken by a file or folder.
    #[must_use]
    pub fn has(&self, path: &str) -> bool {
        self.taken.contains_key(&folded(path))
    }
}

/// A path as systems see it that ignore letter case and know one spelling of accents.
fn folded(path: &str) -> String {
    path.nfc().flat_map(char::to_lowercase).nfc().collect()
}

fn is_safe(path: &str, origin: Origin) -> bool {
    path.len() <= LONGEST_PATH
        && path.split('/').all(|part| {
            !part.is_empty()
                && part != "."
                && part != ".."
                && part.len() <= LONGEST_PART
                && !(part.starts_with('.') && origin == Origin::Words)
                && !part.contains(|it: char| it.is_control() || matches!(it, '\\' | ':' | '\u{2028}' | '\u{2029}'))
        })
        && path != super::manifest::NAME
        && path.split('/').next() != Some(super::swap::INSIDE)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(path: &str, origin: Origin, safe: bool) {
        assert_eq!(is_safe(path, origin), safe, "{path:?}");
    }

    #[test]
    fn paths_that_leave_the_tree_are_refused() {
        for path in ["", "/etc/passwd", "a/../../b", "./a", "a//b", "a\\b", "c:/x", "a\0b", "a\nb", ".git/config"] {
            check(path, Origin::Words, false);
        }
        check(&"a".repeat(201), Origin::Words, false);
        check(&"a/".repeat(600), Origin::Words, false);
    }

    #[test]
    fn files_of_the_site_may_start_with_a_dot() {
        check(".well-known/security.txt", Origin::File, true);
        check(".well-known/security.txt", Origin::Words, false);
        check("nl/één/index.html", Origin::Words, true);
    }

    #[track_caller]
    fn clash(first: &str, second: &str, clashes: bool) {
        let mut tree = Tree::default();
        let content = || Content::Bytes(Vec::new());
        tree.add(first, content(), Origin::File, "a").expect("the first is fine");
        assert_eq!(tree.add(second, content(), Origin::File, "b").is_err(), clashes, "{first} {second}");
    }

    #[test]
    fn clashes_are_found_as_other_systems_see_them() {
        clash("a/b", "a/b", true);
        clash("a/b", "A/B", true);
        clash("e\u{301}", "é", true);
        clash("a", "a/b", true);
        clash("a/b", "a", true);
        clash("A/b", "a/c", false);
    }
}
