//! What the output folder holds before an export, and whose it is.

use std::collections::BTreeSet;
use std::fs;
use std::io;
use std::path::Path;

use super::error::{Kind, WriteError};
use super::{manifest, swap};

/// What the output folder holds.
#[derive(Debug, Default)]
pub(crate) struct Old {
    /// Everything but folders, by path below the output folder.
    pub(crate) files: BTreeSet<String>,
    /// Folders.
    pub(crate) folders: BTreeSet<String>,
    /// What the last export wrote.
    pub(crate) listed: BTreeSet<String>,
}

impl Old {
    pub(crate) fn read(out: &Path) -> Result<Self, WriteError> {
        let mut old = Self::default();
        let mut open = vec![String::new()];
        while let Some(folder) = open.pop() {
            let full = out.join(&folder);
            let entries = match fs::read_dir(&full) {
                Err(error) if error.kind() == io::ErrorKind::NotFound && folder.is_empty() => return Ok(old),
                entries => entries.map_err(WriteError::read(&full))?,
            };
            for entry in entries {
                let entry = entry.map_err(WriteError::read(&full))?;
                let kind = entry.file_type().map_err(WriteError::read(entry.path()))?;
                let name = entry.file_name();
                let Some(name) = name.to_str() else {
                    return Err(WriteError::new(entry.path(), Kind::Foreign));
                };
                if folder.is_empty() && name == swap::INSIDE {
                    continue;
                }
                let path = if folder.is_empty() { name.to_owned() } else { format!("{folder}/{name}") };
                if kind.is_dir() {
                    open.push(path.clone());
                    old.folders.insert(path);
                } else {
                    old.files.insert(path);
                }
            }
        }
        if old.files.contains(manifest::NAME) {
            let path = out.join(manifest::NAME);
            let text = fs::read(&path).map_err(WriteError::read(&path))?;
            old.listed = manifest::paths(&String::from_utf8_lossy(&text));
        }
        Ok(old)
    }

    /// Files that no export wrote.
    pub(crate) fn foreign(&self) -> impl Iterator<Item = &str> {
        self.files.iter().map(String::as_str).filter(|path| *path != manifest::NAME && !self.listed.contains(*path))
    }

    /// Folders that hold nothing an export wrote.
    pub(crate) fn foreign_folders(&self) -> impl Iterator<Item = &str> {
        self.folders.iter().map(String::as_str).filter(|folder| !holds(&self.listed, folder))
    }

    /// Whether a folder has nothing in it.
    pub(crate) fn is_empty(&self, folder: &str) -> bool {
        !holds(&self.files, folder) && !holds(&self.folders, folder)
    }

    /// Finds out before anything is done whether the folders may be changed; where that cannot be asked, writing tells.
    pub(crate) fn may_be_changed(&self, out: &Path) -> Result<(), WriteError> {
        let folders = self.folders.iter().map(|it| out.join(it));
        for folder in std::iter::once(out.to_path_buf()).filter(|it| it.exists()).chain(folders) {
            swap::access(&folder).map_err(WriteError::write(&folder))?;
        }
        Ok(())
    }

    /// Whether a folder that no export made belongs to somebody else: a copy of it would be ours.
    pub(crate) fn has_folders_of_others(&self, out: &Path) -> bool {
        self.foreign_folders().any(|it| !is_own(&out.join(it)))
    }
}

/// Whether one of the sorted paths lies below a folder.
fn holds(paths: &BTreeSet<String>, folder: &str) -> bool {
    let inside = format!("{folder}/");
    paths.range(inside.clone()..).next().is_some_and(|path| path.starts_with(&inside))
}

#[cfg(any(target_os = "linux", target_vendor = "apple"))]
fn is_own(folder: &Path) -> bool {
    use std::os::unix::fs::MetadataExt;
    folder.metadata().is_ok_and(|it| it.uid() == rustix::process::geteuid().as_raw())
}

#[cfg(not(any(target_os = "linux", target_vendor = "apple")))]
fn is_own(_: &Path) -> bool {
    true
}
