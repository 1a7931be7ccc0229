//! `.Plain` and what is counted in it, as Hugo has them: tags are taken out by the rules of Go's `html/template`.

/// A text without its tags, comments, scripts and styles; entities stay.
///
/// White space runs together to its first character, paragraphs and line breaks end lines. A text without any `<` or `>`
/// is returned as it is.
///
/// # Example
/// ```
/// assert_eq!(twc_export::html::plain("<p>a\n<b>b</b></p><p>c&amp;d</p>"), "a b\nc&amp;d\n");
/// ```
#[must_use]
pub fn plain(html: &str) -> String {
    if !html.contains(['<', '>']) {
        return html.to_owned();
    }
    let broken = break_lines(html);
    let text = strip_tags(&broken);
    let mut out = String::with_capacity(text.len());
    let mut space = false;
    for char in text.chars() {
        let is_space = char.is_whitespace();
        if !(is_space && space) {
            out.push(char);
        }
        space = is_space;
    }
    out
}

/// Line feeds become blanks, and the ends of paragraphs and `<br>` become line feeds.
fn break_lines(html: &str) -> String {
    let mut out = String::with_capacity(html.len());
    let mut from = 0;
    for at in memchr::memchr2_iter(b'\n', b'<', html.as_bytes()) {
        if at < from {
            continue;
        }
        let rest = &html[at..];
        let (length, replacement) = if rest.starts_with('\n') {
            (1, " ")
        } else if let Some(tag) = ["</p>", "<br>", "<br />"].iter().find(|tag| rest.starts_with(**tag)) {
            (tag.len(), "\n")
        } else {
            continue;
        };
        out.push_str(&html[from..at]);
        out.push_str(replacement);
        from = at + length;
    }
    out.push_str(&html[from..]);
    out
}

/// Elements whose content Go does not read as text.
const SPECIAL: [&str; 4] = ["script", "style", "textarea", "title"];

fn strip_tags(html: &str) -> String {
    let mut out = String::with_capacity(html.len());
    let mut at = 0;
    while at < html.len() {
        let Some(tag) = next_tag(html, at) else {
            out.push_str(&html[at..]);
            return out;
        };
        out.push_str(&html[at..tag.start]);
        if tag.comment {
            match memchr::memmem::find(&html.as_bytes()[tag.name_end..], b"-->") {
                Some(end) => at = tag.name_end + end + 3,
                None => return out,
            }
            continue;
        }
        let Some(end) = tag_end(html.as_bytes(), tag.name_end) else { return out };
        at = end;
        if let Some(name) = tag.special {
            let closing = closing_tag(html, at, name);
            if matches!(name, "textarea" | "title") {
                let content = &html[at..closing];
                out.push_str(content);
            }
            at = closing;
        }
    }
    out
}

struct Tag {
    start: usize,
    name_end: usize,
    comment: bool,
    special: Option<&'static str>,
}

/// The next tag or comment; `<` before anything else is text.
fn next_tag(html: &str, from: usize) -> Option<Tag> {
    let bytes = html.as_bytes();
    for start in memchr::memchr_iter(b'<', bytes.get(from..)?).map(|at| from + at) {
        if bytes[start..].starts_with(b"<!--") {
            return Some(Tag { start, name_end: start + 4, comment: true, special: None });
        }
        let end_tag = bytes.get(start + 1) == Some(&b'/');
        let name = start + 1 + usize::from(end_tag);
        if !bytes.get(name).is_some_and(u8::is_ascii_alphabetic) {
            continue;
        }
        let mut at = name + 1;
        while let Some(byte) = bytes.get(at) {
            if byte.is_ascii_alphanumeric() {
                at += 1;
            } else if matches!(byte, b':' | b'-') && bytes.get(at + 1).is_some_and(u8::is_ascii_alphanumeric) {
                at += 2;
            } else {
                break;
            }
        }
        let special = SPECIAL.into_iter().find(|special| !end_tag && html[name..at].eq_ignore_ascii_case(special));
        return Some(Tag { start, name_end: at, comment: false, special });
    }
    None
}

/// Where a tag ends, its attributes read as Go reads them; `None` where Go gives up.
fn tag_end(bytes: &[u8], from: usize) -> Option<usize> {
    let blank = |at: usize| {
        at + bytes.get(at..).map_or(0, |rest| {
            rest.iter().take_while(|byte| matches!(byte, b' ' | b'\t' | b'\n' | 0x0c | b'\r')).count()
        })
    };
    let mut at = from;
    loop {
        at = blank(at);
        if *bytes.get(at)? == b'>' {
            return Some(at + 1);
        }
        let name = at;
        loop {
            match bytes.get(at)? {
                b' ' | b'\t' | b'\n' | 0x0c | b'\r' | b'=' | b'>' => break,
                b'\'' | b'"' | b'<' => return None,
                _ => at += 1,
            }
        }
        if at == name {
            return None;
        }
        at = blank(at);
        if *bytes.get(at)? != b'=' {
            continue;
        }
        at = blank(at + 1);
        at = match *bytes.get(at)? {
            quote @ (b'"' | b'\'') => at + 2 + memchr::memchr(quote, bytes.get(at + 1..)?)?,
            _ => {
                at + bytes
                    .get(at..)?
                    .iter()
                    .position(|byte| matches!(byte, b' ' | b'\t' | b'\n' | 0x0c | b'\r' | b'>'))?
            }
        };
    }
}

fn closing_tag(html: &str, from: usize, name: &str) -> usize {
    let bytes = html.as_bytes();
    let mut at = from;
    while let Some(found) = bytes.get(at..).and_then(|rest| memchr::memmem::find(rest, b"</")) {
        let start = at + found;
        let end = start + 2 + name.len();
        if html.get(start + 2..end).is_some_and(|it| it.eq_ignore_ascii_case(name))
            && bytes.get(end).is_none_or(|byte| matches!(byte, b'>' | b' ' | b'\t' | b'\n' | 0x0c | b'/'))
        {
            return start;
        }
        at = start + 2;
    }
    html.len()
}

/// `.WordCount`: stretches without white space; in Chinese, Japanese and Korean text every character counts.
#[must_use]
pub fn word_count(plain: &str, cjk: bool) -> usize {
    let words = plain.split_whitespace();
    if cjk { words.map(|word| if word.is_ascii() { 1 } else { word.chars().count() }).sum() } else { words.count() }
}

/// `.ReadingTime` in minutes.
#[must_use]
pub fn reading_time(words: usize, cjk: bool) -> usize {
    words.div_ceil(if cjk { 500 } else { 212 })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(html: &str, expected: &str) {
        assert_eq!(plain(html), expected, "{html}");
    }

    #[test]
    fn tags_are_taken_out_as_go_does() {
        check("a\nb", "a\nb");
        check("a < b\n<i>c</i>", "a < b c");
        check("<a title='>'>x</a>", "x");
        check("<!-- <b> -->x", "x");
        check("<script>a<b</script>x<style>y</style>", "x");
        check("<textarea>a</textarea>", "a");
        check("x<br>y<br />z", "x\ny\nz");
        check("<p>a</p>\n<p>b</p>\n", "a\nb\n");
        check("x<a\"b>y", "x");
        check("<my-x y>z</my-x>", "z");
    }

    #[test]
    fn words_are_counted() {
        assert_eq!(word_count(" a b\u{a0}c\n", false), 3);
        assert_eq!(word_count("a 漢字", true), 3);
        assert_eq!((reading_time(212, false), reading_time(213, false), reading_time(0, false)), (1, 2, 0));
    }
}
