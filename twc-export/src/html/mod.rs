//! HTML: bodies as Hugo writes them, and whole pages from templates.

mod attribute;
mod body;
mod content;
mod escape;
mod inline_html;
mod plain;
mod shortcode;
mod summary;
mod templates;
mod toc;

pub use content::{HtmlOptions, Rendered, content, render};
pub use plain::{plain, reading_time, word_count};
pub use shortcode::{RenderedShortcodes, ShortcodeContext};
pub use templates::{TemplateError, Templates};
