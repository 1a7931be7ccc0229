//! The messages of one of Hugo's `i18n` files, in any form that Hugo reads: nested keys, plural forms, a list with ids.

use super::plural::CATEGORIES;
use crate::front_matter::{Entry, Value, ValueKind};
use crate::source::Span;

/// One message.
#[derive(Clone, Copy, Debug)]
pub(super) struct HugoMessage<'a> {
    /// The place of its key, or of its id in a list.
    pub(super) place: Span,
    /// Its text, or its plural forms.
    pub(super) value: &'a Value,
}

impl<'a> HugoMessage<'a> {
    /// The plural forms; none where the message is one text.
    pub(super) fn forms(self) -> Option<&'a [Entry]> {
        self.value.as_map()
    }
}

/// Every message with its id, in the order of the file; nested keys are joined with dots. None for what is no catalogue.
pub(super) fn messages(root: &Value) -> Option<Vec<(String, HugoMessage<'_>)>> {
    let mut found = Vec::new();
    match &root.kind {
        ValueKind::Map(_) => nested("", root, &mut found, 0),
        ValueKind::List(items) => {
            for item in items {
                let id = item.get("id").and_then(|it| Some((&it.value, it.value.as_str()?)));
                let (place, id) = id?;
                let value = item.get("translation").map_or(item, |it| &it.value);
                found.push((id.to_owned(), HugoMessage { place: place.span, value }));
            }
        }
        _ => return None,
    }
    Some(found)
}

fn nested<'a>(prefix: &str, value: &'a Value, found: &mut Vec<(String, HugoMessage<'a>)>, depth: usize) {
    for entry in value.as_map().unwrap_or_default().iter().filter(|_| depth < 16) {
        let id = if prefix.is_empty() { entry.key.to_string() } else { format!("{prefix}.{}", entry.key) };
        let map = entry.value.as_map();
        let forms = map.is_some_and(|map| {
            map.iter().any(|it| CATEGORIES.contains(&&*it.key))
                && map.iter().all(|it| is_form(&it.key) && it.value.as_map().is_none())
        });
        if map.is_some() && !forms {
            nested(&id, &entry.value, found, depth + 1);
        } else {
            found.push((id, HugoMessage { place: entry.key_span, value: &entry.value }));
        }
    }
}

/// A key of a message itself, rather than the first part of further ids.
fn is_form(key: &str) -> bool {
    CATEGORIES.contains(&key)
        || matches!(key, "id" | "description" | "hash" | "leftDelim" | "rightDelim" | "translation")
}
