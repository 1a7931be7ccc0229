//! Rules about Markdown and structure.

mod attribute_text;
mod bad_tag;
mod body_h1;
mod broken_link_syntax;
mod dropped_html;
mod empty_heading;
mod figcaption_alone;
mod final_newline;
mod hand_footnote;
mod heading_skip;
mod list_marker_space;
mod no_space_heading;
mod open_emphasis;
mod placeholder;
mod published_comment;
mod same_anchor;
mod stray_paren;
mod table_width;
mod trailing_blank;
mod unbalanced_html;
mod unclosed_fence;
mod unknown_emoji;

use super::Rule;

/// The rules of this family, by code.
pub(super) const RULES: &[&Rule] = &[
    &heading_skip::HEADING_SKIP,
    &body_h1::BODY_H1,
    &same_anchor::SAME_ANCHOR,
    &no_space_heading::NO_SPACE_HEADING,
    &empty_heading::EMPTY_HEADING,
    &broken_link_syntax::BROKEN_LINK_SYNTAX,
    &stray_paren::STRAY_PAREN,
    &open_emphasis::OPEN_EMPHASIS,
    &placeholder::PLACEHOLDER,
    &published_comment::PUBLISHED_COMMENT,
    &table_width::TABLE_WIDTH,
    &bad_tag::BAD_TAG,
    &unbalanced_html::UNBALANCED_HTML,
    &figcaption_alone::FIGCAPTION_ALONE,
    &dropped_html::DROPPED_HTML,
    &trailing_blank::TRAILING_BLANK,
    &final_newline::FINAL_NEWLINE,
    &attribute_text::ATTRIBUTE_TEXT,
    &unknown_emoji::UNKNOWN_EMOJI,
    &hand_footnote::HAND_FOOTNOTE,
    &list_marker_space::LIST_MARKER_SPACE,
    &unclosed_fence::UNCLOSED_FENCE,
];
