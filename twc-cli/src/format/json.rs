//! `json`: the report as one object whose shape is a promise (`twc schema report`).

use std::io::{self, Write};

use serde::Serialize;
use twc_content::{Fix, Position};

use crate::report::{Finding, Report};

#[derive(Serialize)]
struct Whole<'a> {
    version: u32,
    tool: Tool,
    summary: Summary,
    diagnostics: Vec<Entry<'a>>,
}

#[derive(Serialize)]
struct Tool {
    name: &'static str,
    version: &'static str,
}

#[derive(Serialize)]
struct Summary {
    error: usize,
    warning: usize,
    note: usize,
    files: usize,
    /// Findings counted above but not listed.
    hidden: usize,
}

#[derive(Serialize)]
pub(super) struct Entry<'a> {
    code: &'a str,
    name: &'a str,
    severity: &'a str,
    message: &'a str,
    path: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    language: Option<&'a str>,
    start: Place,
    end: Place,
    #[serde(skip_serializing_if = "Option::is_none")]
    label: Option<String>,
    related: Vec<Related<'a>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    notes: Vec<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    help: Option<&'a str>,
    fixes: Vec<FixEntry<'a>>,
    fingerprint: &'a str,
}

#[derive(Serialize)]
struct Place {
    line: u32,
    column: u32,
    offset: u32,
}

impl Place {
    fn new(position: Position, offset: u32) -> Self {
        Self { line: position.line, column: position.column, offset }
    }
}

#[derive(Serialize)]
struct Related<'a> {
    path: &'a str,
    start: Place,
    end: Place,
    #[serde(skip_serializing_if = "Option::is_none")]
    message: Option<String>,
}

#[derive(Serialize)]
struct FixEntry<'a> {
    applicability: &'a str,
    title: String,
    edits: Vec<EditEntry<'a>>,
}

#[derive(Serialize)]
struct EditEntry<'a> {
    path: &'a str,
    start: u32,
    end: u32,
    text: &'a str,
}

/// Writes the report as one object.
pub(crate) fn write(report: &Report, out: &mut dyn Write) -> io::Result<()> {
    let whole = Whole {
        version: 1,
        tool: Tool { name: "twc", version: env!("CARGO_PKG_VERSION") },
        summary: Summary {
            error: report.counts.error,
            warning: report.counts.warning,
            note: report.counts.note,
            files: report.file_count(),
            hidden: report.below.total() + report.flooded,
        },
        diagnostics: report.findings.iter().map(|finding| entry(report, finding)).collect(),
    };
    serde_json::to_writer(&mut *out, &whole)?;
    writeln!(out)
}

/// One finding.
pub(super) fn entry<'a>(report: &Report<'a>, finding: &'a Finding<'a>) -> Entry<'a> {
    let diagnostic = finding.diagnostic;
    Entry {
        code: diagnostic.code,
        name: finding.name,
        severity: diagnostic.severity.as_str(),
        message: &finding.message,
        path: finding.path(),
        language: report.file(finding.path()).and_then(|file| file.language.as_deref()),
        start: Place::new(finding.start, diagnostic.primary.span.start),
        end: Place::new(finding.end, diagnostic.primary.span.end),
        label: diagnostic.primary.message.as_ref().map(|it| report.say(it)),
        related: diagnostic
            .related
            .iter()
            .map(|label| {
                let (start, end) = report.range(label);
                Related {
                    path: &label.path,
                    start: Place::new(start, label.span.start),
                    end: Place::new(end, label.span.end),
                    message: label.message.as_ref().map(|it| report.say(it)),
                }
            })
            .collect(),
        notes: diagnostic.notes.iter().map(|it| report.say(it)).collect(),
        help: finding.help.as_deref(),
        fixes: diagnostic.fixes.iter().map(|fix| fix_entry(report, fix)).collect(),
        fingerprint: &finding.fingerprint,
    }
}

fn fix_entry<'a>(report: &Report, fix: &'a Fix) -> FixEntry<'a> {
    let edits = fix.edits.iter().map(|edit| EditEntry {
        path: &edit.path,
        start: edit.span.start,
        end: edit.span.end,
        text: &edit.text,
    });
    FixEntry { applicability: fix.applicability.as_str(), title: report.say(&fix.title), edits: edits.collect() }
}
