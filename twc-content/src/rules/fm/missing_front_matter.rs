//! FM002: a page without front matter.

use crate::diagnostic::Severity;
use crate::rules::{Check, Rule};

pub(super) static MISSING_FRONT_MATTER: Rule = Rule {
    code: "FM002",
    name: "missing-front-matter",
    severity: Severity::Error,
    default: true,
    fix: None,
    doc: include_str!("missing_front_matter.md"),
    doc_nl: None,
    check: Check::Parsing,
};
