//! What an author may have meant by a destination that leads nowhere.

use std::sync::OnceLock;

use rustc_hash::FxHashMap;

use crate::language::Language;
use crate::likeness::{Names, Word};
use crate::page::Page;
use crate::site::Site;
use crate::site::link::above;

/// Suggestions that are shown at most.
const MOST: usize = 3;
/// Edits that are taken for slips of the pen at most.
const MOST_EDITS: usize = 4;

/// The pages and files of a site by their names: made when the first link leads nowhere.
#[derive(Debug, Default)]
pub(crate) struct NearIndex {
    pages: OnceLock<FxHashMap<Language, Group>>,
    files: OnceLock<FxHashMap<String, Group>>,
}

/// Pages of a language or files of a folder.
#[derive(Debug)]
struct Group {
    /// The last parts of the paths.
    names: Names<String>,
    /// The paths, in the same order.
    paths: Vec<String>,
}

impl Group {
    fn new(mut paths: Vec<String>) -> Self {
        paths.sort();
        Self { names: Names::new(paths.iter().map(|it| last(it).to_lowercase())), paths }
    }

    /// The paths whose name may resemble another.
    fn like(&self, name: &str) -> impl Iterator<Item = &str> {
        self.names.like(name).into_iter().filter_map(|it| self.paths.get(it)).map(String::as_str)
    }
}

fn grouped<K: std::hash::Hash + Eq>(paths: impl Iterator<Item = (K, String)>) -> FxHashMap<K, Group> {
    let mut lists: FxHashMap<K, Vec<String>> = FxHashMap::default();
    for (key, path) in paths {
        lists.entry(key).or_default().push(path);
    }
    lists.into_iter().map(|(key, paths)| (key, Group::new(paths))).collect()
}

impl Site {
    fn group_of_pages(&self, language: &Language) -> Option<&Group> {
        let pages =
            || self.facts.iter().filter(|it| it.logical != "/").map(|it| (it.language.clone(), it.logical.clone()));
        self.near.pages.get_or_init(|| grouped(pages())).get(language)
    }

    fn group_of_files(&self, folder: &str) -> Option<&Group> {
        let files = || self.links.resource_paths().map(|it| (above(it).to_owned(), it.to_owned()));
        self.near.files.get_or_init(|| grouped(files())).get(folder)
    }

    /// Pages whose path is much like a destination, as destinations that work.
    pub(super) fn near_pages(&self, from: &Page, written: &str) -> Vec<String> {
        let Some(group) = self.group_of_pages(&from.path.language) else { return Vec::new() };
        let wanted =
            crate::path::logical_of_reference(&format!("/{}", written.trim_matches(['/', '.'])), &self.config.hugo);
        let prefix = format!("/{}/", from.path.language);
        let wanted = wanted.strip_prefix(prefix.as_str()).map_or_else(|| wanted.clone(), |rest| format!("/{rest}"));
        let name = last(&wanted);
        let allowed = allowed(name);
        let whole = Word::new(&wanted);
        let parts: Vec<Word<'_>> = wanted.split('/').map(Word::new).collect();
        let mut near: Vec<(usize, &str)> = group
            .like(name)
            .filter_map(|logical| {
                let other = last(logical);
                let whole = whole.edits(logical, allowed);
                let part = match parts.last() {
                    Some(part) if name != other => part.edits(other, allowed).saturating_add(1),
                    _ => 1,
                };
                let folders = edits_by_part(&parts, wanted.len(), logical);
                (whole <= allowed || part <= allowed && name.len() > 3 || folders.is_some())
                    .then_some((whole.min(part.saturating_add(1)).min(folders.unwrap_or(usize::MAX)), logical))
            })
            .collect();
        near.sort();
        near.into_iter().map(|(_, logical)| logical.to_owned()).take(MOST).collect()
    }

    /// Files of the page's bundle, or of the same folder, whose name is much like a destination.
    pub(super) fn near_files(&self, from: &Page, written: &str) -> Vec<String> {
        let wanted = last(written).to_lowercase();
        let allowed = allowed(&wanted);
        let folder = format!("/{}", from.path.folder);
        let folder = folder.trim_end_matches('/');
        let asked = super::join(&format!("/{}", from.path.folder), written);
        let groups = [folder, above(&asked)].map(|it| self.group_of_files(it));
        let word = Word::new(&wanted);
        let mut near: Vec<(usize, &str)> = groups
            .into_iter()
            .flatten()
            .flat_map(|group| group.like(&wanted))
            .filter_map(|path| {
                let edits = word.edits(&last(path).to_lowercase(), allowed);
                let inside = path.strip_prefix(folder).map(|rest| rest.trim_start_matches('/'));
                (edits <= allowed).then(|| (edits, inside.unwrap_or(path)))
            })
            .collect();
        near.sort();
        near.dedup();
        near.into_iter().map(|(_, path)| path.to_owned()).take(MOST).collect()
    }
}

fn last(path: &str) -> &str {
    path.rsplit('/').next().unwrap_or(path)
}

/// Edits between two paths where each part is much like its counterpart: `/post/b` and `/posts/b`.
fn edits_by_part(parts: &[Word<'_>], length: usize, other: &str) -> Option<usize> {
    if length.abs_diff(other.len()) > 8 || parts.len() != other.split('/').count() {
        return None;
    }
    parts.iter().zip(other.split('/')).try_fold(0, |total, (one, other)| {
        let allowed = allowed(one.text());
        let edits = one.edits(other, allowed);
        (edits <= allowed).then(|| total + edits)
    })
}

/// Edits that a slip of the pen makes in a word of this length.
fn allowed(word: &str) -> usize {
    match word.chars().count() {
        0..3 => 0,
        3..8 => 1,
        length => (length / 4).min(MOST_EDITS),
    }
}
