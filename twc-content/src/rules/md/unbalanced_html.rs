//! MD014: closing tags without an opening one, and opening tags that are never closed.

use crate::diagnostic::{Message, Severity, Sink};
use crate::page::Page;
use crate::rules::html::{self, Piece};
use crate::rules::{Check, Rule, View};

pub(super) static UNBALANCED_HTML: Rule = Rule {
    code: "MD014",
    name: "unbalanced-html",
    severity: Severity::Warning,
    default: true,
    fix: None,
    doc: include_str!("unbalanced_html.md"),
    doc_nl: None,
    check: Check::View(check),
};

fn check(view: &View<'_>, sink: &mut Sink) {
    let page = view.page;
    let pieces = view.html();
    // What one document opens, a shortcode or the template may close: each is looked at alone.
    let documents = pieces.iter().map(|it| it.node.0).max().map_or(0, |last| last + 1);
    for document in 0..documents {
        let mut open: Vec<&Piece> = Vec::new();
        for piece in pieces.iter().filter(|it| it.node.0 == document) {
            if let Some(name) = piece.opens() {
                if !html::is_void(name) && !self_closed(piece) {
                    open.push(piece);
                }
            } else if let Some(name) = piece.closes().filter(|name| !html::is_void(name)) {
                match open.iter().rposition(|it| it.opens() == Some(name)) {
                    Some(at) => {
                        for unclosed in open.drain(at..).skip(1) {
                            report_open(page, unclosed, sink);
                        }
                    }
                    None => sink.push(
                        UNBALANCED_HTML.at(page, piece.span).with("kind", "close").with("tag", format!("</{name}>")),
                    ),
                }
            }
        }
        for unclosed in open {
            report_open(page, unclosed, sink);
        }
    }
}

/// A slash closes nothing but foreign elements; browsers ignore it elsewhere, and so do writers' intentions.
fn self_closed(piece: &Piece) -> bool {
    matches!(piece.kind, crate::markdown::html::HtmlKind::Open { self_closing: true, .. })
}

fn report_open(page: &Page, piece: &Piece, sink: &mut Sink) {
    let Some(name) = piece.opens() else { return };
    // Elements whose end may be left out (WHATWG HTML §13.1.2.4), and those that another rule tells of.
    let optional = [
        "p", "li", "dt", "dd", "tr", "td", "th", "thead", "tbody", "tfoot", "option", "optgroup", "colgroup",
        "caption", "rt", "rp", "html", "head", "body",
    ];
    if optional.contains(&name) || !super::bad_tag::is_known(name) {
        return;
    }
    sink.push(
        UNBALANCED_HTML
            .at(page, piece.span)
            .with("kind", "open")
            .with("tag", format!("<{name}>"))
            .help(Message::new("unbalanced-html.help").with("tag", format!("</{name}>"))),
    );
}
