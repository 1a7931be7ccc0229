//! SE002: a script in an attribute.

use crate::diagnostic::{Message, Severity, Sink};
use crate::page::Page;
use crate::rules::{Check, Rule, html};
use crate::site::Site;

pub(super) static HANDLER: Rule = Rule {
    code: "SE002",
    name: "handler",
    severity: Severity::Error,
    default: true,
    fix: None,
    doc: include_str!("handler.md"),
    doc_nl: None,
    check: Check::Page(check),
};

fn check(site: &Site, page: &Page, sink: &mut Sink) {
    if !site.config.hugo.markdown_of(&page.path.language).unsafe_html {
        return;
    }
    for piece in html::of_page(page) {
        for attribute in piece.attributes() {
            let handler = attribute.name.len() > 4
                && attribute.name.strip_prefix("on").is_some_and(|it| it.bytes().all(|it| it.is_ascii_lowercase()));
            if handler {
                sink.push(
                    HANDLER
                        .at(page, piece.place(attribute))
                        .with("name", attribute.name.as_str())
                        .help(Message::new("handler.help")),
                );
            }
        }
    }
}
