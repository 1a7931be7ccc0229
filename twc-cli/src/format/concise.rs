//! `concise`: one line per finding, for editors, `grep` and logs.

use std::io::{self, Write};

use crate::report::Report;

/// Writes `path:line:column: severity[code] message` per finding.
pub(crate) fn write(report: &Report, out: &mut dyn Write) -> io::Result<()> {
    for finding in &report.findings {
        let (start, _) = report.range(&finding.primary);
        writeln!(
            out,
            "{}:{}:{}: {}[{}] {}",
            finding.primary.path,
            start.line,
            start.column,
            finding.severity.as_str(),
            finding.code,
            report.words.say(&finding.message)
        )?;
    }
    Ok(())
}
