//! The rules: one file of code and one page of documentation each.
//!
//! A rule is data, [`Rule`], with a plain function that looks at a page or at the site. Its page of documentation,
//! the `.md` beside it, is shown by `twc explain` and is its test as well: blocks marked `bad` must give the `finding`
//! that follows them (and the `fixed` page, where there is a fix), blocks marked `good` must stay silent.

mod align;
mod ax;
mod calendar;
mod fm;
mod function_words;
mod headings;
mod html;
mod ig;
mod ignores;
mod lc;
mod ln;
mod md;
mod number_words;
mod numbers;
#[cfg(all(test, feature = "embed"))]
mod pages;
mod pairs;
mod prose;
mod run;
mod sc;
mod se;
mod selection;
mod shadow;
mod st;
mod suppress;
mod tr;
mod tx;
mod view;

use std::sync::Arc;

pub use run::{Settings, check, compare, order};
pub use selection::{Selection, UnknownRule};
pub use view::View;

use crate::diagnostic::{Applicability, Diagnostic, Message, Severity, Sink};
use crate::page::Page;
use crate::site::Site;
use crate::source::Span;

/// How a rule looks.
#[derive(Clone, Copy, Debug)]
pub enum Check {
    /// It does not: its findings come from parsing.
    Parsing,
    /// At one page at a time.
    Page(fn(&Site, &Page, &mut Sink)),
    /// At one page at a time, with what the rules about text, headings and raw HTML share.
    View(fn(&View<'_>, &mut Sink)),
    /// At everything at once.
    Site(fn(&Site, &mut Sink)),
    /// At the site as it was and as it is.
    Since(fn(&Site, &Site, &mut Sink)),
}

/// A rule as data.
#[derive(Debug)]
pub struct Rule {
    /// Stable code: family and number, `LN002`.
    pub code: &'static str,
    /// Name in words, `no-such-anchor`; also the id of its message.
    pub name: &'static str,
    /// Severity unless configured otherwise.
    pub severity: Severity,
    /// Whether it runs by default.
    pub default: bool,
    /// The best applicability its fixes can have; absent where it has none.
    pub fix: Option<Applicability>,
    /// Its documentation in English, which is also its test.
    pub doc: &'static str,
    /// Its documentation in Dutch, where there is one.
    pub doc_nl: Option<&'static str>,
    /// How it looks.
    pub check: Check,
}

impl Rule {
    /// A finding of this rule at a place of a page, with the rule's own message.
    #[must_use]
    pub fn at(&self, page: &Page, span: Span) -> Diagnostic {
        self.in_file(page.source.shared_path(), span)
    }

    /// A finding of this rule at a place of any file.
    #[must_use]
    pub fn in_file(&self, path: Arc<str>, span: Span) -> Diagnostic {
        Diagnostic::new(self.code, self.severity, path, span, Message::new(self.name))
    }

    /// The letters of its code: `LN` of `LN002`.
    #[must_use]
    pub fn family(&self) -> &'static str {
        self.code.trim_end_matches(|it: char| it.is_ascii_digit())
    }
}

/// The rules of each family, by code.
const FAMILIES: &[&[&Rule]] = &[
    ax::RULES,
    fm::RULES,
    ig::RULES,
    lc::RULES,
    ln::RULES,
    md::RULES,
    sc::RULES,
    se::RULES,
    st::RULES,
    tr::RULES,
    tx::RULES,
];

/// All rules, by code.
pub fn all() -> impl Iterator<Item = &'static Rule> {
    FAMILIES.iter().flat_map(|family| family.iter().copied())
}

/// The rule of a code (`LN002`, any case) or name (`no-such-anchor`).
#[must_use]
pub fn find(code_or_name: &str) -> Option<&'static Rule> {
    all().find(|rule| rule.code.eq_ignore_ascii_case(code_or_name) || rule.name == code_or_name)
}

/// Whether letters are those of a family, one without rules included.
fn is_family(letters: &str) -> bool {
    ["AX", "FM", "IG", "LC", "LN", "MD", "SC", "SE", "ST", "TR", "TX"].contains(&letters)
}
