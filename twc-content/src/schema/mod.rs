//! What front matter must look like: by `twc.toml`, JSON Schema files, a Decap CMS and archetypes.

mod archetype;
mod decap;
mod json_schema;
mod section;

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::config::{Config, Word};
use crate::diagnostic::{Diagnostic, Message, Severity, Sink};
use crate::front_matter::{Value, ValueKind, cast};
use crate::limits::Limits;
use crate::page::Page;
use crate::path::{Bundle, Kind};
use crate::source::{SourceFile, Span};

/// That the file of a schema, as the settings name it, is not there or cannot be read.
fn no_file(word: &Word) -> Diagnostic {
    let message = Message::new("config-value.file").with("value", word.text.as_str());
    Diagnostic::new("CF002", Severity::Error, Arc::clone(&word.path), word.span, message)
}

/// All that is said about the front matter of a site.
#[derive(Clone, Debug, Default)]
#[non_exhaustive]
pub struct SiteSchema {
    /// Collections of pages with their fields.
    pub collections: Vec<Collection>,
    /// Keys that the archetypes of the site hold, in lower case, and whether they are empty there.
    pub archetype_keys: BTreeMap<String, bool>,
}

/// Pages that have fields in common.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Collection {
    /// Its name.
    pub name: String,
    /// Which pages it holds.
    pub pages: Pages,
    /// Only pages whose key has this value.
    pub filter: Option<(String, String)>,
    /// Their fields.
    pub fields: Vec<Field>,
    /// Whether somebody said in `twc.toml` that it counts; else it was found.
    pub configured: bool,
}

/// Which pages a collection holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Pages {
    /// All below a folder of the site, lists (`_index.md`) excluded.
    Folder(String),
    /// One page: its path without language and extension.
    File(String),
    /// All of a section, lists excluded.
    Section(String),
}

/// One field of a collection.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Field {
    /// The key.
    pub name: String,
    /// Whether every page must have it.
    pub required: bool,
    /// The type of its value; absent: any.
    pub kind: Option<FieldKind>,
    /// The values it may have; empty: any.
    pub values: Vec<String>,
    /// What it is in other languages.
    pub translation: Translation,
    /// The file that says so, and where.
    pub origin: (Arc<str>, Span),
}

/// The type of a field's value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FieldKind {
    /// Text.
    Text,
    /// A number.
    Number,
    /// True or false.
    Bool,
    /// A date.
    Date,
    /// A list.
    List,
    /// A map.
    Map,
}

/// What a field is in the other languages of a page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Translation {
    /// Nobody says.
    #[default]
    Unknown,
    /// Each language has its own value (`i18n: true`).
    Own,
    /// All languages have the same value (`i18n: duplicate`).
    Same,
    /// Only the default language has it (`i18n: false`).
    DefaultOnly,
}

impl SiteSchema {
    /// Reads what a site's files say; a Decap configuration is also found where nobody names it.
    ///
    /// # Diagnostics
    /// `CF002` where `twc.toml` names a file that is not there or cannot be read.
    #[must_use]
    pub fn read(files: &[SourceFile], config: &Config, limits: &Limits, sink: &mut Sink) -> Self {
        let mut collections = section::collections(files, &config.twc.schema, limits, sink);
        collections.extend(decap::collections(files, &config.twc.schema, limits, sink));
        Self { collections, archetype_keys: archetype::keys(files, limits) }
    }

    /// The collections that hold a page.
    pub fn of<'a>(&'a self, page: &'a Page) -> impl Iterator<Item = &'a Collection> {
        self.collections.iter().filter(|collection| collection.holds(page))
    }

    /// The first field of a key, in lower case or not, among the collections that hold a page.
    #[must_use]
    pub fn field<'a>(&'a self, page: &'a Page, key: &str) -> Option<&'a Field> {
        self.of(page).flat_map(|it| &it.fields).find(|field| field.name.eq_ignore_ascii_case(key))
    }

    /// The front matter of the site's pages as a JSON Schema (2020-12), one definition per collection.
    ///
    /// The value serializes to JSON as it is.
    #[must_use]
    pub fn json_schema(&self) -> serde_yaml::Value {
        json_schema::write(self)
    }
}

impl Collection {
    /// Whether a page is one of its own.
    #[must_use]
    pub fn holds(&self, page: &Page) -> bool {
        let path = page.source.path();
        let single = page.path.kind == Kind::Page && page.path.bundle != Bundle::Branch;
        let inside = match &self.pages {
            Pages::Folder(folder) => {
                single && path.strip_prefix(folder.as_str()).is_some_and(|rest| rest.starts_with('/'))
            }
            Pages::Section(section) => single && page.path.section.eq_ignore_ascii_case(section),
            Pages::File(file) => {
                let folder = path.rsplit_once('/').map_or("", |(folder, _)| folder);
                *file == format!("{folder}/{}", page.path.base_name)
            }
        };
        inside
            && self.filter.as_ref().is_none_or(|(key, value)| {
                page.front_matter.get(key).and_then(|it| cast::text(&it.value.kind)).as_ref() == Some(value)
            })
    }
}

impl FieldKind {
    /// The word for it in messages and settings.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Number => "number",
            Self::Bool => "bool",
            Self::Date => "date",
            Self::List => "list",
            Self::Map => "map",
        }
    }

    /// The type of a word in `twc.toml` or JSON Schema.
    #[must_use]
    pub fn of_word(word: &str) -> Option<Self> {
        Some(match word {
            "text" | "string" => Self::Text,
            "number" | "integer" => Self::Number,
            "bool" | "boolean" => Self::Bool,
            "date" => Self::Date,
            "list" | "array" => Self::List,
            "map" | "object" => Self::Map,
            _ => return None,
        })
    }

    /// Whether a value is of this type; nothing is of every type.
    #[must_use]
    pub fn holds(self, value: &Value) -> bool {
        match (self, &value.kind) {
            (_, ValueKind::Null)
            | (Self::Text, ValueKind::String(_) | ValueKind::Int(_) | ValueKind::Float(_) | ValueKind::Date(_))
            | (Self::Number, ValueKind::Int(_))
            | (Self::Bool, ValueKind::Bool(_))
            // Whether a text is a date is the matter of another rule.
            | (Self::Date, ValueKind::String(_) | ValueKind::Date(_) | ValueKind::Int(_))
            | (Self::List, ValueKind::List(_))
            | (Self::Map, ValueKind::Map(_)) => true,
            (Self::Number, ValueKind::Float(number)) => number.is_finite(),
            _ => false,
        }
    }
}
