//! Archetypes: the pages that `hugo new` starts from.

use std::collections::BTreeMap;

use crate::diagnostic::Sink;
use crate::front_matter::{self, ValueKind};
use crate::limits::Limits;
use crate::source::SourceFile;
use crate::split;

/// The keys of all archetypes, in lower case, and whether they are empty there. What a template action hides is not seen.
pub(super) fn keys(files: &[SourceFile], limits: &Limits) -> BTreeMap<String, bool> {
    let mut keys = BTreeMap::new();
    for file in files.iter().filter(|file| file.path().starts_with("archetypes/") && file.path().ends_with(".md")) {
        let mut ignored = Sink::new();
        let split = split::split(file, &mut ignored);
        for entry in front_matter::parse(file, &split, limits, &mut ignored).root {
            let empty = match &entry.value.kind {
                ValueKind::Null => true,
                ValueKind::String(text) => text.is_empty(),
                _ => false,
            };
            *keys.entry(entry.key.to_lowercase()).or_default() |= empty;
        }
    }
    keys
}
