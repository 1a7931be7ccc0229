//! Bare URLs and e-mail addresses, as goldmark's linkify extension finds them.

use super::{InlineKind, Scanner};

impl Scanner<'_, '_, '_> {
    /// A bare URL or address at the current position, or after the one character there that may precede it.
    pub(super) fn linkify(&mut self) -> bool {
        if !self.context.options.linkify || !self.brackets.is_empty() {
            return false;
        }
        let line = self.line();
        let skipped = usize::from(matches!(line.as_bytes().first(), Some(b' ' | b'*' | b'_' | b'~' | b'(')));
        let rest = &line.as_bytes()[skipped..];
        let Some(first) = rest.first().copied() else { return false };
        let start = self.at + skipped;
        let (length, mail) = match web(rest) {
            Some(length) => (length, false),
            None if first.is_ascii_punctuation() || !first.is_ascii() => return false,
            None => {
                if start < self.no_address_before {
                    return false;
                }
                let local = rest.iter().take_while(|byte| is_local(**byte)).count();
                if rest.get(local) != Some(&b'@') {
                    self.no_address_before = start + local;
                    return false;
                }
                match mail(rest) {
                    Some(length) => (length, true),
                    None => return false,
                }
            }
        };
        let Some(label) = self.text.get(start..start + length) else { return false };
        let url = if mail {
            format!("mailto:{label}").into()
        } else if label.starts_with("www.") {
            format!("{}://{label}", self.context.options.linkify_protocol).into()
        } else {
            label.into()
        };
        let before = self.at;
        self.push_text(before, start);
        self.at = start;
        let end = start + length;
        self.push_leaf(InlineKind::Autolink { url, label: (start, end), bare: true }, end);
        true
    }
}

fn is_host(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || b"-@:%._+~#=".contains(&byte)
}

fn is_path(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || b"-@:%_+.~#$!?&/=();,'\">^{}[]`".contains(&byte)
}

/// The length of a URL at the start of a line's rest.
fn web(line: &[u8]) -> Option<usize> {
    let scheme = [&b"https://"[..], b"http://", b"ftp://"].into_iter().find(|scheme| line.starts_with(scheme));
    let host = match scheme {
        Some(scheme) => scheme.len(),
        None if line.starts_with(b"www.") => 4,
        None => return None,
    };
    let run = line[host..].iter().take_while(|byte| is_host(**byte)).count();
    // The last dot in reach with a lower-case letter after it.
    let reach = run.min(257);
    let dot = (1..reach)
        .rev()
        .find(|at| line[host + at] == b'.' && line.get(host + at + 1).is_some_and(u8::is_ascii_lowercase))?;
    let mut end = host + dot + 1;
    end += line[end..].iter().take_while(|byte| byte.is_ascii_lowercase()).count();
    if scheme.is_some() && line.get(end) == Some(&b':') {
        let digits = line[end + 1..].iter().take_while(|byte| byte.is_ascii_digit()).count();
        if digits > 0 {
            end += 1 + digits;
        }
    }
    if matches!(line.get(end), Some(b'/' | b'#' | b'?')) {
        end += 1;
        end += line[end..].iter().take_while(|byte| is_path(**byte) && (scheme.is_some() || **byte != b'$')).count();
    }
    // What ends a sentence is no part of the URL; then as many characters go as parentheses close what is not open.
    let tail = line[..end].iter().rev().take_while(|byte| b"?!.,:*_~".contains(byte)).count();
    end -= tail;
    match *line.get(..end)?.last()? {
        b')' => {
            let open = line[..end].iter().filter(|byte| **byte == b'(').count();
            let close = line[..end].iter().filter(|byte| **byte == b')').count();
            end -= close.saturating_sub(open).min(end - 1);
        }
        b';' => {
            let name = line[..end - 1].iter().rev().take_while(|byte| byte.is_ascii_alphanumeric()).count();
            if name > 0 && end >= name + 2 && line[end - 2 - name] == b'&' {
                end -= name + 2;
            }
        }
        _ => {}
    }
    Some(end)
}

/// The length of an e-mail address with a dot in its domain.
fn mail(line: &[u8]) -> Option<usize> {
    let mut end = address(line)?;
    let at = memchr::memchr(b'@', line)?;
    if !line[at..end - 1].contains(&b'.') {
        return None;
    }
    if line[end - 1] == b'.' {
        end -= 1;
    }
    (!matches!(line.get(end), Some(b'-' | b'_'))).then_some(end)
}

fn is_local(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || b".!#$%&'*+/=?^_`{|}~-".contains(&byte)
}

/// The length of an e-mail address as HTML defines it.
pub(super) fn address(bytes: &[u8]) -> Option<usize> {
    let local = bytes.iter().take_while(|byte| is_local(**byte)).count();
    if local == 0 || bytes.get(local) != Some(&b'@') {
        return None;
    }
    let mut end = label(bytes, local + 1)?;
    while bytes.get(end) == Some(&b'.') {
        match label(bytes, end + 1) {
            Some(next) => end = next,
            None => break,
        }
    }
    Some(end)
}

/// The end of a domain label: at most 63 letters, digits and hyphens, no hyphen at its ends.
fn label(bytes: &[u8], start: usize) -> Option<usize> {
    let rest = bytes.get(start..)?;
    let run = rest.iter().take(63).take_while(|byte| byte.is_ascii_alphanumeric() || **byte == b'-').count();
    let end = rest[..run].iter().rposition(u8::is_ascii_alphanumeric)?;
    rest.first().filter(|byte| byte.is_ascii_alphanumeric())?;
    Some(start + end + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn urls_end_where_goldmark_ends_them() {
        for (text, url) in [
            ("https://a.nl/x.", "https://a.nl/x"),
            ("https://a.nl:80/x y", "https://a.nl:80/x"),
            ("https://a.nl/(x))", "https://a.nl/(x)"),
            ("https://a.nl/x).", "https://a.nl/x"),
            ("https://a.nl/.)", "https://a.nl/."),
            ("https://a.nl/a)b)", "https://a.nl/a)"),
            ("https://a.nl/?a&b;", "https://a.nl/?a"),
            ("www.a.nl漢", "www.a.nl"),
            ("https://localhost/x", ""),
            ("https://A.NL", ""),
        ] {
            assert_eq!(web(text.as_bytes()).map_or("", |end| &text[..end]), url, "{text}");
        }
        for (text, mail_end) in [("a@b.nl.", Some(6)), ("a@b", None), ("a@b.nl-", None), ("a.b+c@d-e.nl x", Some(12))] {
            assert_eq!(mail(text.as_bytes()), mail_end, "{text}");
        }
    }
}
