//! The languages of code that Hugo's highlighter knows: only their blocks have numbers, attributes and plain line ends.

use std::sync::LazyLock;

/// Names, and what a file's name may end in, in small letters. Found by asking Hugo for each.
static LANGUAGES: LazyLock<Vec<&str>> =
    LazyLock::new(|| include_str!("code_languages.txt").split_ascii_whitespace().collect());

/// Whether Hugo's highlighter knows a language.
pub(super) fn is_known(language: &str) -> bool {
    let name = language.to_lowercase();
    let is_name = |name: &str| LANGUAGES.binary_search(&name).is_ok();
    is_name(&name) || name.rsplit_once('.').is_some_and(|(_, ending)| is_name(ending))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn languages_are_known_by_name_or_ending() {
        assert!(["go", "Go", "C++", "main.rs", "text"].into_iter().all(is_known));
        assert!(!["", "qa", "mermaid", "go/x"].into_iter().any(is_known));
        assert!(LANGUAGES.is_sorted());
    }
}
