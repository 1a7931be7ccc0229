//! All files of an HTML site: pages, feeds, sitemap, redirects and what is copied.

use std::collections::{HashMap, HashSet};

use rayon::prelude::*;
use twc_content::path::{Bundle, Kind, Mounted, escape_path, mounted};
use twc_content::site::{Facts, Publication};
use twc_content::{Page, Site};

use super::address::Base;
use super::feed::{Entry, Feed, atom};
use super::finish::{Finished, Reference};
use super::page::{Renderer, feed_pages};
use super::sitemap::{Place, sitemaps};
use super::{Rendered, TemplateError, Templates, links, minify};
use crate::ExportOptions;
use crate::dead::DeadLink;
use crate::write::{Content as File, Origin, Refused, Tree};

/// The style of every page.
const STYLE: &str = include_str!("templates/twc.css");

/// The documents of an export and what they hold, for the check of their addresses.
#[derive(Debug, Default)]
struct Documents {
    /// Ids of each document, by its path.
    ids: HashMap<String, HashSet<String>>,
    /// Addresses of each document, with what made it.
    references: Vec<(String, Vec<Reference>)>,
}

/// Adds the HTML of a site to the tree: the addresses on its pages that lead nowhere.
///
/// `contents` are the rendered bodies of the site's pages, by their index.
pub(crate) fn add(
    site: &Site,
    templates: &Templates,
    options: &ExportOptions,
    contents: &[Rendered],
    tree: &mut Tree,
    refused: &mut Vec<Refused>,
) -> Result<Vec<DeadLink>, TemplateError> {
    let languages = &options.languages;
    let renderer = Renderer::new(site, templates);
    let none = Rendered::default();
    let wanted = |facts: &Facts| {
        let empty = facts.kind == Kind::Taxonomy && !facts.has_source && facts.pages.is_empty();
        facts.publication == Publication::Published
            && !empty
            && Base::is_html(&facts.url)
            && (languages.is_empty() || languages.contains(&facts.language))
    };
    let shown: Vec<usize> = (0..site.facts.len()).filter(|it| site.facts.get(*it).is_some_and(wanted)).collect();
    let pages: Vec<(usize, Finished)> = shown
        .par_iter()
        .filter_map(|index| Some((*index, site.facts.get(*index)?)))
        .map(|(index, facts)| {
            let html = renderer.page(index, contents.get(index).unwrap_or(&none))?;
            Ok((index, renderer.finished(&html, &facts.language, &facts.url, true)))
        })
        .collect::<Result<_, TemplateError>>()?;
    let mut documents = Documents::default();
    let mut keep = |tree: &mut Tree, path: &str, bytes: Vec<u8>, source: &str| {
        refused.extend(tree.add(path, File::Bytes(bytes), Origin::Words, source).err());
    };
    let mut keep_document = |tree: &mut Tree, path: &str, finished: Finished, source: &str| {
        let html = if options.minify { minify::minify(&finished.html) } else { finished.html };
        let taken = tree.add(path, File::Bytes(html.into_bytes()), Origin::Words, source);
        if taken.is_ok() {
            documents.ids.insert(path.to_owned(), finished.ids);
            documents.references.push((source.to_owned(), finished.references));
        }
        taken.err()
    };
    let mut clashes = Vec::new();
    for (index, finished) in pages {
        let Some(facts) = site.facts.get(index) else { continue };
        let path = renderer.base.file(&facts.url, "index.html");
        clashes.extend(keep_document(tree, &path, finished, &source_of(site, index)));
    }
    for index in shown.iter().filter(|it| renderer.feeds.contains(it)) {
        let Some(facts) = site.facts.get(*index) else { continue };
        let bytes = atom(&feed(&renderer, *index, facts, contents)).unwrap_or_default();
        keep(tree, &renderer.base.file(&facts.url, "index.xml"), bytes, &source_of(site, *index));
    }
    for index in &shown {
        let Some(facts) = site.facts.get(*index) else { continue };
        for alias in &facts.aliases {
            let path = alias_file(&renderer.base, facts, alias);
            let html = renderer.redirect(&facts.language, &facts.url, &facts.title)?;
            let finished = renderer.finished(&html, &facts.language, &url_of(&renderer.base, &path), true);
            clashes.extend(keep_document(tree, &path, finished, &source_of(site, *index)));
        }
    }
    let hugo = &site.config.hugo;
    let shown_languages = hugo
        .languages
        .iter()
        .map(|it| &it.language)
        .filter(|it| !hugo.disabled_languages.contains(it) && (languages.is_empty() || languages.contains(it)));
    for language in shown_languages {
        let html = renderer.not_found(language)?;
        let home = super::menu::home(site, language).map_or_else(|| format!("/{language}/"), |it| it.url.clone());
        let path = renderer.base.file(&home, "404.html");
        let finished = || renderer.finished(&html, language, &format!("{}/", renderer.base.path), false);
        if *language == hugo.default_language && path != "404.html" {
            clashes.extend(keep_document(tree, "404.html", finished(), "404.html"));
        }
        clashes.extend(keep_document(tree, &path, finished(), "404.html"));
    }
    let first = super::menu::home(site, &hugo.default_language).filter(|it| wanted(it)).or_else(|| {
        let mut homes = hugo.languages.iter().filter_map(|it| super::menu::home(site, &it.language));
        homes.find(|it| wanted(it))
    });
    if let Some(home) = first
        && !tree.has("index.html")
    {
        let html = renderer.redirect(&home.language, &home.url, &renderer.site_title(&home.language))?;
        let finished = renderer.finished(&html, &home.language, &format!("{}/", renderer.base.path), true);
        clashes.extend(keep_document(tree, "index.html", finished, "index.html"));
    }
    refused.append(&mut clashes);
    for (path, bytes) in
        sitemaps(&places(&renderer, &shown), |path| renderer.base.absolute(&url_of(&renderer.base, path)))
    {
        refused.extend(tree.add(&path, File::Bytes(bytes), Origin::Words, &path).err());
    }
    copies(site, &renderer.base, &shown, tree, refused);
    assets(site, &documents, tree, refused);
    // The site's own files of these names come first.
    for (path, text) in [("robots.txt", robots(&renderer.base)), ("twc.css", STYLE.to_owned())] {
        if !tree.has(path) {
            refused.extend(tree.add(path, File::Bytes(text.into_bytes()), Origin::Words, path).err());
        }
    }
    Ok(dead(site, &documents, tree))
}

/// The address of a file of the tree: that of its folder for an `index.html`.
fn url_of(base: &Base, path: &str) -> String {
    let path = match path.strip_suffix("index.html") {
        Some(folder) if folder.is_empty() || folder.ends_with('/') => folder,
        _ => path,
    };
    format!("{}/{path}", base.path)
}

/// Adds the files of the assets folder that documents name: only these are published.
fn assets(site: &Site, documents: &Documents, tree: &mut Tree, refused: &mut Vec<Refused>) {
    let assets: HashMap<&str, &str> = site
        .resources
        .iter()
        .filter_map(|it| Some((it.get(it.find("assets/")? + "assets/".len()..)?, it.as_str())))
        .filter(|(_, path)| path.starts_with("assets/") || path.starts_with("themes/"))
        .collect();
    if assets.is_empty() {
        return;
    }
    for reference in documents.references.iter().flat_map(|(_, list)| list) {
        if let Some(source) = assets.get(reference.path.as_str())
            && !tree.has(&reference.path)
        {
            let copy = File::CopyOf((*source).to_owned());
            refused.extend(tree.add(&reference.path, copy, Origin::File, source).err());
        }
    }
}

/// The addresses that lead to no file of the tree, or to no id of a document.
fn dead(site: &Site, documents: &Documents, tree: &Tree) -> Vec<DeadLink> {
    let mut dead = Vec::new();
    for (source, references) in &documents.references {
        for reference in references {
            let folder = format!("{}/index.html", reference.path.trim_end_matches('/'));
            let folder = folder.trim_start_matches('/');
            let path = match reference.path.as_str() {
                path if tree.get(path).is_some() => path,
                _ => folder,
            };
            let missing = tree.get(path).is_none();
            let lost = !reference.fragment.is_empty()
                && documents.ids.get(path).is_some_and(|ids| !ids.contains(&reference.fragment));
            if missing || lost {
                dead.push(DeadLink::new(site, source, &reference.written, missing));
            }
        }
    }
    dead.dedup();
    dead
}

fn source_of(site: &Site, index: usize) -> String {
    match site.pages.get(index) {
        Some(page) => page.source.path().to_owned(),
        None => site.facts.get(index).map(|it| it.url.clone()).unwrap_or_default(),
    }
}

fn robots(base: &Base) -> String {
    let sitemap = if base.origin.is_empty() {
        String::new()
    } else {
        format!("\nSitemap: {}{}/sitemap.xml\n", base.origin, base.path)
    };
    format!("User-agent: *\nAllow: /\n{sitemap}")
}

/// Where a redirect from an old address is written: from the root of the site, or beside the page where the alias is relative.
fn alias_file(base: &Base, facts: &Facts, alias: &str) -> String {
    let path = if alias.starts_with('/') {
        alias.to_owned()
    } else {
        let parent = facts.url.trim_end_matches('/').rsplit_once('/').map_or("", |(parent, _)| parent);
        let parent = parent.strip_prefix(base.path.as_str()).unwrap_or(parent);
        format!("{parent}/{alias}")
    };
    let path = path.trim_start_matches('/');
    if path.ends_with(".html") || path.ends_with(".htm") {
        path.to_owned()
    } else {
        format!("{}/index.html", path.trim_end_matches('/')).trim_start_matches('/').to_owned()
    }
}

fn feed(renderer: &Renderer<'_>, index: usize, facts: &Facts, contents: &[Rendered]) -> Feed {
    let site = renderer.site;
    let entries = feed_pages(site, index)
        .into_iter()
        .filter_map(|index| {
            let (facts, page) = (site.facts.get(index)?, site.pages.get(index)?);
            let published = facts.date?;
            let updated = facts.lastmod.filter(|it| it.unix_seconds() > published.unix_seconds()).unwrap_or(published);
            Some(Entry {
                title: facts.title.clone(),
                address: renderer.base.absolute(&facts.url),
                published: published.to_string(),
                updated: updated.to_string(),
                summary: page.front_matter.fields.description.clone(),
                html: contents
                    .get(index)
                    .map(|it| links::absolute(&it.content, page, site, &renderer.base))
                    .unwrap_or_default(),
            })
        })
        .collect();
    Feed {
        lang: facts.language.to_string(),
        title: renderer.feed_title(facts),
        page: renderer.base.absolute(&facts.url),
        address: renderer.base.absolute(&format!("{}index.xml", facts.url)),
        author: renderer.site_title(&facts.language),
        entries,
    }
}

fn places(renderer: &Renderer<'_>, shown: &[usize]) -> Vec<Place> {
    let mut places: Vec<Place> = shown
        .iter()
        .filter_map(|index| {
            let facts = renderer.site.facts.get(*index)?;
            let alternates = renderer.alternates(*index, facts);
            Some(Place {
                address: renderer.base.absolute(&facts.url),
                modified: facts.lastmod.or(facts.date).map(|it| it.to_string()),
                alternates: alternates.into_iter().map(|it| (it.lang, it.permalink)).collect(),
            })
        })
        .collect();
    places.sort_by(|one, other| one.address.cmp(&other.address));
    places
}

/// Adds the static files, and the files of each page's folder beside the page in every language that has it.
fn copies(site: &Site, base: &Base, shown: &[usize], tree: &mut Tree, refused: &mut Vec<Refused>) {
    let shown: HashSet<usize> = shown.iter().copied().collect();
    let texts = site.files.iter().map(|it| it.path()).filter(|it| it.starts_with("static/"));
    for path in site.resources.iter().map(String::as_str).chain(texts) {
        let copy = || File::CopyOf(path.to_owned());
        if let Some(name) = path.strip_prefix("static/") {
            refused.extend(tree.add(name, copy(), Origin::File, path).err());
            continue;
        }
        for (index, name) in owners(site, path) {
            let Some(facts) = site.facts.get(index).filter(|_| shown.contains(&index)) else { continue };
            let place = base.file(&format!("{}{name}", folder_of(facts)), "index.html");
            if !tree.has(&place) {
                refused.extend(tree.add(&place, copy(), Origin::File, path).err());
            }
        }
    }
}

/// The address that the files of a page's bundle stand below.
fn folder_of(facts: &Facts) -> String {
    match facts.url.rsplit_once('.') {
        Some((stem, extension)) if !extension.contains('/') => format!("{stem}/"),
        _ => facts.url.clone(),
    }
}

/// The files of bundles by the page's index: name and address. Where only one page is asked for, those of that page.
#[cfg(feature = "json")]
pub(crate) fn bundle_files(site: &Site, only: Option<&Page>) -> HashMap<usize, Vec<(String, String)>> {
    let mut files: HashMap<usize, Vec<(String, String)>> = HashMap::new();
    let folder = only.map_or("", |it| it.path.folder.as_str());
    for path in site.resources.iter().filter(|it| !it.starts_with("static/") && it.contains(folder)) {
        for (index, name) in owners(site, path) {
            let Some(facts) = site.facts.get(index) else { continue };
            let address = format!("{}{name}", folder_of(facts));
            files.entry(index).or_default().push((name, address));
        }
    }
    files
}

/// The address of a file of the site, from a page of it.
pub(crate) fn address_of(site: &Site, page: &Page, path: &str) -> Option<String> {
    let inside = path.strip_prefix("themes/").and_then(|it| it.split_once('/')).map_or(path, |(_, rest)| rest);
    if let Some(name) = inside.strip_prefix("static/").or_else(|| inside.strip_prefix("assets/")) {
        return Some(format!("{}/{}", Base::of(site).path, escape_path(name)));
    }
    let owners = owners(site, path);
    let of = |index: usize| site.facts.get(index);
    let own = owners.iter().find(|(index, _)| of(*index).is_some_and(|it| it.language == page.path.language));
    let (index, name) = own.or(owners.first())?;
    Some(format!("{}{name}", folder_of(of(*index)?)))
}

/// The pages whose folder a file of the content stands in: index, and the file's path below the page.
fn owners(site: &Site, path: &str) -> Vec<(usize, String)> {
    let Some(Mounted { inside, language }) = mounted(path, &site.config.hugo) else { return Vec::new() };
    let languages = site.config.hugo.languages.iter().map(|it| &it.language);
    let languages: Vec<_> = languages.filter(|it| language.as_ref().is_none_or(|own| own == *it)).collect();
    let is_bundle = |index: &usize| {
        site.facts.get(*index).is_some_and(|it| it.kind != Kind::Page)
            || site.pages.get(*index).is_some_and(|page| page.path.bundle != Bundle::Single)
    };
    let mut folder = inside.rsplit_once('/').map_or("", |(folder, _)| folder);
    loop {
        let logical = format!("/{}", folder.to_lowercase().replace(' ', "-"));
        let found = languages.iter().filter_map(|it| site.index_of(it, &logical)).filter(is_bundle);
        let name = inside.get(folder.len()..).unwrap_or_default().trim_start_matches('/');
        let owners: Vec<_> = found.map(|index| (index, name.to_owned())).collect();
        if !owners.is_empty() || folder.is_empty() {
            return owners;
        }
        folder = folder.rsplit_once('/').map_or("", |(above, _)| above);
    }
}
