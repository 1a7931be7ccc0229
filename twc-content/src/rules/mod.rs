//! The rules: one file of code and one page of documentation each.

use crate::diagnostic::{Applicability, Severity, Sink};
use crate::site::Site;

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
    /// Looks at a whole site. A rule whose findings come from parsing has a check that does nothing.
    pub check: fn(&Site, &mut Sink),
}

/// All rules, by code.
pub const ALL: &[&Rule] = &[];

/// The rule of a code (`LN002`, any case) or name (`no-such-anchor`).
#[must_use]
pub fn find(code_or_name: &str) -> Option<&'static Rule> {
    ALL.iter().copied().find(|rule| rule.code.eq_ignore_ascii_case(code_or_name) || rule.name == code_or_name)
}
