//! `junit`: test results in XML; a file without findings is a passing case.

use std::io::{self, Write};

use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesEnd, BytesStart, BytesText, Event};
use twc_content::Message;
use twc_content::diagnostic::{Renderer, visible};

use crate::report::{Finding, Report};

/// Writes one suite with a case per finding.
pub(crate) fn write(report: &Report, out: &mut dyn Write) -> io::Result<()> {
    let mut xml = Writer::new_with_indent(&mut *out, b' ', 2);
    xml.write_event(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), None)))?;
    let clean: Vec<&str> = report
        .files
        .iter()
        .filter(|file| file.checked && !report.findings.iter().any(|finding| finding.path() == file.path))
        .map(|file| file.path)
        .collect();
    let tests = (report.findings.len() + clean.len()).to_string();
    let failures = report.findings.len().to_string();
    let totals = [("name", "twc"), ("tests", &tests), ("failures", &failures), ("errors", "0")];
    xml.write_event(Event::Start(BytesStart::new("testsuites").with_attributes(totals)))?;
    xml.write_event(Event::Start(BytesStart::new("testsuite").with_attributes(totals)))?;
    for path in clean {
        let path = visible(path);
        let case = BytesStart::new("testcase").with_attributes([("classname", path.as_str()), ("name", "twc check")]);
        xml.write_event(Event::Empty(case))?;
    }
    for finding in &report.findings {
        failure(report, finding, &mut xml)?;
    }
    xml.write_event(Event::End(BytesEnd::new("testsuite")))?;
    xml.write_event(Event::End(BytesEnd::new("testsuites")))?;
    writeln!(out)
}

fn failure<W: Write>(report: &Report, finding: &Finding, xml: &mut Writer<W>) -> io::Result<()> {
    let name = format!("{} {}:{}", finding.diagnostic.code, finding.start.line, finding.start.column);
    let (path, message) = (visible(finding.path()), visible(&finding.message));
    let case = BytesStart::new("testcase").with_attributes([("classname", path.as_str()), ("name", &name)]);
    xml.write_event(Event::Start(case))?;
    let kind = finding.severity().as_str();
    let failure = BytesStart::new("failure").with_attributes([("message", message.as_str()), ("type", kind)]);
    xml.write_event(Event::Start(failure))?;
    let words = |message: &Message| report.say(message);
    let text = |path: &str| report.text(path);
    let mut rendered = String::new();
    Renderer { width: 100, words: &words, text: &text }.render(finding.diagnostic, &mut rendered);
    xml.write_event(Event::Text(BytesText::new(&rendered)))?;
    xml.write_event(Event::End(BytesEnd::new("failure")))?;
    xml.write_event(Event::End(BytesEnd::new("testcase")))
}
