//! SC003: a closing tag that closes nothing.
//!
//! Tags without partner are found while parsing; here the templates say which shortcodes cannot be closed.

use crate::diagnostic::{Applicability, Message, Severity, Sink};
use crate::page::Page;
use crate::rules::{Check, Rule};
use crate::site::Site;

pub(super) static WRONG_CLOSE: Rule = Rule {
    code: "SC003",
    name: "wrong-close",
    severity: Severity::Error,
    default: true,
    fix: Some(Applicability::Suggestion),
    doc: include_str!("wrong_close.md"),
    doc_nl: None,
    check: Check::Page(check),
};

fn check(site: &Site, page: &Page, sink: &mut Sink) {
    for shortcode in &page.shortcodes {
        let Some(close) = shortcode.close else { continue };
        let Some(template) = site.templates.shortcodes.get(&*shortcode.name) else { continue };
        if template.inner {
            continue;
        }
        let name = &*shortcode.name;
        let mut found = WRONG_CLOSE
            .at(page, close)
            .with("name", name)
            .note(Message::new("wrong-close.no-inner").with("name", name))
            .help(Message::new("wrong-close.remove").with("name", name));
        if let Some(path) = template.paths.first() {
            found = found.note(Message::new("wrong-close.template").with("path", &**path));
        }
        sink.push(found);
    }
}
