//! Failures: what could not be read, written or used. Problems of content are [`Diagnostic`](crate::Diagnostic)s instead.

use std::path::{Path, PathBuf};

/// Why a site could not be opened or used.
#[derive(Debug, thiserror::Error)]
#[error("{}: {kind}", path.display())]
pub struct Error {
    path: PathBuf,
    kind: ErrorKind,
}

#[derive(Debug, thiserror::Error)]
enum ErrorKind {
    #[error("cannot be read: {0}")]
    Read(#[source] std::io::Error),
    #[error("{0}")]
    Config(String),
}

impl Error {
    /// The file or folder could not be read.
    #[must_use]
    pub fn read(path: impl Into<PathBuf>, source: std::io::Error) -> Self {
        Self { path: path.into(), kind: ErrorKind::Read(source) }
    }

    /// The configuration file cannot be used.
    #[must_use]
    pub fn config(path: impl Into<PathBuf>, message: impl Into<String>) -> Self {
        Self { path: path.into(), kind: ErrorKind::Config(message.into()) }
    }

    /// The file or folder in question.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.path
    }
}
