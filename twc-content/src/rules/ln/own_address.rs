//! LN006: a link that names the own site by its full address.

use crate::diagnostic::{Applicability, Fix, Message, Severity, Sink};
use crate::document::LinkForm;
use crate::page::Page;
use crate::rules::{Check, Rule};
use crate::site::{Relation, Site, Target};

pub(super) static OWN_ADDRESS: Rule = Rule {
    code: "LN006",
    name: "own-address",
    severity: Severity::Note,
    default: true,
    fix: Some(Applicability::Safe),
    doc: include_str!("own_address.md"),
    doc_nl: None,
    check: Check::Page(check),
};

fn check(site: &Site, page: &Page, sink: &mut Sink) {
    for out in site.outgoing(page).iter().filter(|out| out.link.found.own_host) {
        // An address that stands there to be read needs its host.
        if matches!(out.relation, Relation::Link(LinkForm::Autolink | LinkForm::Linkify)) {
            continue;
        }
        let mut finding = OWN_ADDRESS.at(page, out.span).help(Message::new("own-address.help"));
        let known =
            matches!(out.link.target, Target::Page(_) | Target::Resource(_) | Target::Static(_) | Target::Generated);
        if let Some(path) = path_from_root(&out.url).filter(|_| known && out.literal) {
            let title = Message::new("own-address.fix").with("to", path);
            finding = finding.fix(Fix::new(Applicability::Safe, title, page.source.shared_path(), out.span, path));
        }
        sink.push(finding);
    }
}

/// What stands after the host.
fn path_from_root(url: &str) -> Option<&str> {
    let rest = url.split_once("//")?.1;
    rest.find('/').map_or(Some("/"), |at| rest.get(at..))
}
