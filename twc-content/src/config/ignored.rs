//! Files that Hugo leaves out by patterns of the configuration.
//!
//! The only file that knows the library of regular expressions, whose time is linear in what it reads.

use std::fmt;

use regex_automata::meta::Regex;

/// `ignoreFiles`: regular expressions; a file is left out where one fits a part of its path.
#[derive(Clone, Default)]
pub struct IgnoredFiles {
    written: Vec<String>,
    expressions: Vec<Regex>,
}

impl IgnoredFiles {
    /// Reads expressions; one that is none fits nothing.
    pub(super) fn new(written: Vec<String>) -> Self {
        let limit = Regex::config().nfa_size_limit(Some(1 << 20));
        let read = |text: &String| Regex::builder().configure(limit.clone()).build(text).ok();
        Self { expressions: written.iter().filter_map(read).collect(), written }
    }

    /// Whether a file, by its path in the project, is left out.
    #[must_use]
    pub fn has(&self, path: &str) -> bool {
        !self.expressions.is_empty() && {
            let path = format!("/{path}");
            self.expressions.iter().any(|it| it.is_match(&path))
        }
    }
}

impl PartialEq for IgnoredFiles {
    fn eq(&self, other: &Self) -> bool {
        self.written == other.written
    }
}

impl fmt::Debug for IgnoredFiles {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.written.fmt(f)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_part_of_the_path_is_enough() {
        let ignored = IgnoredFiles::new([r"\.foo\.md$", "/drafts/", "("].map(str::to_owned).to_vec());
        for (path, expected) in
            [("content/a.foo.md", true), ("content/drafts/a.md", true), ("content/a.md", false), ("drafts/a.md", true)]
        {
            assert_eq!(ignored.has(path), expected, "{path}");
        }
    }
}
