//! The order of titles: as a dictionary has them, not as code points do.
//!
//! The default order of the Unicode Collation Algorithm (UTS #10) as far as titles of Latin script need it: blanks before
//! punctuation before signs before digits before letters; accents and case only tell apart what is else the same.

use unicode_normalization::UnicodeNormalization as _;
use unicode_normalization::char::canonical_combining_class;

/// What a title is sorted by.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Collation {
    letters: Vec<(u8, char)>,
    accents: Vec<(usize, char)>,
    capitals: Vec<bool>,
}

impl Collation {
    /// The sort key of a title.
    pub(crate) fn of(title: &str) -> Self {
        let mut key = Self { letters: Vec::new(), accents: Vec::new(), capitals: Vec::new() };
        for c in title.nfd() {
            if canonical_combining_class(c) != 0 {
                key.accents.push((key.letters.len(), c));
                continue;
            }
            let class = match c {
                _ if c.is_whitespace() => 0,
                _ if c.is_alphabetic() => 4,
                _ if c.is_numeric() => 3,
                '$' | '+' | '<' | '=' | '>' | '^' | '`' | '|' | '~' => 2,
                _ if c.is_control() => continue,
                _ => 1,
            };
            for small in c.to_lowercase() {
                key.letters.push((class, small));
                key.capitals.push(c.is_uppercase());
            }
        }
        key
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn titles_are_in_the_order_of_a_dictionary() {
        let sorted = ["", " a", "(a", "+a", "10", "2", "a", "A", "á", "ab", "b", "Éen", "een twee", "eenden", "Zee"];
        let mut titles = sorted;
        titles.reverse();
        titles.sort_by_cached_key(|title| Collation::of(title));
        assert_eq!(
            titles,
            ["", " a", "(a", "+a", "10", "2", "a", "A", "á", "ab", "b", "Éen", "een twee", "eenden", "Zee"]
        );
    }
}
