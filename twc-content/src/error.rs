//! Failures: what could not be read, written or used. Problems of content are [`Diagnostic`](crate::Diagnostic)s instead.

use std::io;
use std::path::{Path, PathBuf};

use crate::diagnostic::Message;

/// Why a site could not be opened: a file or folder cannot be read.
#[derive(Debug, thiserror::Error)]
#[error("{}: cannot be read: {source}", path.display())]
pub struct Error {
    path: PathBuf,
    source: io::Error,
}

impl Error {
    /// The file or folder could not be read.
    #[must_use]
    pub fn read(path: impl Into<PathBuf>, source: io::Error) -> Self {
        Self { path: path.into(), source }
    }

    /// The file or folder in question.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// The message for readers.
    #[must_use]
    pub fn message(&self) -> Message {
        let path = self.path.display().to_string();
        Message::new("unreadable").with("path", path).with("reason", io_reason(&self.source))
    }
}

/// What the message `io-reason` makes words of: a word for the kinds of failure people meet, else the system's own text.
///
/// # Example
/// ```
/// use std::io::{Error, ErrorKind};
/// assert_eq!(twc_content::io_reason(&ErrorKind::PermissionDenied.into()), "denied");
/// assert_eq!(twc_content::io_reason(&Error::other("the cable is out")), "the cable is out");
/// ```
#[must_use]
pub fn io_reason(error: &io::Error) -> String {
    let word = match error.kind() {
        io::ErrorKind::NotFound => "missing",
        io::ErrorKind::PermissionDenied => "denied",
        io::ErrorKind::AlreadyExists => "exists",
        io::ErrorKind::IsADirectory => "folder",
        io::ErrorKind::NotADirectory => "no-folder",
        io::ErrorKind::StorageFull => "full",
        io::ErrorKind::FileTooLarge => "too-large",
        io::ErrorKind::QuotaExceeded => "quota",
        io::ErrorKind::InvalidFilename => "name",
        io::ErrorKind::ReadOnlyFilesystem => "read-only",
        io::ErrorKind::InvalidData => "no-text",
        _ => return error.to_string(),
    };
    word.to_owned()
}
