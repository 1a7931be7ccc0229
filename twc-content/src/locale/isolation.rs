//! Keeps an argument of another direction from turning the text around it.

use unic_langid::CharacterDirection;

use crate::language::Language;

/// Whether arguments are put between directional isolates (U+2068, U+2069).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub enum Isolation {
    /// Where the direction of the argument differs from the message's: never between Dutch and English.
    #[default]
    Auto,
    /// Always, as Fluent does by itself.
    Always,
    /// Never.
    Never,
}

/// The text between isolates, where it has a letter of the other direction than the message's.
pub(super) fn isolated(text: &str, left_to_right: bool) -> Option<String> {
    let other = if left_to_right {
        !text.is_ascii() && text.chars().any(is_right_to_left)
    } else {
        text.chars().any(char::is_alphabetic) && !text.chars().any(is_right_to_left)
    };
    other.then(|| format!("\u{2068}{text}\u{2069}"))
}

/// Whether a language is written from left to right.
pub(super) fn is_left_to_right(language: &Language) -> bool {
    language.id().character_direction() != CharacterDirection::RTL
}

/// Hebrew, Arabic and their neighbours.
fn is_right_to_left(character: char) -> bool {
    matches!(character, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdcf}' | '\u{fdf0}'..='\u{fdff}' | '\u{fe70}'..='\u{fefe}' | '\u{10800}'..='\u{10fff}' | '\u{1e800}'..='\u{1efff}')
}
