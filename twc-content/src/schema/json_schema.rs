//! Writes what is known about front matter as a JSON Schema (draft 2020-12).

use serde_yaml::{Mapping, Value};

use super::{Collection, Field, FieldKind, SiteSchema};

/// The keys that every Hugo page knows, with their types.
const HUGO: &[(&str, &str)] = &[
    ("title", "string"),
    ("linkTitle", "string"),
    ("description", "string"),
    ("summary", "string"),
    ("date", "date"),
    ("lastmod", "date"),
    ("publishDate", "date"),
    ("expiryDate", "date"),
    ("draft", "boolean"),
    ("slug", "string"),
    ("url", "string"),
    ("aliases", "array"),
    ("layout", "string"),
    ("type", "string"),
    ("translationKey", "string"),
    ("weight", "integer"),
    ("tags", "array"),
    ("categories", "array"),
    ("keywords", "array"),
    ("outputs", "array"),
    ("params", "object"),
];

pub(super) fn write(schema: &SiteSchema) -> Value {
    let page: Mapping = HUGO.iter().map(|(name, kind)| ((*name).into(), kind_of(kind))).collect();
    let mut definitions = Mapping::new();
    for collection in &schema.collections {
        definitions.insert(collection.name.as_str().into(), object(collection));
    }
    map([
        ("$schema", "https://json-schema.org/draft/2020-12/schema".into()),
        ("title", "Front matter".into()),
        ("type", "object".into()),
        ("properties", Value::Mapping(page)),
        ("$defs", Value::Mapping(definitions)),
    ])
}

fn object(collection: &Collection) -> Value {
    let properties: Mapping = collection.fields.iter().map(|it| (it.name.as_str().into(), property(it))).collect();
    let required: Vec<Value> =
        collection.fields.iter().filter(|it| it.required).map(|it| it.name.as_str().into()).collect();
    map([
        ("type", "object".into()),
        ("properties", Value::Mapping(properties)),
        ("required", Value::Sequence(required)),
    ])
}

fn property(field: &Field) -> Value {
    let mut value = match field.kind {
        Some(FieldKind::Text) => kind_of("string"),
        Some(FieldKind::Number) => kind_of("number"),
        Some(FieldKind::Bool) => kind_of("boolean"),
        Some(FieldKind::Date) => kind_of("date"),
        Some(FieldKind::List) => kind_of("array"),
        Some(FieldKind::Map) => kind_of("object"),
        None => Value::Mapping(Mapping::new()),
    };
    if let (Value::Mapping(map), false) = (&mut value, field.values.is_empty()) {
        map.insert("enum".into(), field.values.iter().map(|it| Value::from(it.as_str())).collect::<Vec<_>>().into());
    }
    value
}

/// Hugo reads dates in more forms than RFC 3339, so only the beginning is demanded.
fn kind_of(word: &str) -> Value {
    match word {
        "date" => map([("type", "string".into()), ("pattern", "^[0-9]{4}-[0-9]{2}-[0-9]{2}".into())]),
        word => map([("type", word.into())]),
    }
}

fn map<const N: usize>(entries: [(&str, Value); N]) -> Value {
    Value::Mapping(entries.into_iter().map(|(key, value)| (key.into(), value)).collect())
}
