//! LC021: a message and a term of the same name.

use std::collections::BTreeMap;

use crate::diagnostic::{Label, Message, Severity, Sink};
use crate::rules::{Check, Rule};
use crate::site::Site;

pub(super) static MESSAGE_TERM_CLASH: Rule = Rule {
    code: "LC021",
    name: "message-term-clash",
    severity: Severity::Error,
    default: true,
    fix: None,
    doc: include_str!("message_term_clash.md"),
    doc_nl: Some(include_str!("message_term_clash.nl.md")),
    check: Check::Site(check),
};

fn check(site: &Site, sink: &mut Sink) {
    let catalogs = &site.catalogs;
    for language in catalogs.languages() {
        let mut seen = BTreeMap::new();
        for (catalog, entry) in catalogs.entries(language) {
            let place = (entry.term, catalog.source.shared_path(), entry.label_span());
            let first = seen.entry(entry.id.text.as_str()).or_insert(place);
            if first.0 != entry.term {
                let label = Label::new(first.1.clone(), first.2).with(Message::new("message-term-clash.first"));
                sink.push(
                    MESSAGE_TERM_CLASH
                        .in_file(catalog.source.shared_path(), entry.label_span())
                        .with("id", entry.id.text.as_str())
                        .related(label)
                        .help(Message::new("message-term-clash.help")),
                );
            }
        }
    }
}
