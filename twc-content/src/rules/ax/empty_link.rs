//! AX006: a link that has no name.

use crate::diagnostic::{Message, Severity, Sink};
use crate::document::{Document, LinkForm, NodeKind};
use crate::markdown::html::HtmlKind;
use crate::page::Page;
use crate::rules::html::Piece;
use crate::rules::{Check, Rule, View};

pub(super) static EMPTY_LINK: Rule = Rule {
    code: "AX006",
    name: "empty-link",
    severity: Severity::Error,
    default: true,
    fix: None,
    doc: include_str!("empty_link.md"),
    doc_nl: None,
    check: Check::View(check),
};

fn check(view: &View<'_>, sink: &mut Sink) {
    let page = view.page;
    for document in page.documents() {
        for (index, node) in document.nodes.iter().enumerate() {
            if let NodeKind::Link { form: LinkForm::Inline | LinkForm::Reference, title, .. } = &node.kind
                && title.trim().is_empty()
                && !has_name(document, index)
            {
                sink.push(EMPTY_LINK.at(page, node.span).help(Message::new("empty-link.help")));
            }
        }
    }
    let pieces = view.html();
    for (index, piece) in pieces.iter().enumerate() {
        if piece.opens() == Some("a") && piece.attribute("href").is_some() && !tag_has_name(page, pieces, index) {
            sink.push(EMPTY_LINK.at(page, piece.span).help(Message::new("empty-link.html")));
        }
    }
}

/// Whether the subtree of a node says something: text, a described image, a shortcode, raw HTML.
fn has_name(document: &Document, index: usize) -> bool {
    !document.text(index).trim().is_empty()
        || document.nodes[index + 1..document.nodes[index].end as usize].iter().any(|node| match &node.kind {
            NodeKind::Shortcode(_) | NodeKind::FootnoteReference { .. } => true,
            // A picture without words has a finding of its own.
            NodeKind::HtmlInline(html) => {
                html.contains("aria-label") || html.get(..4).is_some_and(|it| it.eq_ignore_ascii_case("<img"))
            }
            NodeKind::Image { title, .. } => !title.trim().is_empty(),
            _ => false,
        })
        || has_image(document, index)
}

fn has_image(document: &Document, index: usize) -> bool {
    document.nodes[index + 1..document.nodes[index].end as usize]
        .iter()
        .any(|node| matches!(node.kind, NodeKind::Image { .. }))
}

/// Whether an `<a>` or what stands up to its end says something.
fn tag_has_name(page: &Page, pieces: &[Piece], index: usize) -> bool {
    let piece = &pieces[index];
    let named = |piece: &Piece| {
        ["aria-label", "aria-labelledby", "title", "alt"]
            .iter()
            .any(|it| piece.attribute(it).is_some_and(|it| !it.trim().is_empty()))
    };
    if named(piece) {
        return true;
    }
    // A browser ends a link where the next one begins; the tag that is missing there has a finding of its own.
    let mut after = (index + 1..pieces.len()).take_while(|it| pieces[*it].node.0 == piece.node.0);
    let end = after.find(|it| pieces[*it].closes() == Some("a") || pieces[*it].opens() == Some("a"));
    let Some(end) = end.filter(|end| pieces[*end].closes().is_some()) else { return true };
    let inside = pieces[index + 1..end].iter().any(|it| match &it.kind {
        HtmlKind::Text(text) => !text.trim().is_empty(),
        HtmlKind::Open { name, .. } => named(it) || matches!(name.as_str(), "img" | "svg"),
        _ => false,
    });
    // Markdown between two tags is no raw HTML.
    let between = piece.node.1 + 1..pieces[end].node.1;
    let markdown = page.documents().nth(piece.node.0).is_some_and(|document| {
        document.nodes.get(between).is_some_and(|nodes| {
            nodes.iter().any(|node| match &node.kind {
                NodeKind::Text(text) | NodeKind::Code(text) => !text.trim().is_empty(),
                NodeKind::Shortcode(_) | NodeKind::Image { .. } | NodeKind::Smart(_) | NodeKind::Emoji { .. } => true,
                _ => false,
            })
        })
    });
    inside || markdown
}
