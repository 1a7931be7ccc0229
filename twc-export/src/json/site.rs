//! A site as JSON: languages, menus and the list of its pages.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use twc_content::Site;
use twc_content::date::Moment;
use twc_content::site::Facts;

use super::{SCHEMA_VERSION, published};
use crate::html::{base_of, menus_of};

/// A site.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct SiteJson {
    /// The version of this shape.
    pub schema_version: u32,
    /// Scheme, host and path that addresses stand under; empty where the site does not say.
    pub base_url: String,
    /// The language of readers who asked for none.
    pub default_language: String,
    /// Languages, in the order of the site.
    pub languages: Vec<LanguageJson>,
    /// Menus by language and name.
    pub menus: BTreeMap<String, BTreeMap<String, Vec<MenuJson>>>,
    /// Pages with a source, sorted by it.
    pub pages: Vec<PageEntryJson>,
}

/// A language of the site.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct LanguageJson {
    /// Language code, such as `nl`.
    pub language: String,
    /// BCP 47 tag for documents.
    pub locale: String,
    /// Name for readers.
    pub name: String,
    /// Title of the site in this language.
    pub title: String,
    /// Address of its home page.
    pub home: String,
}

/// An entry of a menu.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct MenuJson {
    /// Its words.
    pub name: String,
    /// Where it leads.
    pub url: String,
    /// Entries below it.
    pub children: Vec<MenuJson>,
}

impl MenuJson {
    pub(crate) fn new(name: String, url: String, children: Vec<Self>) -> Self {
        Self { name, url, children }
    }
}

/// A page in the list of a site's pages.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct PageEntryJson {
    /// Path of the file that makes the page.
    pub source: String,
    /// Language code.
    pub language: String,
    /// `home`, `section`, `page`, `taxonomy` or `term`.
    pub kind: String,
    /// Address from the host's root.
    pub url: String,
    /// Title.
    pub title: String,
    /// Date, RFC 3339.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub date: Option<String>,
    /// The page's own JSON file, below the folder of this file.
    pub file: String,
    /// The page in other languages, by language.
    pub translations: BTreeMap<String, String>,
}

/// A site with its published pages, their files named as an export to a folder names them.
///
/// # Example
/// ```
/// use twc_content::{Limits, Site, SourceFile};
/// use twc_export::json;
///
/// let page = SourceFile::new("content/a.nl.md", "---\ntitle: Welkom\n---\n");
/// let site = json::site(&Site::from_files(vec![page], Vec::new(), &Limits::default()));
/// assert_eq!((site.languages.len(), site.pages[0].file.as_str()), (2, "nl/a/index.json"));
/// ```
#[must_use]
pub fn site(site: &Site) -> SiteJson {
    of_pages(site, |_| true)
}

/// A site with those of its published pages that are wanted.
pub(crate) fn of_pages(site: &Site, wanted: impl Fn(&Facts) -> bool) -> SiteJson {
    let base = base_of(site);
    let config = &site.config.hugo;
    let languages = config.languages.iter().filter(|it| !config.disabled_languages.contains(&it.language));
    SiteJson {
        schema_version: SCHEMA_VERSION,
        base_url: config.base_url.clone(),
        default_language: config.default_language.code(),
        languages: languages
            .clone()
            .map(|it| LanguageJson {
                language: it.language.code(),
                locale: it.locale.clone(),
                name: it.label.clone(),
                title: if it.title.is_empty() { config.title.clone() } else { it.title.clone() },
                home: site
                    .index_of(&it.language, "/")
                    .and_then(|index| site.facts.get(index))
                    .map(|it| it.url.clone())
                    .unwrap_or_default(),
            })
            .collect(),
        menus: languages.map(|it| (it.language.code(), menus_of(site, &it.language))).collect(),
        pages: published(site)
            .filter(|(_, facts)| wanted(facts))
            .map(|(page, facts)| PageEntryJson {
                source: page.source.path().to_owned(),
                language: facts.language.code(),
                kind: facts.kind.as_str().to_owned(),
                url: facts.url.clone(),
                title: facts.title.clone(),
                date: Some(facts.date.unwrap_or(Moment::ZERO).to_string()),
                file: base.file(&facts.url, "index.json"),
                translations: site
                    .translations_of(facts)
                    .map(|(other, _)| (other.language.code(), other.url.clone()))
                    .collect(),
            })
            .collect(),
    }
}
