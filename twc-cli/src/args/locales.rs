//! The arguments of the `locales` verbs: what translators do with message files.

use std::path::PathBuf;

use clap::{Args, Subcommand};
use twc_content::Language;

use super::Reporting;

#[derive(Clone, Debug, Args)]
pub(crate) struct Locales {
    #[command(subcommand)]
    pub(crate) verb: LocalesVerb,
}

#[derive(Clone, Debug, Subcommand)]
pub(crate) enum LocalesVerb {
    Check(LocalesCheck),
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
