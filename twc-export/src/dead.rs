//! Addresses in an export that lead nowhere in it, each with the place in the content that has it.

use twc_content::{LineIndex, Message, Site};

/// An address on a page of the export that leads to no file of it, or to no place on the page it leads to.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[non_exhaustive]
pub struct DeadLink {
    /// Path of the file that makes the page; the page's address where no file does.
    pub source_path: String,
    /// The line in that file, from 1, where it is known.
    pub line: Option<u32>,
    /// The address as the page has it.
    pub address: String,
    /// Whether the file is missing; else the page is there, and the place on it is not.
    pub is_missing: bool,
}

impl DeadLink {
    pub(crate) fn new(site: &Site, source_path: &str, address: &str, is_missing: bool) -> Self {
        let page = site.page(source_path);
        let outgoing = page.and_then(|page| site.outgoing(page).iter().find(|it| &*it.url == address));
        let line = page.zip(outgoing).map(|(page, it)| LineIndex::new(page.source.text()).position(it.span.start).line);
        Self { source_path: source_path.to_owned(), line, address: address.to_owned(), is_missing }
    }

    /// The message for readers.
    #[must_use]
    pub fn message(&self) -> Message {
        let place = match self.line {
            Some(line) => format!("{}:{line}", self.source_path),
            None => self.source_path.clone(),
        };
        let id = if self.is_missing { "export-dead-link" } else { "export-dead-anchor" };
        Message::new(id).with("place", place).with("address", self.address.as_str())
    }
}
