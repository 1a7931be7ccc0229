//! Builds the new tree of an export, out of what changed and of what can stay.

use std::collections::{BTreeMap, BTreeSet};
use std::fs::{self, File};
use std::io::{self, Write};
use std::path::Path;

use rayon::prelude::*;

use super::error::{Kind, WriteError};
use super::old::Old;
use super::source::{Opened, open_source};
use super::swap::Places;
use super::tree::{Content, Tree};
use super::{Target, manifest};

/// Builds the whole new tree beside the old one.
pub(crate) fn build(
    tree: &Tree,
    target: &Target<'_>,
    places: &Places,
    old: &Old,
    plan: &BTreeMap<&str, bool>,
) -> Result<(), WriteError> {
    let new = &places.new;
    fs::create_dir(new).map_err(WriteError::write(new))?;
    let foreign: Vec<&str> = old.foreign().filter(|path| !plan.contains_key(path)).collect();
    let mut folders: BTreeSet<&str> = BTreeSet::new();
    for path in plan.keys().copied().chain(foreign.iter().copied()) {
        folders.extend(above(path));
    }
    // Empty folders that somebody made stay too, with those above them.
    for folder in old.folders.iter().filter(|it| old.is_empty(it) && !tree.has(it)) {
        folders.extend(above(folder).chain([folder.as_str()]));
    }
    for folder in &folders {
        let path = new.join(folder);
        fs::create_dir_all(&path).map_err(WriteError::write(&path))?;
    }
    plan.par_iter().try_for_each(|(path, kept)| {
        let place = new.join(path);
        if *kept { keep(&places.out.join(path), &place) } else { fill(tree, target, path, &place) }
    })?;
    foreign.par_iter().try_for_each(|path| keep(&places.out.join(path), &new.join(path)))?;
    let list = new.join(manifest::NAME);
    fs::write(&list, manifest::text(tree.paths())).map_err(WriteError::write(&list))?;
    // Deepest first: what a folder holds may not change any more once it has its time and its rights.
    let foreign: BTreeSet<&str> = old.foreign_folders().collect();
    for folder in folders.iter().rev().filter(|it| old.folders.contains(**it)) {
        same_rights(&places.out.join(folder), &new.join(folder), foreign.contains(folder))?;
    }
    if places.out.exists() {
        same_rights(&places.out, new, false)?;
    }
    Ok(())
}

/// Builds those files of the new tree that changed, in a folder of their own.
pub(crate) fn build_changed(
    tree: &Tree,
    target: &Target<'_>,
    new: &Path,
    plan: &BTreeMap<&str, bool>,
) -> Result<(), WriteError> {
    fs::create_dir(new).map_err(WriteError::write(new))?;
    let changed: Vec<&str> = plan.iter().filter(|(_, kept)| !**kept).map(|(path, _)| *path).collect();
    let folders: BTreeSet<&str> = changed.iter().flat_map(|path| above(path)).collect();
    for folder in folders {
        let path = new.join(folder);
        fs::create_dir_all(&path).map_err(WriteError::write(&path))?;
    }
    changed.par_iter().try_for_each(|path| fill(tree, target, path, &new.join(path)))
}

/// The folders a path lies in, the outermost first.
fn above(path: &str) -> impl Iterator<Item = &str> {
    path.match_indices('/').filter_map(|(at, _)| path.get(..at))
}

/// Makes a file of the tree.
fn fill(tree: &Tree, target: &Target<'_>, path: &str, place: &Path) -> Result<(), WriteError> {
    let mut file = File::create_new(place).map_err(WriteError::write(place))?;
    match tree.get(path) {
        Some(Content::Bytes(bytes)) => file.write_all(bytes).map_err(WriteError::write(place)),
        Some(Content::CopyOf(source)) => match open_source(target, source)? {
            Opened::Disk(mut source) => io::copy(&mut source, &mut file).map(|_| ()),
            Opened::Memory(bytes) => file.write_all(bytes),
        }
        .map_err(WriteError::write(place)),
        None => Ok(()),
    }
}

/// Takes a file over into the new tree, with its time: as another name of the same file where the system can.
fn keep(from: &Path, to: &Path) -> Result<(), WriteError> {
    if fs::hard_link(from, to).is_ok() {
        return Ok(());
    }
    let data = from.symlink_metadata().map_err(WriteError::read(from))?;
    if !data.is_file() {
        return Err(WriteError::new(from, Kind::Foreign));
    }
    fs::copy(from, to).map_err(WriteError::write(to))?;
    if let Ok(time) = data.modified() {
        let file = File::options().write(true).open(to).map_err(WriteError::write(to))?;
        file.set_modified(time).map_err(WriteError::write(to))?;
    }
    Ok(())
}

/// Gives a folder of the new tree the rights of the old one, and its time too where the system can.
fn same_rights(from: &Path, to: &Path, time: bool) -> Result<(), WriteError> {
    let Ok(data) = from.metadata() else { return Ok(()) };
    if time && let (Ok(time), Ok(folder)) = (data.modified(), File::open(to)) {
        let _ = folder.set_modified(time);
    }
    fs::set_permissions(to, data.permissions()).map_err(WriteError::write(to))
}
