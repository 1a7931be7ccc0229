//! `sarif`: SARIF 2.1.0, for code scanning. URIs are relative to the root of the source.

use std::collections::BTreeMap;
use std::io::{self, Write};

use serde_json::{Map, Value, json};
use twc_content::diagnostic::{Fix, Label};
use twc_content::{Severity, Span, rules};

use super::uri;
use crate::report::{Finding, Report};

const SCHEMA: &str = "https://json.schemastore.org/sarif-2.1.0.json";

/// Writes the report as one log of one run.
pub(crate) fn write(report: &Report, out: &mut dyn Write) -> io::Result<()> {
    let mut codes: Vec<&str> = report.findings.iter().map(|finding| finding.diagnostic.code).collect();
    codes.sort_unstable();
    codes.dedup();
    let index: BTreeMap<&str, usize> = codes.iter().enumerate().map(|(at, code)| (*code, at)).collect();
    let results: Vec<Value> = report.findings.iter().map(|finding| result(report, finding, &index)).collect();
    let log = json!({
        "$schema": SCHEMA,
        "version": "2.1.0",
        "runs": [{
            "tool": { "driver": {
                "name": "twc",
                "version": env!("CARGO_PKG_VERSION"),
                "rules": codes.iter().map(|code| rule(code)).collect::<Vec<_>>(),
            } },
            "columnKind": "unicodeCodePoints",
            "originalUriBaseIds": { "SRCROOT": { "description": { "text": "the root of the source" } } },
            "results": results,
        }],
    });
    serde_json::to_writer(&mut *out, &log)?;
    writeln!(out)
}

fn rule(code: &str) -> Value {
    let mut value = Map::new();
    value.insert("id".into(), code.into());
    if let Some(rule) = rules::find(code) {
        value.insert("name".into(), rule.name.into());
        value.insert("shortDescription".into(), json!({ "text": rule.name.replace('-', " ") }));
        value.insert("help".into(), json!({ "text": rule.doc, "markdown": rule.doc }));
        value.insert("defaultConfiguration".into(), json!({ "level": rule.severity.as_str() }));
    }
    Value::Object(value)
}

fn result(report: &Report, finding: &Finding, index: &BTreeMap<&str, usize>) -> Value {
    let diagnostic = finding.diagnostic;
    let text = match &finding.help {
        Some(help) => format!("{}\n{help}", finding.message),
        None => finding.message.clone(),
    };
    let level = match diagnostic.severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Note => "note",
    };
    let mut value = Map::new();
    value.insert("ruleId".into(), diagnostic.code.into());
    value.insert("ruleIndex".into(), index.get(diagnostic.code).copied().unwrap_or_default().into());
    value.insert("level".into(), level.into());
    value.insert("message".into(), json!({ "text": text }));
    value.insert("locations".into(), json!([location(report, &diagnostic.primary)]));
    if !diagnostic.related.is_empty() {
        let related: Vec<Value> = diagnostic.related.iter().map(|label| location(report, label)).collect();
        value.insert("relatedLocations".into(), related.into());
    }
    value.insert("partialFingerprints".into(), json!({ "twc/v1": finding.fingerprint }));
    if !diagnostic.fixes.is_empty() {
        let fixes: Vec<Value> = diagnostic.fixes.iter().map(|it| fix(report, it)).collect();
        value.insert("fixes".into(), fixes.into());
    }
    Value::Object(value)
}

fn location(report: &Report, label: &Label) -> Value {
    let physical = json!({
        "artifactLocation": artifact(report, &label.path),
        "region": region(report, &label.path, label.span),
    });
    match &label.message {
        Some(message) => json!({ "physicalLocation": physical, "message": { "text": report.say(message) } }),
        None => json!({ "physicalLocation": physical }),
    }
}

fn artifact(report: &Report, path: &str) -> Value {
    json!({ "uri": uri(&format!("{}{path}", report.prefix)), "uriBaseId": "SRCROOT" })
}

fn region(report: &Report, path: &str, span: Span) -> Value {
    let (start, end) = (report.position(path, span.start), report.position(path, span.end));
    json!({
        "startLine": start.line,
        "startColumn": start.column,
        "endLine": end.line,
        "endColumn": end.column,
        "byteOffset": span.start,
        "byteLength": span.len(),
    })
}

fn fix(report: &Report, fix: &Fix) -> Value {
    let mut files: BTreeMap<&str, Vec<Value>> = BTreeMap::new();
    for edit in &fix.edits {
        files.entry(&edit.path).or_default().push(json!({
            "deletedRegion": { "byteOffset": edit.span.start, "byteLength": edit.span.len() },
            "insertedContent": { "text": edit.text },
        }));
    }
    let changes: Vec<Value> = files
        .into_iter()
        .map(|(path, replacements)| json!({ "artifactLocation": artifact(report, path), "replacements": replacements }))
        .collect();
    json!({ "description": { "text": report.say(&fix.title) }, "artifactChanges": changes })
}
