//! Rules about Markdown and structure.

mod bad_tag;
mod body_h1;
mod broken_link_syntax;
mod figcaption_alone;
mod final_newline;
mod heading_skip;
mod no_space_heading;
mod placeholder;
mod published_comment;
mod same_anchor;
mod stray_paren;
mod table_width;
mod trailing_blank;
mod unbalanced_html;

use super::Rule;

/// The rules of this family, by code.
pub(super) const RULES: &[&Rule] = &[
    &heading_skip::HEADING_SKIP,
    &body_h1::BODY_H1,
    &same_anchor::SAME_ANCHOR,
    &no_space_heading::NO_SPACE_HEADING,
    &broken_link_syntax::BROKEN_LINK_SYNTAX,
    &stray_paren::STRAY_PAREN,
    &placeholder::PLACEHOLDER,
    &published_comment::PUBLISHED_COMMENT,
    &table_width::TABLE_WIDTH,
    &bad_tag::BAD_TAG,
    &unbalanced_html::UNBALANCED_HTML,
    &figcaption_alone::FIGCAPTION_ALONE,
    &trailing_blank::TRAILING_BLANK,
    &final_newline::FINAL_NEWLINE,
];
