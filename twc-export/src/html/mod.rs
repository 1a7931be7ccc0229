//! HTML: bodies as Hugo writes them, and whole pages from templates.

mod address;
mod alias;
mod attribute;
mod body;
mod code_block;
mod code_languages;
mod code_words;
mod content;
mod css;
mod documents;
mod dress;
mod escape;
mod feed;
mod finish;
mod inline_html;
pub(crate) mod links;
mod menu;
mod minify;
mod omitted;
mod page;
mod plain;
mod sanitize;
mod shortcode;
pub(crate) mod site;
mod sitemap;
mod structured;
mod summary;
mod tag;
mod templates;
mod tidy;
mod toc;
mod unlink;
mod view;
mod words;
mod xml;

use std::fmt;

use twc_content::{Page, Site};

use finish::Ways;

pub use alias::LostAlias;
pub use content::{HtmlOptions, Rendered, content, render};
#[cfg(feature = "json")]
pub(crate) use menu::json as menus_of;
pub use plain::{plain, reading_time, word_count};
pub use shortcode::{RenderedShortcodes, ShortcodeContext};
pub use templates::{TemplateError, Templates};

/// Writes a page as a complete HTML document; without templates in the options, in the built-in ones.
///
/// # Errors
/// One of the site's own templates has a mistake, or the writer failed.
///
/// # Example
/// ```
/// use twc_content::{Limits, Site, SourceFile};
/// use twc_export::html::{HtmlOptions, write_page};
///
/// let page = SourceFile::new("content/a.nl.md", "---\ntitle: Welkom\n---\nHallo.\n");
/// let site = Site::from_files(vec![page], Vec::new(), &Limits::default());
/// let mut out = String::new();
/// write_page(&site.pages[0], &site, &HtmlOptions::default(), &mut out).expect("rendered");
/// assert!(out.starts_with("<!DOCTYPE html>") && out.contains("<h1>Welkom</h1>"));
/// ```
pub fn write_page(
    page: &Page,
    site: &Site,
    options: &HtmlOptions<'_>,
    out: &mut impl fmt::Write,
) -> Result<(), TemplateError> {
    let built_in;
    let templates = match options.templates {
        Some(templates) => templates,
        None => {
            built_in = Templates::embedded()?;
            &built_in
        }
    };
    let index = site.index_of_page(page).unwrap_or(usize::MAX);
    let rendered = render(page, site, &HtmlOptions { templates: Some(templates), ..*options });
    let renderer = page::Renderer::new(site, templates, &[]);
    let html = renderer.page(index, &rendered)?;
    let url = site.facts.get(index).map_or("/", |it| it.url.as_str());
    let html = renderer.finished(&html, &page.path.language, url, Ways::Relative).html;
    out.write_str(&html).map_err(|_| TemplateError::not_written("page.html"))
}

/// Where the addresses of a site stand.
pub(crate) fn base_of(site: &Site) -> address::Base {
    address::Base::of(site)
}
