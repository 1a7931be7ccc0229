//! Lines of attributes, which go to the block before them.

use super::Builder;
use crate::document::NodeKind;
use crate::markdown::attributes;

impl Builder<'_> {
    /// A line of attributes: they go to the block right before it.
    pub(super) fn attributes(&mut self, line: usize, start: usize) {
        let blank = self.blank_before(line);
        let text = self.text.get(start..self.line(line).end).unwrap_or_default();
        let Some(frame) = self.frames.last_mut() else { return };
        let alone = frame.previous.is_none() && !frame.parted;
        frame.parted = true;
        // Lines of attributes follow one another up to the block, unless a blank line stands between.
        frame.detached |= blank;
        if let Some(item) = frame.block.filter(|_| blank && !alone) {
            self.loose.insert(item);
        }
        let Some(previous) = frame.previous.filter(|_| !frame.detached) else { return };
        let Some(block) = self.blocks.list.get_mut(previous) else { return };
        let hugos = matches!(block.kind, NodeKind::Heading { .. } | NodeKind::Table(_));
        let found = if hugos { attributes::parse(text) } else { attributes::parse_strings(text) };
        let Some((found, _)) = found else { return };
        if matches!(block.kind, NodeKind::CodeBlock { fenced: true, .. }) {
            return;
        }
        let attributes = block.attributes.get_or_insert_with(Vec::new);
        if matches!(block.kind, NodeKind::Heading { .. }) {
            block.own_attributes.get_or_insert(attributes.len());
        }
        for (name, value) in found {
            if !attributes.iter().any(|(other, _)| *other == name) {
                attributes.push((name, value));
            }
        }
    }
}
