//! TR007: a link to another site that one language alone has.

use std::collections::BTreeSet;

use crate::diagnostic::{Severity, Sink};
use crate::page::Page;
use crate::rules::pairs::pairs;
use crate::rules::{Check, Rule};
use crate::site::{Outgoing, Relation, Site, Target};

pub(super) static LINK_MISSING: Rule = Rule {
    code: "TR007",
    name: "link-missing",
    severity: Severity::Note,
    default: false,
    fix: None,
    doc: include_str!("link_missing.md"),
    doc_nl: Some(include_str!("link_missing.nl.md")),
    check: Check::Site(check),
};

fn check(site: &Site, sink: &mut Sink) {
    for pair in pairs(site) {
        for (page, other) in pair.both() {
            let there: BTreeSet<String> = external(site, other).map(host).collect();
            let mut told = BTreeSet::new();
            for out in external(site, page).filter(|out| !there.contains(&host(out))) {
                if told.insert(host(out)) {
                    sink.push(
                        LINK_MISSING
                            .at(page, out.span)
                            .with("host", host(out))
                            .with("language", other.path.language.code()),
                    );
                }
            }
        }
    }
}

fn external<'a>(site: &'a Site, page: &Page) -> impl Iterator<Item = &'a Outgoing> {
    site.outgoing(page).iter().filter(|out| {
        matches!(out.link.target, Target::External { .. })
            && matches!(out.relation, Relation::Link(_) | Relation::HtmlLink)
    })
}

/// The host: the same source may well be cited at another address in another language.
fn host(out: &Outgoing) -> String {
    match &out.link.target {
        Target::External { host, .. } => host.to_ascii_lowercase().trim_start_matches("www.").to_owned(),
        _ => String::new(),
    }
}
