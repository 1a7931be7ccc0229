//! Escapes values for the places they stand in, as Go's `html/template` does for Hugo's own shortcodes.

use std::fmt::Write as _;

/// Escapes text for the content of an element or a quoted attribute.
pub(super) fn text(value: &str) -> String {
    escape(value, true)
}

/// Escapes HTML without elements for a quoted attribute: its entities stay.
pub(super) fn plain_html(value: &str) -> String {
    escape(value, false)
}

fn escape(value: &str, ampersands: bool) -> String {
    let mut out = String::with_capacity(value.len());
    for character in value.chars() {
        match character {
            '&' if ampersands => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&#34;"),
            '\'' => out.push_str("&#39;"),
            '+' => out.push_str("&#43;"),
            '\0' => out.push('\u{fffd}'),
            other => out.push(other),
        }
    }
    out
}

/// Escapes code for the content of an element.
pub(super) fn code(value: &str) -> String {
    let mut out = String::with_capacity(value.len());
    for character in value.chars() {
        match character {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&#34;"),
            '\'' => out.push_str("&#39;"),
            other => out.push(other),
        }
    }
    out
}

/// Escapes an address for a quoted attribute. One with another scheme than http, https and mailto becomes `#ZgotmplZ`,
/// the sign by which Go's templates say that they refused it.
pub(super) fn url(value: &str) -> String {
    let scheme = value.find(':').map(|at| &value[..at]).filter(|it| !it.contains('/'));
    if scheme.is_some_and(|it| !["http", "https", "mailto"].iter().any(|safe| it.eq_ignore_ascii_case(safe))) {
        return "#ZgotmplZ".to_owned();
    }
    let bytes = value.as_bytes();
    let mut out = String::with_capacity(value.len());
    for (at, byte) in bytes.iter().enumerate() {
        match byte {
            b'!' | b'#' | b'$' | b'&' | b'*' | b'+' | b',' | b'/' | b':' | b';' | b'=' | b'?' | b'@' | b'[' | b']' => {
                out.push(char::from(*byte));
            }
            b'-' | b'.' | b'_' | b'~' => out.push(char::from(*byte)),
            b'%' if bytes.get(at + 1..at + 3).is_some_and(|it| it.iter().all(u8::is_ascii_hexdigit)) => out.push('%'),
            it if it.is_ascii_alphanumeric() => out.push(char::from(*it)),
            it => _ = write!(out, "%{it:02x}"),
        }
    }
    text(&out)
}

/// Encodes a value of a query, as `url.QueryEscape`.
pub(super) fn query(value: &str) -> String {
    let mut out = String::with_capacity(value.len());
    for byte in value.bytes() {
        match byte {
            b'-' | b'.' | b'_' | b'~' => out.push(char::from(byte)),
            b' ' => out.push('+'),
            it if it.is_ascii_alphanumeric() => out.push(char::from(it)),
            it => _ = write!(out, "%{it:02X}"),
        }
    }
    out
}

/// An address as Go's `url.Parse` and `String` give it back: its path, then all of it.
pub(super) fn parsed(value: &str) -> (String, String) {
    let (rest, fragment) = value.split_once('#').map_or((value, None), |(rest, it)| (rest, Some(it)));
    let (rest, query) = rest.split_once('?').map_or((rest, None), |(rest, it)| (rest, Some(it)));
    let (head, path) = if let Some(at) = rest.find("://") {
        let path = rest[at + 3..].find('/').map_or(rest.len(), |slash| at + 3 + slash);
        rest.split_at(path)
    } else if let Some(host) = rest.strip_prefix("//") {
        rest.split_at(2 + host.find('/').unwrap_or(host.len()))
    } else {
        ("", rest)
    };
    let mut all = format!("{head}{}", encoded(path));
    if let Some(query) = query {
        all.push('?');
        all.push_str(query);
    }
    if let Some(fragment) = fragment.filter(|it| !it.is_empty()) {
        all.push('#');
        all.push_str(&encoded(fragment));
    }
    (path.to_owned(), all)
}

/// A path as it is where every character may stand in one, else with all that may not encoded.
fn encoded(path: &str) -> String {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-_.~$&+,/:;=@%".contains(&byte);
    if path.bytes().all(|byte| plain(byte) || b"!'()*[]".contains(&byte)) {
        return path.to_owned();
    }
    let mut out = String::with_capacity(path.len());
    for byte in path.bytes() {
        if plain(byte) {
            out.push(char::from(byte));
        } else {
            _ = write!(out, "%{byte:02X}");
        }
    }
    out
}

/// A path with `%20` and the like decoded.
pub(super) fn unescape(path: &str) -> String {
    let bytes = path.as_bytes();
    let mut out = Vec::with_capacity(bytes.len());
    let mut at = 0;
    while let Some(byte) = bytes.get(at) {
        let code =
            (*byte == b'%').then(|| path.get(at + 1..at + 3).and_then(|it| u8::from_str_radix(it, 16).ok())).flatten();
        out.push(code.unwrap_or(*byte));
        at += if code.is_some() { 3 } else { 1 };
    }
    String::from_utf8_lossy(&out).into_owned()
}

/// HTML without its elements and comments, white space runs shortened to one: Hugo's `plainify`.
pub(super) fn plainify(html: &str) -> String {
    if !html.contains(['<', '>']) {
        return html.to_owned();
    }
    let html = html.replace('\n', " ").replace("</p>", "\n").replace("<br>", "\n").replace("<br />", "\n");
    let mut out = String::with_capacity(html.len());
    let mut inside = false;
    let mut blank = false;
    for character in html.chars() {
        match character {
            '<' => inside = true,
            '>' => inside = false,
            _ if inside => {}
            it if it.is_whitespace() => {
                if !blank {
                    out.push(it);
                }
                blank = true;
            }
            it => {
                out.push(it);
                blank = false;
            }
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quotes_and_plus_become_numbers() {
        assert_eq!(text("a & \"b\" <c> 'd' + e"), "a &amp; &#34;b&#34; &lt;c&gt; &#39;d&#39; &#43; e");
        assert_eq!(plain_html("a &amp; \"b\""), "a &amp; &#34;b&#34;");
    }

    #[test]
    fn addresses_are_encoded_once() {
        assert_eq!(url("/a?b=1&c=%20 ü'"), "/a?b=1&amp;c=%20%20%c3%bc%27");
        assert_eq!(url("tel:1"), "#ZgotmplZ");
        assert_eq!(url("JavaScript:alert(1)"), "#ZgotmplZ");
        assert_eq!(url("a/b:c"), "a/b:c");
        assert_eq!(query("a b&c"), "a+b%26c");
    }

    #[test]
    fn a_path_with_one_bad_character_is_encoded_whole() {
        assert_eq!(parsed("a'b.png").1, "a'b.png");
        assert_eq!(parsed("a'b ü.png?c d#e f"), ("a'b ü.png".to_owned(), "a%27b%20%C3%BC.png?c d#e%20f".to_owned()));
        assert_eq!(parsed("https://e.example/ü").1, "https://e.example/%C3%BC");
    }

    #[test]
    fn plain_text_has_no_elements() {
        assert_eq!(plainify("a <b>c</b>\n &amp; d"), "a c &amp; d");
        assert_eq!(plainify("a  b"), "a  b");
    }
}
