//! The search index of a language: what a search in the browser loads.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use twc_content::Site;

use super::{PageJson, SCHEMA_VERSION};
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

/// The index of the pages given, all of one language.
pub(crate) fn search(site: &Site, language: &str, pages: &[&PageJson]) -> SearchJson {
    let options = TextOptions { title: false, links: TextLinks::Words, ..TextOptions::default() };
    let mut entries: Vec<SearchEntryJson> = pages
        .iter()
        .map(|it| {
            let mut text = String::new();
            if let Some(page) = site.page(&it.source) {
                // A string takes everything.
                let _ = write_page(page, site, &options, &mut text);
            }
            SearchEntryJson {
                url: it.url.clone(),
                title: it.title.clone(),
                description: it.description.clone(),
                tags: it.tags.clone(),
                headings: it.headings.iter().map(|it| it.title.clone()).collect(),
                text: text.split_whitespace().collect::<Vec<_>>().join(" "),
            }
        })
        .collect();
    entries.sort_by(|one, other| one.url.cmp(&other.url));
    SearchJson { schema_version: SCHEMA_VERSION, language: language.to_owned(), pages: entries }
}
