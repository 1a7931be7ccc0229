//! LN001: a link to a page of this site that is not there.

use std::collections::{BTreeMap, BTreeSet};

use crate::diagnostic::{Applicability, Message, Severity, Sink};
use crate::page::Page;
use crate::rules::{Check, Rule};
use crate::site::{Relation, Site, Target};

pub(super) static NO_SUCH_PAGE: Rule = Rule {
    code: "LN001",
    name: "no-such-page",
    severity: Severity::Error,
    default: true,
    fix: Some(Applicability::Suggestion),
    doc: include_str!("no_such_page.md"),
    doc_nl: None,
    check: Check::Site(check),
};

/// A word that this many pages link to is a sign for a render hook of the site, not a page that went missing.
const CONVENTION: usize = 10;

fn check(site: &Site, sink: &mut Sink) {
    let mut uses: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for page in &site.pages {
        for out in site.outgoing(page).iter().filter(|out| matches!(out.link.target, Target::Missing(_))) {
            if !out.url.contains(['/', '.', '#', '?', ':']) {
                uses.entry(&out.url).or_default().insert(page.source.path());
            }
        }
    }
    for page in &site.pages {
        check_page(site, page, &uses, sink);
    }
}

fn check_page(site: &Site, page: &Page, uses: &BTreeMap<&str, BTreeSet<&str>>, sink: &mut Sink) {
    for out in site.outgoing(page).iter().filter(|out| !matches!(out.relation, Relation::Image | Relation::HtmlSource))
    {
        let Target::Missing(missing) = &out.link.target else { continue };
        let convention = uses.get(&*out.url).is_some_and(|pages| pages.len() >= CONVENTION);
        if missing.file || convention || super::bad_mail::forgotten_mailto(out) {
            continue;
        }
        let other = missing.elsewhere.first().and_then(|index| site.facts.get(*index));
        let path = out.url.split(['#', '?']).next().unwrap_or_default();
        let mut finding = NO_SUCH_PAGE.at(page, out.span).with("url", path);
        if let Some(to) = super::forgotten_scheme(out) {
            sink.push(super::with_forgotten_scheme(page, out, finding, &to));
            continue;
        }
        if let Some(other) = other {
            finding = finding.note(Message::new("no-such-page.elsewhere").with("language", other.language.code()));
        }
        let near = missing.candidates.first();
        for candidate in missing.candidates.iter().filter(|_| out.literal) {
            let title = Message::new("no-such-page.fix").with("to", candidate.as_str());
            finding = finding.fix(super::replace_path(page, out, candidate, Applicability::Suggestion, title));
        }
        sink.push(match near {
            Some(near) => finding.help(Message::new("no-such-page.near").with("to", near.as_str())),
            None => finding.help(Message::new("no-such-page.help")),
        });
    }
}
