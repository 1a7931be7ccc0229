//! LN018: a link to a heading that a `<base>` element of the templates leads astray.

use crate::diagnostic::{Message, Severity, Sink};
use crate::rules::{Check, Rule};
use crate::site::Site;

pub(super) static FRAGMENT_WITH_BASE: Rule = Rule {
    code: "LN018",
    name: "fragment-with-base",
    severity: Severity::Warning,
    default: true,
    fix: None,
    doc: include_str!("fragment_with_base.md"),
    doc_nl: None,
    check: Check::Site(check),
};

fn check(site: &Site, sink: &mut Sink) {
    let Some(base) = site.templates.bases.first() else { return };
    let mut found = Sink::new();
    for page in &site.pages {
        for out in site.outgoing(page).iter().filter(|out| out.url.starts_with('#') && out.url.len() > 1) {
            let finding = FRAGMENT_WITH_BASE
                .at(page, out.span)
                .with("kind", "link")
                .with("url", out.url.as_ref())
                .related(base.label(Message::new("fragment-with-base.label")));
            let address = site.facts_of(page).map(|facts| format!("{}{}", facts.url, out.url));
            found.push(match address {
                Some(address) => finding.help(Message::new("fragment-with-base.help").with("to", address)),
                None => finding,
            });
        }
    }
    if !found.is_empty() {
        sink.push(
            FRAGMENT_WITH_BASE
                .in_file(base.path.clone(), base.span)
                .with("kind", "base")
                .with("count", found.len())
                .help(Message::new("fragment-with-base.remove")),
        );
        sink.append(&mut found);
    }
}
