//! What a block of code says in braces after its language, over what the site says.

use std::borrow::Cow;
use std::ops::RangeInclusive;

use twc_content::config::Highlight;

/// Where the numbers of lines stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Numbers {
    None,
    /// At the start of each line.
    Inline,
    /// In a column of their own.
    Table,
}

/// How one block is written.
#[derive(Debug)]
pub(super) struct BlockOptions<'a> {
    pub(super) no_classes: bool,
    pub(super) style: Cow<'a, str>,
    pub(super) numbers: Numbers,
    /// Which lines are marked, from 1.
    marked: Vec<RangeInclusive<usize>>,
    /// What the wrapper's tag has beside its classes.
    pub(super) attributes: Vec<(&'a str, &'a str)>,
    /// More classes of the wrapper.
    pub(super) classes: Vec<&'a str>,
}

/// The names of further options, which leave the words as they are.
const OTHERS: [&str; 9] = [
    "anchorlinenos",
    "guesssyntax",
    "hl_inline",
    "lineanchors",
    "linenostart",
    "linenumbersintable",
    "nohl",
    "tabwidth",
    "wrapperclass",
];

impl<'a> BlockOptions<'a> {
    /// Reads the info string of a fenced block: `go {linenos=table hl_lines=[2,"4-6"] title="A file"}`.
    pub(super) fn read(info: &'a str, site: &'a Highlight) -> Self {
        let mut options = Self {
            no_classes: site.no_classes,
            style: Cow::Borrowed(&site.style),
            numbers: match (site.line_numbers, site.numbers_in_table) {
                (false, _) => Numbers::None,
                (true, false) => Numbers::Inline,
                (true, true) => Numbers::Table,
            },
            marked: Vec::new(),
            attributes: Vec::new(),
            classes: Vec::new(),
        };
        let braces = info.split_once('{').and_then(|(_, rest)| rest.trim_end().strip_suffix('}'));
        for (name, value) in braces.into_iter().flat_map(Pairs) {
            options.set(name, value, site);
        }
        options
    }

    fn set(&mut self, name: &'a str, value: &'a str, site: &Highlight) {
        match &*name.to_ascii_lowercase() {
            "linenos" => {
                self.numbers = match value {
                    "inline" => Numbers::Inline,
                    "table" => Numbers::Table,
                    "false" => Numbers::None,
                    _ if site.numbers_in_table => Numbers::Table,
                    _ => Numbers::Inline,
                }
            }
            "noclasses" => self.no_classes = value != "false",
            "style" | "hl_style" => self.style = Cow::Borrowed(value),
            "hl_lines" => {
                let parts = value.split(|it: char| !(it.is_ascii_digit() || it == '-')).filter(|it| !it.is_empty());
                self.marked = parts.filter_map(range).collect();
            }
            "class" => self.classes.push(value),
            other if OTHERS.contains(&other) => {}
            _ => self.attributes.push((name, value)),
        }
    }

    /// Whether a line, counted from 1, is marked.
    pub(super) fn marks(&self, line: usize) -> bool {
        self.marked.iter().any(|range| range.contains(&line))
    }
}

fn range(text: &str) -> Option<RangeInclusive<usize>> {
    let (from, to) = text.split_once('-').unwrap_or((text, text));
    Some(from.parse().ok()?..=to.parse().ok()?)
}

/// The names and values of an attribute list, without its braces.
struct Pairs<'a>(&'a str);

impl<'a> Iterator for Pairs<'a> {
    type Item = (&'a str, &'a str);

    fn next(&mut self) -> Option<Self::Item> {
        let text = self.0.trim_start_matches(|it: char| it.is_whitespace() || it == ',');
        let end = text.find(|it: char| it.is_whitespace() || matches!(it, '=' | ',')).unwrap_or(text.len());
        let (name, rest) = text.split_at(end);
        if name.is_empty() {
            return None;
        }
        if let Some(class) = name.strip_prefix('.') {
            self.0 = rest;
            return Some(("class", class));
        }
        if let Some(id) = name.strip_prefix('#') {
            self.0 = rest;
            return Some(("id", id));
        }
        let Some(rest) = rest.strip_prefix('=') else {
            self.0 = rest;
            return Some((name, "true"));
        };
        let (value, rest) = match rest.chars().next() {
            Some(quote @ ('"' | '\'')) => {
                let inner = &rest[1..];
                let end = inner.find(quote).unwrap_or(inner.len());
                (&inner[..end], inner.get(end + 1..).unwrap_or_default())
            }
            Some('[') => rest.split_at(rest.find(']').map_or(rest.len(), |at| at + 1)),
            _ => rest.split_at(rest.find(|it: char| it.is_whitespace() || it == ',').unwrap_or(rest.len())),
        };
        self.0 = rest;
        Some((name, value))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_block_may_say_more_than_the_site() {
        let site = Highlight::default();
        let options = BlockOptions::read(r#"go {linenos=inline hl_lines=[2,"4-6"] title="A b" .c #d}"#, &site);
        assert_eq!(options.numbers, Numbers::Inline);
        let marked: Vec<usize> = (1..9).filter(|line| options.marks(*line)).collect();
        assert_eq!(marked, [2, 4, 5, 6]);
        assert_eq!((options.attributes, options.classes), (vec![("title", "A b"), ("id", "d")], vec!["c"]));
    }

    #[test]
    fn numbers_follow_the_site_where_a_block_does_not_say_how() {
        let site = Highlight { numbers_in_table: false, ..Highlight::default() };
        assert_eq!(BlockOptions::read("go {linenos=true}", &site).numbers, Numbers::Inline);
        assert_eq!(BlockOptions::read("go", &site).numbers, Numbers::None);
        let site = Highlight { line_numbers: true, ..Highlight::default() };
        assert_eq!(BlockOptions::read("go", &site).numbers, Numbers::Table);
        assert_eq!(BlockOptions::read("go {linenos=false}", &site).numbers, Numbers::None);
    }
}
