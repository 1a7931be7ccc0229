//! `twc locales check`: compares the message files of the languages.

use twc_content::Severity;
use twc_content::rules::{self, Selection, Settings};

use super::messages;
use crate::args::{Global, LocalesCheck};
use crate::commands::check::selection;
use crate::failure::Failure;
use crate::io::{Exit, Io};
use crate::report::{Checked, CheckedFile};
use crate::reporting::{self, Levels};

/// Checks the message files and reports.
pub(crate) fn run(check: &LocalesCheck, global: &Global, io: &mut Io) -> Result<Exit, Failure> {
    let opened = messages::open(check.folder.as_deref(), check.base.as_ref(), global, io)?;
    let reporting = &check.reporting;
    let selected = if reporting.select.is_empty() { Selection::default() } else { selection(&reporting.select)? };
    let settings = Settings::of(selected.without(&selection(&reporting.ignore)?));
    let catalogs = &opened.site.catalogs.catalogs;
    let mut diagnostics = rules::check(&opened.site, &settings);
    diagnostics.retain(|it| catalogs.iter().any(|catalog| catalog.source.path() == it.primary.path.as_ref()));
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
    let checked = Checked { diagnostics, files, baselined: 0, mended: 0 };
    let levels = Levels::of(reporting, Severity::Warning, Some(Severity::Error));
    reporting::finish(&checked, reporting, levels, opened.root.as_deref(), global, io)
}
