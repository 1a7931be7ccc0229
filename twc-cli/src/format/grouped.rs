//! `grouped`: the findings below the name of their file.

use std::io::{self, Write};

use twc_content::diagnostic::{Role, visible};

use crate::color::Style;
use crate::report::{Finding, Report};

/// Writes a block per file, its columns aligned.
pub(crate) fn write(report: &Report, style: &Style, out: &mut dyn Write) -> io::Result<()> {
    for group in report.findings.chunk_by(|a, b| a.path() == b.path()) {
        let Some(first) = group.first() else { continue };
        writeln!(out, "{}", style.paint(Role::Title, &visible(first.path())))?;
        let width = group.iter().map(|finding| place(finding).len()).max().unwrap_or_default();
        for finding in group {
            let severity = format!("{:7}", finding.severity().as_str());
            writeln!(
                out,
                "  {:width$}  {}  {}  {}",
                place(finding),
                style.paint(Role::Severity(finding.severity()), &severity),
                finding.diagnostic.code,
                visible(&finding.message)
            )?;
        }
        writeln!(out)?;
    }
    Ok(())
}

fn place(finding: &Finding) -> String {
    format!("{}:{}", finding.start.line, finding.start.column)
}
