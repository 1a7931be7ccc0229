//! The search index of a language: what a search in the browser loads.

use rayon::prelude::*;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use twc_content::{Language, Site};

use super::page::{headings, tags};
use super::{SCHEMA_VERSION, published};
use crate::text::{TextLinks, TextOptions, write_page};

/// The search index of a language.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct SearchJson {
    /// The version of this shape.
    pub schema_version: u32,
    /// Language code.
    pub language: String,
    /// Pages, sorted by address.
    pub pages: Vec<SearchEntryJson>,
}

/// A page that can be found.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct SearchEntryJson {
    /// Address from the host's root.
    pub url: String,
    /// Title.
    pub title: String,
    /// Description; empty where there is none.
    pub description: String,
    /// Tags.
    pub tags: Vec<String>,
    /// Words of the headings.
    pub headings: Vec<String>,
    /// Words of the body on one line.
    pub text: String,
}

/// The index of the published pages of a language.
///
/// # Example
/// ```
/// use twc_content::{Language, Limits, Site, SourceFile};
/// use twc_export::json;
///
/// let page = SourceFile::new("content/a.nl.md", "---\ntitle: Welkom\n---\n## Wat nu?\n\nLees *verder*.\n");
/// let site = Site::from_files(vec![page], Vec::new(), &Limits::default());
/// let index = json::search(&site, &Language::NL);
/// assert_eq!((index.pages[0].url.as_str(), index.pages[0].text.as_str()), ("/nl/a/", "Wat nu? Lees verder."));
/// ```
#[must_use]
pub fn search(site: &Site, language: &Language) -> SearchJson {
    let options = TextOptions { title: false, links: TextLinks::Words, width: usize::MAX, underlined: false };
    let pages: Vec<_> = published(site).filter(|(_, facts)| facts.language == *language).collect();
    let mut entries: Vec<SearchEntryJson> = pages
        .par_iter()
        .map(|(page, facts)| {
            let mut text = String::new();
            // A string takes everything.
            let _ = write_page(page, site, &options, &mut text);
            SearchEntryJson {
                url: facts.url.clone(),
                title: facts.title.clone(),
                description: facts.description.clone(),
                tags: tags(page, &facts.handed_down),
                headings: headings(&page.document).into_iter().map(|it| it.title).collect(),
                text: text.split_whitespace().collect::<Vec<_>>().join(" "),
            }
        })
        .collect();
    entries.sort_by(|one, other| one.url.cmp(&other.url));
    SearchJson { schema_version: SCHEMA_VERSION, language: language.code(), pages: entries }
}
