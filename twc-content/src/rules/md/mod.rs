//! Rules about Markdown and structure.

mod final_newline;
mod trailing_blank;

use super::Rule;

/// The rules of this family, by code.
pub(super) const RULES: &[&Rule] = &[&trailing_blank::TRAILING_BLANK, &final_newline::FINAL_NEWLINE];
