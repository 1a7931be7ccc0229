//! `markdown`: a table for the summary of a job or a comment on a pull request.

use std::io::{self, Write};

use twc_content::Message;
use twc_content::diagnostic::visible;

use crate::report::Report;

/// Writes the counts and a table, worst first.
pub(crate) fn write(report: &Report, out: &mut dyn Write) -> io::Result<()> {
    let words = report.words;
    let counts = Message::new("summary-counts")
        .with("errors", report.counts.error)
        .with("warnings", report.counts.warning)
        .with("notes", report.counts.note)
        .with("files", report.file_count());
    writeln!(out, "**twc**: {}", words.say(&counts))?;
    if report.findings.is_empty() {
        return Ok(());
    }
    let heads = ["table-file", "table-rule", "table-message"].map(|id| words.text(id));
    writeln!(out, "\n| {} |\n|---|---|---|", heads.join(" | "))?;
    for finding in report.worst_first() {
        writeln!(
            out,
            "| {}:{} | {} {} | {} |",
            escaped(finding.path()),
            finding.start.line,
            words.find("severity", Some(finding.severity().as_str())).unwrap_or_default(),
            finding.diagnostic.code,
            escaped(&finding.message)
        )?;
    }
    let hidden = report.flooded;
    if hidden > 0 {
        writeln!(out, "\n{}", words.say(&Message::new("summary-flooded").with("count", hidden)))?;
    }
    Ok(())
}

/// Text in a table's cell: no markup, mention, link or HTML of the content's can work. Code in backquotes stays code.
fn escaped(text: &str) -> String {
    let mut cell = String::with_capacity(text.len());
    for character in visible(text).chars() {
        match character {
            '&' => cell.push_str("&amp;"),
            '<' => cell.push_str("&lt;"),
            '>' => cell.push_str("&gt;"),
            '@' | '#' => cell.push_str(&format!("&#{};", u32::from(character))),
            it if it.is_ascii_punctuation() && !"/.,:;-'\"()?%=+$".contains(it) => {
                cell.push('\\');
                cell.push(it);
            }
            it => cell.push(it),
        }
    }
    // A bare address would become a link.
    cell.replace("://", ":&#47;&#47;").replace("www.", "www&#46;")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn content_stays_text() {
        assert_eq!(escaped("a|b `c` <i> @me #1"), "a\\|b \\`c\\` &lt;i&gt; &#64;me &#35;1");
        assert_eq!(escaped("[x](https://a.example)"), "\\[x\\](https:&#47;&#47;a.example)");
    }
}
