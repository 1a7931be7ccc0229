//! All files of an HTML site: pages, feeds, sitemap, redirects and what is copied.

#[cfg(feature = "json")]
use std::collections::HashMap;
use std::collections::HashSet;

use rayon::prelude::*;
use twc_content::path::{Bundle, Kind, Mounted, mounted};
use twc_content::site::{Facts, Publication};
use twc_content::{Page, Site};

use super::address::Base;
use super::feed::{Entry, Feed, atom};
use super::page::{Renderer, feed_pages};
use super::sitemap::{Place, sitemap};
use super::{HtmlOptions, Rendered, TemplateError, Templates, links, minify, render};
use crate::ExportOptions;
use crate::write::{Content as File, Origin, Refused, Tree};

/// The style of every page.
const STYLE: &str = include_str!("templates/twc.css");

/// Adds the HTML of a site to the tree.
pub(crate) fn add(
    site: &Site,
    templates: &Templates,
    options: &ExportOptions,
    tree: &mut Tree,
    refused: &mut Vec<Refused>,
) -> Result<(), TemplateError> {
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
    let html = HtmlOptions { policy: options.policy, templates: Some(templates) };
    let contents: Vec<Rendered> = site
        .pages
        .par_iter()
        .zip(&site.facts)
        .map(
            |(page, facts)| {
                if wanted(facts) { render(&links::resolved(page, site), site, &html) } else { Rendered::default() }
            },
        )
        .collect();
    let pages: Vec<(usize, String)> = shown
        .par_iter()
        .map(|index| Ok((*index, renderer.page(*index, contents.get(*index).unwrap_or(&none))?)))
        .collect::<Result<_, TemplateError>>()?;
    let mut keep = |tree: &mut Tree, path: &str, bytes: Vec<u8>, origin: Origin, source: &str| {
        refused.extend(tree.add(path, File::Bytes(bytes), origin, source).err());
    };
    for (index, html) in pages {
        let Some(facts) = site.facts.get(index) else { continue };
        let path = renderer.base.file(&facts.url, "index.html");
        let html = if options.minify { minify::minify(&html) } else { html };
        keep(tree, &path, html.into_bytes(), Origin::Words, &source_of(site, index));
    }
    for index in shown.iter().filter(|it| renderer.feeds.contains(it)) {
        let Some(facts) = site.facts.get(*index) else { continue };
        let bytes = atom(&feed(&renderer, *index, facts, &contents)).unwrap_or_default();
        keep(tree, &renderer.base.file(&facts.url, "index.xml"), bytes, Origin::Words, &source_of(site, *index));
    }
    for index in &shown {
        let Some(facts) = site.facts.get(*index) else { continue };
        for alias in &facts.aliases {
            let path = alias_file(&renderer.base, facts, alias);
            let html = renderer.redirect(&facts.language, &facts.url, &facts.title)?;
            keep(tree, &path, html.into_bytes(), Origin::Words, &source_of(site, *index));
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
        if *language == hugo.default_language && path != "404.html" {
            keep(tree, "404.html", html.clone().into_bytes(), Origin::Words, "404.html");
        }
        keep(tree, &path, html.into_bytes(), Origin::Words, "404.html");
    }
    if let Some(home) = super::menu::home(site, &hugo.default_language)
        && !tree.has("index.html")
    {
        let html = renderer.redirect(&hugo.default_language, &home.url, &renderer.site_title(&home.language))?;
        keep(tree, "index.html", html.into_bytes(), Origin::Words, "index.html");
    }
    let bytes = sitemap(&places(&renderer, &shown)).unwrap_or_default();
    keep(tree, "sitemap.xml", bytes, Origin::Words, "sitemap.xml");
    copies(site, &renderer.base, &shown, tree, refused);
    // The site's own files of these names come first.
    for (path, text) in [("robots.txt", robots(&renderer.base)), ("twc.css", STYLE.to_owned())] {
        if !tree.has(path) {
            refused.extend(tree.add(path, File::Bytes(text.into_bytes()), Origin::Words, path).err());
        }
    }
    Ok(())
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
                html: contents.get(index).map(|it| it.content.trim().to_owned()).unwrap_or_default(),
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
    if let Some(name) = path.strip_prefix("static/") {
        return Some(format!("{}/{name}", Base::of(site).path));
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
