//! LN010: a link without encryption.

use crate::diagnostic::{Applicability, Fix, Message, Severity, Sink};
use crate::document::LinkForm;
use crate::page::Page;
use crate::rules::{Check, Rule};
use crate::site::{Outgoing, Relation, Site, Target};
use crate::source::Span;

pub(super) static HTTP: Rule = Rule {
    code: "LN010",
    name: "http",
    severity: Severity::Warning,
    default: true,
    fix: Some(Applicability::Unsafe),
    doc: include_str!("http.md"),
    doc_nl: None,
    check: Check::Page(check),
};

fn check(site: &Site, page: &Page, sink: &mut Sink) {
    for out in super::addresses(site, page) {
        if !speaks(out) || super::is_spoken_of(page, out) {
            continue;
        }
        let mut finding = HTTP.at(page, out.span).help(Message::new("http.help"));
        if out.link.found.own_host {
            finding.severity = Severity::Error;
        }
        if out.literal {
            let at = Span::at(out.span.start as usize + "http".len());
            let title = Message::new("http.fix");
            finding = finding.fix(Fix::new(Applicability::Unsafe, title, page.source.shared_path(), at, "s"));
        }
        sink.push(finding);
    }
}

/// Whether a link is not encrypted and could be.
pub(super) fn speaks(out: &Outgoing) -> bool {
    let own = out.link.found.own_host && out.url.trim_start().to_ascii_lowercase().starts_with("http:");
    let host = match &out.link.target {
        Target::External { scheme, host } if scheme == "http" => host.as_str(),
        _ if own => "",
        _ => return false,
    };
    !is_local(host) && (out.relation != Relation::Link(LinkForm::Linkify) || out.url.starts_with("http:"))
}

/// Whether a host is a machine of the reader's own, a hidden service or an example: nothing of these has certificates.
fn is_local(host: &str) -> bool {
    let host = host.to_ascii_lowercase();
    let name = host.rsplit('.').next().unwrap_or_default();
    let examples = ["example.com", "example.org", "example.net"];
    matches!(name, "localhost" | "local" | "onion" | "test" | "example" | "invalid" | "internal" | "lan" | "i2p")
        || examples.iter().any(|it| host == *it || host.ends_with(&format!(".{it}")))
        || host.parse::<core::net::IpAddr>().is_ok()
        || !host.contains('.') && !host.is_empty()
}
