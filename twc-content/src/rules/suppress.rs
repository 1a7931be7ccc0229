//! Leaves out the findings that the content says to ignore, and reports what is wrong with the ignores themselves.

use std::sync::Arc;

use super::ig::{IGNORE_WITHOUT_REASON, UNKNOWN_IGNORE, UNUSED_IGNORE};
use super::{Check, Rule, Selection, Settings, ignores};
use crate::diagnostic::{Applicability, Diagnostic, Edit, Fix, Message};
use crate::site::Site;
use crate::source::{SourceFile, Span};

/// A comment or key that says to ignore findings.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Ignore {
    /// Where it is written, without blanks around it.
    pub(super) span: Span,
    /// What is taken away when it is no longer needed; empty where that is left to the author.
    pub(super) removal: Span,
    /// The words that name rules.
    pub(super) words: Vec<Span>,
    /// Whether it says why.
    pub(super) reason: bool,
    /// Where findings are ignored.
    pub(super) scope: Span,
}

/// The findings that remain, and those about the ignores. Takes and gives them in the order of path and offset.
pub(super) fn apply(site: &Site, findings: Vec<Diagnostic>, settings: &Settings) -> Vec<Diagnostic> {
    let mut suppressed = vec![false; findings.len()];
    let mut more = Vec::new();
    let pages = site.pages.iter().map(|page| (&page.source, ignores::of_page(page)));
    let files = site.files.iter().map(|file| (file, ignores::of_file(file)));
    for (file, ignores) in pages.chain(files).filter(|(_, ignores)| !ignores.is_empty()) {
        let from = findings.partition_point(|it| *it.primary.path < *file.path());
        let to = from + findings[from..].partition_point(|it| *it.primary.path == *file.path());
        one_file(file, ignores, &findings[from..to], &mut suppressed[from..to], settings, &mut more);
    }
    let mut remaining: Vec<Diagnostic> =
        findings.into_iter().zip(suppressed).filter(|(_, suppressed)| !suppressed).map(|(it, _)| it).collect();
    remaining.extend(more.into_iter().filter(|it| settings.runs(it.code, &it.primary.path)));
    remaining
}

/// The findings that remain of those about the difference between two sites: what a page that is gone ignored counts too.
/// The ignores themselves are judged where the site is checked.
pub(super) fn left_of(sites: [&Site; 2], mut findings: Vec<Diagnostic>, settings: &Settings) -> Vec<Diagnostic> {
    for site in sites {
        findings
            .sort_by(|a, b| a.primary.path.cmp(&b.primary.path).then(a.primary.span.start.cmp(&b.primary.span.start)));
        findings = apply(site, findings, settings);
        findings.retain(|it| !it.code.starts_with("IG"));
    }
    findings
}

fn one_file(
    file: &SourceFile,
    ignores: Vec<Ignore>,
    findings: &[Diagnostic],
    suppressed: &mut [bool],
    settings: &Settings,
    more: &mut Vec<Diagnostic>,
) {
    for ignore in ignores {
        let mut unused = Vec::new();
        let from = findings.partition_point(|it| it.primary.span.start < ignore.scope.start);
        let to = findings.partition_point(|it| it.primary.span.start <= ignore.scope.end);
        for word in &ignore.words {
            let name = file.slice(*word);
            let Some(rules) = rules_of(name) else {
                more.push(unknown(file, *word, name));
                continue;
            };
            if !ignore.reason {
                continue;
            }
            let mut used = false;
            for index in from..to.max(from) {
                if rules.contains(findings[index].code) {
                    suppressed[index] = true;
                    used = true;
                }
            }
            // A rule that did not run cannot tell whether it would have found anything.
            let ran = |rule: &Rule| settings.runs(rule.code, file.path()) && !matches!(rule.check, Check::Since(_));
            if !used && rules.rules().all(ran) {
                unused.push(*word);
            }
        }
        if ignore.words.is_empty() {
            more.push(
                UNKNOWN_IGNORE
                    .in_file(file.shared_path(), ignore.span)
                    .with("kind", "none")
                    .help(Message::new("unknown-ignore.help")),
            );
        } else if !ignore.reason {
            more.push(
                IGNORE_WITHOUT_REASON
                    .in_file(file.shared_path(), ignore.span)
                    .help(Message::new("ignore-without-reason.help")),
            );
        }
        if !unused.is_empty() {
            more.push(unused_ignore(file, &ignore, &unused));
        }
    }
}

/// The rules that a word names; absent for an unknown word and for one that names all rules.
fn rules_of(word: &str) -> Option<Selection> {
    if word.eq_ignore_ascii_case("all") || word.eq_ignore_ascii_case("default") {
        return None;
    }
    Selection::of([word]).ok()
}

fn unknown(file: &SourceFile, span: Span, word: &str) -> Diagnostic {
    let finding = UNKNOWN_IGNORE
        .in_file(file.shared_path(), span)
        .with("kind", if word.eq_ignore_ascii_case("all") { "all" } else { "unknown" })
        .with("word", word);
    let Some(nearest) = Selection::of([word]).err().and_then(|error| error.nearest) else {
        return finding.help(Message::new("unknown-ignore.help"));
    };
    let title = Message::new("unknown-ignore.fix").with("nearest", nearest);
    finding.fix(Fix::new(Applicability::Suggestion, title, file.shared_path(), span, nearest))
}

fn unused_ignore(file: &SourceFile, ignore: &Ignore, unused: &[Span]) -> Diagnostic {
    let path = file.shared_path();
    let names = |words: &[Span]| words.iter().map(|it| file.slice(*it)).collect::<Vec<_>>().join(", ");
    let finding =
        UNUSED_IGNORE.in_file(Arc::clone(&path), ignore.span).with("codes", names(unused)).with("count", unused.len());
    let kept: Vec<Span> = ignore.words.iter().filter(|it| !unused.contains(it)).copied().collect();
    let (Some(first), Some(last)) = (ignore.words.first(), ignore.words.last()) else { return finding };
    let edit = if kept.is_empty() {
        if ignore.removal.is_empty() {
            return finding;
        }
        Edit { path, span: ignore.removal, text: String::new() }
    } else {
        Edit { path, span: first.to(*last), text: names(&kept) }
    };
    finding.fix(Fix { applicability: Applicability::Safe, title: Message::new("unused-ignore.fix"), edits: vec![edit] })
}
