//! SC008: Markdown inside a shortcode that does not render it.

use crate::diagnostic::{Applicability, Fix, Message, Severity, Sink};
use crate::document::NodeKind;
use crate::page::Page;
use crate::rules::{Check, Rule};
use crate::shortcode::{Notation, Shortcode};
use crate::site::Site;
use crate::source::Span;

pub(super) static NOTATION: Rule = Rule {
    code: "SC008",
    name: "notation",
    severity: Severity::Warning,
    default: true,
    fix: Some(Applicability::Suggestion),
    doc: include_str!("notation.md"),
    doc_nl: None,
    check: Check::Page(check),
};

fn check(site: &Site, page: &Page, sink: &mut Sink) {
    for shortcode in page.shortcodes.iter().filter(|it| it.notation == Notation::Standard && !it.holds_code()) {
        let Some(template) = site.templates.shortcodes.get(&*shortcode.name) else { continue };
        if !template.inner || template.renders_inner || template.open {
            continue;
        }
        let Some(place) = markdown(shortcode) else { continue };
        let mut finding = NOTATION.at(page, place).with("name", &*shortcode.name).help(Message::new("notation.help"));
        if let Some(path) = template.paths.first() {
            finding = finding.note(Message::new("notation.template").with("path", &**path));
        }
        if let Some(close) = shortcode.close {
            let edits = [shortcode.open, close].into_iter().flat_map(|tag| {
                let (start, end) = (tag.start as usize, tag.end as usize);
                [(Span::new(start + 2, start + 3), "%"), (Span::new(end - 3, end - 2), "%")]
            });
            let mut fix: Option<Fix> = None;
            for (span, text) in edits {
                fix = Some(match fix {
                    None => Fix::new(
                        Applicability::Suggestion,
                        Message::new("notation.fix"),
                        page.source.shared_path(),
                        span,
                        text,
                    ),
                    Some(fix) => fix.and(page.source.shared_path(), span, text),
                });
            }
            finding.fixes.extend(fix);
        }
        sink.push(finding);
    }
}

/// The first emphasis, link, list, heading or picture in what a shortcode encloses.
fn markdown(shortcode: &Shortcode) -> Option<Span> {
    let inner = shortcode.inner.as_ref()?;
    inner.document.nodes.iter().find_map(|node| {
        let marked = matches!(
            node.kind,
            NodeKind::Strong
                | NodeKind::Emphasis
                | NodeKind::Link { .. }
                | NodeKind::Image { .. }
                | NodeKind::List { .. }
                | NodeKind::Heading { .. }
        );
        marked.then_some(node.span)
    })
}
