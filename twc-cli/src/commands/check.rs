//! `twc check` and `twc fix`: every problem of every file, in one run.

use std::io::Read as _;
use std::path::{Path, PathBuf};

use twc_content::rules::{self, Selection, Settings};
use twc_content::{Applicability, Diagnostic, Limits, Message, Severity};

use crate::args::{Check, Global};
use crate::baseline;
use crate::color::Style;
use crate::failure::Failure;
use crate::fixing;
use crate::io::{Exit, Io};
use crate::report::{Checked, CheckedFile};
use crate::reporting::{self, Levels};
use crate::since;
use crate::site::{self, Opened};

/// Checks a site, mends what is asked for, and reports the rest.
pub(crate) fn run(check: &Check, global: &Global, io: &mut Io) -> Result<Exit, Failure> {
    if let Some(file) = standard_input(check) {
        return run_on_input(check, &file, global, io);
    }
    let opened = site::open(&check.paths, &check.publish, global, io)?;
    run_on(opened, check, global, io)
}

fn run_on(opened: Opened, check: &Check, global: &Global, io: &mut Io) -> Result<Exit, Failure> {
    let settings = settings(check)?;
    let look = |opened: &Opened| look(opened, &settings);
    let mut opened = opened;
    let mut diagnostics = look(&opened);
    if let Some(revision) = &check.since {
        diagnostics = since::limit(&opened, revision, diagnostics, &look)?;
    }
    let mut mended = 0;
    if check.fixing.fix || check.fixing.diff {
        let Some(root) = opened.root.clone() else { return Err(Failure::said(Message::new("fix-embedded"))) };
        let allowed = if check.fixing.unsafe_fixes { Applicability::Unsafe } else { Applicability::Safe };
        if check.fixing.diff {
            let fails = Levels::of(&check.reporting, Severity::Warning, Some(Severity::Error)).fail(&diagnostics);
            let done = fixing::mend(opened, diagnostics, allowed, &look);
            let style = Style::of(global.color, io.out_is_terminal, io);
            fixing::diff(&done.files, &style, io.out_is_terminal, &mut io.out)?;
            return Ok(fails);
        }
        let done = fixing::mend(opened, diagnostics, allowed, &look);
        fixing::write(&root, &done.files)?;
        (opened, diagnostics, mended) = (done.opened, done.diagnostics, done.count);
    }
    let baseline = baseline_file(check, &opened, global, io);
    let mut baselined = 0;
    if check.write_baseline {
        let file = baseline.ok_or_else(|| Failure::said(Message::new("baseline-embedded")))?;
        baseline::write(&file, &diagnostics, |path| opened.text(path))?;
        baselined = diagnostics.len();
        diagnostics.clear();
    } else if let Some(file) = baseline.filter(|file| check.baseline.is_some() || file.is_file()) {
        baselined = baseline::apply(&file, &mut diagnostics, |path| opened.text(path))?;
    }
    let checked = Checked { diagnostics, files: files(&opened), baselined, mended };
    let levels = Levels::of(&check.reporting, Severity::Warning, Some(Severity::Error));
    reporting::finish(&checked, &check.reporting, levels, opened.root.as_deref(), global, io)
}

/// The findings that were asked for.
fn look(opened: &Opened, settings: &Settings) -> Vec<Diagnostic> {
    let mut diagnostics = rules::check(&opened.site, settings);
    diagnostics.retain(|it| opened.wants(&it.primary.path));
    diagnostics
}

/// The file name that standard input stands for.
fn standard_input(check: &Check) -> Option<PathBuf> {
    let dash = check.paths.len() == 1 && check.paths.first().is_some_and(|it| it == Path::new("-"));
    check.stdin_filename.clone().or_else(|| dash.then(|| PathBuf::from("content/stdin.md")))
}

/// Checks the text of an editor; with `--fix` the mended text goes to standard output instead of findings.
fn run_on_input(check: &Check, file: &Path, global: &Global, io: &mut Io) -> Result<Exit, Failure> {
    let limit = Limits::default().page_bytes as u64;
    let mut bytes = Vec::new();
    (&mut io.input).take(limit + 1).read_to_end(&mut bytes)?;
    let text = String::from_utf8(bytes).ok().filter(|text| text.len() as u64 <= limit);
    let text = text.ok_or_else(|| Failure::said(Message::new("input-unusable")))?;
    let (opened, path) = site::open_with_text(file, text, &check.publish, global, io)?;
    if !check.fixing.fix {
        return run_on(opened, check, global, io);
    }
    let settings = settings(check)?;
    let look = |opened: &Opened| look(opened, &settings);
    let allowed = if check.fixing.unsafe_fixes { Applicability::Unsafe } else { Applicability::Safe };
    let diagnostics = look(&opened);
    let done = fixing::mend(opened, diagnostics, allowed, &look);
    io.out.write_all(done.opened.text(&path).unwrap_or_default().as_bytes())?;
    Ok(Levels::of(&check.reporting, Severity::Warning, Some(Severity::Error)).fail(&done.diagnostics))
}

/// The baseline that the flag names, else the usual one of the site.
fn baseline_file(check: &Check, opened: &Opened, global: &Global, io: &Io) -> Option<PathBuf> {
    let named = check.baseline.as_ref().map(|it| global.base(io).join(it));
    named.or_else(|| opened.root.as_ref().map(|root| root.join(baseline::NAME)))
}

/// The rules that the flags select.
fn settings(check: &Check) -> Result<Settings, Failure> {
    let reporting = &check.reporting;
    let selected = if reporting.select.is_empty() { Selection::default() } else { selection(&reporting.select)? };
    Ok(Settings::of(selected.without(&selection(&reporting.ignore)?)))
}

/// The rules that words name.
pub(crate) fn selection(words: &[String]) -> Result<Selection, Failure> {
    Selection::of(words.iter().map(String::as_str)).map_err(|error| {
        let message = match error.nearest {
            Some(nearest) => Message::new("unknown-rule.nearest").with("nearest", nearest),
            None => Message::new("unknown-rule"),
        };
        Failure::said(message.with("word", error.word))
    })
}

/// All files of a site that findings can be about.
fn files(opened: &Opened) -> Vec<CheckedFile<'_>> {
    let site = &opened.site;
    let pages = site.pages.iter().chain(&site.bundled);
    let pages = pages.map(|page| (&page.source, Some(page.path.language.to_string())));
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
