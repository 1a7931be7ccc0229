//! LN020: a link behind a short address.

use crate::diagnostic::{Message, Severity, Sink};
use crate::page::Page;
use crate::rules::{Check, Rule};
use crate::site::{Site, Target};

pub(super) static SHORTENER: Rule = Rule {
    code: "LN020",
    name: "shortener",
    severity: Severity::Warning,
    default: false,
    fix: None,
    doc: include_str!("shortener.md"),
    doc_nl: None,
    check: Check::Page(check),
};

/// Services that hide where a link goes. Those that one organisation uses for itself alone are none.
const HOSTS: &[&str] = &[
    "bit.ly",
    "bitly.com",
    "buff.ly",
    "cutt.ly",
    "goo.gl",
    "is.gd",
    "lnkd.in",
    "ow.ly",
    "rb.gy",
    "rebrand.ly",
    "s.id",
    "shorturl.at",
    "t.co",
    "t.ly",
    "tiny.cc",
    "tinyurl.com",
    "trib.al",
    "urlr.me",
    "v.gd",
];

fn check(site: &Site, page: &Page, sink: &mut Sink) {
    for out in super::addresses(site, page) {
        let Target::External { host, .. } = &out.link.target else { continue };
        let host = host.to_ascii_lowercase();
        let host = host.strip_prefix("www.").unwrap_or(&host);
        if HOSTS.contains(&host) {
            sink.push(SHORTENER.at(page, out.span).with("host", host).help(Message::new("shortener.help")));
        }
    }
}
