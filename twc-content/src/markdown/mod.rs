//! Markdown as Hugo's goldmark understands it: comrak parses, passes of ours make up the difference.

mod comrak;
pub mod html;

use crate::config::MarkdownOptions;
use crate::document::Document;
use crate::shortcode::Mapped;

/// Parses Markdown (with placeholders for shortcodes) into a document whose spans are the file's.
#[must_use]
pub fn parse(markdown: &Mapped, options: &MarkdownOptions) -> Document {
    comrak::parse(markdown, options)
}
