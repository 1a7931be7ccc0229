//! ST006: an address that readers knew and that is gone.

use crate::diagnostic::{Applicability, Fix, Message, Severity, Sink};
use crate::page::Page;
use crate::rules::{Check, Rule};
use crate::site::{Facts, Publication, Site};
use crate::source::Span;
use crate::split::Fence;

pub(super) static REMOVED_PAGE: Rule = Rule {
    code: "ST006",
    name: "removed-page",
    severity: Severity::Warning,
    default: true,
    fix: Some(Applicability::Suggestion),
    doc: include_str!("removed_page.md"),
    doc_nl: None,
    check: Check::Since(check),
};

fn check(before: &Site, site: &Site, sink: &mut Sink) {
    for (old, facts) in before.pages.iter().zip(&before.facts) {
        let gone = facts.publication == Publication::Published && !facts.url.is_empty() && !site.answers(&facts.url);
        if !gone {
            continue;
        }
        let new = successor(site, old, facts);
        let (path, span) = match new {
            Some(page) => (page.source.shared_path(), page.split.open),
            None => (old.source.shared_path(), Span::default()),
        };
        let mut finding =
            REMOVED_PAGE.in_file(path, span).with("address", facts.url.as_str()).with("title", facts.title.as_str());
        finding = match new {
            Some(page) => {
                let finding = finding.help(Message::new("removed-page.moved").with("address", facts.url.as_str()));
                match alias(page, &facts.url) {
                    Some(fix) => finding.fix(fix),
                    None => finding,
                }
            }
            None => finding.help(Message::new("removed-page.help").with("address", facts.url.as_str())),
        };
        sink.push(finding);
    }
}

/// The page that took the place of another: the same file, or one that is new and has the same title or text.
fn successor<'a>(site: &'a Site, old: &Page, facts: &Facts) -> Option<&'a Page> {
    if let Some(same) = site.page(old.source.path()) {
        return Some(same);
    }
    let body = old.slice(old.split.body).trim();
    site.pages
        .iter()
        .zip(&site.facts)
        .filter(|(page, it)| page.path.language == old.path.language && it.publication == Publication::Published)
        .find(|(page, it)| {
            it.title == facts.title && it.date == facts.date && !it.title.is_empty()
                || body.len() > 40 && page.slice(page.split.body).trim() == body
        })
        .map(|(page, _)| page)
}

/// The address among the page's aliases.
fn alias(page: &Page, address: &str) -> Option<Fix> {
    // More aliases are added by hand.
    if page.front_matter.get("aliases").is_some() {
        return None;
    }
    let text = match page.split.fence {
        Fence::Yaml => format!("aliases: [{address}]\n"),
        Fence::Toml => format!("aliases = [\"{address}\"]\n"),
        _ => return None,
    };
    let title = Message::new("removed-page.fix").with("address", address);
    // Before the closing fence is after all keys.
    let at = Span::at(page.split.close.start as usize);
    Some(Fix::new(Applicability::Suggestion, title, page.source.shared_path(), at, text))
}
