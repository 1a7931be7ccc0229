//! TX005: a blank before a comma, full stop, colon, semicolon, question or exclamation mark.

use crate::diagnostic::{Applicability, Fix, Message, Severity, Sink};
use crate::rules::prose;
use crate::rules::{Check, Rule, View};

pub(super) static SPACE_BEFORE_PUNCTUATION: Rule = Rule {
    code: "TX005",
    name: "space-before-punctuation",
    severity: Severity::Note,
    default: true,
    fix: Some(Applicability::Safe),
    doc: include_str!("space_before_punctuation.md"),
    doc_nl: None,
    check: Check::View(check),
};

fn check(view: &View<'_>, sink: &mut Sink) {
    let page = view.page;
    // French sets a blank there.
    if !["nl", "en", "de"].contains(&page.path.language.primary()) {
        return;
    }
    for prose in view.prose() {
        let mut read = 0;
        let mut in_braces = false;
        for (at, mark) in prose.text.match_indices([',', '.', ';', ':', '?', '!']) {
            let before = prose.text[..at].trim_end_matches(' ');
            let after = prose.text[at + 1..].chars().next();
            let follows_word = before
                .ends_with(|it: char| it.is_alphanumeric() || matches!(it, ')' | '”' | '’' | '"' | prose::OBJECT));
            // `.NET`, `:)`, `...` and `!important` begin something.
            let ends = after.is_none_or(char::is_whitespace);
            let blanks = before.len()..at;
            // "The dot . stands for", "with ? instead" speak about the character.
            let goes_on = prose.text[at + 1..].trim_start().starts_with(|it: char| it.is_lowercase() || it == '(');
            if matches!(mark, "." | "?" | "!") && goes_on {
                continue;
            }
            if blanks.is_empty() || !follows_word || !ends || !prose.is_verbatim(blanks.start..at + 1, page) {
                continue;
            }
            // A colon with blanks on both sides parts a term from its text in many lists, and in columns and code.
            let term = before.ends_with([prose::OBJECT, ')']) || !before.trim_start().contains(' ');
            // Whether the last brace before it opens.
            let braces = prose.text[read..before.len()].rfind(['{', '}']);
            in_braces = braces.map_or(in_braces, |it| prose.text[read + it..].starts_with('{'));
            read = before.len();
            // `. . .` stands for what is left out, and a blank after an address keeps the full stop out of it.
            let dots = mark == "." && (before.ends_with('.') || prose.text[at + 1..].trim_start().starts_with('.'));
            let address =
                before.rsplit(char::is_whitespace).next().is_some_and(|it| it.contains("://") || it.contains("www."));
            if dots || address {
                continue;
            }
            if mark == ":" && (term || in_braces || blanks.len() > 1) {
                continue;
            }
            let span = prose.span(blanks);
            let title = Message::new("space-before-punctuation.fix");
            let fix = Fix::new(Applicability::Safe, title, page.source.shared_path(), span, "");
            sink.push(SPACE_BEFORE_PUNCTUATION.at(page, prose.span(before.len()..at + 1)).with("mark", mark).fix(fix));
        }
    }
}
