//! MD010: text that stands for something still to be written.

use crate::diagnostic::{Message, Severity, Sink};
use crate::page::Page;
use crate::rules::prose::Prose;
use crate::rules::{Check, Rule, View};

pub(super) static PLACEHOLDER: Rule = Rule {
    code: "MD010",
    name: "placeholder",
    severity: Severity::Error,
    default: true,
    fix: None,
    doc: include_str!("placeholder.md"),
    doc_nl: None,
    check: Check::View(check),
};

fn check(view: &View<'_>, sink: &mut Sink) {
    let page = view.page;
    for prose in view.texts() {
        for range in brackets(&prose.text).chain(words(&prose.text)).chain(latin(&prose.text)) {
            report(page, prose, range, sink);
        }
    }
}

fn report(page: &Page, prose: &Prose, range: std::ops::Range<usize>, sink: &mut Sink) {
    let text = &prose.text[range.clone()];
    sink.push(
        PLACEHOLDER.at(page, prose.span(range.clone())).with("text", text).help(Message::new("placeholder.help")),
    );
}

/// `[COVER IMAGE]`, `[link]`: several words in capitals between brackets, or one that names what is missing.
fn brackets(text: &str) -> impl Iterator<Item = std::ops::Range<usize>> + '_ {
    const NAMES: &[&str] = &[
        "AFBEELDING",
        "DATE",
        "DATUM",
        "FOTO",
        "IMAGE",
        "INSERT",
        "INVULLEN",
        "LINK",
        "NAAM",
        "NAME",
        "PHOTO",
        "TBA",
        "TBC",
        "TBD",
        "TEKST",
        "TEXT",
        "TITEL",
        "TITLE",
        "TODO",
        "URL",
        "XXX",
    ];
    // Those that nobody writes in brackets for another reason, in small letters too.
    const FILL_IN: &[&str] =
        &["afbeelding", "datum", "foto", "invullen", "link", "naam", "tba", "tbc", "tbd", "todo", "url invullen"];
    const TO_DO: &[&str] = &["insert ", "vul ", "add link", "link to ", "link naar "];
    text.match_indices('[').filter_map(|(at, _)| {
        let length = text[at..text.floor_char_boundary(at + 80)].find(']')?;
        let inside = &text[at + 1..at + length];
        // A link that is not closed is told as such.
        if text[at + length + 1..].starts_with('(') {
            return None;
        }
        let capitals = inside.chars().filter(|it| it.is_alphabetic()).count() >= 3
            && inside.chars().all(|it| it.is_uppercase() || it.is_ascii_digit() || matches!(it, ' ' | '-' | '_' | ':'));
        let several = inside.split(' ').filter(|it| it.chars().filter(|it| it.is_alphabetic()).count() > 1).count() > 1;
        let lower = inside.to_lowercase();
        let named = FILL_IN.contains(&lower.as_str()) || TO_DO.iter().any(|it| lower.starts_with(it));
        (named || capitals && (several || NAMES.contains(&inside))).then_some(at..at + length + 1)
    })
}

/// `TODO` and `FIXME` as a note to oneself, `XXX` for a value.
fn words(text: &str) -> impl Iterator<Item = std::ops::Range<usize>> + '_ {
    ["TODO", "FIXME", "XXX"].into_iter().flat_map(move |word| {
        text.match_indices(word).filter_map(move |(at, _)| {
            let before = text[..at].chars().next_back();
            let mut end = at + word.len();
            if word == "XXX" {
                end += text[end..].bytes().take_while(|it| *it == b'X').count();
            }
            let after = text[end..].chars().next();
            let whole =
                |it: Option<char>| it.is_none_or(|it| !it.is_alphanumeric() && !matches!(it, '_' | '-' | '.' | '['));
            // In running text the word may be spoken about.
            let note = word == "XXX" || after == Some(':') || text[..at].trim().is_empty();
            let bracketed = before == Some('[');
            // `"XXX"` and `XXX.example.org` stand for what the reader has to fill in.
            let quote = |it: Option<char>| it.is_some_and(|it| matches!(it, '"' | '\'' | '“' | '”' | '‘' | '’'));
            let host = after == Some('.') && text[end + 1..].starts_with(char::is_alphanumeric);
            if quote(before) && quote(after) || host {
                return None;
            }
            (whole(before) && whole(after.filter(|it| *it != '.')) && note && !bracketed).then_some(at..end)
        })
    })
}

/// The filler text of printers.
fn latin(text: &str) -> impl Iterator<Item = std::ops::Range<usize>> + '_ {
    let lower = text.to_ascii_lowercase();
    let found: Vec<_> = lower.match_indices("lorem ipsum").map(|(at, it)| at..at + it.len()).collect();
    found.into_iter()
}
