//! TR006: a text in the other language.

use crate::diagnostic::{Severity, Sink};
use crate::language::Language;
use crate::locale::PLACEHOLDER;
use crate::page::Page;
use crate::rules::function_words::other_language;
use crate::rules::{Check, Rule, prose};
use crate::site::Site;

pub(super) static UNTRANSLATED: Rule = Rule {
    code: "TR006",
    name: "untranslated",
    severity: Severity::Warning,
    default: true,
    fix: None,
    doc: include_str!("untranslated.md"),
    doc_nl: Some(include_str!("untranslated.nl.md")),
    check: Check::Site(check),
};

fn check(site: &Site, sink: &mut Sink) {
    for (page, facts) in site.pages.iter().zip(&site.facts) {
        // Without a page in the other language this is a page of a site with guests, not a translation.
        let others: Vec<&Language> =
            facts.translations.iter().filter_map(|it| site.facts.get(*it)).map(|it| &it.language).collect();
        of_page(page, &others, sink);
    }
    messages(site, sink);
}

fn of_page(page: &Page, others: &[&Language], sink: &mut Sink) {
    let language = &page.path.language;
    if others.is_empty() {
        return;
    }
    for prose in prose::of_page(page) {
        let other = other_language(&without_quotations(&prose.text), language);
        if let Some(other) = other.filter(|it| others.iter().any(|other| other.primary() == it.primary())) {
            let span = prose.span(0..prose.text.len());
            sink.push(
                UNTRANSLATED.at(page, span).with("language", language.to_string()).with("other", other.to_string()),
            );
        }
    }
}

fn messages(site: &Site, sink: &mut Sink) {
    for catalog in &site.catalogs.catalogs {
        for entry in &catalog.entries {
            for (_, _, pattern) in entry.patterns() {
                let text = without_quotations(&pattern.default_branch().text);
                if let Some(other) = other_language(&text, &catalog.language) {
                    sink.push(
                        UNTRANSLATED
                            .in_file(catalog.source.shared_path(), pattern.span)
                            .with("language", catalog.language.to_string())
                            .with("other", other.to_string()),
                    );
                }
            }
        }
    }
}

/// The text without what stands in quotation marks, tags and addresses: titles and names keep their language.
fn without_quotations(text: &str) -> String {
    let mut kept = String::with_capacity(text.len());
    let mut closing = None;
    for character in text.chars() {
        match (closing, character) {
            (Some(mark), it) if it == mark => closing = None,
            (Some(_), _) => {}
            (None, '“' | '„') => closing = Some('”'),
            (None, '"') => closing = Some('"'),
            (None, '‘') => closing = Some('’'),
            (None, '<') => closing = Some('>'),
            (None, PLACEHOLDER) => kept.push(' '),
            (None, it) => kept.push(it),
        }
    }
    kept.split_whitespace().filter(|it| !it.contains("://") && !it.contains('@')).collect::<Vec<_>>().join(" ")
}
