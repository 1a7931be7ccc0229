//! Messages: parsing with spans for tools, formatting for readers.

mod branch;
mod catalog;
mod catalogs;
mod fluent_file;
mod hugo_file;
mod localizer;
mod nesting;
mod plural;
mod slice;
mod syntax_error;

pub use branch::{Branch, PLACEHOLDER};
pub use catalog::{
    Arguments, Attribute, Catalog, Comment, Element, Entry, Expression, Inline, Junk, Name, Pattern, Syntax, Text,
    Variant,
};
pub use catalogs::{Catalogs, Pair, TextPair};
pub use localizer::Localizer;
pub use plural::{CATEGORIES, Plurals};
