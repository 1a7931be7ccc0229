//! ST004: a file in a bundle that nobody names.

use std::collections::BTreeMap;

use crate::diagnostic::{Message, Severity, Sink};
use crate::page::Page;
use crate::path::Bundle;
use crate::rules::{Check, Rule};
use crate::site::Site;
use crate::source::Span;

pub(super) static UNUSED_FILE: Rule = Rule {
    code: "ST004",
    name: "unused-file",
    severity: Severity::Note,
    default: true,
    fix: None,
    doc: include_str!("unused_file.md"),
    doc_nl: None,
    check: Check::Site(check),
};

/// Parts of names by which themes find pictures that no page names.
const FOUND_BY_NAME: &[&str] =
    &["feature", "cover", "thumb", "background", "banner", "hero", "social", "share", "poster", "avatar", "logo"];

/// Parts of names of shortcodes that show all files of a bundle.
const SHOWS_ALL: &[&str] =
    &["galler", "carousel", "slide", "album", "images", "photos", "files", "downloads", "resources"];

/// Files of a bundle that nobody names and that are yet no oversight: a template shows them all.
const COLLECTION: usize = 4;

fn check(site: &Site, sink: &mut Sink) {
    // Templates that go through the files of a bundle show what no page names.
    if site.templates.lists_resources {
        return;
    }
    let mut bundles: BTreeMap<&str, (Vec<&Page>, Vec<&str>)> = BTreeMap::new();
    for page in site.pages.iter().filter(|page| page.path.bundle == Bundle::Leaf) {
        let folder = page.source.path().rsplit_once('/').map_or("", |(folder, _)| folder);
        bundles.entry(folder).or_default().0.push(page);
    }
    for path in &site.resources {
        let mut folder = path.as_str();
        while let Some((above, _)) = folder.rsplit_once('/') {
            if let Some(bundle) = bundles.get_mut(above) {
                bundle.1.push(path);
                break;
            }
            folder = above;
        }
    }
    for (folder, (pages, files)) in &bundles {
        if files.is_empty() || pages.iter().any(|page| shows_all(site, page)) {
            continue;
        }
        let unnamed = files.iter().filter(|path| !is_named(site, folder, pages, path));
        let unnamed: Vec<&&str> = unnamed.take(COLLECTION).collect();
        if unnamed.len() >= COLLECTION {
            continue;
        }
        for path in unnamed {
            let name = path.strip_prefix(*folder).unwrap_or(path).trim_start_matches('/');
            sink.push(
                UNUSED_FILE
                    .in_file((**path).into(), Span::default())
                    .with("file", name)
                    .help(Message::new("unused-file.help").with("file", name)),
            );
        }
    }
}

fn shows_all(site: &Site, page: &Page) -> bool {
    let shortcode = page.shortcodes.iter().any(|it| {
        let template = site.templates.shortcodes.get(&*it.name);
        template.is_some_and(|it| it.lists_resources) || SHOWS_ALL.iter().any(|part| it.name.contains(part))
    });
    // `resources: - src: "*.pdf"` names files by a pattern.
    shortcode || page.front_matter.get("resources").is_some_and(|it| page.slice(it.value.span).contains(['*', '?']))
}

fn is_named(site: &Site, folder: &str, pages: &[&Page], path: &str) -> bool {
    let name = path.rsplit('/').next().unwrap_or(path);
    let lower = name.to_lowercase();
    if name.starts_with('.') || FOUND_BY_NAME.iter().any(|part| lower.contains(part)) {
        return true;
    }
    let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
    // `plan.nl.pdf` is named as `plan.pdf`.
    let plain = site.config.hugo.languages.iter().find_map(|it| stem.strip_suffix(&format!(".{}", it.language)));
    let encoded = name.replace(' ', "%20");
    let inside = path.strip_prefix(folder).unwrap_or(path).trim_start_matches('/');
    let subfolder = inside.rsplit_once('/').map(|(subfolder, _)| subfolder);
    let names = |text: &str| {
        text.contains(name)
            || text.contains(&encoded)
            || text.to_lowercase().contains(&lower)
            || plain.is_some_and(|plain| text.contains(plain))
            || subfolder.is_some_and(|it| text.contains(it))
    };
    pages.iter().any(|page| names(page.source.text()))
        // Another page may show it by its path.
        || site.pages.iter().any(|page| page.source.text().contains(name))
        || site.bundled.iter().any(|page| page.source.text().contains(name))
        || site.files.iter().any(|file| shows(site, file.path()) && file.text().contains(name))
}

/// Whether what a file names is shown: a baseline, and what tools keep for themselves, only lists names.
fn shows(site: &Site, path: &str) -> bool {
    !path.starts_with('.') && site.config.twc.check.baseline.as_deref() != Some(path)
}
