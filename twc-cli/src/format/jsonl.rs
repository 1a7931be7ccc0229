//! `jsonl`: the findings of `json`, one object a line.

use std::io::{self, Write};

use super::json;
use crate::report::Report;

/// Writes one object per finding.
pub(crate) fn write(report: &Report, out: &mut dyn Write) -> io::Result<()> {
    for finding in &report.findings {
        serde_json::to_writer(&mut *out, &json::entry(report, finding))?;
        writeln!(out)?;
    }
    Ok(())
}
