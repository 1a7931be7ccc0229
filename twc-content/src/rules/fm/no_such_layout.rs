//! FM023: a layout for which there is no template.

use super::place;
use crate::diagnostic::{Applicability, Fix, Message, Severity, Sink};
use crate::page::Page;
use crate::rules::{Check, Rule};
use crate::site::Site;

pub(super) static NO_SUCH_LAYOUT: Rule = Rule {
    code: "FM023",
    name: "no-such-layout",
    severity: Severity::Error,
    default: true,
    fix: Some(Applicability::Unsafe),
    doc: include_str!("no_such_layout.md"),
    doc_nl: None,
    check: Check::Page(check),
};

fn check(site: &Site, page: &Page, sink: &mut Sink) {
    let templates = &site.templates;
    if !templates.present || !templates.complete {
        return;
    }
    let Some(entry) = page.front_matter.get("layout") else { return };
    let Some(layout) = entry.value.as_str().map(|it| it.trim().to_lowercase()).filter(|it| !it.is_empty()) else {
        return;
    };
    // `posts/fancy.nl.html` is a template for the layout `fancy`, `posts/fancy` one for `posts/fancy`.
    let named = |name: &str| {
        let stem = name.rfind('/').map_or(name, |at| &name[at + 1..]);
        let stem = stem.split('.').next().unwrap_or_default();
        let folder = name.rsplit_once('/').map_or(String::new(), |(folder, _)| format!("{folder}/"));
        stem.eq_ignore_ascii_case(&layout) || format!("{folder}{stem}").eq_ignore_ascii_case(&layout)
    };
    if templates.names.iter().any(|name| named(name)) {
        return;
    }
    let mut finding = NO_SUCH_LAYOUT
        .at(page, entry.value.span)
        .with("layout", layout.as_str())
        .help(Message::new("no-such-layout.help").with("layout", layout.as_str()));
    if let Some(lines) = place::lines(page, entry) {
        let title = Message::new("no-such-layout.fix");
        finding = finding.fix(Fix::new(Applicability::Unsafe, title, page.source.shared_path(), lines, ""));
    }
    sink.push(finding);
}
