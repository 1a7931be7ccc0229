//! `concise`: one line per finding, for editors, `grep` and logs.

use std::io::{self, Write};

use twc_content::diagnostic::{Role, visible};

use crate::color::Style;
use crate::report::{Finding, Report};

/// Writes `path:line:column: severity[code] message [fix: safe]` per finding.
pub(crate) fn write(report: &Report, style: &Style, out: &mut dyn Write) -> io::Result<()> {
    for finding in &report.findings {
        writeln!(out, "{}", line(finding, style))?;
    }
    Ok(())
}

/// The line of one finding.
pub(super) fn line(finding: &Finding, style: &Style) -> String {
    let place = format!("{}:{}:{}", visible(finding.path()), finding.start.line, finding.start.column);
    let severity = finding.severity();
    let code = format!("{}[{}]", severity.as_str(), finding.diagnostic.code);
    let fix = finding.fix().map(|fix| format!(" [fix: {}]", fix.as_str())).unwrap_or_default();
    format!(
        "{}: {} {}{fix}",
        style.paint(Role::Place, &place),
        style.paint(Role::Severity(severity), &code),
        visible(&finding.message)
    )
}
