//! All pages together: lookup, translations, links, menus.

use std::collections::BTreeMap;

use rayon::prelude::*;

use crate::config::Config;
use crate::diagnostic::Sink;
use crate::language::Language;
use crate::limits::Limits;
use crate::locale::Localizer;
use crate::page::Page;
use crate::source::SourceFile;

/// A site: pages, resources, messages and configuration.
#[derive(Debug)]
pub struct Site {
    /// Its configuration.
    pub config: Config,
    /// Its pages, sorted by source path.
    pub pages: Vec<Page>,
    /// Its other text files: messages and configuration, sorted by path.
    pub files: Vec<SourceFile>,
    /// Paths of all further files in content, static and assets folders, sorted.
    pub resources: Vec<String>,
    /// Its messages over the built-in ones.
    pub localizer: Localizer,
    /// What reading the configuration and the messages found wrong.
    pub diagnostics: Sink,
    by_path: BTreeMap<String, usize>,
}

impl Site {
    /// The site built into the library.
    #[cfg(feature = "embed")]
    #[must_use]
    pub fn embedded() -> Self {
        Self::from_files(crate::embedded::files(), Vec::new(), &Limits::default())
    }

    /// Opens a site's folder.
    ///
    /// # Errors
    /// The folder or its configuration cannot be read.
    #[cfg(feature = "disk")]
    pub fn open(root: impl AsRef<std::path::Path>) -> Result<Self, crate::Error> {
        let limits = Limits::default();
        let tree = crate::load::tree(root.as_ref(), &limits)?;
        Ok(Self::from_files(tree.files, tree.resources, &limits))
    }

    /// Makes a site of files in memory and the paths of further resources.
    #[must_use]
    pub fn from_files(files: Vec<SourceFile>, resources: Vec<String>, limits: &Limits) -> Self {
        let config = Config::default();
        let (pages, files): (Vec<_>, Vec<_>) = files.into_iter().partition(|file| {
            file.path().starts_with(config.hugo.content_dir.as_str()) && file.path().ends_with(".md")
        });
        let pages: Vec<Page> =
            pages.into_par_iter().filter_map(|file| Page::parse(file, &config.hugo, limits)).collect();
        let by_path = pages.iter().enumerate().map(|(index, page)| (page.source.path().to_owned(), index)).collect();
        #[cfg(feature = "embed")]
        let localizer = Localizer::embedded();
        #[cfg(not(feature = "embed"))]
        let localizer = Localizer::from_texts(files.iter().filter_map(|file| {
            Some((file.path().strip_prefix("locales/")?.split('/').next()?.parse().ok()?, file.text()))
        }));
        Self { config, pages, files, resources, localizer, diagnostics: Sink::new(), by_path }
    }

    /// The page of a source path.
    #[must_use]
    pub fn page(&self, source_path: &str) -> Option<&Page> {
        self.by_path.get(source_path).map(|index| &self.pages[*index])
    }

    /// The source file of a path: a page, a message file or a configuration file.
    #[must_use]
    pub fn source(&self, path: &str) -> Option<&SourceFile> {
        self.page(path).map(|page| &page.source).or_else(|| self.files.iter().find(|file| file.path() == path))
    }

    /// The page with a logical path (`/about`) in a language.
    #[must_use]
    pub fn find(&self, language: &Language, logical: &str) -> Option<&Page> {
        self.pages.iter().find(|page| page.path.logical == logical && page.path.language == *language)
    }
}
