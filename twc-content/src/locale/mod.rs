//! Messages: parsing with spans for tools, formatting for readers.

mod localizer;

pub use localizer::Localizer;
