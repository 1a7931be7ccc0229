//! Lists, their items and definition lists, tight or loose by goldmark's rule.

use super::{Block, Builder};
use crate::document::NodeKind;
use crate::markdown::leaf::{self, Prefix, trim};

impl Builder<'_> {
    pub(super) fn item(&mut self, indent: usize, marker: usize, line: usize, start: usize, until: usize) {
        let definition = self.options.definition_list && self.text.as_bytes().get(start) == Some(&b':');
        let Some((first, ours)) = self.frames.last().and_then(|frame| frame.list) else { return };
        if definition && marker > 0 {
            self.veto.definitions.insert(line);
        }
        if !definition && self.ends_in_return(line, start) {
            self.veto.markers.insert(start);
        }
        match ours {
            Some((_, definitions)) if definitions == definition => {}
            other => {
                if let Some((list, definitions)) = other {
                    let child = self.frames.last().and_then(|frame| frame.previous);
                    self.finish(list, child);
                    if !definitions {
                        self.tighten(list);
                    }
                }
                // The list stands in what the frame of comrak's list stands in.
                let frame = self.frames.pop();
                let list = if definition {
                    self.definition_list(line, start)
                } else {
                    self.push(NodeKind::List { start: first, tight: false }, line, start, start)
                };
                if let Some(mut frame) = frame {
                    frame.list = Some((first, Some((list, definition))));
                    self.frames.push(frame);
                }
            }
        }
        let kind = if definition {
            NodeKind::DefinitionDetails { tight: !self.blank_before(line) }
        } else {
            NodeKind::Item { task: None }
        };
        self.open(kind, line, start, until, Prefix::Indent(indent));
    }

    /// Whether a carriage return comes right after the marker of an item: goldmark misses a blank there.
    fn ends_in_return(&self, line: usize, start: usize) -> bool {
        let end = self.line(line).end;
        self.text.as_bytes().get(end) == Some(&b'\r')
            && self.text.get(start..end).is_some_and(|marker| !marker.contains([' ', '\t']))
    }

    /// The definition list that a definition belongs to; the paragraph before it becomes its terms.
    fn definition_list(&mut self, line: usize, start: usize) -> usize {
        let previous = self.frames.last().filter(|frame| !frame.parted).and_then(|frame| frame.previous);
        let kind = previous.and_then(|index| self.blocks.list.get(index)).map(|block| block.kind.clone());
        match (previous, kind) {
            (Some(list), Some(NodeKind::DefinitionList)) => list,
            (Some(paragraph), Some(NodeKind::Paragraph { .. })) if paragraph + 1 == self.blocks.list.len() => {
                let Some(terms) = self.blocks.list.pop() else { return 0 };
                let before = terms.before.filter(|_| !terms.parted).filter(|index| {
                    matches!(self.blocks.list.get(*index), Some(Block { kind: NodeKind::DefinitionList, .. }))
                });
                if let Some(frame) = self.frames.last_mut() {
                    frame.previous = terms.before;
                }
                // A blank line before its terms does not count as one before the list.
                let list = before.unwrap_or_else(|| self.push(NodeKind::DefinitionList, line, terms.start, terms.end));
                if let Some(frame) = self.frames.last_mut() {
                    frame.previous = Some(list);
                }
                for (number, index) in terms.lines.enumerate() {
                    let Some(mut term) = self.blocks.lines.get(index).map(|line| trim(self.text, *line)) else {
                        continue;
                    };
                    if before.is_some() {
                        term.start = self.with_indent(terms.line + number, term.start);
                    }
                    let kept = self.frames.last().and_then(|frame| frame.previous);
                    let block = self.push(NodeKind::DefinitionTerm { id: None }, terms.line, term.start, term.end);
                    self.give_lines(block, &[term]);
                    if let Some(frame) = self.frames.last_mut() {
                        frame.previous = kept;
                    }
                }
                list
            }
            _ => {
                self.veto.definitions.insert(line);
                self.push(NodeKind::DefinitionList, line, start, start)
            }
        }
    }

    /// Where a line's text begins with its indentation, which goldmark leaves to terms after a definition.
    fn with_indent(&self, line: usize, start: usize) -> usize {
        let prefixes: Vec<Prefix> = self.frames.iter().filter_map(|frame| frame.prefix).collect();
        let (from, indent) = leaf::content_start(self.text, self.line(line), &prefixes);
        let blanks = from.checked_sub(indent).filter(|blanks| from == start && *blanks >= self.line(line).start);
        blanks
            .filter(|blanks| self.text.get(*blanks..from).is_some_and(|it| it.bytes().all(|byte| byte == b' ')))
            .unwrap_or(start)
    }

    /// A list is loose if a blank line stands before an item but the first, or before a block but the first of an item.
    pub(super) fn tighten(&mut self, list: usize) {
        let last = self.blocks.list.get(list).map_or(0, |block| block.last);
        let mut tight = true;
        let mut item = list + 1;
        let mut paragraphs = Vec::new();
        while item < last {
            let Some(block) = self.blocks.list.get(item) else { break };
            tight &= (item == list + 1 || !self.blank_before(block.line)) && !self.loose.contains(&item);
            let (item_last, mut child) = (block.last, item + 1);
            let mut first = true;
            while child < item_last {
                let Some(block) = self.blocks.list.get(child) else { break };
                if block.footnote.is_none() {
                    tight &= (first && !block.parted) || !self.comes_after_blank(block);
                }
                first = false;
                if matches!(block.kind, NodeKind::Paragraph { .. }) {
                    paragraphs.push(child);
                }
                child = block.last.max(child + 1);
            }
            item = item_last.max(item + 1);
        }
        if tight {
            for index in paragraphs {
                self.make_bare(index);
            }
        }
        if let Some(Block { kind: NodeKind::List { tight: flag, .. }, .. }) = self.blocks.list.get_mut(list) {
            *flag = tight;
        }
    }

    /// Whether a blank line stands before a block, or before the definitions that were taken off its start.
    fn comes_after_blank(&self, block: &Block) -> bool {
        let before = block.before.and_then(|index| self.blocks.list.get(index));
        let defined = before.filter(|before| matches!(before.kind, NodeKind::LinkDefinition { .. }));
        match (&block.kind, defined) {
            (NodeKind::LinkDefinition { .. }, Some(other)) if other.line == block.line => false,
            (NodeKind::Paragraph { .. } | NodeKind::Heading { setext: true, .. }, Some(definition)) => {
                self.blank_before(block.line) || self.blank_before(definition.line)
            }
            // A table is made of a paragraph, and does not take over what stood before that.
            (NodeKind::Table(_), _) => false,
            _ => self.blank_before(block.line),
        }
    }

    fn make_bare(&mut self, index: usize) {
        if let Some(Block { kind: NodeKind::Paragraph { bare }, .. }) = self.blocks.list.get_mut(index) {
            *bare = true;
        }
    }
}
