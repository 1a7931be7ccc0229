//! `[schema]` of `twc.toml`: fields said in place, or in a JSON Schema file.

use std::sync::Arc;

use super::{Collection, Field, FieldKind, Pages, Translation, no_file};
use crate::config::{SchemaConfig, SectionSchema, Word};
use crate::diagnostic::Sink;
use crate::front_matter::{self, Value, cast};
use crate::limits::Limits;
use crate::source::SourceFile;

/// One collection for each section that `twc.toml` speaks of.
pub(super) fn collections(
    files: &[SourceFile],
    schema: &SchemaConfig,
    limits: &Limits,
    sink: &mut Sink,
) -> Vec<Collection> {
    let mut list = Vec::new();
    for (name, section) in &schema.sections {
        let fields = match section {
            SectionSchema::File(word) => {
                let file = files.iter().find(|file| file.path() == word.text.trim_start_matches("./"));
                let value = file.and_then(|file| front_matter::data(file, limits, sink));
                match (file, value) {
                    (Some(file), Some(value)) => json_schema(&value, file),
                    _ => {
                        sink.push(no_file(word));
                        continue;
                    }
                }
            }
            SectionSchema::Inline { required, types, values } => inline(required, types, values),
        };
        let pages = Pages::Section(name.clone());
        list.push(Collection { name: name.clone(), pages, filter: None, fields, configured: true });
    }
    list
}

fn inline(required: &[Word], types: &[(Word, String)], values: &[(Word, Vec<String>)]) -> Vec<Field> {
    let mut fields: Vec<Field> = Vec::new();
    let mut set = |word: &Word, change: &dyn Fn(&mut Field)| {
        let index = fields.iter().position(|it| it.name == word.text).unwrap_or_else(|| {
            fields.push(empty(&word.text, (Arc::clone(&word.path), word.span)));
            fields.len() - 1
        });
        if let Some(field) = fields.get_mut(index) {
            change(field);
        }
    };
    for word in required {
        set(word, &|field| field.required = true);
    }
    for (word, kind) in types {
        set(word, &|field| field.kind = FieldKind::of_word(kind));
    }
    for (word, list) in values {
        set(word, &|field| field.values.clone_from(list));
    }
    fields
}

/// The top level of a JSON Schema: `required`, `properties` with `type`, `format` and `enum`.
fn json_schema(root: &Value, file: &SourceFile) -> Vec<Field> {
    let mut fields: Vec<Field> = Vec::new();
    for entry in root.get("properties").and_then(|it| it.value.as_map()).unwrap_or_default() {
        let text = |key: &str| entry.value.get(key).and_then(|it| it.value.as_str());
        let mut field = empty(&entry.key, (file.shared_path(), entry.key_span));
        field.kind = text("type").and_then(FieldKind::of_word);
        if text("format").is_some_and(|it| it.starts_with("date")) {
            field.kind = Some(FieldKind::Date);
        }
        field.values = entry.value.get("enum").and_then(|it| cast::texts(&it.value.kind)).unwrap_or_default();
        fields.push(field);
    }
    for item in root.get("required").and_then(|it| it.value.as_list()).unwrap_or_default() {
        let Some(name) = item.as_str() else { continue };
        match fields.iter_mut().find(|it| it.name == name) {
            Some(field) => field.required = true,
            None => fields.push(Field { required: true, ..empty(name, (file.shared_path(), item.span)) }),
        }
    }
    fields
}

fn empty(name: &str, origin: (Arc<str>, crate::source::Span)) -> Field {
    Field {
        name: name.to_owned(),
        required: false,
        kind: None,
        values: Vec::new(),
        translation: Translation::Unknown,
        origin,
    }
}
