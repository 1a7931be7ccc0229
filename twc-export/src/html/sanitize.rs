//! Keeps of raw HTML what an allow-list of elements and attributes lets through. Only this file names ammonia.

use std::collections::HashSet;
use std::sync::LazyLock;

use ammonia::Builder;

use super::tag::change_addresses;
use crate::policy::safe_url;

/// Elements that may be nested in one another; the sanitiser's time grows with the square of it.
const DEEPEST: usize = 512;

static ALLOWED: LazyLock<Builder<'static>> = LazyLock::new(|| {
    let mut builder = Builder::default();
    builder
        .add_tags(["input", "section", "main", "picture", "source", "video", "audio", "track"])
        .add_generic_attributes(["id", "class", "dir", "role", "tabindex", "style", "hidden"])
        .add_generic_attribute_prefixes(["aria-", "data-"])
        .add_tag_attributes("input", ["type", "checked", "disabled"])
        .set_tag_attribute_value("input", "type", "checkbox")
        .set_tag_attribute_value("input", "disabled", "")
        .add_tag_attributes("a", ["target", "rel"])
        .add_tag_attributes("img", ["loading", "srcset", "sizes", "decoding"])
        .add_tag_attributes("source", ["src", "srcset", "sizes", "media", "type"])
        .add_tag_attributes("video", ["src", "controls", "poster", "width", "height", "preload"])
        .add_tag_attributes("audio", ["src", "controls", "preload"])
        .add_tag_attributes("track", ["src", "kind", "srclang", "label", "default"])
        .add_tag_attributes("details", ["open"])
        .filter_style_properties(HashSet::from(["text-align"]))
        .link_rel(None);
    builder
});

/// The HTML through the allow-list; none where it is nested too deep to look at.
pub(crate) fn sanitize(html: &str) -> Option<String> {
    (depth(html) <= DEEPEST).then(|| {
        let clean = ALLOWED.clean(html).to_string();
        // Source sets and the like, which the library does not read as addresses.
        let safe = |url: &str| (!url.is_empty() && safe_url(url).is_empty()).then(String::new);
        change_addresses(&clean, safe).into_owned()
    })
}

/// How deep elements can be nested at most: end tags that close nothing are not trusted to close anything.
fn depth(html: &str) -> usize {
    let bytes = html.as_bytes();
    let (mut open, mut deepest) = (0_usize, 0);
    for at in memchr::memchr_iter(b'<', bytes) {
        match bytes.get(at + 1) {
            Some(b'/') => open = open.saturating_sub(1),
            Some(it) if it.is_ascii_alphabetic() && !is_void(bytes.get(at + 1..).unwrap_or_default()) => {
                open += 1;
                deepest = deepest.max(open);
            }
            _ => {}
        }
    }
    deepest
}

fn is_void(tag: &[u8]) -> bool {
    let length = tag.iter().take_while(|it| it.is_ascii_alphanumeric()).count();
    let name = tag.get(..length).unwrap_or_default().to_ascii_lowercase();
    matches!(
        name.as_slice(),
        b"area"
            | b"base"
            | b"br"
            | b"col"
            | b"embed"
            | b"hr"
            | b"img"
            | b"input"
            | b"link"
            | b"meta"
            | b"source"
            | b"track"
            | b"wbr"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(html: &str, expected: &str) {
        assert_eq!(sanitize(html).as_deref(), Some(expected));
    }

    #[test]
    fn scripts_and_handlers_go_and_words_stay() {
        check("<p onclick=\"x()\">a<script>b</script><i>c</i></p>", "<p>a<i>c</i></p>");
        check("<a href=\"javascript:x\">a</a>", "<a>a</a>");
        check("<iframe src=\"https://example.org\"></iframe>b", "b");
        check(
            "<img srcset=\"javascript:x 1x\"><q cite=\"javascript:x\">a</q>",
            "<img srcset=\" 1x\"><q cite=\"\">a</q>",
        );
        check("<form action=x><button>c</button></form>", "c");
    }

    #[test]
    fn what_markdown_writes_is_kept() {
        for html in [
            "<h2 id=\"a\">A</h2>",
            "<td style=\"text-align:left\">x</td>",
            "<sup id=\"fnref:1\"><a href=\"#fn:1\" class=\"footnote-ref\" role=\"doc-noteref\">1</a></sup>",
            "<pre tabindex=\"0\"><code class=\"language-x\" data-lang=\"x\">y</code></pre>",
        ] {
            let table = html.starts_with("<td").then(|| format!("<table><tbody><tr>{html}</tr></tbody></table>"));
            let html = table.as_deref().unwrap_or(html);
            check(html, html);
        }
    }

    #[test]
    fn what_is_nested_too_deep_is_not_looked_at() {
        assert_eq!(sanitize(&"<div>".repeat(600)), None);
        assert!(sanitize(&"<br>".repeat(600)).is_some());
    }
}
