//! Footnotes: which definition a reference means, their numbers and how often each is referred to.

use rustc_hash::FxHashMap;

/// The footnotes of a document.
#[derive(Debug, Default)]
pub(crate) struct Footnotes {
    by_label: FxHashMap<String, usize>,
    /// For each definition in document order: its number and references so far.
    definitions: Vec<(u32, u32)>,
    count: u32,
}

impl Footnotes {
    /// Adds a definition; of several with one label the first counts.
    pub(crate) fn define(&mut self, label: &str) -> usize {
        let index = self.definitions.len();
        self.definitions.push((0, 0));
        self.by_label.entry(label.to_owned()).or_insert(index);
        index
    }

    /// A reference: the note's number and which reference to it this is, both from 1.
    pub(crate) fn refer(&mut self, label: &str) -> Option<(u32, u32)> {
        let definition = self.definitions.get_mut(*self.by_label.get(label)?)?;
        if definition.0 == 0 {
            self.count += 1;
            definition.0 = self.count;
        }
        definition.1 += 1;
        Some(*definition)
    }

    /// A definition's number (0 where nothing refers to it) and references.
    pub(crate) fn of(&self, index: usize) -> (u32, u32) {
        self.definitions.get(index).copied().unwrap_or_default()
    }
}
