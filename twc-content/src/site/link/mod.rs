//! Where a link leads: what a reader's browser gets from Hugo's output, by way of Hugo's own lookup of pages.
//!
//! Hugo's embedded link hook looks a destination up as a page, as a resource of the page and as a global resource; what it
//! does not find is left to the browser, which resolves it against the page's address. Both ways are followed.

mod destination;
mod index;
mod near;
mod reference;

pub use destination::Invalid;
pub(crate) use index::{LinkIndex, alias_path, is_adapter};
pub(crate) use near::NearIndex;
pub use reference::Reference;

use crate::language::Language;
use crate::page::Page;
use crate::path::Bundle;
use crate::shortcode;
use crate::site::Site;
use crate::site::link::destination::Destination;
use crate::site::link::index::Output;

/// A link's destination, understood.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Link {
    /// What it leads to.
    pub target: Target,
    /// What stands after `#`, percent-decoded.
    pub fragment: Option<String>,
    /// How it was found.
    pub found: Found,
}

/// What a link leads to.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Target {
    /// A page, by its index in [`Site::facts`].
    Page(usize),
    /// A file of a bundle, by its path in the project.
    Resource(String),
    /// A file of the static or assets folders, by its path in the project.
    Static(String),
    /// Something Hugo makes that has no page of content: a feed, the site map, a numbered list page.
    Generated,
    /// Another site.
    External {
        /// `http`, `https`; empty where the link takes that of the page.
        scheme: String,
        /// The host as written, without port and user.
        host: String,
    },
    /// A mail address (as written after `mailto:`, without the query).
    Mail(String),
    /// A telephone number, or another scheme that leaves the browser.
    Scheme(String),
    /// Nothing: the destination is empty, or a bare `#`.
    Nothing,
    /// It holds a shortcode or template, so it cannot be known.
    Unknown,
    /// Nothing on this site is there.
    Missing(Missing),
    /// It is no URL.
    Invalid(Invalid),
}

/// A destination that nothing on the site answers to.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Missing {
    /// Whether it looks like a file rather than a page.
    pub file: bool,
    /// The same page in other languages: indices in [`Site::facts`].
    pub elsewhere: Vec<usize>,
    /// What could have been meant, the likeliest first: text that would work as the destination.
    pub candidates: Vec<String>,
}

/// How a destination was found.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Found {
    /// The destination is absolute, with a host of this site.
    pub own_host: bool,
    /// The destination names a language's folder.
    pub language_prefix: bool,
    /// The page is of another language than the page that links.
    pub other_language: bool,
    /// The destination is relative, and only a site-wide lookup found it.
    pub by_luck: bool,
    /// The server has to redirect to the address with the final slash.
    pub no_slash: bool,
    /// The destination is an alias of the page.
    pub alias: bool,
    /// Upper and lower case differ from the file's or page's.
    pub letter_case: bool,
}

impl Site {
    /// Finds out where a destination on a page leads. The destination is as the document holds it: entities decoded, not percent-encoded.
    ///
    /// # Example
    /// ```
    /// use twc_content::site::Target;
    /// use twc_content::{Limits, Site, SourceFile};
    /// let page = |path, title| SourceFile::new(path, format!("---\ntitle: {title}\n---\n"));
    /// let files = vec![page("content/a/index.nl.md", "A"), page("content/b.nl.md", "B")];
    /// let site = Site::from_files(files, Vec::new(), &Limits::default());
    /// let link = site.resolve(&site.pages[0], "/b#top");
    /// assert_eq!((link.target, link.fragment.as_deref()), (Target::Page(1), Some("top")));
    /// ```
    #[must_use]
    pub fn resolve(&self, from: &Page, destination: &str) -> Link {
        self.resolve_within(from, destination, &mut 1)
    }

    /// As [`Site::resolve`], with so many searches left for what a destination that leads nowhere may have meant.
    pub(crate) fn resolve_within(&self, from: &Page, destination: &str, searches: &mut usize) -> Link {
        let mut link = self.locate(from, destination);
        if let Target::Missing(missing) = &mut link.target
            && let Destination::Local { path, .. } = destination::read(destination, |host| self.links.is_own_host(host))
        {
            *missing = self.what_was_meant(from, &path, *searches > 0);
            *searches = searches.saturating_sub(1);
        }
        link
    }

    /// Finds out where the `href` of raw HTML leads: no link hook of Hugo sees it, so a page is only at its own address.
    pub(crate) fn resolve_unhooked(&self, from: &Page, destination: &str, searches: &mut usize) -> Link {
        let mut link = self.resolve_within(from, destination, searches);
        let Target::Page(index) = link.target else { return link };
        let own = |host: &str| self.links.is_own_host(host);
        if let Destination::Local { path, own_host: false, .. } = destination::read(destination, own)
            && !path.is_empty()
        {
            let resolved = if path.starts_with('/') { path } else { self.seen_by_browser(from, &path) };
            match self.by_address(&resolved) {
                Some(seen) => link.found.no_slash |= seen.found.no_slash,
                None => {
                    let candidates = self.facts.get(index).map(|facts| facts.url.clone()).into_iter().collect();
                    link.target = Target::Missing(Missing { file: false, elsewhere: Vec::new(), candidates });
                    link.found = Found::default();
                }
            }
        }
        link
    }

    /// Finds out where a destination leads, as [`Site::resolve`] does, without looking for what was meant by one that leads
    /// nowhere: that search takes time that grows with the site.
    #[must_use]
    pub fn locate(&self, from: &Page, destination: &str) -> Link {
        if shortcode::placeholders(destination).next().is_some() || destination.contains("{{") {
            return Link { target: Target::Unknown, fragment: None, found: Found::default() };
        }
        let own = |host: &str| self.links.is_own_host(host);
        match destination::read(destination, own) {
            Destination::Nothing => bare(Target::Nothing),
            Destination::Invalid(reason) => bare(Target::Invalid(reason)),
            Destination::External { scheme, host } => bare(Target::External { scheme, host }),
            Destination::Mail(address) => bare(Target::Mail(address)),
            Destination::Scheme(scheme) => bare(Target::Scheme(scheme)),
            Destination::Local { path, fragment, own_host } => {
                let mut link = if path.is_empty() && own_host {
                    self.absolute(from, "/", true)
                } else if path.is_empty() {
                    Link { target: self.itself(from), fragment: None, found: Found::default() }
                } else if path.starts_with('/') {
                    let path = if own_host { self.links.without_host(&path) } else { &path };
                    self.absolute(from, path, own_host)
                } else {
                    self.relative(from, &path)
                };
                link.fragment = fragment;
                link.found.own_host = own_host;
                if let Target::Page(index) = link.target {
                    link.found.other_language =
                        self.facts.get(index).is_some_and(|facts| facts.language != from.path.language);
                }
                link
            }
        }
    }

    fn itself(&self, from: &Page) -> Target {
        self.index_of_page(from).map_or(Target::Unknown, Target::Page)
    }

    /// A destination from the root of the site, percent-decoded.
    fn absolute(&self, from: &Page, path: &str, own_host: bool) -> Link {
        let language = &from.path.language;
        // Only the link hook looks pages up by their path; an absolute address is the browser's alone.
        if !own_host && let Some(index) = self.lookup(language, path) {
            return page(index, Found::default());
        }
        if let Some(link) = self.by_address(path) {
            return link;
        }
        if own_host && let Some(index) = self.lookup(language, path) {
            return page(index, Found { no_slash: true, ..Found::default() });
        }
        self.nowhere(path, path)
    }

    /// A relative destination, percent-decoded.
    fn relative(&self, from: &Page, written: &str) -> Link {
        let language = &from.path.language;
        let short = written.strip_prefix("./").unwrap_or(written);
        let looked_up = if short.is_empty() { "/" } else { short };
        let folder = match from.path.bundle {
            Bundle::Branch => from.path.logical.as_str(),
            _ => above(&from.path.logical),
        };
        let beside = join(folder, looked_up);
        if let Some(index) = self.lookup(language, &beside) {
            return page(index, Found::default());
        }
        let inside = join(&format!("/{}", from.path.folder), short);
        // Only what climbs out of a bundle is looked up from the bundle itself.
        if has_extension(short)
            && let Some(index) = self.lookup(language, &inside)
        {
            return page(index, Found::default());
        }
        if let Some(index) = self.by_file(from, short, language) {
            return page(index, Found::default());
        }
        if let Some((path, letter_case)) = self.links.resource(&inside, language) {
            return Link {
                target: Target::Resource(path),
                fragment: None,
                found: Found { letter_case, ..Found::default() },
            };
        }
        if let Some(path) = self.named_resource(from, short) {
            return Link { target: Target::Resource(path), fragment: None, found: Found::default() };
        }
        if let Some(path) = self.links.asset(short) {
            return Link { target: Target::Static(path), fragment: None, found: Found::default() };
        }
        let resolved = self.seen_by_browser(from, written);
        if let Some(mut link) = self.by_address(&resolved) {
            link.found.language_prefix = false;
            return link;
        }
        if !short.starts_with('.')
            && let Some(index) = self.lookup(language, &format!("/{short}"))
        {
            return page(index, Found { by_luck: true, ..Found::default() });
        }
        self.nowhere(short, &resolved)
    }

    /// Nothing known is at a destination; below the folder of a content adapter that does not say much.
    fn nowhere(&self, written: &str, resolved: &str) -> Link {
        if self.links.may_be_made(resolved) { bare(Target::Unknown) } else { nowhere(written) }
    }

    /// Where a browser looks for a relative destination of a page.
    fn seen_by_browser(&self, from: &Page, written: &str) -> String {
        let address = self.facts_of(from).map_or("/", |facts| facts.url.as_str());
        let address = crate::path::unescape(address);
        let base = if address.ends_with('/') { address.as_str() } else { above(&address) };
        join(base, written)
    }

    /// What a browser finds at a path from the root of the host.
    fn by_address(&self, path: &str) -> Option<Link> {
        let (output, letter_case) = self.links.output(path)?;
        let prefixed = self.links.has_language_prefix(path);
        let found = Found { letter_case, language_prefix: prefixed, ..Found::default() };
        Some(match output {
            Output::Page { index, slash } => {
                let no_slash = slash && !path.ends_with('/') && !path.ends_with("/index.html");
                Link { target: Target::Page(index), fragment: None, found: Found { no_slash, ..found } }
            }
            Output::Alias(index) => {
                Link { target: Target::Page(index), fragment: None, found: Found { alias: true, ..found } }
            }
            Output::Resource(path) => Link { target: Target::Resource(path), fragment: None, found },
            Output::Static(path) => Link { target: Target::Static(path), fragment: None, found },
            Output::Generated => Link { target: Target::Generated, fragment: None, found },
        })
    }

    /// Hugo's `GetPage` of a path from the content's root: extension and language do not matter.
    pub(crate) fn lookup(&self, language: &Language, path: &str) -> Option<usize> {
        let logical = crate::path::logical_of_reference(path, &self.config.hugo);
        self.index_of(language, &logical).or_else(|| {
            // `v1.2` is no extension where a page has that name.
            let whole = crate::path::logical(path);
            (whole != logical).then(|| self.index_of(language, &whole)).flatten()
        })
    }

    /// The page that a file makes, named by its way from the file that links: through the folder of another language or
    /// mount too, and then the page of that path in the language asked for.
    pub(crate) fn by_file(&self, from: &Page, written: &str, language: &Language) -> Option<usize> {
        let name = written.rsplit('/').next().filter(|it| it.contains('.') && !it.ends_with('.'))?;
        let path = join(&format!("/{}", above(from.source.path())), written);
        let place = crate::path::mounted(path.trim_start_matches('/'), &self.config.hugo)?;
        if place.inside.is_empty() || name == ".." {
            return None;
        }
        self.lookup(language, &format!("/{}", place.inside))
    }

    /// The pages and files that a local destination, percent-decoded, may have meant.
    fn what_was_meant(&self, from: &Page, path: &str, search: bool) -> Missing {
        let absolute = path.is_empty() || path.starts_with('/');
        let written = if absolute { path } else { path.strip_prefix("./").unwrap_or(path) };
        let resolved = if absolute { path.to_owned() } else { self.seen_by_browser(from, path) };
        let file = is_file(written);
        let mut elsewhere: Vec<usize> = Vec::new();
        let paths = [written, resolved.as_str()].map(|path| crate::path::logical_of_reference(path, &self.config.hugo));
        for language in &self.config.hugo.languages {
            for logical in &paths {
                if let Some(index) = self.index_of(&language.language, logical)
                    && !elsewhere.contains(&index)
                    && language.language != from.path.language
                {
                    elsewhere.push(index);
                }
            }
        }
        let candidates = if !search {
            Vec::new()
        } else if file {
            self.near_files(from, written)
        } else {
            self.near_pages(from, written)
        };
        Missing { file, elsewhere, candidates }
    }
}

/// Nothing is at a path; what was meant is not looked for.
fn nowhere(path: &str) -> Link {
    bare(Target::Missing(Missing { file: is_file(path), elsewhere: Vec::new(), candidates: Vec::new() }))
}

fn is_file(path: &str) -> bool {
    has_extension(path) && !looks_like_page(path)
}

fn bare(target: Target) -> Link {
    Link { target, fragment: None, found: Found::default() }
}

fn page(index: usize, found: Found) -> Link {
    Link { target: Target::Page(index), fragment: None, found }
}

/// The folder of a path: `/a` of `/a/b`, `/` of `/a`.
fn above(path: &str) -> &str {
    match path.rsplit_once('/') {
        Some(("", _)) | None => "/",
        Some((folder, _)) => folder,
    }
}

/// Joins a relative path to a folder, resolving `.` and `..`; a final slash stays.
pub(crate) fn join(folder: &str, relative: &str) -> String {
    let mut parts: Vec<&str> = folder.split('/').filter(|part| !part.is_empty()).collect();
    if relative.starts_with('/') {
        parts.clear();
    }
    for part in relative.split('/') {
        match part {
            "" | "." => {}
            ".." => {
                parts.pop();
            }
            other => parts.push(other),
        }
    }
    let slash = relative.is_empty()
        || relative.ends_with('/')
        || relative.ends_with("/.")
        || relative.ends_with("..")
        || relative == ".";
    format!("/{}{}", parts.join("/"), if slash && !parts.is_empty() { "/" } else { "" })
}

fn extension(path: &str) -> Option<&str> {
    let name = path.rsplit('/').next().unwrap_or(path);
    name.rsplit_once('.').map(|(_, extension)| extension).filter(|extension| {
        (1..=5).contains(&extension.len())
            && extension.bytes().all(|byte| byte.is_ascii_alphanumeric())
            && extension.bytes().any(|byte| byte.is_ascii_alphabetic())
    })
}

fn has_extension(path: &str) -> bool {
    extension(path).is_some()
}

fn looks_like_page(path: &str) -> bool {
    extension(path)
        .is_some_and(|it| matches!(it.to_ascii_lowercase().as_str(), "md" | "html" | "htm" | "markdown" | "php"))
}

#[cfg(test)]
mod tests;
