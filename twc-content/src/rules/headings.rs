//! The headings of a page in the order readers meet them, those in shortcodes too.

use crate::document::NodeKind;
use crate::page::Page;
use crate::source::Span;

/// One heading.
#[derive(Debug)]
pub(super) struct Heading {
    pub(super) level: u8,
    pub(super) id: Option<Box<str>>,
    pub(super) text: String,
    pub(super) setext: bool,
    pub(super) span: Span,
    /// Whether it stands in a shortcode's inner text.
    pub(super) inner: bool,
}

/// The headings of a page.
pub(super) fn of_page(page: &Page) -> Vec<Heading> {
    let mut headings: Vec<Heading> = page
        .documents()
        .enumerate()
        .flat_map(|(number, document)| {
            document.nodes.iter().enumerate().filter_map(move |(index, node)| {
                let NodeKind::Heading { level, id, setext } = &node.kind else { return None };
                Some(Heading {
                    level: *level,
                    id: id.clone(),
                    text: document.text(index),
                    setext: *setext,
                    span: node.span,
                    inner: number > 0,
                })
            })
        })
        .collect();
    headings.sort_by_key(|it| it.span);
    headings
}
