//! `twc locales pseudo`: the messages in a language that nobody speaks, to see what is not translated or cut off.

use std::path::PathBuf;

use twc_content::locale::{Syntax, pseudolocalized};

use super::folder::{self, create};
use crate::args::{Global, LocalesPseudo};
use crate::failure::Failure;
use crate::io::{Exit, Io};

/// Writes the files of the base language with marked letters, into a folder or to standard output.
pub(crate) fn run(pseudo: &LocalesPseudo, global: &Global, io: &mut Io) -> Result<Exit, Failure> {
    let opened = folder::open(pseudo.files.folder.as_deref(), pseudo.files.base.as_ref(), global, io)?;
    let catalogs = &opened.site.catalogs;
    let out: Option<PathBuf> =
        pseudo.out.as_ref().filter(|it| it.as_os_str() != "-").map(|it| global.base(io).join(it));
    for catalog in catalogs.of(&catalogs.base).filter(|it| it.syntax == Syntax::Fluent) {
        let text = pseudolocalized(catalog);
        match &out {
            Some(folder) => {
                let name = catalog.source.path().rsplit('/').next().unwrap_or_default();
                create(&folder.join(name), &text)?;
            }
            None => io.out.write_all(text.as_bytes())?,
        }
    }
    Ok(Exit::Clean)
}
