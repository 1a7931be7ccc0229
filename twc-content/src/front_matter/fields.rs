//! The keys that every Hugo page knows, cast as Hugo casts them.

use super::{Entry, ValueKind, cast};
use crate::diagnostic::{Diagnostic, Message, Severity, Sink};
use crate::source::SourceFile;

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
    /// `isCJKLanguage`, where it is written
    pub is_cjk: Option<bool>,
}

/// What Hugo makes of a key's value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Cast {
    Text,
    Bool,
    Number,
    Texts,
}

/// Hugo's key in lower case, the field's name, and the type.
const TYPED: &[(&str, &str, Cast)] = &[
    ("title", "title", Cast::Text),
    ("linktitle", "linkTitle", Cast::Text),
    ("description", "description", Cast::Text),
    ("summary", "summary", Cast::Text),
    ("draft", "draft", Cast::Bool),
    ("slug", "slug", Cast::Text),
    ("url", "url", Cast::Text),
    ("aliases", "aliases", Cast::Texts),
    ("layout", "layout", Cast::Text),
    ("type", "type", Cast::Text),
    ("translationkey", "translationKey", Cast::Text),
    ("weight", "weight", Cast::Number),
    ("headless", "headless", Cast::Bool),
    ("iscjklanguage", "isCjk", Cast::Bool),
];

impl Fields {
    /// Takes the typed keys out of a front matter; a key of a wrong type is reported and left at its default.
    pub(super) fn read(root: &[Entry], file: &SourceFile, sink: &mut Sink) -> Self {
        let mut map = serde_yaml::Mapping::new();
        for entry in root {
            let key = entry.key.to_lowercase();
            let Some((_, field, cast)) = TYPED.iter().find(|(name, ..)| *name == key) else { continue };
            match cast.apply(&entry.value.kind) {
                Some(value) => {
                    map.insert((*field).into(), value);
                }
                None if entry.value.kind == ValueKind::Null => {}
                None => sink.push(wrong_type(file, entry, cast.word())),
            }
        }
        // Every value has its field's type by now.
        let mut fields: Self = serde_yaml::from_value(serde_yaml::Value::Mapping(map)).unwrap_or_default();
        let build = root.iter().rfind(|entry| matches!(&*entry.key.to_lowercase(), "build" | "_build"));
        let render = build.and_then(|entry| entry.value.get("render")).map(|entry| &entry.value);
        fields.headless |= render.is_some_and(|it| it.as_str() == Some("never") || it.kind == ValueKind::Bool(false));
        fields
    }
}

impl Cast {
    fn apply(self, value: &ValueKind) -> Option<serde_yaml::Value> {
        match self {
            Self::Text => cast::text(value).map(Into::into),
            Self::Bool => cast::bool(value).map(Into::into),
            Self::Number => cast::number(value).map(Into::into),
            Self::Texts => cast::texts(value).map(Into::into),
        }
    }

    fn word(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Bool => "bool",
            Self::Number => "number",
            Self::Texts => "list",
        }
    }
}

/// The finding that a key's value has another type than it must have (`text`, `bool`, `number`, `list`, `map` or `date`).
pub(crate) fn wrong_type(file: &SourceFile, entry: &Entry, wanted: &'static str) -> Diagnostic {
    let message = Message::new("wrong-type")
        .with("key", &*entry.key)
        .with("wanted", wanted)
        .with("found", entry.value.kind.word());
    Diagnostic::new("FM008", Severity::Error, file.shared_path(), entry.value.span, message)
        .help(Message::new("wrong-type.help").with("key", &*entry.key).with("wanted", wanted))
}
