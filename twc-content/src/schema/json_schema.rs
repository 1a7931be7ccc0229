//! Writes what is known about front matter as a JSON Schema (draft 2020-12).

use serde_yaml::{Mapping, Value};

use super::{Collection, Field, FieldKind, SiteSchema};

/// The keys that every Hugo page knows, with their types.
const HUGO: &[(&str, &str)] = &[
    ("title", "text"),
    ("linkTitle", "text"),
    ("description", "text"),
    ("summary", "text"),
    ("date", "date"),
    ("lastmod", "date"),
    ("publishDate", "date"),
    ("expiryDate", "date"),
    ("draft", "flag"),
    ("slug", "text"),
    ("url", "text"),
    ("aliases", "texts"),
    ("layout", "text"),
    ("type", "text"),
    ("translationKey", "text"),
    ("weight", "whole"),
    ("tags", "array"),
    ("categories", "array"),
    ("keywords", "array"),
    ("outputs", "array"),
    ("params", "object"),
];

pub(super) fn write(schema: &SiteSchema) -> Value {
    let page: Mapping = HUGO
        .iter()
        .map(|(name, kind)| {
            let mut value = kind_of(kind);
            if let Value::Mapping(map) = &mut value {
                or_nothing(map);
            }
            ((*name).into(), value)
        })
        .collect();
    let mut definitions = Mapping::new();
    for collection in &schema.collections {
        // A collection may be spoken of in several places.
        let name = (1..)
            .map(|number| if number == 1 { collection.name.clone() } else { format!("{}-{number}", collection.name) })
            .find(|name| !definitions.contains_key(name.as_str()));
        definitions.insert(name.unwrap_or_default().into(), object(collection));
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
        // A number or nothing passes for text, as in the rules.
        Some(FieldKind::Text) => kind_of("text"),
        Some(FieldKind::Number) => kind_of("number"),
        Some(FieldKind::Bool) => kind_of("boolean"),
        Some(FieldKind::Date) => kind_of("date"),
        Some(FieldKind::List) => kind_of("array"),
        Some(FieldKind::Map) => kind_of("object"),
        None => Value::Mapping(Mapping::new()),
    };
    if let (Value::Mapping(map), false) = (&mut value, field.values.is_empty()) {
        let words = field.values.iter().flat_map(|it| {
            // A page may write `3` with and without quotes.
            let number = it.parse::<i64>().ok().map(Value::from);
            let flag = it.parse::<bool>().ok().map(Value::from);
            [Some(Value::from(it.as_str())), number, flag].into_iter().flatten()
        });
        map.insert("enum".into(), words.chain(["".into(), Value::Null]).collect::<Vec<_>>().into());
        map.remove("type");
    } else if let Value::Mapping(map) = &mut value {
        or_nothing(map);
    }
    value
}

/// Lets a key be there without a value: that is another matter than a wrong one (FM009).
fn or_nothing(map: &mut Mapping) {
    let Some(kind) = map.get_mut("type") else { return };
    match kind {
        Value::Sequence(list) => list.push("null".into()),
        one => *one = Value::Sequence(vec![one.clone(), "null".into()]),
    }
}

/// Hugo reads dates in more forms than RFC 3339, so only a year is demanded.
fn kind_of(word: &str) -> Value {
    match word {
        "date" => map([("type", "string".into()), ("pattern", "[0-9]{4}".into())]),
        // What Hugo takes for a number, for yes and no, and for a list.
        "whole" => map([("type", several(&["number", "string"])), ("pattern", "^[-+]?[0-9.]*$".into())]),
        "flag" => map([("type", several(&["boolean", "number", "string"])), ("pattern", FLAG.into())]),
        "texts" => map([("type", several(&["array", "string"]))]),
        "text" => map([("type", several(&["string", "number"]))]),
        word => map([("type", word.into())]),
    }
}

const FLAG: &str = "^(true|false|True|False|TRUE|FALSE|t|f|T|F|1|0|)$";

fn several(words: &[&str]) -> Value {
    Value::Sequence(words.iter().map(|it| Value::from(*it)).collect())
}

fn map<const N: usize>(entries: [(&str, Value); N]) -> Value {
    Value::Mapping(entries.into_iter().map(|(key, value)| (key.into(), value)).collect())
}
