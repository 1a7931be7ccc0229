//! How often Hugo says that it left out a block of raw HTML, where a site does not let it through.

/// Openings whose block ends at a mark in the text rather than at a blank line, and the marks.
const CLOSED_BY_MARK: [(&str, &[&str]); 7] = [
    ("<script", &["</script>", "</pre>", "</style>", "</textarea>"]),
    ("<pre", &["</script>", "</pre>", "</style>", "</textarea>"]),
    ("<style", &["</script>", "</pre>", "</style>", "</textarea>"]),
    ("<textarea", &["</script>", "</pre>", "</style>", "</textarea>"]),
    ("<!--", &["-->"]),
    ("<?", &["?>"]),
    ("<![CDATA[", &["]]>"]),
];

/// The mentions for a block: none for a comment that no space stands before, one for its text, one more for a line of
/// its own that closes it.
pub(crate) fn mentions(html: &str) -> usize {
    if html.starts_with("<!--") {
        return 0;
    }
    let text = html.trim();
    let Some((before, last)) = text.rsplit_once('\n') else { return 1 };
    let opening = text.lines().next().unwrap_or_default().to_ascii_lowercase();
    let starts = |name: &&(&str, &[&str])| {
        let rest = opening.strip_prefix(&name.0.to_ascii_lowercase());
        let tag = name.0.ends_with(|it: char| it.is_ascii_alphabetic());
        rest.is_some_and(|rest| !tag || rest.is_empty() || rest.starts_with([' ', '\t', '>']))
    };
    let declaration = opening.strip_prefix("<!").is_some_and(|it| it.starts_with(|it: char| it.is_ascii_alphabetic()));
    let marks = CLOSED_BY_MARK.iter().find(starts).map_or(&[">"][..], |(_, marks)| *marks);
    let closes = |line: &str| marks.iter().any(|mark| line.to_ascii_lowercase().contains(&mark.to_ascii_lowercase()));
    let by_mark = declaration || CLOSED_BY_MARK.iter().any(|it| starts(&it));
    if by_mark && closes(last) && !before.lines().any(closes) { 2 } else { 1 }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn blocks_that_a_line_of_their_own_closes_are_mentioned_twice() {
        for (html, expected) in [
            ("<!-- one\ntwo -->\n", 0),
            ("<!-- one\ntwo\n", 0),
            ("  <!-- one -->\n", 1),
            ("  <!-- one\ntwo -->\n", 2),
            ("  <!-- one\ntwo\n", 1),
            ("<div>\ntwo\n</div>\n", 1),
            ("<script>one</script>\n", 1),
            ("<script>\n\none</SCRIPT>\n", 2),
            ("<scripts>\none</scripts>\n", 1),
            ("<?one\n?> two\n", 2),
            ("<!DOCTYPE one\n>\n", 2),
            ("<![CDATA[\n]]>\n", 2),
            ("<pre>\none\n", 1),
        ] {
            assert_eq!(mentions(html), expected, "{html:?}");
        }
    }
}
