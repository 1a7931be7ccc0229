//! FM004: a key that is set twice.

use crate::diagnostic::Severity;
use crate::rules::{Check, Rule};

pub(super) static DUPLICATE_KEY: Rule = Rule {
    code: "FM004",
    name: "duplicate-key",
    severity: Severity::Error,
    default: true,
    fix: None,
    doc: include_str!("duplicate_key.md"),
    doc_nl: None,
    check: Check::Parsing,
};
