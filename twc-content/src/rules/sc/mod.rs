//! Rules about shortcodes.

mod bad_param;
mod count_mismatch;
mod missing_param;
mod mixed_params;
mod names;
mod notation;
mod param_target;
mod spacing;
mod unclosed;
mod unknown_param;
mod unknown_shortcode;
mod wrong_close;
mod wrong_language_shortcode;

use super::Rule;

/// The rules of this family, by code.
pub(super) const RULES: &[&Rule] = &[
    &unknown_shortcode::UNKNOWN_SHORTCODE,
    &unclosed::UNCLOSED,
    &wrong_close::WRONG_CLOSE,
    &mixed_params::MIXED_PARAMS,
    &bad_param::BAD_PARAM,
    &missing_param::MISSING_PARAM,
    &unknown_param::UNKNOWN_PARAM,
    &notation::NOTATION,
    &spacing::SPACING,
    &param_target::PARAM_TARGET,
    &wrong_language_shortcode::WRONG_LANGUAGE_SHORTCODE,
    &count_mismatch::COUNT_MISMATCH,
];
