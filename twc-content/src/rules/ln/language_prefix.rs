//! LN005: a language folder in a link that Hugo adds by itself.

use crate::diagnostic::{Applicability, Fix, Message, Severity, Sink};
use crate::page::Page;
use crate::rules::{Check, Rule};
use crate::site::{Outgoing, Relation, Site, Target};

pub(super) static LANGUAGE_PREFIX: Rule = Rule {
    code: "LN005",
    name: "language-prefix",
    severity: Severity::Note,
    default: true,
    fix: Some(Applicability::Safe),
    doc: include_str!("language_prefix.md"),
    doc_nl: None,
    check: Check::Page(check),
};

fn check(site: &Site, page: &Page, sink: &mut Sink) {
    for out in site.outgoing(page) {
        let Some(short) = needless_prefix(site, page, out) else { continue };
        let mut finding = LANGUAGE_PREFIX.at(page, out.span).with("language", page.path.language.code());
        if out.literal {
            let title = Message::new("language-prefix.fix").with("to", short.as_str());
            let path = page.source.shared_path();
            finding = finding.fix(Fix::new(Applicability::Safe, title, path, out.span, short));
        }
        sink.push(finding);
    }
}

/// The destination without its language folder, where it leads to the same page.
pub(super) fn needless_prefix(site: &Site, page: &Page, out: &Outgoing) -> Option<String> {
    let found = &out.link.found;
    let Target::Page(index) = out.link.target else { return None };
    // Hugo looks up the links of Markdown alone; raw HTML is left to the browser.
    let looked_up = matches!(out.relation, Relation::Link(_));
    if !looked_up || !found.language_prefix || found.other_language || found.own_host || found.alias {
        return None;
    }
    let short = super::without_prefix(site, page, &out.url)?;
    let path = short.split(['#', '?']).next().unwrap_or_default();
    (site.lookup(&page.path.language, path) == Some(index)).then_some(short)
}
