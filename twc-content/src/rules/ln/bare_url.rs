//! LN011: an address as text.

use crate::diagnostic::{Message, Severity, Sink};
use crate::document::LinkForm;
use crate::page::Page;
use crate::rules::{Check, Rule};
use crate::site::{Outgoing, Relation, Site, Target};

pub(super) static BARE_URL: Rule = Rule {
    code: "LN011",
    name: "bare-url",
    severity: Severity::Note,
    default: true,
    fix: None,
    doc: include_str!("bare_url.md"),
    doc_nl: None,
    check: Check::Page(check),
};

fn check(site: &Site, page: &Page, sink: &mut Sink) {
    for out in site.outgoing(page) {
        // One that is not encrypted has a finding already.
        let web =
            matches!(out.link.target, Target::External { .. }) && !super::http::speaks(out) || out.link.found.own_host;
        if out.relation == Relation::Link(LinkForm::Linkify)
            && web
            && !(is_host_alone(&out.url) || super::is_spoken_of(page, out) || in_broken_link(page, out))
        {
            sink.push(BARE_URL.at(page, out.element).help(Message::new("bare-url.help").with("url", out.url.as_ref())));
        }
    }
}

/// Whether an address is the name of a site and nothing more, as people say it: `example.org`.
fn is_host_alone(url: &str) -> bool {
    let rest = url.split_once("://").map_or(url, |(_, rest)| rest);
    !rest.trim_end_matches('/').contains(['/', '?', '#'])
}

/// Whether it stands in `[text] (address)` or `[text](address with blanks)`, which are told as what they are.
fn in_broken_link(page: &Page, out: &Outgoing) -> bool {
    let before = page.source.text().get(..out.element.start as usize).unwrap_or_default();
    before.strip_suffix('(').is_some_and(|it| it.trim_end().ends_with(']'))
}
