//! Rules about front matter.

mod bad_date;
mod date_form;
mod date_path;
mod date_style;
mod delimiter_spaces;
mod duplicate_key;
mod empty_item;
mod empty_value;
mod key_alias;
mod lastmod_before_date;
mod long_description;
mod missing_front_matter;
mod missing_key;
mod no_description;
mod no_such_layout;
mod no_such_resource;
mod place;
mod title_form;
mod unclosed_front_matter;
mod unknown_key;
mod unknown_tag;
mod utc_offset;
mod wrong_type;
mod yaml_syntax;
mod yaml_trap;

use super::Rule;

/// The rules of this family, by code.
pub(super) const RULES: &[&Rule] = &[
    &yaml_syntax::YAML_SYNTAX,
    &missing_front_matter::MISSING_FRONT_MATTER,
    &unclosed_front_matter::UNCLOSED_FRONT_MATTER,
    &duplicate_key::DUPLICATE_KEY,
    &delimiter_spaces::DELIMITER_SPACES,
    &missing_key::MISSING_KEY,
    &unknown_key::UNKNOWN_KEY,
    &wrong_type::WRONG_TYPE,
    &empty_value::EMPTY_VALUE,
    &empty_item::EMPTY_ITEM,
    &bad_date::BAD_DATE,
    &date_form::DATE_FORM,
    &utc_offset::UTC_OFFSET,
    &lastmod_before_date::LASTMOD_BEFORE_DATE,
    &date_path::DATE_PATH,
    &title_form::TITLE_FORM,
    &date_style::DATE_STYLE,
    &no_description::NO_DESCRIPTION,
    &long_description::LONG_DESCRIPTION,
    &yaml_trap::YAML_TRAP,
    &no_such_resource::NO_SUCH_RESOURCE,
    &unknown_tag::UNKNOWN_TAG,
    &no_such_layout::NO_SUCH_LAYOUT,
    &key_alias::KEY_ALIAS,
];
