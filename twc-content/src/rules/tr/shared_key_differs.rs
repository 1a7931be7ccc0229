//! TR003: a front matter key that is the same in every language, but is not.

use crate::diagnostic::{Applicability, Fix, Label, Message, Severity, Sink};
use crate::front_matter::{Value, ValueKind};
use crate::page::Page;
use crate::rules::pairs::{PagePair, fields, fields_of, pairs};
use crate::rules::{Check, Rule};
use crate::site::Site;

pub(super) static SHARED_KEY_DIFFERS: Rule = Rule {
    code: "TR003",
    name: "shared-key-differs",
    severity: Severity::Error,
    default: true,
    fix: Some(Applicability::Suggestion),
    doc: include_str!("shared_key_differs.md"),
    doc_nl: Some(include_str!("shared_key_differs.nl.md")),
    check: Check::Site(check),
};

/// Keys of which every Hugo page has one value, whatever its language.
const SHARED: [&str; 6] = ["date", "publishdate", "expirydate", "weight", "type", "layout"];

fn check(site: &Site, sink: &mut Sink) {
    let all = fields(site);
    for pair in pairs(site) {
        for entry in &pair.translation.front_matter.root {
            let key = entry.key.to_lowercase();
            let declared = fields_of(&all, pair.translation);
            let shared = declared.is_some_and(|it| it.shared.contains(&key));
            let translated = declared.is_some_and(|it| it.translated.contains(&key));
            if !shared && (translated || !SHARED.contains(&key.as_str())) {
                continue;
            }
            let Some(original) = pair.original.front_matter.get(&key) else { continue };
            if same(&original.value, &entry.value) || same_but_for_language(&pair, &original.value, &entry.value) {
                continue;
            }
            let written = pair.original.slice(original.value.span);
            let title = Message::new("shared-key-differs.fix").with("value", written);
            let mut finding = SHARED_KEY_DIFFERS
                .at(pair.translation, entry.value.span)
                .with("key", &*entry.key)
                .with("language", pair.original.path.language.to_string())
                .related(Label::new(pair.original.source.shared_path(), original.value.span));
            // Words may be translated although the CMS would copy them; a date or number has no language.
            if entry.value.as_str().is_some_and(|it| it.chars().filter(|it| it.is_alphabetic()).count() > 4) {
                finding.severity = Severity::Note;
            }
            if shared {
                finding = finding.note(Message::new("shared-key-differs.editor"));
            }
            if !written.contains('\n') {
                let path = pair.translation.source.shared_path();
                finding = finding.fix(Fix::new(Applicability::Suggestion, title, path, entry.value.span, written));
            }
            sink.push(finding);
        }
    }
}

/// Whether two values differ only in the language they name: `cover-nl.png` and `cover-en.png`.
fn same_but_for_language(pair: &PagePair<'_>, one: &Value, other: &Value) -> bool {
    let (Some(one), Some(other)) = (one.as_str(), other.as_str()) else { return false };
    let without = |text: &str, page: &Page| {
        let language = page.path.language.to_string();
        ["-", "_", ".", "/"].iter().fold(text.to_owned(), |text, sign| text.replace(&format!("{sign}{language}"), sign))
    };
    without(one, pair.original) == without(other, pair.translation)
}

/// Whether two values are the same, however they are written.
fn same(one: &Value, other: &Value) -> bool {
    match (&one.kind, &other.kind) {
        // An empty text says no more than no value.
        (ValueKind::Null, ValueKind::String(text)) | (ValueKind::String(text), ValueKind::Null) => {
            text.trim().is_empty()
        }
        (ValueKind::List(one), ValueKind::List(other)) => {
            one.len() == other.len() && one.iter().zip(other).all(|(one, other)| same(one, other))
        }
        (ValueKind::Map(one), ValueKind::Map(other)) => {
            one.len() == other.len()
                && one.iter().zip(other).all(|(one, other)| one.key == other.key && same(&one.value, &other.value))
        }
        (ValueKind::String(one) | ValueKind::Date(one), ValueKind::String(other) | ValueKind::Date(other)) => {
            moment(one) == moment(other)
        }
        (one, other) => one == other,
    }
}

/// A date in one form: `2025-08-31 19:00` and `2025-08-31T19:00:00` are the same.
fn moment(text: &str) -> String {
    let text = text.trim().replace(' ', "T");
    let looks = text.len() >= 10 && text.as_bytes().iter().take(4).all(u8::is_ascii_digit);
    if !looks {
        return text;
    }
    text.replace("T00:00:00Z", "").replace("T00:00:00", "").trim_end_matches(":00").to_owned()
}
