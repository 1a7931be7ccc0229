//! One file per report format.

pub(crate) mod concise;
pub(crate) mod json;

use std::io::{self, Write};

use crate::args::ReportFormat;
use crate::report::Report;

/// Writes a report in a format.
pub(crate) fn write(format: ReportFormat, report: &Report, out: &mut dyn Write) -> io::Result<()> {
    match format {
        ReportFormat::Concise => concise::write(report, out),
        _ => json::write(report, out),
    }
}
