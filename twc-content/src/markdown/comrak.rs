//! Reads Markdown with comrak and turns its tree into ours: the only file that knows comrak.

use comrak::nodes::{ListType, NodeValue, Sourcepos, TableAlignment};
use comrak::{Arena, Options};

use crate::config::MarkdownOptions;
use crate::document::{Alignment, Document, LinkForm, Node, NodeKind};
use crate::shortcode::{Mapped, placeholders};
use crate::source::Span;

pub(crate) fn parse(markdown: &Mapped, options: &MarkdownOptions) -> Document {
    let text = markdown.text();
    let mut settings = Options::default();
    settings.extension.table = options.table;
    settings.extension.strikethrough = options.strikethrough;
    settings.extension.tasklist = options.task_list;
    settings.extension.description_lists = options.definition_list;
    settings.extension.footnotes = options.footnote;
    settings.parse.escaped_char_spans = true;
    let arena = Arena::new();
    let root = comrak::parse_document(&arena, text, &settings);
    let lines = line_starts(text);
    let mut ids = std::collections::HashMap::new();
    let mut document = Document::default();
    let mut open: Vec<usize> = Vec::new();
    let mut headings: Vec<usize> = Vec::new();
    let mut tight: Vec<bool> = Vec::new();
    for edge in root.traverse() {
        match edge {
            comrak::arena_tree::NodeEdge::Start(node) => {
                let data = node.data();
                let span = span(&data.sourcepos, &lines, markdown);
                if let NodeValue::List(list) = &data.value {
                    tight.push(list.tight);
                }
                let kind = kind(&data.value, tight.last().copied().unwrap_or(false));
                if matches!(kind, Some(NodeKind::Heading { .. })) {
                    headings.push(document.nodes.len());
                }
                open.push(document.nodes.len());
                match kind {
                    Some(NodeKind::Text(part)) if placeholders(&part).next().is_some() => {
                        split_text(&mut document, &part, span);
                    }
                    Some(kind) => document.nodes.push(Node { kind, span, end: 0, attributes: None }),
                    None => {}
                }
            }
            comrak::arena_tree::NodeEdge::End(node) => {
                if matches!(node.data().value, NodeValue::List(_)) {
                    tight.pop();
                }
                let length = Span::at(document.nodes.len()).start;
                if let Some(index) = open.pop()
                    && kind(&node.data().value, false).is_some()
                    && let Some(entry) = document.nodes.get_mut(index)
                    && entry.end == 0
                {
                    entry.end = length;
                }
            }
        }
    }
    for index in headings {
        let text = document.text(index);
        let made = github(&text);
        let count = ids.entry(made.clone()).and_modify(|count| *count += 1).or_insert(0_u32);
        let made = if *count == 0 { made } else { format!("{made}-{count}") };
        if let NodeKind::Heading { id, .. } = &mut document.nodes[index].kind {
            *id = Some(made.into());
        }
    }
    document
}

fn github(text: &str) -> String {
    text.trim()
        .chars()
        .filter_map(|char| match char {
            ' ' | '-' => Some('-'),
            '_' => Some('_'),
            char if char.is_alphanumeric() => char.to_lowercase().next(),
            _ => None,
        })
        .collect()
}

fn split_text(document: &mut Document, part: &str, span: Span) {
    let leaf = |document: &mut Document, kind| {
        let end = Span::at(document.nodes.len() + 1).start;
        document.nodes.push(Node { kind, span, end, attributes: None });
    };
    let mut from = 0;
    for (range, index) in placeholders(part) {
        if range.start > from {
            leaf(document, NodeKind::Text(part[from..range.start].into()));
        }
        leaf(document, NodeKind::Shortcode(index));
        from = range.end;
    }
    if from < part.len() {
        leaf(document, NodeKind::Text(part[from..].into()));
    }
}

fn line_starts(text: &str) -> Vec<usize> {
    std::iter::once(0).chain(memchr::memchr_iter(b'\n', text.as_bytes()).map(|at| at + 1)).collect()
}

fn span(position: &Sourcepos, lines: &[usize], markdown: &Mapped) -> Span {
    let text = markdown.text();
    let offset = |line: usize, column: usize| {
        let mut at = (lines.get(line.saturating_sub(1)).copied().unwrap_or(text.len()) + column).min(text.len());
        while !text.is_char_boundary(at) {
            at += 1;
        }
        at
    };
    let start = offset(position.start.line, position.start.column.saturating_sub(1));
    let end = offset(position.end.line, position.end.column).max(start);
    markdown.span(start, end)
}

fn kind(value: &NodeValue, tight: bool) -> Option<NodeKind> {
    Some(match value {
        NodeValue::Paragraph => NodeKind::Paragraph { bare: tight },
        NodeValue::Heading(heading) => NodeKind::Heading { level: heading.level, id: None, setext: heading.setext },
        NodeValue::ThematicBreak => NodeKind::ThematicBreak,
        NodeValue::BlockQuote => NodeKind::BlockQuote { alert: None },
        NodeValue::List(list) => NodeKind::List {
            start: (list.list_type == ListType::Ordered).then_some(list.start as u64),
            tight: list.tight,
        },
        NodeValue::Item(_) => NodeKind::Item { task: None },
        NodeValue::TaskItem(task) => NodeKind::Item { task: Some(task.symbol.is_some()) },
        NodeValue::CodeBlock(code) => NodeKind::CodeBlock {
            fenced: code.fenced,
            info: code.info.as_str().into(),
            code: code.literal.as_str().into(),
        },
        NodeValue::HtmlBlock(html) => NodeKind::HtmlBlock(html.literal.as_str().into()),
        NodeValue::Table(table) => NodeKind::Table(
            table
                .alignments
                .iter()
                .map(|alignment| match alignment {
                    TableAlignment::None => Alignment::None,
                    TableAlignment::Left => Alignment::Left,
                    TableAlignment::Center => Alignment::Center,
                    TableAlignment::Right => Alignment::Right,
                })
                .collect(),
        ),
        NodeValue::TableRow(header) => NodeKind::TableRow { header: *header },
        NodeValue::TableCell => NodeKind::TableCell { missing: false },
        NodeValue::DescriptionList => NodeKind::DefinitionList,
        NodeValue::DescriptionTerm => NodeKind::DefinitionTerm { id: None },
        NodeValue::DescriptionDetails => NodeKind::DefinitionDetails { tight: true },
        NodeValue::FootnoteDefinition(note) => {
            NodeKind::FootnoteDefinition { number: 0, references: note.total_references }
        }
        NodeValue::Text(text) => NodeKind::Text(text.as_ref().into()),
        NodeValue::SoftBreak => NodeKind::SoftBreak,
        NodeValue::LineBreak => NodeKind::HardBreak,
        NodeValue::Code(code) => NodeKind::Code(code.literal.as_str().into()),
        NodeValue::HtmlInline(html) => NodeKind::HtmlInline(html.as_str().into()),
        NodeValue::Emph => NodeKind::Emphasis,
        NodeValue::Strong => NodeKind::Strong,
        NodeValue::Strikethrough => NodeKind::Strikethrough,
        NodeValue::Link(link) => NodeKind::Link {
            url: link.url.as_str().into(),
            title: link.title.as_str().into(),
            form: LinkForm::Inline,
            url_span: Span::default(),
        },
        NodeValue::Image(link) => NodeKind::Image {
            url: link.url.as_str().into(),
            title: link.title.as_str().into(),
            url_span: Span::default(),
            block: false,
        },
        NodeValue::FootnoteReference(reference) => {
            NodeKind::FootnoteReference { number: reference.ix, index: reference.ref_num }
        }
        _ => return None,
    })
}
