//! What the body of a whole page needs beyond Hugo's `.Content`: names for the boxes of tasks, and HTML that checkers like.
//!
//! Only the exact strings that our own writer makes are replaced, so that `.Content` itself stays Hugo's, byte for byte.

/// Kinds of remarks that a quote can be marked as, in the order of their words.
const ALERTS: [&str; 5] = ["NOTE", "TIP", "IMPORTANT", "WARNING", "CAUTION"];

/// Words that the body of a page needs.
#[derive(Clone, Copy, Debug)]
pub(crate) struct BodyWords<'a> {
    /// Name of the box of a task that is done.
    pub(crate) done: &'a str,
    /// Name of the box of a task that is not.
    pub(crate) open: &'a str,
    /// Titles of remarks: note, tip, important, warning, caution.
    pub(crate) alerts: [&'a str; 5],
}

/// The body for a page.
pub(crate) fn dress(body: &str, words: BodyWords<'_>) -> String {
    let mut body = body.trim().to_owned();
    if body.contains("type=\"checkbox\"") {
        let name = |it: &str| it.replace('&', "&amp;").replace('"', "&quot;");
        let done = format!("<input checked disabled type=\"checkbox\" aria-label=\"{}\">", name(words.done));
        let open = format!("<input disabled type=\"checkbox\" aria-label=\"{}\">", name(words.open));
        body = body.replace("<input checked=\"\" disabled=\"\" type=\"checkbox\">", &done);
        body = body.replace("<input disabled=\"\" type=\"checkbox\">", &open);
    }
    if body.contains(" style=\"text-align: ") {
        for cell in ["td", "th"] {
            for side in ["left", "center", "right"] {
                let from = format!("<{cell} style=\"text-align: {side}\">");
                body = body.replace(&from, &format!("<{cell} class=\"align-{side}\">"));
            }
        }
    }
    if body.contains("<blockquote>\n<p>[!") {
        for (kind, word) in ALERTS.into_iter().zip(words.alerts) {
            let to = format!("<blockquote class=\"remark\">\n<p><strong>{word}</strong> ");
            for end in ["\n", " "] {
                body = body.replace(&format!("<blockquote>\n<p>[!{kind}]{end}"), &to);
            }
        }
    }
    // A table too wide for a phone scrolls by itself, and the keyboard has to reach it for that.
    body = body.replace("<table>", "<table tabindex=\"0\">");
    if body.contains("class=\"footnote-ref\"") { without_colons(&body) } else { body }
}

/// Ids of footnotes (`fn:1`, `fnref1:2`) and the links to them with `-` in the place of `:`.
fn without_colons(body: &str) -> String {
    let mut out = String::with_capacity(body.len());
    let mut rest = body;
    while let Some(at) = rest.find("=\"").map(|at| at + 2) {
        let (before, value) = rest.split_at(at);
        out.push_str(before);
        let end = value.find('"').unwrap_or(value.len());
        let (value, after) = value.split_at(end);
        match value.split_once(':') {
            Some((name, number)) if is_footnote(name, number) => {
                out.push_str(name);
                out.push('-');
                out.push_str(number);
            }
            _ => out.push_str(value),
        }
        rest = after;
    }
    out.push_str(rest);
    out
}

fn is_footnote(name: &str, number: &str) -> bool {
    let digits = |it: &str| it.bytes().all(|it| it.is_ascii_digit());
    let name = name.strip_prefix('#').unwrap_or(name);
    // What Hugo puts before the ids of a page, if asked to.
    let name = match name.split_at_checked(17) {
        Some((prefix, name)) if prefix.starts_with('h') && prefix[1..].bytes().all(|it| it.is_ascii_hexdigit()) => name,
        _ => name,
    };
    !number.is_empty() && digits(number) && (name == "fn" || name.strip_prefix("fnref").is_some_and(digits))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(body: &str, expected: &str) {
        assert_eq!(
            dress(body, BodyWords { done: "klaar", open: "nog niet", alerts: ["N", "Tip", "I", "W", "C"] }),
            expected
        );
    }

    #[test]
    fn boxes_have_names() {
        check(
            "<li><input disabled=\"\" type=\"checkbox\"> a</li>",
            "<li><input disabled type=\"checkbox\" aria-label=\"nog niet\"> a</li>",
        );
    }

    #[test]
    fn remarks_have_a_title() {
        check(
            "<blockquote>\n<p>[!TIP]\na</p>\n</blockquote>",
            "<blockquote class=\"remark\">\n<p><strong>Tip</strong> a</p>\n</blockquote>",
        );
    }

    #[test]
    fn cells_are_aligned_by_class() {
        check("<td style=\"text-align: right\">1</td>", "<td class=\"align-right\">1</td>");
    }

    #[test]
    fn ids_of_footnotes_are_plain() {
        check(
            "<sup id=\"fnref1:2\"><a href=\"#fn:2\" class=\"footnote-ref\">2</a></sup> \"a:1\" href=\"#b:1\"",
            "<sup id=\"fnref1-2\"><a href=\"#fn-2\" class=\"footnote-ref\">2</a></sup> \"a:1\" href=\"#b:1\"",
        );
    }
}
