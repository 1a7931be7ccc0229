//! LN013: a link that goes nowhere.

use crate::diagnostic::{Message, Severity, Sink};
use crate::page::Page;
use crate::rules::{Check, Rule};
use crate::site::{Relation, Site, Target};

pub(super) static NO_DESTINATION: Rule = Rule {
    code: "LN013",
    name: "no-destination",
    severity: Severity::Error,
    default: true,
    fix: None,
    doc: include_str!("no_destination.md"),
    doc_nl: None,
    check: Check::Page(check),
};

fn check(site: &Site, page: &Page, sink: &mut Sink) {
    for out in site.outgoing(page) {
        let markdown = matches!(out.relation, Relation::Link(_) | Relation::Image);
        if markdown && out.link.target == Target::Nothing {
            sink.push(NO_DESTINATION.at(page, out.element).help(Message::new("no-destination.help")));
        }
    }
}
