//! LC005: a template uses a message that no language defines.

use super::template_uses::{Uses, is_hugo};
use crate::diagnostic::{Applicability, Fix, Label, Message, Severity, Sink};
use crate::likeness::Names;
use crate::rules::{Check, Rule};
use crate::site::Site;

pub(super) static UNDEFINED_MESSAGE: Rule = Rule {
    code: "LC005",
    name: "undefined-message",
    severity: Severity::Error,
    default: true,
    fix: Some(Applicability::Suggestion),
    doc: include_str!("undefined_message.md"),
    doc_nl: Some(include_str!("undefined_message.nl.md")),
    check: Check::Site(check),
};

fn check(site: &Site, sink: &mut Sink) {
    let (catalogs, templates) = (&site.catalogs, &site.templates);
    // A file that could not be read may define anything.
    if catalogs.languages().into_iter().any(|it| catalogs.refused(it)) {
        return;
    }
    let uses = Uses::of(templates);
    let labels: Vec<String> = catalogs
        .languages()
        .into_iter()
        .flat_map(|language| catalogs.entries(language))
        .filter(|(catalog, _)| is_hugo(catalog))
        .map(|(_, entry)| entry.label())
        .collect();
    // Of similar ids, the one that nothing uses was meant.
    let unused = Names::new(labels.iter().map(String::as_str).filter(|it| !uses.may_use(it)));
    let all = Names::new(labels.iter().map(String::as_str));
    for id in uses.undefined(catalogs) {
        let near = unused.nearest(id).or_else(|| all.nearest(id)).copied();
        // A theme that is not there may bring the message: then only a slip is worth an error.
        if !templates.complete && near.is_none() {
            continue;
        }
        for place in templates.messages.get(id).into_iter().flatten() {
            let mut finding = UNDEFINED_MESSAGE.in_file(place.path.clone(), place.span).with("id", id);
            if !templates.complete {
                finding.severity = Severity::Warning;
                finding = finding.note(Message::new("undefined-message.theme"));
            }
            if let Some(near) = near {
                let title = Message::new("undefined-message.near").with("near", near);
                let found = catalogs.languages().into_iter().find_map(|language| catalogs.find(language, near));
                if let Some((catalog, entry)) = found {
                    finding = finding.related(Label::new(catalog.source.shared_path(), entry.label_span()));
                }
                finding = finding.fix(Fix::new(Applicability::Suggestion, title, place.path.clone(), place.span, near));
            }
            sink.push(finding);
        }
    }
}
