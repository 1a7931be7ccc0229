//! The last pass over a finished document: its addresses lead through the folder of the export, wherever that stands, and its
//! tags are as HTML wants them.
//!
//! Content may bring HTML of its own, and so may a site's templates. So this pass reads the whole document, not what our own
//! templates wrote. What it finds on the way, ids and addresses, tells afterwards which addresses lead nowhere.

use std::collections::HashSet;

use super::address::Base;
use super::css::change_urls;
use super::shortcode::video;
use super::tag::{Attribute, Tag, change_source_set, holds_address, holds_addresses, push_value, tags};

/// Elements without content, which need no `/`.
const VOID: [&str; 13] =
    ["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"];

/// Attributes that name ids of the same page; sorted.
const ID_REFERENCES: [&str; 10] = [
    "aria-activedescendant",
    "aria-controls",
    "aria-describedby",
    "aria-details",
    "aria-flowto",
    "aria-labelledby",
    "aria-owns",
    "for",
    "headers",
    "list",
];

/// How a document is finished.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Place<'a> {
    pub(crate) base: &'a Base,
    /// The address of the document, from the host's root.
    pub(crate) url: &'a str,
    pub(crate) ways: Ways,
    /// Title of a frame that has none.
    pub(crate) frame: &'a str,
}

/// How a document writes the addresses of its own site.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Ways {
    /// From the document: the folder of the export can stand anywhere.
    Relative,
    /// From the host's root: servers show the document at any address.
    FromRoot,
    /// With scheme and host: readers do not know where it stands.
    Full,
}

/// A finished document, and what other documents need to know of it.
#[derive(Debug, Default)]
pub(crate) struct Finished {
    pub(crate) html: String,
    pub(crate) ids: HashSet<String>,
    pub(crate) references: Vec<Reference>,
}

/// An address of the site in a document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Reference {
    /// As the document had it.
    pub(crate) written: String,
    /// As the finished document has it.
    pub(crate) address: String,
    /// The path it leads to, from the root of the export, decoded.
    pub(crate) path: String,
    /// The id it leads to on that page; empty where it leads to the page.
    pub(crate) fragment: String,
}

/// Finishes a document.
pub(crate) fn finish(html: &str, place: Place<'_>) -> Finished {
    let mut finished = Finished { html: String::with_capacity(html.len()), ..Finished::default() };
    let mut done = 0;
    let mut style = None;
    for tag in tags(html) {
        if let Some(start) = style.take() {
            let css = html.get(start..tag.range.start).unwrap_or_default();
            if let Some(css) = change_urls(css, |url| finished.address(url, place)) {
                finished.html.push_str(html.get(done..start).unwrap_or_default());
                finished.html.push_str(&css);
                done = tag.range.start;
            }
        }
        if !tag.closing && tag.is("style") {
            style = Some(tag.range.end);
        }
        let written = html.get(tag.range.clone()).unwrap_or_default();
        let tidy = if tag.closing { end_tag(&tag, written) } else { finished.start_tag(&tag, place) };
        if let Some(tidy) = tidy {
            finished.html.push_str(html.get(done..tag.range.start).unwrap_or_default());
            finished.html.push_str(&tidy);
            done = tag.range.end;
        }
    }
    finished.html.push_str(html.get(done..).unwrap_or_default());
    finished
}

/// An end tag in lower case.
fn end_tag(tag: &Tag<'_>, written: &str) -> Option<String> {
    let upper = tag.name.bytes().any(|it| it.is_ascii_uppercase());
    (upper || written.len() != tag.name.len() + 3).then(|| format!("</{}>", tag.name.to_ascii_lowercase()))
}

impl Finished {
    /// The tag as it should be; none where it is so.
    fn start_tag(&mut self, tag: &Tag<'_>, place: Place<'_>) -> Option<String> {
        let void = VOID.iter().any(|it| tag.is(it));
        let upper = tag.name.bytes().any(|it| it.is_ascii_uppercase());
        let mut changed = void && tag.self_closing || upper && !is_foreign(tag.name);
        let mut out =
            format!("<{}", if is_foreign(tag.name) { tag.name.to_owned() } else { tag.name.to_ascii_lowercase() });
        let mut classes = String::new();
        let mut names = HashSet::with_capacity(tag.attributes.len());
        for attribute in &tag.attributes {
            if !names.insert(attribute.name.to_ascii_lowercase()) {
                // A browser reads the first only.
                changed = true;
                continue;
            }
            match self.attribute(tag, attribute, place) {
                Change::Keep if attribute.quoted => push_raw(&mut out, attribute),
                Change::Keep => {
                    changed = true;
                    push(&mut out, attribute.name, &attribute.decoded());
                }
                Change::To(value) => {
                    changed = true;
                    push(&mut out, attribute.name, &value);
                }
                Change::Class(class) => {
                    changed = true;
                    classes = class;
                }
                Change::Drop => changed = true,
            }
        }
        if !classes.is_empty() {
            let own = tag.attribute("class").map(Attribute::decoded).unwrap_or_default();
            if tag.attribute("class").is_some() {
                let from = format!(" class=\"{own}\"");
                out = out.replacen(&from, &format!(" class=\"{own} {classes}\""), 1);
            } else {
                push(&mut out, "class", &classes);
            }
        }
        if tag.is("img") && tag.attribute("alt").is_none() {
            changed = true;
            let title = tag.attribute("title").map(Attribute::decoded).unwrap_or_default();
            push(&mut out, "alt", &title);
        }
        if tag.is("iframe") && tag.attribute("title").is_none_or(|it| it.decoded().trim().is_empty()) {
            changed = true;
            push(&mut out, "title", place.frame);
        }
        if tag.self_closing && !void {
            out.push('/');
        }
        out.push('>');
        changed.then_some(out)
    }

    fn attribute(&mut self, tag: &Tag<'_>, attribute: &Attribute<'_>, place: Place<'_>) -> Change {
        let name = attribute.name.to_ascii_lowercase();
        if holds_address(tag.name, &name) {
            // What names the document for others keeps its host.
            return self.address(&attribute.decoded(), place).map_or(Change::Keep, Change::To);
        }
        if holds_addresses(&name) {
            let set = attribute.decoded();
            return change_source_set(&set, |url| self.address(url, place)).map_or(Change::Keep, Change::To);
        }
        match name.as_str() {
            "style" => {
                let style = attribute.decoded();
                if style == video::BOX {
                    return Change::Class("video".to_owned());
                }
                if style == video::FRAME && tag.is("iframe") {
                    return Change::Drop;
                }
                change_urls(&style, |url| self.address(url, place)).map_or(Change::Keep, Change::To)
            }
            "id" => self.id(&attribute.decoded()),
            "name" if tag.is("a") => match tag.attribute("id") {
                Some(_) => {
                    self.ids.insert(attribute.decoded().into_owned());
                    Change::Keep
                }
                None => self.id(&attribute.decoded()),
            },
            "title" if tag.is("iframe") && attribute.decoded().trim().is_empty() => Change::Drop,
            "content"
                if tag.is("meta")
                    && tag.attribute("http-equiv").is_some_and(|it| it.decoded().eq_ignore_ascii_case("refresh")) =>
            {
                let content = attribute.decoded();
                let Some((seconds, url)) = content.split_once("url=") else { return Change::Keep };
                self.address(url.trim(), place).map_or(Change::Keep, |url| Change::To(format!("{seconds}url={url}")))
            }
            "frameborder" | "marginheight" | "marginwidth" | "scrolling" | "allowtransparency" if tag.is("iframe") => {
                Change::Drop
            }
            "width" | "height" if matches!(tag.name.to_ascii_lowercase().as_str(), "iframe" | "img" | "video") => {
                let value = attribute.decoded();
                if value.is_empty() || !value.bytes().all(|it| it.is_ascii_digit()) {
                    of_pixels(&value)
                } else {
                    Change::Keep
                }
            }
            "align" if !tag.is("img") => match attribute.decoded().to_ascii_lowercase().as_str() {
                side @ ("left" | "center" | "right") => Change::Class(format!("align-{side}")),
                _ => Change::Drop,
            },
            "border" if tag.is("img") || tag.is("table") => Change::Drop,
            it if ID_REFERENCES.binary_search(&it).is_ok() => {
                let ids = attribute.decoded();
                let valid: Vec<String> = ids.split_ascii_whitespace().map(valid_id).collect();
                let valid = valid.join(" ");
                if valid == ids { Change::Keep } else { Change::To(valid) }
            }
            _ => Change::Keep,
        }
    }

    /// An id: the first of its name on the page, and one that checkers and style sheets can name.
    fn id(&mut self, id: &str) -> Change {
        let valid = valid_id(id);
        if valid.is_empty() || !self.ids.insert(valid.clone()) {
            return Change::Drop;
        }
        if valid == id { Change::Keep } else { Change::To(valid) }
    }

    /// An address as the document needs it; none where it is fine.
    fn address(&mut self, written: &str, place: Place<'_>) -> Option<String> {
        let mut reference = place.reference(written)?;
        let address = place.write(written, &reference);
        reference.address.clone_from(&address);
        self.references.push(reference);
        (address != written).then_some(address)
    }
}

/// What becomes of an attribute.
enum Change {
    Keep,
    To(String),
    /// A class says the same.
    Class(String),
    Drop,
}

/// A length of a frame or image: pixels are a number, and parts of the page are the style's affair.
fn of_pixels(value: &str) -> Change {
    match value.trim().strip_suffix("px").map(str::trim) {
        Some(number) if !number.is_empty() && number.bytes().all(|it| it.is_ascii_digit()) => {
            Change::To(number.to_owned())
        }
        _ => Change::Drop,
    }
}

/// Elements of SVG and MathML whose names have capital letters.
fn is_foreign(name: &str) -> bool {
    name.bytes().any(|it| it.is_ascii_uppercase()) && name.bytes().any(|it| it.is_ascii_lowercase())
}

fn push(out: &mut String, name: &str, value: &str) {
    out.push(' ');
    out.push_str(name);
    out.push('=');
    push_value(out, value);
}

fn push_raw(out: &mut String, attribute: &Attribute<'_>) {
    out.push(' ');
    out.push_str(attribute.name);
    if let Some(value) = attribute.value {
        out.push_str("=\"");
        out.push_str(value);
        out.push('"');
    }
}

/// An id of letters, digits, `-` and `_` that begins with a letter. Links are changed in the same way.
fn valid_id(id: &str) -> String {
    let plain = |it: char| if it.is_alphanumeric() || matches!(it, '-' | '_') { it } else { '-' };
    let valid: String = id.trim().chars().map(plain).collect();
    match valid.chars().next() {
        Some(first) if !first.is_alphabetic() => format!("s-{valid}"),
        _ => valid,
    }
}

impl Place<'_> {
    /// What an address of the site leads to; none where it leaves the site or says nothing.
    fn reference(self, written: &str) -> Option<Reference> {
        let text = written.trim();
        let first = text.split(['/', '?', '#']).next().unwrap_or_default();
        if text.is_empty() || text.starts_with("//") || text.contains('\\') || first.contains(':') {
            return None;
        }
        let (before, fragment) = text.split_once('#').unwrap_or((text, ""));
        let path = before.split('?').next().unwrap_or_default();
        if path.is_empty() && self.ways == Ways::FromRoot {
            // The document is wherever a server shows it.
            return None;
        }
        let full = match path {
            "" => self.url.to_owned(),
            _ if path.starts_with('/') => joined("/", path),
            _ => joined(self.url, path),
        };
        let inside = full.strip_prefix(self.base.path.as_str()).filter(|it| it.starts_with('/'))?;
        let path = super::address::decoded(inside).trim_start_matches('/').to_owned();
        let fragment = super::address::decoded(fragment);
        let fragment = if fragment.starts_with(":~:") || fragment.eq_ignore_ascii_case("top") || !is_document(&path) {
            String::new()
        } else {
            valid_id(&fragment)
        };
        Some(Reference { written: written.to_owned(), address: String::new(), path, fragment })
    }

    /// The address as the document needs it.
    fn write(self, written: &str, reference: &Reference) -> String {
        let text = written.trim();
        let (before, fragment) = match text.split_once('#') {
            Some((before, fragment)) => (before, Some(fragment)),
            None => (text, None),
        };
        let fragment = fragment.map(|it| match &reference.fragment {
            new if !new.is_empty() && *new != super::address::decoded(it) => format!("#{new}"),
            _ => format!("#{it}"),
        });
        let fragment = fragment.unwrap_or_default();
        let (path, query) = before.split_at(before.find('?').unwrap_or(before.len()));
        if self.ways == Ways::FromRoot || path.is_empty() && self.ways == Ways::Relative {
            return format!("{before}{fragment}");
        }
        let full = match path {
            "" => self.url.to_owned(),
            _ if path.starts_with('/') => joined("/", path),
            _ => joined(self.url, path),
        };
        if self.ways == Ways::Full {
            return format!("{}{query}{fragment}", self.base.absolute(&full));
        }
        if full == self.url && query.is_empty() && !fragment.is_empty() {
            return fragment;
        }
        let mut address = relative(self.url, &full);
        if full.ends_with('/') && self.base.origin.is_empty() {
            // Without a server, a folder is a list of files.
            address = format!("{}index.html", address.strip_prefix("./").unwrap_or(&address));
        }
        format!("{address}{query}{fragment}")
    }
}

/// Whether a path is that of a page, not of a picture or other file.
fn is_document(path: &str) -> bool {
    Base::is_html(&format!("/{path}"))
}

/// An address from the root: `path` as seen from the document at `from` (RFC 3986 §5.2.4).
pub(crate) fn joined(from: &str, path: &str) -> String {
    let mut parts: Vec<&str> = from.split('/').collect();
    parts.pop();
    let count = path.split('/').count();
    for (index, part) in path.split('/').enumerate() {
        let last = index + 1 == count;
        match part {
            ".." => {
                if parts.len() > 1 {
                    parts.pop();
                }
            }
            "." => {}
            // What starts with a slash has an empty part there already.
            "" if index == 0 && !last => {}
            part => parts.push(part),
        }
        if last && matches!(part, "." | "..") {
            parts.push("");
        }
    }
    let joined = parts.join("/");
    if joined.starts_with('/') { joined } else { format!("/{joined}") }
}

/// The way from one address to another, both from the root.
pub(crate) fn relative(from: &str, to: &str) -> String {
    let folder = |url: &str| url.rsplit_once('/').map_or(0, |(folder, _)| folder.len() + 1);
    let (start, end) = (from.get(..folder(from)).unwrap_or_default(), to.get(..folder(to)).unwrap_or_default());
    let common: usize = start
        .split_inclusive('/')
        .zip(end.split_inclusive('/'))
        .take_while(|(one, other)| one == other)
        .map(|(one, _)| one.len())
        .sum();
    let up = start.get(common..).unwrap_or_default().matches('/').count();
    let down = to.get(common..).unwrap_or_default();
    match (up, down.split('/').next().is_some_and(|it| it.contains(':'))) {
        (0, _) if down.is_empty() => "./".to_owned(),
        (0, true) => format!("./{down}"),
        _ => format!("{}{down}", "../".repeat(up)),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn base(origin: &str) -> Base {
        Base { origin: origin.to_owned(), path: "/sub".to_owned() }
    }

    #[track_caller]
    fn check(html: &str, expected: &str) {
        let base = base("https://example.org");
        let place = Place { base: &base, url: "/sub/nl/a/", ways: Ways::Relative, frame: "Kader" };
        assert_eq!(finish(html, place).html, expected);
    }

    #[test]
    fn addresses_lead_through_the_folder() {
        check("<a href=\"/sub/nl/b/?x=1#y\">", "<a href=\"../b/?x=1#y\">");
        check("<a href=\"/sub/nl/a/#y\"><a href=\"/sub/nl/a/\">", "<a href=\"#y\"><a href=\"./\">");
        check(
            "<a href=\"/other/\"><a href=\"//x/\"><a href=\"mailto:x\">",
            "<a href=\"/other/\"><a href=\"//x/\"><a href=\"mailto:x\">",
        );
        check(
            "<img alt=\"\" srcset=\"/sub/a.png 1x, b.png 2x\">",
            "<img alt=\"\" srcset=\"../../a.png 1x, b.png 2x\">",
        );
        check(
            "<meta http-equiv=\"refresh\" content=\"0; url=/sub/nl/\">",
            "<meta http-equiv=\"refresh\" content=\"0; url=../\">",
        );
        check("<a href=\"../../../../x\">", "<a href=\"../../../../x\">");
    }

    #[test]
    fn addresses_in_styles_lead_there_too() {
        check(
            "<style>a { background: url(/sub/x.png) }</style><p style=\"background: url('/sub/y.png')\">",
            "<style>a { background: url(../../x.png) }</style><p style=\"background: url('../../y.png')\">",
        );
    }

    #[test]
    fn readers_of_a_feed_get_full_addresses() {
        let base = base("https://example.org");
        let place = Place { base: &base, url: "/sub/nl/a/", ways: Ways::Full, frame: "" };
        let html =
            finish("<a href=\"#x\"><a href=\"b/?c#d\"><img alt=\"\" src=\"/sub/e.png\"><a href=\"//x/\">", place);
        let expected = "<a href=\"https://example.org/sub/nl/a/#x\"><a href=\"https://example.org/sub/nl/a/b/?c#d\">\
                        <img alt=\"\" src=\"https://example.org/sub/e.png\"><a href=\"//x/\">";
        assert_eq!(html.html, expected);
    }

    #[test]
    fn without_a_server_folders_are_named_by_their_file() {
        let base = base("");
        let place = Place { base: &base, url: "/sub/nl/a/", ways: Ways::Relative, frame: "" };
        let html = finish("<a href=\"/sub/nl/#x\"><a href=\"/sub/nl/a/\"><a href=\"b/\">", place).html;
        assert_eq!(html, "<a href=\"../index.html#x\"><a href=\"index.html\"><a href=\"b/index.html\">");
    }

    #[test]
    fn ids_are_valid_and_stand_once_and_links_follow() {
        check(
            "<h2 id=\"1-a\"><p id=\"1-a\"><a href=\"#1-a\"><a href=\"/sub/nl/b/#fn:1\">",
            "<h2 id=\"s-1-a\"><p><a href=\"#s-1-a\"><a href=\"../b/#fn-1\">",
        );
        check("<label for=\"1\"><a href=\"/sub/x.pdf#page=2\">", "<label for=\"s-1\"><a href=\"../../x.pdf#page=2\">");
    }

    #[test]
    fn tags_are_as_html_wants_them() {
        check("<BR/></P >", "<br></p>");
        check("<a href='x' title=y hidden>", "<a href=\"x\" title=\"y\" hidden>");
        check("<img src=\"x\">", "<img src=\"x\" alt=\"\">");
        check("<iframe width=\"100%\" height=\"9\" frameborder=\"0\">", "<iframe height=\"9\" title=\"Kader\">");
        check("<p align=\"center\" class=\"a\">", "<p class=\"a align-center\">");
        check("<linearGradient x1=\"0\"/>", "<linearGradient x1=\"0\"/>");
    }

    #[test]
    fn what_it_leads_to_is_known() {
        let base = base("https://example.org");
        let place = Place { base: &base, url: "/sub/nl/a/", ways: Ways::Relative, frame: "" };
        let finished = finish("<p id=\"x\"><a href=\"b%20c/#d\"><a href=\"https://example.org/\">", place);
        assert!(finished.ids.contains("x"));
        let reference = Reference {
            written: "b%20c/#d".to_owned(),
            address: "b%20c/#d".to_owned(),
            path: "nl/a/b c/".to_owned(),
            fragment: "d".to_owned(),
        };
        assert_eq!(finished.references, [reference]);
    }

    proptest! {
        /// A browser that follows the way gets where it should.
        #[test]
        fn the_way_leads_there(from in "(/[a-c]{1,2}){0,3}/", to in "(/[a-c]{1,2}){0,3}/[a-c]{0,2}") {
            prop_assert_eq!(joined(&from, &relative(&from, &to)), to);
        }

        /// Finishing a finished document changes nothing.
        #[test]
        fn finished_is_finished(html in "(<a|<img|<p|</a|</p|>| href=| id=1| src='| title=\"|\"|'| |x|&amp;|é|/sub/|\n){0,24}") {
            let base = base("https://example.org");
            let place = Place { base: &base, url: "/sub/nl/a/", ways: Ways::Relative, frame: "x" };
            let once = finish(&html, place).html;
            prop_assert_eq!(&finish(&once, place).html, &once);
        }
    }
}
