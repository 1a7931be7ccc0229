//! Addresses in an export that lead nowhere in it, each with the place in the content that has it.

use std::borrow::Cow;
use std::collections::HashMap;

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

/// Where the addresses of a document stand in the file that makes it.
pub(crate) struct Written<'a> {
    source_path: &'a str,
    /// Line and spelling of each place, by the address as it is written and as the export has it.
    places: HashMap<Cow<'a, str>, Vec<(u32, &'a str)>>,
}

impl<'a> Written<'a> {
    pub(crate) fn of(site: &'a Site, source_path: &'a str) -> Self {
        let mut places: HashMap<Cow<'a, str>, Vec<(u32, &'a str)>> = HashMap::new();
        if let Some(page) = site.page(source_path) {
            let lines = LineIndex::new(page.source.text());
            for it in site.outgoing(page) {
                let place = (lines.position(it.span.start).line, &*it.url);
                if let Some(address) = links::address(&it.url, page, site).filter(|address| *address != *it.url) {
                    places.entry(Cow::Owned(address)).or_default().push(place);
                }
                places.entry(Cow::Borrowed(&*it.url)).or_default().push(place);
            }
        }
        Self { source_path, places }
    }

    /// An address that leads nowhere, once for each place that has it; once without a line where none is known.
    pub(crate) fn dead(&self, address: &str, is_missing: bool) -> Vec<DeadLink> {
        let link = |line: Option<u32>, address: &str| DeadLink {
            source_path: self.source_path.to_owned(),
            line,
            address: address.to_owned(),
            is_missing,
        };
        match self.places.get(address) {
            Some(places) => places.iter().map(|(line, url)| link(Some(*line), url)).collect(),
            None => vec![link(None, address)],
        }
    }
}
