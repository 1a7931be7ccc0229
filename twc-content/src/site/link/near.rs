//! What an author may have meant by a destination that leads nowhere.

use crate::page::Page;
use crate::site::Site;
use crate::site::link::above;

/// Suggestions that are shown at most.
const MOST: usize = 3;
/// Edits that are taken for slips of the pen at most.
const MOST_EDITS: usize = 4;

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
        (edits <= allowed(one)).then(|| total + edits)
    })
}

/// Edits that lead from one text to another (insert, delete, replace, or swap two neighbours); more than `most` where
/// there are more. Only the cells of the table that `most` edits can reach are filled: this is asked for every pair of a
/// dead link and a page.
fn edits(one: &str, other: &str, most: usize) -> usize {
    const WIDEST: usize = 2 * MOST_EDITS + 3;
    if one == other {
        return 0;
    }
    let most = most.min(MOST_EDITS);
    if one.len().abs_diff(other.len()) > 4 * most {
        return usize::MAX;
    }
    let columns: Vec<char> = one.chars().collect();
    let far = most + 1;
    // Cell `at` of row `row` stands for column `row + at - most`.
    let (mut above, mut last, mut now) = ([far; WIDEST], [far; WIDEST], [far; WIDEST]);
    for (at, cell) in last.iter_mut().enumerate().take(2 * most + 1).skip(most) {
        *cell = at - most;
    }
    let mut rows = 0;
    let mut before = None;
    for character in other.chars() {
        rows += 1;
        let mut best = far;
        for at in 0..=2 * most {
            let cell = |row: &[usize; WIDEST], at: Option<usize>| at.and_then(|at| row.get(at)).copied().unwrap_or(far);
            let Some(column) = (rows + at).checked_sub(most) else {
                set(&mut now, at, far);
                continue;
            };
            let here = match column.checked_sub(1) {
                None => rows,
                Some(left) => match columns.get(left) {
                    None => far,
                    Some(letter) => {
                        let same = usize::from(*letter != character);
                        let mut cost = (cell(&last, Some(at)) + same)
                            .min(cell(&last, Some(at + 1)) + 1)
                            .min(cell(&now, at.checked_sub(1)) + 1);
                        let swapped = left.checked_sub(1).and_then(|it| columns.get(it)) == Some(&character);
                        if swapped && before == Some(*letter) {
                            cost = cost.min(cell(&above, Some(at)) + 1);
                        }
                        cost
                    }
                },
            };
            set(&mut now, at, here.min(far));
            best = best.min(here);
        }
        if best >= far {
            return usize::MAX;
        }
        set(&mut now, 2 * most + 1, far);
        (above, last) = (last, now);
        before = Some(character);
    }
    let end = (columns.len() + most).checked_sub(rows).and_then(|at| last.get(at)).copied().unwrap_or(far);
    if end > most { usize::MAX } else { end }
}

fn set<const N: usize>(row: &mut [usize; N], at: usize, value: usize) {
    if let Some(cell) = row.get_mut(at) {
        *cell = value;
    }
}

/// Edits that a slip of the pen makes in a word of this length.
fn allowed(word: &str) -> usize {
    match word.chars().count() {
        0..3 => 0,
        3..8 => 1,
        length => (length / 4).min(MOST_EDITS),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn edits_are_counted_as_by_the_whole_table(one in "[abc/é]{0,12}", other in "[abc/é]{0,12}", most in 0_usize..=4) {
            let whole = strsim::osa_distance(&one, &other);
            prop_assert_eq!(edits(&one, &other, most), if whole <= most { whole } else { usize::MAX });
        }
    }
}
