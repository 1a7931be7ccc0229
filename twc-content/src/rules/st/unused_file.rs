//! ST004: a file in a bundle that nobody names.

use std::collections::BTreeMap;

use super::mentions::Mentions;
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
    bundles.retain(|_, (pages, files)| {
        files.retain(|it| !is_found_by_name(it));
        !files.is_empty() && !pages.iter().any(|page| shows_all(site, page))
    });
    // Another page may show a file by its path.
    let mut anywhere = Mentions::of(bundles.values().flat_map(|(_, files)| files).map(|it| name_of(it)));
    let pages = site.pages.iter().chain(&site.bundled).map(|page| &page.source);
    let files = site.files.iter().filter(|it| shows(site, it.path()));
    pages.chain(files).for_each(|it| anywhere.read(it.text()));
    for (folder, (pages, files)) in &bundles {
        let unnamed: Vec<&str> = files.iter().copied().filter(|it| !anywhere.hold(name_of(it))).collect();
        let unnamed = not_named_by(site, folder, pages, unnamed);
        if unnamed.len() >= COLLECTION {
            continue;
        }
        for path in unnamed {
            let name = path.strip_prefix(*folder).unwrap_or(path).trim_start_matches('/');
            sink.push(
                UNUSED_FILE
                    .in_file(path.into(), Span::default())
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

fn name_of(path: &str) -> &str {
    path.rsplit('/').next().unwrap_or(path)
}

/// Whether themes find a file of this name, or nobody does.
fn is_found_by_name(path: &str) -> bool {
    let lower = name_of(path).to_lowercase();
    lower.starts_with('.') || FOUND_BY_NAME.iter().any(|part| lower.contains(part))
}

/// The files that the pages of their own bundle do not name in other ways either.
fn not_named_by<'f>(site: &Site, folder: &str, pages: &[&Page], files: Vec<&'f str>) -> Vec<&'f str> {
    if files.is_empty() {
        return files;
    }
    let ways: Vec<Vec<String>> = files.iter().map(|it| ways_to_name(site, folder, it)).collect();
    let mut mentions = Mentions::of(ways.iter().flatten().map(String::as_str));
    for page in pages {
        mentions.read(&page.source.text().to_lowercase());
    }
    let unnamed = files.into_iter().zip(&ways).filter(|(_, ways)| !ways.iter().any(|it| mentions.hold(it)));
    unnamed.map(|(file, _)| file).collect()
}

/// How a page may name a file of its bundle, in lower case.
fn ways_to_name(site: &Site, folder: &str, path: &str) -> Vec<String> {
    let name = name_of(path).to_lowercase();
    let stem = name.rsplit_once('.').map_or(name.as_str(), |(stem, _)| stem);
    // `plan.nl.pdf` is named as `plan.pdf`.
    let languages = site.config.hugo.languages.iter();
    let plain = languages.map(|it| format!(".{}", it.language).to_lowercase()).find_map(|it| stem.strip_suffix(&it));
    let inside = path.strip_prefix(folder).unwrap_or(path).trim_start_matches('/');
    let subfolder = inside.rsplit_once('/').map(|(subfolder, _)| subfolder.to_lowercase());
    let ways = plain.map(str::to_owned).into_iter().chain(subfolder);
    ways.chain([name.replace(' ', "%20"), name.clone()]).collect()
}

/// Whether what a file names is shown: a baseline, and what tools keep for themselves, only lists names.
fn shows(site: &Site, path: &str) -> bool {
    !path.starts_with('.') && site.config.twc.check.baseline.as_deref() != Some(path)
}
