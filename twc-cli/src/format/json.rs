//! `json`: the report as one object whose shape is a promise (`twc schema report`).

use std::io::{self, Write};

use serde::Serialize;
use twc_content::{Diagnostic, Label, Position, Severity};

use crate::report::Report;

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
}

#[derive(Serialize)]
struct Entry<'a> {
    code: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    name: Option<&'a str>,
    severity: &'a str,
    message: String,
    path: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    language: Option<String>,
    start: Place,
    end: Place,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    related: Vec<Related<'a>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    notes: Vec<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    help: Option<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    fixes: Vec<FixEntry<'a>>,
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
            error: report.count(Severity::Error),
            warning: report.count(Severity::Warning),
            note: report.count(Severity::Note),
            files: report.files,
        },
        diagnostics: report.findings.iter().map(|finding| entry(report, finding)).collect(),
    };
    serde_json::to_writer(&mut *out, &whole)?;
    writeln!(out)
}

fn entry<'a>(report: &Report<'a>, finding: &'a Diagnostic) -> Entry<'a> {
    let (start, end) = places(report, &finding.primary);
    let words = report.words;
    Entry {
        code: finding.code,
        name: twc_content::rules::find(finding.code).map(|rule| rule.name),
        severity: finding.severity.as_str(),
        message: words.say(&finding.message),
        path: &finding.primary.path,
        language: report.site.page(&finding.primary.path).map(|page| page.path.language.to_string()),
        start,
        end,
        related: finding
            .related
            .iter()
            .map(|label| {
                let (start, end) = places(report, label);
                Related { path: &label.path, start, end, message: label.message.as_ref().map(|it| words.say(it)) }
            })
            .collect(),
        notes: finding.notes.iter().map(|it| words.say(it)).collect(),
        help: finding.help.as_ref().map(|it| words.say(it)),
        fixes: finding
            .fixes
            .iter()
            .map(|fix| FixEntry {
                applicability: fix.applicability.as_str(),
                title: words.say(&fix.title),
                edits: fix
                    .edits
                    .iter()
                    .map(|edit| EditEntry {
                        path: &edit.path,
                        start: edit.span.start,
                        end: edit.span.end,
                        text: &edit.text,
                    })
                    .collect(),
            })
            .collect(),
    }
}

fn places(report: &Report, label: &Label) -> (Place, Place) {
    let (start, end) = report.range(label);
    (Place::new(start, label.span.start), Place::new(end, label.span.end))
}
