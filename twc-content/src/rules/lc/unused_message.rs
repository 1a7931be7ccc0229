//! LC003: a message that no template uses.

use super::template_uses::{Uses, is_hugo};
use crate::diagnostic::{Applicability, Fix, Label, Message, Severity, Sink};
use crate::likeness::Names;
use crate::rules::{Check, Rule};
use crate::site::Site;
use crate::source::Span;

pub(super) static UNUSED_MESSAGE: Rule = Rule {
    code: "LC003",
    name: "unused-message",
    severity: Severity::Note,
    default: true,
    fix: Some(Applicability::Unsafe),
    doc: include_str!("unused_message.md"),
    doc_nl: Some(include_str!("unused_message.nl.md")),
    check: Check::Site(check),
};

fn check(site: &Site, sink: &mut Sink) {
    let catalogs = &site.catalogs;
    // A theme that is not there may use any message.
    if !site.templates.complete {
        return;
    }
    let uses = Uses::of(&site.templates);
    let undefined = Names::new(uses.undefined(catalogs));
    let mut told = std::collections::BTreeSet::new();
    for language in catalogs.languages() {
        for (catalog, entry) in catalogs.entries(language).filter(|(catalog, _)| is_hugo(catalog)) {
            let label = entry.label();
            // A theme's own files define more than one site needs.
            if catalog.source.path().starts_with("themes/") || uses.may_use(&label) || !told.insert(label.clone()) {
                continue;
            }
            let path = catalog.source.shared_path();
            let mut finding = UNUSED_MESSAGE.in_file(path.clone(), entry.label_span()).with("id", label.as_str());
            for other in catalogs.languages().into_iter().filter(|it| *it != language) {
                if let Some((there, found)) = catalogs.find(other, &label) {
                    finding = finding.related(Label::new(there.source.shared_path(), found.label_span()));
                }
            }
            if let Some(near) = undefined.nearest(&label).copied() {
                finding = finding.help(Message::new("unused-message.near").with("near", near));
                if let Some(place) = site.templates.messages.get(near).and_then(|places| places.first()) {
                    finding = finding.related(place.label(Message::new("unused-message.used").with("near", near)));
                }
            } else if catalog.source.path().ends_with(".yaml") || catalog.source.path().ends_with(".yml") {
                let title = Message::new("unused-message.fix");
                let mut fix: Option<Fix> = None;
                for language in catalogs.languages() {
                    let Some((there, found)) = catalogs.find(language, &label) else { continue };
                    let Some(lines) = whole_lines(there.source.text(), found.span) else { continue };
                    let path = there.source.shared_path();
                    fix = Some(match fix {
                        None => Fix::new(Applicability::Unsafe, title.clone(), path, lines, ""),
                        Some(fix) => fix.and(path, lines, ""),
                    });
                }
                if let Some(fix) = fix {
                    finding = finding.fix(fix);
                }
            }
            sink.push(finding);
        }
    }
}

/// The lines of an entry, where nothing else stands on them and the entry is not nested.
fn whole_lines(text: &str, span: Span) -> Option<Span> {
    let (start, end) = (span.start as usize, span.end as usize);
    let alone = start == 0 || text.get(..start)?.ends_with('\n');
    let rest = text.get(end..)?;
    let line = rest.find('\n').map_or(rest.len(), |at| at + 1);
    let clean = rest.get(..line)?.trim().is_empty();
    (alone && clean).then(|| Span::new(start, end + line))
}
