//! SC004: parameters with and without names in one tag; found while parsing.

use crate::diagnostic::Severity;
use crate::rules::{Check, Rule};

pub(super) static MIXED_PARAMS: Rule = Rule {
    code: "SC004",
    name: "mixed-params",
    severity: Severity::Error,
    default: true,
    fix: None,
    doc: include_str!("mixed_params.md"),
    doc_nl: None,
    check: Check::Parsing,
};
