//! Replaces the files of a folder that cannot be replaced as a whole: a mount point, or one with folders of other people.
//!
//! Every file is made inside the folder before the first one is replaced, so that a full disk leaves all as it was. The list
//! of files names the old and the new ones while they are replaced: an export that is cut off there can be repeated.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use super::build::build_changed;
use super::error::{Kind, WriteError};
use super::old::Old;
use super::swap::Places;
use super::tree::Tree;
use super::{Target, manifest};

/// Replaces the files that changed, one by one; each of them is whole at any moment.
pub(crate) fn replace(
    tree: &Tree,
    target: &Target<'_>,
    places: &Places,
    old: &Old,
    plan: &BTreeMap<&str, bool>,
) -> Result<(), WriteError> {
    let new = places.inside();
    let done = build_changed(tree, target, &new, plan).and_then(|()| {
        let both = old.listed.iter().map(String::as_str).chain(tree.paths());
        list(&new, &places.out, both)?;
        move_files(tree, &new, &places.out, old, plan)?;
        list(&new, &places.out, tree.paths())
    });
    match fs::remove_dir_all(&new) {
        Err(error) if done.is_ok() && new.exists() => Err(WriteError::write(&new)(error)),
        // The first error is the one to tell; what is left here the next export clears.
        _ => done,
    }
}

/// Puts a list of files in its place.
fn list<'a>(new: &Path, out: &Path, paths: impl Iterator<Item = &'a str>) -> Result<(), WriteError> {
    let (made, place) = (new.join(manifest::NAME), out.join(manifest::NAME));
    let mut sorted: Vec<&str> = paths.collect();
    sorted.sort_unstable();
    sorted.dedup();
    fs::write(&made, manifest::text(sorted.into_iter())).map_err(WriteError::write(&made))?;
    fs::rename(&made, &place).map_err(WriteError::write(&place))
}

fn move_files(tree: &Tree, new: &Path, out: &Path, old: &Old, plan: &BTreeMap<&str, bool>) -> Result<(), WriteError> {
    let stale = old.listed.iter().filter(|path| tree.get(path).is_none() && old.files.contains(*path));
    for path in stale {
        let place = out.join(path);
        fs::remove_file(&place).map_err(WriteError::write(&place))?;
        // Folders that are empty now go; those that are not stay, which is no error.
        for folder in place.ancestors().skip(1).take_while(|it| *it != out) {
            if fs::remove_dir(folder).is_err() {
                break;
            }
        }
    }
    for path in plan.iter().filter(|(_, kept)| !**kept).map(|(path, _)| *path) {
        let place = out.join(path);
        let mut folder = out.to_path_buf();
        for part in path.rsplit_once('/').map_or("", |(folders, _)| folders).split('/').filter(|it| !it.is_empty()) {
            folder.push(part);
            if folder.symlink_metadata().is_ok_and(|it| it.is_symlink()) {
                return Err(WriteError::new(folder, Kind::Foreign));
            }
            if !folder.is_dir() {
                fs::create_dir(&folder).map_err(WriteError::write(&folder))?;
            }
        }
        fs::rename(new.join(path), &place).map_err(WriteError::write(&place))?;
    }
    Ok(())
}
