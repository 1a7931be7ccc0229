//! Exports a [`twc_content::Site`] to HTML, JSON and plain text.
//!
//! ```text
//! Site ─┬─ html  body, page, feeds, sitemap ─┐
//!       ├─ json  page, site, search index   ─┼── write: a complete tree of files, or none
//!       └─ text  page                       ─┘
//! ```
//!
//! Each exporter is a function on a page or a site into any writer. Features `html`, `json` and `text` (all on by
//! default) gate the exporters: a program that wants text alone does not compile the HTML templates.

#[cfg(any(feature = "html", feature = "text"))]
mod date;
#[cfg(feature = "html")]
mod dead;
#[cfg(feature = "html")]
mod export;
#[cfg(feature = "html")]
pub mod html;
#[cfg(feature = "json")]
pub mod json;
pub mod policy;
#[cfg(feature = "text")]
pub mod text;

pub mod write;

#[cfg(feature = "html")]
pub use dead::DeadLink;
#[cfg(feature = "html")]
pub use export::{Export, ExportError, ExportOptions, export, export_to};
pub use policy::Policy;
