//! `twc locales check`: compares the message files of the languages.

use super::folder;
use crate::again::Again;
use crate::args::{Global, LocalesCheck};
use crate::baseline::Held;
use crate::color::Style;
use crate::failure::Failure;
use crate::io::{Exit, Io};
use crate::report::{Checked, CheckedFile};
use crate::reporting;
use crate::settings::Settings;
use crate::words::Words;

/// Checks the message files and reports.
pub(crate) fn run(check: &LocalesCheck, global: &Global, io: &mut Io) -> Result<Exit, Failure> {
    let opened = folder::open(check.folder.as_deref(), check.base.as_ref(), global, io)?;
    let reporting = &check.reporting;
    let settings = Settings::of(
        &opened.site,
        reporting,
        &Words::of(global.lang.as_ref(), io),
        Style::of(global.color, io.err_is_terminal, io),
    )?;
    let catalogs = &opened.site.catalogs.catalogs;
    let mut diagnostics = settings.check(&opened.site);
    // A template that asks for a message nobody has is a finding about messages too.
    diagnostics.retain(|it| {
        it.code == "LC005" || catalogs.iter().any(|catalog| catalog.source.path() == it.primary.path.as_ref())
    });
    let mut files: Vec<CheckedFile<'_>> = opened
        .site
        .files
        .iter()
        .map(|file| {
            let catalog = catalogs.iter().find(|it| it.source.path() == file.path());
            CheckedFile {
                path: file.path(),
                text: file.text(),
                language: catalog.map(|it| it.language.to_string()),
                checked: catalog.is_some(),
            }
        })
        .collect();
    files.sort_by_key(|file| file.path);
    let again = Again::locales(check, global);
    let checked = Checked { diagnostics, files, held: Held::default(), mended: 0, again };
    reporting::finish(&checked, reporting, settings.levels, opened.root.as_deref(), global, io)
}
