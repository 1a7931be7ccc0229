//! Entities and backslash escapes in raw text: the only file that knows the table of entities.

use std::borrow::Cow;
use std::sync::LazyLock;

use rustc_hash::FxHashMap;

static NAMED: LazyLock<FxHashMap<&'static str, &'static str>> = LazyLock::new(|| {
    entities::ENTITIES
        .iter()
        .filter_map(|entity| Some((entity.entity.strip_prefix('&')?.strip_suffix(';')?, entity.characters)))
        .collect()
});

/// The characters of a named entity, by its name without `&` and `;`.
pub(crate) fn named_entity(name: &str) -> Option<&'static str> {
    NAMED.get(name).copied()
}

/// The entity that `text` starts with (at its `&`): length in bytes and characters.
pub(crate) fn entity(text: &str) -> Option<(usize, Cow<'static, str>)> {
    let bytes = text.as_bytes();
    if bytes.get(1) == Some(&b'#') {
        let (digits, radix, most) = if matches!(bytes.get(2), Some(b'x' | b'X')) { (3, 16, 6) } else { (2, 10, 7) };
        let length = bytes.get(digits..)?.iter().take_while(|byte| char::from(**byte).is_digit(radix)).count();
        if length == 0 || length > most || bytes.get(digits + length) != Some(&b';') {
            return None;
        }
        let code = u32::from_str_radix(text.get(digits..digits + length)?, radix).ok()?;
        let char = char::from_u32(code).filter(|char| *char != '\0').unwrap_or('\u{fffd}');
        return Some((digits + length + 1, Cow::Owned(char.to_string())));
    }
    let length = bytes.get(1..)?.iter().take(40).take_while(|byte| byte.is_ascii_alphanumeric()).count();
    if length == 0 || bytes.get(1 + length) != Some(&b';') {
        return None;
    }
    Some((length + 2, Cow::Borrowed(named_entity(text.get(1..=length)?)?)))
}

/// Resolves backslash escapes and entities, as they are in text, destinations, titles and info strings.
pub(crate) fn decode(raw: &str) -> Cow<'_, str> {
    resolve(raw, false)
}

/// The same for text, where a blank may be escaped too: then it goes with its backslash.
pub(crate) fn resolve(raw: &str, escaped_space: bool) -> Cow<'_, str> {
    let Some(first) = memchr::memchr2(b'\\', b'&', raw.as_bytes()) else { return Cow::Borrowed(raw) };
    let mut out = String::with_capacity(raw.len());
    let (mut from, mut at) = (0, first);
    loop {
        let bytes = raw.as_bytes();
        if bytes[at] == b'\\' {
            if bytes.get(at + 1).is_some_and(u8::is_ascii_punctuation) {
                out.push_str(&raw[from..at]);
                from = at + 1;
                at += 2;
            } else if escaped_space && bytes.get(at + 1) == Some(&b' ') {
                out.push_str(&raw[from..at]);
                at += 2;
                from = at;
            } else {
                at += 1;
            }
        } else if let Some((length, characters)) = entity(&raw[at..]) {
            out.push_str(&raw[from..at]);
            out.push_str(&characters);
            at += length;
            from = at;
        } else {
            at += 1;
        }
        match raw.as_bytes().get(at..).and_then(|rest| memchr::memchr2(b'\\', b'&', rest)) {
            Some(next) => at += next,
            None => break,
        }
    }
    out.push_str(raw.get(from..).unwrap_or_default());
    Cow::Owned(out)
}

/// Resolves named entities only, as heading ids have it.
pub(crate) fn decode_named(raw: &str) -> Cow<'_, str> {
    if !raw.contains('&') {
        return Cow::Borrowed(raw);
    }
    let mut out = String::with_capacity(raw.len());
    let mut rest = raw;
    while let Some(at) = rest.find('&') {
        out.push_str(&rest[..at]);
        rest = &rest[at..];
        match entity(rest) {
            Some((length, characters)) if !rest.starts_with("&#") => {
                out.push_str(&characters);
                rest = &rest[length..];
            }
            _ => {
                out.push('&');
                rest = &rest[1..];
            }
        }
    }
    out.push_str(rest);
    Cow::Owned(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn escapes_and_entities_are_resolved() {
        for (raw, text) in [
            ("a", "a"),
            (r"\*a\q\\", r"*a\q\"),
            ("&amp;lt;&eacute;&#233;&#xe9;", "&lt;ééé"),
            ("&nope; &#0; &#12345678; &", "&nope; \u{fffd} &#12345678; &"),
            (r"\&amp;", "&amp;"),
            ("a\\", "a\\"),
        ] {
            assert_eq!(decode(raw), text, "{raw}");
        }
        assert_eq!(resolve(r"a\ \*b\\ c", true), r"a*b\ c");
        assert_eq!(decode_named("&eacute;&#39;&"), "é&#39;&");
    }
}
