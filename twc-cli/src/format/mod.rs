//! One file per report format: each writes a [`Report`] and knows nothing else.

mod concise;
mod full;
mod github;
mod gitlab;
mod grouped;
pub(crate) mod json;
mod jsonl;
mod junit;
mod markdown;
mod rdjson;
mod sarif;

use std::io::{self, Write};

use crate::args::ReportFormat;
use crate::color::Style;
use crate::report::{Flood, Report};

impl ReportFormat {
    /// How many findings its readers are given.
    pub(crate) fn flood(self) -> Flood {
        match self {
            Self::Full | Self::Concise | Self::Grouped | Self::Github | Self::Markdown => Flood::PEOPLE,
            Self::Json | Self::Jsonl | Self::Sarif | Self::Gitlab | Self::Junit | Self::Rdjson => Flood::PROGRAMS,
        }
    }
}

/// Writes a report in a format.
pub(crate) fn write(format: ReportFormat, report: &Report, style: &Style, out: &mut dyn Write) -> io::Result<()> {
    match format {
        ReportFormat::Full => full::write(report, style, out),
        ReportFormat::Concise => concise::write(report, style, out),
        ReportFormat::Grouped => grouped::write(report, style, out),
        ReportFormat::Json => json::write(report, out),
        ReportFormat::Jsonl => jsonl::write(report, out),
        ReportFormat::Sarif => sarif::write(report, out),
        ReportFormat::Github => github::write(report, out),
        ReportFormat::Gitlab => gitlab::write(report, out),
        ReportFormat::Junit => junit::write(report, out),
        ReportFormat::Rdjson => rdjson::write(report, out),
        ReportFormat::Markdown => markdown::write(report, out),
    }
}

/// A path as a URI reference: what RFC 3986 does not allow in a path is percent-encoded.
fn uri(path: &str) -> String {
    let mut uri = String::with_capacity(path.len());
    for byte in path.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' | b'/' => uri.push(byte as char),
            other => uri.push_str(&format!("%{other:02X}")),
        }
    }
    uri
}
