//! LC006: a message that only a translation has.

use crate::diagnostic::{Applicability, Fix, Label, Message, Severity, Sink};
use crate::likeness::Names;
use crate::rules::{Check, Rule};
use crate::site::Site;

pub(super) static EXTRA_MESSAGE: Rule = Rule {
    code: "LC006",
    name: "extra-message",
    severity: Severity::Warning,
    default: true,
    fix: Some(Applicability::Suggestion),
    doc: include_str!("extra_message.md"),
    doc_nl: Some(include_str!("extra_message.nl.md")),
    check: Check::Site(check),
};

fn check(site: &Site, sink: &mut Sink) {
    let catalogs = &site.catalogs;
    if catalogs.refused(&catalogs.base) || catalogs.of(&catalogs.base).next().is_none() {
        return;
    }
    for language in catalogs.translations() {
        let mut lacking: Option<Names<String>> = None;
        for (catalog, entry) in catalogs.entries(language) {
            let label = entry.label();
            // Terms are a language's own business.
            if entry.term || catalogs.find(&catalogs.base, &label).is_some() || catalogs.lost(&catalogs.base, &label) {
                continue;
            }
            let path = catalog.source.shared_path();
            let mut finding = EXTRA_MESSAGE
                .in_file(path.clone(), entry.label_span())
                .with("id", label.clone())
                .with("base", catalogs.base.to_string())
                .with("part", "message");
            let lacking = lacking.get_or_insert_with(|| {
                let labels = catalogs.entries(&catalogs.base).map(|(_, it)| it.label());
                Names::new(labels.filter(|it| catalogs.find(language, it).is_none()))
            });
            if let Some(near) = lacking.nearest(&label)
                && let Some((base, found)) = catalogs.find(&catalogs.base, near)
            {
                finding = finding
                    .related(Label::new(base.source.shared_path(), found.label_span()))
                    .help(Message::new("extra-message.near").with("near", near.as_str()))
                    .fix(Fix::new(
                        Applicability::Suggestion,
                        Message::new("extra-message.fix").with("near", near.as_str()),
                        path,
                        entry.label_span(),
                        near.as_str(),
                    ));
            }
            sink.push(finding);
        }
    }
    for pair in catalogs.pairs().filter(|pair| !pair.original.term && pair.original.value.is_none()) {
        if pair.translation.value.is_some() {
            sink.push(
                EXTRA_MESSAGE
                    .in_file(pair.other.source.shared_path(), pair.translation.label_span())
                    .with("id", pair.translation.label())
                    .with("base", catalogs.base.to_string())
                    .with("part", "value")
                    .related(Label::new(pair.base.source.shared_path(), pair.original.label_span())),
            );
        }
    }
}
