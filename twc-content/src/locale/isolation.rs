//! Keeps an argument of another direction from turning the text around it.

use intl_memoizer::Memoizable;
use intl_memoizer::concurrent::IntlLangMemoizer;
use unic_langid::{CharacterDirection, LanguageIdentifier};

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

/// The text between isolates, where it has a letter of the other direction.
pub(super) fn isolated(text: &str, memoizer: &IntlLangMemoizer) -> Option<String> {
    if text.is_ascii() && memoizer.with_try_get::<Direction, _, _>((), |it| it.left_to_right).unwrap_or(true) {
        return None;
    }
    let left_to_right = memoizer.with_try_get::<Direction, _, _>((), |it| it.left_to_right).unwrap_or(true);
    let other = if left_to_right {
        text.chars().any(is_right_to_left)
    } else {
        text.chars().any(char::is_alphabetic) && !text.chars().any(is_right_to_left)
    };
    other.then(|| format!("\u{2068}{text}\u{2069}"))
}

/// Hebrew, Arabic and their neighbours.
fn is_right_to_left(character: char) -> bool {
    matches!(character, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdcf}' | '\u{fdf0}'..='\u{fdff}' | '\u{fe70}'..='\u{fefe}' | '\u{10800}'..='\u{10fff}' | '\u{1e800}'..='\u{1efff}')
}

struct Direction {
    left_to_right: bool,
}

impl Memoizable for Direction {
    type Args = ();
    type Error = ();

    fn construct(language: LanguageIdentifier, (): ()) -> Result<Self, ()> {
        Ok(Self { left_to_right: language.character_direction() != CharacterDirection::RTL })
    }
}
