//! Markdown as Hugo's goldmark understands it.
//!
//! comrak finds the blocks; `blocks` makes goldmark's of them, `inline` reads their text, and `assemble` makes the
//! document.

mod assemble;
mod attributes;
mod blocks;
mod comrak;
mod east_asian;
mod footnote;
mod heading;
pub mod html;
mod inline;
mod leaf;
mod markup;
mod mask;
mod reference;
mod table;
mod tails;
mod text;
mod unicode;

pub use east_asian::has_east_asian;
pub use markup::Markup;

use crate::config::MarkdownOptions;
use crate::document::Document;
use crate::shortcode::Mapped;

/// Parses Markdown (with placeholders for shortcodes) into a document whose spans are the file's.
///
/// Follows CommonMark 0.31.2 and GFM as goldmark 1.8 implements them, with the extensions that `options` switches on.
#[must_use]
pub fn parse(markdown: &Mapped, options: &MarkdownOptions) -> Document {
    assemble::document(markdown, options)
}

/// Resolves backslash escapes and entities (CommonMark 0.31.2 §2.4 and §2.5).
///
/// # Example
/// ```
/// assert_eq!(twc_content::markdown::unescape(r"\*&eacute;"), "*é");
/// ```
#[must_use]
pub fn unescape(raw: &str) -> std::borrow::Cow<'_, str> {
    text::decode(raw)
}
