//! The command line as data. The words of the help stand in `locales/*/twc.ftl`, one message a verb (`help-check`).

use std::ffi::OsString;
use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};
use twc_content::{Language, Severity};

use crate::failure::Failure;
use crate::io::{Exit, Io};

#[derive(Debug, Parser)]
#[command(name = "twc", version, arg_required_else_help = true, max_term_width = 100)]
pub(crate) struct Arguments {
    #[command(flatten)]
    pub(crate) global: Global,
    #[command(subcommand)]
    pub(crate) verb: Verb,
}

/// What every verb understands.
#[derive(Clone, Debug, Args)]
pub(crate) struct Global {
    #[arg(short = 'C', long = "directory", value_name = "DIR", global = true)]
    pub(crate) directory: Option<PathBuf>,
    #[arg(long, value_name = "LANGUAGE", global = true)]
    pub(crate) lang: Option<Language>,
    #[arg(long, value_name = "WHEN", global = true)]
    pub(crate) color: Option<ColorWhen>,
    #[arg(long, short, global = true)]
    pub(crate) quiet: bool,
    #[arg(long, global = true)]
    pub(crate) embedded: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum ColorWhen {
    Auto,
    Always,
    Never,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Verb {
    Check(Box<Check>),
    Export(Export),
}

/// Which pages count as published.
#[derive(Clone, Debug, Default, Args)]
pub(crate) struct Publish {
    #[arg(long)]
    pub(crate) drafts: bool,
    #[arg(long)]
    pub(crate) future: bool,
    #[arg(long)]
    pub(crate) expired: bool,
    #[arg(long, value_name = "DATE")]
    pub(crate) now: Option<String>,
}

#[derive(Clone, Debug, Args)]
pub(crate) struct Check {
    #[arg(value_name = "SITE|FILE")]
    pub(crate) paths: Vec<PathBuf>,
    #[arg(long, value_name = "FORMAT")]
    pub(crate) format: Option<ReportFormat>,
    #[arg(long, value_name = "CODES", value_delimiter = ',')]
    pub(crate) select: Vec<String>,
    #[arg(long, value_name = "CODES", value_delimiter = ',')]
    pub(crate) ignore: Vec<String>,
    #[arg(long, value_name = "LEVEL")]
    pub(crate) level: Option<Level>,
    #[command(flatten)]
    pub(crate) publish: Publish,
}

/// A severity on the command line.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Level {
    Error,
    Warning,
    Note,
}

impl From<Level> for Severity {
    fn from(level: Level) -> Self {
        match level {
            Level::Error => Self::Error,
            Level::Warning => Self::Warning,
            Level::Note => Self::Note,
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum ReportFormat {
    Concise,
    Json,
}

#[derive(Clone, Debug, Args)]
pub(crate) struct Export {
    #[arg(value_name = "SITE")]
    pub(crate) site: Option<PathBuf>,
    #[arg(long, value_name = "FORMATS", value_delimiter = ',')]
    pub(crate) format: Vec<ExportFormat>,
    #[arg(long, value_name = "DIR")]
    pub(crate) out: PathBuf,
    #[command(flatten)]
    pub(crate) publish: Publish,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum ExportFormat {
    Html,
    Json,
    Text,
}

/// Parses the arguments; help, version and usage errors are written here.
pub(crate) fn parse(arguments: impl IntoIterator<Item = OsString>, io: &mut Io) -> Result<Arguments, Failure> {
    Arguments::try_parse_from(arguments).map_err(|error| {
        let shown = error.render();
        let result = if error.use_stderr() { write!(io.err, "{shown}") } else { write!(io.out, "{shown}") };
        let exit = if error.use_stderr() { Exit::CouldNotRun } else { Exit::Clean };
        match result.and_then(|()| io.out.flush()) {
            Ok(()) => Failure::Shown(exit),
            Err(error) => Failure::Write(error),
        }
    })
}
