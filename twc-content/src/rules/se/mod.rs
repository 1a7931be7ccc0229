//! Rules about security.

mod bidi;
mod handler;
mod hidden_character;
mod inline_script;
mod js_url;
mod opener;
mod secret;
mod unsandboxed_frame;

use super::Rule;

/// The rules of this family, by code.
pub(super) const RULES: &[&Rule] = &[
    &inline_script::INLINE_SCRIPT,
    &handler::HANDLER,
    &js_url::JS_URL,
    &opener::OPENER,
    &bidi::BIDI,
    &secret::SECRET,
    &unsandboxed_frame::UNSANDBOXED_FRAME,
    &hidden_character::HIDDEN_CHARACTER,
];
