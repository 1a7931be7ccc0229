//! The command line as data. Its words stand in `locales/*/twc.ftl`: one message a verb, one attribute an argument.

mod check;
mod export;
mod locales;
mod tools;

use std::ffi::OsString;
use std::path::PathBuf;

use clap::error::ErrorKind;
use clap::{Args, CommandFactory, FromArgMatches, Parser, Subcommand, ValueEnum};
use twc_content::Language;

pub(crate) use check::{Check, FailOn, Publish, ReportFormat, Reporting};
pub(crate) use export::{Export, ExportFormat, PolicyName};
pub(crate) use locales::{
    ExchangeFormat, Locales, LocalesCheck, LocalesExport, LocalesFmt, LocalesFolder, LocalesImport, LocalesImportHugo,
    LocalesMissing, LocalesPseudo, LocalesRename, LocalesStatus, LocalesVerb, StatusFormat,
};
pub(crate) use tools::{Completions, Explain, Init, LinkFormat, Links, New, RuleFormat, Rules, Schema, SchemaName};

use crate::color::Style;
use crate::failure::Failure;
use crate::help;
use crate::io::{Exit, Io};
use crate::words::Words;

#[derive(Debug, Parser)]
#[command(name = "twc", version, disable_help_subcommand = true, subcommand_required = true)]
pub(crate) struct Arguments {
    #[command(flatten)]
    pub(crate) global: Global,
    #[command(subcommand)]
    pub(crate) verb: Verb,
}

#[derive(Clone, Debug, Default, Args)]
pub(crate) struct Global {
    #[arg(short = 'C', long = "directory", value_name = "DIR", global = true)]
    pub(crate) directory: Option<PathBuf>,
    #[arg(long, global = true)]
    pub(crate) embedded: bool,
    #[arg(long, value_name = "FILE|KEY=VAL", global = true)]
    pub(crate) config: Vec<String>,
    #[arg(long, value_name = "nl|en", global = true)]
    pub(crate) lang: Option<Language>,
    #[arg(long, value_name = "WHEN", global = true)]
    pub(crate) color: Option<ColorWhen>,
    #[arg(long, short, global = true)]
    pub(crate) quiet: bool,
}

impl Global {
    /// The folder that relative paths start from.
    pub(crate) fn base(&self, io: &Io) -> PathBuf {
        self.directory.as_ref().map_or_else(|| io.directory.clone(), |it| io.directory.join(it))
    }
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
    Fix(Box<Check>),
    Export(Export),
    Locales(Locales),
    Rules(Rules),
    Explain(Explain),
    Links(Links),
    Init(Init),
    New(New),
    Schema(Schema),
    Completions(Completions),
    Man,
}

/// The whole command with its help in the reader's language.
pub(crate) fn command(words: &Words) -> clap::Command {
    help::localized(Arguments::command(), words)
}

/// Parses the arguments; help, version and usage errors are written here.
pub(crate) fn parse(arguments: &[OsString], words: &Words, io: &mut Io) -> Result<Arguments, Failure> {
    let width = io.width.unwrap_or(80).clamp(40, 100);
    let mut arguments = arguments.to_vec();
    // `twc help check` is how people ask other programs.
    let asked = arguments.iter().skip(1).take_while(|it| *it == "help").count();
    if asked > 0 {
        arguments.drain(1..=asked);
        arguments.push("--help".into());
    }
    let command = command(words).term_width(width);
    let parsed = command.clone().try_get_matches_from(&arguments).and_then(|it| Arguments::from_arg_matches(&it));
    parsed.map_err(|error| {
        let is_terminal = if error.use_stderr() { io.err_is_terminal } else { io.out_is_terminal };
        let style = Style::of(color_flag(&arguments), is_terminal, io);
        let shown = match error.kind() {
            // Flags but no verb: what the verbs are says more than that one is missing.
            ErrorKind::MissingSubcommand => help::painted(&help_of(command, &arguments), style),
            ErrorKind::DisplayHelp => help::painted(&help::parser_text(&error.render().to_string(), words), style),
            ErrorKind::DisplayVersion => error.render().to_string(),
            _ => style.paint_error(&help::parser_text(&error.render().to_string(), words)),
        };
        let result = if error.use_stderr() { write!(io.err, "{shown}") } else { write!(io.out, "{shown}") };
        let exit = if error.use_stderr() { Exit::CouldNotRun } else { Exit::Clean };
        match result.and_then(|()| io.out.flush()) {
            Ok(()) => Failure::Shown(exit),
            Err(error) => Failure::Write(error),
        }
    })
}

/// The help of the last verb that is named.
fn help_of(mut command: clap::Command, arguments: &[OsString]) -> String {
    command.build();
    let mut verb = &command;
    for argument in arguments.iter().skip(1).filter_map(|it| it.to_str()) {
        verb = verb.find_subcommand(argument).unwrap_or(verb);
    }
    verb.clone().render_help().to_string()
}

/// What `--lang` says, found before the rest is parsed: help and usage errors are words too.
pub(crate) fn language_flag(arguments: &[OsString]) -> Option<Language> {
    flag(arguments, "--lang").and_then(|value| value.parse().ok())
}

/// What `--color` says, where the arguments cannot be parsed.
pub(crate) fn color_flag(arguments: &[OsString]) -> Option<ColorWhen> {
    flag(arguments, "--color").and_then(|value| ColorWhen::from_str(value, true).ok())
}

fn flag<'a>(arguments: &'a [OsString], name: &str) -> Option<&'a str> {
    let mut arguments = arguments.iter().filter_map(|it| it.to_str());
    while let Some(argument) = arguments.next() {
        if argument == "--" {
            return None;
        }
        let value = if argument == name {
            arguments.next()
        } else {
            argument.strip_prefix(name).and_then(|rest| rest.strip_prefix('='))
        };
        if value.is_some() {
            return value;
        }
    }
    None
}
