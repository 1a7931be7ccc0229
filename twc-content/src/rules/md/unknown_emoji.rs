//! MD020: `:name:` that is no emoji.

use crate::diagnostic::{Message, Severity, Sink};
use crate::rules::{Check, Rule, View};

pub(super) static UNKNOWN_EMOJI: Rule = Rule {
    code: "MD020",
    name: "unknown-emoji",
    severity: Severity::Warning,
    default: true,
    fix: None,
    doc: include_str!("unknown_emoji.md"),
    doc_nl: None,
    check: Check::View(check),
};

fn check(view: &View<'_>, sink: &mut Sink) {
    let page = view.page;
    if !view.site.config.hugo.markdown_of(&page.path.language).emoji {
        return;
    }
    for prose in view.prose() {
        let mut from = 0;
        while let Some(open) = prose.text[from..].find(':').map(|it| from + it) {
            let name = prose.text[open + 1..]
                .bytes()
                .take_while(|it| it.is_ascii_lowercase() || it.is_ascii_digit() || matches!(it, b'_' | b'-' | b'+'))
                .count();
            let close = open + 1 + name;
            from = open + 1;
            let range = open..close + 1;
            let parts =
                |it: Option<char>| it.is_none_or(|it| it.is_whitespace() || it.is_ascii_punctuation() && it != ':');
            if name >= 2
                && prose.text[close..].starts_with(':')
                && prose.text[open + 1..close].bytes().any(|it| it.is_ascii_lowercase())
                && parts(prose.text[..open].chars().next_back())
                && parts(prose.text[close + 1..].chars().next())
                && prose.is_verbatim(range.clone(), page)
            {
                from = close + 1;
                sink.push(
                    UNKNOWN_EMOJI
                        .at(page, prose.span(range.clone()))
                        .with("name", &prose.text[range])
                        .help(Message::new("unknown-emoji.help")),
                );
            }
        }
    }
}
