//! Writes files complete or not at all, and never through a link that the content of a site could have planted.

use std::io::{self, Write};
use std::path::Path;

/// Writes a file: the new one takes the place of the old one in one step, with its permissions.
pub(crate) fn write(file: &Path, bytes: &[u8]) -> io::Result<()> {
    let old = match std::fs::symlink_metadata(file) {
        Ok(data) => Some(data),
        Err(error) if error.kind() == io::ErrorKind::NotFound => None,
        Err(error) => return Err(error),
    };
    // `/dev/stdout` and the like are links to what the caller meant.
    let device = file.starts_with("/dev") || old.as_ref().is_some_and(|it| !it.is_file() && !it.is_symlink());
    if device {
        return std::fs::write(file, bytes);
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
    new.persist(file)?;
    Ok(())
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
    fn a_linked_folder_is_outside() {
        let (site, other) = (tempfile::TempDir::new().expect("a folder"), tempfile::TempDir::new().expect("a folder"));
        std::os::unix::fs::symlink(other.path(), site.path().join("link")).expect("a link");
        assert!(lies_inside(&site.path().join("a/b/c"), site.path()));
        assert!(!lies_inside(&site.path().join("link/b/c"), site.path()));
    }
}
