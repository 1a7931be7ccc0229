//! Addresses as a reader outside the site needs them, and the numbers that stand for them in the text.

use twc_content::document::{Document, NodeKind};
use twc_content::site::Target;
use twc_content::{Page, Site};

use super::clean::push_line;

/// Where a link leads, with scheme and host where the site knows its own; empty for a place on the same page.
pub(crate) fn shown(site: &Site, page: &Page, address: &str) -> String {
    let address = crate::policy::safe_url(address).trim();
    if address.starts_with('#') || address.is_empty() {
        return String::new();
    }
    let link = site.locate(page, address);
    let Target::Page(index) = link.target else {
        let own = site.facts_of(page).map_or("", |it| it.permalink.as_str());
        return full(own, address);
    };
    let Some(facts) = site.facts.get(index) else { return address.to_owned() };
    let fragment = link.fragment.map(|it| format!("#{it}")).unwrap_or_default();
    let mut shown = String::new();
    push_line(if facts.permalink.is_empty() { &facts.url } else { &facts.permalink }, &mut shown);
    push_line(&fragment, &mut shown);
    shown
}

/// An address as a browser on the page resolves it (RFC 3986 §5.2); as it is where the page's own address has no host.
fn full(own: &str, address: &str) -> String {
    let first = address.split(['/', '?', '#']).next().unwrap_or_default();
    let host = own.find("://").map(|at| at + 3);
    let (Some(host), false) = (host, first.contains(':')) else { return address.to_owned() };
    let scheme = own.get(..host - 2).unwrap_or_default();
    if address.starts_with("//") {
        return format!("{scheme}{address}");
    }
    let end = own.get(host..).and_then(|it| it.find('/')).map_or(own.len(), |at| host + at);
    let (origin, path) = own.split_at(end);
    if address.starts_with('/') {
        return format!("{origin}{address}");
    }
    if address.starts_with('?') {
        return format!("{own}{address}");
    }
    let mut parts: Vec<&str> = path.split('/').collect();
    parts.pop();
    let (way, rest) = address.split_at(address.find(['?', '#']).unwrap_or(address.len()));
    let count = way.split('/').count();
    for (index, part) in way.split('/').enumerate() {
        match part {
            ".." if parts.len() > 1 => {
                parts.pop();
            }
            "." | ".." => {}
            part => parts.push(part),
        }
        if matches!(part, "." | "..") && index + 1 == count {
            parts.push("");
        }
    }
    format!("{origin}{}{rest}", parts.join("/"))
}

/// Whether the words of a link already are its address.
pub(crate) fn is_same(words: &str, address: &str) -> bool {
    fn bare(text: &str) -> &str {
        let text = text.strip_prefix("mailto:").or_else(|| text.strip_prefix("tel:")).unwrap_or(text);
        let text = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://")).unwrap_or(text);
        text.strip_prefix("www.").unwrap_or(text).trim_end_matches('/')
    }
    bare(words) == bare(address)
}

/// The first number for addresses: after those in brackets that the page's own words have, notes made by hand above all.
pub(crate) fn first_free(document: &Document) -> usize {
    let mut words = String::new();
    let mut last = 0;
    for node in &document.nodes {
        match &node.kind {
            NodeKind::Text(text) => words.push_str(text),
            _ if words.is_empty() => {}
            _ => {
                last = last.max(highest(&words));
                words.clear();
            }
        }
    }
    last.max(highest(&words)) + 1
}

/// The highest number of at most three digits in brackets.
fn highest(words: &str) -> usize {
    let numbers = words.split('[').skip(1).filter_map(|it| it.split_once(']')).map(|(inside, _)| inside);
    let short = numbers.filter(|it| it.len() <= 3 && it.bytes().all(|it| it.is_ascii_digit()));
    short.filter_map(|it| it.parse().ok()).max().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(address: &str, expected: &str) {
        assert_eq!(full("https://example.org/sub/nl/a/", address), expected);
    }

    #[test]
    fn addresses_are_resolved_as_a_browser_does() {
        check("b.pdf", "https://example.org/sub/nl/a/b.pdf");
        check("../b/?c=/../d", "https://example.org/sub/nl/b/?c=/../d");
        check("../../../../b", "https://example.org/b");
        check("..", "https://example.org/sub/nl/");
        check("./", "https://example.org/sub/nl/a/");
        check("/b", "https://example.org/b");
        check("//example.net/b", "https://example.net/b");
        check("?b", "https://example.org/sub/nl/a/?b");
        check("mailto:a@example.net", "mailto:a@example.net");
        assert_eq!(full("/nl/a/", "b"), "b");
    }

    #[test]
    fn numbers_of_the_page_itself_are_left_to_it() {
        assert_eq!((highest("a [1] b [12]c"), highest("a [x] [1234] []"), highest("[[7]")), (12, 0, 7));
    }
}
