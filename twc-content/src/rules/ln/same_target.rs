//! LN025: one link for several things.

use std::collections::BTreeMap;

use crate::diagnostic::{Label, Message, Severity, Sink};
use crate::page::Page;
use crate::rules::{Check, Rule};
use crate::site::{Outgoing, Relation, Site, Target};

pub(super) static SAME_TARGET: Rule = Rule {
    code: "LN025",
    name: "same-target",
    severity: Severity::Note,
    default: false,
    fix: None,
    doc: include_str!("same_target.md"),
    doc_nl: None,
    check: Check::Page(check),
};

fn check(site: &Site, page: &Page, sink: &mut Sink) {
    let mut seen: BTreeMap<&str, &Outgoing> = BTreeMap::new();
    for out in site.outgoing(page) {
        let external = matches!(out.link.target, Target::External { .. });
        // The front page of another site is named for many reasons.
        let deep = out.url.split_once("://").is_some_and(|(_, rest)| rest.trim_end_matches('/').contains('/'));
        if !external || !deep || !matches!(out.relation, Relation::Link(_)) || !out.text.contains(char::is_numeric) {
            continue;
        }
        match seen.get(&*out.url) {
            Some(first) if first.text != out.text => sink.push(
                SAME_TARGET
                    .at(page, out.span)
                    .with("text", first.text.as_str())
                    .related(
                        Label::new(page.source.shared_path(), first.element).with(Message::new("same-target.label")),
                    )
                    .help(Message::new("same-target.help")),
            ),
            Some(_) => {}
            None => _ = seen.insert(&out.url, out),
        }
    }
}
