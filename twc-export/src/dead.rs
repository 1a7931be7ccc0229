//! Addresses in an export that lead nowhere in it, each with the place in the content that has it.

use twc_content::{LineIndex, Message, Site, messages};

use crate::html::links;

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
    /// An address of a page, once for each place in its file that has it; once without a line where none is known.
    pub(crate) fn of(site: &Site, source_path: &str, address: &str, is_missing: bool) -> Vec<Self> {
        let link = |line: Option<u32>, address: &str| Self {
            source_path: source_path.to_owned(),
            line,
            address: address.to_owned(),
            is_missing,
        };
        let Some(page) = site.page(source_path) else { return vec![link(None, address)] };
        let lines = LineIndex::new(page.source.text());
        let found = site
            .outgoing(page)
            .iter()
            .filter(|it| *it.url == *address || links::address(&it.url, page, site).is_some_and(|it| it == address));
        let links: Vec<Self> = found.map(|it| link(Some(lines.position(it.span.start).line), &it.url)).collect();
        if links.is_empty() { vec![link(None, address)] } else { links }
    }

    /// The message for readers.
    #[must_use]
    pub fn message(&self) -> Message {
        let place = match self.line {
            Some(line) => format!("{}:{line}", self.source_path),
            None => self.source_path.clone(),
        };
        match self.is_missing {
            true => messages::export_dead_link(&self.address, place),
            false => messages::export_dead_anchor(&self.address, place),
        }
    }
}
