//! TR001: a page in one language only.

use std::collections::BTreeMap;

use crate::diagnostic::{Severity, Sink};
use crate::language::Language;
use crate::rules::pairs::is_published;
use crate::rules::{Check, Rule};
use crate::site::Site;
use crate::source::Span;

pub(super) static NO_COUNTERPART: Rule = Rule {
    code: "TR001",
    name: "no-counterpart",
    severity: Severity::Warning,
    default: true,
    fix: None,
    doc: include_str!("no_counterpart.md"),
    doc_nl: Some(include_str!("no_counterpart.nl.md")),
    check: Check::Site(check),
};

fn check(site: &Site, sink: &mut Sink) {
    // How many pages of each section have a translation into each language: a section that is kept in one language is no slip.
    let mut habit: BTreeMap<(&str, &Language, &Language), (usize, usize)> = BTreeMap::new();
    let languages: Vec<&Language> = {
        let mut all: Vec<&Language> = site.pages.iter().map(|page| &page.path.language).collect();
        all.sort_unstable();
        all.dedup();
        all
    };
    for (page, facts) in site.pages.iter().zip(&site.facts) {
        for other in languages.iter().filter(|it| ***it != page.path.language) {
            let counts = habit.entry((&page.path.section, &page.path.language, other)).or_default();
            counts.1 += 1;
            let has = facts.translations.iter().filter_map(|it| site.facts.get(*it)).any(|it| it.language == **other);
            counts.0 += usize::from(has);
        }
    }
    for (page, facts) in site.pages.iter().zip(&site.facts) {
        if !is_published(site, page) {
            continue;
        }
        for other in languages.iter().filter(|it| ***it != page.path.language) {
            let has = facts.translations.iter().filter_map(|it| site.facts.get(*it)).any(|it| it.language == **other);
            let (with, all) =
                habit.get(&(page.path.section.as_str(), &page.path.language, *other)).copied().unwrap_or((0, 0));
            if !has && with * 2 >= all && with > 0 {
                let place = page.front_matter.get("title").map_or(Span::at(0), |it| it.value.span);
                sink.push(NO_COUNTERPART.at(page, place).with("language", other.to_string()));
            }
        }
    }
}
