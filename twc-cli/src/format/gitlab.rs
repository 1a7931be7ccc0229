//! `gitlab`: a GitLab Code Quality report, shown in merge requests.

use std::io::{self, Write};

use serde_json::{Value, json};
use twc_content::Severity;

use crate::report::{Finding, Report};

/// Writes the report as one array.
pub(crate) fn write(report: &Report, out: &mut dyn Write) -> io::Result<()> {
    let entries: Vec<Value> = report.findings.iter().map(|finding| entry(report, finding)).collect();
    serde_json::to_writer(&mut *out, &entries)?;
    writeln!(out)
}

fn entry(report: &Report, finding: &Finding) -> Value {
    let severity = match finding.severity() {
        Severity::Error => "major",
        Severity::Warning => "minor",
        Severity::Note => "info",
    };
    json!({
        "check_name": finding.diagnostic.code,
        "description": finding.message,
        "severity": severity,
        "fingerprint": finding.fingerprint,
        "location": {
            "path": format!("{}{}", report.prefix, finding.path()),
            "positions": {
                "begin": { "line": finding.start.line, "column": finding.start.column },
                "end": { "line": finding.end.line, "column": finding.end.column },
            },
        },
    })
}
