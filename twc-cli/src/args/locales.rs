//! The arguments of the `locales` verbs: what translators do with message files.

use std::path::PathBuf;

use clap::{Args, Subcommand, ValueEnum};
use twc_content::Language;

use super::Reporting;

#[derive(Clone, Debug, Args)]
pub(crate) struct Locales {
    #[command(subcommand)]
    pub(crate) verb: LocalesVerb,
}

#[derive(Clone, Debug, Subcommand)]
pub(crate) enum LocalesVerb {
    Check(Box<LocalesCheck>),
    Status(LocalesStatus),
    Missing(LocalesMissing),
    Unused(LocalesFolder),
    Fmt(LocalesFmt),
    Rename(LocalesRename),
    Stale(LocalesFolder),
    Accept(LocalesFolder),
    Pseudo(LocalesPseudo),
    Export(LocalesExport),
    Import(LocalesImport),
    ImportHugo(LocalesImportHugo),
}

#[derive(Clone, Debug, Args)]
pub(crate) struct LocalesCheck {
    #[arg(value_name = "SITE|DIR")]
    pub(crate) folder: Option<PathBuf>,
    #[arg(long, value_name = "LANGUAGE")]
    pub(crate) base: Option<Language>,
    #[command(flatten)]
    pub(crate) reporting: Reporting,
}

/// Which message files a verb works on.
#[derive(Clone, Debug, Args)]
pub(crate) struct LocalesFolder {
    #[arg(value_name = "SITE|DIR")]
    pub(crate) folder: Option<PathBuf>,
    #[arg(long, value_name = "LANGUAGE")]
    pub(crate) base: Option<Language>,
}

#[derive(Clone, Debug, Args)]
pub(crate) struct LocalesStatus {
    #[command(flatten)]
    pub(crate) files: LocalesFolder,
    #[arg(long, value_name = "FORMAT")]
    pub(crate) format: Option<StatusFormat>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum StatusFormat {
    Table,
    Json,
    Markdown,
}

#[derive(Clone, Debug, Args)]
pub(crate) struct LocalesMissing {
    #[command(flatten)]
    pub(crate) files: LocalesFolder,
    #[arg(long)]
    pub(crate) write_stubs: bool,
}

#[derive(Clone, Debug, Args)]
pub(crate) struct LocalesFmt {
    #[command(flatten)]
    pub(crate) files: LocalesFolder,
    #[arg(long)]
    pub(crate) check: bool,
}

#[derive(Clone, Debug, Args)]
pub(crate) struct LocalesRename {
    #[arg(value_name = "OLD", allow_hyphen_values = true)]
    pub(crate) old: String,
    #[arg(value_name = "NEW", allow_hyphen_values = true)]
    pub(crate) new: String,
    #[command(flatten)]
    pub(crate) files: LocalesFolder,
    #[arg(long, visible_alias = "dry-run")]
    pub(crate) diff: bool,
    #[arg(long)]
    pub(crate) no_code: bool,
}

#[derive(Clone, Debug, Args)]
pub(crate) struct LocalesPseudo {
    #[command(flatten)]
    pub(crate) files: LocalesFolder,
    #[arg(long, value_name = "DIR")]
    pub(crate) out: Option<PathBuf>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum ExchangeFormat {
    Po,
    Xliff,
    Json,
}

#[derive(Clone, Debug, Args)]
pub(crate) struct LocalesExport {
    #[arg(value_name = "FORMAT")]
    pub(crate) format: ExchangeFormat,
    #[command(flatten)]
    pub(crate) files: LocalesFolder,
    #[arg(long, value_name = "DIR")]
    pub(crate) out: Option<PathBuf>,
}

#[derive(Clone, Debug, Args)]
pub(crate) struct LocalesImport {
    #[arg(value_name = "FILE", required = true)]
    pub(crate) exchanged: Vec<PathBuf>,
    #[arg(long, value_name = "SITE|DIR")]
    pub(crate) folder: Option<PathBuf>,
}

#[derive(Clone, Debug, Args)]
pub(crate) struct LocalesImportHugo {
    #[arg(value_name = "DIR")]
    pub(crate) folder: PathBuf,
    #[arg(long, value_name = "LANGUAGE")]
    pub(crate) base: Option<Language>,
    #[arg(long, value_name = "DIR")]
    pub(crate) out: Option<PathBuf>,
}
