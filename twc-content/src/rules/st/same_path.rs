//! ST002: two pages at one address.

use std::collections::BTreeMap;

use crate::diagnostic::{Label, Message, Severity, Sink};
use crate::rules::{Check, Rule};
use crate::site::{Publication, Site};

pub(super) static SAME_PATH: Rule = Rule {
    code: "ST002",
    name: "same-path",
    severity: Severity::Error,
    default: true,
    fix: None,
    doc: include_str!("same_path.md"),
    doc_nl: None,
    check: Check::Site(check),
};

fn check(site: &Site, sink: &mut Sink) {
    let mut first: BTreeMap<(String, &str), usize> = BTreeMap::new();
    // The file that makes the page comes first, what it shadows after it.
    let (shadowed, seen): (Vec<usize>, Vec<usize>) = (0..site.pages.len())
        .partition(|index| site.facts.get(*index).is_some_and(|it| it.publication == Publication::Shadowed));
    for index in seen.into_iter().chain(shadowed) {
        let (Some(page), Some(facts)) = (site.pages.get(index), site.facts.get(index)) else { continue };
        let hidden = matches!(facts.publication, Publication::Hidden | Publication::NotRendered);
        let address = if facts.url.is_empty() { facts.logical.as_str() } else { facts.url.as_str() };
        if hidden || address.is_empty() {
            continue;
        }
        // Without a prefix two languages would collide in the output; with one their addresses differ anyway.
        let other = *first.entry((facts.language.to_string(), address)).or_insert(index);
        if let Some(other) = site.pages.get(other).filter(|_| other != index) {
            sink.push(
                SAME_PATH
                    .at(page, page.split.open)
                    .with("address", address)
                    .related(
                        Label::new(other.source.shared_path(), other.split.open).with(Message::new("same-path.other")),
                    )
                    .help(Message::new("same-path.help")),
            );
        }
    }
}
