//! ST015: more of something than a page may hold. [`Page`](crate::Page) finds it while parsing, by its limits.

use crate::diagnostic::Severity;
use crate::rules::{Check, Rule};

pub(super) static BEYOND_LIMIT: Rule = Rule {
    code: "ST015",
    name: "beyond-limit",
    severity: Severity::Error,
    default: true,
    fix: None,
    doc: include_str!("beyond_limit.md"),
    doc_nl: None,
    check: Check::Parsing,
};
