//! ST003: an alias at the address of a page, or of another alias.

use std::collections::BTreeMap;

use crate::diagnostic::{Label, Message, Severity, Sink};
use crate::front_matter::{Value, ValueKind};
use crate::page::Page;
use crate::rules::{Check, Rule};
use crate::site::{Publication, Site};

pub(super) static ALIAS_CLASH: Rule = Rule {
    code: "ST003",
    name: "alias-clash",
    severity: Severity::Error,
    default: false,
    fix: None,
    doc: include_str!("alias_clash.md"),
    doc_nl: None,
    check: Check::Site(check),
};

fn check(site: &Site, sink: &mut Sink) {
    let published = |index: usize| site.facts.get(index).is_some_and(|it| it.publication == Publication::Published);
    let addresses: BTreeMap<String, usize> = site
        .facts
        .iter()
        .enumerate()
        .filter(|(index, facts)| published(*index) && !facts.url.is_empty())
        .map(|(index, facts)| (crate::path::unescape(facts.url.trim_end_matches('/')), index))
        .collect();
    let mut first: BTreeMap<String, (&Page, &Value)> = BTreeMap::new();
    for (index, page) in site.pages.iter().enumerate().filter(|(index, _)| published(*index)) {
        for value in aliases(page) {
            let Some(written) = value.as_str().filter(|it| !it.trim().is_empty()) else { continue };
            let Some(address) = site.alias_address(index, written) else { continue };
            let finding = || ALIAS_CLASH.at(page, value.span).with("alias", address.as_str());
            if let Some(other) = addresses.get(address.as_str()) {
                let itself = *other == index;
                let mut finding = finding()
                    .with("kind", if itself { "itself" } else { "page" })
                    .help(Message::new("alias-clash.help"));
                if let Some(other) = site.pages.get(*other).filter(|_| !itself) {
                    let label = Label::new(other.source.shared_path(), other.split.open);
                    finding = finding.related(label.with(Message::new("alias-clash.page")));
                }
                sink.push(finding);
            } else if let Some((other, place)) = first.get(&address) {
                let label = Label::new(other.source.shared_path(), place.span);
                sink.push(
                    finding()
                        .with("kind", "alias")
                        .related(label.with(Message::new("alias-clash.alias")))
                        .help(Message::new("alias-clash.help")),
                );
            } else {
                first.insert(address, (page, value));
            }
        }
    }
}

fn aliases(page: &Page) -> Vec<&Value> {
    match page.front_matter.get("aliases").map(|entry| &entry.value) {
        Some(value) => match &value.kind {
            ValueKind::List(items) => items.iter().collect(),
            _ => vec![value],
        },
        None => Vec::new(),
    }
}
