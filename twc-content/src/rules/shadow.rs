//! One place, one cause: what a second rule says of a spot that the first one mends anyway is left out.

use rustc_hash::FxHashSet;

use crate::diagnostic::Diagnostic;

/// Rules whose finding goes without saying where one of the others has a finding at the same place.
const SHADOWED: &[(&str, &[&str])] = &[("LN008", &["LN005", "LN006"]), ("MD013", &["MD016"])];

/// Drops the findings that others at the same place make superfluous.
pub(super) fn drop_shadowed(findings: Vec<Diagnostic>) -> Vec<Diagnostic> {
    let others = |code: &str| SHADOWED.iter().find(|(it, _)| *it == code).map(|(_, others)| *others);
    let place = |it: &Diagnostic| (it.primary.path.clone(), it.primary.span.start, it.primary.span.end);
    let casting: FxHashSet<_> = findings
        .iter()
        .filter(|it| SHADOWED.iter().any(|(_, others)| others.contains(&it.code)))
        .map(|it| (it.code, place(it)))
        .collect();
    if casting.is_empty() {
        return findings;
    }
    findings
        .into_iter()
        .filter(|it| {
            !others(it.code).is_some_and(|others| others.iter().any(|other| casting.contains(&(*other, place(it)))))
        })
        .collect()
}
