//! Pages beside their translations, and which front matter keys the two share.

use std::collections::BTreeSet;

use rustc_hash::FxHashSet;

use crate::front_matter::{self, ValueKind};
use crate::limits::Limits;
use crate::page::Page;
use crate::site::{Publication, Site};

/// A page in the site's default language, or an earlier one, beside its translation.
#[derive(Clone, Copy, Debug)]
pub(super) struct PagePair<'a> {
    pub(super) original: &'a Page,
    pub(super) translation: &'a Page,
}

impl<'a> PagePair<'a> {
    /// Both pages, each with the other.
    pub(super) fn both(self) -> [(&'a Page, &'a Page); 2] {
        [(self.original, self.translation), (self.translation, self.original)]
    }
}

/// Every page that has a translation; the page in the default language comes first in its pair.
pub(super) fn pairs(site: &Site) -> Vec<PagePair<'_>> {
    let rank = |page: &Page| {
        let languages = &site.config.hugo.languages;
        let place = languages.iter().position(|it| it.language == page.path.language).unwrap_or(usize::MAX);
        (page.path.language != site.config.hugo.default_language, place, page.path.language.to_string())
    };
    let mut found = Vec::new();
    for (page, facts) in site.pages.iter().zip(&site.facts) {
        let mut languages = FxHashSet::default();
        for other in facts.translations.iter().filter_map(|it| site.pages.get(*it)) {
            // Many pages may share a key; a reader changes to the first of a language.
            if !languages.insert(&other.path.language) {
                continue;
            }
            if rank(page) < rank(other) {
                found.push(PagePair { original: page, translation: other });
            }
        }
    }
    found
}

/// Whether readers get to see a page.
pub(super) fn is_published(site: &Site, page: &Page) -> bool {
    site.facts_of(page).is_none_or(|facts| facts.publication == Publication::Published)
}

/// What a site's CMS says of the front matter keys of a folder, in lower case.
#[derive(Debug, Default)]
pub(super) struct Fields {
    /// The folder, from the site's root.
    folder: String,
    /// The same in every language (`i18n: duplicate`).
    pub(super) shared: BTreeSet<String>,
    /// Each language its own (`i18n: true`).
    pub(super) translated: BTreeSet<String>,
}

/// The fields of a page's folder.
pub(super) fn fields_of<'a>(all: &'a [Fields], page: &Page) -> Option<&'a Fields> {
    let inside = |folder: &str| page.source.path().strip_prefix(folder).is_some_and(|it| it.starts_with('/'));
    all.iter().filter(|it| inside(&it.folder)).max_by_key(|it| it.folder.len())
}

/// Reads the configuration of a Decap (Netlify) CMS, where the site has one.
pub(super) fn fields(site: &Site) -> Vec<Fields> {
    let mut all = Vec::new();
    for name in ["static/admin/config.yml", "static/admin/config.yaml"] {
        let Some(file) = site.files.iter().find(|file| file.path() == name) else { continue };
        let Some(root) = front_matter::data(file, &Limits::default(), &mut Vec::new()) else { continue };
        let collections = root.get("collections").and_then(|it| it.value.as_list()).unwrap_or_default();
        for collection in collections {
            let Some(folder) = collection.get("folder").and_then(|it| it.value.as_str()) else { continue };
            let mut fields = Fields { folder: folder.trim_matches('/').to_owned(), ..Fields::default() };
            for field in collection.get("fields").and_then(|it| it.value.as_list()).unwrap_or_default() {
                let Some(name) = field.get("name").and_then(|it| it.value.as_str()) else { continue };
                match field.get("i18n").map(|it| &it.value.kind) {
                    Some(ValueKind::String(word)) if &**word == "duplicate" => {
                        fields.shared.insert(name.to_lowercase())
                    }
                    Some(ValueKind::Bool(true)) => fields.translated.insert(name.to_lowercase()),
                    _ => continue,
                };
            }
            all.push(fields);
        }
    }
    all
}
