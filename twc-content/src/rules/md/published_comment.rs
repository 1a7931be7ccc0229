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
    if !page.publishes_html(&view.site.config.hugo) {
        return;
    }
    for piece in view.html() {
        let HtmlKind::Comment(text) = &piece.kind else { continue };
        let text = text.trim();
        if is_mark(text) {
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

/// Whether a comment is a mark for a program (the end of the summary, checkers, formatters, generated parts) or so short
/// that it says nothing to anybody.
fn is_mark(text: &str) -> bool {
    let programs = [
        "more",
        "twc-ignore",
        "markdownlint",
        "prettier",
        "vale",
        "spellchecker",
        "spell-checker",
        "cspell",
        "textlint",
        "remark",
        "eslint",
        "toc",
        "omit in toc",
        "spdx-",
        "begin ",
        "start ",
        "end ",
    ];
    let lower = text.get(..text.floor_char_boundary(20)).unwrap_or_default().to_lowercase();
    let words = text.split_whitespace().filter(|it| it.contains(char::is_alphabetic)).take(3).count();
    let task = ["todo", "to do", "fixme", "xxx"].iter().any(|it| lower.contains(it));
    words < 3 && !task && !text.contains("://")
        || !text.contains('\n') && programs.iter().any(|it| lower.starts_with(it))
}
