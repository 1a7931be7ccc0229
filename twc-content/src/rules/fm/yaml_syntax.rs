//! FM001: front matter that is not YAML, TOML or JSON; every error of a page is found while parsing.

use crate::diagnostic::Severity;
use crate::rules::{Check, Rule};

pub(super) static YAML_SYNTAX: Rule = Rule {
    code: "FM001",
    name: "yaml-syntax",
    severity: Severity::Error,
    default: true,
    fix: None,
    doc: include_str!("yaml_syntax.md"),
    doc_nl: None,
    check: Check::Parsing,
};
