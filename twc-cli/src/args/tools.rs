//! The arguments of the small verbs.

use std::path::PathBuf;

use clap::{Args, ValueEnum};
use clap_complete::Shell;

use super::Publish;

#[derive(Clone, Debug, Args)]
pub(crate) struct Rules {
    #[arg(value_name = "CODES")]
    pub(crate) codes: Vec<String>,
    #[arg(long, value_name = "FORMAT")]
    pub(crate) format: Option<RuleFormat>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum RuleFormat {
    Table,
    Json,
    Markdown,
}

#[derive(Clone, Debug, Args)]
pub(crate) struct Explain {
    #[arg(value_name = "CODE|NAME", required = true)]
    pub(crate) rules: Vec<String>,
}

#[derive(Clone, Debug, Args)]
pub(crate) struct Links {
    #[arg(value_name = "SITE|FILE")]
    pub(crate) paths: Vec<PathBuf>,
    #[arg(long, value_name = "FORMAT")]
    pub(crate) format: Option<LinkFormat>,
    #[arg(long)]
    pub(crate) external: bool,
    #[arg(long, conflicts_with = "external")]
    pub(crate) dead: bool,
    #[command(flatten)]
    pub(crate) publish: Publish,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum LinkFormat {
    Table,
    Json,
    Jsonl,
}

#[derive(Clone, Debug, Args)]
pub(crate) struct Init {
    #[arg(value_name = "SITE")]
    pub(crate) site: Option<PathBuf>,
}

#[derive(Clone, Debug, Args)]
pub(crate) struct New {
    #[arg(value_name = "PATH")]
    pub(crate) path: String,
    #[arg(long, value_name = "TITLE")]
    pub(crate) title: Vec<String>,
    #[arg(long, value_name = "ARCHETYPE")]
    pub(crate) kind: Option<String>,
    #[arg(long, value_name = "SITE")]
    pub(crate) site: Option<PathBuf>,
    #[arg(long, value_name = "DATE")]
    pub(crate) now: Option<String>,
}

#[derive(Clone, Debug, Args)]
pub(crate) struct Schema {
    #[arg(value_name = "SCHEMA")]
    pub(crate) name: SchemaName,
    #[arg(value_name = "SITE")]
    pub(crate) site: Option<PathBuf>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum SchemaName {
    Page,
    Site,
    Search,
    Report,
    Config,
    Frontmatter,
}

#[derive(Clone, Debug, Args)]
pub(crate) struct Completions {
    #[arg(value_name = "SHELL")]
    pub(crate) shell: Shell,
}
