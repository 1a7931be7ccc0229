//! Opens the files of a site that are copied: never through a symbolic link, never anything but a regular file.

use std::fs::File;
use std::io;
use std::path::Path;

use super::Target;
use super::error::{Kind, WriteError};

/// A file that is copied.
pub(crate) enum Opened<'a> {
    Disk(File),
    Memory(&'a [u8]),
}

/// Opens a file that is copied, on disk or in memory.
pub(crate) fn open_source<'a>(target: &'a Target<'_>, source: &str) -> Result<Opened<'a>, WriteError> {
    if let Some(root) = target.root {
        return open_below(root, source).map(Opened::Disk).map_err(WriteError::read(root.join(source)));
    }
    let file = target.memory.iter().find(|it| it.path() == source);
    file.map(|it| Opened::Memory(it.text().as_bytes())).ok_or_else(|| WriteError::new(source, Kind::NoFile))
}

/// Opens a file below the site's folder for reading.
#[cfg(target_os = "linux")]
pub(crate) fn open_below(root: &Path, path: &str) -> io::Result<File> {
    use rustix::fs::{Mode, OFlags, ResolveFlags, openat2};
    let folder = File::open(root)?;
    let flags = OFlags::RDONLY | OFlags::CLOEXEC | OFlags::NONBLOCK | OFlags::NOFOLLOW;
    match openat2(&folder, path, flags, Mode::empty(), ResolveFlags::BENEATH | ResolveFlags::NO_SYMLINKS) {
        Ok(file) => regular(File::from(file)),
        // A kernel or sandbox without openat2.
        Err(rustix::io::Errno::NOSYS | rustix::io::Errno::PERM) => open_by_parts(root, path),
        Err(error) => Err(error.into()),
    }
}

/// Opens a file below the site's folder for reading.
#[cfg(not(target_os = "linux"))]
pub(crate) fn open_below(root: &Path, path: &str) -> io::Result<File> {
    open_by_parts(root, path)
}

/// Looks at every part of the path before it opens the file.
fn open_by_parts(root: &Path, path: &str) -> io::Result<File> {
    let mut full = root.to_path_buf();
    for part in path.split('/') {
        if matches!(part, "" | "." | "..") {
            return Err(io::ErrorKind::InvalidInput.into());
        }
        full.push(part);
        if full.symlink_metadata()?.is_symlink() {
            return Err(io::Error::new(io::ErrorKind::InvalidInput, "a symbolic link"));
        }
    }
    if !full.symlink_metadata()?.is_file() {
        return Err(io::Error::new(io::ErrorKind::InvalidInput, "not a regular file"));
    }
    regular(File::open(full)?)
}

fn regular(file: File) -> io::Result<File> {
    if file.metadata()?.is_file() {
        Ok(file)
    } else {
        Err(io::Error::new(io::ErrorKind::InvalidInput, "not a regular file"))
    }
}
