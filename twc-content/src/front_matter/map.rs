//! Builds a map, noticing keys that are set twice.

use rustc_hash::FxHashMap;

use super::Entry;
use super::block::Block;
use crate::diagnostic::{Diagnostic, Label, Message, Severity, Sink};

/// The entries of a map so far.
#[derive(Debug, Default)]
pub(super) struct MapBuilder {
    entries: Vec<Entry>,
    merged: Vec<bool>,
    exact: FxHashMap<Box<str>, usize>,
    folded: FxHashMap<String, usize>,
}

impl MapBuilder {
    /// Sets a key; a second time is a finding, and the later value stays.
    pub(super) fn set(&mut self, entry: Entry, block: &Block<'_>, sink: &mut Sink) {
        if let Some(index) = self.exact.get(&entry.key).copied() {
            let earlier = &mut self.entries[index];
            if !std::mem::replace(&mut self.merged[index], false) {
                sink.push(duplicate(earlier, &entry, "duplicate-key", Severity::Error, block));
            }
            *earlier = entry;
            return;
        }
        if block.fold_case {
            let index = *self.folded.entry(entry.key.to_lowercase()).or_insert(self.entries.len());
            if let Some(earlier) = self.entries.get(index)
                && !self.merged[index]
            {
                sink.push(duplicate(earlier, &entry, "duplicate-key.case", Severity::Warning, block));
            }
        }
        self.push(entry, false);
    }

    /// Takes over the entries of another map (`<<`). As in Hugo, and against YAML's specification, the later one wins.
    pub(super) fn merge(&mut self, entries: &[Entry]) {
        for entry in entries {
            match self.exact.get(&entry.key) {
                Some(index) => self.entries[*index].value = entry.value.clone(),
                None => self.push(entry.clone(), true),
            }
        }
    }

    /// The map.
    pub(super) fn finish(self) -> Vec<Entry> {
        self.entries
    }

    /// The last entry so far.
    pub(super) fn last(&self) -> Option<&Entry> {
        self.entries.last()
    }

    fn push(&mut self, entry: Entry, merged: bool) {
        self.exact.insert(entry.key.clone(), self.entries.len());
        self.entries.push(entry);
        self.merged.push(merged);
    }
}

fn duplicate(earlier: &Entry, later: &Entry, id: &'static str, severity: Severity, block: &Block<'_>) -> Diagnostic {
    let message = Message::new(id).with("key", &*later.key).with("earlier", &*earlier.key);
    Diagnostic::new("FM004", severity, block.path(), later.key_span, message)
        .related(Label::new(block.path(), earlier.key_span).with(Message::new("duplicate-key.first")))
        .help(Message::new("duplicate-key.help"))
}
