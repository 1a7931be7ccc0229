//! TX012: a quotation that opens with one kind of quote and closes with another.

use crate::diagnostic::{Applicability, Fix, Message, Severity, Sink};
use crate::rules::prose::Prose;
use crate::rules::{Check, Rule, View};

pub(super) static MIXED_QUOTES: Rule = Rule {
    code: "TX012",
    name: "mixed-quotes",
    severity: Severity::Note,
    default: true,
    fix: Some(Applicability::Safe),
    doc: include_str!("mixed_quotes.md"),
    doc_nl: None,
    check: Check::View(check),
};

fn check(view: &View<'_>, sink: &mut Sink) {
    let page = view.page;
    for prose in view.texts() {
        let marks = marks(prose, view);
        for pair in marks.windows(2) {
            let [open, close] = pair else { continue };
            if !open.opens || close.opens {
                continue;
            }
            let Some(right) = partner(open.written, close.written) else { continue };
            let span = prose.span(close.at..close.end);
            let title = Message::new("mixed-quotes.fix").with("mark", right.to_string());
            let fix = Fix::new(Applicability::Safe, title, page.source.shared_path(), span, right.to_string());
            sink.push(
                MIXED_QUOTES
                    .at(page, prose.span(open.at..close.end))
                    .with("open", open.written.to_string())
                    .with("close", close.written.to_string())
                    .fix(fix),
            );
        }
    }
}

struct Mark {
    at: usize,
    end: usize,
    /// The character in the file, which the typographer may have replaced in the text.
    written: char,
    opens: bool,
}

/// What should close a quotation that was opened in this way, where something else does.
fn partner(open: char, close: char) -> Option<char> {
    match (open, close) {
        ('"', '”' | '“') => Some('"'),
        ('“', '"') => Some('”'),
        ('‘', '\'') => Some('’'),
        _ => None,
    }
}

/// The quotes of a text that open or close something. A single one is an apostrophe oftener than a quote: only those that
/// stand between a word and none count, and a curly opening one, which nothing else is.
fn marks(prose: &Prose, view: &View<'_>) -> Vec<Mark> {
    let text = &prose.text;
    let mut marks = Vec::new();
    let mut single = false;
    for (at, character) in text.char_indices() {
        if !matches!(character, '"' | '“' | '”' | '‘' | '’' | '\'') {
            continue;
        }
        let end = at + character.len_utf8();
        let span = prose.span(at..end);
        let Some(written) = view.page.slice(span).chars().next().filter(|_| span.len() <= 3) else { continue };
        if !matches!(written, '"' | '“' | '”' | '‘' | '’' | '\'') {
            continue;
        }
        let word_before = text[..at]
            .chars()
            .next_back()
            .is_some_and(|it| !it.is_whitespace() && !matches!(it, '(' | '[' | '/' | '-' | '–' | '—'));
        let word_after = text[end..].chars().next().is_some_and(|it| it.is_alphanumeric());
        let opens = !word_before && word_after;
        let closes = word_before && !word_after;
        match written {
            '‘' if opens => single = true,
            // An elided letter: `‘s avonds`, `‘t`.
            '’' | '\'' if closes && single => single = false,
            '’' | '\'' | '‘' => continue,
            // Inches and seconds.
            '"' if text[..at].ends_with(|it: char| it.is_ascii_digit()) => continue,
            _ if !opens && !closes => continue,
            _ => {}
        }
        marks.push(Mark { at, end, written, opens });
    }
    marks
}
