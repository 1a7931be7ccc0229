//! TX006: a quotation that is never closed.

use crate::diagnostic::{Message, Severity, Sink};
use crate::rules::prose::{Block, Prose};
use crate::rules::{Check, Rule, View};

pub(super) static OPEN_QUOTE: Rule = Rule {
    code: "TX006",
    name: "open-quote",
    severity: Severity::Note,
    default: true,
    fix: None,
    doc: include_str!("open_quote.md"),
    doc_nl: None,
    check: Check::View(check),
};

fn check(view: &View<'_>, sink: &mut Sink) {
    let page = view.page;
    let paragraphs = view.prose();
    for (index, prose) in paragraphs.iter().enumerate() {
        let Some(at) = unclosed(&prose.text).or_else(|| unclosed_single(&prose.text)) else { continue };
        // A quotation of several paragraphs opens each and closes the last; items and cells stand for themselves.
        let goes_on = paragraphs.get(index + 1).is_some_and(|it| is_continuation(&it.text));
        if prose.block == Block::Paragraph
            && (goes_on || is_continuation(&prose.text) && at < 4 && closes_later(&paragraphs[index + 1..]))
        {
            continue;
        }
        let mark = prose.text[at..].chars().next().map_or(1, char::len_utf8);
        sink.push(
            OPEN_QUOTE
                .at(page, prose.span(at..at + mark))
                .with("mark", &prose.text[at..at + mark])
                .help(Message::new("open-quote.help")),
        );
    }
}

fn is_continuation(text: &str) -> bool {
    text.starts_with(['“', '„', '"', '«', '‘'])
}

fn closes_later(paragraphs: &[Prose]) -> bool {
    paragraphs.iter().take(6).any(|it| it.text.trim_end().ends_with(['”', '"', '»', '’']))
}

/// Where a double quote opens that does not close in the same paragraph.
fn unclosed(text: &str) -> Option<usize> {
    // A quotation inside another with the same marks.
    if text.matches('“').count() == text.matches('”').count() && !text.contains(['"', '„']) {
        return None;
    }
    let mut open: Option<(usize, char)> = None;
    let mut before: Option<char> = None;
    for (at, character) in text.char_indices() {
        let after = text[at + character.len_utf8()..].chars().next();
        match (character, open) {
            // A mark that stands alone is spoken about.
            ('"', _)
                if is_edge(before, &['(', '[']) && is_edge(after, &[')', ']', ',', ';']) && !encloses(text, at) => {}
            // `";"`: the sign between them is no end.
            ('"', None) if encloses(text, at) => open = Some((at, character)),
            // Inches and seconds.
            ('"' | '”' | '“', _) if before.is_some_and(|it| it.is_ascii_digit()) && open.is_none() => {}
            ('“' | '„' | '"', None) => open = Some((at, character)),
            ('”' | '"', Some(_)) | ('“', Some((_, '„'))) => open = None,
            // The wrong mark, but it closes.
            ('“', Some((_, '“'))) if !is_edge(before, &[]) && !after.is_some_and(char::is_alphanumeric) => {
                open = None
            }
            ('“' | '„', Some((earlier, _))) => return Some(earlier),
            _ => {}
        }
        before = Some(character);
    }
    open.map(|(at, _)| at)
}

/// Whether the mark at a place and one more enclose a single character.
fn encloses(text: &str, at: usize) -> bool {
    let mut rest = text[at + 1..].chars();
    rest.next().is_some_and(|it| !it.is_whitespace()) && rest.next() == Some('"')
}

/// Where a single quotation mark opens a sentence and nothing after it could close it. An apostrophe looks the same as the
/// closing mark, so a text with one tells nothing.
fn unclosed_single(text: &str) -> Option<usize> {
    text.match_indices('‘').map(|(at, mark)| (at, at + mark.len())).find_map(|(at, end)| {
        let before = text.get(..at)?.chars().next_back();
        let rest = text.get(end..)?;
        let begins = is_edge(before, &['(', '[', ':']) && rest.starts_with(char::is_uppercase);
        (begins && !rest.contains(['’', '\''])).then_some(at)
    })
}

fn is_edge(character: Option<char>, more: &[char]) -> bool {
    character.is_none_or(|it| it.is_whitespace() || more.contains(&it))
}

#[cfg(test)]
mod tests {
    use super::{unclosed, unclosed_single};

    #[test]
    fn each_style_closes_in_its_own_way() {
        for text in [
            "“a” b",
            "„a“ b",
            "„a” b",
            "\"a\" b",
            "a 12\" nail",
            "”a",
            "“a“, b",
            "a \" sign (\")",
            "a \";\" b",
            "a \"b\", \"c\"",
        ] {
            assert_eq!(unclosed(text), None, "{text}");
        }
        assert_eq!(unclosed_single("Zij zei: ‘Kom mee."), Some(9));
        for text in ["‘s avonds", "‘Kom’, zei ze", "‘Foto’s zijn mooi", "de ‘90s"] {
            assert_eq!(unclosed_single(text), None, "{text}");
        }
        assert_eq!(unclosed("say “a"), Some(4));
        assert_eq!(unclosed("“a “b”"), Some(0));
        assert_eq!(unclosed("“a “b””"), None);
    }
}
