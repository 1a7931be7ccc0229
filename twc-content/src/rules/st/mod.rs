//! Rules about the site as a whole.

use super::Rule;

/// The rules of this family, by code.
pub(super) const RULES: &[&Rule] = &[];
