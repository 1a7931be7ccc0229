//! `twc check` and `twc fix`: every problem of every file, in one run.

use twc_content::rules::{self, Selection, Settings};
use twc_content::{Message, Severity};

use crate::args::{Check, Global};
use crate::failure::Failure;
use crate::io::{Exit, Io};
use crate::report::{Checked, CheckedFile};
use crate::reporting::{self, Levels};
use crate::site::{self, Opened};

/// Checks a site and reports.
pub(crate) fn run(check: &Check, global: &Global, io: &mut Io) -> Result<Exit, Failure> {
    let opened = site::open(&check.paths, global, io)?;
    let settings = settings(check)?;
    let mut diagnostics = rules::check(&opened.site, &settings);
    diagnostics.retain(|it| opened.wants(&it.primary.path));
    let checked = Checked { diagnostics, files: files(&opened), ..Checked::default() };
    let levels = Levels::of(&check.reporting, Severity::Warning, Some(Severity::Error));
    reporting::finish(&checked, &check.reporting, levels, opened.root.as_deref(), global, io)
}

/// The rules that the flags select.
fn settings(check: &Check) -> Result<Settings, Failure> {
    let selection = |words: &[String]| {
        Selection::of(words.iter().map(String::as_str)).map_err(|error| {
            let message = match error.nearest {
                Some(nearest) => Message::new("unknown-rule.nearest").with("nearest", nearest),
                None => Message::new("unknown-rule"),
            };
            Failure::said(message.with("word", error.word))
        })
    };
    let reporting = &check.reporting;
    let selected = if reporting.select.is_empty() { Selection::default() } else { selection(&reporting.select)? };
    Ok(Settings::of(selected.without(&selection(&reporting.ignore)?)))
}

/// All files of a site that findings can be about.
fn files(opened: &Opened) -> Vec<CheckedFile<'_>> {
    let site = &opened.site;
    let pages = site.pages.iter().map(|page| (&page.source, Some(page.path.language.to_string())));
    let others = site.files.iter().map(|file| (file, None));
    let mut files: Vec<_> = pages
        .chain(others)
        .map(|(source, language)| CheckedFile {
            path: source.path(),
            text: source.text(),
            checked: language.is_some() && opened.wants(source.path()),
            language,
        })
        .collect();
    files.sort_by_key(|file| file.path);
    files
}
