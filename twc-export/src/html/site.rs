//! All files of an HTML site: pages, feeds, sitemap, redirects and what is copied.

use std::collections::{HashMap, HashSet};

use rayon::prelude::*;
use twc_content::path::{Bundle, Kind, Mounted, escape_path, mounted};
use twc_content::site::Facts;
use twc_content::{Language, Page, Site};

use super::address::Base;
use super::alias::{self, LostAlias};
use super::documents::Documents;
use super::feed::{Entry, Feed, atom};
use super::finish::{Finished, Ways};
use super::page::{Renderer, STYLE, feed_pages, plain};
use super::sitemap::{Place, sitemaps};
use super::unlink::unlink;
use super::{Rendered, TemplateError, Templates, minify};
use crate::ExportOptions;
use crate::dead::DeadLink;
use crate::write::{Content as File, Origin, Refused, Tree};

/// What content asks for and no export can give.
#[derive(Debug, Default)]
pub(crate) struct Shortcomings {
    /// Addresses on pages that lead nowhere.
    pub(crate) dead: Vec<DeadLink>,
    /// Aliases that lead to another page.
    pub(crate) lost: Vec<LostAlias>,
}

/// Adds the HTML of a site to the tree, without the addresses on its pages that lead nowhere.
///
/// `contents` are the rendered bodies of the site's pages, by their index.
pub(crate) fn add(
    site: &Site,
    templates: &Templates,
    options: &ExportOptions,
    contents: &[Rendered],
    tree: &mut Tree,
    refused: &mut Vec<Refused>,
) -> Result<Shortcomings, TemplateError> {
    let languages = &options.languages;
    let renderer = Renderer::new(site, templates, languages);
    let none = Rendered::default();
    let wanted = |facts: &Facts| renderer.shows(facts);
    let shown: Vec<usize> = (0..site.facts.len()).filter(|it| site.facts.get(*it).is_some_and(wanted)).collect();
    let pages: Vec<(usize, Finished)> = shown
        .par_iter()
        .filter_map(|index| Some((*index, site.facts.get(*index)?)))
        .map(|(index, facts)| {
            let html = renderer.page(index, contents.get(index).unwrap_or(&none))?;
            Ok((index, renderer.finished(&html, &facts.language, &facts.url, Ways::Relative)))
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
            documents.keep(path, source, Finished { html: String::new(), ..finished });
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
        // Its text comes when it is known which addresses lead somewhere.
        keep(tree, &renderer.base.file(&facts.url, "index.xml"), Vec::new(), &source_of(site, *index));
    }
    let (files, mut lost) = alias::aliases(site, &renderer.base, &shown, |it| source_of(site, it));
    for (path, index) in files {
        let Some(facts) = site.facts.get(index) else { continue };
        let html = renderer.redirect(&facts.language, &facts.url, &facts.title)?;
        let finished = renderer.finished(&html, &facts.language, &url_of(&renderer.base, &path), Ways::Relative);
        match keep_document(tree, &path, finished, &source_of(site, index)) {
            Some(Refused::Clash { source_path, other_source, .. }) => {
                lost.push(LostAlias { source_path, path, other_source });
            }
            refused => clashes.extend(refused),
        }
    }
    let hugo = &site.config.hugo;
    let shown_languages = hugo
        .languages
        .iter()
        .map(|it| &it.language)
        .filter(|it| !hugo.disabled_languages.contains(it) && (languages.is_empty() || languages.contains(it)));
    let shown_languages: Vec<&Language> = shown_languages.collect();
    let root_language = shown_languages.iter().find(|it| ***it == hugo.default_language).or(shown_languages.first());
    let root_language = root_language.copied();
    for language in shown_languages {
        let html = renderer.not_found(language)?;
        let home = super::menu::home(site, language).map_or_else(|| format!("/{language}/"), |it| it.url.clone());
        let path = renderer.base.file(&home, "404.html");
        let finished = || renderer.finished(&html, language, &format!("{}/", renderer.base.path), Ways::FromRoot);
        if root_language == Some(language) && path != "404.html" {
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
        let finished = renderer.finished(&html, &home.language, &format!("{}/", renderer.base.path), Ways::Relative);
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
    feeds(&renderer, &shown, contents, &documents, tree);
    lost.sort();
    Ok(Shortcomings { dead: documents.mend(site, &left_out(&renderer), tree), lost })
}

/// The files of pages in languages that are not asked for.
fn left_out(renderer: &Renderer<'_>) -> HashSet<String> {
    let facts = renderer.site.facts.iter().filter(|it| !renderer.has(&it.language));
    facts.map(|it| renderer.base.file(&it.url, "index.html")).collect()
}

/// Gives the feeds of the tree their text.
fn feeds(renderer: &Renderer<'_>, shown: &[usize], contents: &[Rendered], documents: &Documents, tree: &mut Tree) {
    let site = renderer.site;
    let lists: Vec<usize> = shown.iter().copied().filter(|it| renderer.feeds.contains(it)).collect();
    let pages: HashSet<usize> = lists.iter().flat_map(|it| feed_pages(site, *it)).collect();
    let pages: Vec<usize> = pages.into_iter().collect();
    let bodies: HashMap<usize, String> = pages
        .par_iter()
        .filter_map(|index| {
            let (page, facts) = (site.pages.get(*index)?, site.facts.get(*index)?);
            let body = renderer.feed_body(page, facts, &contents.get(*index)?.content);
            let dead = documents.dead(&body.references, tree);
            let dead = dead.iter().map(|(it, what)| (it.address.as_str(), *what)).collect();
            Some((*index, unlink(&body.html, &dead)))
        })
        .collect();
    for index in lists {
        let Some(facts) = site.facts.get(index) else { continue };
        let path = renderer.base.file(&facts.url, "index.xml");
        if matches!(tree.get(&path), Some(File::Bytes(it)) if it.is_empty()) {
            tree.replace(&path, atom(&feed(renderer, index, facts, &bodies)).unwrap_or_default());
        }
    }
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
    for path in documents.paths() {
        if let Some(source) = assets.get(path)
            && !tree.has(path)
        {
            let copy = File::CopyOf((*source).to_owned());
            refused.extend(tree.add(path, copy, Origin::File, source).err());
        }
    }
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

fn feed(renderer: &Renderer<'_>, index: usize, facts: &Facts, bodies: &HashMap<usize, String>) -> Feed {
    let site = renderer.site;
    let title = renderer.site_title(&site.config.hugo.default_language);
    let entries = feed_pages(site, index)
        .into_iter()
        .filter_map(|index| {
            let facts = site.facts.get(index)?;
            let published = facts.date?;
            let updated = facts.lastmod.filter(|it| it.unix_seconds() > published.unix_seconds()).unwrap_or(published);
            Some(Entry {
                title: plain(&facts.title),
                id: renderer.base.id(&title, &facts.url),
                address: renderer.base.absolute(&facts.url),
                published: published.to_string(),
                updated: updated.to_string(),
                summary: plain(&facts.description),
                html: bodies.get(&index).cloned().unwrap_or_default(),
            })
        })
        .collect();
    Feed {
        lang: facts.language.to_string(),
        title: renderer.feed_title(facts),
        id: renderer.base.id(&title, &facts.url),
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
