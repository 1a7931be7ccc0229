//! How Hugo makes a path of any text: which characters stay, and how the rest is written in a URL.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use crate::config::HugoConfig;

/// Keeps what Hugo allows in a path: letters, digits, marks and `. / \ _ # + ~ - @`; white space becomes one hyphen, all else vanishes.
///
/// # Example
/// ```
/// assert_eq!(twc_content::path::sanitize("Één & twee"), "Één-twee");
/// ```
#[must_use]
pub fn sanitize(text: &str) -> String {
    let mut clean = String::with_capacity(text.len());
    let (mut pending, mut after_hyphen) = (false, false);
    for (at, c) in text.char_indices() {
        if is_allowed(text, at, c) {
            after_hyphen = c == '-';
            if pending && !after_hyphen {
                clean.push('-');
            }
            pending = false;
            clean.push(c);
        } else if !clean.is_empty() && !after_hyphen && c.is_whitespace() {
            pending = true;
        }
    }
    clean
}

fn is_allowed(text: &str, at: usize, c: char) -> bool {
    let hex = |offset: usize| text.as_bytes().get(at + offset).is_some_and(u8::is_ascii_hexdigit);
    match c {
        '.' | '/' | '\\' | '_' | '#' | '+' | '~' | '-' | '@' => true,
        '%' => hex(1) && hex(2),
        _ if c.is_ascii() => c.is_ascii_alphanumeric(),
        _ => c.is_alphabetic() && !is_letter_number(c) || is_decimal(c) || is_combining_mark(c),
    }
}

/// Roman numerals and circled letters are alphabetic to Unicode but no letters to Hugo.
fn is_letter_number(c: char) -> bool {
    matches!(c, '\u{2160}'..='\u{2182}' | '\u{2185}'..='\u{2188}' | '\u{24b6}'..='\u{24e9}' | '\u{3007}' | '\u{3021}'..='\u{3029}' | '\u{3038}'..='\u{303a}' | '\u{16ee}'..='\u{16f0}' | '\u{1f130}'..='\u{1f189}')
}

/// Decimal digits of any script; fractions and superscripts are numbers but no digits.
fn is_decimal(c: char) -> bool {
    c.is_numeric()
        && !is_letter_number(c)
        && matches!(u32::from(c), 0x660..=0x669 | 0x6f0..=0x6f9 | 0x7c0..=0x7c9 | 0x966..=0x96f | 0x9e6..=0x9ef | 0xa66..=0xa6f | 0xae6..=0xaef | 0xb66..=0xb6f | 0xbe6..=0xbef | 0xc66..=0xc6f | 0xce6..=0xcef | 0xd66..=0xd6f | 0xe50..=0xe59 | 0xed0..=0xed9 | 0xf20..=0xf29 | 0x1040..=0x1049 | 0x17e0..=0x17e9 | 0x1810..=0x1819 | 0xff10..=0xff19)
}

/// A path element as Hugo writes it on this site: sanitised, accents and upper case as configured.
#[must_use]
pub fn path_element(text: &str, config: &HugoConfig) -> String {
    let mut clean = sanitize(text);
    if config.remove_path_accents {
        clean = remove_accents(&clean);
    }
    if config.disable_path_to_lower { clean } else { clean.to_lowercase() }
}

/// Removes accents: decomposes, drops combining marks, composes again.
#[must_use]
pub fn remove_accents(text: &str) -> String {
    if text.is_ascii() {
        return text.to_owned();
    }
    text.nfd().filter(|c| !is_nonspacing_mark(*c)).nfc().collect()
}

fn is_nonspacing_mark(c: char) -> bool {
    is_combining_mark(c) && !matches!(unicode_normalization::char::canonical_combining_class(c), 0)
}

/// Percent-encodes a path as Go's `url.URL` does: `? # % "` and all that is not ASCII are encoded.
#[must_use]
pub fn escape_path(path: &str) -> String {
    let mut out = String::with_capacity(path.len());
    for byte in path.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' => out.push(char::from(byte)),
            b'-' | b'_' | b'.' | b'~' | b'$' | b'&' | b'+' | b',' | b'/' | b':' | b';' | b'=' | b'@' => {
                out.push(char::from(byte));
            }
            _ => push_escaped(&mut out, byte),
        }
    }
    out
}

fn push_escaped(out: &mut String, byte: u8) {
    const HEX: &[u8; 16] = b"0123456789ABCDEF";
    out.push('%');
    out.extend(
        [byte >> 4, byte & 15].iter().filter_map(|digit| HEX.get(usize::from(*digit))).map(|it| char::from(*it)),
    );
}

/// Percent-encodes a URL an author wrote: what is encoded already stays, and so does a query.
#[must_use]
pub fn escape_url(url: &str) -> String {
    let (path, query) = url.split_once('?').map_or((url, None), |(path, query)| (path, Some(query)));
    let kept = path.bytes().enumerate().all(|(at, byte)| match byte {
        b'%' => path.as_bytes().get(at + 1..at + 3).is_some_and(|hex| hex.iter().all(u8::is_ascii_hexdigit)),
        b'!' | b'\'' | b'(' | b')' | b'*' | b'[' | b']' => true,
        _ => byte.is_ascii_alphanumeric() || b"-_.~$&+,/:;=@".contains(&byte),
    });
    let mut out = if kept { path.to_owned() } else { escape_path(&unescape(path)) };
    if let Some(query) = query {
        out.push('?');
        out.push_str(query);
    }
    out
}

/// Decodes `%xx`; what does not decode to UTF-8 stays as written.
#[must_use]
pub(crate) fn unescape(text: &str) -> String {
    if !text.contains('%') {
        return text.to_owned();
    }
    let bytes = text.as_bytes();
    let mut out = Vec::with_capacity(bytes.len());
    let mut at = 0;
    while let Some(byte) = bytes.get(at) {
        let digit = |offset: usize| bytes.get(at + offset).and_then(|it| char::from(*it).to_digit(16));
        match (byte, digit(1), digit(2)) {
            (b'%', Some(high), Some(low)) => {
                out.push(u8::try_from(high * 16 + low).unwrap_or(b'?'));
                at += 3;
            }
            _ => {
                out.push(*byte);
                at += 1;
            }
        }
    }
    String::from_utf8(out).unwrap_or_else(|_| text.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spaces_become_one_hyphen_and_other_signs_vanish() {
        for (text, expected) in [
            ("met-hoofdletters-&-spaties", "met-hoofdletters--spaties"),
            ("a  b", "a-b"),
            ("a - b", "a-b"),
            (" a ", "a"),
            ("c++ & c#", "c++-c#"),
            ("50%", "50"),
            ("%41", "%41"),
            ("½ Ⅷ ²", ""),
            ("C:D?E*", "CDE"),
        ] {
            assert_eq!(sanitize(text), expected, "{text}");
        }
    }

    #[test]
    fn accents_go_and_letters_stay() {
        assert_eq!(remove_accents("Één naïef straße"), "Een naief straße");
    }

    #[test]
    fn urls_keep_what_is_encoded() {
        assert_eq!(escape_path("/é?#"), "/%C3%A9%3F%23");
        assert_eq!(escape_url("/a%20b/?q=1"), "/a%20b/?q=1");
        assert_eq!(escape_url("/a b"), "/a%20b");
    }
}
