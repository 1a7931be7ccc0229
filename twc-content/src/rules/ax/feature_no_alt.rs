//! AX002: a picture in the front matter whose alternative text is missing.

use std::collections::BTreeSet;

use crate::diagnostic::{Applicability, Fix, Message, Severity, Sink};
use crate::front_matter::{Entry, ValueKind};
use crate::page::Page;
use crate::rules::{Check, Rule};
use crate::site::Site;
use crate::source::Span;
use crate::split::Fence;

pub(super) static FEATURE_NO_ALT: Rule = Rule {
    code: "AX002",
    name: "feature-no-alt",
    severity: Severity::Warning,
    default: true,
    fix: Some(Applicability::Suggestion),
    doc: include_str!("feature_no_alt.md"),
    doc_nl: None,
    check: Check::Site(check),
};

/// Keys that name the picture of a page.
const PICTURES: &[&str] = &[
    "feature",
    "cover",
    "image",
    "thumbnail",
    "banner",
    "hero",
    "photo",
    "picture",
    "featured_image",
    "featuredImage",
];

fn check(site: &Site, sink: &mut Sink) {
    // Only a key that some page of the site has can be meant to be there.
    let known: BTreeSet<String> = site
        .pages
        .iter()
        .flat_map(|page| &page.front_matter.root)
        .map(|entry| entry.key.to_ascii_lowercase())
        .filter(|key| key.ends_with("alt"))
        .collect();
    for page in &site.pages {
        for entry in &page.front_matter.root {
            picture(page, entry, &known, sink);
        }
    }
}

fn picture(page: &Page, entry: &Entry, known: &BTreeSet<String>, sink: &mut Sink) {
    if !PICTURES.iter().any(|it| entry.key.eq_ignore_ascii_case(it)) {
        return;
    }
    let key = match &entry.value.kind {
        ValueKind::String(file) if !file.trim().is_empty() => {
            let candidates = [format!("{}Alt", entry.key), format!("{}_alt", entry.key), format!("{}-alt", entry.key)];
            if candidates.iter().any(|it| page.front_matter.get(it).is_some()) {
                return;
            }
            match candidates.into_iter().find(|it| known.contains(&it.to_ascii_lowercase())) {
                Some(key) => key,
                None => return,
            }
        }
        // `cover: { image: …, alt: … }`
        ValueKind::Map(_) => {
            let file = ["image", "src", "file", "url"].iter().find_map(|it| entry.value.get(it));
            let named = file.is_some_and(|it| it.value.as_str().is_some_and(|it| !it.trim().is_empty()));
            let words = ["alt", "caption", "title"].iter().any(|it| entry.value.get(it).is_some());
            if !named || words {
                return;
            }
            format!("{}.alt", entry.key)
        }
        _ => return,
    };
    let mut finding = FEATURE_NO_ALT
        .at(page, entry.key_span.to(entry.value.span))
        .with("key", &*entry.key)
        .with("alt", key.as_str())
        .help(Message::new("feature-no-alt.help").with("alt", key.as_str()));
    if let Some(text) = line_of_key(page, &key) {
        let end = entry.value.span.end as usize;
        let at = page.source.text()[end..].find('\n').map_or(page.source.text().len(), |it| end + it + 1);
        let title = Message::new("feature-no-alt.fix").with("alt", key.as_str());
        finding =
            finding.fix(Fix::new(Applicability::Suggestion, title, page.source.shared_path(), Span::at(at), text));
    }
    sink.push(finding);
}

/// The line to add; in a map and in JSON that is left to the author.
fn line_of_key(page: &Page, key: &str) -> Option<String> {
    match page.split.fence {
        Fence::Yaml if !key.contains('.') => Some(format!("{key}: \"\"\n")),
        Fence::Toml if !key.contains('.') => Some(format!("{key} = \"\"\n")),
        _ => None,
    }
}
