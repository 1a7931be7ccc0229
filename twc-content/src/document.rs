//! The body of a page as data: a flat tree in document order.
//!
//! `nodes[i].end` is the index after the last descendant of node `i`, so the subtree of `i` is `nodes[i..end]` and its
//! children start at `i + 1`. Nothing recurses: any nesting depth can be walked.
//!
//! A `{{< shortcode >}}` stands in the text as [`NodeKind::Shortcode`]. Where it stands inside a string (a link
//! destination, a code block, raw HTML), the string holds its placeholder, see [`placeholder`](crate::shortcode::placeholder).

use crate::source::Span;

/// Names and values of attributes, in the order written.
pub type Attributes = Box<[(Box<str>, Box<str>)]>;

/// One node of a [`Document`].
#[derive(Clone, Debug, PartialEq)]
pub struct Node {
    /// What it is, with its data.
    pub kind: NodeKind,
    /// Where it stands in the file; for what a `{{% shortcode %}}` wrote, the span of that shortcode.
    pub span: Span,
    /// Index after its last descendant.
    pub end: u32,
    /// Attributes from `{#id .class key=value}`, `id` included; class values joined by a blank.
    pub attributes: Option<Attributes>,
}

/// How the cells of a column are aligned.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Alignment {
    /// Not said.
    None,
    /// `:--`
    Left,
    /// `:-:`
    Center,
    /// `--:`
    Right,
}

/// A character that the typographer put in place of ASCII punctuation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Smart {
    /// ‘
    LeftSingle,
    /// ’ as a closing quote
    RightSingle,
    /// “
    LeftDouble,
    /// ”
    RightDouble,
    /// ’ as an apostrophe
    Apostrophe,
    /// –
    EnDash,
    /// —
    EmDash,
    /// …
    Ellipsis,
    /// «
    LeftAngle,
    /// »
    RightAngle,
}

impl Smart {
    /// The character itself.
    #[must_use]
    pub fn char(self) -> char {
        match self {
            Self::LeftSingle => '‘',
            Self::RightSingle | Self::Apostrophe => '’',
            Self::LeftDouble => '“',
            Self::RightDouble => '”',
            Self::EnDash => '–',
            Self::EmDash => '—',
            Self::Ellipsis => '…',
            Self::LeftAngle => '«',
            Self::RightAngle => '»',
        }
    }
}

/// What a node is. Blocks come first, then inlines.
#[derive(Clone, Debug, PartialEq)]
pub enum NodeKind {
    /// A paragraph. `bare` where its tag is not written: in a tight list, or round a stand-alone image if so configured.
    Paragraph {
        /// Whether `<p>` is left out.
        bare: bool,
    },
    /// A heading with its level (1–6) and Hugo's id, which is absent where Hugo writes none.
    Heading {
        /// 1 to 6.
        level: u8,
        /// The anchor that links can name.
        id: Option<Box<str>>,
        /// Whether it is underlined rather than marked with `#`.
        setext: bool,
    },
    /// A thematic break.
    ThematicBreak,
    /// A block quote; `alert` holds the lower-case type of `> [!NOTE]`.
    BlockQuote {
        /// Type of a GitHub-style alert.
        alert: Option<Box<str>>,
    },
    /// A list.
    List {
        /// First number of an ordered list; absent for bullets.
        start: Option<u64>,
        /// Whether its items' paragraphs are bare.
        tight: bool,
    },
    /// A list item; `task` tells whether the box of a task is ticked.
    Item {
        /// `[x]` true, `[ ]` false, no task absent.
        task: Option<bool>,
    },
    /// A code block, fenced or indented.
    CodeBlock {
        /// Whether it is fenced.
        fenced: bool,
        /// The info string as written; its attributes are the node's too.
        info: Box<str>,
        /// The code, ending in a line feed unless empty.
        code: Box<str>,
    },
    /// A block of raw HTML, as written.
    HtmlBlock(Box<str>),
    /// A table.
    Table(Box<[Alignment]>),
    /// A table row; the first one of a table is its header.
    TableRow {
        /// Whether it is the header row.
        header: bool,
    },
    /// A table cell; `missing` where the row is too short and the cell was added.
    TableCell {
        /// Whether the source lacks it.
        missing: bool,
    },
    /// A definition list.
    DefinitionList,
    /// A term of a definition list, with its id where terms have ids.
    DefinitionTerm {
        /// The anchor, if configured.
        id: Option<Box<str>>,
    },
    /// A description of a definition list.
    DefinitionDetails {
        /// Whether its paragraphs are bare.
        tight: bool,
    },
    /// A footnote's text; they stand at the end of the document, in the order of their first reference.
    FootnoteDefinition {
        /// The number readers see, from 1.
        number: u32,
        /// How many references point to it.
        references: u32,
    },
    /// Mathematics or the like that the passthrough extension leaves alone, delimiters included; a block.
    PassthroughBlock(Box<str>),

    /// Text, entities decoded.
    Text(Box<str>),
    /// A character the typographer made.
    Smart(Smart),
    /// A line end in the source.
    SoftBreak,
    /// A hard line break.
    HardBreak,
    /// Code.
    Code(Box<str>),
    /// Raw HTML, as written.
    HtmlInline(Box<str>),
    /// Emphasis.
    Emphasis,
    /// Strong emphasis.
    Strong,
    /// Struck through.
    Strikethrough,
    /// Inserted, marked, sub- or superscript text of the extras extension: the name of its HTML element.
    Extra(&'static str),
    /// A link.
    Link {
        /// The destination, entities and escapes decoded, not percent-encoded.
        url: Box<str>,
        /// The title; empty where there is none.
        title: Box<str>,
        /// How it is written.
        form: LinkForm,
        /// Span of the destination in the file; empty where it is not in place (reference links: the definition's).
        url_span: Span,
    },
    /// An image; its children are the alternative text.
    Image {
        /// The destination, entities and escapes decoded, not percent-encoded.
        url: Box<str>,
        /// The title; empty where there is none.
        title: Box<str>,
        /// Span of the destination in the file.
        url_span: Span,
        /// Whether it stands alone in its paragraph.
        block: bool,
    },
    /// A reference to a footnote.
    FootnoteReference {
        /// The footnote's number, from 1.
        number: u32,
        /// Which reference to it this is, from 1.
        index: u32,
    },
    /// An emoji written as `:name:`.
    Emoji {
        /// The name between the colons.
        name: Box<str>,
        /// The characters.
        text: Box<str>,
    },
    /// Passthrough text, delimiters included; an inline.
    Passthrough(Box<str>),
    /// A shortcode, by its index in [`Page::shortcodes`](crate::Page).
    Shortcode(u32),
    /// A link reference definition, `[label]: url "title"`; a block that shows nothing.
    LinkDefinition {
        /// The label as written.
        label: Box<str>,
        /// The destination, entities and escapes decoded, not percent-encoded.
        url: Box<str>,
        /// The title; empty where there is none.
        title: Box<str>,
        /// Span of the destination in the file.
        url_span: Span,
    },
    /// Marks where `<!--more-->` divides the summary from the rest; a block.
    SummaryDivider,
}

/// How a link is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LinkForm {
    /// `[text](url)`
    Inline,
    /// `[text][label]`, `[label][]` or `[label]`
    Reference,
    /// `<https://…>`
    Autolink,
    /// A bare URL or address in the text.
    Linkify,
}

impl NodeKind {
    /// Whether this is a block (rather than an inline).
    #[must_use]
    pub fn is_block(&self) -> bool {
        matches!(
            self,
            Self::Paragraph { .. }
                | Self::Heading { .. }
                | Self::ThematicBreak
                | Self::BlockQuote { .. }
                | Self::List { .. }
                | Self::Item { .. }
                | Self::CodeBlock { .. }
                | Self::HtmlBlock(_)
                | Self::Table(_)
                | Self::TableRow { .. }
                | Self::TableCell { .. }
                | Self::DefinitionList
                | Self::DefinitionTerm { .. }
                | Self::DefinitionDetails { .. }
                | Self::FootnoteDefinition { .. }
                | Self::PassthroughBlock(_)
                | Self::LinkDefinition { .. }
                | Self::SummaryDivider
        )
    }
}

/// A step of a walk over a document.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Event<'a> {
    /// A node begins: its index and itself.
    Enter(usize, &'a Node),
    /// A node that can have children ends. Sent for every node, leaves included, right after its descendants.
    Leave(usize, &'a Node),
}

/// The body of a page.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Document {
    /// The nodes in document order.
    pub nodes: Vec<Node>,
}

impl Document {
    /// Walks all nodes, entering and leaving each.
    pub fn events(&self) -> impl Iterator<Item = Event<'_>> {
        self.events_in(0, self.nodes.len())
    }

    /// Walks the nodes `from..to`, which must be whole subtrees.
    pub fn events_in(&self, from: usize, to: usize) -> impl Iterator<Item = Event<'_>> {
        let mut open: Vec<usize> = Vec::new();
        let mut next = from;
        let to = to.min(self.nodes.len());
        std::iter::from_fn(move || {
            if let Some(top) = open.last().copied()
                && self.nodes[top].end as usize <= next
            {
                open.pop();
                return Some(Event::Leave(top, &self.nodes[top]));
            }
            if next >= to {
                return None;
            }
            let index = next;
            open.push(index);
            next += 1;
            Some(Event::Enter(index, &self.nodes[index]))
        })
    }

    /// The children of a node, by index.
    pub fn children(&self, index: usize) -> impl Iterator<Item = usize> + '_ {
        let end = self.nodes[index].end as usize;
        let mut next = index + 1;
        std::iter::from_fn(move || {
            (next < end).then(|| {
                let child = next;
                next = self.nodes[child].end as usize;
                child
            })
        })
    }

    /// The blocks at the top, by index.
    pub fn roots(&self) -> impl Iterator<Item = usize> + '_ {
        let mut next = 0;
        std::iter::from_fn(move || {
            (next < self.nodes.len()).then(|| {
                let root = next;
                next = self.nodes[root].end as usize;
                root
            })
        })
    }

    /// The text of a subtree as a reader sees it: text, code and typographic characters; images give their alternative text.
    #[must_use]
    pub fn text(&self, index: usize) -> String {
        let mut text = String::new();
        for node in &self.nodes[index..self.nodes[index].end as usize] {
            match &node.kind {
                NodeKind::Text(part) | NodeKind::Code(part) | NodeKind::Passthrough(part) => text.push_str(part),
                NodeKind::Smart(smart) => text.push(smart.char()),
                NodeKind::Emoji { text: emoji, .. } => text.push_str(emoji),
                NodeKind::SoftBreak | NodeKind::HardBreak => text.push(' '),
                _ => {}
            }
        }
        text
    }
}
