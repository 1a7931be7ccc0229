//! Rules about the site as a whole.

mod in_leaf_bundle;
mod menu_target;
mod same_path;

use super::Rule;

/// The rules of this family, by code.
pub(super) const RULES: &[&Rule] = &[&in_leaf_bundle::IN_LEAF_BUNDLE, &same_path::SAME_PATH, &menu_target::MENU_TARGET];
