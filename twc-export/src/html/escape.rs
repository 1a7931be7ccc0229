//! Escaping as goldmark and Go do it, so that bytes are equal.

/// Appends text with `&`, `<`, `>` and `"` as entities.
pub(crate) fn text(out: &mut String, text: &str) {
    escape(out, text, |byte| match byte {
        b'&' => Some("&amp;"),
        b'<' => Some("&lt;"),
        b'>' => Some("&gt;"),
        b'"' => Some("&quot;"),
        _ => None,
    });
}

/// Appends text as Go's `html.EscapeString` has it: in code blocks and in the attributes of tables.
pub(crate) fn go(out: &mut String, text: &str) {
    escape(out, text, |byte| match byte {
        b'&' => Some("&amp;"),
        b'<' => Some("&lt;"),
        b'>' => Some("&gt;"),
        b'"' => Some("&#34;"),
        b'\'' => Some("&#39;"),
        _ => None,
    });
}

fn escape(out: &mut String, text: &str, entity: impl Fn(u8) -> Option<&'static str>) {
    let mut from = 0;
    for (at, byte) in text.bytes().enumerate() {
        if let Some(entity) = entity(byte) {
            out.push_str(&text[from..at]);
            out.push_str(entity);
            from = at + 1;
        }
    }
    out.push_str(&text[from..]);
}

/// Appends a decoded link destination, percent-encoded as goldmark's `URLEscape` does, then escaped for an attribute.
pub(crate) fn url(out: &mut String, url: &str) {
    const HEX: [char; 16] = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'A', 'B', 'C', 'D', 'E', 'F'];
    let bytes = url.as_bytes();
    for (at, byte) in url.bytes().enumerate() {
        let hex = |at: usize| bytes.get(at).is_some_and(u8::is_ascii_hexdigit);
        match byte {
            b'&' => out.push_str("&amp;"),
            b'%' if hex(at + 1) && hex(at + 2) => out.push('%'),
            _ if byte.is_ascii_alphanumeric() || b"!#$'()*+,-./:;=?@_~".contains(&byte) => out.push(char::from(byte)),
            _ => {
                out.push('%');
                out.push(HEX[usize::from(byte >> 4)]);
                out.push(HEX[usize::from(byte & 15)]);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn urls_are_encoded_once() {
        let mut out = String::new();
        url(&mut out, "a&b c%41%4[é]'\"");
        assert_eq!(out, "a&amp;b%20c%41%254%5B%C3%A9%5D'%22");
    }

    #[test]
    fn code_and_text_are_escaped_differently() {
        let (mut one, mut other) = (String::new(), String::new());
        text(&mut one, "<\"'&>");
        go(&mut other, "<\"'&>");
        assert_eq!((one.as_str(), other.as_str()), ("&lt;&quot;'&amp;&gt;", "&lt;&#34;&#39;&amp;&gt;"));
    }
}
