//! LN016: a link to an address that the site redirects.

use crate::diagnostic::{Applicability, Message, Severity, Sink};
use crate::page::Page;
use crate::rules::{Check, Rule};
use crate::site::{Relation, Site, Target};

pub(super) static ALIAS_HOP: Rule = Rule {
    code: "LN016",
    name: "alias-hop",
    severity: Severity::Note,
    default: true,
    fix: Some(Applicability::Safe),
    doc: include_str!("alias_hop.md"),
    doc_nl: None,
    check: Check::Page(check),
};

fn check(site: &Site, page: &Page, sink: &mut Sink) {
    for out in site.outgoing(page) {
        let Target::Page(index) = out.link.target else { continue };
        // The full address of the own site has a finding of its own, with the same remedy.
        if !out.link.found.alias || out.link.found.own_host || out.link.found.other_language {
            continue;
        }
        let Some(facts) = site.facts.get(index) else { continue };
        let looked_up = matches!(out.relation, Relation::Link(_));
        let to = if looked_up { super::path_of(site, facts) } else { facts.url.clone() };
        let mut finding = ALIAS_HOP.at(page, out.span).with("to", to.as_str());
        if out.literal {
            let title = Message::new("alias-hop.fix").with("to", to.as_str());
            finding = finding.fix(super::replace_path(page, out, &to, Applicability::Safe, title));
        }
        sink.push(finding);
    }
}
