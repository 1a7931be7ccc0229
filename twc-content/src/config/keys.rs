//! The settings `twc.toml` may hold, and the check that a file holds no others.

use super::settings::{Setting, SettingKind, Settings};
use crate::diagnostic::{Diagnostic, Message, Severity, Sink};
use crate::front_matter::ValueKind;

/// What a setting's value must be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// Text.
    Text,
    /// True or false.
    Flag,
    /// A whole number from 0.
    Number,
    /// A list of texts.
    Texts,
    /// A list of pairs of texts.
    Pairs,
    /// One of these words.
    Choice(&'static [&'static str]),
}

/// One setting of `twc.toml`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Key {
    /// Dotted path; `*` stands for any name.
    pub path: &'static str,
    /// What its value must be.
    pub shape: Shape,
    /// Its default as TOML; empty where it depends on the site.
    pub default: &'static str,
}

const fn key(path: &'static str, shape: Shape, default: &'static str) -> Key {
    Key { path, shape, default }
}

const LEVELS: &[&str] = &["error", "warning", "note"];

/// The types of front matter values, then the words of JSON Schema for them.
const TYPES: &[&str] =
    &["text", "number", "bool", "date", "list", "map", "string", "integer", "boolean", "array", "object"];

/// All settings of `twc.toml`, in the order of its documentation.
pub const KEYS: &[Key] = &[
    key("extends", Shape::Text, ""),
    key("content", Shape::Text, ""),
    key("languages", Shape::Texts, ""),
    key("base-language", Shape::Text, ""),
    key("time-zone", Shape::Text, ""),
    key("own-hosts", Shape::Texts, ""),
    key("templates", Shape::Text, "\"layouts\""),
    key("locales", Shape::Texts, "[\"locales/**/*.ftl\", \"i18n/**\"]"),
    key("publish.drafts", Shape::Flag, ""),
    key("publish.future", Shape::Flag, ""),
    key("publish.expired", Shape::Flag, ""),
    key("check.select", Shape::Texts, "[\"default\"]"),
    key("check.ignore", Shape::Texts, "[]"),
    key("check.level", Shape::Choice(LEVELS), "\"warning\""),
    key("check.fail-on", Shape::Choice(&["error", "warning", "note", "never"]), "\"error\""),
    key("check.baseline", Shape::Text, "\".twc-baseline.json\""),
    key("check.per-path.*.ignore", Shape::Texts, ""),
    key("check.severity.*", Shape::Choice(LEVELS), ""),
    key("schema.decap", Shape::Text, ""),
    key("schema.unknown-keys", Shape::Choice(&["off", "warn", "deny"]), "\"warn\""),
    key("schema.*", Shape::Text, ""),
    key("schema.*.required", Shape::Texts, ""),
    key("schema.*.types.*", Shape::Choice(TYPES), ""),
    key("schema.*.values.*", Shape::Texts, ""),
    key("vocabulary.tags.open", Shape::Flag, "true"),
    key("vocabulary.tags.known", Shape::Texts, "[]"),
    key("vocabulary.tags.translate", Shape::Pairs, "[]"),
    key("vocabulary.words.*", Shape::Text, ""),
    key("vocabulary.same-in-both", Shape::Texts, "[]"),
    key("fix.unsafe", Shape::Flag, "false"),
    key("fix.never", Shape::Texts, "[]"),
    key("online.cache-days", Shape::Number, "7"),
    key("online.skip", Shape::Texts, "[]"),
];

/// Reports settings that do not exist, with the nearest that does, and values of another shape; drops them.
pub(super) fn check(settings: &mut Settings, below: &str, sink: &mut Sink) {
    let mut wrong = Vec::new();
    for (name, setting) in settings.iter_mut() {
        let path = join(below, &setting.key);
        let exact = KEYS.iter().find(|key| fits(key.path, &path));
        let inner = KEYS.iter().any(|key| is_below(key.path, &path));
        let map = matches!(setting.kind, SettingKind::Map(_));
        if exact.is_none() && !inner {
            sink.push(unknown(setting, below));
            wrong.push(name.to_owned());
        } else if let SettingKind::Map(settings) = &mut setting.kind
            && inner
        {
            check(settings, &path, sink);
        } else if map || !exact.is_some_and(|key| has_shape(setting, key.shape)) {
            let shape = exact.map(|key| key.shape).filter(|_| !(inner && exact.is_none()));
            sink.push(wrong_shape(setting, &path, shape));
            wrong.push(name.to_owned());
        }
    }
    for name in wrong {
        settings.remove(&name);
    }
}

fn join(below: &str, key: &str) -> String {
    if below.is_empty() { key.to_owned() } else { format!("{below}\u{0}{key}") }
}

/// Names may hold dots, so the parts of a path as written are parted by NUL.
fn parts<'a>(pattern: &'a str, path: &'a str) -> (impl Iterator<Item = &'a str>, impl Iterator<Item = &'a str>) {
    (pattern.split('.'), path.split('\u{0}'))
}

fn fits(pattern: &str, path: &str) -> bool {
    let (pattern, path) = parts(pattern, path);
    let (pattern, path): (Vec<_>, Vec<_>) = (pattern.collect(), path.collect());
    pattern.len() == path.len() && pattern.iter().zip(&path).all(|(one, other)| *one == "*" || one == other)
}

fn is_below(pattern: &str, path: &str) -> bool {
    let (pattern, path) = parts(pattern, path);
    let (pattern, path): (Vec<_>, Vec<_>) = (pattern.collect(), path.collect());
    pattern.len() > path.len() && pattern.iter().zip(&path).all(|(one, other)| *one == "*" || one == other)
}

fn has_shape(setting: &Setting, shape: Shape) -> bool {
    let SettingKind::Value(kind) = &setting.kind else { return false };
    match (shape, kind) {
        (Shape::Text, ValueKind::String(_)) | (Shape::Flag, ValueKind::Bool(_)) => true,
        (Shape::Number, ValueKind::Int(number)) => *number >= 0,
        (Shape::Texts | Shape::Pairs, ValueKind::List(items)) => items.iter().all(|it| fits_in_list(&it.kind, shape)),
        (Shape::Choice(words), ValueKind::String(word)) => words.contains(&&**word),
        _ => false,
    }
}

/// Whether an item belongs in a list of a shape.
fn fits_in_list(item: &ValueKind, shape: Shape) -> bool {
    match (shape, item) {
        (Shape::Texts, ValueKind::String(_)) => true,
        (Shape::Pairs, ValueKind::List(pair)) => {
            pair.len() == 2 && pair.iter().all(|it| matches!(it.kind, ValueKind::String(_)))
        }
        _ => false,
    }
}

fn unknown(setting: &Setting, below: &str) -> Diagnostic {
    let candidates = KEYS.iter().filter_map(|key| {
        let rest = if below.is_empty() {
            key.path
        } else {
            is_below(key.path, below).then_some(())?;
            key.path.splitn(below.split('\u{0}').count() + 1, '.').last()?
        };
        rest.split('.').next().filter(|it| *it != "*")
    });
    let written = setting.key.to_lowercase().replace('_', "-");
    let nearest = candidates
        .map(|it| (strsim::damerau_levenshtein(it, &written), it))
        .min()
        .filter(|(distance, it)| *distance <= it.len().max(3) / 3);
    // A setting that stands in another table.
    let elsewhere =
        || KEYS.iter().map(|key| key.path).find(|path| path.rsplit_once('.').is_some_and(|(_, last)| last == written));
    let nearest = nearest.map(|(_, it)| it).or_else(elsewhere);
    let message = Message::new("config-key").with("key", &*setting.key);
    let diagnostic = Diagnostic::new("CF001", Severity::Error, setting.path.clone(), setting.key_span, message);
    match nearest {
        Some(nearest) => diagnostic.help(Message::new("config-key.nearest").with("nearest", nearest)),
        None => diagnostic.help(Message::new("config-key.help")),
    }
}

fn wrong_shape(setting: &Setting, path: &str, shape: Option<Shape>) -> Diagnostic {
    let (wanted, words) = match shape {
        Some(Shape::Text) => ("text", String::new()),
        Some(Shape::Flag) => ("bool", String::new()),
        Some(Shape::Number) => ("number", String::new()),
        Some(Shape::Texts) => ("texts", String::new()),
        Some(Shape::Pairs) => ("pairs", String::new()),
        Some(Shape::Choice(words)) => {
            ("choice", words.iter().map(|it| format!("`{it}`")).collect::<Vec<_>>().join(", "))
        }
        None => ("map", String::new()),
    };
    let other_word = match &setting.kind {
        SettingKind::Value(ValueKind::String(word)) if wanted == "choice" => Some(word.to_string()),
        _ => None,
    };
    let item = match &setting.kind {
        SettingKind::Value(ValueKind::List(items)) => {
            items.iter().find(|item| !shape.is_some_and(|shape| fits_in_list(&item.kind, shape)))
        }
        _ => None,
    };
    let found = match (&other_word, item, wanted) {
        (Some(_), ..) => "other-word",
        (_, Some(_), "pairs") => "no-pair",
        (_, Some(item), _) => item.kind.word(),
        (_, None, _) => setting.word(),
    };
    // In a list the item stands out that does not belong there.
    let span = item.map_or(setting.span, |item| item.span);
    let message = Message::new("config-value")
        .with("key", path.replace('\u{0}', "."))
        .with("wanted", wanted)
        .with("words", words)
        .with("found", found)
        .with("value", other_word.unwrap_or_default());
    Diagnostic::new("CF002", Severity::Error, setting.path.clone(), span, message)
}
