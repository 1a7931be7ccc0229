//! Rules about translations.

mod untranslated;

use super::Rule;

/// The rules of this family, by code.
pub(super) const RULES: &[&Rule] = &[&untranslated::UNTRANSLATED];
