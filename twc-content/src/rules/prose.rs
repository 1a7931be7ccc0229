//! What of a page is prose: the text of its paragraphs with the way back to the file, and the places that are none.

use crate::document::{Document, LinkForm, NodeKind};
use crate::front_matter::{Value, ValueKind};
use crate::page::Page;
use crate::source::Span;

/// Places in which a writer's slips do not count: code, comments, tags, parameters of shortcodes.
pub(super) struct Quiet {
    spans: Vec<Span>,
}

impl Quiet {
    /// Whether an offset lies in such a place.
    pub(super) fn holds(&self, offset: u32) -> bool {
        let index = self.spans.partition_point(|span| span.start <= offset);
        // Spans may nest, but an outer one begins before.
        self.spans[..index].iter().rev().take(8).any(|span| offset < span.end)
    }
}

/// The places of a page that are no prose.
pub(super) fn quiet(page: &Page) -> Quiet {
    let mut spans: Vec<Span> = Vec::new();
    for node in page.documents().flat_map(|document| &document.nodes) {
        match &node.kind {
            NodeKind::CodeBlock { .. }
            | NodeKind::Code(_)
            | NodeKind::HtmlBlock(_)
            | NodeKind::HtmlInline(_)
            | NodeKind::Passthrough(_)
            | NodeKind::PassthroughBlock(_) => spans.push(node.span),
            NodeKind::Link { url_span, .. } | NodeKind::Image { url_span, .. } => spans.push(*url_span),
            _ => {}
        }
    }
    for shortcode in &page.shortcodes {
        if shortcode.holds_code() {
            spans.push(shortcode.span());
        } else {
            spans.push(shortcode.open);
            spans.extend(shortcode.close);
        }
    }
    spans.sort_unstable();
    Quiet { spans }
}

/// What certain spans cover that nest and do not overlap otherwise: each question costs one search.
pub(super) struct Covered(Vec<Span>);

impl Covered {
    pub(super) fn by(spans: impl Iterator<Item = Span>) -> Self {
        let mut spans: Vec<Span> = spans.collect();
        spans.sort_unstable_by_key(|it| (it.start, std::cmp::Reverse(it.end)));
        spans.dedup_by(|inner, outer| outer.contains(*inner));
        Self(spans)
    }

    /// Whether one of the spans holds the whole of another.
    pub(super) fn holds(&self, span: Span) -> bool {
        let before = self.0.partition_point(|it| it.start <= span.start);
        before.checked_sub(1).and_then(|it| self.0.get(it)).is_some_and(|it| it.contains(span))
    }
}

/// The text of a paragraph, heading, table cell or term as readers see it, with the way back to the file.
///
/// What is no prose (code, images, shortcodes, addresses) is one U+FFFC; a line break is `\n`.
#[derive(Debug)]
pub(super) struct Prose {
    pub(super) text: String,
    pub(super) block: Block,
    pieces: Vec<Piece>,
}

/// What a text is on its page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Block {
    Heading(u8),
    Paragraph,
    /// The first paragraph of an item of a list.
    Item,
    Cell,
    Term,
    /// A value of the front matter.
    Value,
}

#[derive(Debug)]
struct Piece {
    start: usize,
    source: Span,
    verbatim: bool,
}

/// Stands for what is no prose.
pub(super) const OBJECT: char = '\u{fffc}';

impl Prose {
    /// A text that stands in the file as it is.
    pub(super) fn verbatim(text: &str, source: Span) -> Self {
        let block = Block::Value;
        Self {
            text: text.to_owned(),
            block,
            pieces: vec![Piece { start: 0, source, verbatim: source.len() == text.len() }],
        }
    }

    fn push(&mut self, text: &str, source: Span, verbatim: bool) {
        self.pieces.push(Piece { start: self.text.len(), source, verbatim });
        self.text.push_str(text);
    }

    /// The place in the file of a range of the text.
    pub(super) fn span(&self, range: std::ops::Range<usize>) -> Span {
        let place = |at: usize, end: bool| {
            let probe = if end { at.saturating_sub(1) } else { at };
            let index = self.pieces.partition_point(|piece| piece.start <= probe).saturating_sub(1);
            let Some(piece) = self.pieces.get(index) else { return 0 };
            if piece.verbatim {
                (piece.source.start as usize + (at - piece.start.min(at))).min(piece.source.end as usize)
            } else if end {
                piece.source.end as usize
            } else {
                piece.source.start as usize
            }
        };
        let start = place(range.start, false);
        Span::new(start, if range.is_empty() { start } else { place(range.end, true) })
    }

    /// Whether a range of the text stands in the file as it is, in one piece or several that follow each other.
    pub(super) fn is_verbatim(&self, range: std::ops::Range<usize>, page: &Page) -> bool {
        self.text.get(range.clone()).is_some_and(|text| page.slice(self.span(range)) == text)
    }
}

/// The prose of a page: paragraphs, headings, cells and terms, in shortcodes too.
pub(super) fn of_page(page: &Page) -> Vec<Prose> {
    let code = Covered::by(page.shortcodes.iter().filter(|it| it.holds_code()).map(crate::shortcode::Shortcode::span));
    let mut all = Vec::new();
    for document in page.documents() {
        for (index, node) in document.nodes.iter().enumerate() {
            let before = index.checked_sub(1).and_then(|it| document.nodes.get(it));
            let block = match node.kind {
                NodeKind::Heading { level, .. } => Block::Heading(level),
                NodeKind::Paragraph { .. } if before.is_some_and(|it| matches!(it.kind, NodeKind::Item { .. })) => {
                    Block::Item
                }
                NodeKind::Paragraph { .. } => Block::Paragraph,
                NodeKind::TableCell { missing: false } => Block::Cell,
                NodeKind::DefinitionTerm { .. } => Block::Term,
                _ => continue,
            };
            if !code.holds(node.span) {
                let prose = of_block(page, document, index, block);
                if !prose.text.is_empty() {
                    all.push(prose);
                }
            }
        }
    }
    all
}

fn of_block(page: &Page, document: &Document, index: usize, block: Block) -> Prose {
    let mut prose = Prose { text: String::new(), block, pieces: Vec::new() };
    let object = OBJECT.to_string();
    let end = document.nodes[index].end as usize;
    let mut at = index + 1;
    while at < end {
        let node = &document.nodes[at];
        at += 1;
        match &node.kind {
            NodeKind::Text(text) => prose.push(text, node.span, page.slice(node.span) == &**text),
            NodeKind::Smart(smart) => prose.push(&smart.char().to_string(), node.span, false),
            NodeKind::SoftBreak => prose.push(" ", node.span, false),
            NodeKind::HardBreak => prose.push("\n", node.span, false),
            NodeKind::HtmlInline(html) if html.get(..3).is_some_and(|it| it.eq_ignore_ascii_case("<br")) => {
                prose.push("\n", node.span, false);
            }
            NodeKind::Code(_)
            | NodeKind::Link { form: LinkForm::Autolink, .. }
            | NodeKind::Image { .. }
            | NodeKind::Shortcode(_)
            | NodeKind::FootnoteReference { .. }
            | NodeKind::Emoji { .. }
            | NodeKind::Passthrough(_) => {
                prose.push(&object, node.span, false);
                at = node.end as usize;
            }
            _ => {}
        }
    }
    prose
}

/// Keys whose value is a text for readers, also where it is one word.
const TEXTS: [&str; 6] = ["title", "linktitle", "subtitle", "description", "summary", "caption"];

/// The texts of a page's front matter: values of several words, and those of [`TEXTS`].
pub(super) fn of_front_matter(page: &Page) -> Vec<Prose> {
    let mut texts = Vec::new();
    let mut open: Vec<&Value> = Vec::new();
    for entry in &page.front_matter.root {
        if !entry.key.eq_ignore_ascii_case("twc") {
            open.push(&entry.value);
        }
        while let Some(value) = open.pop() {
            match &value.kind {
                ValueKind::String(text)
                    if text.contains(' ') || TEXTS.iter().any(|it| entry.key.eq_ignore_ascii_case(it)) =>
                {
                    texts.push(of_value(page, text, value.span));
                }
                ValueKind::List(items) => open.extend(items.iter().rev()),
                ValueKind::Map(entries) => open.extend(entries.iter().rev().map(|it| &it.value)),
                _ => {}
            }
        }
    }
    texts
}

/// A text of the front matter.
pub(super) fn of_value(page: &Page, text: &str, span: Span) -> Prose {
    let written = page.slice(span);
    // Escapes and folded lines have no place of their own; the whole value stands for them.
    match written.find(text) {
        Some(at) if !text.is_empty() => {
            let start = span.start as usize + at;
            Prose::verbatim(text, Span::new(start, start + text.len()))
        }
        _ => Prose::verbatim(text, span),
    }
}
