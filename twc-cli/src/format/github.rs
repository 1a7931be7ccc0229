//! `github`: workflow commands of GitHub and Forgejo Actions, which show findings beside the changed lines.
//!
//! A step shows at most ten annotations of a kind: the ten worst findings become annotations, the others are lines of
//! the log. Nothing that comes from the content can start a command of its own.

use std::io::{self, Write};

use twc_content::diagnostic::visible;
use twc_content::{Severity, messages};

use super::concise;
use crate::color::Style;
use crate::report::{Finding, Report};

/// Annotations that a step shows.
const SHOWN: usize = 10;

/// Writes a command for each of the worst findings, and a line for each of the others.
pub(crate) fn write(report: &Report, out: &mut dyn Write) -> io::Result<()> {
    for (number, finding) in report.worst_first().into_iter().enumerate() {
        if number < SHOWN {
            writeln!(out, "{}", command(report, finding))?;
        } else {
            writeln!(out, "{}", harmless(&format!("{}{}", report.prefix, concise::line(finding, &Style::PLAIN))))?;
        }
    }
    Ok(())
}

fn command(report: &Report, finding: &Finding) -> String {
    let kind = match finding.severity() {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Note => "notice",
    };
    let (start, end) = (finding.start, finding.end);
    // Columns are shown wrongly where a finding spans lines.
    let columns =
        if start.line == end.line { format!(",col={},endColumn={}", start.column, end.column) } else { String::new() };
    let file = property(&format!("{}{}", report.prefix, finding.path()));
    let title = property(&format!("{} {}", finding.diagnostic.code, finding.name));
    let mut text = finding.message.clone();
    if let Some(help) = &finding.help {
        text.push_str(&format!("\n{}: {help}", report.words.say(&messages::report_help())));
    }
    format!("::{kind} file={file},line={},endLine={}{columns},title={title}::{}", start.line, end.line, data(&text))
}

/// The text of a command.
fn data(text: &str) -> String {
    let lines: Vec<String> = text.split('\n').map(visible).collect();
    lines.join("\n").replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

/// The value of a command's property.
fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}

/// A line that is no command, whatever it starts with.
fn harmless(line: &str) -> String {
    let start = line.trim_start();
    if start.starts_with("::") || start.starts_with("##[") { format!("| {line}") } else { line.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_cannot_leave_its_command() {
        assert_eq!(data("50% a\r\n::error::b\u{85}c"), "50%25 a<U+000D>%0A::error::b<U+0085>c");
        assert_eq!(property("a:b,c\n"), "a%3Ab%2Cc%0A");
    }

    #[test]
    fn a_path_cannot_start_a_command() {
        assert_eq!(harmless("::warning::x"), "| ::warning::x");
        assert_eq!(harmless(" ##[group]x"), "|  ##[group]x");
        assert_eq!(harmless("content/a.md:1:1"), "content/a.md:1:1");
    }
}
