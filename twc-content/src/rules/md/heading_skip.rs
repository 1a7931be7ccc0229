//! MD001: a heading two or more levels below the one before it.

use crate::diagnostic::{Label, Message, Severity, Sink};
use crate::rules::{Check, Rule, View};

pub(super) static HEADING_SKIP: Rule = Rule {
    code: "MD001",
    name: "heading-skip",
    severity: Severity::Warning,
    default: true,
    fix: None,
    doc: include_str!("heading_skip.md"),
    doc_nl: None,
    check: Check::View(check),
};

fn check(view: &View<'_>, sink: &mut Sink) {
    let page = view.page;
    let headings = view.headings();
    for pair in headings.windows(2) {
        let [before, heading] = pair else { continue };
        // What a shortcode holds may be shown at another place.
        if before.inner != heading.inner || heading.level <= before.level + 1 {
            continue;
        }
        let level = |message: Message| {
            message.with("before", usize::from(before.level)).with("level", usize::from(heading.level))
        };
        let mut finding = HEADING_SKIP
            .at(page, heading.span)
            .related(
                Label::new(page.source.shared_path(), before.span).with(level(Message::new("heading-skip.before"))),
            )
            .help(Message::new("heading-skip.help").with("wanted", usize::from(before.level) + 1));
        finding.message = level(finding.message);
        sink.push(finding);
    }
}
