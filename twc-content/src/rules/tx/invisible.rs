//! TX001: characters that nobody can see.

use crate::diagnostic::{Applicability, Fix, Message, Severity, Sink};
use crate::page::Page;
use crate::rules::{Check, Rule, View};
use crate::source::Span;

pub(super) static INVISIBLE: Rule = Rule {
    code: "TX001",
    name: "invisible",
    severity: Severity::Warning,
    default: true,
    fix: Some(Applicability::Safe),
    doc: include_str!("invisible.md"),
    doc_nl: None,
    check: Check::View(check),
};

const NO_BREAK_SPACE: char = '\u{a0}';

fn check(view: &View<'_>, sink: &mut Sink) {
    let page = view.page;
    let text = page.source.text();
    let mut quiet_places = None;
    let mut characters = text.char_indices().peekable();
    while let Some((start, character)) = characters.next() {
        if name(character).is_none() || (character == '\u{feff}' && start == 0) {
            continue;
        }
        let mut end = start + character.len_utf8();
        let mut count = 1usize;
        while let Some((at, next)) = characters.peek().copied()
            && next == character
        {
            end = at + next.len_utf8();
            count += 1;
            characters.next();
        }
        let span = Span::new(start, end);
        if character == NO_BREAK_SPACE {
            let places = quiet_places.get_or_insert_with(|| view.quiet());
            // Three and more were set to widen a column.
            if count < 3 && between_words(text, span) && !places.holds(span.start) {
                no_break_space(page, span, count, sink);
            }
        } else if !(character == '\u{200b}' && between_scripts_without_blanks(text, span)) {
            let fix = Fix::new(
                Applicability::Safe,
                Message::new("invisible.fix").with("count", count),
                page.source.shared_path(),
                span,
                "",
            );
            sink.push(described(page, span, character, count).label(Message::new("invisible.label")).fix(fix));
        }
    }
}

fn described(page: &Page, span: Span, character: char, count: usize) -> crate::diagnostic::Diagnostic {
    INVISIBLE
        .at(page, span)
        .with("count", count)
        .with("number", format!("U+{:04X}", u32::from(character)))
        .with("name", name(character).unwrap_or_default())
}

/// A no-break space keeps a number and its unit together on purpose; between plain words it came with copied text.
fn no_break_space(page: &Page, span: Span, count: usize, sink: &mut Sink) {
    let mut finding = described(page, span, NO_BREAK_SPACE, count);
    finding.severity = Severity::Note;
    let title = Message::new("invisible.blank");
    sink.push(finding.fix(Fix::new(Applicability::Unsafe, title, page.source.shared_path(), span, " ")));
}

fn between_words(text: &str, span: Span) -> bool {
    let before = text[..span.start as usize].chars().next_back();
    let after = text[span.end as usize..].chars().next();
    let letter = |it: Option<char>| it.is_some_and(|it| it.is_alphabetic() || it == ' ');
    // `Deel III`: a number as well.
    let next = text[span.end as usize..].split(|it: char| !it.is_alphanumeric()).next().unwrap_or_default();
    let roman = !next.is_empty() && next.bytes().all(|it| matches!(it, b'I' | b'V' | b'X' | b'L' | b'C' | b'D' | b'M'));
    letter(before) && letter(after) && !roman
}

/// Thai, Lao, Khmer, Burmese and Japanese break lines at zero width spaces.
fn between_scripts_without_blanks(text: &str, span: Span) -> bool {
    let before = text[..span.start as usize].chars().next_back();
    let after = text[span.end as usize..].chars().next();
    [before, after].into_iter().flatten().any(|it| {
        matches!(it, '\u{e00}'..='\u{eff}' | '\u{1000}'..='\u{109f}' | '\u{1780}'..='\u{17ff}' | '\u{3040}'..='\u{9fff}')
    })
}

fn name(character: char) -> Option<&'static str> {
    Some(match character {
        NO_BREAK_SPACE => "NO-BREAK SPACE",
        '\u{ad}' => "SOFT HYPHEN",
        '\u{180e}' => "MONGOLIAN VOWEL SEPARATOR",
        '\u{200b}' => "ZERO WIDTH SPACE",
        '\u{2060}' => "WORD JOINER",
        '\u{feff}' => "ZERO WIDTH NO-BREAK SPACE",
        _ => return None,
    })
}
