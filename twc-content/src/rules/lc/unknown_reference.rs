//! LC020: a reference to a message, term or attribute that its language does not have.

use super::nearest::nearest;
use crate::diagnostic::{Label, Message, Severity, Sink};
use crate::language::Language;
use crate::locale::{Catalog, Catalogs, Inline};
use crate::rules::{Check, Rule};
use crate::site::Site;

pub(super) static UNKNOWN_REFERENCE: Rule = Rule {
    code: "LC020",
    name: "unknown-reference",
    severity: Severity::Error,
    default: true,
    fix: None,
    doc: include_str!("unknown_reference.md"),
    doc_nl: Some(include_str!("unknown_reference.nl.md")),
    check: Check::Site(check),
};

fn check(site: &Site, sink: &mut Sink) {
    let catalogs = &site.catalogs;
    for language in catalogs.languages() {
        if catalogs.refused(language) {
            continue;
        }
        for (catalog, entry) in catalogs.entries(language) {
            for (_, _, pattern) in entry.patterns() {
                pattern.inlines(&mut |inline| look(catalogs, language, catalog, &entry.label(), inline, sink));
            }
        }
    }
}

fn look(
    catalogs: &Catalogs,
    language: &Language,
    catalog: &Catalog,
    entry_label: &str,
    inline: &Inline,
    sink: &mut Sink,
) {
    let (label, attribute, span) = match inline {
        Inline::Message { id, attribute } => (id.text.clone(), attribute, inline.span()),
        Inline::Term { id, attribute, .. } => {
            let start = id.span.start.saturating_sub(1);
            let end = attribute.as_ref().map_or(id.span.end, |it| it.span.end);
            (format!("-{}", id.text), attribute, crate::source::Span { start, end })
        }
        _ => return,
    };
    let finding = |word: String, kind: &str| {
        UNKNOWN_REFERENCE
            .in_file(catalog.source.shared_path(), span)
            .with("reference", word)
            .with("kind", kind)
            .with("language", language.to_string())
    };
    let Some((other, entry)) = catalogs.find(language, &label) else {
        if catalogs.lost(language, &label) {
            return;
        }
        let mut finding = finding(label.clone(), "unknown");
        // `{ name }` for `{ $name }`.
        if has_variable(catalogs, entry_label, &label) {
            sink.push(finding.help(Message::new("unknown-reference.near").with("near", format!("${label}"))));
            return;
        }
        let term = label.starts_with('-');
        // The sigil is forgotten, or one letter is wrong.
        let other_kind = label.strip_prefix('-').map_or_else(|| format!("-{label}"), str::to_owned);
        let labels: Vec<String> =
            catalogs.entries(language).filter(|(_, it)| it.term == term).map(|(_, it)| it.label()).collect();
        let near = catalogs.find(language, &other_kind).map(|_| other_kind.as_str());
        if let Some(near) = near.or_else(|| nearest(&label, labels.iter().map(String::as_str))) {
            finding = finding.help(Message::new("unknown-reference.near").with("near", near));
            if let Some((other, entry)) = catalogs.find(language, near) {
                finding = finding.related(Label::new(other.source.shared_path(), entry.label_span()));
            }
        }
        sink.push(finding);
        return;
    };
    let there = Label::new(other.source.shared_path(), entry.label_span());
    match attribute {
        Some(name) if entry.attribute(&name.text).is_none() => {
            let mut finding = finding(format!("{label}.{}", name.text), "attribute").related(there);
            if let Some(near) = nearest(&name.text, entry.attributes.iter().map(|it| it.id.text.as_str())) {
                let near = format!("{label}.{near}");
                finding = finding.help(Message::new("unknown-reference.near").with("near", near));
            }
            sink.push(finding);
        }
        None if entry.value.is_none() => {
            let mut finding = finding(label.clone(), "no-value").related(there);
            if let Some(attribute) = entry.attributes.first() {
                let near = format!("{label}.{}", attribute.id.text);
                finding = finding.help(Message::new("unknown-reference.near").with("near", near));
            }
            sink.push(finding);
        }
        _ => {}
    }
}

/// Whether the message has a variable of this name in some language.
pub(super) fn has_variable(catalogs: &Catalogs, label: &str, name: &str) -> bool {
    catalogs.languages().into_iter().filter_map(|language| catalogs.find(language, label)).any(|(_, entry)| {
        entry.patterns().any(|(_, _, pattern)| {
            let mut found = false;
            pattern.inlines(&mut |inline| found |= matches!(inline, Inline::Variable(it) if it.text == name));
            found
        })
    })
}
