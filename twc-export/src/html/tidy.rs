//! Small repairs that browsers make in silence and checkers ask for: paragraphs end where they have to, links have a name,
//! `&` is written as an entity, lines end without blanks. Readers see the same page.

use super::tag::{Attribute, Tag, push_value, tags};

/// Elements whose start ends a paragraph, as do the end tags of elements around one (WHATWG HTML §13.2.6.4.7); sorted.
const BLOCKS: [&str; 50] = [
    "address",
    "article",
    "aside",
    "blockquote",
    "body",
    "caption",
    "center",
    "dd",
    "details",
    "dialog",
    "dir",
    "div",
    "dl",
    "dt",
    "fieldset",
    "figcaption",
    "figure",
    "footer",
    "form",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "header",
    "hgroup",
    "hr",
    "html",
    "li",
    "listing",
    "main",
    "menu",
    "nav",
    "ol",
    "p",
    "plaintext",
    "pre",
    "search",
    "section",
    "summary",
    "table",
    "tbody",
    "td",
    "tfoot",
    "th",
    "thead",
    "tr",
    "ul",
    "xmp",
];

/// Elements in which a paragraph of their own may stand while one around them is open.
const SCOPES: [&str; 6] = ["applet", "button", "foreignobject", "marquee", "object", "template"];

/// Elements whose text is not HTML or is shown as it is.
const OPAQUE: [&str; 8] = ["iframe", "noembed", "noframes", "plaintext", "script", "style", "title", "xmp"];

/// The document with the repairs.
pub(crate) fn tidy(html: &str) -> String {
    let mut pass = Pass { html, out: String::with_capacity(html.len()), ..Pass::default() };
    let mut done = 0;
    for tag in tags(html) {
        pass.text(html.get(done..tag.range.start).unwrap_or_default());
        done = tag.range.end;
        pass.tag(&tag);
    }
    pass.text(html.get(done..).unwrap_or_default());
    pass.out
}

#[derive(Debug, Default)]
struct Pass<'a> {
    html: &'a str,
    out: String,
    /// Whether a paragraph is open.
    paragraph: bool,
    /// The same of the scopes around this one.
    scopes: Vec<bool>,
    /// How many elements around this place show their blanks.
    blanks: usize,
    opaque: bool,
    link: Option<Link>,
}

/// A link without words so far.
#[derive(Debug)]
struct Link {
    address: String,
    /// Where the empty text for an image stands in the output.
    image: Option<usize>,
}

impl Pass<'_> {
    fn text(&mut self, text: &str) {
        if text.is_empty() {
            return;
        }
        if has_words(text) {
            self.link = None;
        }
        if self.opaque {
            self.out.push_str(text);
            return;
        }
        let entities = !text.contains("<!");
        for line in text.split_inclusive('\n') {
            push_text(&mut self.out, line.trim_end_matches('\n'), entities);
            if line.ends_with('\n') {
                self.end_of_line();
            }
        }
    }

    /// A line end without blanks before it; where they are shown, they become entities.
    fn end_of_line(&mut self) {
        let end = self.out.trim_end_matches([' ', '\t']).len();
        let blanks = self.out.split_off(end);
        if self.blanks > 0 {
            let entity = |it: char| if it == ' ' { "&#32;" } else { "&#9;" };
            blanks.chars().for_each(|it| self.out.push_str(entity(it)));
        }
        self.out.push('\n');
    }

    fn tag(&mut self, tag: &Tag<'_>) {
        let name = tag.name.to_ascii_lowercase();
        let name = name.as_str();
        self.opaque = !tag.closing && OPAQUE.contains(&name);
        let block = BLOCKS.binary_search(&name).is_ok();
        if name == "p" && tag.closing && !self.paragraph {
            // A browser would make an empty paragraph of it.
            return;
        }
        if self.paragraph && block && !(name == "p" && tag.closing) {
            let end = self.out.trim_end().len();
            self.out.insert_str(end, "</p>");
            self.paragraph = false;
        }
        match (name, tag.closing) {
            ("p", closing) => self.paragraph = !closing,
            ("pre" | "textarea", false) => self.blanks += 1,
            ("pre" | "textarea", true) => self.blanks = self.blanks.saturating_sub(1),
            (scope, false) if SCOPES.contains(&scope) => {
                self.scopes.push(self.paragraph);
                self.paragraph = false;
            }
            (scope, true) if SCOPES.contains(&scope) => self.paragraph = self.scopes.pop().unwrap_or(false),
            ("a", true) => self.end_of_link(),
            ("a", false) => self.link = link(tag),
            _ => {}
        }
        if !tag.closing && self.link.is_some() && name != "a" {
            self.inside_link(tag, name);
        }
        self.out.push_str(self.html.get(tag.range.clone()).unwrap_or_default());
    }

    fn inside_link(&mut self, tag: &Tag<'_>, name: &str) {
        let said = |name: &str| tag.attribute(name).is_some_and(|it| !it.decoded().trim().is_empty());
        if said("alt") || said("aria-label") || said("title") || matches!(name, "svg" | "video" | "object" | "input") {
            self.link = None;
        } else if name == "img"
            && let Some(link) = &mut self.link
            && let Some(alt) = tag.attribute("alt").filter(|it| it.value == Some(""))
        {
            let written = self.html.get(tag.range.clone()).unwrap_or_default();
            let at = written.find("alt=\"\"").filter(|_| alt.quoted).map(|at| self.out.len() + at + "alt=".len());
            link.image = link.image.or(at);
        }
    }

    /// Gives a link without words a name: what it leads to.
    fn end_of_link(&mut self) {
        let Some(link) = self.link.take() else { return };
        let name = named(&link.address);
        match link.image {
            Some(at) => {
                let mut value = String::new();
                push_value(&mut value, name);
                self.out.replace_range(at..at + 2, &value);
            }
            None => super::escape::text(&mut self.out, name),
        }
    }
}

/// Whether text says something, comments left aside.
fn has_words(text: &str) -> bool {
    let mut rest = text;
    while let Some((before, comment)) = rest.split_once("<!--") {
        if !before.trim().is_empty() {
            return true;
        }
        rest = comment.split_once("-->").map_or("", |(_, after)| after);
    }
    !rest.trim().is_empty()
}

fn link(tag: &Tag<'_>) -> Option<Link> {
    let said = |name: &str| tag.attribute(name).is_some_and(|it| !it.decoded().trim().is_empty());
    let address = tag.attribute("href").map(Attribute::decoded).filter(|it| !named(it).is_empty())?;
    let named = said("aria-label") || said("aria-labelledby") || said("title");
    (!named).then(|| Link { address: address.into_owned(), image: None })
}

/// An address as people say it: without scheme and slashes at its ends.
fn named(address: &str) -> &str {
    let rest = address.split_once("://").map_or(address, |(_, rest)| rest);
    let rest = rest.strip_prefix("mailto:").or_else(|| rest.strip_prefix("tel:")).unwrap_or(rest);
    let rest = rest.strip_prefix("www.").unwrap_or(rest);
    rest.trim_start_matches(['.', '/', '#']).trim_end_matches('/')
}

/// Text with `&` as an entity where it begins none.
fn push_text(out: &mut String, text: &str, entities: bool) {
    if !entities {
        out.push_str(text);
        return;
    }
    let mut rest = text;
    while let Some(at) = memchr::memchr(b'&', rest.as_bytes()) {
        let (before, after) = rest.split_at(at + 1);
        out.push_str(before);
        if !after.starts_with(|it: char| it.is_ascii_alphanumeric() || it == '#') {
            out.push_str("amp;");
        }
        rest = after;
    }
    out.push_str(rest);
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[track_caller]
    fn check(html: &str, expected: &str) {
        assert_eq!(tidy(html), expected);
    }

    #[test]
    fn paragraphs_end_where_they_have_to() {
        check("<p>a <div>b</div></p>", "<p>a</p> <div>b</div>");
        check("<p>a\n<p>b</p></p>", "<p>a</p>\n<p>b</p>");
        check("<li><p>a</li>", "<li><p>a</p></li>");
        check("<p><button><p>a</p></button></p>", "<p><button><p>a</p></button></p>");
        check("<p><em>a</em> <video></video></p>", "<p><em>a</em> <video></video></p>");
    }

    #[test]
    fn links_have_a_name() {
        check("<a href=\"https://www.e.example/a/\"></a>", "<a href=\"https://www.e.example/a/\">e.example/a</a>");
        check("<a href=\"../b/\">\n<img src=\"x\" alt=\"\"></a>", "<a href=\"../b/\">\n<img src=\"x\" alt=\"b\"></a>");
        check("<a href=\"b\"><img src=\"x\" alt=\"c\"></a>", "<a href=\"b\"><img src=\"x\" alt=\"c\"></a>");
        check("<a id=\"b\"></a><a href=\"b\"><b>c</b></a>", "<a id=\"b\"></a><a href=\"b\"><b>c</b></a>");
    }

    #[test]
    fn ampersands_are_entities() {
        check("a & b &amp; c && &#38;&", "a &amp; b &amp; c &amp;&amp; &#38;&amp;");
        check("<script>a && b</script><!-- & -->", "<script>a && b</script><!-- & -->");
    }

    #[test]
    fn lines_end_without_blanks_but_in_code() {
        check("<p>a  \nb\t\n</p>", "<p>a\nb\n</p>");
        check("<pre>a \n<b>c</b> \n d</pre>", "<pre>a&#32;\n<b>c</b>&#32;\n d</pre>");
    }

    proptest! {
        /// What is tidy stays as it is.
        #[test]
        fn tidy_is_tidy(html in "(<a href=\"x\">|</a>|<p>|</p>|<div>|</div>|<pre>|</pre>|<img alt=\"\">|&| |\n|x|<button>|</button>|<!-- -->){0,24}") {
            let once = tidy(&html);
            prop_assert_eq!(&tidy(&once), &once);
        }
    }
}
