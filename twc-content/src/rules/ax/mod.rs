//! Rules about accessibility.

mod alt;
mod empty_link;
mod feature_no_alt;
mod iframe_title;
mod no_alt;
mod table_header;
mod vague_link;

use super::Rule;

/// The rules of this family, by code.
pub(super) const RULES: &[&Rule] = &[
    &no_alt::NO_ALT,
    &feature_no_alt::FEATURE_NO_ALT,
    &alt::ALT_FILENAME,
    &alt::ALT_PREFIX,
    &alt::ALT_LONG,
    &empty_link::EMPTY_LINK,
    &vague_link::VAGUE_LINK,
    &iframe_title::IFRAME_TITLE,
    &table_header::TABLE_HEADER,
];
