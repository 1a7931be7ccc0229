//! Exports a `twc-content` site to HTML, JSON and plain text.

#[cfg(feature = "json")]
pub mod json;
