//! TX015: bytes that are no UTF-8.

use crate::diagnostic::{Message, Severity, Sink};
use crate::rules::{Check, Rule};
use crate::site::Site;
use crate::source::{SourceFile, Span};

pub(super) static NOT_UTF8: Rule = Rule {
    code: "TX015",
    name: "not-utf8",
    severity: Severity::Error,
    default: true,
    fix: None,
    doc: include_str!("not_utf8.md"),
    doc_nl: None,
    check: Check::Site(check),
};

fn check(site: &Site, sink: &mut Sink) {
    let pages = site.pages.iter().map(|page| &page.source);
    for (file, offset) in pages.chain(&site.files).filter_map(|file: &SourceFile| Some((file, file.bad_utf8()?))) {
        let start = offset as usize;
        // Every bad byte was read as one `?`.
        let count = file.text()[start..].bytes().take_while(|byte| *byte == b'?').count();
        let utf16 = start <= 1 && file.text()[start..].starts_with("??");
        let note = if utf16 { Message::new("not-utf8.utf16") } else { Message::new("not-utf8.note") };
        sink.push(NOT_UTF8.in_file(file.shared_path(), Span::new(start, start + count)).note(note));
    }
}
