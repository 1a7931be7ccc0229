//! HTML: bodies as Hugo writes them, and whole pages from templates.

mod shortcode;
mod templates;

pub use shortcode::{RenderedShortcodes, ShortcodeContext};
pub use templates::{TemplateError, Templates};
