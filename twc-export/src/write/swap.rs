//! Puts a finished tree in the place of the old one, in one step where the system can.

use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};

use super::error::{Kind, WriteError};

/// Name of the tree in the making where it has to stand inside the output folder.
pub(crate) const INSIDE: &str = ".twc-new";

/// Where the parts of one export stand: the output folder and, beside it, the tree in the making and the old tree.
#[derive(Debug)]
pub(crate) struct Places {
    pub(crate) out: PathBuf,
    pub(crate) new: PathBuf,
    old: PathBuf,
    /// Held until the export ends, so that two exports to one folder wait for each other.
    _lock: Option<File>,
}

/// How a finished tree got to its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Swapped {
    /// It is there.
    Done,
    /// The folder cannot be replaced as a whole (a mount point, say): its files have to be, one by one.
    NotAsAWhole,
}

impl Places {
    /// Takes the lock and clears what an interrupted export left.
    pub(crate) fn prepare(parent: &Path, out: &Path) -> Result<Self, WriteError> {
        let name = out.file_name().ok_or_else(|| WriteError::new(out, Kind::NoName))?.to_string_lossy();
        let lock = lock(parent);
        let places = Self {
            out: out.to_path_buf(),
            new: parent.join(format!(".{name}.twc-new")),
            old: parent.join(format!(".{name}.twc-old")),
            _lock: lock,
        };
        if places.old.symlink_metadata().is_ok() {
            if places.out.symlink_metadata().is_ok() {
                fs::remove_dir_all(&places.old).map_err(WriteError::write(&places.old))?;
            } else {
                // The last export was cut off between its two steps.
                fs::rename(&places.old, &places.out).map_err(WriteError::write(&places.out))?;
            }
        }
        places.clear()?;
        remove(&places.inside())?;
        Ok(places)
    }

    /// The tree in the making where it has to stand inside the output folder.
    pub(crate) fn inside(&self) -> PathBuf {
        self.out.join(INSIDE)
    }

    /// Whether the output folder cannot change places with another: it is a file system of its own, or stands where we may
    /// not write.
    pub(crate) fn is_fixed(&self) -> bool {
        let Some(parent) = self.out.parent().filter(|_| self.out.exists()) else { return false };
        is_mounted(parent, &self.out) || access(parent).is_err()
    }

    /// Removes the tree in the making.
    pub(crate) fn clear(&self) -> Result<(), WriteError> {
        remove(&self.new)
    }

    /// Puts the new tree in the place of the old one and removes the old one.
    pub(crate) fn swap(&self) -> Result<Swapped, WriteError> {
        if self.out.symlink_metadata().is_err() {
            fs::rename(&self.new, &self.out).map_err(WriteError::write(&self.out))?;
            return Ok(Swapped::Done);
        }
        match exchange(&self.new, &self.out) {
            Ok(true) => {
                self.clear()?;
                Ok(Swapped::Done)
            }
            Ok(false) => match fs::rename(&self.out, &self.old) {
                Ok(()) => {
                    if let Err(error) = fs::rename(&self.new, &self.out) {
                        fs::rename(&self.old, &self.out).map_err(WriteError::write(&self.out))?;
                        return Err(WriteError::write(&self.out)(error));
                    }
                    fs::remove_dir_all(&self.old).map_err(WriteError::write(&self.old))?;
                    Ok(Swapped::Done)
                }
                Err(error) if is_fixed(&error) => Ok(Swapped::NotAsAWhole),
                Err(error) => Err(WriteError::write(&self.out)(error)),
            },
            Err(error) if is_fixed(&error) => Ok(Swapped::NotAsAWhole),
            Err(error) => Err(WriteError::write(&self.out)(error)),
        }
    }
}

/// Removes a folder that may not be there.
fn remove(folder: &Path) -> Result<(), WriteError> {
    match fs::remove_dir_all(folder) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(WriteError::write(folder)(error)),
        _ => Ok(()),
    }
}

/// Whether files of a folder may be made and removed.
#[cfg(any(target_os = "linux", target_vendor = "apple"))]
pub(crate) fn access(folder: &Path) -> io::Result<()> {
    use rustix::fs::Access;
    Ok(rustix::fs::access(folder, Access::READ_OK | Access::WRITE_OK | Access::EXEC_OK)?)
}

#[cfg(not(any(target_os = "linux", target_vendor = "apple")))]
pub(crate) fn access(_: &Path) -> io::Result<()> {
    Ok(())
}

#[cfg(unix)]
fn is_mounted(parent: &Path, out: &Path) -> bool {
    use std::os::unix::fs::MetadataExt;
    matches!((parent.metadata(), out.metadata()), (Ok(parent), Ok(out)) if parent.dev() != out.dev())
}

#[cfg(not(unix))]
fn is_mounted(_: &Path, _: &Path) -> bool {
    false
}

/// Whether the folder cannot be moved, though it may be written to.
fn is_fixed(error: &io::Error) -> bool {
    matches!(error.kind(), io::ErrorKind::ResourceBusy | io::ErrorKind::CrossesDevices)
}

/// Locks the parent folder; where folders cannot be locked, exports are not kept apart.
fn lock(parent: &Path) -> Option<File> {
    let folder = File::open(parent).ok()?;
    folder.lock().ok()?;
    Some(folder)
}

/// Exchanges two folders in one step (`renameat2` with `RENAME_EXCHANGE`); false where the system has no such step.
#[cfg(any(target_os = "linux", target_vendor = "apple"))]
fn exchange(one: &Path, other: &Path) -> io::Result<bool> {
    use rustix::fs::{CWD, RenameFlags, renameat_with};
    use rustix::io::Errno;
    match renameat_with(CWD, one, CWD, other, RenameFlags::EXCHANGE) {
        Ok(()) => Ok(true),
        Err(Errno::NOSYS | Errno::INVAL | Errno::NOTSUP) => Ok(false),
        Err(error) => Err(error.into()),
    }
}

/// Exchanges two folders in one step: this system has no such step.
#[cfg(not(any(target_os = "linux", target_vendor = "apple")))]
fn exchange(_: &Path, _: &Path) -> io::Result<bool> {
    Ok(false)
}
