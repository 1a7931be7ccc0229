//! `<…>`: autolinks and raw HTML (CommonMark 0.31.2 §6.5 and §6.6).

use super::{InlineKind, Scanner, linkify};
use crate::markdown::unicode;

impl Scanner<'_, '_, '_> {
    /// `<https://…>` or `<name@example.org>`
    pub(super) fn autolink(&mut self) -> bool {
        let rest = self.line().get(1..).unwrap_or_default();
        let Some(length) = linkify::address(rest.as_bytes()).or_else(|| url(rest.as_bytes())) else { return false };
        if rest.as_bytes().get(length) != Some(&b'>') {
            return false;
        }
        let Some(label) = rest.get(..length) else { return false };
        let mail = linkify::address(rest.as_bytes()).is_some();
        let url = if mail && !label.to_ascii_lowercase().starts_with("mailto:") {
            format!("mailto:{label}").into()
        } else {
            label.into()
        };
        let start = self.at + 1;
        let end = start + length;
        self.push_leaf(InlineKind::Autolink { url, label: (start, end), bare: false }, end + 1);
        true
    }

    /// A tag, comment, declaration, processing instruction or CDATA section.
    pub(super) fn html(&mut self) -> bool {
        let Some(length) = self.bytes.get(self.at..).and_then(tag) else { return false };
        let end = self.at + length;
        self.push_leaf(InlineKind::Html, end);
        true
    }
}

/// A scheme, a colon and what has no space or angle bracket.
fn url(bytes: &[u8]) -> Option<usize> {
    if !bytes.first()?.is_ascii_alphabetic() {
        return None;
    }
    let scheme =
        bytes.iter().take_while(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'.' | b'-')).count();
    if !(2..=32).contains(&scheme) || bytes.get(scheme) != Some(&b':') {
        return None;
    }
    let rest = bytes.get(scheme + 1..)?;
    Some(scheme + 1 + rest.iter().take_while(|byte| **byte > b' ' && !matches!(byte, b'<' | b'>' | 0x7f)).count())
}

/// The length of raw HTML that starts here.
pub(super) fn tag(bytes: &[u8]) -> Option<usize> {
    let until = |from: usize, end: &[u8]| Some(from + memchr::memmem::find(bytes.get(from..)?, end)? + end.len());
    match bytes {
        [b'<', b'!', b'-', b'-', b'>', ..] => Some(5),
        [b'<', b'!', b'-', b'-', b'-', b'>', ..] => Some(6),
        [b'<', b'!', b'-', b'-', ..] => until(4, b"-->"),
        [b'<', b'?', ..] => until(2, b"?>"),
        [b'<', b'!', b'[', b'C', b'D', b'A', b'T', b'A', b'[', ..] => until(9, b"]]>"),
        [b'<', b'!', letter, ..] if letter.is_ascii_uppercase() => until(3, b">"),
        [b'<', b'/', letter, ..] if letter.is_ascii_alphabetic() => {
            let at = skip_blank(bytes, name(bytes, 2));
            (bytes.get(at) == Some(&b'>')).then_some(at + 1)
        }
        [b'<', letter, ..] if letter.is_ascii_alphabetic() => open_tag(bytes),
        _ => None,
    }
}

fn name(bytes: &[u8], from: usize) -> usize {
    from + bytes[from..].iter().take_while(|byte| byte.is_ascii_alphanumeric() || **byte == b'-').count()
}

fn skip_blank(bytes: &[u8], from: usize) -> usize {
    from + bytes[from..].iter().take_while(|byte| unicode::is_blank(**byte)).count()
}

fn open_tag(bytes: &[u8]) -> Option<usize> {
    let mut at = name(bytes, 1);
    loop {
        let next = skip_blank(bytes, at);
        match bytes.get(next)? {
            b'>' => return Some(next + 1),
            b'/' => return (bytes.get(next + 1) == Some(&b'>')).then_some(next + 2),
            byte if next > at && (byte.is_ascii_alphabetic() || matches!(byte, b'_' | b':')) => {}
            _ => return None,
        }
        at = next
            + bytes[next..]
                .iter()
                .take_while(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b':' | b'.' | b'_' | b'-'))
                .count();
        let equals = skip_blank(bytes, at);
        if bytes.get(equals) != Some(&b'=') {
            continue;
        }
        let value = skip_blank(bytes, equals + 1);
        at = match bytes.get(value)? {
            quote @ (b'"' | b'\'') => value + 2 + memchr::memchr(*quote, bytes.get(value + 1..)?)?,
            _ => {
                let length = bytes[value..]
                    .iter()
                    .take_while(|byte| {
                        !unicode::is_blank(**byte) && !matches!(byte, b'"' | b'\'' | b'=' | b'<' | b'>' | b'`')
                    })
                    .count();
                if length == 0 {
                    return None;
                }
                value + length
            }
        };
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_end_where_html_says() {
        for (text, length) in [
            ("<a>x", Some(3)),
            ("<a b=c d='>' e />x", Some(17)),
            ("</a >x", Some(5)),
            ("<!-->x-->", Some(5)),
            ("<!--- a -->x", Some(11)),
            ("<?a?>x", Some(5)),
            ("<![CDATA[>]]>x", Some(13)),
            ("<!A b>x", Some(6)),
            ("<a b='", None),
            ("<a\"b>", None),
            ("< a>", None),
        ] {
            assert_eq!(tag(text.as_bytes()), length, "{text}");
        }
    }
}
