//! `twc check` and `twc fix`: every problem of every file, in one run.

use std::io::Read as _;
use std::path::{Component, Path, PathBuf};

use twc_content::{Applicability, Diagnostic, Limits, messages, rules};

use crate::again::Again;
use crate::args::{Check, Global};
use crate::atomic;
use crate::baseline::{self, Held};
use crate::color::Style;
use crate::diff;
use crate::failure::Failure;
use crate::fixing;
use crate::io::{Exit, Io};
use crate::progress::Progress;
use crate::report::{Checked, CheckedFile};
use crate::reporting;
use crate::settings::{self, Settings};
use crate::since::Since;
use crate::site::{self, Opened};
use crate::words::Words;

/// Checks a site, mends what is asked for, and reports the rest.
pub(crate) fn run(check: &Check, global: &Global, io: &mut Io) -> Result<Exit, Failure> {
    if let Some(file) = standard_input(check) {
        return run_on_input(check, &file, global, io);
    }
    let progress = progress(global, io);
    let opened = site::open(&check.paths, &check.publish, global, io)?;
    run_on(opened, progress, check, global, io)
}

fn progress(global: &Global, io: &Io) -> Progress {
    Progress::start(&messages::checking(), global, &Words::of(global.lang.as_ref(), io), io)
}

/// The end of a check; `progress` shows until there is something to say.
fn run_on(opened: Opened, progress: Progress, check: &Check, global: &Global, io: &mut Io) -> Result<Exit, Failure> {
    let words = Words::of(global.lang.as_ref(), io);
    let settings =
        Settings::of(&opened.site, &check.reporting, &words, Style::of(global.color, io.err_is_terminal, io))?;
    let style = Style::of(global.color, io.out_is_terminal, io);
    if check.show_config {
        let opened = opened.with_overrides(settings::overrides(&check.reporting));
        drop(progress);
        settings::show(&opened.site, &style, &words, &mut io.out)?;
        return Ok(Exit::Clean);
    }
    let all = |opened: &Opened| look(opened, &settings);
    // A baseline lists what there is, not what is new.
    let revision = check.since.as_ref().filter(|_| !check.write_baseline);
    let since = revision.map(|it| Since::read(&opened, it, &all, io)).transpose()?;
    let look = |opened: &Opened| {
        let mut diagnostics = all(opened);
        if let Some(since) = &since {
            since.limit(&mut diagnostics, opened);
            diagnostics.extend(settings.compare(&since.before.site, &opened.site));
            diagnostics.retain(|it| opened.wants(&it.primary.path));
            diagnostics.sort_by(rules::order);
        }
        diagnostics
    };
    let mut opened = opened;
    let mut diagnostics = look(&opened);
    let mut mended = 0;
    if check.fixing.fix || check.fixing.diff {
        let Some(root) = opened.root.clone() else { return Err(site::needed(messages::fix_embedded(), global, io)) };
        let fails = settings.levels.fail(&diagnostics);
        let done = fixing::mend(opened, diagnostics, allowed(check, &settings), &look);
        if check.fixing.diff {
            drop(progress);
            diff::write(&done.files, &style, io.out_is_terminal, &mut io.out)?;
            if !global.quiet {
                io.out.flush()?;
                let message = match done.files.len() {
                    0 => messages::diff_none(),
                    files => messages::diff_end(done.count, files),
                };
                writeln!(io.err, "{}", words.say(&message))?;
            }
            return Ok(fails);
        }
        fixing::write(&root, &done.files)?;
        (opened, diagnostics, mended) = (done.opened, done.diagnostics, done.count);
    }
    let baseline = baseline_file(check, &settings, &opened, global, io);
    let mut held = Held::default();
    if check.write_baseline {
        let file = baseline.ok_or_else(|| Failure::said(messages::baseline_embedded()))?;
        baseline::write(&file, &diagnostics, |path| opened.text(path), |path| opened.wants(path))?;
        held.back = diagnostics.len();
        diagnostics.clear();
    } else if let Some(file) = baseline.filter(|file| check.baseline.is_some() || file.is_file()) {
        let all_rules = since.is_none() && !check.reporting.narrows();
        let looked_at = |path: &str| all_rules && opened.wants(path);
        held = baseline::apply(&file, &mut diagnostics, |path| opened.text(path), looked_at)?;
    }
    drop(progress);
    let mut again = Again::check(check, global);
    again.fix = again.fix.filter(|_| opened.root.is_some());
    let checked = Checked { diagnostics, files: files(&opened), held, mended, again };
    reporting::finish(&checked, &check.reporting, settings.levels, opened.root.as_deref(), global, io)
}

/// How far fixes are trusted.
fn allowed(check: &Check, settings: &Settings) -> Applicability {
    if check.fixing.unsafe_fixes || settings.fix_unsafe { Applicability::Unsafe } else { Applicability::Safe }
}

/// The findings that were asked for.
fn look(opened: &Opened, settings: &Settings) -> Vec<Diagnostic> {
    let mut diagnostics = settings.check(&opened.site);
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
    let text = text.ok_or_else(|| Failure::said(messages::input_unusable()))?;
    let progress = progress(global, io);
    let (opened, path) = site::open_with_text(file, text, &check.publish, global, io)?;
    if !check.fixing.fix || check.fixing.diff {
        return run_on(opened, progress, check, global, io);
    }
    let words = Words::of(global.lang.as_ref(), io);
    let settings =
        Settings::of(&opened.site, &check.reporting, &words, Style::of(global.color, io.err_is_terminal, io))?;
    let look = |opened: &Opened| look(opened, &settings);
    let diagnostics = look(&opened);
    let done = fixing::mend(opened, diagnostics, allowed(check, &settings), &look);
    drop(progress);
    io.out.write_all(done.opened.text(&path).unwrap_or_default().as_bytes())?;
    Ok(settings.levels.fail(&done.diagnostics))
}

/// The baseline that the flag names, else that of the settings, else the usual one. Settings cannot point out of the site.
fn baseline_file(check: &Check, settings: &Settings, opened: &Opened, global: &Global, io: &Io) -> Option<PathBuf> {
    let named = check.baseline.as_ref().map(|it| global.base(io).join(it));
    let inside = |it: &&String| Path::new(it.as_str()).components().all(|part| matches!(part, Component::Normal(_)));
    let configured = settings.baseline.as_ref().filter(inside).map_or(baseline::NAME, String::as_str);
    let in_site = |root: &PathBuf| Some(root.join(configured)).filter(|file| atomic::lies_inside(file, root));
    named.or_else(|| opened.root.as_ref().and_then(in_site))
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
            checked: if language.is_some() { opened.wants(source.path()) } else { opened.names(source.path()) },
            language,
        })
        .collect();
    files.sort_by_key(|file| file.path);
    files
}
