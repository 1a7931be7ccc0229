//! Hugo's `ref` and `relref`: a path, a language, and what they name.

use crate::language::Language;
use crate::page::Page;
use crate::path::{Bundle, unescape};
use crate::site::Site;
use crate::site::link::{above, join};

/// What `ref` and `relref` make of a path.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Reference {
    /// The page, by its index in [`Site::facts`], and the fragment as written.
    Page(usize, Option<String>),
    /// A bare fragment of the same page.
    Fragment(String),
    /// No page answers to it: Hugo's build stops, or warns.
    Missing,
    /// Several pages have this name.
    Ambiguous,
    /// A content adapter (`_content.gotmpl`) may make the page; templates are not run.
    Unknown,
}

impl Site {
    /// Finds the page that `ref` or `relref` names on a page, in a language or that of the page.
    #[must_use]
    pub fn reference(&self, from: &Page, path: &str, language: Option<&Language>) -> Reference {
        let (path, fragment) = path.split_once('#').map_or((path, None), |(path, rest)| (path, Some(rest.to_owned())));
        let path = path.split('?').next().unwrap_or(path);
        let path = unescape(path);
        let language = language.unwrap_or(&from.path.language);
        if path.starts_with("//") {
            return Reference::Missing;
        }
        if path.is_empty() {
            return fragment.map_or(Reference::Missing, Reference::Fragment);
        }
        let found = |index| Reference::Page(index, fragment.clone());
        if !path.starts_with('/') {
            let container = match from.path.bundle {
                Bundle::Branch => from.path.logical.as_str(),
                _ => above(&from.path.logical),
            };
            let inside = format!("/{}", from.path.folder);
            // A file's name is looked up from the folder of the file, what climbs with it from nowhere else.
            let names_file = path.trim_end_matches('/').rsplit('/').next().is_some_and(|name| name.contains('.'));
            let climbs = path.trim_end_matches('/').starts_with("../");
            let folder = if names_file && climbs { inside.as_str() } else { container };
            for folder in [Some(folder), names_file.then_some(inside.as_str())].into_iter().flatten() {
                if let Some(index) = self.lookup(language, &join(folder, &path)) {
                    return found(index);
                }
            }
            if let Some(index) = self.by_file(from, &path, language) {
                return found(index);
            }
            if path.starts_with('.') {
                return self.unanswered(&join(folder, &path));
            }
        }
        if let Some(index) = self.lookup(language, &format!("/{}", path.trim_start_matches('/'))) {
            return found(index);
        }
        if path.trim_matches('/').contains('/') {
            let beside = join(above(&from.path.logical), &path);
            return if self.links.may_be_made(&beside) { Reference::Unknown } else { self.unanswered(&path) };
        }
        // A bare name is looked up among all pages; what looks like an extension and is none of content belongs to no name.
        if path.contains('.') && !crate::path::is_content(&path) {
            return self.unanswered(&path);
        }
        let name = crate::path::logical_of_reference(&path, &self.config.hugo);
        let mut named = self.facts.iter().enumerate().filter(|(_, facts)| {
            facts.language == *language && facts.logical.rsplit('/').next() == name.strip_prefix('/')
        });
        match (named.next(), named.next()) {
            (Some((index, _)), None) => found(index),
            (Some(_), Some(_)) => Reference::Ambiguous,
            _ if self.links.has_adapters() => Reference::Unknown,
            _ => Reference::Missing,
        }
    }

    /// What a path names that no page has: below the folder of a content adapter, nobody knows.
    fn unanswered(&self, path: &str) -> Reference {
        if self.links.may_be_made(path) { Reference::Unknown } else { Reference::Missing }
    }
}
