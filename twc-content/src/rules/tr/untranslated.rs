//! TR006: a text in the other language.

use std::collections::{BTreeSet, HashMap};

use crate::diagnostic::{Severity, Sink};
use crate::document::NodeKind;
use crate::language::Language;
use crate::locale::{Branch, PLACEHOLDER, Pattern};
use crate::page::Page;
use crate::rules::align::align;
use crate::rules::function_words::{leans_to_other_language, other_language};
use crate::rules::pairs::{PagePair, pairs};
use crate::rules::prose::{Block, Prose};
use crate::rules::{Check, Rule, prose};
use crate::site::Site;
use crate::source::Span;

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
    for pair in pairs(site) {
        left_as_it_is(&pair, sink);
        headings_left_as_they_are(&pair, sink);
    }
    messages(site, sink);
}

/// Descriptions of pictures that are the same on both pages.
fn left_as_it_is(pair: &PagePair<'_>, sink: &mut Sink) {
    let originals: BTreeSet<String> = descriptions(pair.original).into_iter().map(|(text, _)| text).collect();
    let language = &pair.translation.path.language;
    for (text, span) in descriptions(pair.translation) {
        let told = [&pair.original.path.language, language]
            .into_iter()
            .any(|it| other_language(&without_quotations(&text), it).is_some());
        if originals.contains(&text) && is_sentence(&text) && !told {
            let other = pair.original.path.language.to_string();
            sink.push(
                UNTRANSLATED.at(pair.translation, span).with("language", language.to_string()).with("other", other),
            );
        }
    }
}

/// Headings that are the same on both pages, of too few words to tell their language alone.
fn headings_left_as_they_are(pair: &PagePair<'_>, sink: &mut Sink) {
    let (there, here) = (prose::of_page(pair.original), prose::of_page(pair.translation));
    for (original, heading) in align(&there, &here) {
        let (Some(original), Some(heading)) = (there.get(original), here.get(heading)) else { continue };
        if !matches!(heading.block, Block::Heading(_)) || original.text != heading.text {
            continue;
        }
        let text = without_quotations(&heading.text);
        for (page, prose, other) in
            [(pair.original, original, pair.translation), (pair.translation, heading, pair.original)]
        {
            let (language, other) = (&page.path.language, other.path.language.to_string());
            if other_language(&text, language).is_none() && leans_to_other_language(&text, language) {
                let span = prose.span(0..prose.text.len());
                sink.push(UNTRANSLATED.at(page, span).with("language", language.to_string()).with("other", other));
            }
        }
    }
}

/// At least three words, and one of them no name.
fn is_sentence(text: &str) -> bool {
    let plain = without_quotations(text);
    let words: Vec<&str> = plain.split_whitespace().collect();
    let is_word = |it: &&str| {
        it.chars().count() >= 5 && it.starts_with(char::is_lowercase) && it.chars().all(char::is_alphabetic)
    };
    words.len() >= 3 && words.iter().skip(1).any(is_word)
}

/// The alternative texts of a page, those of its front matter among them.
fn descriptions(page: &Page) -> Vec<(String, Span)> {
    let mut found: Vec<(String, Span)> = Vec::new();
    for entry in page.front_matter.root.iter().filter(|it| it.key.to_lowercase().ends_with("alt")) {
        found.extend(entry.value.as_str().map(|text| (text.to_owned(), entry.value.span)));
    }
    for document in page.documents() {
        for (index, node) in document.nodes.iter().enumerate() {
            if let NodeKind::Image { .. } = node.kind {
                found.push((document.text(index), node.span));
            }
        }
    }
    found
}

fn of_page(page: &Page, others: &[&Language], sink: &mut Sink) {
    let language = &page.path.language;
    if others.is_empty() {
        return;
    }
    let mut prose = prose::of_page(page);
    without_announced_quotations(page, &mut prose);
    let prose = prose.into_iter().chain(prose::of_front_matter(page));
    let texts = prose.map(|it| (it.span(0..it.text.len()), it.text));
    let images = descriptions(page).into_iter().map(|(text, span)| (span, text));
    let mut seen = BTreeSet::new();
    for (span, text) in texts.chain(images) {
        let other = other_language(&without_quotations(&text), language);
        if let Some(other) = other.filter(|it| others.iter().any(|other| other.primary() == it.primary()))
            && seen.insert(span)
        {
            sink.push(
                UNTRANSLATED.at(page, span).with("language", language.to_string()).with("other", other.to_string()),
            );
        }
    }
}

/// Takes out block quotations after a text that says in which language they are.
fn without_announced_quotations(page: &Page, prose: &mut Vec<Prose>) {
    const NAMES: [&str; 4] = ["english", "dutch", "engels", "nederlands"];
    let nodes = page.documents().flat_map(|it| &it.nodes);
    let mut quotes =
        nodes.filter(|it| matches!(it.kind, NodeKind::BlockQuote { alert: None, .. })).map(|it| it.span).peekable();
    let mut announced = false;
    prose.retain(|it| {
        let span = it.span(0..it.text.len());
        while quotes.next_if(|quote| quote.end <= span.start).is_some() {}
        if quotes.peek().is_some_and(|quote| quote.contains(span)) {
            return !announced;
        }
        let lower = it.text.to_lowercase();
        announced = NAMES.iter().any(|name| lower.contains(name));
        true
    });
}

fn messages(site: &Site, sink: &mut Sink) {
    let catalogs = &site.catalogs;
    for catalog in &catalogs.catalogs {
        let translation = catalog.language != catalogs.base;
        for entry in &catalog.entries {
            let original = catalogs.find(&catalogs.base, &entry.label()).filter(|_| translation).map(|(_, it)| it);
            let attributes: HashMap<&str, &Pattern> = original
                .iter()
                .flat_map(|it| it.attributes.iter().rev())
                .map(|it| (it.id.text.as_str(), &it.value))
                .collect();
            for (attribute, _, pattern) in entry.patterns() {
                let originals = original
                    .and_then(|it| match attribute {
                        None => it.value.as_ref(),
                        Some(name) => attributes.get(name.text.as_str()).copied(),
                    })
                    .map(Pattern::branches)
                    .unwrap_or_default();
                let branches = pattern.branches();
                let foreign: Vec<(&Branch<'_>, Language)> = branches
                    .iter()
                    // The same text in both languages is told as such.
                    .filter(|it| it.counterpart(&originals).is_none_or(|other| other.text.trim() != it.text.trim()))
                    .filter_map(|it| Some((it, other_language(&without_quotations(&it.text), &catalog.language)?)))
                    .collect();
                let whole = foreign.len() == branches.len();
                for (branch, other) in foreign.iter().take(if whole { 1 } else { foreign.len() }) {
                    let span = if whole { pattern.span } else { branch.own_span() };
                    sink.push(
                        UNTRANSLATED
                            .in_file(catalog.source.shared_path(), span)
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
