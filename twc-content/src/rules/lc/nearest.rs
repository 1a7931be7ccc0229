//! Guesses which name was meant.

use crate::likeness::Names;

/// The candidate that resembles a word most: at most a third of its letters differ.
pub(super) fn nearest<'a>(word: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    Names::new(candidates).nearest(word).copied()
}
