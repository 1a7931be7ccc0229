//! Rules about message files.

mod attribute_in_one;
mod bad_function;
mod broken_markup;
mod commented_message;
mod duplicate_message;
mod each_text;
mod edge_space;
mod empty_message;
mod end_punctuation;
mod extra_message;
mod identical_message;
mod markup_differs;
mod message_blank;
mod message_cycle;
mod message_date;
mod message_link;
mod message_quote;
mod message_slip;
mod message_syntax;
mod message_term_clash;
mod missing_message;
mod nearest;
mod no_default;
mod plural_category;
mod reference_differs;
mod tags;
mod template_uses;
mod term_argument;
mod undefined_message;
mod undocumented_variable;
mod unknown_reference;
mod unused_message;
mod variable_differs;
mod variant_keys;

use super::Rule;

/// The rules of this family, by code.
pub(super) const RULES: &[&Rule] = &[
    &message_syntax::MESSAGE_SYNTAX,
    &missing_message::MISSING_MESSAGE,
    &unused_message::UNUSED_MESSAGE,
    &duplicate_message::DUPLICATE_MESSAGE,
    &undefined_message::UNDEFINED_MESSAGE,
    &extra_message::EXTRA_MESSAGE,
    &variable_differs::VARIABLE_DIFFERS,
    &plural_category::PLURAL_CATEGORY,
    &no_default::NO_DEFAULT,
    &message_cycle::MESSAGE_CYCLE,
    &attribute_in_one::ATTRIBUTE_IN_ONE,
    &identical_message::IDENTICAL_MESSAGE,
    &markup_differs::MARKUP_DIFFERS,
    &empty_message::EMPTY_MESSAGE,
    &unknown_reference::UNKNOWN_REFERENCE,
    &message_term_clash::MESSAGE_TERM_CLASH,
    &bad_function::BAD_FUNCTION,
    &variant_keys::VARIANT_KEYS,
    &term_argument::TERM_ARGUMENT,
    &broken_markup::BROKEN_MARKUP,
    &end_punctuation::END_PUNCTUATION,
    &edge_space::EDGE_SPACE,
    &message_link::MESSAGE_LINK,
    &commented_message::COMMENTED_MESSAGE,
    &undocumented_variable::UNDOCUMENTED_VARIABLE,
    &reference_differs::REFERENCE_DIFFERS,
    &message_quote::MESSAGE_QUOTE,
    &message_blank::MESSAGE_BLANK,
    &message_date::MESSAGE_DATE,
    &message_slip::MESSAGE_SLIP,
];
