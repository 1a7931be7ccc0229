//! What raw HTML and links in content may do in the output: one decision, asked by every exporter.

/// What happens to raw HTML in content.
///
/// In every policy attributes are escaped and links that would run a script are emptied, see [`safe_url`].
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Policy {
    /// As the site's `markup.goldmark.renderer.unsafe` says: kept or left out.
    Hugo,
    /// Kept as far as an allow-list of elements and attributes goes.
    Sanitize,
    /// Left out, in the inner text of shortcodes too.
    #[default]
    Safe,
}

impl Policy {
    /// Reads the word for a policy: `hugo`, `sanitize` or `safe`.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        match word {
            "hugo" => Some(Self::Hugo),
            "sanitize" => Some(Self::Sanitize),
            "safe" => Some(Self::Safe),
            _ => None,
        }
    }
}

/// Image types that a `data:` link may hold.
const DATA_IMAGES: [&str; 4] = ["image/png", "image/gif", "image/jpeg", "image/webp"];

/// The link, or an empty text where a browser would run it or read a local file: the schemes `javascript`, `vbscript`,
/// `file`, and `data` of anything but a bitmap image.
///
/// Entities must be decoded already. White space and control characters are looked through, as browsers do
/// (WHATWG URL, "remove all ASCII tab or newline").
///
/// # Example
/// ```
/// use twc_export::policy::safe_url;
/// assert_eq!(safe_url("/nl/join/#kosten"), "/nl/join/#kosten");
/// assert_eq!(safe_url(" java\nscript:alert(1)"), "");
/// assert_eq!(safe_url("data:image/png;base64,AA=="), "data:image/png;base64,AA==");
/// assert_eq!(safe_url("data:text/html,x"), "");
/// ```
#[must_use]
pub fn safe_url(url: &str) -> &str {
    let mut visible = url.chars().filter(|it| !it.is_whitespace() && !it.is_control());
    let mut scheme = String::new();
    loop {
        match visible.next() {
            Some(':') => break,
            Some(it) if it.is_ascii_alphanumeric() || matches!(it, '+' | '-' | '.') => {
                scheme.push(it.to_ascii_lowercase());
            }
            _ => return url,
        }
    }
    match scheme.as_str() {
        "javascript" | "vbscript" | "file" => "",
        "data" => {
            let kind: String =
                visible.take_while(|it| !matches!(it, ';' | ',')).map(|it| it.to_ascii_lowercase()).take(32).collect();
            if DATA_IMAGES.contains(&kind.as_str()) { url } else { "" }
        }
        _ => url,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(url: &str, safe: bool) {
        assert_eq!(!safe_url(url).is_empty(), safe, "{url:?}");
    }

    #[test]
    fn scripts_are_emptied_however_they_are_written() {
        check("javascript:alert(1)", false);
        check("JaVaScRiPt:alert(1)", false);
        check("\u{1}javascript:alert(1)", false);
        check("java\tscript\n:alert(1)", false);
        check("vbscript:x", false);
        check("file:///etc/passwd", false);
        check("data:image/svg+xml,<svg onload=x>", false);
    }

    #[test]
    fn ordinary_links_stay() {
        check("https://example.org/javascript:alert", true);
        check("mailto:a@example.org", true);
        check("#javascript:", true);
        check("a/b?c=javascript:x", true);
        check("data:IMAGE/PNG;base64,AA", true);
    }
}
