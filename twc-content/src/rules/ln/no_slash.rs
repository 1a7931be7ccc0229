//! LN008: a link that the server answers with a redirect to the address with a slash.

use crate::diagnostic::{Applicability, Fix, Message, Severity, Sink};
use crate::page::Page;
use crate::rules::ln::language_prefix::needless_prefix;
use crate::rules::{Check, Rule};
use crate::site::{Relation, Site, Target};
use crate::source::Span;

pub(super) static NO_SLASH: Rule = Rule {
    code: "LN008",
    name: "no-slash",
    severity: Severity::Note,
    default: true,
    fix: Some(Applicability::Safe),
    doc: include_str!("no_slash.md"),
    doc_nl: None,
    check: Check::Page(check),
};

fn check(site: &Site, page: &Page, sink: &mut Sink) {
    for out in site.outgoing(page) {
        if !out.link.found.no_slash || !matches!(out.link.target, Target::Page(_)) {
            continue;
        }
        // The path alone, which other rules ask for, is looked up by Hugo and needs no slash.
        let looked_up = matches!(out.relation, Relation::Link(_)) && out.link.found.own_host;
        if looked_up || needless_prefix(site, page, out).is_some() {
            continue;
        }
        let end = out.url.find(['#', '?']).unwrap_or(out.url.len());
        let mut finding = NO_SLASH.at(page, out.span).with("url", &out.url[..end]);
        if out.literal {
            let at = Span::at(out.span.start as usize + end);
            let title = Message::new("no-slash.fix");
            finding = finding.fix(Fix::new(Applicability::Safe, title, page.source.shared_path(), at, "/"));
        }
        sink.push(finding);
    }
}
