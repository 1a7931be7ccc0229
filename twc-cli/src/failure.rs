//! Why a command could not run: exit code 2, with words in the reader's language.

use std::io;
use std::path::Path;

use twc_content::{Message, io_reason, messages};

use crate::io::Exit;
use crate::words::Words;

/// What stopped a command.
#[derive(Debug, thiserror::Error)]
pub(crate) enum Failure {
    /// Help, version or a usage error was printed already.
    #[error("shown")]
    Shown(Exit),
    /// Standard output or error could not be written.
    #[error("{0}")]
    Write(#[source] io::Error),
    /// The site could not be read.
    #[error("{0}")]
    Content(#[from] twc_content::Error),
    /// Findings that stop the run, as they are shown.
    #[error("{0}")]
    Rendered(String),
    /// Said by a message of `twc.ftl`.
    #[error("{}", .0.id)]
    Said(Message),
}

impl Failure {
    /// A failure said by a message.
    pub(crate) fn said(message: Message) -> Self {
        Self::Said(message)
    }

    /// A file that the system refuses: a message with the path and the reason.
    pub(crate) fn file(message: fn(String, String) -> Message, path: &Path, error: &io::Error) -> Self {
        Self::Said(message(path.display().to_string(), io_reason(error)))
    }

    /// Whether the reader of the output went away, which is no failure.
    pub(crate) fn is_broken_pipe(&self) -> bool {
        matches!(self, Self::Write(error) if error.kind() == io::ErrorKind::BrokenPipe)
    }

    /// The words of it.
    pub(crate) fn text(&self, words: &Words) -> String {
        match self {
            Self::Said(message) => words.say(message),
            Self::Write(error) => words.say(&messages::output_failed(io_reason(error))),
            Self::Content(error) => words.say(&error.message()),
            other => other.to_string(),
        }
    }
}

impl From<io::Error> for Failure {
    fn from(error: io::Error) -> Self {
        Self::Write(error)
    }
}
