//! LN009: a destination that is no URL.

use crate::diagnostic::{Message, Severity, Sink};
use crate::page::Page;
use crate::rules::{Check, Rule};
use crate::site::{Invalid, Site, Target};

pub(super) static BAD_URL: Rule = Rule {
    code: "LN009",
    name: "bad-url",
    severity: Severity::Error,
    default: true,
    fix: None,
    doc: include_str!("bad_url.md"),
    doc_nl: None,
    check: Check::Page(check),
};

fn check(site: &Site, page: &Page, sink: &mut Sink) {
    for out in super::addresses(site, page) {
        let Target::Invalid(reason) = &out.link.target else { continue };
        let reason = match reason {
            Invalid::Port => "port",
            Invalid::Percent => "percent",
            Invalid::Character => "character",
            Invalid::Slashes => "slashes",
            Invalid::TwoSchemes => "two-schemes",
            Invalid::Scheme => "scheme",
            _ => "host",
        };
        sink.push(
            BAD_URL
                .at(page, out.span)
                .with("url", out.url.as_ref())
                .with("reason", reason)
                .help(Message::new("bad-url.help")),
        );
    }
}
