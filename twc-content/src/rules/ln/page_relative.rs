//! LN017: a relative destination that only a site-wide lookup finds.

use crate::diagnostic::{Applicability, Fix, Message, Severity, Sink};
use crate::page::Page;
use crate::rules::{Check, Rule};
use crate::site::Site;

pub(super) static PAGE_RELATIVE: Rule = Rule {
    code: "LN017",
    name: "page-relative",
    severity: Severity::Note,
    default: true,
    fix: Some(Applicability::Safe),
    doc: include_str!("page_relative.md"),
    doc_nl: None,
    check: Check::Page(check),
};

fn check(site: &Site, page: &Page, sink: &mut Sink) {
    for out in site.outgoing(page).iter().filter(|out| out.link.found.by_luck) {
        let to = format!("/{}", out.url);
        let mut finding = PAGE_RELATIVE
            .at(page, out.span)
            .with("url", out.url.as_ref())
            .help(Message::new("page-relative.help").with("to", to.as_str()));
        if out.literal {
            let title = Message::new("page-relative.fix").with("to", to.as_str());
            finding = finding.fix(Fix::new(Applicability::Safe, title, page.source.shared_path(), out.span, to));
        }
        sink.push(finding);
    }
}
