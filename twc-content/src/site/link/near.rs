//! What an author may have meant by a destination that leads nowhere.

use crate::page::Page;
use crate::site::Site;
use crate::site::link::above;

/// Suggestions that are shown at most.
const MOST: usize = 3;

impl Site {
    /// Pages whose path is much like a destination, as destinations that work.
    pub(super) fn near_pages(&self, from: &Page, written: &str) -> Vec<String> {
        let wanted =
            crate::path::logical_of_reference(&format!("/{}", written.trim_matches(['/', '.'])), &self.config.hugo);
        let prefix = format!("/{}/", from.path.language);
        let wanted = wanted.strip_prefix(prefix.as_str()).map_or_else(|| wanted.clone(), |rest| format!("/{rest}"));
        let last = wanted.rsplit('/').next().unwrap_or_default();
        let allowed = allowed(last);
        let mut near: Vec<(usize, &str)> = self
            .facts
            .iter()
            .filter(|facts| facts.language == from.path.language && facts.logical != "/")
            .filter_map(|facts| {
                let name = facts.logical.rsplit('/').next().unwrap_or_default();
                let whole = edits(&wanted, &facts.logical, allowed);
                let part = if name == last { 1 } else { edits(last, name, allowed).saturating_add(1) };
                let folders = edits_by_part(&wanted, &facts.logical);
                (whole <= allowed || part <= allowed && last.len() > 3 || folders.is_some()).then_some((
                    whole.min(part.saturating_add(1)).min(folders.unwrap_or(usize::MAX)),
                    facts.logical.as_str(),
                ))
            })
            .collect();
        near.sort();
        near.into_iter().map(|(_, logical)| logical.to_owned()).take(MOST).collect()
    }

    /// Files of the page's bundle, or of the same folder, whose name is much like a destination.
    pub(super) fn near_files(&self, from: &Page, written: &str) -> Vec<String> {
        let wanted = written.rsplit('/').next().unwrap_or(written).to_lowercase();
        let allowed = allowed(&wanted);
        let folder = format!("/{}", from.path.folder);
        let asked = super::join(&folder, written);
        let mut near: Vec<(usize, String)> = self
            .links
            .resource_paths()
            .filter(|path| above(path) == folder.trim_end_matches('/') || above(path) == above(&asked))
            .filter_map(|path| {
                let name = path.rsplit('/').next().unwrap_or(path);
                let distance = edits(&wanted, &name.to_lowercase(), allowed);
                let inside =
                    path.strip_prefix(folder.trim_end_matches('/')).map(|rest| rest.trim_start_matches('/').to_owned());
                (distance <= allowed).then(|| (distance, inside.unwrap_or_else(|| path.to_owned())))
            })
            .collect();
        near.sort();
        near.dedup();
        near.into_iter().map(|(_, path)| path).take(MOST).collect()
    }
}

/// Edits between two paths where each part is much like its counterpart: `/post/b` and `/posts/b`.
fn edits_by_part(one: &str, other: &str) -> Option<usize> {
    if one.len().abs_diff(other.len()) > 8 || one.split('/').count() != other.split('/').count() {
        return None;
    }
    one.split('/').zip(other.split('/')).try_fold(0, |total, (one, other)| {
        let edits = if one == other { 0 } else { edits(one, other, allowed(one)) };
        (edits <= allowed(one)).then_some(total + edits)
    })
}

/// Edits between two texts; more than `most` where their lengths alone tell that there are too many.
fn edits(one: &str, other: &str, most: usize) -> usize {
    if one.chars().count().abs_diff(other.chars().count()) > most {
        return usize::MAX;
    }
    strsim::damerau_levenshtein(one, other)
}

/// Edits that a slip of the pen makes in a word of this length.
fn allowed(word: &str) -> usize {
    match word.chars().count() {
        0..3 => 0,
        3..8 => 1,
        length => (length / 4).min(4),
    }
}
