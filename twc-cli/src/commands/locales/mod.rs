//! `twc locales`: one file per verb of the translators' tools.

mod check;
mod exchange;
mod fmt;
mod import_hugo;
mod incoming;
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
use crate::site;

/// Runs the verb.
pub(crate) fn run(locales: &Locales, global: &Global, io: &mut Io) -> Result<Exit, Failure> {
    let exit = match &locales.verb {
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
    }?;
    // Whoever meant the messages of a folder is told that others were taken; `check` says it itself.
    let reads = match &locales.verb {
        LocalesVerb::Status(it) => Some(&it.files),
        LocalesVerb::Missing(it) => Some(&it.files),
        LocalesVerb::Unused(it) | LocalesVerb::Stale(it) => Some(it),
        LocalesVerb::Pseudo(it) => Some(&it.files),
        LocalesVerb::Export(it) => Some(&it.files),
        _ => None,
    };
    if let Some(files) = reads {
        io.out.flush()?;
        let root = folder::root(files.folder.as_deref(), global, io);
        site::say_built_in(root.as_deref(), global, io)?;
    }
    Ok(exit)
}
