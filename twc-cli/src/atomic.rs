//! Writes files complete or not at all, and never through a link that the content of a site could have planted.

use std::io::{self, Write};
use std::path::{Path, PathBuf};

use tempfile::NamedTempFile;

/// Writes a file: the new one takes the place of the old one in one step, with its permissions.
pub(crate) fn write(file: &Path, bytes: &[u8]) -> io::Result<()> {
    match staged(file, bytes)? {
        Some(new) => new.persist(file).map(drop).map_err(io::Error::from),
        None => std::fs::write(file, bytes),
    }
}

/// One file of several that change together.
#[derive(Clone, Debug)]
pub(crate) struct Change<'a> {
    /// The file.
    pub(crate) file: PathBuf,
    /// Its bytes now; none where it is not there yet.
    pub(crate) before: Option<&'a [u8]>,
    /// Its bytes afterwards.
    pub(crate) after: &'a [u8],
}

/// Writes files that belong together: all of them, or none where one cannot be written or is not what it was.
pub(crate) fn write_all(changes: &[Change<'_>]) -> Result<(), (PathBuf, io::Error)> {
    let mut ready = Vec::new();
    for change in changes {
        let prepared = unchanged(change).and_then(|()| {
            if let (None, Some(folder)) = (change.before, change.file.parent()) {
                std::fs::create_dir_all(folder)?;
            }
            staged(&change.file, change.after)
        });
        ready.push((change, prepared.map_err(|error| (change.file.clone(), error))?));
    }
    let mut done: Vec<&Change<'_>> = Vec::new();
    for (change, new) in ready {
        let written = match new {
            Some(new) => new.persist(&change.file).map(drop).map_err(io::Error::from),
            None => std::fs::write(&change.file, change.after),
        };
        if let Err(error) = written {
            // What was written already goes back; where even that fails, the first error is the one to tell.
            for it in done {
                let _ = match it.before {
                    Some(before) => write(&it.file, before),
                    None => std::fs::remove_file(&it.file),
                };
            }
            return Err((change.file.clone(), error));
        }
        done.push(change);
    }
    Ok(())
}

fn unchanged(change: &Change<'_>) -> io::Result<()> {
    let same = match (std::fs::read(&change.file), change.before) {
        (Ok(now), Some(before)) => now == before,
        (Err(error), None) => error.kind() == io::ErrorKind::NotFound,
        (Err(error), Some(_)) => return Err(error),
        (Ok(_), None) => return Err(io::ErrorKind::AlreadyExists.into()),
    };
    // A word of the message `io-reason`.
    if same { Ok(()) } else { Err(io::Error::other("changed")) }
}

/// The new file, complete and beside the old one; none for a device, which is written in place.
fn staged(file: &Path, bytes: &[u8]) -> io::Result<Option<NamedTempFile>> {
    let old = match std::fs::symlink_metadata(file) {
        Ok(data) => Some(data),
        Err(error) if error.kind() == io::ErrorKind::NotFound => None,
        Err(error) => return Err(error),
    };
    // `/dev/stdout` and the like are links to what the caller meant.
    let device = file.starts_with("/dev") || old.as_ref().is_some_and(|it| !it.is_file() && !it.is_symlink());
    if device {
        return Ok(None);
    }
    if old.as_ref().is_some_and(std::fs::Metadata::is_symlink) {
        // A word of the message `io-reason`.
        return Err(io::Error::other("link"));
    }
    let folder = file.parent().filter(|it| !it.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let mut new = tempfile::Builder::new().prefix(".twc-").tempfile_in(folder)?;
    new.write_all(bytes)?;
    match old {
        Some(data) => new.as_file().set_permissions(data.permissions())?,
        None => open_to_all(new.as_file())?,
    }
    new.as_file().sync_all()?;
    Ok(Some(new))
}

/// A temporary file is its owner's alone; a new file of a project is not.
#[cfg(unix)]
fn open_to_all(file: &std::fs::File) -> io::Result<()> {
    use std::os::unix::fs::PermissionsExt;
    file.set_permissions(std::fs::Permissions::from_mode(0o644))
}

#[cfg(not(unix))]
fn open_to_all(_file: &std::fs::File) -> io::Result<()> {
    Ok(())
}

/// Whether a file to be written lies below a folder, links resolved as far as its path exists.
pub(crate) fn lies_inside(file: &Path, root: &Path) -> bool {
    let real = file.ancestors().skip(1).find_map(|folder| folder.canonicalize().ok());
    real.zip(root.canonicalize().ok()).is_some_and(|(real, root)| real.starts_with(root))
}

#[cfg(all(test, unix))]
mod tests {
    use super::*;

    #[test]
    fn links_are_not_followed() {
        let folder = tempfile::TempDir::new().expect("a folder");
        let (outside, link) = (folder.path().join("outside"), folder.path().join("link"));
        std::fs::write(&outside, "old").expect("a file");
        std::os::unix::fs::symlink(&outside, &link).expect("a link");
        assert!(write(&link, b"new").is_err());
        write(&outside, b"new").expect("written");
        assert_eq!(std::fs::read(&outside).expect("a file"), b"new");
        write(Path::new("/dev/null"), b"new").expect("written");
    }

    #[test]
    fn files_that_belong_together_are_all_written_or_none() {
        let folder = tempfile::TempDir::new().expect("a folder");
        let (one, two) = (folder.path().join("one"), folder.path().join("two"));
        std::fs::write(&one, "1").expect("a file");
        std::fs::write(&two, "edited meanwhile").expect("a file");
        let change = |file: &Path, before| Change { file: file.to_owned(), before, after: b"new" };
        let both = [change(&one, Some(&b"1"[..])), change(&two, Some(b"2"))];
        assert_eq!(write_all(&both).expect_err("refused").0, two);
        assert_eq!(std::fs::read(&one).expect("a file"), b"1");
        assert!(write_all(&[change(&one, Some(b"1")), change(&two, None)]).is_err());
        write_all(&[change(&one, Some(b"1")), change(&folder.path().join("new/three"), None)]).expect("written");
        assert_eq!(std::fs::read(&one).expect("a file"), b"new");
        assert_eq!(std::fs::read_dir(folder.path()).expect("a folder").count(), 3);
    }

    #[test]
    fn a_linked_folder_is_outside() {
        let (site, other) = (tempfile::TempDir::new().expect("a folder"), tempfile::TempDir::new().expect("a folder"));
        std::os::unix::fs::symlink(other.path(), site.path().join("link")).expect("a link");
        assert!(lies_inside(&site.path().join("a/b/c"), site.path()));
        assert!(!lies_inside(&site.path().join("link/b/c"), site.path()));
    }
}
