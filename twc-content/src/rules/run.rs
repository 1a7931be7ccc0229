//! Runs the selected rules over a site.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use globset::{Glob, GlobMatcher};
use rayon::prelude::*;

use super::{Check, Rule, Selection, View, shadow, suppress};
use crate::diagnostic::{Diagnostic, Severity, Sink};
use crate::site::Site;

/// What is checked and how severe it is.
#[derive(Clone, Debug, Default)]
pub struct Settings {
    /// The rules that run.
    pub selection: Selection,
    /// Severities that differ from the rules' own, by code.
    pub severity: BTreeMap<&'static str, Severity>,
    /// Rules that are left out below certain paths.
    per_path: Vec<(GlobMatcher, Selection)>,
}

impl Settings {
    /// The given rules with their own severities.
    #[must_use]
    pub fn of(selection: Selection) -> Self {
        Self { selection, ..Self::default() }
    }

    /// Leaves rules out for the files that a pattern (`content/posts/**`) matches.
    ///
    /// # Errors
    /// The pattern cannot be read; the text says why.
    pub fn ignore_in(&mut self, pattern: &str, ignored: Selection) -> Result<(), String> {
        let glob = Glob::new(pattern).map_err(|error| error.kind().to_string())?;
        self.per_path.push((glob.compile_matcher(), ignored));
        Ok(())
    }

    /// Whether a rule runs on a file.
    pub(super) fn runs(&self, code: &str, path: &str) -> bool {
        self.selection.contains(code)
            && !self.per_path.iter().any(|(glob, ignored)| ignored.contains(code) && glob.is_match(path))
    }

    fn wants(&self, diagnostic: &Diagnostic) -> bool {
        // What no rule stands for (a limit that was reached) cannot be switched off.
        super::find(diagnostic.code).is_none() || self.runs(diagnostic.code, &diagnostic.primary.path)
    }
}

/// Checks a site: all findings of the selected rules that nobody suppressed, by path, offset and code.
///
/// The order and the findings do not depend on the number of threads.
///
/// # Example
/// ```
/// use twc_content::rules::{Settings, check};
/// use twc_content::{Limits, Site, SourceFile};
/// let page = SourceFile::new("content/a.en.md", "No front matter.\n");
/// let site = Site::from_files(vec![page], Vec::new(), &Limits::default());
/// let findings = check(&site, &Settings::default());
/// assert!(findings.iter().all(|it| it.primary.path.as_ref() == "content/a.en.md"));
/// ```
#[must_use]
pub fn check(site: &Site, settings: &Settings) -> Vec<Diagnostic> {
    let rules: Vec<&Rule> = settings.selection.rules().collect();
    let (of_pages, of_site) = rayon::join(
        || {
            site.pages
                .par_iter()
                .map(|page| {
                    let mut sink = page.diagnostics.clone();
                    let view = View::new(site, page);
                    for rule in &rules {
                        match rule.check {
                            Check::Page(check) => check(site, page, &mut sink),
                            Check::View(check) => check(&view, &mut sink),
                            Check::Parsing | Check::Site(_) | Check::Since(_) => {}
                        }
                    }
                    sink
                })
                .collect::<Vec<Sink>>()
        },
        || {
            rules
                .par_iter()
                .map(|rule| {
                    let mut sink = Sink::new();
                    if let Check::Site(check) = rule.check {
                        check(site, &mut sink);
                    }
                    sink
                })
                .collect::<Vec<Sink>>()
        },
    );
    let mut findings: Vec<Diagnostic> = of_pages
        .into_iter()
        .chain(of_site)
        .flatten()
        .chain(site.diagnostics.iter().cloned())
        .filter(|diagnostic| settings.wants(diagnostic))
        .collect();
    findings.sort_by(order);
    findings = suppress::apply(site, shadow::drop_shadowed(findings), settings);
    for diagnostic in &mut findings {
        if let Some(severity) = settings.severity.get(diagnostic.code) {
            diagnostic.severity = *severity;
        }
    }
    findings.sort_by(order);
    findings.dedup();
    findings
}

/// What the selected rules find in the difference between a site as it was and as it is.
#[must_use]
pub fn compare(before: &Site, now: &Site, settings: &Settings) -> Vec<Diagnostic> {
    let mut findings = Sink::new();
    for rule in settings.selection.rules() {
        if let Check::Since(check) = rule.check {
            check(before, now, &mut findings);
        }
    }
    findings.retain(|diagnostic| settings.wants(diagnostic));
    findings = suppress::left_of([now, before], findings, settings);
    for diagnostic in &mut findings {
        if let Some(severity) = settings.severity.get(diagnostic.code) {
            diagnostic.severity = *severity;
        }
    }
    findings.sort_by(order);
    findings
}

/// The order of findings in every report: path, offset, code.
#[must_use]
pub fn order(a: &Diagnostic, b: &Diagnostic) -> std::cmp::Ordering {
    let key = |it: &Diagnostic| (it.primary.span.start, it.code, Reverse(it.primary.span.end));
    a.primary.path.cmp(&b.primary.path).then_with(|| key(a).cmp(&key(b)))
}
