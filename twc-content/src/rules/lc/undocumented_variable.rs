//! LC030: a variable that no comment explains to translators.

use std::collections::BTreeSet;

use crate::diagnostic::{Severity, Sink};
use crate::locale::{Inline, Syntax};
use crate::rules::{Check, Rule};
use crate::site::Site;

pub(super) static UNDOCUMENTED_VARIABLE: Rule = Rule {
    code: "LC030",
    name: "undocumented-variable",
    severity: Severity::Note,
    default: false,
    fix: None,
    doc: include_str!("undocumented_variable.md"),
    doc_nl: Some(include_str!("undocumented_variable.nl.md")),
    check: Check::Site(check),
};

fn check(site: &Site, sink: &mut Sink) {
    let catalogs = &site.catalogs;
    for (catalog, entry) in catalogs.entries(&catalogs.base) {
        if entry.term || catalog.syntax != Syntax::Fluent {
            continue;
        }
        let mut variables = BTreeSet::new();
        for (_, _, pattern) in entry.patterns() {
            pattern.inlines(&mut |inline| {
                if let Inline::Variable(name) = inline {
                    variables.insert(name.text.as_str());
                }
            });
        }
        for variable in variables {
            let named = |line: &str| {
                line.split('$').skip(1).any(|rest| {
                    rest.strip_prefix(variable).is_some_and(|rest| {
                        !rest.starts_with(|it: char| it.is_alphanumeric() || it == '-' || it == '_')
                    })
                })
            };
            if !entry.comment.iter().flat_map(|it| &it.lines).any(|line| named(&line.text)) {
                sink.push(
                    UNDOCUMENTED_VARIABLE
                        .in_file(catalog.source.shared_path(), entry.label_span())
                        .with("variable", format!("${variable}")),
                );
            }
        }
    }
}
