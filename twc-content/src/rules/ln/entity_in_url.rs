//! LN012: an entity in a destination, which Hugo escapes once more.

use crate::diagnostic::Edit;
use crate::diagnostic::{Applicability, Fix, Message, Severity, Sink};
use crate::document::LinkForm;
use crate::page::Page;
use crate::rules::{Check, Rule};
use crate::site::{Relation, Site};
use crate::source::Span;

pub(super) static ENTITY_IN_URL: Rule = Rule {
    code: "LN012",
    name: "entity-in-url",
    severity: Severity::Error,
    default: true,
    fix: Some(Applicability::Safe),
    doc: include_str!("entity_in_url.md"),
    doc_nl: None,
    check: Check::Page(check),
};

fn check(site: &Site, page: &Page, sink: &mut Sink) {
    // Hugo's link hook gets the destination as written and escapes it: without the hook, Markdown decodes it.
    let hooked = site.config.hugo.languages.len() > 1;
    for out in site.outgoing(page) {
        let autolink = matches!(out.relation, Relation::Link(LinkForm::Autolink | LinkForm::Linkify));
        let markdown = matches!(out.relation, Relation::Link(_) | Relation::Image);
        if !markdown || !(hooked || autolink) || out.span == out.element && !autolink {
            continue;
        }
        let written = page.slice(out.span);
        let Some(at) = written.find("&amp;") else { continue };
        let span = Span::new(out.span.start as usize + at, out.span.start as usize + at + "&amp;".len());
        let mut finding = ENTITY_IN_URL.at(page, span).help(Message::new("entity-in-url.help"));
        let mut fix =
            Fix::new(Applicability::Safe, Message::new("entity-in-url.fix"), page.source.shared_path(), span, "&");
        for (next, _) in written.match_indices("&amp;").skip(1) {
            let start = out.span.start as usize + next;
            fix.edits.push(Edit {
                path: page.source.shared_path(),
                span: Span::new(start, start + "&amp;".len()),
                text: "&".to_owned(),
            });
        }
        finding = finding.fix(fix);
        sink.push(finding);
    }
}
