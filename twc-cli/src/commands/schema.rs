//! `twc schema`: the shapes that other tools can rely on, as JSON Schema 2020-12.

use serde_json::{Map, Value, json as value};
use twc_content::config::{Shape, TwcConfig};
use twc_export::json;

use crate::args::{Global, Publish, Schema, SchemaName};
use crate::failure::Failure;
use crate::io::{Exit, Io};
use crate::site;
use crate::words::Words;

/// The schema of `--format json`.
const REPORT: &str = include_str!("../schema/report.json");

/// Prints a schema.
pub(crate) fn run(schema: &Schema, global: &Global, words: &Words, io: &mut Io) -> Result<Exit, Failure> {
    let text = match schema.name {
        SchemaName::Report => REPORT.to_owned(),
        SchemaName::Config => pretty(&settings(words))?,
        SchemaName::Page => json::page_schema(),
        SchemaName::Site => json::site_schema(),
        SchemaName::Search => json::search_schema(),
        SchemaName::Frontmatter => {
            let paths: Vec<_> = schema.site.iter().cloned().collect();
            let opened = site::open(&paths, &Publish::default(), global, io)?;
            pretty(&opened.site.schema.json_schema())?
        }
    };
    writeln!(io.out, "{}", text.trim_end())?;
    Ok(Exit::Clean)
}

fn pretty(schema: &impl serde::Serialize) -> Result<String, Failure> {
    serde_json::to_string_pretty(schema).map_err(|error| Failure::Write(error.into()))
}

/// The schema of `twc.toml`, from the list of its settings.
fn settings(words: &Words) -> Value {
    let mut root = object();
    root.insert("$schema".into(), "https://json-schema.org/draft/2020-12/schema".into());
    root.insert("title".into(), "twc.toml".into());
    for key in TwcConfig::keys() {
        let mut kind = shape(key.shape);
        let name = key.path.rsplit('.').next().unwrap_or_default();
        if let (Some(about), Some(kind)) = (words.find("init-about", Some(name)), kind.as_object_mut()) {
            kind.insert("description".into(), about.into());
        }
        insert(&mut root, key.path, kind);
    }
    Value::Object(root)
}

/// A table that holds no settings yet, and none that are not listed.
fn object() -> Map<String, Value> {
    let mut object = Map::new();
    object.insert("type".into(), "object".into());
    object.insert("additionalProperties".into(), false.into());
    object
}

/// Puts a setting where its dotted path says; `*` stands for any name.
fn insert(root: &mut Map<String, Value>, path: &str, kind: Value) {
    let mut table = root;
    let mut parts = path.split('.').peekable();
    while let Some(part) = parts.next() {
        let slot = if part == "*" {
            table.entry("additionalProperties").or_insert(false.into())
        } else {
            let properties = table.entry("properties").or_insert_with(|| Value::Object(Map::new()));
            let Some(properties) = properties.as_object_mut() else { return };
            properties.entry(part).or_insert(false.into())
        };
        if parts.peek().is_none() {
            *slot = kind;
            return;
        }
        if !slot.is_object() {
            *slot = Value::Object(object());
        } else if slot.get("type") == Some(&value!("string")) {
            // A text, or a table in its place.
            *slot = value!({ "anyOf": [slot.take(), object()] });
        }
        let slot = if slot.get("anyOf").is_some() { slot.pointer_mut("/anyOf/1") } else { Some(slot) };
        let Some(inner) = slot.and_then(Value::as_object_mut) else { return };
        table = inner;
    }
}

fn shape(shape: Shape) -> Value {
    match shape {
        Shape::Text => value!({ "type": "string" }),
        Shape::Flag => value!({ "type": "boolean" }),
        Shape::Number => value!({ "type": "integer", "minimum": 0 }),
        Shape::Texts => value!({ "type": "array", "items": { "type": "string" } }),
        Shape::Pairs => {
            let pair = value!({ "type": "array", "items": { "type": "string" }, "minItems": 2, "maxItems": 2 });
            value!({ "type": "array", "items": pair })
        }
        Shape::Choice(words) => value!({ "enum": words }),
    }
}
