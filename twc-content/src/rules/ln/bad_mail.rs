//! LN022: a mail link without an address.

use crate::diagnostic::{Applicability, Fix, Message, Severity, Sink};
use crate::page::Page;
use crate::rules::{Check, Rule};
use crate::site::{Outgoing, Relation, Site, Target};
use crate::source::Span;

pub(super) static BAD_MAIL: Rule = Rule {
    code: "LN022",
    name: "bad-mail",
    severity: Severity::Error,
    default: true,
    fix: Some(Applicability::Suggestion),
    doc: include_str!("bad_mail.md"),
    doc_nl: None,
    check: Check::Page(check),
};

fn check(site: &Site, page: &Page, sink: &mut Sink) {
    for out in super::addresses(site, page) {
        if forgotten_mailto(out) {
            let mut finding = BAD_MAIL.at(page, out.span).with("address", &*out.url).with("kind", "mailto");
            if out.literal {
                let at = Span::at(out.span.start as usize);
                let title = Message::new("bad-mail.fix");
                finding =
                    finding.fix(Fix::new(Applicability::Suggestion, title, page.source.shared_path(), at, "mailto:"));
            }
            sink.push(finding.help(Message::new("bad-mail.mailto").with("address", &*out.url)));
            continue;
        }
        let Target::Mail(addresses) = &out.link.target else { continue };
        // Without an address, the reader chooses one: a link to share something.
        if addresses.is_empty() && out.url.contains('?') {
            continue;
        }
        let Some(wrong) = addresses.split(',').map(str::trim).find(|it| !is_address(it)) else { continue };
        sink.push(
            BAD_MAIL
                .at(page, out.span)
                .with("address", wrong)
                .with("kind", "address")
                .help(Message::new("bad-mail.help")),
        );
    }
}

/// Whether a destination is an address without `mailto:`, which a browser takes for a page.
pub(super) fn forgotten_mailto(out: &Outgoing) -> bool {
    matches!(out.link.target, Target::Missing(_))
        && out.relation != Relation::Parameter
        && !out.url.contains('/')
        && is_address(&out.url)
}

/// Whether a text can be a mail address: what forms in browsers accept (WHATWG HTML), with a domain that has a dot.
fn is_address(text: &str) -> bool {
    // A name may stand before the address, and slashes never: `mailto://`.
    if text.starts_with('/') {
        return false;
    }
    let text = text.rsplit_once('<').map_or(text, |(_, rest)| rest.trim_end_matches('>'));
    let Some((local, domain)) = text.rsplit_once('@') else { return false };
    let local_ok =
        !local.is_empty() && local.chars().all(|c| c.is_alphanumeric() || ".!#$%&'*+/=?^_`{|}~-".contains(c));
    let label = |it: &str| {
        !it.is_empty()
            && it.chars().all(|c| c.is_alphanumeric() || c == '-')
            && !it.starts_with('-')
            && !it.ends_with('-')
    };
    local_ok && domain.contains('.') && domain.split('.').all(label)
}
