//! HTML: bodies as Hugo writes them, and whole pages from templates.

mod templates;

pub use templates::{TemplateError, Templates};
