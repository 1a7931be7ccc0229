//! Rules about text.

mod double_space;
mod double_stop;
mod doubled_word;
mod invisible;
mod mixed_quotes;
mod name_case;
mod no_space;
mod no_such_date;
mod not_utf8;
mod number_form;
mod open_quote;
mod space_before_punctuation;
mod time_form;
mod weekday;

use std::ops::Range;

use super::Rule;
use crate::language::Language;

/// The rules of this family, by code.
pub(super) const RULES: &[&Rule] = &[
    &invisible::INVISIBLE,
    &doubled_word::DOUBLED_WORD,
    &double_space::DOUBLE_SPACE,
    &space_before_punctuation::SPACE_BEFORE_PUNCTUATION,
    &open_quote::OPEN_QUOTE,
    &weekday::WEEKDAY,
    &no_such_date::NO_SUCH_DATE,
    &number_form::NUMBER_FORM,
    &time_form::TIME_FORM,
    &name_case::NAME_CASE,
    &mixed_quotes::MIXED_QUOTES,
    &no_space::NO_SPACE,
    &double_stop::DOUBLE_STOP,
    &not_utf8::NOT_UTF8,
];

/// The words of a text that follow themselves, from the first letter of the first to the last of the second.
pub(super) fn doubled_words(text: &str, language: &Language) -> Vec<Range<usize>> {
    doubled_word::doubled(text, language).into_iter().map(|(first, second)| first.start..second.end).collect()
}
