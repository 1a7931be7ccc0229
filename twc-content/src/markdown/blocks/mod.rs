//! Makes goldmark's blocks of comrak's: definitions of links are taken out, paragraphs become tables and terms, attributes
//! go to the block before them, lists are tight or loose by goldmark's rule.

mod attribute_line;
mod code;
mod empty_item;
mod heading;
mod list;
mod paragraph;
mod table;

use rustc_hash::FxHashSet;

use super::attributes::Attributes;
use super::comrak::{self, Raw, RawKind};
use super::footnote::Footnotes;
use super::leaf::{self, Line, Prefix, trim};
use super::mask::{self, Veto};
use super::reference::References;
use crate::config::MarkdownOptions;
use crate::document::NodeKind;

/// A block with the lines of its text, if it is a leaf with inlines.
#[derive(Debug)]
pub(crate) struct Block {
    pub(crate) kind: NodeKind,
    pub(crate) start: usize,
    pub(crate) end: usize,
    /// Index after its last descendant.
    pub(crate) last: usize,
    pub(crate) attributes: Option<Attributes>,
    /// The lines of its text, in [`Blocks::lines`].
    pub(crate) lines: std::ops::Range<usize>,
    /// Which footnote definition it is.
    pub(crate) footnote: Option<usize>,
    /// For a heading: how many of its attributes stand on its own line; the id that is made of its text comes after those.
    pub(crate) own_attributes: Option<usize>,
    /// Whether it may begin with the box of a task.
    pub(crate) task: bool,
    line: usize,
    before: Option<usize>,
    /// Whether a line of attributes stands between it and the block before it.
    parted: bool,
}

/// The blocks of a text and what they define.
#[derive(Debug, Default)]
pub(crate) struct Blocks {
    pub(crate) list: Vec<Block>,
    pub(crate) lines: Vec<Line>,
    pub(crate) references: References,
    pub(crate) footnotes: Footnotes,
}

/// How often what was misread may make the text be read again.
const ROUNDS: usize = 4;

/// Finds the blocks of a text.
pub(crate) fn parse(text: &str, options: &MarkdownOptions) -> Blocks {
    let starts = leaf::line_starts(text);
    let mut veto = Veto::default();
    for round in 0..=ROUNDS {
        veto.all |= round == ROUNDS;
        let masked = mask::mask(text, &starts, options, &veto);
        let added: Vec<usize> = veto.ends.keys().copied().collect();
        let raw = comrak::blocks(&masked, &starts, &added, options.footnote);
        let mut builder = Builder {
            text,
            starts: &starts,
            options,
            blocks: Blocks::default(),
            frames: vec![Frame::default()],
            veto: Veto::default(),
            rows: Vec::new(),
            indents: Vec::new(),
            returns: text.contains('\r'),
            added_cells: 0,
            quotes: 0,
            underline: None,
            // Where lists end is settled in the first rounds.
            ended: if round + 1 < ROUNDS { 0 } else { usize::MAX },
            loose: FxHashSet::default(),
        };
        builder.build(raw);
        if builder.veto.is_empty() || round == ROUNDS {
            return builder.blocks;
        }
        veto.extend(builder.veto);
    }
    Blocks::default()
}

/// `</script>` and the like start no block.
fn ends_raw_text(html: &str) -> bool {
    let first = html.trim_start().lines().next().unwrap_or_default();
    let Some(name) = first.strip_prefix("</") else { return false };
    let name = name.trim_end().trim_end_matches('>').trim_end();
    ["script", "style", "pre"].iter().any(|it| name.eq_ignore_ascii_case(it))
}

/// The start of a list of comrak's, and ours that is open in it, with whether that is a definition list.
type OpenList = (Option<u64>, Option<(usize, bool)>);

/// A block that is open while its content is read.
#[derive(Debug, Default)]
struct Frame {
    /// Index of the raw block after it.
    until: usize,
    /// The block it became.
    block: Option<usize>,
    /// Its last child so far.
    previous: Option<usize>,
    /// Whether a line of attributes came after that.
    parted: bool,
    /// Whether a line of attributes or a footnote came after it: attributes do not reach it.
    detached: bool,
    prefix: Option<Prefix>,
    /// For a list of comrak's: what became of it.
    list: Option<OpenList>,
}

struct Builder<'t> {
    text: &'t str,
    starts: &'t [usize],
    options: &'t MarkdownOptions,
    blocks: Blocks,
    frames: Vec<Frame>,
    /// What was misread.
    veto: Veto,
    rows: Vec<Line>,
    /// How far each of the rows is indented in its block.
    indents: Vec<usize>,
    /// Whether there are carriage returns, which code keeps.
    returns: bool,
    added_cells: usize,
    /// How many quotes are open.
    quotes: usize,
    /// A paragraph that was taken for an underline: what follows belongs to it.
    underline: Option<usize>,
    /// Index of the raw block from which on the ends of lists are looked for.
    ended: usize,
    /// Items that a line of attributes behind a blank line makes loose.
    loose: FxHashSet<usize>,
}

impl Builder<'_> {
    fn build(&mut self, raw: Vec<Raw>) {
        if let Some(root) = self.frames.first_mut() {
            root.until = usize::MAX;
        }
        let mut raw = raw.into_iter().enumerate().peekable();
        while let Some((index, block)) = raw.next() {
            while self.frames.len() > 1 && self.frames.last().is_some_and(|frame| frame.until <= index) {
                self.close();
            }
            if matches!(block.kind, RawKind::Item { .. }) && index >= self.ended {
                self.find_end(index, &block, raw.peek().map(|(_, next)| next));
            }
            self.block(block);
        }
        while self.frames.len() > 1 {
            self.close();
        }
    }

    fn block(&mut self, raw: Raw) {
        let Raw { kind, line, last_line, start, last } = raw;
        match kind {
            RawKind::Paragraph => self.paragraph(line, last_line, start),
            RawKind::Heading { setext: false, .. } if self.text.as_bytes().get(start) == Some(&b'{') => {
                self.attributes(line, start);
            }
            RawKind::Heading { level, setext } => self.heading(level, setext, line, last_line, start),
            RawKind::ThematicBreak => {
                if self.text.as_bytes().get(start) == Some(&b'{') {
                    self.attributes(line, start);
                } else {
                    let end = trim(self.text, self.line(line)).end;
                    self.leaf(NodeKind::ThematicBreak, line, start, end);
                }
            }
            RawKind::Code { fenced, literal } => self.code(fenced, literal, line, last_line, start),
            // Only the masked copy has it.
            RawKind::Html { kind: 2, .. } if start >= self.line(line).end => {}
            RawKind::Html { kind, literal } => {
                if kind == 7 && (self.continues_lazily(line) || ends_raw_text(&literal)) {
                    self.veto.html.insert(line);
                }
                let mut html = self.without_blanks(self.restore(literal, line));
                if last_line + 1 == self.starts.len() && html.ends_with('\n') {
                    // The end of the text ends no line.
                    html.pop();
                }
                let end = self.line(last_line).end.max(start);
                self.leaf(NodeKind::HtmlBlock(html.into()), line, start, end);
            }
            // A definition without text.
            RawKind::Quote if self.text.as_bytes().get(start) == Some(&b':') => {
                let prefixes: Vec<Prefix> = self.frames.iter().filter_map(|frame| frame.prefix).collect();
                if leaf::content_start(self.text, self.line(line), &prefixes).1 > 0 {
                    self.veto.definitions.insert(line);
                }
                self.frames.push(Frame { until: last, list: Some((None, None)), ..Frame::default() });
                self.item(2, 0, line, start, last);
            }
            RawKind::Quote => {
                let alert = self.alert(start, line);
                self.open(NodeKind::BlockQuote { alert }, line, start, last, Prefix::Quote);
            }
            RawKind::Footnote => {
                let rest = self.text.get(start + 2..).unwrap_or_default();
                let label = rest.split(']').next().unwrap_or_default();
                let footnote = self.blocks.footnotes.define(label);
                let kind = NodeKind::FootnoteDefinition { number: 0, references: 0 };
                let before = self.frames.last().and_then(|frame| frame.previous);
                self.open(kind, line, start, last, Prefix::Indent(4));
                let depth = self.frames.len();
                if let Some(block) = self.blocks.list.last_mut() {
                    block.footnote = Some(footnote);
                }
                // Definitions are moved away: they are nobody's previous sibling.
                if let Some(parent) = depth.checked_sub(2).and_then(|index| self.frames.get_mut(index)) {
                    parent.previous = before;
                    parent.detached = true;
                }
            }
            RawKind::List { start: first } => {
                self.frames.push(Frame { until: last, list: Some((first, None)), ..Frame::default() });
            }
            RawKind::Item { indent, marker } => self.item(indent, marker, line, start, last),
        }
    }

    fn line(&self, number: usize) -> Line {
        leaf::line(self.text, self.starts, number)
    }

    /// Whether the line before is blank but for the marks of the quotes that are open.
    fn blank_before(&self, line: usize) -> bool {
        let Some(before) = line.checked_sub(1).map(|number| self.line(number)) else { return true };
        let text = self.text.get(before.start..before.end).unwrap_or_default();
        let mut quotes = 0;
        text.bytes().all(|byte| {
            quotes += usize::from(byte == b'>');
            byte.is_ascii_whitespace() || (byte == b'>' && quotes <= self.quotes)
        })
    }

    fn push(&mut self, kind: NodeKind, line: usize, start: usize, end: usize) -> usize {
        let index = self.blocks.list.len();
        let frame = self.frames.last_mut();
        let before = frame.as_ref().and_then(|frame| frame.previous);
        let mut parted = false;
        if let Some(frame) = frame {
            frame.previous = Some(index);
            parted = std::mem::take(&mut frame.parted);
            frame.detached = false;
        }
        self.blocks.list.push(Block {
            kind,
            start,
            end: end.max(start),
            last: index + 1,
            attributes: None,
            lines: 0..0,
            footnote: None,
            own_attributes: None,
            task: false,
            line,
            before,
            parted,
        });
        index
    }

    fn leaf(&mut self, kind: NodeKind, line: usize, start: usize, end: usize) {
        self.push(kind, line, start, end);
    }

    fn open(&mut self, kind: NodeKind, line: usize, start: usize, until: usize, prefix: Prefix) {
        let block = self.push(kind, line, start, start);
        self.quotes += usize::from(matches!(prefix, Prefix::Quote));
        self.frames.push(Frame { until, block: Some(block), prefix: Some(prefix), ..Frame::default() });
    }

    fn close(&mut self) {
        let Some(frame) = self.frames.pop() else { return };
        self.quotes -= usize::from(matches!(frame.prefix, Some(Prefix::Quote)));
        if let Some((_, Some((list, definitions)))) = frame.list {
            self.finish(list, frame.previous);
            if !definitions {
                self.tighten(list);
            }
        }
        if let Some(block) = frame.block {
            self.finish(block, frame.previous);
        }
    }

    /// Sets where a block ends: with its last child.
    fn finish(&mut self, index: usize, child: Option<usize>) {
        let length = self.blocks.list.len();
        let end = child.and_then(|child| self.blocks.list.get(child)).map(|block| block.end);
        // A marker without content.
        let marker = self.blocks.list.get(index).map_or(0, |block| block.start + 1).min(self.text.len());
        if let Some(block) = self.blocks.list.get_mut(index) {
            block.last = length;
            block.end = end.unwrap_or(marker).max(block.end);
        }
    }

    fn give_lines(&mut self, block: usize, lines: &[Line]) {
        let from = self.blocks.lines.len();
        self.blocks.lines.extend_from_slice(lines);
        let to = self.blocks.lines.len();
        if let Some(block) = self.blocks.list.get_mut(block) {
            block.lines = from..to;
        }
    }

    /// Whether a leaf that comes now is the first thing in a list item.
    fn starts_item(&self) -> bool {
        self.options.task_list
            && self.frames.last().is_some_and(|frame| {
                frame.previous.is_none()
                    && frame
                        .block
                        .and_then(|index| self.blocks.list.get(index))
                        .is_some_and(|block| matches!(block.kind, NodeKind::Item { .. }))
            })
    }

    /// The type of a GitHub alert: `> [!NOTE]`.
    fn alert(&self, start: usize, line: usize) -> Option<Box<str>> {
        let text = self.text.get(start..self.line(line).end)?;
        let rest = text.strip_prefix('>')?.trim_start_matches(' ').strip_prefix("[!")?;
        let (name, _) = rest.split_once(']')?;
        let named = !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_alphanumeric());
        named.then(|| name.to_ascii_lowercase().into())
    }
}
