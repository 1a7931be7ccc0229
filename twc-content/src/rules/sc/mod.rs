//! Rules about shortcodes.

mod bad_param;
mod mixed_params;
mod names;
mod spacing;
mod unclosed;
mod unknown_shortcode;
mod wrong_close;

use super::Rule;

/// The rules of this family, by code.
pub(super) const RULES: &[&Rule] = &[
    &unknown_shortcode::UNKNOWN_SHORTCODE,
    &unclosed::UNCLOSED,
    &wrong_close::WRONG_CLOSE,
    &mixed_params::MIXED_PARAMS,
    &bad_param::BAD_PARAM,
    &spacing::SPACING,
];
