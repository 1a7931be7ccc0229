//! MD008: asterisks that were to make bold text and print as they are.

use crate::diagnostic::{Message, Severity, Sink};
use crate::rules::prose;
use crate::rules::{Check, Rule, View};

pub(super) static OPEN_EMPHASIS: Rule = Rule {
    code: "MD008",
    name: "open-emphasis",
    severity: Severity::Warning,
    default: true,
    fix: None,
    doc: include_str!("open_emphasis.md"),
    doc_nl: None,
    check: Check::View(check),
};

fn check(view: &View<'_>, sink: &mut Sink) {
    let page = view.page;
    for prose in view.prose() {
        let mut from = 0;
        while let Some(at) = prose.text[from..].find("**").map(|it| from + it) {
            let length = prose.text[at..].bytes().take_while(|it| *it == b'*').count();
            from = at + length;
            let span = prose.span(at..from);
            let before = prose.text[..at].chars().next_back();
            let after = prose.text[from..].chars().next();
            let part = |it: Option<char>| it.is_some_and(|it| !it.is_whitespace());
            // Alone between blanks, in file patterns and in powers they are meant; so are escaped ones and rows of stars.
            let technical = |it: Option<char>| {
                it.is_some_and(|it| it.is_ascii_digit() || matches!(it, '/' | '\\' | '.' | '*' | '`' | prose::OBJECT))
            };
            if length > 3
                || !(part(before) || part(after))
                || technical(before) && technical(after)
                || matches!(before, Some('/' | '\\'))
                || matches!(after, Some('/' | '\\' | '.'))
                || page.slice(span) != &prose.text[at..from]
                || page.source.text()[..span.start as usize].ends_with('\\')
            {
                continue;
            }
            sink.push(
                OPEN_EMPHASIS
                    .at(page, span)
                    .with("mark", &prose.text[at..from])
                    .help(Message::new("open-emphasis.help")),
            );
        }
    }
}
