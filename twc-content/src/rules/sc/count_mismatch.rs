//! SC012: a shortcode that says how many others it holds, and holds more or fewer.

use std::collections::BTreeSet;

use crate::diagnostic::{Applicability, Fix, Message, Severity, Sink};
use crate::page::Page;
use crate::rules::{Check, Rule};
use crate::shortcode::ParameterValue;
use crate::site::Site;

pub(super) static COUNT_MISMATCH: Rule = Rule {
    code: "SC012",
    name: "count-mismatch",
    severity: Severity::Warning,
    default: true,
    fix: Some(Applicability::Safe),
    doc: include_str!("count_mismatch.md"),
    doc_nl: None,
    check: Check::Page(check),
};

/// Parameters that say how many there are, in lower case.
const COUNTS: &[&str] = &["totalitems", "total", "totalslides", "count", "itemcount", "items", "slides"];

fn check(_: &Site, page: &Page, sink: &mut Sink) {
    for (index, shortcode) in page.shortcodes.iter().enumerate().filter(|(_, it)| it.close.is_some()) {
        let Some(parameter) = shortcode
            .parameters
            .iter()
            .find(|it| it.name.as_deref().is_some_and(|name| COUNTS.contains(&name.to_ascii_lowercase().as_str())))
        else {
            continue;
        };
        let said = match &parameter.value {
            ParameterValue::Int(number) => usize::try_from(*number).ok(),
            ParameterValue::String(text) => text.trim().parse().ok(),
            _ => None,
        };
        let inside: Vec<&str> = page
            .shortcodes
            .iter()
            .filter(|it| it.parent.is_some_and(|parent| parent as usize == index))
            .map(|it| &*it.name)
            .collect();
        let kinds: BTreeSet<&str> = inside.iter().copied().collect();
        let Some(said) = said.filter(|said| *said != inside.len() && kinds.len() == 1) else { continue };
        let right = inside.len().to_string();
        let title = Message::new("count-mismatch.fix").with("right", right.as_str());
        let path = page.source.shared_path();
        sink.push(
            COUNT_MISMATCH
                .at(page, parameter.value_span)
                .with("said", said)
                .with("count", inside.len())
                .with("name", inside.first().copied().unwrap_or_default())
                .fix(Fix::new(Applicability::Safe, title, path, parameter.value_span, right)),
        );
    }
}
