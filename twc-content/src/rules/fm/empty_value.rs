//! FM009: a key without a value.

use std::collections::BTreeMap;

use super::place;
use crate::diagnostic::{Applicability, Fix, Message, Severity, Sink};
use crate::front_matter::{Entry, ValueKind};
use crate::page::Page;
use crate::path::Bundle;
use crate::rules::{Check, Rule};
use crate::site::Site;

pub(super) static EMPTY_VALUE: Rule = Rule {
    code: "FM009",
    name: "empty-value",
    severity: Severity::Note,
    default: true,
    fix: Some(Applicability::Unsafe),
    doc: include_str!("empty_value.md"),
    doc_nl: None,
    check: Check::Site(check),
};

/// From this many pages on, and this share of them in percent, it is the custom of a site to leave a key empty.
const CUSTOM: (usize, usize) = (20, 25);

fn check(site: &Site, sink: &mut Sink) {
    // By key: pages that have it, and those where it is empty.
    let mut uses: BTreeMap<String, (usize, usize)> = BTreeMap::new();
    let mut nulls: BTreeMap<String, usize> = BTreeMap::new();
    for entry in site.pages.iter().flat_map(|page| &page.front_matter.root) {
        let counts = uses.entry(entry.key.to_lowercase()).or_default();
        counts.0 += 1;
        counts.1 += usize::from(is_empty(entry));
        if entry.value.kind == ValueKind::Null {
            *nulls.entry(entry.key.to_lowercase()).or_default() += 1;
        }
    }
    for page in &site.pages {
        for entry in &page.front_matter.root {
            if !is_empty(entry) || page.front_matter.broken {
                continue;
            }
            let key = entry.key.to_lowercase();
            let required = site.schema.field(page, &key).map(|field| field.required);
            // Archetypes are for new pages, not for lists.
            let archetype = page.path.bundle != Bundle::Branch && site.schema.archetype_keys.get(&key) == Some(&true);
            let (all, empty) = uses.get(&key).copied().unwrap_or_default();
            // `""` where the others leave nothing, and nothing where the others have `""`, are told apart.
            let null = entry.value.kind == ValueKind::Null;
            let alike = if null { nulls.get(&key).copied().unwrap_or_default() } else { empty };
            let custom = all >= CUSTOM.0 && alike * 100 >= all * CUSTOM.1;
            let meant = match required {
                // A form leaves a field that may be empty as `""`; nothing at all is left by hand.
                Some(required) => !required && (custom || !null),
                None => custom || archetype && !null,
            };
            // An empty alternative text says that a picture is decoration.
            let decoration = entry.key.to_lowercase().ends_with("alt");
            if !meant && !decoration {
                sink.push(finding(page, entry, required != Some(true)));
            }
        }
    }
}

fn is_empty(entry: &Entry) -> bool {
    match &entry.value.kind {
        ValueKind::Null => true,
        ValueKind::String(text) => text.trim().is_empty(),
        _ => false,
    }
}

/// `removable`: without the key nothing else is missing.
fn finding(page: &Page, entry: &Entry, removable: bool) -> crate::Diagnostic {
    let finding = EMPTY_VALUE
        .at(page, entry.key_span.to(entry.value.span))
        .with("key", &*entry.key)
        .help(Message::new("empty-value.help").with("key", &*entry.key));
    match place::lines(page, entry).filter(|_| removable) {
        Some(lines) => {
            let title = Message::new("empty-value.fix").with("key", &*entry.key);
            finding.fix(Fix::new(Applicability::Unsafe, title, page.source.shared_path(), lines, ""))
        }
        None => finding,
    }
}
