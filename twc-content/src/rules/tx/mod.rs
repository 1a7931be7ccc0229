//! Rules about text.

mod double_space;
mod doubled_word;
mod invisible;
mod open_quote;
mod space_before_punctuation;
mod weekday;

use super::Rule;

/// The rules of this family, by code.
pub(super) const RULES: &[&Rule] = &[
    &invisible::INVISIBLE,
    &doubled_word::DOUBLED_WORD,
    &double_space::DOUBLE_SPACE,
    &space_before_punctuation::SPACE_BEFORE_PUNCTUATION,
    &open_quote::OPEN_QUOTE,
    &weekday::WEEKDAY,
];
