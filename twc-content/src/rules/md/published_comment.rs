//! MD011: an HTML comment that readers can see in the source of the page.

use crate::diagnostic::{Applicability, Fix, Message, Severity, Sink};
use crate::markdown::html::HtmlKind;
use crate::rules::{Check, Rule, View};

pub(super) static PUBLISHED_COMMENT: Rule = Rule {
    code: "MD011",
    name: "published-comment",
    severity: Severity::Warning,
    default: true,
    fix: Some(Applicability::Unsafe),
    doc: include_str!("published_comment.md"),
    doc_nl: None,
    check: Check::View(check),
};

fn check(view: &View<'_>, sink: &mut Sink) {
    let page = view.page;
    if !view.site.config.hugo.markdown_of(&page.path.language).unsafe_html {
        return;
    }
    for piece in view.html() {
        let HtmlKind::Comment(text) = &piece.kind else { continue };
        let text = text.trim();
        // Marks for programs: the end of the summary, and those of checkers and formatters.
        let mark = ["more", "twc-ignore", "markdownlint", "prettier", "vale", "spellchecker", "toc"];
        if mark.iter().any(|it| text.starts_with(it)) || !text.chars().any(char::is_alphanumeric) {
            continue;
        }
        let mut finding = PUBLISHED_COMMENT.at(page, piece.span).help(Message::new("published-comment.help"));
        if piece.is_exact() {
            let title = Message::new("published-comment.fix");
            finding = finding.fix(Fix::new(Applicability::Unsafe, title, page.source.shared_path(), piece.span, ""));
        }
        sink.push(finding);
    }
}
