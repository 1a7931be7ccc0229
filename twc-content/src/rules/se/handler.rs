//! SE002: a script in an attribute.

use crate::diagnostic::{Message, Severity, Sink};
use crate::rules::{Check, Rule, View};

pub(super) static HANDLER: Rule = Rule {
    code: "SE002",
    name: "handler",
    severity: Severity::Error,
    default: true,
    fix: None,
    doc: include_str!("handler.md"),
    doc_nl: None,
    check: Check::View(check),
};

fn check(view: &View<'_>, sink: &mut Sink) {
    let page = view.page;
    if !page.publishes_html(&view.site.config.hugo) {
        return;
    }
    for piece in view.html() {
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
