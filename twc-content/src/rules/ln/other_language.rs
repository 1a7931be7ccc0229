//! LN004: a link to the other language although this language has the page.

use crate::diagnostic::{Applicability, Label, Message, Severity, Sink};
use crate::page::Page;
use crate::rules::{Check, Rule};
use crate::site::{Site, Target};

pub(super) static OTHER_LANGUAGE: Rule = Rule {
    code: "LN004",
    name: "other-language",
    severity: Severity::Warning,
    default: true,
    fix: Some(Applicability::Suggestion),
    doc: include_str!("other_language.md"),
    doc_nl: None,
    check: Check::Page(check),
};

fn check(site: &Site, page: &Page, sink: &mut Sink) {
    for out in super::addresses(site, page) {
        let Target::Page(index) = out.link.target else { continue };
        if !out.link.found.other_language || names_language(site, &out.text) {
            continue;
        }
        let Some(target) = site.facts.get(index) else { continue };
        let counterpart = site.translations_of(target).find(|(it, _)| it.language == page.path.language);
        let Some((counterpart, source)) = counterpart else { continue };
        let to = super::path_of(site, counterpart);
        let mut finding = OTHER_LANGUAGE
            .at(page, out.span)
            .with("title", target.title.as_str())
            .with("language", target.language.code())
            .with("own", page.path.language.code())
            .help(Message::new("other-language.help").with("to", to.as_str()));
        if let Some(source) = source {
            let label =
                Label::new(source.source.shared_path(), crate::source::Span::at(source.split.body.start as usize));
            finding = finding.related(label.with(Message::new("other-language.label")));
        }
        if out.literal {
            let title = Message::new("other-language.fix").with("to", to.as_str());
            finding = finding.fix(super::replace_path(page, out, &to, Applicability::Suggestion, title));
        }
        sink.push(finding);
    }
}

/// Whether the words of a link are the name of a language: then the other language is meant.
fn names_language(site: &Site, text: &str) -> bool {
    let text = text.trim().to_lowercase();
    let words =
        ["english", "engels", "nederlands", "dutch", "deutsch", "german", "duits", "français", "french", "frans"];
    text.is_empty()
        || words.iter().any(|word| text.contains(word))
        || site
            .config
            .hugo
            .languages
            .iter()
            .any(|it| it.language.code() == text || !it.label.is_empty() && text.contains(&it.label.to_lowercase()))
}
