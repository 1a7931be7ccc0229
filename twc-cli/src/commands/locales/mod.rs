//! `twc locales`: one file per verb of the translators' tools.

mod check;
mod exchange;
mod fmt;
mod import_hugo;
mod folder;
mod missing;
mod po;
mod pseudo;
mod rename;
mod stale;
mod status;
mod unused;
mod uses;
mod xliff;

use crate::args::{Global, Locales, LocalesVerb};
use crate::failure::Failure;
use crate::io::{Exit, Io};

/// Runs the verb.
pub(crate) fn run(locales: &Locales, global: &Global, io: &mut Io) -> Result<Exit, Failure> {
    match &locales.verb {
        LocalesVerb::Check(check) => check::run(check, global, io),
        LocalesVerb::Status(status) => status::run(status, global, io),
        LocalesVerb::Missing(missing) => missing::run(missing, global, io),
        LocalesVerb::Unused(files) => unused::run(files, global, io),
        LocalesVerb::Fmt(fmt) => fmt::run(fmt, global, io),
        LocalesVerb::Rename(rename) => rename::run(rename, global, io),
        LocalesVerb::Stale(files) => stale::run(files, global, io),
        LocalesVerb::Accept(files) => stale::accept(files, global, io),
        LocalesVerb::Pseudo(pseudo) => pseudo::run(pseudo, global, io),
        LocalesVerb::Export(export) => exchange::export(export, global, io),
        LocalesVerb::Import(import) => exchange::import(import, global, io),
        LocalesVerb::ImportHugo(import) => import_hugo::run(import, global, io),
    }
}
