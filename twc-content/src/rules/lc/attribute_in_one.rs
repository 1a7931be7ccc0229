//! LC011: an attribute of a message that one language lacks.

use super::nearest::nearest;
use std::collections::BTreeSet;

use crate::diagnostic::{Label, Message, Severity, Sink};
use crate::locale::{Catalog, Entry};
use crate::rules::{Check, Rule};
use crate::site::Site;

pub(super) static ATTRIBUTE_IN_ONE: Rule = Rule {
    code: "LC011",
    name: "attribute-in-one",
    severity: Severity::Warning,
    default: true,
    fix: None,
    doc: include_str!("attribute_in_one.md"),
    doc_nl: Some(include_str!("attribute_in_one.nl.md")),
    check: Check::Site(check),
};

fn check(site: &Site, sink: &mut Sink) {
    // The attributes of a term (its gender, say) are its language's own business.
    for pair in site.catalogs.pairs().filter(|pair| !pair.original.term) {
        let path = pair.other.source.shared_path();
        let names =
            |entry: &'_ Entry| -> BTreeSet<String> { entry.attributes.iter().map(|it| it.id.text.clone()).collect() };
        let (here, there) = (names(pair.translation), names(pair.original));
        for attribute in &pair.original.attributes {
            if !here.contains(&attribute.id.text) && !cut_short(pair.other, pair.translation) {
                let lacks = Label::new(pair.base.source.shared_path(), attribute.id.span);
                sink.push(
                    ATTRIBUTE_IN_ONE
                        .in_file(path.clone(), pair.translation.label_span())
                        .with("attribute", attribute.id.text.as_str())
                        .with("lacking", pair.other.language.to_string())
                        .related(lacks),
                );
            }
        }
        for attribute in &pair.translation.attributes {
            if !there.contains(&attribute.id.text) && !cut_short(pair.base, pair.original) {
                let mut finding = ATTRIBUTE_IN_ONE
                    .in_file(path.clone(), attribute.id.span)
                    .with("attribute", attribute.id.text.as_str())
                    .with("lacking", pair.base.language.to_string())
                    .related(Label::new(pair.base.source.shared_path(), pair.original.label_span()));
                let names = pair.original.attributes.iter().map(|it| it.id.text.as_str());
                if let Some(near) = nearest(&attribute.id.text, names) {
                    finding = finding.help(Message::new("attribute-in-one.near").with("near", near));
                }
                sink.push(finding);
            }
        }
    }
}

/// Whether a syntax error follows the message, which may have cost it attributes.
fn cut_short(catalog: &Catalog, entry: &Entry) -> bool {
    // Only Fluent files have what could not be read, and theirs is in the order of the file, as the entries are.
    let junk = catalog.junk.get(catalog.junk.partition_point(|it| it.span.start <= entry.span.start));
    let next = || catalog.entries.get(catalog.entries.partition_point(|it| it.span.start <= entry.span.start));
    junk.is_some_and(|it| next().is_none_or(|next| it.span.start < next.span.start))
}
