//! All pages together: lookup, translations, links, menus.

mod address;
mod anchors;
mod cascade;
mod collation;
mod dates;
mod facts;
mod link;
mod outgoing;
mod resolve;
mod resource;
mod template_action;
mod templates;
#[cfg(test)]
mod tests;
mod title;
mod tree;

use std::sync::{Arc, OnceLock};

use rayon::prelude::*;
use rustc_hash::{FxHashMap, FxHashSet};

use crate::config::Config;
use crate::diagnostic::{Diagnostic, Message, Severity, Sink};
use crate::language::Language;
use crate::limits::Limits;
use crate::locale::{Catalogs, Localizer};
use crate::page::Page;
use crate::path::{self, Bundle};
use crate::schema::SiteSchema;
use crate::source::{SourceFile, Span};

pub use anchors::{Anchors, HeadingAnchor};
pub use facts::{Facts, Publication, SiteOptions};
pub use link::{Found, Invalid, Link, Missing, Reference, Target};
pub use outgoing::{Outgoing, Relation};

use anchors::LinkTemplates;
use link::{LinkIndex, NearIndex, alias_path, is_adapter};
pub(crate) use templates::inside_layouts;
pub use templates::{KeyPair, ShortcodeTemplate, SiteTemplates, TemplatePlace};

/// A site: pages, resources, messages and configuration.
#[derive(Debug)]
pub struct Site {
    /// Its configuration.
    pub config: Config,
    /// Its pages, sorted by source path.
    pub pages: Vec<Page>,
    /// Facts of its pages: those of [`pages`](Self::pages) at the same index, then the lists that Hugo adds.
    pub facts: Vec<Facts>,
    /// Content files inside a leaf bundle: Hugo makes resources of them, no pages. Sorted by source path.
    pub bundled: Vec<Page>,
    /// Its other text files: messages and configuration, sorted by path.
    pub files: Vec<SourceFile>,
    /// Paths of all further files in content, static and assets folders, sorted.
    pub resources: Vec<String>,
    /// What its front matter must look like.
    pub schema: SiteSchema,
    /// What its Hugo templates say about its content.
    pub templates: SiteTemplates,
    /// Its message files, as tools see them.
    pub catalogs: Catalogs,
    /// Its messages over the built-in ones.
    pub localizer: Localizer,
    /// What reading the configuration and the messages found wrong.
    pub diagnostics: Sink,
    by_path: FxHashMap<Arc<str>, usize>,
    bundled_by_path: FxHashMap<Arc<str>, usize>,
    by_logical: FxHashMap<(Language, String), usize>,
    links: LinkIndex,
    near: NearIndex,
    tops: OnceLock<FxHashSet<String>>,
    link_templates: LinkTemplates,
    anchors: Vec<OnceLock<Anchors>>,
    outgoing: Vec<OnceLock<Vec<Outgoing>>>,
    parameters: Vec<OnceLock<Vec<Outgoing>>>,
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
        let mut site = Self::from_files(tree.files, tree.resources, &limits);
        site.diagnostics.extend(tree.diagnostics);
        Ok(site)
    }

    /// Makes a site of files in memory and the paths of further resources.
    #[must_use]
    pub fn from_files(files: Vec<SourceFile>, resources: Vec<String>, limits: &Limits) -> Self {
        Self::with_options(files, resources, limits, &SiteOptions::default())
    }

    /// Makes a site of files in memory, publishing what the options say.
    #[must_use]
    pub fn with_options(
        files: Vec<SourceFile>,
        resources: Vec<String>,
        limits: &Limits,
        options: &SiteOptions,
    ) -> Self {
        let mut diagnostics = Sink::new();
        let config = Config::read(&files, &[], &mut diagnostics);
        let mut site = Self::with_config(config, files, resources, limits, options);
        site.diagnostics.splice(0..0, diagnostics);
        site
    }

    /// Makes a site of files in memory with a configuration of the caller's, whatever the files say.
    #[must_use]
    pub fn with_config(
        config: Config,
        files: Vec<SourceFile>,
        mut resources: Vec<String>,
        limits: &Limits,
        options: &SiteOptions,
    ) -> Self {
        let (content, mut files): (Vec<_>, Vec<_>) = files
            .into_iter()
            .partition(|file| !is_settings(file) && path::mounted(file.path(), &config.hugo).is_some());
        let (content, others): (Vec<_>, Vec<_>) = content.into_iter().partition(may_be_page);
        resources.extend(others.into_iter().map(|file| file.path().to_owned()));
        resources.sort();
        files.sort_by(|one, other| one.path().cmp(other.path()));
        let parsed: Vec<Page> =
            content.into_par_iter().filter_map(|file| Page::parse(file, &config.hugo, limits)).collect();
        let (mut bundled, mut pages) = leave_bundles(parsed);
        pages.sort_by(|one, other| one.source.path().cmp(other.source.path()));
        bundled.sort_by(|one, other| one.source.path().cmp(other.source.path()));
        let facts = resolve::resolve(&pages, &config.hugo, options);
        let by_path = numbered(&pages);
        let bundled_by_path = numbered(&bundled);
        let mut by_logical = FxHashMap::default();
        for (index, it) in facts.iter().enumerate().filter(|(_, it)| it.publication != Publication::Shadowed) {
            by_logical.entry((it.language.clone(), it.logical.clone())).or_insert(index);
        }
        let links = LinkIndex::new(&pages, &facts, &resources, &bundled, &config.hugo);
        #[cfg(feature = "embed")]
        let localizer = Localizer::embedded();
        #[cfg(not(feature = "embed"))]
        let localizer = Localizer::from_texts(files.iter().filter_map(|file| {
            Some((file.path().strip_prefix("locales/")?.split('/').next()?.parse().ok()?, file.text()))
        }));
        let catalogs = catalogs(&files, &config, None, limits);
        let templates = SiteTemplates::read(&files, &resources);
        let link_templates = LinkTemplates::read(&files, &templates);
        let mut diagnostics = Sink::new();
        let schema = SiteSchema::read(&files, &config, limits, &mut diagnostics);
        diagnostics.extend(adapters(&resources, &config));
        Self {
            anchors: pages.iter().map(|_| OnceLock::new()).collect(),
            outgoing: pages.iter().map(|_| OnceLock::new()).collect(),
            parameters: pages.iter().map(|_| OnceLock::new()).collect(),
            link_templates,
            config,
            pages,
            facts,
            bundled,
            files,
            resources,
            schema,
            templates,
            catalogs,
            localizer,
            diagnostics,
            by_path,
            bundled_by_path,
            by_logical,
            links,
            near: NearIndex::default(),
            tops: OnceLock::new(),
        }
    }

    /// A site of message files alone, as in a folder `nl/*.ftl` or `nl.ftl`; `base` is the language the others are
    /// translated from.
    #[must_use]
    pub fn of_messages(files: Vec<SourceFile>, base: Option<&Language>, limits: &Limits) -> Self {
        let catalogs = Catalogs::of_folder(&files, base, limits);
        Self { catalogs, ..Self::from_files(files, Vec::new(), limits) }
    }

    /// The same site with its messages compared with those of another language.
    #[must_use]
    pub fn with_base(self, base: &Language, limits: &Limits) -> Self {
        let catalogs = catalogs(&self.files, &self.config, Some(base), limits);
        Self { catalogs, ..self }
    }

    /// The page of a source path.
    #[must_use]
    pub fn page(&self, source_path: &str) -> Option<&Page> {
        self.pages.get(self.by_path.get(source_path).copied()?)
    }

    /// The index of a page of this site, in [`pages`](Self::pages) and [`facts`](Self::facts).
    #[must_use]
    pub fn index_of_page(&self, page: &Page) -> Option<usize> {
        self.by_path.get(page.source.path()).copied()
    }

    /// The source file of a path: a page, a message file or a configuration file.
    #[must_use]
    pub fn source(&self, path: &str) -> Option<&SourceFile> {
        let bundled = || self.bundled.get(self.bundled_by_path.get(path).copied()?);
        let file = || self.files.binary_search_by(|file| file.path().cmp(path)).ok().and_then(|at| self.files.get(at));
        self.page(path).or_else(bundled).map(|page| &page.source).or_else(file)
    }

    /// The page with a logical path (`/about`) in a language; lists without a source have none.
    #[must_use]
    pub fn find(&self, language: &Language, logical: &str) -> Option<&Page> {
        self.pages.get(self.index_of(language, logical)?)
    }

    /// The index in [`facts`](Self::facts) of the page with a logical path in a language.
    #[must_use]
    pub fn index_of(&self, language: &Language, logical: &str) -> Option<usize> {
        self.by_logical.get(&(language.clone(), logical.to_owned())).copied()
    }

    /// The facts of a page of this site.
    #[must_use]
    pub fn facts_of(&self, page: &Page) -> Option<&Facts> {
        self.facts.get(self.index_of_page(page)?)
    }

    /// The places on a page that links can name; `None` for lists without a source, whose templates alone know.
    #[must_use]
    pub fn anchors(&self, index: usize) -> Option<&Anchors> {
        let page = self.pages.get(index)?;
        Some(self.anchors.get(index)?.get_or_init(|| Anchors::of(page, self)))
    }

    /// Whether a template writes an id, or is likely to where templates are not there to be read.
    #[must_use]
    pub fn may_have_anchor(&self, id: &str) -> bool {
        self.link_templates.may_write(id)
    }

    /// Whether any of the [`resources`](Self::resources) has a path that begins so.
    pub(crate) fn has_files_below(&self, folder: &str) -> bool {
        let at = self.resources.partition_point(|it| it.as_str() < folder);
        self.resources.get(at).is_some_and(|it| it.starts_with(folder))
    }

    /// Whether a folder at the top of the content, or a page of its name, is there.
    pub(crate) fn has_pages_below(&self, top: &str) -> bool {
        let tops = || self.facts.iter().filter_map(|it| it.logical.split('/').nth(1)).map(str::to_owned).collect();
        self.tops.get_or_init(tops).contains(top)
    }

    /// Pages in the base language, each with a translation: the pairs that a text and what was made of it are in.
    pub fn originals(&self) -> impl Iterator<Item = (&Page, &Page)> {
        let base = self.config.base_language();
        self.pages_with_facts().filter(move |(page, _)| page.path.language == *base).flat_map(move |(page, facts)| {
            facts.translations.iter().filter_map(move |it| Some((page, self.pages.get(*it)?)))
        })
    }

    /// Whether the site publishes something at a path from the host's root, percent-encoded or not.
    #[must_use]
    pub fn answers(&self, path: &str) -> bool {
        self.links.output(&path::unescape(path)).is_some_and(|(_, letter_case)| !letter_case)
    }

    /// Where Hugo writes the redirect of an alias of a page: a path from the host's root without the final slash.
    pub(crate) fn alias_address(&self, index: usize, alias: &str) -> Option<String> {
        let path = alias_path(alias, self.facts.get(index)?, &self.config.hugo);
        let path = path.strip_suffix("/index.html").unwrap_or(&path);
        Some(path.trim_end_matches('/').to_owned())
    }

    /// Pages with their facts, in the order of the source paths.
    pub fn pages_with_facts(&self) -> impl Iterator<Item = (&Page, &Facts)> {
        self.pages.iter().zip(&self.facts)
    }

    /// The translations of a page: facts and, where a file makes it, the page.
    pub fn translations_of(&self, facts: &Facts) -> impl Iterator<Item = (&Facts, Option<&Page>)> {
        let list = facts.translations.clone();
        list.into_iter().filter_map(|index| Some((self.facts.get(index)?, self.pages.get(index))))
    }
}

/// Tells of each content adapter that the pages it makes are not seen.
fn adapters(resources: &[String], config: &Config) -> Vec<Diagnostic> {
    let inside = |path: &&String| path::mounted(path, &config.hugo).is_some();
    let adapter = |path: &&String| is_adapter(path.rsplit('/').next().unwrap_or(path));
    let tell = |path: &String| {
        let message = Message::new("fs-adapter");
        let diagnostic = Diagnostic::new("FS008", Severity::Note, path.as_str().into(), Span::default(), message);
        diagnostic.help(Message::new("fs-adapter.help"))
    };
    resources.iter().filter(adapter).filter(inside).map(tell).collect()
}

/// The indices of pages by their paths.
fn numbered(pages: &[Page]) -> FxHashMap<Arc<str>, usize> {
    pages.iter().enumerate().map(|(index, page)| (page.source.shared_path(), index)).collect()
}

/// Settings for a folder of pages are no resource of theirs.
fn is_settings(file: &SourceFile) -> bool {
    file.path().ends_with("/twc.toml")
}

/// Whether Hugo can make a page of a content file: Markdown, HTML, or another format with front matter.
fn may_be_page(file: &SourceFile) -> bool {
    let extension = file.path().rsplit_once('.').map_or("", |(_, extension)| extension).to_ascii_lowercase();
    match extension.as_str() {
        "md" | "markdown" | "mdown" | "html" | "htm" => true,
        _ => {
            let text = file.text().trim_start_matches('\u{feff}').trim_start();
            path::is_content(file.path()) && ["---", "+++", "{"].iter().any(|fence| text.starts_with(fence))
        }
    }
}

/// Separates what lies inside a leaf bundle of any language from the pages: (inside, pages).
fn leave_bundles(parsed: Vec<Page>) -> (Vec<Page>, Vec<Page>) {
    let leaves: FxHashSet<String> =
        parsed.iter().filter(|page| page.path.bundle == Bundle::Leaf).map(|page| page.path.folder.clone()).collect();
    parsed.into_iter().partition(|page| {
        let folder = page.path.folder.as_str();
        let itself = page.path.bundle == Bundle::Leaf;
        (!itself && leaves.contains(folder))
            || folder.match_indices('/').any(|(at, _)| folder.get(..at).is_some_and(|above| leaves.contains(above)))
            || (leaves.contains("") && !(itself && folder.is_empty()))
    })
}

/// The message files of a site, as its `twc.toml` says: which they are, and which language the others are compared with.
fn catalogs(files: &[SourceFile], config: &Config, base: Option<&Language>, limits: &Limits) -> Catalogs {
    let base = base.or(config.twc.base_language.as_ref());
    let Some(patterns) = &config.twc.locales else { return Catalogs::of_site(files, base, None, limits) };
    let patterns: Vec<crate::glob::Glob> = patterns.iter().map(|it| crate::glob::Glob::new(it)).collect();
    let matches = |path: &str| patterns.iter().any(|it| it.matches(&path.to_lowercase()));
    let wanted = |path: &str| {
        // `locales/*.ftl` means the files in the folders of the languages too.
        let parts: Vec<&str> = path.split('/').collect();
        let is_language = |it: &str| it.parse::<Language>().is_ok_and(|it| it.primary().len() == 2);
        matches(path)
            || parts.iter().rposition(|it| is_language(it)).is_some_and(|at| {
                let without: Vec<&str> =
                    parts.iter().enumerate().filter(|(it, _)| *it != at).map(|(_, it)| *it).collect();
                matches(&without.join("/"))
            })
    };
    Catalogs::of_site(files, base, Some(&wanted), limits)
}
