//! The addresses in style sheets: `url(…)` (CSS Values 4 §4.5), as far as authors write them into pages.

/// A style with each of its addresses changed; none where all stay.
///
/// Addresses with escapes (`\\`) are left as they are.
pub(crate) fn change_urls(css: &str, mut change: impl FnMut(&str) -> Option<String>) -> Option<String> {
    let mut out = String::new();
    let mut done = 0;
    let mut at = 0;
    while let Some(found) = next_url(css, at) {
        let (start, end) = found;
        at = end;
        let Some(new) = css.get(start..end).and_then(&mut change).filter(|it| is_plain(it)) else { continue };
        out.push_str(css.get(done..start).unwrap_or_default());
        out.push_str(&new);
        done = end;
    }
    if done == 0 {
        return None;
    }
    out.push_str(css.get(done..).unwrap_or_default());
    Some(out)
}

/// The place of the first address at or after `from`, without its quotes.
fn next_url(css: &str, from: usize) -> Option<(usize, usize)> {
    let bytes = css.as_bytes();
    let mut at = from;
    loop {
        let open = at + memchr::memchr(b'(', bytes.get(at..)?)?;
        at = open + 1;
        let name = bytes.get(open.saturating_sub(3)..open)?;
        if !name.eq_ignore_ascii_case(b"url") {
            continue;
        }
        let blanks = bytes.get(at..)?.iter().take_while(|it| it.is_ascii_whitespace()).count();
        let start = at + blanks;
        let (start, end) = match *bytes.get(start)? {
            quote @ (b'"' | b'\'') => (start + 1, start + 1 + memchr::memchr(quote, bytes.get(start + 1..)?)?),
            _ => {
                let length = memchr::memchr(b')', bytes.get(start..)?)?;
                let text = css.get(start..start + length)?;
                (start, start + text.trim_end().len())
            }
        };
        at = end;
        if css.get(start..end).is_some_and(is_plain) {
            return Some((start, end));
        }
    }
}

/// Whether an address means the same with quotes and without.
fn is_plain(address: &str) -> bool {
    !address.contains(|it: char| it.is_ascii_whitespace() || matches!(it, '\\' | '"' | '\'' | '(' | ')' | '<'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(css: &str, expected: Option<&str>) {
        let change = |url: &str| (url != "same").then(|| format!("[{url}]"));
        assert_eq!(change_urls(css, change).as_deref(), expected, "{css}");
    }

    #[test]
    fn addresses_change_however_they_are_quoted() {
        check(
            "a { b: url(x.png) } c { d: URL( 'y' ), url(\"z\") }",
            Some("a { b: url([x.png]) } c { d: URL( '[y]' ), url(\"[z]\") }"),
        );
        check("url(same)", None);
    }

    #[test]
    fn what_is_no_address_stays() {
        check("a { width: calc(1px) }", None);
        check("url(", None);
        check("url('x", None);
        check("url(\\6a x)", None);
    }
}
