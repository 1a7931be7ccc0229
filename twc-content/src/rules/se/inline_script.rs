//! SE001: a script in content.

use crate::diagnostic::{Message, Severity, Sink};
use crate::rules::{Check, Rule, View};

pub(super) static INLINE_SCRIPT: Rule = Rule {
    code: "SE001",
    name: "inline-script",
    severity: Severity::Warning,
    default: true,
    fix: None,
    doc: include_str!("inline_script.md"),
    doc_nl: None,
    check: Check::View(check),
};

fn check(view: &View<'_>, sink: &mut Sink) {
    let page = view.page;
    // Where raw HTML is left out, so are scripts.
    if !page.publishes_html(&view.site.config.hugo) {
        return;
    }
    for piece in view.html() {
        let data = piece.attribute("type").is_some_and(|it| {
            let it = it.to_ascii_lowercase();
            it.contains("json") || it.starts_with("text/template") || it.starts_with("text/x-")
        });
        if piece.opens() == Some("script") && !data {
            let kind = if piece.attribute("src").is_some() { "foreign" } else { "inline" };
            sink.push(INLINE_SCRIPT.at(page, piece.span).with("kind", kind).help(Message::new("inline-script.help")));
        }
    }
}
