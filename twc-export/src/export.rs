//! A whole site in the formats asked for: the tree of its files, or a folder on disk.

use rayon::prelude::*;
#[cfg(feature = "json")]
use twc_content::site::Facts;
use twc_content::site::Publication;
use twc_content::{Language, Message, Site, messages};

use crate::Policy;
use crate::dead::DeadLink;
use crate::html::{HtmlOptions, LostAlias, Rendered, TemplateError, Templates, render};
use crate::write::{Refused, Target, Tree, WriteError, Written, write};

/// What to export and how.
#[derive(Clone, Debug)]
pub struct ExportOptions {
    /// Pages as HTML, and what a site of them needs.
    pub html: bool,
    /// Pages as JSON, `site.json` and search indices.
    #[cfg(feature = "json")]
    pub json: bool,
    /// Pages as plain text, laid out like this.
    #[cfg(feature = "text")]
    pub text: Option<crate::text::TextOptions>,
    /// What raw HTML in content may do.
    pub policy: Policy,
    /// Whether white space that readers do not see is left out.
    pub minify: bool,
    /// Only these languages; empty for all.
    pub languages: Vec<Language>,
}

impl Default for ExportOptions {
    fn default() -> Self {
        Self {
            html: true,
            #[cfg(feature = "json")]
            json: true,
            #[cfg(feature = "text")]
            text: Some(crate::text::TextOptions::default()),
            policy: Policy::default(),
            minify: false,
            languages: Vec::new(),
        }
    }
}

/// Why a site could not be exported.
#[derive(Debug, thiserror::Error)]
pub enum ExportError {
    /// One of the site's own templates is at fault.
    #[error(transparent)]
    Template(#[from] TemplateError),
    /// The files could not be written; the output folder is as it was.
    #[error(transparent)]
    Write(#[from] WriteError),
}

impl ExportError {
    /// The message for readers.
    #[must_use]
    pub fn message(&self) -> Message {
        match self {
            Self::Template(error) => {
                messages::export_template(error.line.unwrap_or(1), error.name.as_str(), error.message.as_str())
            }
            Self::Write(error) => error.message(),
        }
    }
}

/// A site's files, and those that could not be among them.
#[derive(Debug, Default)]
pub struct Export {
    /// The files.
    pub tree: Tree,
    /// Files left out: their path is not safe, or taken by another file.
    pub refused: Vec<Refused>,
    /// Addresses on pages that lead nowhere in the export, because the content has them so: its pages do without them.
    pub dead: Vec<DeadLink>,
    /// Aliases that several pages claim, or that a page stands at.
    pub lost_aliases: Vec<LostAlias>,
}

/// Exports a site to a tree of files in memory.
///
/// # Errors
/// One of the site's own templates has a mistake.
///
/// # Example
/// ```
/// use twc_content::{Limits, Site, SourceFile};
/// use twc_export::{ExportOptions, export};
///
/// let page = SourceFile::new("content/about/index.nl.md", "---\ntitle: Over ons\n---\nHallo.\n");
/// let site = Site::from_files(vec![page], Vec::new(), &Limits::default());
/// let export = export(&site, &ExportOptions::default()).expect("the built-in templates are fine");
/// assert!(export.tree.get("nl/about/index.html").is_some() && export.tree.get("sitemap.xml").is_some());
/// ```
pub fn export(site: &Site, options: &ExportOptions) -> Result<Export, ExportError> {
    let templates = Templates::of(site)?;
    let mut export = Export::default();
    #[cfg(feature = "text")]
    let base = crate::html::base_of(site);
    let wanted = |index: usize| {
        site.facts.get(index).filter(|it| {
            it.publication == Publication::Published
                && (options.languages.is_empty() || options.languages.contains(&it.language))
        })
    };
    let html = HtmlOptions { policy: options.policy, templates: Some(&templates) };
    #[cfg(feature = "json")]
    let json = options.json;
    #[cfg(not(feature = "json"))]
    let json = false;
    let contents: Vec<Rendered> = site
        .pages
        .par_iter()
        .enumerate()
        .map(|(index, page)| match wanted(index).filter(|_| options.html || json) {
            Some(_) => render(page, site, &html),
            None => Rendered::default(),
        })
        .collect();
    if let Some(error) = templates.failure() {
        return Err(error.into());
    }
    if options.html {
        let Export { tree, refused, .. } = &mut export;
        let found = crate::html::site::add(site, &templates, options, &contents, tree, refused)?;
        (export.dead, export.lost_aliases) = (found.dead, found.lost);
    }
    #[cfg(feature = "text")]
    let texts = |options: &crate::text::TextOptions| -> Vec<Option<String>> {
        let pages = site.pages.par_iter().enumerate();
        pages.map(|(index, page)| wanted(index).map(|_| crate::text::page_text(page, site, options))).collect()
    };
    #[cfg(feature = "json")]
    let mut laid_out = None;
    #[cfg(feature = "json")]
    if json {
        let texts = texts(&crate::text::TextOptions::default());
        for (index, bytes) in crate::json::pages(site, &contents, &texts, options.minify) {
            if let (Some(facts), Some(page)) = (wanted(index), site.pages.get(index)) {
                export.add(&base.file(&facts.url, "index.json"), bytes, page.source.path());
            }
        }
        laid_out = Some(texts);
        let asked = |it: &Facts| options.languages.is_empty() || options.languages.contains(&it.language);
        let whole = crate::json::site_of(site, asked);
        export.add("site.json", crate::json::bytes(&whole, options.minify), "site.json");
        for it in &site.config.hugo.languages {
            if let Some(home) = site.index_of(&it.language, "/").and_then(wanted) {
                let index = crate::json::search(site, &it.language);
                if !index.pages.is_empty() {
                    // Beside the home page, also where that is a file (`/nl.html`) rather than a folder.
                    let folder = home.url.rsplit_once('/').map_or("", |(folder, _)| folder);
                    let path = base.file(&format!("{folder}/"), "search.json");
                    export.add(&path, crate::json::bytes(&index, true), "search.json");
                }
            }
        }
    }
    #[cfg(feature = "text")]
    if let Some(text) = &options.text {
        // The text in JSON is the usual one: it need not be laid out again.
        #[cfg(feature = "json")]
        let texts = match laid_out.filter(|_| *text == crate::text::TextOptions::default()) {
            Some(done) => done,
            None => texts(text),
        };
        #[cfg(not(feature = "json"))]
        let texts = texts(text);
        for ((index, page), text) in site.pages.iter().enumerate().zip(texts) {
            if let (Some(facts), Some(text)) = (wanted(index), text) {
                export.add(&base.file(&facts.url, "index.txt"), text.into_bytes(), page.source.path());
            }
        }
    }
    Ok(export)
}

#[cfg(feature = "text")]
impl Export {
    fn add(&mut self, path: &str, bytes: Vec<u8>, source: &str) {
        self.refused.extend(
            self.tree.add(path, crate::write::Content::Bytes(bytes), crate::write::Origin::Words, source).err(),
        );
    }
}

/// Exports a site to a folder, complete or not at all: what was done, and the files left out and the addresses
/// that lead nowhere.
///
/// # Errors
/// One of the site's own templates has a mistake, or the folder cannot be written: see [`write`](crate::write::write).
pub fn export_to(site: &Site, options: &ExportOptions, target: &Target<'_>) -> Result<(Written, Export), ExportError> {
    let export = export(site, options)?;
    Ok((write(&export.tree, target)?, export))
}
