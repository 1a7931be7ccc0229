//! What a run looks for and how it ends: `twc.toml`, the files of that name further down, and the flags, which win.

use std::collections::BTreeMap;
use std::io::{self, Write};

use twc_content::config::{CheckConfig, Origin, Word};
use twc_content::diagnostic::{Paint, Renderer, Role, visible};
use twc_content::rules::{self, Selection, UnknownRule};
use twc_content::{Diagnostic, LineIndex, Message, Severity, Site, messages};

use crate::args::Reporting;
use crate::color::{Painted, Style};
use crate::failure::Failure;
use crate::reporting::Levels;
use crate::words::Words;

/// The settings of a run.
#[derive(Debug)]
pub(crate) struct Settings {
    /// Which severities are shown, and which fail.
    pub(crate) levels: Levels,
    /// The baseline's file, relative to the site.
    pub(crate) baseline: Option<String>,
    /// Whether `fix` applies unsafe fixes too.
    pub(crate) fix_unsafe: bool,
    rules: rules::Settings,
    never: Selection,
    /// Severities below folders, the deepest last.
    folders: Vec<(String, BTreeMap<&'static str, Severity>)>,
}

impl Settings {
    /// The settings of a site and a command line.
    ///
    /// A mistake in `twc.toml` stops the run: a checker that silently leaves out what it was told to look for is worse
    /// than none.
    pub(crate) fn of(site: &Site, reporting: &Reporting, words: &Words, style: Style) -> Result<Self, Failure> {
        let twc = &site.config.twc;
        let is_settings = |path: &str| path == "twc.toml" || path.ends_with("/twc.toml") || path.starts_with("--");
        let mut problems: Vec<Diagnostic> =
            site.diagnostics.iter().filter(|it| is_settings(&it.primary.path)).cloned().collect();

        let mut configured = |list: &[Word]| selection(list, &mut problems);
        let own = &twc.check;
        let selected = match (&own.select, reporting.select.is_empty()) {
            (_, false) => named(&reporting.select)?,
            (Some(list), _) => configured(list),
            (None, _) => Selection::default(),
        };
        let ignored = configured(&own.ignore).with(&named(&reporting.ignore)?);
        // A rule that the command line names runs, whatever the settings ignore.
        let ignored = if reporting.select.is_empty() { ignored } else { named(&reporting.ignore)? };
        let mut rules = rules::Settings::of(selected.without(&ignored));
        rules.severity = severities(own, &mut problems);
        let mut folders = Vec::new();
        per_path(own, "", &mut rules, &mut problems);
        for (folder, check) in &twc.folders {
            if let Some(list) = &check.select {
                let others = Selection::all().without(&selection(list, &mut problems));
                ignore(&format!("{}/**", globset::escape(folder)), others, None, &mut rules, &mut problems);
            }
            let ignored = selection(&check.ignore, &mut problems);
            ignore(&format!("{}/**", globset::escape(folder)), ignored, None, &mut rules, &mut problems);
            per_path(check, folder, &mut rules, &mut problems);
            folders.push((format!("{folder}/"), severities(check, &mut problems)));
        }
        let never = selection(&twc.fix_never, &mut problems);
        if !problems.is_empty() {
            return Err(refused(site, &problems, words, style));
        }
        Ok(Self {
            levels: Levels::of(
                reporting,
                own.level.unwrap_or(Severity::Warning),
                own.fail_on.unwrap_or(Some(Severity::Error)),
            ),
            baseline: own.baseline.clone(),
            fix_unsafe: twc.fix_unsafe,
            rules,
            never,
            folders,
        })
    }

    /// What a change of the site did, beside the findings of the site itself.
    pub(crate) fn compare(&self, before: &Site, now: &Site) -> Vec<Diagnostic> {
        rules::compare(before, now, &self.rules)
    }

    /// The findings of a site.
    pub(crate) fn check(&self, site: &Site) -> Vec<Diagnostic> {
        let mut diagnostics = rules::check(site, &self.rules);
        for diagnostic in &mut diagnostics {
            for (folder, severities) in &self.folders {
                if let Some(severity) = severities.get(diagnostic.code)
                    && diagnostic.primary.path.starts_with(folder.as_str())
                {
                    diagnostic.severity = *severity;
                }
            }
            if self.never.contains(diagnostic.code) {
                diagnostic.fixes.clear();
            }
        }
        diagnostics
    }
}

/// The rules that words of the command line name.
pub(crate) fn named(words: &[String]) -> Result<Selection, Failure> {
    Selection::of(words.iter().map(String::as_str)).map_err(|error| Failure::said(unknown(error)))
}

fn unknown(error: UnknownRule) -> Message {
    match error.nearest {
        Some(nearest) => messages::unknown_rule_nearest(nearest, error.word),
        None => messages::unknown_rule(error.word),
    }
}

/// The rules that words of a settings file name; the others are problems.
fn selection(list: &[Word], problems: &mut Vec<Diagnostic>) -> Selection {
    let mut selected = Selection::none();
    for word in list {
        match Selection::of([word.text.as_str()]) {
            Ok(rules) => selected = selected.with(&rules),
            Err(error) => problems.push(problem(word, unknown(error))),
        }
    }
    selected
}

fn problem(word: &Word, message: Message) -> Diagnostic {
    Diagnostic::new("CF002", Severity::Error, word.path.clone(), word.span, message)
}

fn severities(check: &CheckConfig, problems: &mut Vec<Diagnostic>) -> BTreeMap<&'static str, Severity> {
    let mut severities = BTreeMap::new();
    for (word, severity) in &check.severity {
        for rule in selection(std::slice::from_ref(word), problems).rules() {
            severities.insert(rule.code, *severity);
        }
    }
    severities
}

/// Leaves rules out below the paths of `per-path`, whose patterns start at the folder of their file.
fn per_path(check: &CheckConfig, folder: &str, rules: &mut rules::Settings, problems: &mut Vec<Diagnostic>) {
    for (pattern, ignored) in &check.per_path {
        let ignored = selection(ignored, problems);
        let full = match folder {
            "" => pattern.text.clone(),
            folder => format!("{}/{}", globset::escape(folder), pattern.text),
        };
        ignore(&full, ignored, Some(pattern), rules, problems);
    }
}

fn ignore(
    pattern: &str,
    ignored: Selection,
    word: Option<&Word>,
    rules: &mut rules::Settings,
    problems: &mut Vec<Diagnostic>,
) {
    if let (Err(reason), Some(word)) = (rules.ignore_in(pattern, ignored), word) {
        problems.push(problem(word, messages::bad_pattern(pattern, reason)));
    }
}

/// The problems of the settings, as they are shown.
fn refused(site: &Site, problems: &[Diagnostic], words: &Words, style: Style) -> Failure {
    let say = |message: &Message| words.say(message);
    let text = |path: &str| site.source(path).map(|source| source.text());
    let renderer = Renderer { width: style.width, words: &say, text: &text };
    let mut shown = Painted::new(style);
    for problem in problems {
        renderer.render(problem, &mut shown);
        shown.paint(Role::Plain, "\n");
    }
    Failure::Rendered(shown.into_text())
}

/// Prints every setting with its origin.
pub(crate) fn show(site: &Site, style: &Style, words: &Words, out: &mut dyn Write) -> io::Result<()> {
    for (key, value, origin) in site.config.shown() {
        let from = match origin {
            Origin::Default => words.say(&messages::origin_default()),
            Origin::Hugo => words.say(&messages::origin_hugo()),
            Origin::Preset => words.say(&messages::origin_preset()),
            Origin::CommandLine => words.say(&messages::origin_command_line()),
            Origin::File(path, span) => {
                let line = site.source(&path).map(|it| LineIndex::new(it.text()).position(span.start).line);
                format!("{path}:{}", line.unwrap_or(1))
            }
        };
        writeln!(
            out,
            "{} = {}  {}",
            key,
            visible(&value),
            style.paint(Role::Gutter, &format!("# {}", visible(&from)))
        )?;
    }
    Ok(())
}

/// The flags as settings, so that `--show-config` shows what holds in this run.
pub(crate) fn overrides(reporting: &Reporting) -> Vec<String> {
    let mut list = Vec::new();
    let rules = |words: &[String]| format!("{words:?}");
    if !reporting.select.is_empty() {
        list.push(format!("check.select={}", rules(&reporting.select)));
    }
    if !reporting.ignore.is_empty() {
        list.push(format!("check.ignore={}", rules(&reporting.ignore)));
    }
    if let Some(level) = reporting.level {
        list.push(format!("check.level=\"{}\"", Severity::from(level).as_str()));
    }
    if let Some(fail_on) = reporting.fail_on {
        let word = fail_on.severity().map_or("never", Severity::as_str);
        list.push(format!("check.fail-on=\"{word}\""));
    }
    list
}
