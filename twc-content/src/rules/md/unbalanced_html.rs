//! MD014: closing tags without an opening one, and opening tags that are never closed.

use rustc_hash::FxHashMap;

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
    for pieces in pieces.chunk_by(|one, next| one.node.0 == next.node.0) {
        let mut open: Vec<(&Piece, &str)> = Vec::new();
        // How many of each name are open, so that a closing tag without one costs no search.
        let mut of_name: FxHashMap<&str, usize> = FxHashMap::default();
        for piece in pieces {
            if let Some(name) = piece.opens() {
                if !html::is_void(name) && !self_closed(piece) {
                    open.push((piece, name));
                    *of_name.entry(name).or_default() += 1;
                }
            } else if let Some(name) = piece.closes().filter(|name| !html::is_void(name)) {
                if of_name.get(name).is_none_or(|count| *count == 0) {
                    let finding = UNBALANCED_HTML.at(page, piece.span);
                    sink.push(finding.with("kind", "close").with("tag", format!("</{name}>")));
                    continue;
                }
                let at = open.iter().rposition(|(_, it)| *it == name).unwrap_or_default();
                for (nth, (unclosed, name)) in open.drain(at..).enumerate() {
                    if let Some(count) = of_name.get_mut(name) {
                        *count -= 1;
                    }
                    // The first is the one that is closed here.
                    if nth > 0 {
                        report_open(page, unclosed, sink);
                    }
                }
            }
        }
        for (unclosed, _) in open {
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
