//! SC005: a parameter or tag that Hugo cannot read; found while parsing.

use crate::diagnostic::{Applicability, Severity};
use crate::rules::{Check, Rule};

pub(super) static BAD_PARAM: Rule = Rule {
    code: "SC005",
    name: "bad-param",
    severity: Severity::Error,
    default: true,
    fix: Some(Applicability::Suggestion),
    doc: include_str!("bad_param.md"),
    doc_nl: None,
    check: Check::Parsing,
};
