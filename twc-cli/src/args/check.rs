//! The arguments of `check` and `fix`, and those of every verb that reports findings.

use std::path::PathBuf;
use std::str::FromStr;

use clap::{Args, ValueEnum};
use twc_content::Severity;

#[derive(Clone, Debug, Default, Args)]
pub(crate) struct Check {
    #[arg(value_name = "SITE|FILE")]
    pub(crate) paths: Vec<PathBuf>,
    #[command(flatten)]
    pub(crate) reporting: Reporting,
    #[command(flatten)]
    pub(crate) fixing: Fixing,
    #[arg(long, value_name = "FILE")]
    pub(crate) baseline: Option<PathBuf>,
    #[arg(long)]
    pub(crate) write_baseline: bool,
    #[arg(long, value_name = "REV")]
    pub(crate) since: Option<String>,
    #[arg(long, value_name = "FILE")]
    pub(crate) stdin_filename: Option<PathBuf>,
    #[arg(long)]
    pub(crate) show_config: bool,
    #[command(flatten)]
    pub(crate) publish: Publish,
}

/// Which findings are reported, how, and which make the run fail.
#[derive(Clone, Debug, Default, Args)]
pub(crate) struct Reporting {
    #[arg(long, value_name = "FORMAT")]
    pub(crate) format: Option<ReportFormat>,
    #[arg(long, value_name = "FORMAT=FILE")]
    pub(crate) output: Vec<OutputFile>,
    #[arg(long, value_name = "CODES", value_delimiter = ',')]
    pub(crate) select: Vec<String>,
    #[arg(long, value_name = "CODES", value_delimiter = ',')]
    pub(crate) ignore: Vec<String>,
    #[arg(long, value_name = "LEVEL")]
    pub(crate) level: Option<Level>,
    #[arg(long, value_name = "LEVEL")]
    pub(crate) fail_on: Option<FailOn>,
    #[arg(long)]
    pub(crate) statistics: bool,
}

impl Reporting {
    /// Whether only some rules run.
    pub(crate) fn narrows(&self) -> bool {
        !self.select.is_empty() || !self.ignore.is_empty()
    }
}

/// What is mended.
#[derive(Clone, Copy, Debug, Default, Args)]
pub(crate) struct Fixing {
    #[arg(long)]
    pub(crate) fix: bool,
    #[arg(long)]
    pub(crate) unsafe_fixes: bool,
    #[arg(long)]
    pub(crate) diff: bool,
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

/// From which severity on a run ends with 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum FailOn {
    Error,
    Warning,
    Note,
    Never,
}

impl FailOn {
    /// The severity; none where nothing fails.
    pub(crate) fn severity(self) -> Option<Severity> {
        match self {
            Self::Error => Some(Severity::Error),
            Self::Warning => Some(Severity::Warning),
            Self::Note => Some(Severity::Note),
            Self::Never => None,
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, ValueEnum)]
pub(crate) enum ReportFormat {
    Full,
    Concise,
    Grouped,
    Json,
    Jsonl,
    Sarif,
    Github,
    Gitlab,
    Junit,
    Rdjson,
    Markdown,
}

/// `FORMAT=FILE`: one more report, into a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct OutputFile {
    /// The format.
    pub(crate) format: ReportFormat,
    /// The file.
    pub(crate) file: PathBuf,
}

impl FromStr for OutputFile {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let example = "FORMAT=FILE, json=report.json";
        let (format, file) = text.split_once('=').filter(|(_, file)| !matches!(*file, "" | "-")).ok_or(example)?;
        let names = || ReportFormat::value_variants().iter().filter_map(ValueEnum::to_possible_value);
        let format = ReportFormat::from_str(format, true)
            .map_err(|_| names().map(|it| it.get_name().to_owned()).collect::<Vec<_>>().join(", "))?;
        Ok(Self { format, file: file.into() })
    }
}
