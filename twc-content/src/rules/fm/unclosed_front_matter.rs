//! FM003: front matter without its closing line.

use crate::diagnostic::{Applicability, Severity};
use crate::rules::{Check, Rule};

pub(super) static UNCLOSED_FRONT_MATTER: Rule = Rule {
    code: "FM003",
    name: "unclosed-front-matter",
    severity: Severity::Error,
    default: true,
    fix: Some(Applicability::Suggestion),
    doc: include_str!("unclosed_front_matter.md"),
    doc_nl: None,
    check: Check::Parsing,
};
