//! Code blocks of a language: the numbers of their lines and the attributes of a fence, in the structure that Hugo has.
//!
//! Colours are left to the reader's style sheet. The classes are Hugo's, so that styles made for it fit.

use twc_content::config::CodeBlockOptions;

use super::attribute::{self, Filter};

/// Where the numbers of lines are, and the first of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum LineNumbers {
    /// Each at the start of its line.
    Inline(i64),
    /// In a column of their own.
    Table(i64),
}

impl LineNumbers {
    /// What a site asks for, changed by a block's own `linenos` and `linenostart`.
    pub(crate) fn of<'a>(site: &CodeBlockOptions, own: impl Iterator<Item = (&'a str, &'a str)>) -> Option<Self> {
        let (mut shown, mut table, mut first) = (site.line_numbers, site.numbers_in_table, site.first_number);
        let mut forced = None;
        for (name, value) in own {
            if name.eq_ignore_ascii_case("linenos") {
                shown = value != "false";
                match value {
                    "table" => table = true,
                    "inline" => table = false,
                    _ => {}
                }
            } else if name.eq_ignore_ascii_case("linenostart") {
                let digits = value.split('.').next().unwrap_or_default();
                first = digits.parse().unwrap_or(first);
            } else if name.eq_ignore_ascii_case("linenumbersintable") {
                forced = Some(value == "true");
            }
        }
        match (shown, forced.unwrap_or(table)) {
            (false, _) => None,
            (true, true) => Some(Self::Table(first)),
            (true, false) => Some(Self::Inline(first)),
        }
    }
}

/// The names that set something; they are no attributes of the element.
const SETTINGS: [&str; 14] = [
    "anchorlinenos",
    "guesssyntax",
    "hl_inline",
    "hl_lines",
    "hl_style",
    "lineanchors",
    "linenos",
    "linenostart",
    "linenumbersintable",
    "nobackground",
    "noclasses",
    "nohl",
    "style",
    "tabwidth",
];

/// The attributes that stand at the element around a block.
pub(crate) fn shown(own: &[(Box<str>, Box<str>)]) -> Vec<(&str, &str)> {
    let own = own.iter().map(|(name, value)| (&**name, &**value));
    own.filter(|(name, _)| !SETTINGS.contains(&name.to_ascii_lowercase().as_str())).collect()
}

/// What is around the lines of a block.
pub(crate) struct CodeBlock<'a> {
    /// The language, escaped; empty for none.
    pub(crate) language: &'a str,
    /// The code, escaped, as it stands in the element.
    pub(crate) code: &'a str,
    /// The numbers of its lines.
    pub(crate) numbers: Option<LineNumbers>,
    /// Attributes of the element around it.
    pub(crate) attributes: &'a [(&'a str, &'a str)],
    /// The classes of that element.
    pub(crate) wrapper: &'a str,
    /// Whether it is there in any case.
    pub(crate) wrapped: bool,
}

impl CodeBlock<'_> {
    /// Appends its HTML.
    pub(crate) fn write(&self, out: &mut String) {
        let wrapped = self.wrapped || self.numbers.is_some() || !self.attributes.is_empty();
        if wrapped {
            let class = self.attributes.iter().find(|(name, _)| *name == "class").map(|(_, value)| *value);
            let class = class.map_or_else(|| self.wrapper.to_owned(), |own| format!("{} {own}", self.wrapper));
            let others = self.attributes.iter().copied().filter(|(name, _)| *name != "class");
            out.push_str("<div");
            attribute::write(out, std::iter::once(("class", class.as_str())).chain(others), Filter::All);
            out.push('>');
        }
        match self.numbers {
            None => {
                self.open(out);
                out.push_str(self.code);
                out.push_str("</code></pre>");
            }
            Some(LineNumbers::Inline(first)) => {
                self.open(out);
                for (number, line) in numbered(self.code, first) {
                    out.push_str(&format!("<span class=\"ln\">{number}</span>{line}"));
                }
                out.push_str("</code></pre>");
            }
            Some(LineNumbers::Table(first)) => {
                out.push_str("<div class=\"chroma\">\n<table class=\"lntable\"><tr><td class=\"lntd\">\n");
                out.push_str("<pre tabindex=\"0\"><code>");
                for (number, _) in numbered(self.code, first) {
                    out.push_str(&format!("<span class=\"lnt\">{number}\n</span>"));
                }
                out.push_str("</code></pre></td>\n<td class=\"lntd\">\n");
                self.open(out);
                out.push_str(self.code);
                out.push_str("</code></pre></td></tr></table>\n</div>\n");
            }
        }
        if wrapped {
            out.push_str("</div>");
        }
    }

    fn open(&self, out: &mut String) {
        out.push_str("<pre tabindex=\"0\"><code");
        if !self.language.is_empty() {
            let language = self.language;
            out.push_str(&format!(" class=\"language-{language}\" data-lang=\"{language}\""));
        }
        out.push('>');
    }
}

/// The lines with their numbers, which are as wide as the last of them.
fn numbered(code: &str, first: i64) -> impl Iterator<Item = (String, &str)> {
    let lines = code.split_inclusive('\n');
    let last = i64::try_from(lines.clone().count()).unwrap_or(i64::MAX).saturating_add(first).saturating_sub(1);
    let width = last.to_string().len();
    lines.enumerate().map(move |(index, line)| {
        let number = i64::try_from(index).unwrap_or(i64::MAX).saturating_add(first);
        (format!("{number:width$}"), line)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn numbers(own: &[(&str, &str)], expected: Option<LineNumbers>) {
        assert_eq!(LineNumbers::of(&CodeBlockOptions::default(), own.iter().copied()), expected, "{own:?}");
    }

    #[test]
    fn a_block_says_where_its_numbers_are() {
        numbers(&[], None);
        numbers(&[("linenos", "false")], None);
        numbers(&[("linenos", "true")], Some(LineNumbers::Table(1)));
        numbers(&[("lineNos", "Inline")], Some(LineNumbers::Table(1)));
        numbers(&[("linenos", "inline"), ("linenostart", "-3")], Some(LineNumbers::Inline(-3)));
        numbers(&[("lineNumbersInTable", "true"), ("linenos", "inline")], Some(LineNumbers::Table(1)));
        numbers(&[("linenos", "table"), ("linenostart", "5.7")], Some(LineNumbers::Table(5)));
    }

    #[test]
    fn a_site_may_number_every_block() {
        let mut site = CodeBlockOptions::default();
        site.line_numbers = true;
        site.numbers_in_table = false;
        assert_eq!(LineNumbers::of(&site, std::iter::empty()), Some(LineNumbers::Inline(1)));
        assert_eq!(LineNumbers::of(&site, [("linenos", "false")].into_iter()), None);
    }

    #[test]
    fn numbers_are_as_wide_as_the_last() {
        let code = "a\n".repeat(10);
        let found: Vec<String> = numbered(&code, 1).map(|(number, _)| number).collect();
        assert_eq!((found[0].as_str(), found[9].as_str()), (" 1", "10"));
        assert_eq!(numbered("", 1).count(), 0);
        assert_eq!(numbered("a\nb", i64::MAX).count(), 2);
    }

    #[test]
    fn a_fence_gives_its_attributes_to_the_element_around() {
        let mut out = String::new();
        let attributes = [("id", "x"), ("class", "wide"), ("onclick", "run()")];
        let block = CodeBlock {
            language: "go",
            code: "a\n",
            numbers: None,
            attributes: &attributes,
            wrapper: "highlight",
            wrapped: false,
        };
        block.write(&mut out);
        assert_eq!(
            out,
            "<div class=\"highlight wide\" id=\"x\"><pre tabindex=\"0\"><code class=\"language-go\" data-lang=\"go\">a\n</code></pre></div>"
        );
    }
}
