//! Front matter: a tree of values with the span of every key and value, and the typed keys that Hugo knows.
//!
//! YAML, TOML and JSON each have one file; all give the same tree, with scalars resolved as Hugo resolves them.
//! Configuration and message files in these notations are read by [`data`].

mod block;
pub(crate) mod cast;
mod fields;
mod json;
mod map;
mod scalar;
#[cfg(test)]
mod tests;
mod toml;
mod value;
mod yaml;
mod yaml_problem;

pub use fields::Fields;
pub(crate) use fields::wrong_type;
pub use value::{Entry, Value, ValueKind};

use block::Block;

use crate::diagnostic::Sink;
use crate::limits::Limits;
use crate::source::{SourceFile, Span};
use crate::split::{Fence, Split};

/// The front matter of a page.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct FrontMatter {
    /// The top-level map as written, keys in their order and case.
    pub root: Vec<Entry>,
    /// The keys that every Hugo page knows.
    pub fields: Fields,
    /// Whether a syntax error made some of it unreadable: then a key that seems to be missing may be there.
    pub broken: bool,
}

impl FrontMatter {
    /// The entry of a top-level key, found without regard to case, as Hugo does.
    #[must_use]
    pub fn get(&self, key: &str) -> Option<&Entry> {
        self.root.iter().rfind(|entry| entry.key.eq_ignore_ascii_case(key))
    }
}

/// What a notation's reader made of a block.
struct Parsed {
    /// The value at the top; absent where there is none.
    root: Option<Value>,
    /// Whether all of it could be read.
    complete: bool,
}

/// Parses the front matter of a split page.
///
/// # Diagnostics
/// `FM001` (syntax, limits), `FM004` (duplicate key), `FM008` (a typed key of another type).
#[must_use]
pub fn parse(file: &SourceFile, split: &Split, limits: &Limits, sink: &mut Sink) -> FrontMatter {
    let block = Block { file, span: split.front_matter, limits, fold_case: true };
    if !block.fits(limits.front_matter_bytes, sink) {
        return FrontMatter { broken: true, ..FrontMatter::default() };
    }
    let parsed = match split.fence {
        Fence::None => return FrontMatter::default(),
        Fence::Yaml => yaml::parse(&block, sink),
        Fence::Toml => toml::parse(&block, sink),
        Fence::Json => json::parse(&block, sink),
    };
    let mut broken = !parsed.complete;
    let root = match parsed.root {
        Some(Value { kind: ValueKind::Map(entries), .. }) => entries,
        Some(other) => {
            broken = true;
            sink.push(yaml_problem::not_a_map(&block, &other));
            Vec::new()
        }
        None => Vec::new(),
    };
    let fields = Fields::read(&root, file, sink);
    FrontMatter { root, fields, broken }
}

/// Reads a whole file of YAML, TOML or JSON, as its name says; `None` for other files.
///
/// # Diagnostics
/// `FM001` (syntax, limits), `FM004` (duplicate key).
///
/// # Example
/// ```
/// use twc_content::{Limits, SourceFile, front_matter};
/// let file = SourceFile::new("i18n/nl.yaml", "home: Begin\n");
/// let value = front_matter::data(&file, &Limits::default(), &mut Vec::new()).expect("a YAML file");
/// assert_eq!(value.get("home").and_then(|it| it.value.as_str()), Some("Begin"));
/// ```
#[must_use]
pub fn data(file: &SourceFile, limits: &Limits, sink: &mut Sink) -> Option<Value> {
    let parse = match file.path().rsplit_once('.')?.1 {
        "yaml" | "yml" => yaml::parse,
        "toml" => toml::parse,
        "json" => json::parse,
        _ => return None,
    };
    Some(whole(file, parse, limits, sink))
}

/// Reads a whole file of TOML, whatever its name.
pub(crate) fn toml_data(file: &SourceFile, limits: &Limits, sink: &mut Sink) -> Value {
    whole(file, toml::parse, limits, sink)
}

fn whole(file: &SourceFile, parse: fn(&Block<'_>, &mut Sink) -> Parsed, limits: &Limits, sink: &mut Sink) -> Value {
    let bom = if file.text().starts_with('\u{feff}') { 3 } else { 0 };
    let span = Span::new(bom, file.text().len());
    // A file of messages holds far more values than the front matter of a page.
    let limits = &Limits { value_nodes: limits.value_nodes.max(limits.messages.saturating_mul(8)), ..limits.clone() };
    let block = Block { file, span, limits, fold_case: false };
    let root = if block.fits(limits.message_bytes, sink) { parse(&block, sink).root } else { None };
    root.unwrap_or(Value { kind: ValueKind::Map(Vec::new()), span })
}
