//! `full`: every finding with the lines of the file, for people. Errors come first.

use std::io::{self, Write};

use twc_content::Message;
use twc_content::diagnostic::Renderer;

use crate::color::{Painted, Style};
use crate::report::Report;

/// Writes the findings, worst first.
pub(crate) fn write(report: &Report, style: &Style, out: &mut dyn Write) -> io::Result<()> {
    let words = |message: &Message| report.say(message);
    let text = |path: &str| report.text(path);
    let renderer = Renderer { width: style.width, words: &words, text: &text };
    let mut painted = Painted::new(*style);
    for finding in report.worst_first() {
        renderer.render(finding.diagnostic, &mut painted);
        painted.write(out)?;
        writeln!(out)?;
    }
    Ok(())
}
