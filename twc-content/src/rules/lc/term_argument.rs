//! LC024: what a term is given and what it uses do not agree.

use std::collections::BTreeSet;

use super::nearest::nearest;
use crate::diagnostic::{Diagnostic, Label, Message, Severity, Sink};
use crate::locale::{Arguments, Catalog, Entry, Inline};
use crate::rules::{Check, Rule};
use crate::site::Site;
use crate::source::Span;

pub(super) static TERM_ARGUMENT: Rule = Rule {
    code: "LC024",
    name: "term-argument",
    severity: Severity::Warning,
    default: true,
    fix: None,
    doc: include_str!("term_argument.md"),
    doc_nl: Some(include_str!("term_argument.nl.md")),
    check: Check::Site(check),
};

fn check(site: &Site, sink: &mut Sink) {
    let catalogs = &site.catalogs;
    for language in catalogs.languages() {
        for (catalog, entry) in catalogs.entries(language) {
            for (_, _, pattern) in entry.patterns() {
                pattern.inlines(&mut |inline| {
                    let Inline::Term { id, arguments, .. } = inline else { return };
                    if let Some((there, term)) = catalogs.find(language, &format!("-{}", id.text)) {
                        let name = Span { start: id.span.start.saturating_sub(1), end: id.span.end };
                        look(catalog, name, arguments.as_ref(), (there, term), sink);
                    }
                });
            }
        }
    }
}

fn look(catalog: &Catalog, name: Span, given: Option<&Arguments>, term: (&Catalog, &Entry), sink: &mut Sink) {
    let (there, term) = term;
    let mut uses = BTreeSet::new();
    for (_, _, pattern) in term.patterns() {
        pattern.inlines(&mut |inline| {
            if let Inline::Variable(name) = inline {
                uses.insert(name.text.as_str());
            }
        });
    }
    let found = |span: Span, kind: &str, word: &str| -> Diagnostic {
        TERM_ARGUMENT
            .in_file(catalog.source.shared_path(), span)
            .with("kind", kind)
            .with("word", word)
            .with("term", term.label())
            .related(Label::new(there.source.shared_path(), term.label_span()))
    };
    let empty = Arguments::default();
    let given = given.unwrap_or(&empty);
    if let Some(positional) = given.positional.first() {
        sink.push(found(positional.span(), "positional", ""));
    }
    for (argument, value) in &given.named {
        if !uses.contains(argument.text.as_str()) {
            let mut finding = found(argument.span, "unused", &argument.text);
            if let Some(near) = nearest(&argument.text, uses.iter().copied()) {
                finding = finding.help(Message::new("term-argument.near").with("near", near));
            }
            sink.push(finding);
        } else if let Inline::String { span, value } = value {
            let mut keys: Option<Vec<&str>> = None;
            for (_, _, pattern) in term.patterns() {
                pattern.selects(&mut |selector, variants| {
                    if matches!(selector, Inline::Variable(name) if name.text == argument.text) {
                        keys.get_or_insert_default().extend(variants.iter().map(|it| it.key.text.as_str()));
                    }
                });
            }
            if let Some(keys) = keys.filter(|keys| !keys.contains(&value.as_str())) {
                let mut finding = found(*span, "value", value).with("keys", keys.join(", "));
                if let Some(near) = nearest(value, keys) {
                    finding = finding.help(Message::new("term-argument.near").with("near", near));
                }
                sink.push(finding);
            }
        }
    }
    for variable in uses {
        if !given.named.iter().any(|(name, _)| name.text == variable) {
            // The term then takes its default, which may be what is meant.
            let mut finding = found(name, "missing", variable);
            finding.severity = Severity::Note;
            sink.push(finding);
        }
    }
}
