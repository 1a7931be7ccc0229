//! What a check found, made ready for every format: limited, with lines and columns, in the reader's words.

use std::collections::BTreeMap;

use twc_content::diagnostic::{Applicability, Diagnostic, Label, Severity};
use twc_content::{LineIndex, Message, Position, messages};

use crate::again::Again;
use crate::baseline::Held;
use crate::fingerprint::Fingerprints;
use crate::words::Words;

/// Columns that a message can have before it is cut.
const MESSAGE: usize = 512;

/// A file that findings can be about.
#[derive(Clone, Debug)]
pub(crate) struct CheckedFile<'a> {
    /// Path relative to the site, with `/`.
    pub(crate) path: &'a str,
    /// Its text.
    pub(crate) text: &'a str,
    /// Its language, where it has one.
    pub(crate) language: Option<String>,
    /// Whether it was asked for.
    pub(crate) checked: bool,
}

/// What a check gives: the findings that were asked for, whatever their severity, and the files.
#[derive(Debug, Default)]
pub(crate) struct Checked<'a> {
    /// The findings by path, offset and code.
    pub(crate) diagnostics: Vec<Diagnostic>,
    /// The files, by path.
    pub(crate) files: Vec<CheckedFile<'a>>,
    /// Findings that the baseline holds back, and those it need not list.
    pub(crate) held: Held,
    /// Findings that `fix` mended in this run.
    pub(crate) mended: usize,
    /// The commands for a next step.
    pub(crate) again: Again,
}

/// How many findings a reader is given, so that one broken file does not drown the rest.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Flood {
    per_file: usize,
    per_run: usize,
}

impl Flood {
    /// For people.
    pub(crate) const PEOPLE: Self = Self { per_file: 100, per_run: 1_000 };
    /// For programs.
    pub(crate) const PROGRAMS: Self = Self { per_file: 2_000, per_run: 20_000 };

    /// At most so many findings in all.
    pub(crate) fn at_most(self, per_run: usize) -> Self {
        Self { per_run: per_run.min(self.per_run), ..self }
    }
}

/// A number for each severity.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Counts {
    /// Errors.
    pub(crate) error: usize,
    /// Warnings.
    pub(crate) warning: usize,
    /// Notes.
    pub(crate) note: usize,
}

impl Counts {
    /// Counts one more.
    pub(crate) fn add(&mut self, severity: Severity) {
        *match severity {
            Severity::Error => &mut self.error,
            Severity::Warning => &mut self.warning,
            Severity::Note => &mut self.note,
        } += 1;
    }

    /// All severities.
    pub(crate) fn total(self) -> usize {
        self.error + self.warning + self.note
    }
}

/// One finding with everything a format prints of it.
#[derive(Clone, Debug)]
pub(crate) struct Finding<'a> {
    /// The finding itself.
    pub(crate) diagnostic: &'a Diagnostic,
    /// The rule's name.
    pub(crate) name: &'static str,
    /// What is wrong.
    pub(crate) message: String,
    /// What to do.
    pub(crate) help: Option<String>,
    /// Where it starts.
    pub(crate) start: Position,
    /// Where it ends.
    pub(crate) end: Position,
    /// The same as long as code, file and flagged text are.
    pub(crate) fingerprint: String,
}

impl Finding<'_> {
    /// Its file.
    pub(crate) fn path(&self) -> &str {
        &self.diagnostic.primary.path
    }

    /// How bad it is.
    pub(crate) fn severity(&self) -> Severity {
        self.diagnostic.severity
    }

    /// The best that a fix of it can be trusted.
    pub(crate) fn fix(&self) -> Option<Applicability> {
        self.diagnostic.fixes.iter().map(|fix| fix.applicability).min()
    }
}

/// A report for one reader.
#[derive(Debug)]
pub(crate) struct Report<'a> {
    /// The findings shown, by path, offset and code.
    pub(crate) findings: Vec<Finding<'a>>,
    /// All findings.
    pub(crate) counts: Counts,
    /// Those below the level that is shown.
    pub(crate) below: Counts,
    /// Those above it that are not shown because there are too many.
    pub(crate) flooded: usize,
    /// Those that a safe, and an unsafe, fix would mend.
    pub(crate) fixable: (usize, usize),
    /// The files.
    pub(crate) files: &'a [CheckedFile<'a>],
    /// The run.
    pub(crate) checked: &'a Checked<'a>,
    /// The reader's words.
    pub(crate) words: &'a Words,
    /// What comes before paths so that they start at the root of the repository; empty or ends in `/`.
    pub(crate) prefix: String,
    indexes: BTreeMap<&'a str, LineIndex<'a>>,
}

impl<'a> Report<'a> {
    /// Makes the report of findings at or above a level.
    pub(crate) fn new(checked: &'a Checked<'a>, level: Severity, flood: Flood, words: &'a Words) -> Self {
        let (mut counts, mut below) = (Counts::default(), Counts::default());
        for diagnostic in &checked.diagnostics {
            counts.add(diagnostic.severity);
            if diagnostic.severity < level {
                below.add(diagnostic.severity);
            }
        }
        let kept = keep(&checked.diagnostics, level, flood);
        let flooded = counts.total() - below.total() - kept.iter().filter(|it| **it).count();
        let fixable = |wanted| checked.diagnostics.iter().filter(|it| first_fix(it) == Some(wanted)).count();
        let mut report = Self {
            findings: Vec::new(),
            counts,
            below,
            flooded,
            fixable: (fixable(Applicability::Safe), fixable(Applicability::Unsafe)),
            files: &checked.files,
            checked,
            words,
            prefix: String::new(),
            indexes: BTreeMap::new(),
        };
        let mut fingerprints = Fingerprints::default();
        for (diagnostic, kept) in checked.diagnostics.iter().zip(kept) {
            let fingerprint = fingerprints.next(diagnostic, report.text(&diagnostic.primary.path));
            if kept {
                let finding = report.finding(diagnostic, fingerprint);
                report.findings.push(finding);
            }
        }
        report
    }

    /// The same with paths that start at the root of the repository.
    pub(crate) fn with_prefix(mut self, prefix: &str) -> Self {
        prefix.clone_into(&mut self.prefix);
        self
    }

    fn finding(&mut self, diagnostic: &'a Diagnostic, fingerprint: String) -> Finding<'a> {
        for label in std::iter::once(&diagnostic.primary).chain(&diagnostic.related) {
            if let Some(text) = self.text(&label.path) {
                self.indexes.entry(&label.path).or_insert_with(|| LineIndex::new(text));
            }
        }
        let (start, end) = self.range(&diagnostic.primary);
        Finding {
            diagnostic,
            name: name(diagnostic),
            message: self.say(&diagnostic.message),
            help: diagnostic.help.as_ref().map(|it| self.say(it)),
            start,
            end,
            fingerprint,
        }
    }

    /// The text of a file.
    pub(crate) fn text(&self, path: &str) -> Option<&'a str> {
        self.file(path).map(|file| file.text)
    }

    /// A file.
    pub(crate) fn file(&self, path: &str) -> Option<&'a CheckedFile<'a>> {
        let at = self.files.binary_search_by(|file| file.path.cmp(path)).ok()?;
        self.files.get(at)
    }

    /// Number of files that were checked.
    pub(crate) fn file_count(&self) -> usize {
        self.files.iter().filter(|file| file.checked).count()
    }

    /// How many findings there are of each severity, as a sentence.
    pub(crate) fn found(&self) -> String {
        let files = self.file_count();
        let Counts { error, warning, note } = self.counts;
        let counts = [
            (error, messages::count_errors(error)),
            (warning, messages::count_warnings(warning)),
            (note, messages::count_notes(note)),
        ];
        let mut counts = counts.iter().filter(|(count, _)| *count > 0).map(|(_, message)| self.words.say(message));
        let found = match (counts.next(), counts.next(), counts.next()) {
            (None, ..) if files == 0 => return self.words.say(&messages::summary_empty()),
            (None, ..) => return self.words.say(&messages::summary_clean(files)),
            (Some(one), None, _) => one,
            (Some(one), Some(two), None) => self.words.say(&messages::list_two(one, two)),
            (Some(one), Some(two), Some(three)) => self.words.say(&messages::list_three(one, three, two)),
        };
        self.words.say(&messages::summary_counts(files, found))
    }

    /// Where a label starts and ends, for people.
    pub(crate) fn range(&self, label: &Label) -> (Position, Position) {
        (self.position(&label.path, label.span.start), self.position(&label.path, label.span.end))
    }

    /// Line and column of an offset.
    pub(crate) fn position(&self, path: &str, offset: u32) -> Position {
        self.indexes.get(path).map_or(Position { line: 1, column: 1 }, |index| index.position(offset))
    }

    /// The line index of a file that a finding shown is about.
    pub(crate) fn index(&self, path: &str) -> Option<&LineIndex<'a>> {
        self.indexes.get(path)
    }

    /// A message in the reader's words, on one line and not longer than a reader can bear.
    pub(crate) fn say(&self, message: &Message) -> String {
        let text = self.words.say(message);
        let text = text.trim();
        let mut short: String = text.chars().take(MESSAGE).map(|it| if it == '\n' { ' ' } else { it }).collect();
        if short.len() < text.len() {
            short.push('…');
        }
        short
    }

    /// The findings shown, worst first, else in their order.
    pub(crate) fn worst_first(&self) -> Vec<&Finding<'a>> {
        let mut findings: Vec<_> = self.findings.iter().collect();
        findings.sort_by_key(|it| std::cmp::Reverse(it.severity()));
        findings
    }
}

/// The rule's name; of a finding that no rule stands for, a limit say, that of its message.
fn name(diagnostic: &Diagnostic) -> &'static str {
    let message = || diagnostic.message.id.split('.').next().unwrap_or_default();
    twc_content::rules::find(diagnostic.code).map_or_else(message, |rule| rule.name)
}

/// What the fix that `twc fix` would choose can be trusted.
fn first_fix(diagnostic: &Diagnostic) -> Option<Applicability> {
    diagnostic.fixes.iter().map(|fix| fix.applicability).min()
}

/// Which findings are shown: the worst ones where there are too many.
fn keep(diagnostics: &[Diagnostic], level: Severity, flood: Flood) -> Vec<bool> {
    let mut kept = vec![false; diagnostics.len()];
    let mut per_file: BTreeMap<&str, usize> = BTreeMap::new();
    let mut total = 0;
    for severity in [Severity::Error, Severity::Warning, Severity::Note] {
        for (diagnostic, kept) in diagnostics.iter().zip(&mut kept) {
            if diagnostic.severity != severity || severity < level || total >= flood.per_run {
                continue;
            }
            let in_file = per_file.entry(&diagnostic.primary.path).or_default();
            if *in_file < flood.per_file {
                *in_file += 1;
                total += 1;
                *kept = true;
            }
        }
    }
    kept
}

#[cfg(test)]
mod tests {
    use twc_content::Span;

    use super::*;

    fn finding(path: &str, severity: Severity) -> Diagnostic {
        Diagnostic::new("XX001", severity, path.into(), Span::at(0), Message::new("x"))
    }

    #[test]
    fn where_there_are_too_many_the_worst_are_kept() {
        let flood = Flood { per_file: 2, per_run: 3 };
        let found = [
            finding("a", Severity::Warning),
            finding("a", Severity::Warning),
            finding("a", Severity::Error),
            finding("b", Severity::Note),
            finding("b", Severity::Warning),
            finding("c", Severity::Warning),
        ];
        assert_eq!(keep(&found, Severity::Note, flood), [true, false, true, false, true, false]);
        assert_eq!(keep(&found, Severity::Error, flood), [false, false, true, false, false, false]);
    }
}
