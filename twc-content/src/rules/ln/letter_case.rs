//! LN015: a file or page whose name differs in upper and lower case.

use crate::diagnostic::{Applicability, Message, Severity, Sink};
use crate::page::Page;
use crate::rules::{Check, Rule};
use crate::site::{Site, Target};

pub(super) static LETTER_CASE: Rule = Rule {
    code: "LN015",
    name: "letter-case",
    severity: Severity::Error,
    default: true,
    fix: Some(Applicability::Safe),
    doc: include_str!("letter_case.md"),
    doc_nl: None,
    check: Check::Page(check),
};

fn check(site: &Site, page: &Page, sink: &mut Sink) {
    for out in site.outgoing(page).iter().filter(|out| out.link.found.letter_case) {
        let actual = match &out.link.target {
            Target::Resource(path) | Target::Static(path) => path.clone(),
            Target::Page(index) => site.facts.get(*index).map(|it| it.url.clone()).unwrap_or_default(),
            _ => continue,
        };
        let end = out.url.find(['#', '?']).unwrap_or(out.url.len());
        let written = &out.url[..end];
        let mut finding = LETTER_CASE
            .at(page, out.span)
            .with("url", written)
            .with("name", actual.trim_end_matches('/').rsplit('/').next().unwrap_or_default());
        if let Some(right) = same_but_for_case(written, &actual).filter(|_| out.literal) {
            let title = Message::new("letter-case.fix").with("to", right.as_str());
            finding = finding.fix(super::replace_path(page, out, &right, Applicability::Safe, title));
        }
        sink.push(finding);
    }
}

/// A destination in the letters of the path that it means; `None` where more than the case differs.
fn same_but_for_case(written: &str, actual: &str) -> Option<String> {
    let up = written.rfind("../").map_or(0, |at| at + 3).max(written.rfind("./").map_or(0, |at| at + 2));
    let (before, rest) = written.split_at_checked(up)?;
    let tail = actual.get(actual.len().checked_sub(rest.len())?..)?;
    (tail.to_lowercase() == rest.to_lowercase()).then(|| format!("{before}{tail}"))
}
