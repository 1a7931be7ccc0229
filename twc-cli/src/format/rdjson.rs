//! `rdjson`: reviewdog's diagnostic format. Its columns count UTF-8 bytes.

use std::io::{self, Write};

use serde_json::{Map, Value, json};
use twc_content::{Severity, Span};

use crate::report::{Finding, Report};

/// Writes the report as one object.
pub(crate) fn write(report: &Report, out: &mut dyn Write) -> io::Result<()> {
    let diagnostics: Vec<Value> = report.findings.iter().map(|finding| entry(report, finding)).collect();
    serde_json::to_writer(&mut *out, &json!({ "source": { "name": "twc" }, "diagnostics": diagnostics }))?;
    writeln!(out)
}

fn entry(report: &Report, finding: &Finding) -> Value {
    let diagnostic = finding.diagnostic;
    let severity = match diagnostic.severity {
        Severity::Error => "ERROR",
        Severity::Warning => "WARNING",
        Severity::Note => "INFO",
    };
    let message = match &finding.help {
        Some(help) => format!("{}\n{help}", finding.message),
        None => finding.message.clone(),
    };
    // A suggestion of reviewdog is one edit of the file itself.
    let suggestions: Vec<Value> = diagnostic
        .fixes
        .iter()
        .filter_map(|fix| match &fix.edits[..] {
            [edit] if edit.path == diagnostic.primary.path => Some(json!({
                "range": range(report, &edit.path, edit.span),
                "text": edit.text,
            })),
            _ => None,
        })
        .collect();
    let mut entry = Map::new();
    entry.insert("message".into(), message.into());
    let path = format!("{}{}", report.prefix, finding.path());
    let span = diagnostic.primary.span;
    entry.insert("location".into(), json!({ "path": path, "range": range(report, finding.path(), span) }));
    entry.insert("severity".into(), severity.into());
    entry.insert("code".into(), json!({ "value": diagnostic.code }));
    if !suggestions.is_empty() {
        entry.insert("suggestions".into(), suggestions.into());
    }
    Value::Object(entry)
}

fn range(report: &Report, path: &str, span: Span) -> Value {
    json!({ "start": place(report, path, span.start), "end": place(report, path, span.end) })
}

fn place(report: &Report, path: &str, offset: u32) -> Value {
    let line = report.position(path, offset).line;
    let start = report.index(path).map_or(0, |index| index.line(line).start);
    json!({ "line": line, "column": offset.saturating_sub(start) + 1 })
}
