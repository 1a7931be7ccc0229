//! SE009: characters that no reader sees and that carry something all the same: controls and tag characters.

use crate::diagnostic::{Applicability, Fix, Message, Severity, Sink};
use crate::rules::{Check, Rule};
use crate::site::Site;
use crate::source::{SourceFile, Span};

pub(super) static HIDDEN_CHARACTER: Rule = Rule {
    code: "SE009",
    name: "hidden-character",
    severity: Severity::Error,
    default: true,
    fix: Some(Applicability::Safe),
    doc: include_str!("hidden_character.md"),
    doc_nl: None,
    check: Check::Site(check),
};

/// The flag of a part of a country is this one and tag characters.
const BLACK_FLAG: char = '\u{1f3f4}';

fn check(site: &Site, sink: &mut Sink) {
    let pages = site.pages.iter().map(|page| &page.source);
    for file in pages.chain(&site.files) {
        one(file, sink);
    }
}

fn one(file: &SourceFile, sink: &mut Sink) {
    let mut in_flag = false;
    let mut characters = file.text().char_indices().peekable();
    while let Some((start, character)) = characters.next() {
        let kind = kind(character);
        in_flag = character == BLACK_FLAG || in_flag && kind == Some(Hidden::Tag);
        let Some(kind) = kind.filter(|_| !in_flag) else { continue };
        let mut end = start + character.len_utf8();
        while let Some((at, next)) = characters.next_if(|(_, next)| self::kind(*next) == Some(kind)) {
            end = at + next.len_utf8();
        }
        let span = Span::new(start, end);
        let note = if kind == Hidden::Tag { "hidden-character.tags" } else { "hidden-character.control" };
        let title = Message::new("hidden-character.fix");
        sink.push(
            HIDDEN_CHARACTER
                .in_file(file.shared_path(), span)
                .with("number", format!("U+{:04X}", u32::from(character)))
                .note(Message::new(note))
                .fix(Fix::new(Applicability::Safe, title, file.shared_path(), span, "")),
        );
    }
}

/// What a hidden character is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Hidden {
    /// A control: C0 but for tabs, line ends and form feeds, DEL, and C1.
    Control,
    /// A letter that only programs read.
    Tag,
}

fn kind(character: char) -> Option<Hidden> {
    match character {
        '\t' | '\n' | '\r' | '\u{c}' => None,
        '\u{e0000}'..='\u{e007f}' => Some(Hidden::Tag),
        it if it.is_control() => Some(Hidden::Control),
        _ => None,
    }
}
