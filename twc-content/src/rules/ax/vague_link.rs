//! AX007: words of a link that say nothing without what stands around them.

use crate::diagnostic::{Message, Severity, Sink};
use crate::page::Page;
use crate::rules::{Check, Rule};
use crate::site::{Relation, Site};

pub(super) static VAGUE_LINK: Rule = Rule {
    code: "AX007",
    name: "vague-link",
    severity: Severity::Note,
    default: false,
    fix: None,
    doc: include_str!("vague_link.md"),
    doc_nl: None,
    check: Check::Page(check),
};

/// What says nothing, in the languages that pages are written in.
const VAGUE: &[&str] = &[
    "here",
    "click here",
    "click",
    "this",
    "this link",
    "this page",
    "link",
    "more",
    "read more",
    "see here",
    "hier",
    "klik hier",
    "deze",
    "deze link",
    "deze pagina",
    "link",
    "meer",
    "lees meer",
    "lees verder",
    "via deze link",
    "zie hier",
];

fn check(site: &Site, page: &Page, sink: &mut Sink) {
    for out in site.outgoing(page).iter().filter(|out| matches!(out.relation, Relation::Link(_))) {
        let text = out.text.trim().trim_end_matches(['.', '!', ':', '»', '→', ' ']).to_lowercase();
        if VAGUE.contains(&text.as_str()) {
            sink.push(
                VAGUE_LINK.at(page, out.element).with("text", out.text.trim()).help(Message::new("vague-link.help")),
            );
        }
    }
}
