//! The HTML tags and entities in the text of a message.

use std::collections::BTreeMap;

/// A tag in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Tag<'a> {
    /// Name of the element, as written.
    pub(super) name: &'a str,
    /// Attributes, as written.
    pub(super) attributes: Vec<(&'a str, &'a str)>,
    pub(super) kind: TagKind,
    /// Byte range in the text.
    pub(super) start: usize,
    pub(super) end: usize,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum TagKind {
    Open,
    Close,
    /// Closed by itself, or of an element that has no content.
    Empty,
}

/// What is wrong with the markup of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Fault<'a> {
    pub(super) kind: &'static str,
    pub(super) word: &'a str,
    pub(super) start: usize,
    pub(super) end: usize,
    /// The tag that is still open where this one closes another: its range and name.
    pub(super) open: Option<(usize, usize, &'a str)>,
}

impl<'a> Fault<'a> {
    fn of_tag(kind: &'static str, tag: &Tag<'a>) -> Self {
        Self { kind, word: tag.name, start: tag.start, end: tag.end, open: None }
    }
}

/// The elements of HTML that have no content.
const EMPTY: [&str; 14] =
    ["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr"];

/// Reads the tags of a text; a `<` that opens none is text.
pub(super) fn tags(text: &str) -> Vec<Tag<'_>> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(open) = text.get(at..).and_then(|rest| rest.find('<')) {
        let start = at + open;
        at = start + 1;
        let Some(tag) = tag(text, start) else { continue };
        at = tag.end;
        found.push(tag);
    }
    found
}

fn tag(text: &str, start: usize) -> Option<Tag<'_>> {
    let inner = text.get(start + 1..)?;
    let close = inner.starts_with('/');
    let name_start = start + 1 + usize::from(close);
    let rest = text.get(name_start..)?;
    let length = rest.find(|it: char| !it.is_ascii_alphanumeric() && it != '-').unwrap_or(rest.len());
    let name = rest.get(..length)?;
    if !name.starts_with(|it: char| it.is_ascii_alphabetic()) {
        return None;
    }
    // The end is the first `>` outside quotes.
    let mut quote = None;
    let mut end = None;
    for (at, character) in rest.char_indices().skip(length) {
        match (quote, character) {
            (Some(open), it) if it == open => quote = None,
            (Some(_), _) => {}
            (None, '"' | '\'') => quote = Some(character),
            (None, '>') => {
                end = Some(at);
                break;
            }
            (None, '<') => return None,
            _ => {}
        }
    }
    let end = end?;
    let inside = rest.get(length..end)?;
    if !inside.is_empty() && !inside.starts_with(['/', ' ', '\n', '\t', '\r']) {
        return None;
    }
    let kind = if close {
        TagKind::Close
    } else if inside.trim_end().ends_with('/') || EMPTY.contains(&name.to_ascii_lowercase().as_str()) {
        TagKind::Empty
    } else {
        TagKind::Open
    };
    Some(Tag { name, attributes: attributes(inside), kind, start, end: name_start + end + 1 })
}

fn attributes(mut rest: &str) -> Vec<(&str, &str)> {
    let mut found = Vec::new();
    loop {
        rest = rest.trim_start_matches([' ', '\n', '\t', '\r', '/']);
        if rest.is_empty() {
            return found;
        }
        let length = rest.find([' ', '\n', '\t', '\r', '/', '=']).unwrap_or(rest.len()).max(1);
        let Some((name, after)) = rest.split_at_checked(length) else { return found };
        let Some(value) = after.trim_start().strip_prefix('=') else {
            found.push((name, ""));
            rest = after;
            continue;
        };
        let value = value.trim_start();
        let (value, after) = match value.chars().next().filter(|it| matches!(it, '"' | '\'')) {
            Some(quote) => value.get(1..).and_then(|it| it.split_once(quote)).unwrap_or((value, "")),
            None => value.split_at(value.find([' ', '\n', '\t', '\r']).unwrap_or(value.len())),
        };
        found.push((name, value));
        rest = after;
    }
}

/// What is wrong in a text: elements that are not closed or not opened, entities that are none.
pub(super) fn faults(text: &str) -> Vec<Fault<'_>> {
    let mut faults = unpaired(tags(text));
    faults.extend(broken_tags(text));
    faults.extend(entities(text).filter(|it| !it.closed || !known(it.name)).map(|it| {
        let kind = if it.closed { "unknown-entity" } else { "open-entity" };
        Fault { kind, word: it.name, start: it.start, end: it.end, open: None }
    }));
    faults.sort_by_key(|fault| fault.start);
    faults
}

/// Tags without partner; two that are one mistake (`<b>…</i>`, crossed elements) are told once, at the closing one.
fn unpaired<'a>(tags: Vec<Tag<'a>>) -> Vec<Fault<'a>> {
    // How often each element is still closed further on.
    let mut closing: BTreeMap<String, usize> = BTreeMap::new();
    for tag in tags.iter().filter(|it| it.kind == TagKind::Close) {
        *closing.entry(tag.name.to_ascii_lowercase()).or_default() += 1;
    }
    let mut faults = Vec::new();
    // A tag that was closed before those inside it leaves its place empty; the last place is never empty.
    let mut open: Vec<Option<Tag<'a>>> = Vec::new();
    let mut places: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    for tag in tags {
        let name = tag.name.to_ascii_lowercase();
        match tag.kind {
            TagKind::Empty => {}
            TagKind::Open => {
                places.entry(name).or_default().push(open.len());
                open.push(Some(tag));
            }
            TagKind::Close => {
                if let Some(left) = closing.get_mut(&name) {
                    *left -= 1;
                }
                let later = |it: &Tag<'_>| closing.get(&it.name.to_ascii_lowercase()).is_some_and(|left| *left > 0);
                let mut leave = |it: &Tag<'_>| places.get_mut(&it.name.to_ascii_lowercase()).and_then(Vec::pop);
                let partner = leave(&tag);
                let mixed = |top: &Tag<'a>| Fault {
                    open: Some((top.start, top.end, top.name)),
                    ..Fault::of_tag("mixed", &tag)
                };
                match (partner, open.last().and_then(Option::as_ref)) {
                    (Some(at), Some(top)) if at + 1 < open.len() && later(top) => {
                        faults.push(mixed(top));
                        open[at] = None;
                    }
                    (Some(at), _) => {
                        for inside in open.drain(at..).skip(1).flatten() {
                            leave(&inside);
                            faults.push(Fault::of_tag("unclosed", &inside));
                        }
                    }
                    (None, Some(top)) if !later(top) => {
                        faults.push(mixed(top));
                        leave(top);
                        open.pop();
                    }
                    (None, _) => faults.push(Fault::of_tag("unopened", &tag)),
                }
                while open.last().is_some_and(Option::is_none) {
                    open.pop();
                }
            }
        }
    }
    let mut open: Vec<Tag<'a>> = open.into_iter().flatten().collect();
    // A second opening tag where the closing one was meant: `<b>…<b>`.
    if let [first, second] = open.as_slice()
        && first.name.eq_ignore_ascii_case(second.name)
    {
        open.truncate(1);
    }
    faults.extend(open.iter().map(|it| Fault::of_tag("unclosed", it)));
    faults
}

/// `<strong` or `</strong` without its `>`.
fn broken_tags(text: &str) -> impl Iterator<Item = Fault<'_>> {
    text.match_indices('<').filter_map(move |(start, _)| {
        let rest = text.get(start + 1..)?;
        let name_start = usize::from(rest.starts_with('/'));
        let name = rest.get(name_start..)?;
        let length = name.find(|it: char| !it.is_ascii_alphanumeric()).unwrap_or(name.len());
        let name = name.get(..length)?;
        let common =
            ["a", "abbr", "b", "br", "code", "em", "i", "li", "p", "small", "span", "strong", "sub", "sup", "u", "ul"];
        let broken = common.contains(&name) && tag(text, start).is_none();
        broken.then_some(Fault {
            kind: "broken-tag",
            word: name,
            start,
            end: start + 1 + name_start + length,
            open: None,
        })
    })
}

/// A character reference in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Entity<'a> {
    pub(super) name: &'a str,
    pub(super) start: usize,
    pub(super) end: usize,
    /// Whether it ends in `;`.
    pub(super) closed: bool,
}

/// The character references of a text. Without `;` only those count that are no plain `&` in a sentence or an address.
pub(super) fn entities(text: &str) -> impl Iterator<Item = Entity<'_>> {
    text.match_indices('&').filter_map(move |(start, _)| {
        let rest = text.get(start + 1..)?;
        let length = rest.find(|it: char| !it.is_ascii_alphanumeric() && it != '#').unwrap_or(rest.len());
        let name = rest.get(..length)?;
        let closed = rest.get(length..)?.starts_with(';');
        let named = name.starts_with(|it: char| it.is_ascii_alphabetic() || it == '#') && name.len() > 1;
        let open = matches!(name, "amp" | "nbsp" | "lt" | "gt" | "quot" | "shy" | "ndash" | "mdash" | "hellip");
        // `&nbsp` glued to a word, or standing alone; `?a=1&lt=2` is an address.
        let address = rest.get(length..)?.starts_with('=');
        (named && !address && (closed || open)).then_some(Entity {
            name,
            start,
            end: start + 1 + length + usize::from(closed),
            closed,
        })
    })
}

/// Whether HTML has the entity; numbers always. The list is of those that prose uses.
fn known(name: &str) -> bool {
    const NAMES: &[&str] = &[
        "aacute", "acirc", "aelig", "agrave", "amp", "apos", "aring", "atilde", "auml", "bdquo", "bull", "ccedil",
        "cent", "check", "copy", "dagger", "deg", "divide", "eacute", "ecirc", "egrave", "emsp", "ensp", "euml",
        "euro", "frac12", "frac14", "frac34", "ge", "gt", "harr", "hearts", "hellip", "iacute", "icirc", "iexcl",
        "igrave", "infin", "iquest", "iuml", "laquo", "larr", "ldquo", "le", "lrm", "lsaquo", "lsquo", "lt", "mdash",
        "micro", "middot", "minus", "nbsp", "ndash", "ne", "ntilde", "oacute", "ocirc", "oelig", "ograve", "ordf",
        "ordm", "oslash", "otilde", "ouml", "para", "permil", "plusmn", "pound", "prime", "quot", "raquo", "rarr",
        "rdquo", "reg", "rlm", "rsaquo", "rsquo", "sbquo", "sect", "shy", "sup1", "sup2", "sup3", "szlig", "thinsp",
        "times", "trade", "uacute", "uarr", "ucirc", "ugrave", "uuml", "yacute", "yen", "yuml", "zwj", "zwnj", "darr",
    ];
    name.starts_with('#') || NAMES.contains(&name) || NAMES.contains(&name.to_ascii_lowercase().as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &[(&str, &str)]) {
        let found: Vec<_> = faults(text).into_iter().map(|it| (it.kind, it.word)).collect();
        assert_eq!(found, expected, "{text:?}");
    }

    #[test]
    fn sound_markup_is_silent() {
        check("a < b & c > d", &[]);
        check("<a href=\"/x?a=1&b=2\">x</a><br>y<img src='a>b'/>", &[]);
        check("Salt &amp; pepper&nbsp;&#8217;", &[]);
        check("R&D, Q&A; mail <me@example.org> <https://example.org>", &[]);
    }

    #[test]
    fn broken_markup_is_told_by_its_place() {
        check("Dit is <strong>belangrijk.", &[("unclosed", "strong")]);
        check("Dit is belangrijk</strong>.", &[("unopened", "strong")]);
        check("<b><i>x</b></i>", &[("mixed", "b")]);
        check("<b><i><u>x</b></u></i>", &[("mixed", "b")]);
        check("<b><i><b>x</b></b></i>", &[("mixed", "b")]);
        check("<b><i><u>x</b></i>", &[("unclosed", "i"), ("unclosed", "u"), ("unopened", "i")]);
        check("<b>x</i>", &[("mixed", "i")]);
        check("<b>x<b>", &[("unclosed", "b")]);
        check("<p><b>x</p>", &[("unclosed", "b")]);
        check("<strong belangrijk", &[("broken-tag", "strong")]);
        check("a&nbsp b &foo;", &[("open-entity", "nbsp"), ("unknown-entity", "foo")]);
    }
}
