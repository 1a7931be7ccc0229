//! `.Summary`: from front matter, up to `<!--more-->`, or the first paragraphs that have enough words, as Hugo cuts them.

use super::code_words::{self, Look};

/// What [`body`](super::body) writes where the summary ends.
pub(crate) const DIVIDER: &str = "<p>HUGOMORE42</p>\n";

/// Takes the divider out of finished HTML: the content, and the summary if there was a divider.
pub(crate) fn divide(html: String) -> (String, Option<String>) {
    let Some(at) = memchr::memmem::find(html.as_bytes(), DIVIDER.trim_end().as_bytes()) else {
        return (without_word(html), None);
    };
    let before = html[..at].trim_end();
    let after = &html[at + DIVIDER.trim_end().len()..];
    let after = after.strip_prefix('\n').unwrap_or(after);
    let mut content = String::with_capacity(html.len());
    content.push_str(&html[..at]);
    content.push_str(after);
    let summary = before.trim().to_owned();
    (content.trim().to_owned(), Some(summary))
}

/// A divider in code or HTML divides nothing, but goes all the same.
fn without_word(html: String) -> String {
    let word = DIVIDER.trim_start_matches("<p>").trim_end_matches("</p>\n");
    let Some(at) = memchr::memmem::find(html.as_bytes(), word.as_bytes()) else { return html };
    let (before, after) = (html.get(..at).unwrap_or_default(), html.get(at + word.len()..).unwrap_or_default());
    [before, after.strip_prefix('\n').unwrap_or(after)].concat().trim().to_owned()
}

/// The first paragraphs of some HTML that together have `words` words: where they end, and where all ends.
///
/// Words are counted in the HTML itself, tokens that look like tags aside; in that of code, as `look` makes it. The cut moves
/// on to the end of the outermost element that is still open there.
pub(crate) fn automatic<'a>(html: &'a str, words: usize, cjk: bool, look: &Look<'_>) -> &'a str {
    let mut count = 0;
    let mut from = 0;
    while let Some(length) = html.get(from..).and_then(|rest| memchr::memmem::find(rest.as_bytes(), b"</p>")) {
        let paragraph = code_words::counted(&html[from..from + length], look, words);
        count_words(&paragraph, words, cjk, &mut count);
        if count >= words {
            let end = from + length + 4;
            return &html[..close_outermost(html, end)];
        }
        from += length + 3;
    }
    html
}

/// Adds the words of a stretch of HTML, until there are enough.
pub(super) fn count_words(html: &str, enough: usize, cjk: bool, count: &mut usize) {
    let mut start = 0;
    for (at, char) in html.char_indices() {
        if char.is_whitespace() || at + char.len_utf8() == html.len() {
            *count += word(html.get(start..at).unwrap_or_default().trim(), cjk);
            start = at;
            if *count >= enough {
                return;
            }
        }
    }
}

fn word(word: &str, cjk: bool) -> usize {
    if word.is_empty() || is_probably_tag(word) {
        return 0;
    }
    if cjk {
        let text = super::plain(word);
        return if text.is_ascii() { 1 } else { text.chars().count() };
    }
    1
}

/// Tags and attributes, by the look of them.
fn is_probably_tag(word: &str) -> bool {
    if word == ">" {
        return true;
    }
    if let Some(rest) = word.strip_prefix('<') {
        let rest = rest.strip_prefix('/').unwrap_or(rest);
        let rest = rest.strip_suffix('>').unwrap_or(rest);
        return !rest.is_empty() && rest.bytes().all(|byte| byte.is_ascii_alphabetic());
    }
    let name = word.bytes().take_while(u8::is_ascii_alphabetic).count();
    name > 0 && word.get(name..).is_some_and(|rest| rest.starts_with("=\"") || rest.starts_with("='"))
}

/// Elements without content.
const VOID: [&str; 14] =
    ["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr"];

/// Where the outermost element that is open at `end` ends; `end` itself where none is.
fn close_outermost(html: &str, end: usize) -> usize {
    let mut open: Vec<&str> = Vec::new();
    let mut nested: Option<usize> = None;
    for tag in tags(html) {
        if tag.start >= end {
            let Some(outermost) = open.first() else { return end };
            let depth = nested.get_or_insert_with(|| open.iter().filter(|name| *name == outermost).count());
            if tag.name == *outermost {
                if tag.closing {
                    *depth -= 1;
                } else {
                    *depth += 1;
                }
                if *depth == 0 {
                    return tag.end;
                }
            }
        } else if !tag.closing {
            open.push(tag.name);
        } else if let Some(at) = open.iter().rposition(|name| *name == tag.name) {
            open.truncate(at);
        }
    }
    end
}

struct Tag<'a> {
    start: usize,
    end: usize,
    name: &'a str,
    closing: bool,
}

/// The tags of elements that have content.
fn tags(html: &str) -> impl Iterator<Item = Tag<'_>> {
    let bytes = html.as_bytes();
    let mut at = 0;
    std::iter::from_fn(move || {
        loop {
            let start = at + memchr::memchr(b'<', bytes.get(at..)?)?;
            let closing = bytes.get(start + 1) == Some(&b'/');
            let from = start + 1 + usize::from(closing);
            let length = bytes.get(from..)?.iter().take_while(|byte| byte.is_ascii_alphanumeric()).count();
            if length == 0 {
                at = start + 1;
                continue;
            }
            let end = start + memchr::memchr(b'>', bytes.get(start..)?)? + 1;
            at = end;
            let name = html.get(from..from + length)?;
            let void = VOID.contains(&name) || html.get(..end - 1)?.ends_with('/');
            if !void {
                return Some(Tag { start, end, name, closing });
            }
        }
    })
}

#[cfg(test)]
mod tests {
    use twc_content::config::CodeBlockOptions;

    use super::*;

    #[track_caller]
    fn check(html: &str, words: usize, expected: &str) {
        assert_eq!(automatic(html, words, false, &Look::of(&CodeBlockOptions::default())), expected);
    }

    #[test]
    fn enough_words_end_a_summary() {
        check("<p>a b</p>\n<p>c d</p>\n<p>e</p>", 2, "<p>a b</p>\n<p>c d</p>");
        check("<p>a b c</p>\n<p>d</p>", 2, "<p>a b c</p>");
        check("<p>a b</p>", 70, "<p>a b</p>");
        check("<p>x <a href='x'>b</a> c c c</p>\n<p>q</p>", 4, "<p>x <a href='x'>b</a> c c c</p>\n<p>q</p>");
    }

    #[test]
    fn open_elements_are_closed() {
        check("<ul>\n<li>\n<p>a b c</p>\n</li>\n</ul>\n<p>d</p>", 2, "<ul>\n<li>\n<p>a b c</p>\n</li>\n</ul>");
        check("<blockquote><p>a <br> b c</p></blockquote><p>d</p>", 2, "<blockquote><p>a <br> b c</p></blockquote>");
    }

    #[test]
    fn the_divider_goes() {
        let (content, summary) = divide("<p>a</p>\n<p>HUGOMORE42</p>\n<p>b</p>\n".to_owned());
        assert_eq!((content.as_str(), summary.as_deref()), ("<p>a</p>\n<p>b</p>", Some("<p>a</p>")));
    }
}
