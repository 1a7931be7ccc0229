//! Takes the addresses that lead nowhere out of a finished document: readers keep the words, and no link that fails.

use std::collections::HashMap;

use super::tag::{Attribute, Tag, change_source_set, holds_address, holds_addresses, push_value, tags};

/// Attributes of a link that say nothing once it leads nowhere.
const OF_LINKS: [&str; 8] = ["download", "href", "hreflang", "ping", "referrerpolicy", "rel", "target", "type"];

/// What is wrong with an address.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Dead {
    /// There is no such file.
    File,
    /// The page is there, the place on it is not.
    Place,
}

/// The document without those of its addresses that lead nowhere.
///
/// A link to a place that is missing leads to its page; any other link stays as text, an image as the text that stands
/// for it.
pub(crate) fn unlink(html: &str, dead: &HashMap<&str, Dead>) -> String {
    let mut out = String::with_capacity(html.len());
    let mut done = 0;
    for tag in tags(html).filter(|it| !it.closing) {
        let Some(new) = mended(&tag, dead) else { continue };
        out.push_str(html.get(done..tag.range.start).unwrap_or_default());
        out.push_str(&new);
        done = tag.range.end;
    }
    if done == 0 {
        return html.to_owned();
    }
    out.push_str(html.get(done..).unwrap_or_default());
    // A link around an image that is gone needs words.
    super::tidy::tidy(&out)
}

/// The tag without its dead addresses; none where it has none.
fn mended(tag: &Tag<'_>, dead: &HashMap<&str, Dead>) -> Option<String> {
    let mut changes: HashMap<usize, Option<String>> = HashMap::new();
    for (index, attribute) in tag.attributes.iter().enumerate() {
        let value = attribute.decoded();
        if holds_address(tag.name, attribute.name) {
            let Some(what) = dead.get(value.as_ref()) else { continue };
            changes.insert(index, without_place(&value, *what));
        } else if holds_addresses(attribute.name) {
            let mut gone = false;
            change_source_set(&value, |url| {
                gone |= dead.contains_key(url);
                None
            });
            if gone {
                changes.insert(index, living(&value, dead));
            }
        } else if tag.is("meta") && attribute.name.eq_ignore_ascii_case("content") {
            let url = value.split_once("url=").map_or("", |(_, url)| url.trim());
            if dead.contains_key(url) {
                return Some(String::new());
            }
        }
    }
    if changes.is_empty() {
        return None;
    }
    let lost = |name: &str| {
        let found = tag.attributes.iter().position(|it| it.name.eq_ignore_ascii_case(name));
        found.is_some_and(|it| changes.get(&it) == Some(&None))
    };
    match tag.name.to_ascii_lowercase().as_str() {
        "img" if lost("src") => return Some(instead_of_image(tag)),
        "source" | "track" | "embed" | "link" if lost("src") || lost("srcset") || lost("href") => {
            return Some(String::new());
        }
        _ => {}
    }
    let is_link = (tag.is("a") || tag.is("area")) && lost("href");
    let mut out = format!("<{}", tag.name);
    for (index, attribute) in tag.attributes.iter().enumerate() {
        let is_of_link = is_link && OF_LINKS.iter().any(|it| attribute.name.eq_ignore_ascii_case(it));
        match changes.get(&index) {
            Some(Some(new)) => push(&mut out, attribute.name, new),
            None if is_link && attribute.name.eq_ignore_ascii_case("class") => {
                push(&mut out, "class", &format!("{} dead-link", attribute.decoded()));
            }
            None if !is_of_link => keep(&mut out, attribute),
            _ => {}
        }
    }
    if is_link && tag.attribute("class").is_none() {
        push(&mut out, "class", "dead-link");
    }
    out.push_str(if tag.self_closing { "/>" } else { ">" });
    Some(out)
}

/// The address of the page where only the place on it is missing.
fn without_place(address: &str, dead: Dead) -> Option<String> {
    let page = address.split('#').next().unwrap_or_default();
    (dead == Dead::Place && !page.is_empty()).then(|| page.to_owned())
}

/// A source set without its dead addresses; none where no other is left.
fn living(set: &str, dead: &HashMap<&str, Dead>) -> Option<String> {
    // Addresses of this site hold no blanks; a comma inside one is no end of it.
    let parts = set.split(", ").map(str::trim).filter(|it| {
        let url = it.split_ascii_whitespace().next().unwrap_or_default().trim_matches(',');
        !url.is_empty() && !dead.contains_key(url)
    });
    let left = parts.collect::<Vec<_>>().join(", ");
    (!left.is_empty()).then_some(left)
}

/// What an image says, in its place; nothing where it says nothing.
fn instead_of_image(tag: &Tag<'_>) -> String {
    let alt = tag.attribute("alt").map(Attribute::decoded).unwrap_or_default();
    if alt.trim().is_empty() {
        return String::new();
    }
    let mut out = String::from("<span class=\"missing-image\"");
    if let Some(id) = tag.attribute("id") {
        push(&mut out, "id", &id.decoded());
    }
    out.push('>');
    super::escape::text(&mut out, &alt);
    out.push_str("</span>");
    out
}

fn push(out: &mut String, name: &str, value: &str) {
    out.push(' ');
    out.push_str(name);
    out.push('=');
    push_value(out, value);
}

fn keep(out: &mut String, attribute: &Attribute<'_>) {
    match attribute.value {
        Some(_) => push(out, attribute.name, &attribute.decoded()),
        None => {
            out.push(' ');
            out.push_str(attribute.name);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(html: &str, expected: &str) {
        let dead = HashMap::from([("x", Dead::File), ("y/#z", Dead::Place), ("#z", Dead::Place)]);
        assert_eq!(unlink(html, &dead), expected);
    }

    #[test]
    fn links_become_text_or_lead_to_the_page() {
        check("<a href=\"x\" target=\"_blank\" rel=\"me\">a</a>", "<a class=\"dead-link\">a</a>");
        check("<a class=\"b\" href=\"#z\" lang=\"nl\">a</a>", "<a class=\"b dead-link\" lang=\"nl\">a</a>");
        check("<a href=\"y/#z\" rel=\"me\">a</a>", "<a href=\"y/\" rel=\"me\">a</a>");
        check("<a href=\"y\"><img src=\"b\" alt=\"c\">", "<a href=\"y\"><img src=\"b\" alt=\"c\">");
    }

    #[test]
    fn an_image_leaves_its_words() {
        check("<img src=\"x\" alt=\"a &amp; b\">", "<span class=\"missing-image\">a &amp; b</span>");
        check("<p><img src=\"x\" alt=\"\"></p>", "<p></p>");
        check("<img src=\"b\" srcset=\"x 2x, b 1x\" alt=\"\">", "<img src=\"b\" srcset=\"b 1x\" alt=\"\">");
        check("<img src=\"b\" srcset=\"x 2x\" alt=\"\">", "<img src=\"b\" alt=\"\">");
    }

    #[test]
    fn other_elements_lose_what_they_would_load() {
        check("<video poster=\"x\" controls><source src=\"x\"></video>", "<video controls></video>");
        check("<link rel=\"stylesheet\" href=\"x\"><iframe src=\"x\" title=\"t\">", "<iframe title=\"t\">");
        check("<meta http-equiv=\"refresh\" content=\"0; url=x\">", "");
    }
}
