//! Finds the blocks of a text with comrak: the only file that knows it.
//!
//! Of comrak's tree the blocks are kept, flat and in document order; their text is read from the source again, since
//! goldmark's inlines are one scan with its typographer, linkify and other extensions.

use comrak::nodes::{ListType, NodeValue};
use comrak::{Arena, Options};

/// What a block is.
#[derive(Debug)]
pub(crate) enum RawKind {
    Paragraph,
    Heading {
        level: u8,
        setext: bool,
    },
    ThematicBreak,
    Quote,
    List {
        start: Option<u64>,
    },
    /// `indent` is what the lines of its content are indented by, `marker` what its marker is indented by.
    Item {
        indent: usize,
        marker: usize,
    },
    /// The info string is raw; white space at line starts of the literal is right, the rest of its lines is the source's.
    Code {
        fenced: bool,
        literal: String,
    },
    /// `kind` is CommonMark's number of the start condition.
    Html {
        kind: u8,
        literal: String,
    },
    Footnote,
}

/// A block.
#[derive(Debug)]
pub(crate) struct Raw {
    pub(crate) kind: RawKind,
    /// Number of its first line, from 0.
    pub(crate) line: usize,
    /// Number of its last line; right for leaves only.
    pub(crate) last_line: usize,
    /// Offset of its first character.
    pub(crate) start: usize,
    /// Index after its last descendant.
    pub(crate) last: usize,
}

/// The blocks of a masked text, given where the source's lines start and before which of them a line was added.
pub(crate) fn blocks(text: &str, starts: &[usize], added: &[usize], footnotes: bool) -> Vec<Raw> {
    let mut options = Options::default();
    options.extension.footnotes = footnotes;
    options.parse.leave_footnote_definitions = true;
    let arena = Arena::new();
    let root = comrak::parse_document(&arena, text, &options);
    let mut out: Vec<Raw> = Vec::new();
    let mut open: Vec<usize> = Vec::new();
    let mut next = root.first_child();
    while let Some(node) = next {
        let raw = {
            let mut data = node.data_mut();
            let position = data.sourcepos;
            let (line, is_added) = source_line(position.start.line.saturating_sub(1), added);
            kind(&mut data.value).filter(|kind| !(is_added && matches!(kind, RawKind::ThematicBreak))).map(|kind| {
                let start =
                    starts.get(line).map_or(text.len(), |start| start + position.start.column.saturating_sub(1));
                let (last_line, _) = source_line(position.end.line.saturating_sub(1), added);
                Raw { kind, line, last_line, start: start.min(text.len()), last: 0 }
            })
        };
        let leaf = raw.as_ref().is_none_or(|raw| {
            !matches!(raw.kind, RawKind::Quote | RawKind::List { .. } | RawKind::Item { .. } | RawKind::Footnote)
        });
        if let Some(raw) = raw {
            open.push(out.len());
            out.push(raw);
        } else {
            open.push(usize::MAX);
        }
        next = if leaf { None } else { node.first_child() };
        let mut from = node;
        while next.is_none() {
            let length = out.len();
            if let Some(raw) = open.pop().and_then(|index| out.get_mut(index)) {
                raw.last = length;
            }
            next = from.next_sibling();
            if next.is_none() {
                match from.parent() {
                    Some(parent) if !open.is_empty() => from = parent,
                    _ => break,
                }
            }
        }
    }
    out
}

/// The source's line for a line of the masked text, and whether it is an added one.
fn source_line(line: usize, added: &[usize]) -> (usize, bool) {
    let (mut low, mut high) = (0, added.len());
    while low < high {
        let middle = low.midpoint(high);
        if added.get(middle).is_some_and(|before| before + middle < line) { low = middle + 1 } else { high = middle }
    }
    (line - low, added.get(low).is_some_and(|before| before + low == line))
}

fn kind(value: &mut NodeValue) -> Option<RawKind> {
    Some(match value {
        NodeValue::Paragraph => RawKind::Paragraph,
        NodeValue::Heading(heading) => RawKind::Heading { level: heading.level, setext: heading.setext },
        NodeValue::ThematicBreak => RawKind::ThematicBreak,
        NodeValue::BlockQuote => RawKind::Quote,
        NodeValue::List(list) => {
            RawKind::List { start: (list.list_type == ListType::Ordered).then_some(list.start as u64) }
        }
        NodeValue::Item(item) => {
            RawKind::Item { indent: item.marker_offset + item.padding, marker: item.marker_offset }
        }
        NodeValue::CodeBlock(code) => RawKind::Code { fenced: code.fenced, literal: std::mem::take(&mut code.literal) },
        NodeValue::HtmlBlock(html) => {
            RawKind::Html { kind: html.block_type, literal: std::mem::take(&mut html.literal) }
        }
        NodeValue::FootnoteDefinition(_) => RawKind::Footnote,
        _ => return None,
    })
}
