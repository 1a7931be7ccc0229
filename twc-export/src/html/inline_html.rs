//! Titles in the table of contents: inline HTML without links, and only with elements that cannot do harm, as Hugo has it.

use twc_content::markdown::html::{HtmlKind, tokens};

use super::escape;
use crate::policy::safe_url;

/// Elements that stay in a title; sorted.
const KEPT: [&str; 33] = [
    "abbr", "b", "bdi", "bdo", "br", "cite", "code", "data", "del", "dfn", "em", "i", "img", "ins", "kbd", "mark",
    "meter", "progress", "q", "rp", "rt", "ruby", "s", "samp", "small", "span", "strong", "sub", "sup", "time", "u",
    "var", "wbr",
];

/// Elements that go with all that is in them.
const DROPPED: [&str; 4] = ["iframe", "script", "style", "svg"];

/// Attributes that any element keeps.
const GLOBAL: [&str; 5] = ["class", "dir", "id", "lang", "title"];

/// A title from the HTML of a heading's content. With markup in it (links too), Hugo reads it as HTML, so that entities
/// become characters.
pub(crate) fn title(html: &str) -> String {
    if html.contains('<') { sanitize(html) } else { html.to_owned() }
}

fn sanitize(html: &str) -> String {
    let mut out = String::with_capacity(html.len());
    let mut dropped: Option<&str> = None;
    for token in tokens(html) {
        match token.kind {
            HtmlKind::Close { name } if dropped == Some(name.as_str()) => dropped = None,
            _ if dropped.is_some() => {}
            HtmlKind::Text(text) => escape::go(&mut out, &text),
            HtmlKind::Close { name } if KEPT.binary_search(&name.as_str()).is_ok() => {
                out.push_str("</");
                out.push_str(&name);
                out.push('>');
            }
            HtmlKind::Open { name, attributes, self_closing } if KEPT.binary_search(&name.as_str()).is_ok() => {
                out.push('<');
                out.push_str(&name);
                for attribute in &attributes {
                    let own = matches!(
                        (name.as_str(), attribute.name.as_str()),
                        ("img", "alt" | "height" | "src" | "width")
                            | ("time", "datetime")
                            | ("data" | "meter" | "progress", "value")
                            | ("del" | "ins" | "q", "cite")
                    );
                    let link = matches!(attribute.name.as_str(), "src" | "cite");
                    let shown = own || GLOBAL.contains(&attribute.name.as_str());
                    let prose = matches!(attribute.name.as_str(), "alt" | "title");
                    if shown
                        && (!prose || is_prose(&attribute.value))
                        && !(link && safe_url(&attribute.value).is_empty())
                    {
                        out.push(' ');
                        out.push_str(&attribute.name);
                        out.push_str("=\"");
                        escape::go(&mut out, &attribute.value);
                        out.push('"');
                    }
                }
                out.push_str(if self_closing { "/>" } else { ">" });
            }
            HtmlKind::Open { name, self_closing: false, .. } => {
                dropped = DROPPED.into_iter().find(|dropped| *dropped == name);
            }
            _ => {}
        }
    }
    collapse(out.trim())
}

/// Whether text is letters, numbers, blanks and plain marks: other `alt` and `title` texts go.
fn is_prose(text: &str) -> bool {
    text.chars().all(|char| char.is_alphanumeric() || char.is_ascii_whitespace() || "-_',[]!./\\()".contains(char))
}

/// White space runs together to one blank.
fn collapse(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for char in text.chars() {
        if char.is_ascii_whitespace() {
            if !out.ends_with(' ') {
                out.push(' ');
            }
        } else {
            out.push(char);
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(html: &str, expected: &str) {
        assert_eq!(title(html), expected);
    }

    #[test]
    fn titles_keep_harmless_markup() {
        check("it&rsquo;s", "it&rsquo;s");
        check("it&rsquo;s <b>x</b>  &quot;y", "it’s <b>x</b> &#34;y");
        check("<span onclick=x class=a>y</span><script>z</script><font>f</font>", "<span class=\"a\">y</span>f");
        check("<img src=\"javascript:x\" alt=\"a\">", "<img alt=\"a\">");
        check("a<br />b", "a<br/>b");
        check("<img src=x alt=\"a (b)!\" title=\"c: d\">", "<img src=\"x\" alt=\"a (b)!\">");
    }

    #[test]
    fn the_list_of_elements_is_sorted() {
        assert!(KEPT.is_sorted());
    }
}
