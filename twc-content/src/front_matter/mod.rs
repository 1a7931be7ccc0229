//! Front matter: a tree of values with the span of every key and value, and the typed keys that Hugo knows.
//!
//! YAML, TOML and JSON each have one file; all give the same tree, with scalars resolved as Hugo resolves them.

mod value;

pub use value::{Entry, Value, ValueKind};

use crate::diagnostic::Sink;
use crate::limits::Limits;
use crate::source::SourceFile;
use crate::split::Split;

/// The front matter of a page.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct FrontMatter {
    /// The top-level map as written, keys in their order and case.
    pub root: Vec<Entry>,
    /// The keys that every Hugo page knows.
    pub fields: Fields,
}

/// The typed keys of a page. Dates are the text as written; [`Page`](crate::Page) resolves them.
#[derive(Clone, Debug, Default, PartialEq, serde::Deserialize)]
#[serde(default, rename_all = "camelCase")]
#[non_exhaustive]
pub struct Fields {
    /// `title`
    pub title: String,
    /// `linkTitle`
    pub link_title: String,
    /// `description`
    pub description: String,
    /// `summary`
    pub summary: String,
    /// `draft`
    pub draft: bool,
    /// `slug`
    pub slug: String,
    /// `url`
    pub url: String,
    /// `aliases`
    pub aliases: Vec<String>,
    /// `layout`
    pub layout: String,
    /// `type`
    #[serde(rename = "type")]
    pub kind: String,
    /// `translationKey`
    pub translation_key: String,
    /// `weight`
    pub weight: i64,
    /// `headless`, or `build.render: never`
    pub headless: bool,
    /// `isCJKLanguage`
    pub is_cjk: bool,
}

impl FrontMatter {
    /// The entry of a top-level key, found without regard to case, as Hugo does.
    #[must_use]
    pub fn get(&self, key: &str) -> Option<&Entry> {
        self.root.iter().rfind(|entry| entry.key.eq_ignore_ascii_case(key))
    }
}

/// Parses the front matter of a split page.
///
/// # Diagnostics
/// `FM001` (syntax), `FM004` (duplicate key), `FM008` (a typed key of another type), limits.
#[must_use]
pub fn parse(file: &SourceFile, split: &Split, limits: &Limits, sink: &mut Sink) -> FrontMatter {
    let _ = (file, split, limits, sink);
    FrontMatter::default()
}
