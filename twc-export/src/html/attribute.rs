//! Attributes of `{#id .class key=value}`: which ones each element shows, as goldmark and Hugo filter them.
//!
//! `on…` and `style` are left out everywhere: what a page says must not run or hide anything.

use super::escape;
use crate::policy::safe_url;

/// HTML's global attributes, as goldmark lists them; sorted.
const GLOBAL: [&str; 26] = [
    "accesskey",
    "autocapitalize",
    "autofocus",
    "class",
    "contenteditable",
    "dir",
    "draggable",
    "enterkeyhint",
    "hidden",
    "id",
    "inert",
    "inputmode",
    "is",
    "itemid",
    "itemprop",
    "itemref",
    "itemscope",
    "itemtype",
    "lang",
    "part",
    "role",
    "slot",
    "spellcheck",
    "tabindex",
    "title",
    "translate",
];

/// What an element shows beside the global attributes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Filter {
    /// Only the global ones.
    Global,
    /// Whatever is written: headings.
    All,
    /// Whatever is written, sorted: tables.
    Sorted,
    /// These too.
    With(&'static [&'static str]),
}

/// A block quote's own attributes.
pub(crate) const QUOTE: Filter = Filter::With(&["cite"]);
/// An ordered or bullet list's own attributes.
pub(crate) const LIST: Filter = Filter::With(&["start", "reversed", "type"]);
/// A list item's own attributes.
pub(crate) const ITEM: Filter = Filter::With(&["value"]);
/// A thematic break's own attributes.
pub(crate) const BREAK: Filter = Filter::With(&["align", "color", "noshade", "size", "width"]);
/// An image's own attributes.
pub(crate) const IMAGE: Filter = Filter::With(&[
    "align",
    "border",
    "crossorigin",
    "decoding",
    "height",
    "importance",
    "intrinsicsize",
    "ismap",
    "loading",
    "referrerpolicy",
    "sizes",
    "srcset",
    "usemap",
    "width",
]);

fn is_dangerous(name: &str) -> bool {
    let name = name.to_ascii_lowercase();
    name.starts_with("on") || matches!(name.as_str(), "style" | "srcdoc" | "formaction" | "href" | "src" | "action")
}

/// Whether an attribute that browsers read as addresses has one that runs a script.
fn is_script(name: &str, value: &str) -> bool {
    let unsafe_url = |url: &str| !url.trim().is_empty() && safe_url(url).is_empty();
    match name.to_ascii_lowercase().as_str() {
        "cite" | "background" | "longdesc" | "poster" | "data" | "ping" | "xlink:href" => unsafe_url(value),
        "srcset" | "imagesrcset" => value.split([',', ' ']).any(unsafe_url),
        _ => false,
    }
}

impl Filter {
    fn shows(self, name: &str) -> bool {
        if is_dangerous(name) {
            return false;
        }
        match self {
            Self::All | Self::Sorted => true,
            Self::Global | Self::With(_) => {
                name.starts_with("data-")
                    || GLOBAL.binary_search(&name).is_ok()
                    || matches!(self, Self::With(own) if own.contains(&name))
            }
        }
    }
}

/// Appends those attributes that the filter lets through.
pub(crate) fn write<'a>(out: &mut String, attributes: impl Iterator<Item = (&'a str, &'a str)>, filter: Filter) {
    let mut shown: Vec<(&str, &str)> =
        attributes.filter(|(name, value)| filter.shows(name) && !is_script(name, value)).collect();
    if filter == Filter::Sorted {
        shown.sort_unstable();
        shown.retain(|(_, value)| !value.is_empty());
    }
    for (name, value) in shown {
        out.push(' ');
        out.push_str(name);
        out.push_str("=\"");
        if filter == Filter::Sorted {
            escape::go(out, value)
        } else {
            escape::text(out, value)
        }
        out.push('"');
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(filter: Filter, expected: &str) {
        let attributes =
            [("k", "\"v"), ("onclick", "x"), ("class", "a"), ("style", "x"), ("data-z", "1"), ("OnX", "1")];
        let mut out = String::new();
        write(&mut out, attributes.into_iter(), filter);
        assert_eq!(out, expected);
    }

    #[test]
    fn scripts_never_get_through() {
        check(Filter::Global, " class=\"a\" data-z=\"1\"");
        check(Filter::All, " k=\"&quot;v\" class=\"a\" data-z=\"1\"");
        check(Filter::Sorted, " class=\"a\" data-z=\"1\" k=\"&#34;v\"");
    }

    #[test]
    fn the_list_of_global_attributes_is_sorted() {
        assert!(GLOBAL.is_sorted());
    }
}
