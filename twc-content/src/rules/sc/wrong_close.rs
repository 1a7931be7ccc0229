//! SC003: a closing tag that closes nothing.
//!
//! Tags without partner are found while parsing; here the templates say which shortcodes cannot be closed.

use crate::diagnostic::{Applicability, Message, Severity, Sink};
use crate::page::Page;
use crate::rules::{Check, Rule};
use crate::site::Site;
use crate::source::Span;

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
        // Even a tag that closes itself.
        let end = shortcode.open.end;
        let itself = shortcode.self_closing.then(|| Span { start: end.saturating_sub(4), end });
        let Some(close) = shortcode.close.or(itself) else { continue };
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
