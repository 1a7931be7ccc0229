//! The public JSON shape of pages and sites and its version. The core types are not `Serialize`: this folder alone decides.
//!
//! A page read back ([`PageJson`] is `Deserialize`) gives the same values. Keys stand in a fixed order, `schemaVersion`
//! first. The shapes are published as JSON Schema 2020-12, see [`page_schema`].

mod page;
mod search;
mod site;

use std::io::{self, Write};

use rayon::prelude::*;
use twc_content::site::{Facts, Publication};
use twc_content::{Language, Page, Site};

use crate::html::site::bundle_files;
use crate::html::{HtmlOptions, Rendered, render};
use crate::text::{TextOptions, page_text};

pub use page::{HeadingJson, ImageJson, LinkJson, LinkKind, PageJson, ResourceJson, ShortcodeJson, TranslationJson};
pub use search::{SearchEntryJson, SearchJson, search};
pub(crate) use site::of_pages as site_of;
pub use site::{LanguageJson, MenuJson, PageEntryJson, SiteJson, site};

/// The version of the shapes; it grows where a field changes its meaning or goes away.
pub const SCHEMA_VERSION: u32 = 1;

/// A page as published.
///
/// # Example
/// ```
/// use twc_content::{Limits, Site, SourceFile};
/// use twc_export::html::HtmlOptions;
/// use twc_export::json;
///
/// let page = SourceFile::new("content/a.nl.md", "---\ntitle: Welkom\n---\n## Wat nu?\n");
/// let site = Site::from_files(vec![page], Vec::new(), &Limits::default());
/// let page = json::page(&site.pages[0], &site, &HtmlOptions::default());
/// assert_eq!((page.title.as_str(), page.headings[0].id.as_deref()), ("Welkom", Some("wat-nu")));
/// ```
#[must_use]
pub fn page(page: &Page, site: &Site, options: &HtmlOptions<'_>) -> PageJson {
    let files = bundle_files(site, Some(page));
    let own = site.index_of_page(page).and_then(|it| files.get(&it)).map_or(&[][..], Vec::as_slice);
    page::page(page, site, &render(page, site, options), page_text(page, site, &TextOptions::default()), own)
}

/// Writes one page as one object on one line.
///
/// # Errors
/// What the writer reports.
///
/// # Example
/// ```
/// use twc_content::{Limits, Site, SourceFile};
/// use twc_export::html::HtmlOptions;
/// use twc_export::json;
///
/// let page = SourceFile::new("content/a.nl.md", "---\ntitle: Welkom\n---\nHallo.\n");
/// let site = Site::from_files(vec![page], Vec::new(), &Limits::default());
/// let mut out = Vec::new();
/// json::write_page(&site.pages[0], &site, &HtmlOptions::default(), &mut out).expect("memory takes everything");
/// let read: json::PageJson = serde_json::from_slice(&out).expect("it is JSON");
/// assert_eq!(read, json::page(&site.pages[0], &site, &HtmlOptions::default()));
/// ```
pub fn write_page(page: &Page, site: &Site, options: &HtmlOptions<'_>, out: &mut impl Write) -> io::Result<()> {
    serde_json::to_writer(&mut *out, &self::page(page, site, options))?;
    out.write_all(b"\n")
}

/// Writes pages of a site in the order given, each as one object on one line.
///
/// # Errors
/// What the writer reports.
pub fn write_pages(pages: &[&Page], site: &Site, options: &HtmlOptions<'_>, out: &mut impl Write) -> io::Result<()> {
    let files = bundle_files(site, None);
    // Some at a time, so that a large site is never in memory as a whole.
    for some in pages.chunks(AT_ONCE) {
        let lines: Vec<Vec<u8>> = some
            .par_iter()
            .map(|page| {
                let own = site.index_of_page(page).and_then(|it| files.get(&it)).map_or(&[][..], Vec::as_slice);
                let text = page_text(page, site, &TextOptions::default());
                bytes(&page::page(page, site, &render(page, site, options), text, own), true)
            })
            .collect();
        lines.iter().try_for_each(|line| out.write_all(line))?;
    }
    Ok(())
}

/// Writes [`site`] as `site.json` has it.
///
/// # Errors
/// What the writer reports.
///
/// # Example
/// ```
/// use twc_content::{Limits, Site, SourceFile};
/// use twc_export::json;
///
/// let page = SourceFile::new("content/a.nl.md", "---\ntitle: Welkom\n---\n");
/// let site = Site::from_files(vec![page], Vec::new(), &Limits::default());
/// let mut out = Vec::new();
/// json::write_site(&site, &mut out).expect("memory takes everything");
/// let site: json::SiteJson = serde_json::from_slice(&out).expect("it is JSON");
/// assert_eq!(site.default_language, "nl");
/// ```
pub fn write_site(site: &Site, out: &mut impl Write) -> io::Result<()> {
    out.write_all(&bytes(&self::site(site), false))
}

/// Writes [`search`] as the `search.json` of the language has it.
///
/// # Errors
/// What the writer reports.
///
/// # Example
/// ```
/// use twc_content::{Language, Limits, Site, SourceFile};
/// use twc_export::json;
///
/// let page = SourceFile::new("content/a.en.md", "---\ntitle: Welcome\n---\nHello *there*.\n");
/// let site = Site::from_files(vec![page], Vec::new(), &Limits::default());
/// let mut out = Vec::new();
/// json::write_search(&site, &Language::EN, &mut out).expect("memory takes everything");
/// let index: json::SearchJson = serde_json::from_slice(&out).expect("it is JSON");
/// assert_eq!(index.pages[0].text, "Hello there.");
/// ```
pub fn write_search(site: &Site, language: &Language, out: &mut impl Write) -> io::Result<()> {
    out.write_all(&bytes(&search(site, language), true))
}

/// The pages that are published and have a source, with what is known of them.
pub(crate) fn published(site: &Site) -> impl Iterator<Item = (&Page, &Facts)> {
    site.pages_with_facts().filter(|(_, facts)| facts.publication == Publication::Published)
}

/// Pages that are made ready together.
const AT_ONCE: usize = 256;

/// JSON Schema 2020-12 of a page, as `twc schema page` prints it.
#[must_use]
pub fn page_schema() -> String {
    schema::<PageJson>("A page of a site as twc exports it")
}

/// JSON Schema 2020-12 of `site.json`.
#[must_use]
pub fn site_schema() -> String {
    schema::<SiteJson>("A site as twc exports it")
}

/// JSON Schema 2020-12 of the search index of a language.
#[must_use]
pub fn search_schema() -> String {
    schema::<SearchJson>("The search index of a language as twc exports it")
}

fn schema<T: schemars::JsonSchema>(title: &str) -> String {
    let mut schema = schemars::schema_for!(T);
    schema.insert("title".to_owned(), title.into());
    pretty(&schema)
}

/// JSON for people: indented, with a line feed at the end.
fn pretty(value: &impl serde::Serialize) -> String {
    // Only maps with keys other than text cannot be written, and none of our shapes has one.
    let mut text = serde_json::to_string_pretty(value).unwrap_or_default();
    text.push('\n');
    text
}

/// The bytes of the pages that are wanted, with their indices; their bodies and texts are made already.
pub(crate) fn pages(
    site: &Site,
    contents: &[Rendered],
    texts: &[Option<String>],
    minify: bool,
) -> Vec<(usize, Vec<u8>)> {
    let files = bundle_files(site, None);
    let pages = site.pages.par_iter().zip(contents).zip(texts).enumerate();
    pages
        .filter_map(|(index, ((page, content), text))| {
            let own = files.get(&index).map_or(&[][..], Vec::as_slice);
            Some((index, bytes(&page::page(page, site, content, text.clone()?, own), minify)))
        })
        .collect()
}

/// A value as the bytes of a file.
pub(crate) fn bytes(value: &impl serde::Serialize, minify: bool) -> Vec<u8> {
    if minify {
        let mut bytes = serde_json::to_vec(value).unwrap_or_default();
        bytes.push(b'\n');
        return bytes;
    }
    pretty(value).into_bytes()
}
