//! LC004: a message or attribute that a language defines twice.

use std::collections::BTreeMap;

use crate::diagnostic::{Label, Message, Severity, Sink};
use crate::rules::{Check, Rule};
use crate::site::Site;
use crate::source::Span;

pub(super) static DUPLICATE_MESSAGE: Rule = Rule {
    code: "LC004",
    name: "duplicate-message",
    severity: Severity::Error,
    default: true,
    fix: None,
    doc: include_str!("duplicate_message.md"),
    doc_nl: Some(include_str!("duplicate_message.nl.md")),
    check: Check::Site(check),
};

fn check(site: &Site, sink: &mut Sink) {
    let catalogs = &site.catalogs;
    for catalog in &catalogs.catalogs {
        for problem in catalog.problems.iter().filter(|it| it.code == "FM004") {
            let mut finding = DUPLICATE_MESSAGE
                .in_file(catalog.source.shared_path(), problem.primary.span)
                .with("id", catalog.source.slice(problem.primary.span))
                .with("part", "message");
            finding.related.clone_from(&problem.related);
            sink.push(finding);
        }
    }
    for language in catalogs.languages() {
        let mut seen = BTreeMap::new();
        for (catalog, entry) in catalogs.entries(language) {
            let path = catalog.source.shared_path();
            let (first, place) = seen.entry(entry.label()).or_insert_with(|| (path.clone(), entry.label_span()));
            if *place != entry.label_span() || *first != path {
                let label = Label::new(first.clone(), *place).with(Message::new("duplicate-message.first"));
                sink.push(
                    DUPLICATE_MESSAGE
                        .in_file(path.clone(), entry.label_span())
                        .with("id", entry.label())
                        .with("part", "message")
                        .related(label),
                );
            }
            let mut attributes: BTreeMap<&str, Span> = BTreeMap::new();
            for attribute in &entry.attributes {
                let place = *attributes.entry(&attribute.id.text).or_insert(attribute.id.span);
                if place != attribute.id.span {
                    let label = Label::new(path.clone(), place).with(Message::new("duplicate-message.first"));
                    sink.push(
                        DUPLICATE_MESSAGE
                            .in_file(path.clone(), attribute.id.span)
                            .with("id", format!(".{}", attribute.id.text))
                            .with("part", "attribute")
                            .related(label),
                    );
                }
            }
        }
    }
}
