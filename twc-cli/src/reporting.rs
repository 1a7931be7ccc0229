//! The end of every verb that has findings: the reports that were asked for, the summary, and the exit code.

use std::collections::BTreeMap;
use std::io::Write;
use std::path::{MAIN_SEPARATOR, Path, PathBuf};

use twc_content::diagnostic::Role;
use twc_content::{Applicability, Diagnostic, Severity, messages};

use crate::args::{FailOn, Global, ReportFormat, Reporting};
use crate::atomic;
use crate::baseline::Held;
use crate::color::{Style, unbroken};
use crate::failure::Failure;
use crate::format;
use crate::io::{Exit, Io};
use crate::report::{Checked, Flood, Report};
use crate::site;
use crate::words::Words;

/// Findings in full that one screen's scrolling can bear where nobody asked for all.
const FIRST_SIGHT: usize = 50;

/// Which severities are shown, and which fail.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Levels {
    /// The lowest that is shown.
    pub(crate) level: Severity,
    /// The lowest that fails; none where nothing does.
    pub(crate) fail_on: Option<Severity>,
}

impl Levels {
    /// What the flags say, else the settings given.
    pub(crate) fn of(reporting: &Reporting, level: Severity, fail_on: Option<Severity>) -> Self {
        Self {
            level: reporting.level.map_or(level, Into::into),
            fail_on: reporting.fail_on.map_or(fail_on, FailOn::severity),
        }
    }

    /// How a run with these findings ends.
    pub(crate) fn fail(self, diagnostics: &[Diagnostic]) -> Exit {
        let fails = |severity| diagnostics.iter().any(|it| it.severity >= severity);
        if self.fail_on.is_some_and(fails) { Exit::Findings } else { Exit::Clean }
    }
}

/// Writes all reports of a run. The exit code depends on the findings alone, not on what is shown of them.
pub(crate) fn finish(
    checked: &Checked,
    reporting: &Reporting,
    levels: Levels,
    root: Option<&Path>,
    global: &Global,
    io: &mut Io,
) -> Result<Exit, Failure> {
    let words = Words::of(global.lang.as_ref(), io);
    let actions = ["GITHUB_ACTIONS", "FORGEJO_ACTIONS"].iter().any(|name| io.variable(name).is_some());
    let (format, flood) = match reporting.format {
        Some(format) => (format, format.flood()),
        None if actions => (ReportFormat::Github, Flood::PEOPLE),
        None if io.out_is_terminal => (ReportFormat::Full, Flood::PEOPLE.at_most(FIRST_SIGHT)),
        None => (ReportFormat::Concise, Flood::PEOPLE),
    };
    let prefix = prefix(root, io);
    let style = Style::of(global.color, io.out_is_terminal, io);
    // Files come first: where one cannot be written, nothing was shown yet.
    for output in &reporting.output {
        let report = Report::new(checked, levels.level, output.format.flood(), &words).with_prefix(&prefix);
        write_file(&report, output.format, &global.base(io).join(&output.file))?;
    }
    let report = Report::new(checked, levels.level, flood, &words).with_prefix(&prefix);
    if reporting.statistics && format.is_for_people() {
        statistics(&report, &style, &mut io.out)?;
    } else {
        format::write(format, &report, &style, &mut io.out)?;
    }
    if format == ReportFormat::Github
        && let Some(summary) = io.variable("GITHUB_STEP_SUMMARY").map(PathBuf::from)
    {
        append_summary(&report, &summary)?;
    }
    io.out.flush()?;
    if format.is_for_people() && !global.quiet {
        let style = Style::of(global.color, io.err_is_terminal, io);
        let text = summary(&report, levels, reporting.statistics);
        // Whoever reads a log breaks lines as wide as they are.
        let text = if io.err_is_terminal { wrap(&text, style.width) } else { text };
        // The lines are broken already, and a command stays on one.
        let style = Style { width: usize::MAX, ..style };
        let (counts, rest) = text.split_at(text.find('.').map_or(text.len(), |it| it + 1));
        writeln!(io.err, "{}{rest}", style.paint(Role::Title, counts))?;
    }
    site::say_built_in(root, global, io)?;
    Ok(levels.fail(&checked.diagnostics))
}

impl ReportFormat {
    /// Whether people read it as it is, so that a summary helps.
    fn is_for_people(self) -> bool {
        matches!(self, Self::Full | Self::Concise | Self::Grouped | Self::Github)
    }
}

/// In continuous integration paths start at the root of the repository, which may hold the site in a folder.
fn prefix(root: Option<&Path>, io: &Io) -> String {
    let workspace = ["GITHUB_WORKSPACE", "CI_PROJECT_DIR"].iter().find_map(|name| io.variable(name));
    let inside = root.zip(workspace).and_then(|(root, workspace)| {
        let (root, workspace) = (root.canonicalize().ok()?, Path::new(workspace).canonicalize().ok()?);
        Some(root.strip_prefix(workspace).ok()?.to_str()?.replace(MAIN_SEPARATOR, "/"))
    });
    inside.filter(|it| !it.is_empty()).map(|it| format!("{it}/")).unwrap_or_default()
}

fn write_file(report: &Report, format: ReportFormat, file: &Path) -> Result<(), Failure> {
    let mut bytes = Vec::new();
    format::write(format, report, &Style::PLAIN, &mut bytes)?;
    atomic::write(file, &bytes).map_err(|error| Failure::file(messages::write_failed, file, &error))
}

/// The findings that became no annotation stand in the summary of the job.
fn append_summary(report: &Report, file: &Path) -> Result<(), Failure> {
    let mut bytes = Vec::new();
    format::write(ReportFormat::Markdown, report, &Style::PLAIN, &mut bytes)?;
    bytes.push(b'\n');
    let opened = std::fs::OpenOptions::new().append(true).create(true).open(file);
    opened.and_then(|mut it| it.write_all(&bytes)).map_err(|error| Failure::file(messages::write_failed, file, &error))
}

/// The number of findings of each rule, the most frequent first.
fn statistics(report: &Report, style: &Style, out: &mut dyn Write) -> std::io::Result<()> {
    let mut counts: BTreeMap<(Severity, &str), (usize, usize)> = BTreeMap::new();
    for diagnostic in &report.checked.diagnostics {
        let (count, fixable) = counts.entry((diagnostic.severity, diagnostic.code)).or_default();
        *count += 1;
        *fixable += usize::from(diagnostic.fixes.iter().any(|fix| fix.applicability == Applicability::Safe));
    }
    let mut rows: Vec<_> = counts.into_iter().collect();
    rows.sort_by_key(|((severity, code), (count, _))| (std::cmp::Reverse((*severity, *count)), *code));
    let word = |severity: Severity| report.words.find("severity", Some(severity.as_str())).unwrap_or_default();
    let width = rows.iter().map(|((severity, _), _)| word(*severity).chars().count()).max().unwrap_or_default();
    for ((severity, code), (count, fixable)) in rows {
        let name = twc_content::rules::find(code).map_or(code, |rule| rule.name);
        let mark = if fixable == 0 { "   " } else { "[*]" };
        let code = style.paint(Role::Severity(severity), &format!("{:width$}  {code}", word(severity)));
        writeln!(out, "{count:5}  {code}  {mark} {name}")?;
    }
    Ok(())
}

/// One paragraph: what was found, what is hidden, how much can be mended, and what to do next.
fn summary(report: &Report, levels: Levels, all_counted: bool) -> String {
    let words = report.words;
    let mut sentences = Vec::new();
    // What a run has done comes before what it has found.
    if report.checked.mended > 0 {
        sentences.push(words.say(&messages::summary_mended(report.checked.mended)));
    }
    sentences.push(report.found());
    let hidden = report.flooded + report.below.total();
    if hidden > 0 && !all_counted {
        let mut command = report.checked.again.check.clone();
        if report.flooded > 0 {
            let many = report.counts.total() > 1_000 || report.findings.len() > FIRST_SIGHT;
            command.push_str(if many { " --format json" } else { " --format concise" });
        }
        if report.below.total() > 0 {
            command.push_str(if levels.level == Severity::Error && report.below.note == 0 {
                " --level warning"
            } else {
                " --level note"
            });
        }
        sentences.push(words.say(&messages::summary_hidden(command, hidden)));
    }
    let Held { back, stale } = report.checked.held;
    if back > 0 {
        sentences.push(words.say(&messages::summary_baseline(back)));
    }
    if stale > 0 {
        let command = format!("{} --write-baseline", report.checked.again.check);
        sentences.push(words.say(&messages::summary_stale(command, stale)));
    }
    if let Some(fix) = &report.checked.again.fix {
        let (safe, unsafe_) = report.fixable;
        if safe > 0 {
            let message = messages::summary_fixable(fix.as_str(), safe);
            sentences.push(words.say(&message));
        }
        if unsafe_ > 0 {
            let command = format!("{fix} --unsafe-fixes");
            sentences.push(words.say(&match safe {
                0 => messages::summary_fixable_unsafe(command, unsafe_),
                _ => messages::summary_fixable_unsafe_more(command, unsafe_),
            }));
        }
    }
    let worst = report.worst_first();
    let explained = worst.iter().map(|it| it.diagnostic.code).find(|code| twc_content::rules::find(code).is_some());
    if let Some(code) = explained {
        sentences.push(words.say(&messages::summary_next(code)));
    }
    sentences.join(" ")
}

/// Breaks a paragraph at blanks, but not at those of a command between backquotes.
pub(crate) fn wrap(text: &str, width: usize) -> String {
    let mut wrapped = String::new();
    let mut column = 0;
    for word in unbroken(text, usize::MAX) {
        let length = word.chars().count();
        if column > 0 && column + 1 + length > width {
            wrapped.push('\n');
            column = 0;
        } else if column > 0 {
            wrapped.push(' ');
            column += 1;
        }
        wrapped.push_str(word);
        column += length;
    }
    wrapped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn commands_stay_whole() {
        assert_eq!(wrap("run `twc check --level note` now", 20), "run\n`twc check --level note`\nnow");
    }
}
