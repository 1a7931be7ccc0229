//! One file per verb.

mod check;
mod completions;
mod explain;
mod export;
mod init;
mod links;
mod locales;
mod man;
mod new;
mod rules;
mod schema;

use twc_content::messages;

use crate::args::{Arguments, Verb};
use crate::failure::Failure;
use crate::io::{Exit, Io};
use crate::words::Words;

/// Runs the verb.
pub(crate) fn run(arguments: Arguments, io: &mut Io) -> Result<Exit, Failure> {
    let global = &arguments.global;
    let words = Words::of(global.lang.as_ref(), io);
    if global.directory.is_some() {
        let folder = global.base(io);
        std::fs::read_dir(&folder).map_err(|error| twc_content::Error::read(folder, error))?;
    }
    // The language of an export is one of its pages.
    if let Some(language) = &global.lang
        && !(language.is_dutch() || language.is_english() || matches!(arguments.verb, Verb::Export(_)))
    {
        let message = messages::unknown_language(language.to_string());
        return Err(Failure::said(message));
    }
    match &arguments.verb {
        Verb::Check(check) => check::run(check, global, io),
        Verb::Fix(fix) => {
            let mut check = fix.clone();
            check.fixing.fix = true;
            check::run(&check, global, io)
        }
        Verb::Export(export) => export::run(export, global, io),
        Verb::Locales(locales) => locales::run(locales, global, io),
        Verb::Completions(completions) => completions::run(completions, &words, io),
        Verb::Man => man::run(&words, io),
        Verb::Rules(rules) => rules::run(rules, global, &words, io),
        Verb::Explain(explain) => explain::run(explain, global, &words, io),
        Verb::Init(init) => init::run(init, global, &words, io),
        Verb::New(new) => new::run(new, global, &words, io),
        Verb::Schema(schema) => schema::run(schema, global, &words, io),
        Verb::Links(links) => links::run(links, global, io),
    }
}
