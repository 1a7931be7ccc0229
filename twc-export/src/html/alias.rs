//! Old addresses: a page that leads on for each alias in front matter, as Hugo writes them.

use std::collections::BTreeMap;

use twc_content::Site;
use twc_content::site::Facts;
use twc_content::{Message, messages};

use super::address::Base;

/// An alias that leads to another page than the one that has it, as both claim it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[non_exhaustive]
pub struct LostAlias {
    /// Path of the file whose front matter has it.
    pub source_path: String,
    /// The file of the export that stands for it.
    pub path: String,
    /// Path of the file that has it instead.
    pub other_source: String,
}

impl LostAlias {
    /// The message for readers.
    #[must_use]
    pub fn message(&self) -> Message {
        messages::export_lost_alias(self.other_source.as_str(), self.path.as_str(), self.source_path.as_str())
    }
}

/// The files that stand for aliases, each with the page it leads to: of several pages the last in the order of their
/// paths, as in Hugo. The others are told.
pub(super) fn aliases(
    site: &Site,
    base: &Base,
    shown: &[usize],
    source_of: impl Fn(usize) -> String,
) -> (BTreeMap<String, usize>, Vec<LostAlias>) {
    let facts_of = |index: usize| site.facts.get(index);
    let mut pages: Vec<usize> = shown.to_vec();
    pages.sort_by_key(|it| facts_of(*it).map(|it| it.logical.clone()));
    let mut files: BTreeMap<String, usize> = BTreeMap::new();
    let mut lost = Vec::new();
    for index in pages {
        let Some(facts) = facts_of(index) else { continue };
        for alias in &facts.aliases {
            let path = alias_file(base, facts, alias);
            // A page that names its own address as an old one says nothing.
            if path == base.file(&facts.url, "index.html") {
                continue;
            }
            if let Some(earlier) = files.insert(path.clone(), index).filter(|it| *it != index) {
                lost.push(LostAlias { source_path: source_of(earlier), path, other_source: source_of(index) });
            }
        }
    }
    (files, lost)
}

/// Where a redirect from an old address is written: from the root of the site, or beside the page where the alias is
/// relative.
fn alias_file(base: &Base, facts: &Facts, alias: &str) -> String {
    let path = if alias.starts_with('/') {
        alias.to_owned()
    } else {
        let parent = facts.url.trim_end_matches('/').rsplit_once('/').map_or("", |(parent, _)| parent);
        let parent = parent.strip_prefix(base.path.as_str()).unwrap_or(parent);
        format!("{parent}/{alias}")
    };
    let path = path.trim_start_matches('/');
    if path.ends_with(".html") || path.ends_with(".htm") {
        path.to_owned()
    } else {
        format!("{}/index.html", path.trim_end_matches('/')).trim_start_matches('/').to_owned()
    }
}
