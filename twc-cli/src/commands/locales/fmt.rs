//! `twc locales fmt`: puts message files in the usual form.

use twc_content::locale::{Syntax, tidied};
use twc_content::messages;

use super::folder;
use crate::args::{Global, LocalesFmt};
use crate::failure::Failure;
use crate::io::{Exit, Io};
use crate::words::Words;

/// Rewrites the files that are not in the usual form, or lists them.
pub(crate) fn run(fmt: &LocalesFmt, global: &Global, io: &mut Io) -> Result<Exit, Failure> {
    let words = Words::of(global.lang.as_ref(), io);
    let opened = folder::open(fmt.files.folder.as_deref(), fmt.files.base.as_ref(), global, io)?;
    let changed: Vec<(&str, String)> = opened
        .site
        .catalogs
        .catalogs
        .iter()
        .filter(|it| it.syntax == Syntax::Fluent)
        .map(|catalog| (catalog.source.path(), tidied(catalog)))
        .filter(|(path, text)| opened.site.source(path).is_some_and(|it| it.text() != text))
        .collect();
    for (path, _) in &changed {
        let message = if fmt.check { messages::locales_untidy(*path) } else { messages::locales_tidied(*path) };
        writeln!(io.out, "{}", words.say(&message))?;
    }
    if fmt.check {
        return Ok(if changed.is_empty() { Exit::Clean } else { Exit::Findings });
    }
    if !changed.is_empty() {
        opened.write(changed)?;
    }
    Ok(Exit::Clean)
}
