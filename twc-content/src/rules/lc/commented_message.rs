//! LC029: a message that was made a comment.

use crate::diagnostic::{Severity, Sink};
use crate::rules::{Check, Rule};
use crate::site::Site;

pub(super) static COMMENTED_MESSAGE: Rule = Rule {
    code: "LC029",
    name: "commented-message",
    severity: Severity::Note,
    default: true,
    fix: None,
    doc: include_str!("commented_message.md"),
    doc_nl: Some(include_str!("commented_message.nl.md")),
    check: Check::Site(check),
};

fn check(site: &Site, sink: &mut Sink) {
    let catalogs = &site.catalogs;
    for catalog in &catalogs.catalogs {
        let attached = catalog.entries.iter().filter_map(|entry| entry.comment.as_ref());
        for line in catalog.comments.iter().chain(attached).flat_map(|comment| &comment.lines) {
            let Some((id, _)) = line.text.split_once('=') else { continue };
            let id = id.trim();
            // Only what is or was a message: other equals signs are prose or arithmetic.
            if catalogs.languages().iter().any(|language| catalogs.find(language, id).is_some()) {
                sink.push(COMMENTED_MESSAGE.in_file(catalog.source.shared_path(), line.span).with("id", id));
            }
        }
    }
}
