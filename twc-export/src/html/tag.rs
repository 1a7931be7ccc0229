//! Reads the tags of HTML with the places of their attributes, as browsers read them (WHATWG HTML §13.2.5), and changes the
//! addresses in them.

use std::borrow::Cow;
use std::ops::Range;

use twc_content::markdown::html::tokens;

/// Elements whose content holds no tags.
const TEXT_ONLY: [&str; 9] =
    ["iframe", "noembed", "noframes", "plaintext", "script", "style", "textarea", "title", "xmp"];

/// A tag.
#[derive(Clone, Debug)]
pub(crate) struct Tag<'a> {
    /// From `<` to after `>`.
    pub(crate) range: Range<usize>,
    /// The name as written.
    pub(crate) name: &'a str,
    /// Whether it is an end tag.
    pub(crate) closing: bool,
    /// Whether a `/` stands before its `>`.
    pub(crate) self_closing: bool,
    /// Its attributes, in their order.
    pub(crate) attributes: Vec<Attribute<'a>>,
}

/// An attribute.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Attribute<'a> {
    /// The name as written.
    pub(crate) name: &'a str,
    /// The value as written, without its quotes; absent where there is none.
    pub(crate) value: Option<&'a str>,
    /// Whether the value stands in double quotes.
    pub(crate) quoted: bool,
    /// Where the value stands, with its quotes; where the name ends if there is none.
    place: (usize, usize),
}

impl Tag<'_> {
    /// Whether it is an element of this name, given in lower case.
    pub(crate) fn is(&self, name: &str) -> bool {
        self.name.eq_ignore_ascii_case(name)
    }

    /// An attribute by its name, given in lower case.
    pub(crate) fn attribute(&self, name: &str) -> Option<&Attribute<'_>> {
        self.attributes.iter().find(|it| it.name.eq_ignore_ascii_case(name))
    }
}

impl<'a> Attribute<'a> {
    /// Where the value stands, without its quotes.
    pub(crate) fn value_range(&self) -> Range<usize> {
        let length = self.value.map_or(0, str::len);
        let quotes = usize::from(self.place.1 - self.place.0 > length);
        self.place.0 + quotes..self.place.0 + quotes + length
    }

    /// The value with its entities decoded; empty where there is none.
    pub(crate) fn decoded(&self) -> Cow<'a, str> {
        decoded(self.value.unwrap_or_default())
    }
}

/// The value of an attribute with its entities decoded.
pub(crate) fn decoded(value: &str) -> Cow<'_, str> {
    if !value.contains('&') {
        return Cow::Borrowed(value);
    }
    let tag = format!("<a href=\"{}\">", value.replace('"', "&quot;"));
    match tokens(&tag).first().and_then(|it| it.kind.attribute("href")) {
        Some(value) => Cow::Owned(value.to_owned()),
        None => Cow::Borrowed(value),
    }
}

/// Appends text as the value of an attribute in double quotes.
pub(crate) fn push_value(out: &mut String, value: &str) {
    out.push('"');
    super::escape::text(out, value);
    out.push('"');
}

/// The tags of HTML, in their order; comments and what stands in scripts, styles and the like are passed over.
pub(crate) fn tags(html: &str) -> Tags<'_> {
    Tags { html, at: 0 }
}

/// See [`tags`].
#[derive(Clone, Debug)]
pub(crate) struct Tags<'a> {
    html: &'a str,
    at: usize,
}

impl<'a> Iterator for Tags<'a> {
    type Item = Tag<'a>;

    fn next(&mut self) -> Option<Tag<'a>> {
        let bytes = self.html.as_bytes();
        loop {
            let start = self.at + memchr::memchr(b'<', bytes.get(self.at..)?)?;
            let rest = bytes.get(start + 1..)?;
            if rest.starts_with(b"!--") {
                self.at = start + comment(rest.get(3..)?)? + 4;
                continue;
            }
            let closing = rest.first() == Some(&b'/');
            let first = rest.get(usize::from(closing))?;
            if !first.is_ascii_alphabetic() {
                // `<!`, `<?` and `</` before anything else start a comment that ends with `>`.
                self.at = match closing || matches!(first, b'!' | b'?') {
                    true => start + 1 + memchr::memchr(b'>', rest)? + 1,
                    false => start + 1,
                };
                continue;
            }
            let tag = read(self.html, start, closing)?;
            self.at = tag.range.end;
            if !closing && let Some(name) = TEXT_ONLY.into_iter().find(|it| tag.is(it)) {
                self.at = end_of_text(bytes, tag.range.end, name);
            }
            return Some(tag);
        }
    }
}

/// The length of a comment's text and its end, without `<!--`; none where it does not end.
fn comment(text: &[u8]) -> Option<usize> {
    if text.starts_with(b">") {
        return Some(1);
    }
    if text.starts_with(b"->") {
        return Some(2);
    }
    let ends = memchr::memmem::find(text, b"-->").map(|at| at + 3);
    let bang = memchr::memmem::find(text.get(..ends.unwrap_or(text.len()))?, b"--!>").map(|at| at + 4);
    bang.or(ends)
}

/// Where the end tag starts that ends a text without tags.
fn end_of_text(bytes: &[u8], from: usize, name: &str) -> usize {
    let mut at = from;
    while let Some(found) = bytes.get(at..).and_then(|rest| memchr::memmem::find(rest, b"</")) {
        let start = at + found;
        let end = start + 2 + name.len();
        let is_name = bytes.get(start + 2..end).is_some_and(|it| it.eq_ignore_ascii_case(name.as_bytes()));
        if is_name && bytes.get(end).is_none_or(|it| is_blank(*it) || matches!(it, b'>' | b'/')) {
            return start;
        }
        at = start + 2;
    }
    bytes.len()
}

fn is_blank(byte: u8) -> bool {
    matches!(byte, b' ' | b'\t' | b'\n' | 0x0c | b'\r')
}

/// The tag at `start`; none where the text ends in it.
fn read(html: &str, start: usize, closing: bool) -> Option<Tag<'_>> {
    let bytes = html.as_bytes();
    let skip = |at: usize, wanted: fn(u8) -> bool| {
        at + bytes.get(at..).map_or(0, |rest| rest.iter().take_while(|it| wanted(**it)).count())
    };
    let name = start + 1 + usize::from(closing);
    let mut at = skip(name, |it| !is_blank(it) && !matches!(it, b'/' | b'>'));
    let name = html.get(name..at)?;
    let mut attributes = Vec::new();
    loop {
        at = skip(at, |it| is_blank(it) || it == b'/');
        if *bytes.get(at)? == b'>' {
            break;
        }
        let from = at;
        // A `=` at the start belongs to the name.
        at = skip(at + 1, |it| !is_blank(it) && !matches!(it, b'/' | b'>' | b'='));
        let attribute = html.get(from..at)?;
        let after = skip(at, is_blank);
        if bytes.get(after) != Some(&b'=') {
            attributes.push(Attribute { name: attribute, value: None, quoted: true, place: (at, at) });
            continue;
        }
        at = skip(after + 1, is_blank);
        let (quote, opened) = (*bytes.get(at)?, at);
        let (value, quoted) = match quote {
            b'"' | b'\'' => {
                let end = at + 1 + memchr::memchr(quote, bytes.get(at + 1..)?)?;
                let value = html.get(at + 1..end)?;
                at = end + 1;
                (value, quote == b'"')
            }
            _ => {
                let from = at;
                at = skip(at, |it| !is_blank(it) && it != b'>');
                (html.get(from..at)?, false)
            }
        };
        attributes.push(Attribute { name: attribute, value: Some(value), quoted, place: (opened, at) });
    }
    let last = attributes.last().map_or(start, |it| it.place.1);
    let self_closing = at > last && bytes.get(at - 1) == Some(&b'/');
    Some(Tag { range: start..at + 1, name, closing, self_closing, attributes })
}

/// Whether an attribute of an element holds an address.
pub(crate) fn holds_address(element: &str, attribute: &str) -> bool {
    let is = |name: &str| attribute.eq_ignore_ascii_case(name);
    is("href")
        || is("src")
        || is("poster")
        || is("xlink:href")
        || is("action")
        || is("formaction")
        || is("background")
        || is("cite")
        || is("data") && element.eq_ignore_ascii_case("object")
}

/// Whether an attribute holds a list of addresses with their widths (WHATWG HTML, "source set").
pub(crate) fn holds_addresses(attribute: &str) -> bool {
    attribute.eq_ignore_ascii_case("srcset") || attribute.eq_ignore_ascii_case("imagesrcset")
}

/// A source set with each of its addresses changed; none where all stay.
pub(crate) fn change_source_set(set: &str, mut change: impl FnMut(&str) -> Option<String>) -> Option<String> {
    let mut out = String::with_capacity(set.len());
    let mut changed = false;
    let mut rest = set;
    loop {
        let start = rest.find(|it: char| !it.is_ascii_whitespace() && it != ',')?;
        let (before, from) = rest.split_at(start);
        out.push_str(before);
        let end = from.find(|it: char| it.is_ascii_whitespace()).unwrap_or(from.len());
        let (word, after) = from.split_at(end);
        let url = word.trim_end_matches(',');
        let new = change(url);
        changed |= new.is_some();
        out.push_str(new.as_deref().unwrap_or(url));
        out.push_str(word.get(url.len()..).unwrap_or_default());
        let next = if url.len() < word.len() { 0 } else { after.find(',').map_or(after.len(), |at| at + 1) };
        out.push_str(after.get(..next).unwrap_or_default());
        rest = after.get(next..).unwrap_or_default();
        if rest.trim_matches(|it: char| it.is_ascii_whitespace() || it == ',').is_empty() {
            out.push_str(rest);
            return changed.then_some(out);
        }
    }
}

/// HTML with each of its addresses changed, given with entities decoded; all else stays byte for byte.
pub(crate) fn change_addresses(html: &str, mut change: impl FnMut(&str) -> Option<String>) -> Cow<'_, str> {
    let mut out = String::new();
    let mut done = 0;
    for tag in tags(html).filter(|it| !it.closing) {
        for attribute in tag.attributes.iter().filter(|it| it.value.is_some()) {
            let new = if holds_address(tag.name, attribute.name) {
                change(&attribute.decoded())
            } else if holds_addresses(attribute.name) {
                change_source_set(&attribute.decoded(), &mut change)
            } else {
                continue;
            };
            let Some(new) = new else { continue };
            out.push_str(html.get(done..attribute.place.0).unwrap_or_default());
            push_value(&mut out, &new);
            done = attribute.place.1;
        }
    }
    if done == 0 {
        return Cow::Borrowed(html);
    }
    out.push_str(html.get(done..).unwrap_or_default());
    Cow::Owned(out)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use twc_content::markdown::html::HtmlKind;

    use super::*;

    #[track_caller]
    fn check(html: &str, expected: &str) {
        let change = |url: &str| Some(format!("[{url}]")).filter(|_| url != "same");
        assert_eq!(change_addresses(html, change), expected);
    }

    #[test]
    fn addresses_are_changed_however_they_are_written() {
        check("<a href=\"x&amp;y\" title='href=\"z\"'>", "<a href=\"[x&amp;y]\" title='href=\"z\"'>");
        check("<A HREF = 'x\"'>", "<A HREF = \"[x&quot;]\">");
        check("<img src=x alt=y><a href=same>", "<img src=\"[x]\" alt=y><a href=same>");
        check("<img\nsrc=x/>", "<img\nsrc=\"[x/]\">");
        check("<object data=x><p data=x>", "<object data=\"[x]\"><p data=x>");
        check("<a href>b</a href=x>", "<a href>b</a href=x>");
    }

    #[test]
    fn source_sets_keep_their_widths() {
        check("<img srcset='a.png, b.png 2x'>", "<img srcset=\"[a.png], [b.png] 2x\">");
        check("<img srcset=\"a.png 1x,b,c.png 2x , same\">", "<img srcset=\"[a.png] 1x,[b,c.png] 2x , same\">");
        check("<img srcset=\" , \">", "<img srcset=\" , \">");
    }

    #[test]
    fn text_and_comments_hold_no_tags() {
        check("<!-- <a href=x> --><script><a href=x></script>", "<!-- <a href=x> --><script><a href=x></script>");
        check("<!--><a href=x>", "<!--><a href=\"[x]\">");
        check("<textarea><a href=x></textarea><a href=x>", "<textarea><a href=x></textarea><a href=\"[x]\">");
        check("a < b <1 <a href=x", "a < b <1 <a href=x");
    }

    proptest! {
        /// What is read here is what the tokenizer of the whole program reads.
        #[test]
        fn tags_are_those_of_a_browser(html in "(<a|<img|<p|</a|</p|>| href=| src='| title=\"|\"|'|=|/| |x|&amp;|<!--|-->|é|\n){0,24}") {
            let ours: Vec<(String, Vec<(String, String)>)> = tags(&html)
                .filter(|it| !it.closing)
                .map(|tag| {
                    let mut list: Vec<(String, String)> = Vec::new();
                    for it in &tag.attributes {
                        let name = it.name.to_ascii_lowercase();
                        if !list.iter().any(|(other, _)| *other == name) {
                            list.push((name, it.decoded().replace('\r', "")));
                        }
                    }
                    list.sort();
                    (tag.name.to_ascii_lowercase(), list)
                })
                .collect();
            let theirs: Vec<(String, Vec<(String, String)>)> = tokens(&html)
                .into_iter()
                .filter_map(|it| match it.kind {
                    HtmlKind::Open { name, attributes, .. } => {
                        let mut list: Vec<_> = attributes.into_iter().map(|it| (it.name, it.value)).collect();
                        list.sort();
                        Some((name, list))
                    }
                    _ => None,
                })
                .collect();
            prop_assert_eq!(ours, theirs);
        }

        /// What changes nothing returns the text as it is.
        #[test]
        fn what_stays_is_untouched(html in "\\PC{0,60}") {
            prop_assert_eq!(change_addresses(&html, |_| None), html.as_str());
        }
    }
}
