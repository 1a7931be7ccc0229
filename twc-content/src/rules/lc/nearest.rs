//! Guesses which name was meant.

/// The candidate that resembles a word most: at most a third of its letters differ.
pub(super) fn nearest<'a>(word: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let limit = (word.chars().count() / 3).max(1);
    candidates
        .into_iter()
        .filter(|it| *it != word)
        .map(|it| (strsim::damerau_levenshtein(word, it), it))
        .filter(|(distance, _)| *distance <= limit)
        .min()
        .map(|(_, it)| it)
}

/// What one rule may spend on guesses: a file of nothing but unknown names would take time by its square.
pub(super) struct Guesses {
    left: usize,
}

impl Guesses {
    /// Words that are compared at most.
    pub(super) fn new() -> Self {
        Self { left: 200_000 }
    }

    /// As [`nearest`], as long as there is something left to spend.
    pub(super) fn nearest<'a, S: AsRef<str>>(&mut self, word: &str, candidates: &'a [S]) -> Option<&'a str> {
        self.left = self.left.checked_sub(candidates.len())?;
        nearest(word, candidates.iter().map(AsRef::as_ref))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn guesses_come_to_an_end() {
        let words = vec!["titel"; 150_000];
        let mut guesses = Guesses::new();
        assert_eq!(guesses.nearest("title", &words), Some("titel"));
        assert_eq!(guesses.nearest("title", &words), None);
        assert_eq!(guesses.nearest("title", &["titel"]), Some("titel"));
    }
}
