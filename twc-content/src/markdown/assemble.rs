//! The document: blocks and inlines in one flat tree, with spans of the file.

use std::ops::Range;

use super::attributes::Attributes;
use super::blocks::{self, Block, Blocks};
use super::east_asian;
use super::heading::{self, Ids};
use super::inline::{self, Inline, InlineKind, Quotes, Target, Triggers};
use super::leaf::Text;
use super::text::{decode, resolve};
use crate::config::{HeadingIds, MarkdownOptions};
use crate::document::{Document, LinkForm, Node, NodeKind};
use crate::shortcode::{DIVIDER, Mapped, placeholders};
use crate::source::Span;

/// Reads a text into a document.
pub(super) fn document(markdown: &Mapped, options: &MarkdownOptions) -> Document {
    let mut blocks = blocks::parse(markdown.text(), options);
    blocks.references.set_budget(markdown.text().len());
    let mut leaves = leaves(markdown.text(), &mut blocks, options);
    name_headings(&mut blocks, &leaves, options);
    let mut writer = Writer { markdown, options, nodes: Vec::with_capacity(blocks.list.len() * 4) };
    writer.blocks(&blocks, &mut leaves);
    Document { nodes: writer.nodes }
}

/// The inlines of a leaf block.
#[derive(Debug, Default)]
struct Leaf {
    text: Text,
    inlines: Vec<Inline>,
}

/// Reads the inlines of every block that has text, in goldmark's order: footnotes all stand where the first one does.
fn leaves(source: &str, blocks: &mut Blocks, options: &MarkdownOptions) -> Vec<Leaf> {
    let triggers = Triggers::new(options);
    let mut quotes = Quotes::default();
    let mut leaves: Vec<Leaf> = Vec::new();
    leaves.resize_with(blocks.list.len(), Leaf::default);
    let mut read = |index: usize| {
        let (Some(block), Some(leaf)) = (blocks.list.get(index), leaves.get_mut(index)) else { return };
        if block.lines.is_empty() {
            return;
        }
        leaf.text = Text::gather(source, blocks.lines.get(block.lines.clone()).unwrap_or_default());
        let mut context = inline::Context {
            options,
            references: &blocks.references,
            footnotes: &mut blocks.footnotes,
            quotes: &mut quotes,
            triggers: &triggers,
        };
        leaf.inlines = inline::parse(&leaf.text.raw, block.task, &mut context);
        if matches!(block.kind, NodeKind::TableCell { .. }) {
            unescape_pipes(&mut leaf.inlines);
        }
    };
    let notes: Vec<Range<usize>> = outer_footnotes(&blocks.list);
    let mut next = 0;
    for (number, note) in notes.iter().enumerate() {
        (next..note.start).for_each(&mut read);
        if number == 0 {
            notes.iter().flat_map(Clone::clone).for_each(&mut read);
        }
        next = note.end;
    }
    (next..blocks.list.len()).for_each(&mut read);
    leaves
}

/// The subtrees of footnote definitions that stand in no other one.
fn outer_footnotes(list: &[Block]) -> Vec<Range<usize>> {
    let mut notes: Vec<Range<usize>> = Vec::new();
    for (index, block) in list.iter().enumerate() {
        if block.footnote.is_some() && notes.last().is_none_or(|note| note.end <= index) {
            notes.push(index..block.last);
        }
    }
    notes
}

/// In a table's cell `\|` is a bar in code too.
fn unescape_pipes(inlines: &mut [Inline]) {
    for inline in inlines {
        if let InlineKind::Code(code) = &mut inline.kind
            && code.contains("\\|")
        {
            *code = code.replace("\\|", "|").into();
        }
    }
}

fn name_headings(blocks: &mut Blocks, leaves: &[Leaf], options: &MarkdownOptions) {
    let mut ids = Ids::default();
    for (block, leaf) in blocks.list.iter_mut().zip(leaves) {
        let empty = match block.kind {
            NodeKind::Heading { .. } => "heading",
            NodeKind::DefinitionTerm { .. } if options.definition_term_ids => "term",
            _ => continue,
        };
        let is_id = |(name, _): &(Box<str>, Box<str>)| &**name == "id";
        let text = || heading::id_text(&leaf.text.raw, &leaf.inlines);
        if let (Some(own), Some(attributes)) = (block.own_attributes, block.attributes.as_mut())
            && options.heading_ids != HeadingIds::Off
            && !attributes.iter().take(own).any(is_id)
            && !text().is_empty()
        {
            // The id is made before the line of attributes is read, and stays.
            attributes.retain(|attribute| !is_id(attribute));
            let made = ids.make(&text(), options.heading_ids, empty);
            attributes.insert(own.min(attributes.len()), (Box::from("id"), made.into()));
        }
        let written = block.attributes.as_ref().and_then(|list| list.iter().find(|attribute| is_id(attribute)));
        let made = if let Some((_, id)) = written {
            ids.take(id);
            Some(id.clone())
        } else if options.heading_ids == HeadingIds::Off {
            None
        } else {
            let text = text();
            (!text.is_empty()).then(|| ids.make(&text, options.heading_ids, empty).into())
        };
        match &mut block.kind {
            NodeKind::Heading { id, .. } | NodeKind::DefinitionTerm { id } => *id = made,
            _ => {}
        }
    }
}

struct Writer<'a> {
    markdown: &'a Mapped,
    options: &'a MarkdownOptions,
    nodes: Vec<Node>,
}

impl Writer<'_> {
    fn blocks(&mut self, blocks: &Blocks, leaves: &mut [Leaf]) {
        let mut notes: Vec<(u32, Range<usize>)> = Vec::new();
        let mut index = 0;
        while index < blocks.list.len() {
            index = self.subtree(index, blocks, leaves, &mut notes);
        }
        // Definitions that nothing refers to are not shown.
        notes.sort_by_key(|(number, _)| *number);
        let mut next = 0;
        while let Some((_, note)) = notes.get(next).cloned() {
            next += 1;
            let mut nested = Vec::new();
            self.note(note, blocks, leaves, &mut nested);
            if !nested.is_empty() {
                notes.extend(nested);
                if let Some(rest) = notes.get_mut(next..) {
                    rest.sort_by_key(|(number, _)| *number);
                }
            }
        }
    }

    fn note(
        &mut self,
        note: Range<usize>,
        blocks: &Blocks,
        leaves: &mut [Leaf],
        nested: &mut Vec<(u32, Range<usize>)>,
    ) {
        let Some(block) = blocks.list.get(note.start) else { return };
        let (number, references) = block.footnote.map(|index| blocks.footnotes.of(index)).unwrap_or_default();
        let node = self.open(NodeKind::FootnoteDefinition { number, references }, self.span(block.start, block.end));
        let mut index = note.start + 1;
        while index < note.end {
            index = self.subtree(index, blocks, leaves, nested);
        }
        self.close(node);
    }

    /// Writes a block with what is in it, but for footnote definitions, which are put off; the index after it.
    fn subtree(
        &mut self,
        root: usize,
        blocks: &Blocks,
        leaves: &mut [Leaf],
        notes: &mut Vec<(u32, Range<usize>)>,
    ) -> usize {
        let mut open: Vec<(usize, usize)> = Vec::new();
        let mut index = root;
        let end = blocks.list.get(root).map_or(root + 1, |block| block.last.max(root + 1));
        while index < end {
            while let Some((node, last)) = open.last().copied()
                && last <= index
            {
                self.close(node);
                open.pop();
            }
            let Some(block) = blocks.list.get(index) else { break };
            if let Some(footnote) = block.footnote {
                let (number, _) = blocks.footnotes.of(footnote);
                if number > 0 {
                    notes.push((number, index..block.last));
                }
                index = block.last.max(index + 1);
                continue;
            }
            let leaf = leaves.get_mut(index).map(std::mem::take).unwrap_or_default();
            let node = self.block(block, &leaf, open.last().copied());
            open.push((node, block.last));
            index += 1;
        }
        while let Some((node, _)) = open.pop() {
            self.close(node);
        }
        end
    }

    fn span(&self, start: usize, end: usize) -> Span {
        self.markdown.span(start, end)
    }

    fn open(&mut self, kind: NodeKind, span: Span) -> usize {
        self.nodes.push(Node { kind, span, end: 0, attributes: None });
        self.nodes.len() - 1
    }

    fn close(&mut self, node: usize) {
        let length = Span::at(self.nodes.len()).start;
        if let Some(node) = self.nodes.get_mut(node) {
            node.end = length;
        }
    }

    fn block(&mut self, block: &Block, leaf: &Leaf, parent: Option<(usize, usize)>) -> usize {
        let span = self.span(block.start, block.end);
        if let NodeKind::Paragraph { bare } = block.kind {
            return self.paragraph(bare, span, block, leaf);
        }
        let mut kind = block.kind.clone();
        if let NodeKind::LinkDefinition { url_span, .. } = &mut kind {
            *url_span = self.span(url_span.start as usize, url_span.end as usize);
        }
        let node = self.open(kind, span);
        self.give_attributes(node, block.attributes.as_ref());
        if let Some(Inline { kind: InlineKind::Task(done), .. }) = leaf.inlines.first() {
            self.tick(parent, *done);
        }
        self.inlines(leaf, 0..leaf.inlines.len());
        node
    }

    fn tick(&mut self, parent: Option<(usize, usize)>, done: bool) {
        if let Some(Node { kind: NodeKind::Item { task }, .. }) = parent.and_then(|(node, _)| self.nodes.get_mut(node))
        {
            *task = Some(done);
        }
    }

    fn give_attributes(&mut self, node: usize, attributes: Option<&Attributes>) {
        if let (Some(node), Some(attributes)) = (self.nodes.get_mut(node), attributes)
            && !attributes.is_empty()
        {
            node.attributes = Some(attributes.clone().into());
        }
    }

    /// A paragraph; it may be the summary's divider, hold an image alone, or be parted by blocks of passthrough.
    fn paragraph(&mut self, bare: bool, span: Span, block: &Block, leaf: &Leaf) -> usize {
        if leaf.text.raw == DIVIDER {
            return self.open(NodeKind::SummaryDivider, span);
        }
        let alone = leaf
            .inlines
            .first()
            .is_some_and(|inline| matches!(inline.kind, InlineKind::Image { .. }) && inline.last == leaf.inlines.len());
        let parts = if bare { Vec::new() } else { passthrough_parts(&leaf.inlines) };
        if !parts.is_empty() {
            return self.parts(&parts, block, leaf);
        }
        let lifted = alone && !bare && !self.options.wrap_standalone_image;
        let node = self.open(NodeKind::Paragraph { bare: bare || lifted }, span);
        let image = node + 1;
        if let Some(Inline { kind: InlineKind::Task(done), .. }) = leaf.inlines.first() {
            // A task's paragraph is the first thing in its item.
            self.tick(node.checked_sub(1).map(|item| (item, 0)), *done);
        }
        self.inlines(leaf, 0..leaf.inlines.len());
        let owner = if lifted { image } else { node };
        self.give_attributes(owner, block.attributes.as_ref());
        if alone
            && !self.options.wrap_standalone_image
            && let Some(Node { kind: NodeKind::Image { block, .. }, .. }) = self.nodes.get_mut(image)
        {
            *block = true;
        }
        node
    }

    /// A paragraph that passthrough blocks part: the last part is left open.
    fn parts(&mut self, parts: &[(Range<usize>, bool)], block: &Block, leaf: &Leaf) -> usize {
        let mut last = None;
        for (range, passthrough) in parts {
            if let Some(node) = last {
                self.close(node);
            }
            let (Some(first), Some(end)) =
                (leaf.inlines.get(range.start), range.end.checked_sub(1).and_then(|at| leaf.inlines.get(at)))
            else {
                continue;
            };
            let (start, end) = leaf.text.range(first.start, end.end.max(first.end));
            let span = self.span(start, end);
            let node = if *passthrough {
                let raw = leaf.text.raw.get(first.start..first.end).unwrap_or_default();
                self.open(NodeKind::PassthroughBlock(raw.into()), span)
            } else {
                let node = self.open(NodeKind::Paragraph { bare: false }, span);
                self.inlines(leaf, range.clone());
                node
            };
            self.give_attributes(node, block.attributes.as_ref().filter(|_| parts.len() == 1));
            last = Some(node);
        }
        last.unwrap_or_else(|| self.open(NodeKind::Paragraph { bare: true }, Span::at(0)))
    }

    fn inlines(&mut self, leaf: &Leaf, range: Range<usize>) {
        let mut open: Vec<(usize, usize)> = Vec::new();
        let mut at = range.start;
        while at < range.end {
            while let Some((node, last)) = open.last().copied()
                && last <= at
            {
                self.close(node);
                open.pop();
            }
            let Some(inline) = leaf.inlines.get(at) else { break };
            let last = inline.last.max(at + 1);
            match &inline.kind {
                InlineKind::Text => {
                    // Text right after text is one text.
                    let (mut end, mut next) = (inline.end, at + 1);
                    let limit = open.last().map_or(range.end, |(_, last)| *last);
                    while next < limit
                        && let Some(Inline { kind: InlineKind::Text, start, end: more, .. }) = leaf.inlines.get(next)
                        && *start == end
                    {
                        end = *more;
                        next += 1;
                    }
                    self.text(leaf, inline.start, end);
                    at = next;
                    continue;
                }
                InlineKind::Task(_) => {}
                InlineKind::SoftBreak(before) if !self.keeps_break(leaf, *before, at + 1, &open, range.end) => {}
                InlineKind::Autolink { url, label, bare } => {
                    let (start, end) = leaf.text.range(label.0, label.1);
                    let kind = NodeKind::Link {
                        url: url.clone(),
                        title: Box::from(""),
                        form: if *bare { LinkForm::Linkify } else { LinkForm::Autolink },
                        url_span: self.span(start, end),
                    };
                    let node = self.open(kind, self.inline_span(leaf, inline));
                    let text = leaf.text.raw.get(label.0..label.1).unwrap_or_default();
                    self.pieces(text, start, false);
                    self.close(node);
                }
                kind => {
                    let kind = self.kind(kind, leaf, inline);
                    let node = self.open(kind, self.inline_span(leaf, inline));
                    open.push((node, last));
                }
            }
            at += 1;
        }
        while let Some((node, _)) = open.pop() {
            self.close(node);
        }
    }

    /// Whether the line end before the inline at `next` stays.
    fn keeps_break(&self, leaf: &Leaf, before: Option<char>, next: usize, open: &[(usize, usize)], end: usize) -> bool {
        let limit = open.last().map_or(end, |(_, last)| *last);
        let after = leaf.inlines.get(next).filter(|inline| next < limit && matches!(inline.kind, InlineKind::Text));
        let after = after.and_then(|text| leaf.text.raw.get(text.start..text.end)?.chars().next());
        east_asian::keeps(self.options.line_breaks, before, after)
    }

    fn inline_span(&self, leaf: &Leaf, inline: &Inline) -> Span {
        let (start, end) = leaf.text.range(inline.start, inline.end);
        self.span(start, end)
    }

    fn kind(&self, kind: &InlineKind, leaf: &Leaf, inline: &Inline) -> NodeKind {
        let raw = || leaf.text.raw.get(inline.start..inline.end).unwrap_or_default();
        match kind {
            InlineKind::Code(code) => NodeKind::Code(code.clone()),
            InlineKind::Html => NodeKind::HtmlInline(raw().into()),
            InlineKind::Passthrough { .. } => NodeKind::Passthrough(raw().into()),
            InlineKind::Emoji { name, text } => NodeKind::Emoji { name: name.clone(), text: Box::from(*text) },
            InlineKind::Extra(tag) => NodeKind::Extra(tag),
            InlineKind::Link { target, reference } => NodeKind::Link {
                url: decode(&target.url).into(),
                title: decode(&target.title).into(),
                form: if *reference { LinkForm::Reference } else { LinkForm::Inline },
                url_span: self.target_span(leaf, target, *reference),
            },
            InlineKind::Image { target, reference } => NodeKind::Image {
                url: decode(&target.url).into(),
                title: decode(&target.title).into(),
                url_span: self.target_span(leaf, target, *reference),
                block: false,
            },
            other => other.simple().unwrap_or(NodeKind::SoftBreak),
        }
    }

    fn target_span(&self, leaf: &Leaf, target: &Target, reference: bool) -> Span {
        let (start, end) = target.span;
        let (start, end) = if reference { (start, end) } else { leaf.text.range(start, end) };
        self.span(start, end)
    }

    fn text(&mut self, leaf: &Leaf, start: usize, end: usize) {
        let raw = leaf.text.raw.get(start..end).unwrap_or_default();
        let (from, to) = leaf.text.range(start, end);
        if memchr::memmem::find(raw.as_bytes(), b"HAHAHUGOSHORTCODE").is_none() {
            let kind = NodeKind::Text(resolve(raw, self.options.escaped_space).into());
            let node = self.open(kind, self.span(from, to));
            self.close(node);
            return;
        }
        self.pieces(raw, from, true);
    }

    /// Text parted at the placeholders of shortcodes; `from` is the source's offset of the text.
    fn pieces(&mut self, raw: &str, from: usize, decoded: bool) {
        let escaped_space = self.options.escaped_space;
        let text = |part: &str| NodeKind::Text(if decoded { resolve(part, escaped_space).into() } else { part.into() });
        let mut at = 0;
        let add = |writer: &mut Self, kind: NodeKind, range: Range<usize>| {
            let node = writer.open(kind, writer.span(from + range.start, from + range.end));
            writer.close(node);
        };
        for (range, index) in placeholders(raw) {
            if range.start > at {
                add(self, text(&raw[at..range.start]), at..range.start);
            }
            at = range.end;
            add(self, NodeKind::Shortcode(index), range);
        }
        if at < raw.len() {
            add(self, text(&raw[at..]), at..raw.len());
        }
    }
}

/// The parts of a paragraph that blocks of passthrough make, with whether each is such a block; none where there is none.
fn passthrough_parts(inlines: &[Inline]) -> Vec<(Range<usize>, bool)> {
    let block = |inline: &Inline| matches!(inline.kind, InlineKind::Passthrough { block: true });
    let mut parts = Vec::new();
    if !inlines.iter().any(block) {
        return parts;
    }
    let (mut from, mut at) = (0, 0);
    while let Some(inline) = inlines.get(at) {
        if block(inline) {
            if at > from {
                parts.push((from..at, false));
            }
            parts.push((at..at + 1, true));
            from = at + 1;
        }
        at = inline.last.max(at + 1);
    }
    if at > from {
        parts.push((from..at, false));
    }
    parts
}
