//! Rules about translations.

mod foreign_month;
mod form_of_address;
mod headings_differ;
mod image_missing;
mod key_in_one;
mod link_missing;
mod no_counterpart;
mod number_differs;
mod shared_key_differs;
mod shortcode_differs;
mod stale;
mod tags_differ;
mod untranslated;

use super::Rule;

/// The rules of this family, by code.
pub(super) const RULES: &[&Rule] = &[
    &no_counterpart::NO_COUNTERPART,
    &headings_differ::HEADINGS_DIFFER,
    &shared_key_differs::SHARED_KEY_DIFFERS,
    &key_in_one::KEY_IN_ONE,
    &tags_differ::TAGS_DIFFER,
    &untranslated::UNTRANSLATED,
    &link_missing::LINK_MISSING,
    &image_missing::IMAGE_MISSING,
    &shortcode_differs::SHORTCODE_DIFFERS,
    &number_differs::NUMBER_DIFFERS,
    &stale::STALE,
    &foreign_month::FOREIGN_MONTH,
    &form_of_address::FORM_OF_ADDRESS,
];
