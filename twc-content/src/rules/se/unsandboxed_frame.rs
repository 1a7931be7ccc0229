//! SE008: a frame of another site that may do whatever pages may.

use crate::diagnostic::{Message, Severity, Sink};
use crate::rules::{Check, Rule, View};

pub(super) static UNSANDBOXED_FRAME: Rule = Rule {
    code: "SE008",
    name: "unsandboxed-frame",
    severity: Severity::Note,
    default: true,
    fix: None,
    doc: include_str!("unsandboxed_frame.md"),
    doc_nl: None,
    check: Check::View(check),
};

fn check(view: &View<'_>, sink: &mut Sink) {
    let page = view.page;
    let own = &view.site.config.hugo.base_url;
    for piece in view.html() {
        let source = piece.attributes().iter().find(|it| it.name == "src" || it.name.ends_with("-src"));
        let Some(source) = source.filter(|_| piece.opens() == Some("iframe")) else { continue };
        let foreign = ["https://", "http://", "//"].iter().any(|it| source.value.starts_with(it))
            && (own.is_empty() || !source.value.starts_with(own.as_str()));
        if foreign && piece.attribute("sandbox").is_none() {
            sink.push(UNSANDBOXED_FRAME.at(page, piece.span).help(Message::new("unsandboxed-frame.help")));
        }
    }
}
