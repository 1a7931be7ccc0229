//! The documents of an export as far as links between them go: which addresses lead nowhere, and the documents without these.

use std::collections::{BTreeSet, HashMap, HashSet};

use rayon::prelude::*;
use twc_content::Site;

use super::finish::{Finished, Reference};
use super::unlink::{Dead, unlink};
use crate::dead::{DeadLink, Written};
use crate::write::{Content as File, Tree};

/// Documents and what they hold.
#[derive(Debug, Default)]
pub(crate) struct Documents {
    /// Ids of each document, by its path.
    ids: HashMap<String, HashSet<String>>,
    documents: Vec<Document>,
}

/// A document.
#[derive(Debug)]
struct Document {
    /// Its path in the tree.
    path: String,
    /// What made it: a file of the site, or an address.
    source: String,
    references: Vec<Reference>,
}

impl Documents {
    /// Keeps what a document holds.
    pub(crate) fn keep(&mut self, path: &str, source: &str, finished: Finished) {
        self.ids.insert(path.to_owned(), finished.ids);
        self.documents.push(Document {
            path: path.to_owned(),
            source: source.to_owned(),
            references: finished.references,
        });
    }

    /// The paths that documents lead to.
    pub(crate) fn paths(&self) -> impl Iterator<Item = &str> {
        self.documents.iter().flat_map(|it| &it.references).map(|it| it.path.as_str())
    }

    /// Takes the addresses that lead nowhere out of the documents of the tree: what they were, but for those that lead to
    /// one of the files `left_out` on purpose.
    pub(crate) fn mend(&self, site: &Site, left_out: &HashSet<String>, tree: &mut Tree) -> Vec<DeadLink> {
        let found: Vec<(&Document, Vec<(&Reference, Dead)>)> = self
            .documents
            .par_iter()
            .map(|it| (it, self.dead(&it.references, tree)))
            .filter(|(_, dead)| !dead.is_empty())
            .collect();
        let mut told = Vec::new();
        let mut of_no_page = HashSet::new();
        for (document, dead) in &found {
            let addresses: HashMap<&str, Dead> = dead.iter().map(|(it, what)| (it.address.as_str(), *what)).collect();
            if let Some(File::Bytes(bytes)) = tree.get(&document.path) {
                let html = unlink(&String::from_utf8_lossy(bytes), &addresses);
                tree.replace(&document.path, html.into_bytes());
            }
            let written: BTreeSet<(&str, &str, bool)> = dead
                .iter()
                .filter(|(it, _)| !left_out.contains(&file_of(&it.path)) && !left_out.contains(&it.path))
                .map(|(it, what)| (it.written.as_str(), it.path.as_str(), *what == Dead::File))
                .collect();
            if written.is_empty() {
                continue;
            }
            let places = Written::of(site, &document.source);
            for (address, path, is_missing) in written {
                let links = places.dead(address, is_missing);
                // What a menu or a template has, every page has.
                if links.iter().any(|it| it.line.is_some()) || of_no_page.insert((path, is_missing)) {
                    told.extend(links);
                }
            }
        }
        told.sort();
        told
    }

    /// Those of the addresses that lead to no file of the tree, or to no id of a document.
    pub(crate) fn dead<'r>(&self, references: &'r [Reference], tree: &Tree) -> Vec<(&'r Reference, Dead)> {
        let dead = references.iter().filter_map(|reference| {
            let folder = file_of(&reference.path);
            let path = match reference.path.as_str() {
                path if tree.get(path).is_some() => path,
                _ => folder.as_str(),
            };
            if tree.get(path).is_none() {
                return Some((reference, Dead::File));
            }
            let ids = self.ids.get(path).filter(|_| !reference.fragment.is_empty())?;
            (!ids.contains(&reference.fragment)).then_some((reference, Dead::Place))
        });
        dead.collect()
    }
}

/// The file that a server shows for the path of a folder.
fn file_of(path: &str) -> String {
    format!("{}/index.html", path.trim_end_matches('/')).trim_start_matches('/').to_owned()
}
