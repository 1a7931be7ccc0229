//! SE005: control characters that show text in another order than it is stored in.

use crate::diagnostic::{Applicability, Fix, Message, Severity, Sink};
use crate::rules::{Check, Rule};
use crate::site::Site;
use crate::source::{SourceFile, Span};

pub(super) static BIDI: Rule = Rule {
    code: "SE005",
    name: "bidi",
    severity: Severity::Error,
    default: true,
    fix: Some(Applicability::Safe),
    doc: include_str!("bidi.md"),
    doc_nl: None,
    check: Check::Site(check),
};

fn check(site: &Site, sink: &mut Sink) {
    for page in &site.pages {
        // Languages written from right to left need the marks.
        let needed =
            ["ar", "dv", "fa", "he", "ku", "ps", "sd", "ug", "ur", "yi"].contains(&page.path.language.primary());
        one(&page.source, needed, sink);
    }
    for file in site.files.iter().filter(|file| ![".json", ".md"].iter().any(|it| file.path().ends_with(it))) {
        one(file, false, sink);
    }
}

fn one(file: &SourceFile, needed: bool, sink: &mut Sink) {
    let text = file.text();
    // All of them begin with one of these bytes in UTF-8.
    if memchr::memchr2(0xe2, 0xd8, text.as_bytes()).is_none() {
        return;
    }
    for (at, character) in text.char_indices() {
        let overrides = matches!(character, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
        let marks = matches!(character, '\u{200e}' | '\u{200f}' | '\u{61c}');
        if !overrides && (!marks || needed) || needed && !matches!(character, '\u{202d}' | '\u{202e}') {
            continue;
        }
        let span = Span::new(at, at + character.len_utf8());
        let title = Message::new("bidi.fix");
        sink.push(
            BIDI.in_file(file.shared_path(), span)
                .with("number", format!("U+{:04X}", u32::from(character)))
                .note(Message::new("bidi.note"))
                .fix(Fix::new(Applicability::Safe, title, file.shared_path(), span, "")),
        );
    }
}
