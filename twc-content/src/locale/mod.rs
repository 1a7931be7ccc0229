//! Messages: parsing with spans for tools, formatting for readers.

mod catalog;
mod fluent_file;
mod localizer;
mod nesting;
mod slice;
mod syntax_error;

pub use catalog::{
    Arguments, Attribute, Catalog, Comment, Element, Entry, Expression, Inline, Junk, Name, Pattern, Syntax, Text,
    Variant,
};
pub use localizer::Localizer;
