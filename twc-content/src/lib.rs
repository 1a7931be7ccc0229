//! Parses, validates and localizes a bilingual Hugo content tree with Fluent message files.
//!
//! ```text
//! source files ── split ── front matter ─┐
//!  (disk, embedded,        shortcodes ───┼── Page ──┐
//!   editor buffer)         markdown ─────┘          ├── Site ── rules ── diagnostics
//! locales ── messages ── Catalog ── Localizer ──────┘
//! config (twc.toml, hugo.toml) ─────────────────────┘
//! ```
//!
//! The modules below stand in the order of that flow; a later one never is used by an earlier one.

// Generated code names the crate as other programs do.
extern crate self as twc_content;

// The flow: each module uses only modules above it.
pub mod source;
pub mod language;
pub mod limits;
mod likeness;
mod glob;
pub mod date;
pub mod diagnostic;
mod error;
pub mod split;
pub mod front_matter;
pub mod config;
#[cfg(feature = "disk")]
pub mod load;
#[cfg(feature = "embed")]
pub mod embedded;
pub mod document;
pub mod shortcode;
pub mod markdown;
pub mod path;
pub mod page;
pub mod schema;
pub mod locale;
pub mod messages;
#[cfg(feature = "codegen")]
pub mod codegen;
pub mod site;
pub mod rules;

pub use config::Config;
pub use diagnostic::{Applicability, Diagnostic, Edit, Fix, Label, Message, Severity};
pub use document::{Document, Node, NodeKind};
pub use error::{Error, io_reason};
pub use front_matter::FrontMatter;
pub use language::Language;
pub use limits::Limits;
pub use page::Page;
pub use site::Site;
pub use source::{LineIndex, Position, SourceFile, Span};
