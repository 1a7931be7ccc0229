//! FM024: a key that only some of the templates read.

use crate::diagnostic::{Applicability, Fix, Message, Severity, Sink};
use crate::front_matter::{Entry, ValueKind};
use crate::page::Page;
use crate::rules::{Check, Rule};
use crate::site::{Site, TemplatePlace, inside_layouts};

pub(super) static KEY_ALIAS: Rule = Rule {
    code: "FM024",
    name: "key-alias",
    severity: Severity::Warning,
    default: true,
    fix: Some(Applicability::Suggestion),
    doc: include_str!("key_alias.md"),
    doc_nl: None,
    check: Check::Page(check),
};

fn check(site: &Site, page: &Page, sink: &mut Sink) {
    for pair in &site.templates.alternatives {
        let has = |key: &str| page.front_matter.get(key).filter(|it| !is_empty(it));
        for (own, other) in [(&pair.one, &pair.other), (&pair.other, &pair.one)] {
            let Some(entry) = has(own).filter(|_| has(other).is_none()) else { continue };
            // A template that reads the other key alone shows nothing for this page.
            let blind = site.templates.readers.get(other).into_iter().flatten().find(|place| {
                concerns(page, place)
                    && !site.templates.readers.get(own).is_some_and(|list| list.iter().any(|it| it.path == place.path))
            });
            let Some(blind) = blind else { continue };
            let written = match other == &pair.one {
                true => &pair.written.0,
                false => &pair.written.1,
            };
            let message = Message::new("key-alias.fix").with("other", written.as_str());
            let mut finding = KEY_ALIAS
                .at(page, entry.key_span)
                .with("key", &*entry.key)
                .with("other", written.as_str())
                .with("template", &*blind.path)
                .related(blind.label(Message::new("key-alias.label").with("other", written.as_str())))
                .help(message.clone());
            if page.slice(entry.key_span) == &*entry.key {
                let path = page.source.shared_path();
                let fix = Fix::new(Applicability::Suggestion, message, path, entry.key_span, written.as_str());
                finding = finding.fix(fix);
            }
            sink.push(finding);
        }
    }
}

fn is_empty(entry: &Entry) -> bool {
    match &entry.value.kind {
        ValueKind::Null => true,
        ValueKind::String(text) => text.trim().is_empty(),
        ValueKind::List(items) => items.is_empty(),
        _ => false,
    }
}

/// Whether a template may show a page: one for all pages, or one of its section.
fn concerns(page: &Page, place: &TemplatePlace) -> bool {
    let Some((folder, _)) = inside_layouts(&place.path).and_then(|it| it.split_once('/')) else { return true };
    matches!(folder, "_default" | "partials" | "_partials") || folder.eq_ignore_ascii_case(&page.path.section)
}
