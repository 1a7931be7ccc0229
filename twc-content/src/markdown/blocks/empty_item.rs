//! Items without text, which end lists in goldmark where CommonMark goes on.

use super::Builder;
use crate::document::NodeKind;
use crate::markdown::comrak::{Raw, RawKind};
use crate::markdown::leaf::{self, Prefix};

impl Builder<'_> {
    /// Looks whether an item without text ends a list that the blocks have not ended. After one end the rest of the outermost
    /// list is read again before others are looked for.
    pub(super) fn find_end(&mut self, index: usize, item: &Raw, next: Option<&Raw>) {
        if self.text.as_bytes().get(item.start) == Some(&b':') {
            return;
        }
        let end = if item.last == index + 1 { self.end_after_blank(item) } else { self.end_at_marker(item, next) };
        let Some((line, prefix)) = end else { return };
        self.veto.ends.insert(line, prefix);
        let list = self.frames.iter().find(|frame| frame.list.is_some());
        self.ended = list.map_or(usize::MAX, |frame| frame.until);
    }

    /// Right after an item without text another kind of marker begins a new list beside it, not in it.
    fn end_at_marker(&self, item: &Raw, next: Option<&Raw>) -> Option<(usize, String)> {
        let next = next.filter(|next| matches!(next.kind, RawKind::List { .. }) && next.line == item.line + 1)?;
        let prefixes: Vec<Prefix> = self.frames.iter().filter_map(|frame| frame.prefix).collect();
        let (_, indent) = leaf::content_start(self.text, self.line(next.line), &prefixes);
        if indent > 3 || self.marker(item.start) == self.marker(next.start) {
            return None;
        }
        let prefix = prefixes.iter().map(|prefix| match prefix {
            Prefix::Quote => "> ".to_owned(),
            Prefix::Indent(width) => " ".repeat(*width),
        });
        Some((next.line, prefix.collect()))
    }

    /// Blank lines after an item without text end the outermost list around its own, unless what follows stands before that
    /// list's text.
    fn end_after_blank(&self, item: &Raw) -> Option<(usize, String)> {
        let mut around = self.frames.iter().filter_map(|frame| Some((frame.block?, frame.prefix?)));
        let (block, Prefix::Indent(width)) = around.next()? else { return None };
        if !self.blocks.list.get(block).is_some_and(|block| matches!(block.kind, NodeKind::Item { .. })) {
            return None;
        }
        let blank = |number: &usize| {
            let line = self.line(*number);
            self.text.get(line.start..line.end).is_some_and(|text| text.trim_ascii().is_empty())
        };
        let next = (item.line + 1..self.starts.len()).find(|number| !blank(number))?;
        let (_, indent) = leaf::content_start(self.text, self.line(next), &[]);
        (next > item.line + 1 && indent >= width).then(|| (next, String::new()))
    }

    /// The character that tells markers of different lists apart.
    fn marker(&self, start: usize) -> Option<u8> {
        self.text.as_bytes().get(start..)?.iter().find(|byte| !byte.is_ascii_digit()).copied()
    }
}
