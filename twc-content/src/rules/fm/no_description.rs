//! FM018: a page without the description that its neighbours have.

use std::collections::BTreeMap;

use crate::diagnostic::{Message, Severity, Sink};
use crate::page::Page;
use crate::path::{Bundle, Kind};
use crate::rules::pairs::is_published;
use crate::rules::{Check, Rule};
use crate::site::Site;

pub(super) static NO_DESCRIPTION: Rule = Rule {
    code: "FM018",
    name: "no-description",
    severity: Severity::Warning,
    default: true,
    fix: None,
    doc: include_str!("no_description.md"),
    doc_nl: None,
    check: Check::Site(check),
};

/// Pages of a section that make a habit.
const HABIT: usize = 4;

fn check(site: &Site, sink: &mut Sink) {
    let mut sections: BTreeMap<(&str, String), Vec<(&Page, bool)>> = BTreeMap::new();
    for page in &site.pages {
        let single = page.path.kind == Kind::Page && page.path.bundle != Bundle::Branch;
        if single && !page.path.section.is_empty() && is_published(site, page) {
            let key = (page.path.section.as_str(), page.path.language.to_string());
            sections.entry(key).or_default().push((page, has_one(page)));
        }
    }
    for pages in sections.values() {
        let without = pages.iter().filter(|it| !it.1).count();
        // Only where nearly all pages have one is it meant to be there.
        if pages.len() < HABIT || without * 5 > pages.len() {
            continue;
        }
        for (page, _) in pages.iter().filter(|it| !it.1) {
            let help = Message::new("no-description.help")
                .with("section", page.path.section.as_str())
                .with("with", pages.len() - without)
                .with("all", pages.len());
            sink.push(NO_DESCRIPTION.at(page, page.split.open).help(help));
        }
    }
}

/// Whether there is a key for it. One without a value is another rule's matter, so is a page without front matter.
fn has_one(page: &Page) -> bool {
    page.split.front_matter.is_empty()
        || ["description", "summary"].iter().any(|key| page.front_matter.get(key).is_some())
}
