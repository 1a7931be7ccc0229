//! Names of shortcodes: which there are, how often the pages use them, and whether one may be a slip for another.

use std::collections::BTreeMap;

use crate::page::Page;
use crate::shortcode::{Embedded, Shortcode};
use crate::site::Site;

/// How the pages of a site use a shortcode.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Usage {
    /// Times it is used.
    pub(super) uses: usize,
    /// Times it is closed by a tag of its own.
    pub(super) closed: usize,
    /// Times it is neither closed nor closes itself.
    pub(super) open: usize,
}

/// The shortcodes of all pages, by name.
pub(super) fn usage(site: &Site) -> BTreeMap<&str, Usage> {
    let mut usage: BTreeMap<&str, Usage> = BTreeMap::new();
    for shortcode in pages(site).flat_map(|page| &page.shortcodes) {
        let entry = usage.entry(&shortcode.name).or_default();
        entry.uses += 1;
        entry.closed += usize::from(shortcode.close.is_some());
        entry.open += usize::from(is_open(shortcode));
    }
    usage
}

/// The pages of a site, those inside bundles included.
pub(super) fn pages(site: &Site) -> impl Iterator<Item = &Page> {
    site.pages.iter().chain(&site.bundled)
}

/// Whether a shortcode has neither a closing tag nor closes itself.
pub(super) fn is_open(shortcode: &Shortcode) -> bool {
    shortcode.close.is_none() && !shortcode.self_closing
}

/// Whether a template of this name is known.
pub(super) fn is_known(site: &Site, name: &str) -> bool {
    Embedded::find(name).is_some()
        || site.templates.shortcodes.contains_key(name)
        || site.source(&format!("templates/shortcodes/{name}.html")).is_some()
}

/// The shortcodes that a site without Hugo's configuration has from us, with whether they enclose something.
pub(super) const OURS: [(&str, bool); 10] = [
    ("alert", true),
    ("badge", true),
    ("button", true),
    ("carousel", true),
    ("carousel-item", false),
    ("icon", false),
    ("lead", true),
    ("profile", false),
    ("pull-quote", true),
    ("screenshot", false),
];

/// Whether the site is none of Hugo's: it has neither a configuration nor templates.
pub(super) fn is_ours(site: &Site) -> bool {
    site.templates.shortcodes.is_empty()
        && !site.files.iter().any(|file| file.path().starts_with("hugo.") || file.path().starts_with("config"))
}

/// Whether two different names are so near that one may be a slip for the other. A plural and a number are names of their own.
pub(super) fn is_slip(one: &str, other: &str) -> bool {
    let length = one.chars().count().max(other.chars().count());
    let plural = |short: &str, long: &str| {
        long.strip_prefix(short).is_some_and(|rest| matches!(rest, "s" | "en" | "es") || rest.len() > 3)
    };
    let number = |name: &str| name.trim_end_matches(|it: char| it.is_ascii_digit() || it == '-').to_owned();
    if one == other
        || !(4..=40).contains(&length)
        || plural(one, other)
        || plural(other, one)
        || number(one) == number(other)
    {
        return false;
    }
    // A letter more, less or other; two of them in a long name.
    strsim::osa_distance(&one.to_lowercase(), &other.to_lowercase()) <= if length < 9 { 1 } else { 2 }
}

/// The known or common name that comes nearest.
pub(super) fn nearest<'n>(name: &str, names: impl Iterator<Item = &'n str>) -> Option<&'n str> {
    names.filter(|other| is_slip(name, other)).min_by_key(|other| (strsim::osa_distance(name, other), *other))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_plural_or_a_number_is_no_slip() {
        for (one, other, slip) in [
            ("buton", "button", true),
            ("Button", "button", true),
            ("carousel-itme", "carousel-item", true),
            ("tab", "tabs", false),
            ("code", "codes", false),
            ("column2", "column3", false),
            ("ref", "rel", false),
            ("card", "card-list", false),
        ] {
            assert_eq!(is_slip(one, other), slip, "{one} {other}");
        }
    }
}
