//! Names findings by what they flag rather than by line, so that edits above them do not make them new.

use std::collections::BTreeMap;

use twc_content::{Diagnostic, Span};

/// Gives fingerprints to the findings of one run, in their order.
#[derive(Debug, Default)]
pub(crate) struct Fingerprints {
    seen: BTreeMap<String, usize>,
    /// The file seen last, by path, and the offsets of its headings.
    headings: Option<(String, Vec<usize>)>,
}

impl Fingerprints {
    /// The next finding's fingerprint: 16 hexadecimal digits.
    pub(crate) fn next(&mut self, diagnostic: &Diagnostic, text: Option<&str>) -> String {
        let content = self.content(diagnostic, text);
        let before = self.seen.entry(content.clone()).or_default();
        *before += 1;
        if *before == 1 { content } else { short(&[&content, &before.to_string()]) }
    }

    /// The hash of the code, the file, the flagged text and the heading above it.
    pub(crate) fn content(&mut self, diagnostic: &Diagnostic, text: Option<&str>) -> String {
        let text = text.unwrap_or_default();
        let span = diagnostic.primary.span;
        let flagged = text.get(span.range()).filter(|it| !it.is_empty()).unwrap_or_else(|| line(text, span));
        let path = &*diagnostic.primary.path;
        short(&[diagnostic.code, path, flagged.trim(), self.heading(path, text, span)])
    }

    /// The line of the nearest heading above a place.
    fn heading<'t>(&mut self, path: &str, text: &'t str, span: Span) -> &'t str {
        if self.headings.as_ref().is_none_or(|(it, _)| it != path) {
            let mut starts = Vec::new();
            let mut at = 0;
            for line in text.split_inclusive('\n') {
                if line.starts_with('#') {
                    starts.push(at);
                }
                at += line.len();
            }
            self.headings = Some((path.to_owned(), starts));
        }
        let starts = self.headings.as_ref().map_or(&[][..], |(_, starts)| starts);
        let above = starts.partition_point(|start| *start < span.start as usize).checked_sub(1);
        let start = above.and_then(|index| starts.get(index)).copied();
        start.and_then(|start| text.get(start..)?.lines().next()).unwrap_or_default()
    }
}

fn line(text: &str, span: Span) -> &str {
    let at = span.start as usize;
    let start = text.get(..at).and_then(|it| it.rfind('\n')).map_or(0, |it| it + 1);
    text.get(start..).and_then(|it| it.lines().next()).unwrap_or_default()
}

fn short(parts: &[&str]) -> String {
    let mut hasher = blake3::Hasher::new();
    for part in parts {
        hasher.update(&(part.len() as u64).to_le_bytes());
        hasher.update(part.as_bytes());
    }
    hasher.finalize().to_hex().chars().take(16).collect()
}

#[cfg(test)]
mod tests {
    use twc_content::{Message, Severity};

    use super::*;

    fn all(text: &str, flagged: &str) -> Vec<String> {
        let mut fingerprints = Fingerprints::default();
        text.match_indices(flagged)
            .map(|(at, it)| {
                let span = Span::new(at, at + it.len());
                let diagnostic = Diagnostic::new("LN001", Severity::Error, "a.md".into(), span, Message::new("x"));
                fingerprints.next(&diagnostic, Some(text))
            })
            .collect()
    }

    #[test]
    fn text_above_does_not_change_a_fingerprint() {
        assert_eq!(all("# a\n\n/gone\n", "/gone"), all("new\n\n# a\n\nmore\n/gone\n", "/gone"));
    }

    #[test]
    fn the_same_text_twice_has_two_fingerprints() {
        let two = all("# a\n/gone /gone\n", "/gone");
        assert_ne!(two.first(), two.last());
    }

    #[test]
    fn another_heading_above_makes_another_fingerprint() {
        assert_ne!(all("# a\n/gone\n", "/gone"), all("# b\n/gone\n", "/gone"));
    }
}
