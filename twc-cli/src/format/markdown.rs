//! `markdown`: a table for the summary of a job or a comment on a pull request.

use std::io::{self, Write};
use twc_content::messages;

use twc_content::diagnostic::visible;

use crate::report::Report;

/// Bytes of rows; a job's summary holds 1 MiB and is dropped beyond that.
const LARGEST: usize = 1_000_000;

/// Writes the counts and a table, worst first.
pub(crate) fn write(report: &Report, out: &mut dyn Write) -> io::Result<()> {
    let words = report.words;
    writeln!(out, "**twc**: {}", report.found())?;
    if report.findings.is_empty() {
        return Ok(());
    }
    let heads = [messages::table_file(), messages::table_rule(), messages::table_message()].map(|it| words.say(&it));
    writeln!(out, "\n| {} |\n|---|---|---|", heads.join(" | "))?;
    let (mut written, mut rows) = (0, 0);
    for finding in report.worst_first() {
        let row = format!(
            "| {}{}:{} | {} {} | {} |",
            escaped(&report.prefix),
            escaped(finding.path()),
            finding.start.line,
            words.find("severity", Some(finding.severity().as_str())).unwrap_or_default(),
            finding.diagnostic.code,
            with_code(&finding.message)
        );
        written += row.len();
        if written > LARGEST {
            break;
        }
        rows += 1;
        writeln!(out, "{row}")?;
    }
    let hidden = report.flooded + report.findings.len() - rows;
    if hidden > 0 {
        writeln!(out, "\n{}", words.say(&messages::summary_flooded(hidden)))?;
    }
    Ok(())
}

/// A message in a table's cell, what stands between backquotes as code.
fn with_code(text: &str) -> String {
    let parts: Vec<&str> = text.split('`').collect();
    let mut cell = String::with_capacity(text.len());
    for (number, part) in parts.iter().enumerate() {
        match (number % 2 == 1, number + 1 == parts.len()) {
            (true, false) => cell.push_str(&format!("<code>{}</code>", escaped(part))),
            // The last backquote has no partner.
            (true, true) => cell.push_str(&format!("\\`{}", escaped(part))),
            (false, _) => cell.push_str(&escaped(part)),
        }
    }
    cell
}

/// Text in a table's cell: no markup, mention, link or HTML of the content's can work.
fn escaped(text: &str) -> String {
    let mut cell = String::with_capacity(text.len());
    for character in visible(text).chars() {
        match character {
            '&' => cell.push_str("&amp;"),
            '<' => cell.push_str("&lt;"),
            '>' => cell.push_str("&gt;"),
            // A mention, the number of an issue, a formula.
            '@' | '#' | '$' => cell.push_str(&format!("&#{};", u32::from(character))),
            it if it.is_ascii_punctuation() && !"/.,:;-'\"()?%=+".contains(it) => {
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
        assert_eq!(with_code("no `a_b|` here, ` there"), "no <code>a\\_b\\|</code> here, \\` there");
        assert_eq!(escaped("$a$"), "&#36;a&#36;");
        assert_eq!(escaped("[x](https://a.example)"), "\\[x\\](https:&#47;&#47;a.example)");
    }
}
