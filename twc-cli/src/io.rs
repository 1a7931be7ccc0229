//! What the process gives a command: its streams, environment and folder, replaceable in tests.

use std::collections::BTreeMap;
use std::fmt;
use std::io::{BufWriter, IsTerminal, Read, Write};
use std::path::PathBuf;
use std::process::ExitCode;

/// How a run ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Exit {
    /// 0: nothing at or above the level that fails.
    Clean,
    /// 1: findings.
    Findings,
    /// 2: the job could not be done.
    CouldNotRun,
}

impl Exit {
    /// The number the process ends with.
    #[must_use]
    pub fn code(self) -> u8 {
        match self {
            Self::Clean => 0,
            Self::Findings => 1,
            Self::CouldNotRun => 2,
        }
    }
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> Self {
        Self::from(exit.code())
    }
}

/// Streams, environment and folder of a run.
pub struct Io {
    /// Findings and exports go here.
    pub out: Box<dyn Write>,
    /// Everything else goes here.
    pub err: Box<dyn Write>,
    /// Text of an unsaved file comes from here.
    pub input: Box<dyn Read>,
    /// Whether a person sees `out` on a terminal.
    pub out_is_terminal: bool,
    /// Whether a person sees `err` on a terminal.
    pub err_is_terminal: bool,
    /// Columns of the terminal, where known.
    pub width: Option<usize>,
    /// The environment's variables that are read: language, colour, continuous integration.
    pub variables: BTreeMap<String, String>,
    /// The folder that relative paths start from.
    pub directory: PathBuf,
}

impl Io {
    /// The real process.
    #[must_use]
    pub fn process() -> Self {
        let (out, err) = (std::io::stdout(), std::io::stderr());
        let variables: BTreeMap<String, String> = std::env::vars_os()
            .filter_map(|(name, value)| Some((name.into_string().ok()?, value.into_string().ok()?)))
            .collect();
        Self {
            out_is_terminal: out.is_terminal(),
            err_is_terminal: err.is_terminal(),
            width: terminal_width(&variables),
            out: Box::new(BufWriter::with_capacity(1 << 16, out)),
            err: Box::new(err),
            input: Box::new(std::io::stdin()),
            variables,
            directory: std::env::current_dir().unwrap_or_else(|_| PathBuf::from(".")),
        }
    }

    /// A variable of the environment that is set and not empty.
    #[must_use]
    pub fn variable(&self, name: &str) -> Option<&str> {
        self.variables.get(name).map(String::as_str).filter(|value| !value.is_empty())
    }
}

impl fmt::Debug for Io {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Io").field("directory", &self.directory).field("width", &self.width).finish_non_exhaustive()
    }
}

/// `COLUMNS`, else what the terminal itself says.
fn terminal_width(variables: &BTreeMap<String, String>) -> Option<usize> {
    let told = variables.get("COLUMNS").and_then(|it| it.parse().ok());
    told.or_else(|| terminal_size::terminal_size().map(|(width, _)| usize::from(width.0)))
}
