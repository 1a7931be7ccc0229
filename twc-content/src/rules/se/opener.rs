//! SE004: a link to a new tab that lets the other site reach back.

use crate::diagnostic::{Applicability, Fix, Message, Severity, Sink};
use crate::rules::{Check, Rule, View};
use crate::source::Span;

pub(super) static OPENER: Rule = Rule {
    code: "SE004",
    name: "opener",
    severity: Severity::Note,
    default: true,
    fix: Some(Applicability::Safe),
    doc: include_str!("opener.md"),
    doc_nl: None,
    check: Check::View(check),
};

fn check(view: &View<'_>, sink: &mut Sink) {
    let page = view.page;
    for piece in view.html() {
        let link = matches!(piece.opens(), Some("a" | "area" | "form"));
        let blank = piece.attributes().iter().find(|it| it.name == "target" && it.value.eq_ignore_ascii_case("_blank"));
        let rel = piece.attribute("rel").unwrap_or_default().to_ascii_lowercase();
        let (true, Some(blank)) = (link, blank) else { continue };
        if rel.split_whitespace().any(|it| matches!(it, "noopener" | "noreferrer")) {
            continue;
        }
        let mut finding = OPENER.at(page, piece.place(blank));
        if piece.is_exact() && piece.attribute("rel").is_none() {
            let at = Span::at(piece.place(blank).end as usize);
            let title = Message::new("opener.fix");
            let text = " rel=\"noopener\"";
            finding = finding.fix(Fix::new(Applicability::Safe, title, page.source.shared_path(), at, text));
        } else {
            finding = finding.help(Message::new("opener.help"));
        }
        sink.push(finding);
    }
}
