//! Why an export could not be written. Whenever one of these is returned, the output folder is as it was.

use std::io;
use std::path::{Path, PathBuf};

use twc_content::{Message, io_reason, messages};

/// Why a tree could not be written.
#[derive(Debug, thiserror::Error)]
#[error("{}: {kind}", path.display())]
pub struct WriteError {
    path: PathBuf,
    #[source]
    kind: Kind,
}

/// The reasons.
#[derive(Debug, thiserror::Error)]
pub(crate) enum Kind {
    #[error("cannot be read: {0}")]
    Read(io::Error),
    #[error("cannot be written: {0}")]
    Write(io::Error),
    #[error("is no folder name to write to")]
    NoName,
    #[error("is a file, not a folder")]
    IsFile,
    #[error("is a symbolic link; name the folder it leads to")]
    IsLink,
    #[error("holds the site or the working folder, which the export would replace")]
    HoldsSite,
    #[error("is or holds your home folder, which the export would replace")]
    HoldsHome,
    #[error("lies in a folder that the site is made of")]
    InsideInput,
    #[error("is in the way: this export did not write it")]
    Foreign,
    #[error("is no ordinary file of the site")]
    NoFile,
}

impl WriteError {
    pub(crate) fn new(path: impl Into<PathBuf>, kind: Kind) -> Self {
        Self { path: path.into(), kind }
    }

    pub(crate) fn read(path: impl Into<PathBuf>) -> impl FnOnce(io::Error) -> Self {
        move |error| Self::new(path, Kind::Read(error))
    }

    pub(crate) fn write(path: impl Into<PathBuf>) -> impl FnOnce(io::Error) -> Self {
        move |error| Self::new(path, Kind::Write(error))
    }

    /// The file or folder in question.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// The message for readers.
    #[must_use]
    pub fn message(&self) -> Message {
        let path = self.path.display();
        match &self.kind {
            Kind::Read(error) => messages::export_cannot_read(path, io_reason(error)),
            Kind::Write(error) => messages::export_cannot_write(path, io_reason(error)),
            Kind::NoName => messages::export_no_name(path),
            Kind::IsFile => messages::export_out_is_file(path),
            Kind::IsLink => messages::export_out_is_link(path),
            Kind::HoldsSite => messages::export_out_holds_site(path),
            Kind::HoldsHome => messages::export_out_holds_home(path),
            Kind::InsideInput => messages::export_out_inside_input(path),
            Kind::Foreign => messages::export_foreign_file(path),
            Kind::NoFile => messages::export_no_file(path),
        }
    }
}
