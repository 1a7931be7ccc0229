//! The arguments of `export`.

use std::path::PathBuf;

use clap::{Args, ValueEnum};

use super::Publish;

#[derive(Clone, Debug, Args)]
pub(crate) struct Export {
    #[arg(value_name = "SITE")]
    pub(crate) site: Option<PathBuf>,
    #[arg(long, value_name = "FORMATS", value_delimiter = ',')]
    pub(crate) format: Vec<ExportFormat>,
    #[arg(long, value_name = "DIR")]
    pub(crate) out: PathBuf,
    #[arg(long, value_name = "POLICY")]
    pub(crate) policy: Option<PolicyName>,
    #[arg(long)]
    pub(crate) minify: bool,
    #[arg(long, value_name = "URL")]
    pub(crate) base_url: Option<String>,
    #[command(flatten)]
    pub(crate) publish: Publish,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum ExportFormat {
    Html,
    Json,
    Text,
}

/// What happens to raw HTML.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum PolicyName {
    Hugo,
    Sanitize,
    Safe,
}
