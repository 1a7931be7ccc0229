//! Names that resemble a word: what an author may have meant. A site of nothing but wrong names must not take time by its
//! square, so a word is compared with a bounded number of names, those that share its rarest pairs of letters.

use rustc_hash::FxHashMap;

/// Names that a word is compared with at most.
const MOST: usize = 300;
/// Letters of a word beyond which nothing resembles it.
const LONGEST: usize = 128;
/// Stands before the first letter of a name and after its last.
const EDGE: char = '\0';

/// Names among which those like a word are found.
#[derive(Debug)]
pub(crate) struct Names<S> {
    names: Vec<S>,
    /// The names that hold a pair of letters, ascending; empty where there are so few names that all are compared.
    places: FxHashMap<[char; 2], Vec<u32>>,
}

impl<S: AsRef<str>> Names<S> {
    pub(crate) fn new(names: impl IntoIterator<Item = S>) -> Self {
        let names: Vec<S> = names.into_iter().collect();
        let mut places: FxHashMap<[char; 2], Vec<u32>> = FxHashMap::default();
        for (name, index) in names.iter().zip(0_u32..).filter(|_| names.len() > MOST) {
            for pair in pairs(name.as_ref()) {
                let list = places.entry(pair).or_default();
                if list.last() != Some(&index) {
                    list.push(index);
                }
            }
        }
        Self { names, places }
    }

    /// The numbers of the names that may resemble a word, ascending. A name that differs from it by a third of its
    /// letters at most shares a pair of letters, so it is among them unless very many share each pair.
    pub(crate) fn like(&self, word: &str) -> Vec<usize> {
        if self.names.len() <= MOST {
            return (0..self.names.len()).collect();
        }
        if word.chars().nth(LONGEST).is_some() {
            return Vec::new();
        }
        let mut lists: Vec<&Vec<u32>> = pairs(word).filter_map(|pair| self.places.get(&pair)).collect();
        lists.sort_by_key(|it| it.len());
        let mut found: Vec<u32> = Vec::new();
        for list in lists {
            found.extend(list.iter().take(MOST - found.len()));
            found.sort_unstable();
            found.dedup();
            if found.len() == MOST {
                break;
            }
        }
        found.into_iter().map(|it| it as usize).collect()
    }

    /// The name that resembles a word most without being it: at most a third of its letters differ.
    pub(crate) fn nearest(&self, word: &str) -> Option<&S> {
        let limit = (word.chars().count() / 3).max(1);
        let word = Word::new(word);
        let names = self.like(word.text).into_iter().filter_map(|it| self.names.get(it));
        names
            .filter(|it| (*it).as_ref() != word.text)
            .map(|it| (word.edits(it.as_ref(), limit), it))
            .filter(|(edits, _)| *edits <= limit)
            .min_by(|(one, name), (other, another)| (one, name.as_ref()).cmp(&(other, another.as_ref())))
            .map(|(_, it)| it)
    }
}

/// Each two letters that stand side by side, the edges counted as letters.
fn pairs(name: &str) -> impl Iterator<Item = [char; 2]> {
    let mut before = EDGE;
    name.chars().chain([EDGE]).map(move |it| [std::mem::replace(&mut before, it), it])
}

/// A word that many others are compared with.
#[derive(Debug)]
pub(crate) struct Word<'w> {
    text: &'w str,
    length: usize,
    /// Where each letter stands: a bit a place.
    ascii: [u128; 128],
    others: Vec<(char, u128)>,
}

impl<'w> Word<'w> {
    pub(crate) fn new(text: &'w str) -> Self {
        let mut word = Self { text, length: text.chars().count(), ascii: [0; 128], others: Vec::new() };
        for (at, letter) in text.chars().enumerate().take(LONGEST) {
            let bit = 1 << at;
            match word.ascii.get_mut(letter as usize) {
                Some(places) => *places |= bit,
                None => match word.others.iter_mut().find(|(it, _)| *it == letter) {
                    Some((_, places)) => *places |= bit,
                    None => word.others.push((letter, bit)),
                },
            }
        }
        word
    }

    pub(crate) fn text(&self) -> &'w str {
        self.text
    }

    /// Edits that lead to another text (insert, delete, replace, or swap two neighbours); [`usize::MAX`] where there are
    /// more than `most`, or where both are too long to be compared.
    ///
    /// Hyyrö's bit-parallel algorithm (2003): a whole column of the table of distances is two numbers of a bit per letter.
    pub(crate) fn edits(&self, other: &str, most: usize) -> usize {
        if self.text == other {
            return 0;
        }
        let length = other.chars().count();
        if self.length.abs_diff(length) > most || self.length > LONGEST {
            return usize::MAX;
        }
        let Some(last) = self.length.checked_sub(1) else { return length };
        let (mut more, mut less, mut diagonal, mut before) = (u128::MAX, 0_u128, 0_u128, 0_u128);
        let mut edits = self.length;
        for letter in other.chars() {
            let same = self.places(letter);
            let swapped = ((!diagonal & same) << 1) & before;
            diagonal = ((same & more).wrapping_add(more) ^ more) | same | less | swapped;
            let (right, left) = (less | !(diagonal | more), diagonal & more);
            edits += usize::from(right >> last & 1 == 1);
            edits -= usize::from(left >> last & 1 == 1);
            let right = right << 1 | 1;
            more = left << 1 | !(diagonal | right);
            less = right & diagonal;
            before = same;
        }
        if edits > most { usize::MAX } else { edits }
    }

    fn places(&self, letter: char) -> u128 {
        match self.ascii.get(letter as usize) {
            Some(places) => *places,
            None => self.others.iter().find(|(it, _)| *it == letter).map_or(0, |(_, places)| *places),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn among_many_names_the_nearest_is_found() {
        let many = (0..5000).map(|it| format!("message-{it}")).chain(["title".to_owned()]);
        let names = Names::new(many);
        assert_eq!(names.nearest("titel").map(String::as_str), Some("title"));
        assert_eq!(names.nearest("zzzz"), None);
        assert!(names.like("message-12345").len() <= MOST);
    }

    #[test]
    fn a_name_is_not_like_itself() {
        assert_eq!(Names::new(["a-title", "a-titel"]).nearest("a-title"), Some(&"a-titel"));
    }

    proptest! {
        #[test]
        fn edits_are_counted_as_by_the_whole_table(one in "[abc/é]{0,12}", other in "[abc/é]{0,12}", most in 0_usize..=4) {
            let whole = strsim::osa_distance(&one, &other);
            prop_assert_eq!(Word::new(&one).edits(&other, most), if whole <= most { whole } else { usize::MAX });
        }

        /// The letters that no pair leaves alone decide whether many names are as good as few.
        #[test]
        fn what_is_near_shares_a_pair(one in "[ab-]{3,12}", other in "[ab-]{3,12}") {
            let near = strsim::osa_distance(&one, &other) <= one.chars().count() / 3;
            let shared = pairs(&one).any(|it| pairs(&other).any(|other| it == other));
            prop_assert!(!near || shared);
        }
    }
}
