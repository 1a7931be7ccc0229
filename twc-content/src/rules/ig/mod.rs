//! Rules about the comments that suppress findings; [`suppress`](super::suppress) finds what is wrong with them.

use super::{Check, Rule};
use crate::diagnostic::{Applicability, Severity};

/// The rules of this family, by code.
pub(super) const RULES: &[&Rule] = &[&IGNORE_WITHOUT_REASON, &UNUSED_IGNORE, &UNKNOWN_IGNORE];

pub(super) static IGNORE_WITHOUT_REASON: Rule = Rule {
    code: "IG001",
    name: "ignore-without-reason",
    severity: Severity::Warning,
    default: true,
    fix: None,
    doc: include_str!("ignore_without_reason.md"),
    doc_nl: None,
    check: Check::Parsing,
};

pub(super) static UNUSED_IGNORE: Rule = Rule {
    code: "IG002",
    name: "unused-ignore",
    severity: Severity::Warning,
    default: true,
    fix: Some(Applicability::Safe),
    doc: include_str!("unused_ignore.md"),
    doc_nl: None,
    check: Check::Parsing,
};

pub(super) static UNKNOWN_IGNORE: Rule = Rule {
    code: "IG003",
    name: "unknown-ignore",
    severity: Severity::Warning,
    default: true,
    fix: Some(Applicability::Suggestion),
    doc: include_str!("unknown_ignore.md"),
    doc_nl: None,
    check: Check::Parsing,
};
