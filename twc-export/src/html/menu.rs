//! Menus and the switch of languages: from the site's configuration, else from its top-level sections.

use std::collections::BTreeMap;

use twc_content::path::Kind;
use twc_content::site::{Facts, Publication};
use twc_content::{Language, Site};

use super::page::link_title;
use super::view::{LanguageView, LinkView, MenuView};

/// Languages that a page leads to at most: a configuration of thousands would make every page as long.
pub(super) const MOST_LANGUAGES: usize = 200;

/// A menu of a language, as far as it is the same on every page.
#[derive(Debug, Default)]
pub(crate) struct Menu<'a> {
    entries: Vec<Entry<'a>>,
}

#[derive(Debug)]
struct Entry<'a> {
    name: String,
    url: String,
    target: Option<&'a Facts>,
    children: Vec<Entry<'a>>,
}

impl<'a> Menu<'a> {
    /// A menu by its name: the configured one, and for `main` else the top-level sections.
    pub(crate) fn of(site: &'a Site, language: &Language, name: &str) -> Self {
        let entries = site.config.hugo.menus.get(&language.to_string()).and_then(|menus| menus.get(name));
        let Some(entries) = entries.filter(|it| !it.is_empty()) else {
            return if name == "main" { Self { entries: of_sections(site, language) } } else { Self::default() };
        };
        let mut entries: Vec<_> = entries.iter().collect();
        // Hugo's order: no weight comes last, then by name.
        entries.sort_by_key(|it| (it.weight == 0, it.weight, it.name.clone(), it.identifier.clone()));
        let mut roots: Vec<(String, Entry<'_>)> = Vec::new();
        let mut below: BTreeMap<&str, Vec<Entry<'_>>> = BTreeMap::new();
        for entry in entries {
            let target = target(site, language, &entry.page_ref);
            let url = target.map_or_else(|| entry.url.clone(), |it| it.url.clone());
            let name = match (entry.name.is_empty(), target) {
                (true, Some(target)) => link_title(target),
                _ => entry.name.clone(),
            };
            // Entries without words or address start actions of a theme, such as a search box.
            if name.is_empty() || url.is_empty() {
                continue;
            }
            let read = Entry { name: name.clone(), url, target, children: Vec::new() };
            if entry.parent.is_empty() {
                let key = if entry.identifier.is_empty() { name } else { entry.identifier.clone() };
                roots.push((key, read));
            } else {
                below.entry(entry.parent.as_str()).or_default().push(read);
            }
        }
        for (key, root) in &mut roots {
            root.children = below.remove(key.as_str()).unwrap_or_default();
        }
        Self { entries: roots.into_iter().map(|(_, entry)| entry).collect() }
    }

    /// The menu as a page shows it, with the place of the page in it.
    pub(crate) fn shown(&self, site: &Site, page: Option<&Facts>) -> Vec<MenuView> {
        let lists = page.map(|it| above(site, it)).unwrap_or_default();
        let current = |target: &Facts| {
            let page = page?;
            // `page` where the target is this page, `true` where it is a list above it.
            if target.url == page.url && target.language == page.language {
                return Some("page");
            }
            lists.iter().any(|it| it.url == target.url && it.kind == Kind::Section).then_some("true")
        };
        let view = |it: &Entry<'_>, children| MenuView {
            name: it.name.clone(),
            url: it.url.clone(),
            current: it.target.and_then(current),
            children,
        };
        let children = |it: &Entry<'_>| it.children.iter().map(|child| view(child, Vec::new())).collect();
        self.entries.iter().map(|it| view(it, children(it))).collect()
    }
}

/// The menus of a language by name, as JSON publishes them.
#[cfg(feature = "json")]
pub(crate) fn json(site: &Site, language: &Language) -> BTreeMap<String, Vec<crate::json::MenuJson>> {
    let configured = site.config.hugo.menus.get(&language.to_string());
    let names = configured.into_iter().flat_map(|menus| menus.keys().map(String::as_str)).chain(["main"]);
    let shape = |it: MenuView| {
        let child = |it: MenuView| crate::json::MenuJson::new(it.name, it.url, Vec::new());
        crate::json::MenuJson::new(it.name, it.url, it.children.into_iter().map(child).collect())
    };
    names
        .map(|name| {
            (name.to_owned(), Menu::of(site, language, name).shown(site, None).into_iter().map(shape).collect())
        })
        .collect()
}

/// The page that a menu's `pageRef` names.
fn target<'a>(site: &'a Site, language: &Language, page_ref: &str) -> Option<&'a Facts> {
    if page_ref.is_empty() {
        return None;
    }
    let logical = format!("/{}", page_ref.trim_matches('/').to_lowercase());
    site.facts.get(site.index_of(language, &logical)?).filter(|it| it.publication == Publication::Published)
}

/// The menu of a site that has none: the sections and pages at the top.
fn of_sections<'a>(site: &'a Site, language: &Language) -> Vec<Entry<'a>> {
    let Some(home) = home(site, language) else { return Vec::new() };
    let entries = home.pages.iter().filter_map(|index| site.facts.get(*index));
    let sections = entries.clone().filter(|it| it.kind == Kind::Section);
    let pages = entries.filter(|it| it.kind == Kind::Page && !it.logical.trim_matches('/').contains('/'));
    sections
        .chain(pages)
        .filter(|it| it.publication == Publication::Published)
        .take(8)
        .map(|it| Entry { name: link_title(it), url: it.url.clone(), target: Some(it), children: Vec::new() })
        .collect()
}

/// The lists above a page, the home first; the page itself is left out.
pub(crate) fn above<'a>(site: &'a Site, page: &Facts) -> Vec<&'a Facts> {
    let mut lists = Vec::new();
    let mut parent = page.parent;
    while let Some(facts) = parent.and_then(|index| site.facts.get(index)) {
        // A tree has no circles; a bound keeps a mistake from hanging the program.
        if lists.len() > 64 {
            break;
        }
        lists.push(facts);
        parent = facts.parent;
    }
    lists.reverse();
    lists
}

/// The path from the home to a page.
pub(crate) fn breadcrumbs(site: &Site, page: &Facts, home_word: &str) -> Vec<LinkView> {
    above(site, page)
        .into_iter()
        .filter(|it| it.publication == Publication::Published)
        .map(|it| LinkView {
            name: if it.kind == Kind::Home { home_word.to_owned() } else { link_title(it) },
            url: it.url.clone(),
        })
        .collect()
}

/// The languages that are `shown`, each with this page's translation or else its home.
pub(crate) fn languages(
    site: &Site,
    language: &Language,
    page: Option<&Facts>,
    shown: impl Fn(&Language) -> bool,
) -> Vec<LanguageView> {
    let languages = site.config.hugo.languages.iter();
    languages
        .filter(|it| !site.config.hugo.disabled_languages.contains(&it.language) && shown(&it.language))
        .filter_map(|it| {
            let own = it.language == *language;
            let translation = page.and_then(|page| {
                if own {
                    return Some(page.url.clone());
                }
                let mut found = page.translations.iter().filter_map(|index| site.facts.get(*index));
                found
                    .find(|facts| facts.language == it.language && facts.publication == Publication::Published)
                    .map(|facts| facts.url.clone())
            });
            Some(LanguageView {
                name: if it.label.is_empty() { it.locale.clone() } else { it.label.clone() },
                lang: it.locale.clone(),
                url: translation.or_else(|| home(site, &it.language).map(|home| home.url.clone()))?,
                current: own.then_some(if page.is_some() { "page" } else { "true" }),
            })
        })
        .take(MOST_LANGUAGES)
        .collect()
}

/// The home page of a language.
pub(crate) fn home<'a>(site: &'a Site, language: &Language) -> Option<&'a Facts> {
    site.facts.get(site.index_of(language, "/")?)
}
