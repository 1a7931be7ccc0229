//! The raw HTML of a page, with places in the file.

use crate::document::{Node, NodeKind};
use crate::markdown::html::{HtmlAttribute, HtmlKind, tokens};
use crate::page::Page;
use crate::source::Span;

/// A tag, comment or text of a page's raw HTML.
#[derive(Debug)]
pub(super) struct Piece {
    /// What it is.
    pub(super) kind: HtmlKind,
    /// Where it stands in the file; where that cannot be told exactly, the place of the block.
    pub(super) span: Span,
    /// Which document of the page it belongs to, and which node of that.
    pub(super) node: (usize, usize),
    /// Where the text that it was read from begins in the file; absent where that text was put together.
    start: Option<u32>,
}

impl Piece {
    /// The name of an opening tag.
    pub(super) fn opens(&self) -> Option<&str> {
        if let HtmlKind::Open { name, .. } = &self.kind { Some(name) } else { None }
    }

    /// The name of a closing tag.
    pub(super) fn closes(&self) -> Option<&str> {
        if let HtmlKind::Close { name } = &self.kind { Some(name) } else { None }
    }

    /// The value of an attribute.
    pub(super) fn attribute(&self, name: &str) -> Option<&str> {
        self.kind.attribute(name)
    }

    /// The attributes of an opening tag.
    pub(super) fn attributes(&self) -> &[HtmlAttribute] {
        if let HtmlKind::Open { attributes, .. } = &self.kind { attributes } else { &[] }
    }

    /// The place of an attribute, or of the tag where that cannot be told.
    pub(super) fn place(&self, attribute: &HtmlAttribute) -> Span {
        self.start.map_or(self.span, |start| {
            Span::new(start as usize + attribute.range.start, start as usize + attribute.range.end)
        })
    }

    /// Whether the span is exactly that of the piece, so that it may be edited.
    pub(super) fn is_exact(&self) -> bool {
        self.start.is_some()
    }
}

/// All raw HTML of a page, in the order of its documents.
pub(super) fn of_page(page: &Page) -> Vec<Piece> {
    let mut pieces = Vec::new();
    for (document_index, document) in page.documents().enumerate() {
        for (index, node) in document.nodes.iter().enumerate() {
            let (NodeKind::HtmlBlock(html) | NodeKind::HtmlInline(html)) = &node.kind else { continue };
            of_node(page, node, html, (document_index, index), &mut pieces);
        }
    }
    pieces
}

fn of_node(page: &Page, node: &Node, html: &str, place: (usize, usize), pieces: &mut Vec<Piece>) {
    let written = page.slice(node.span);
    let exact = written.trim_end() == html.trim_end();
    let mut found = 0;
    for token in tokens(html) {
        let (span, start) = if exact {
            let base = node.span.start as usize;
            (Span::new(base + token.range.start, base + token.range.end), Some(node.span.start))
        } else {
            // In quotes and lists the lines are indented, and shortcodes are placeholders: look for the piece itself.
            let text = html.get(token.range.clone()).unwrap_or_default();
            match written.get(found..).and_then(|rest| rest.find(text)).filter(|_| !text.is_empty()) {
                Some(at) => {
                    let from = node.span.start as usize + found + at;
                    found += at + text.len();
                    let start = (from >= token.range.start).then(|| Span::at(from - token.range.start).start);
                    (Span::new(from, from + text.len()), start)
                }
                None => (node.span, None),
            }
        };
        pieces.push(Piece { kind: token.kind, span, node: place, start });
    }
}

/// Whether an element has no content and no closing tag (WHATWG HTML §13.1.2).
pub(super) fn is_void(name: &str) -> bool {
    ["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr"]
        .contains(&name)
}

/// The text that stands for a URL once a browser has read it: without white space and control characters, in lower case.
pub(super) fn scheme_text(url: &str) -> String {
    url.chars().filter(|it| !it.is_whitespace() && !it.is_control()).take(40).collect::<String>().to_ascii_lowercase()
}
