//! The tree of pages: which lists exist in each language, what stands below what, and what is handed down.

use rustc_hash::{FxHashMap, FxHashSet};

use crate::config::HugoConfig;
use crate::front_matter::{Entry, Value};
use crate::language::Language;
use crate::page::Page;
use crate::path::{Bundle, Kind};
use crate::site::cascade::{Candidate, Cascade, Effective, from_config};

/// A page of the tree, with or without a source.
#[derive(Clone, Debug)]
pub(crate) struct Node {
    pub(crate) logical: String,
    pub(crate) language: Language,
    pub(crate) kind: Kind,
    /// Index in the list of pages.
    pub(crate) source: Option<usize>,
    /// The last element of its path as written, for titles.
    pub(crate) name: String,
    /// The list above it.
    pub(crate) parent: Option<usize>,
}

/// All pages, those with a source first and in their order.
#[derive(Debug)]
pub(crate) struct Tree {
    pub(crate) nodes: Vec<Node>,
    branches: FxHashMap<Language, FxHashMap<String, usize>>,
}

impl Tree {
    /// Plants the pages and the lists that Hugo adds: a home for each language, a list for each folder at the top, the taxonomies.
    pub(crate) fn new(pages: &[Page], hidden: &FxHashSet<usize>, config: &HugoConfig) -> Self {
        let nodes = pages
            .iter()
            .enumerate()
            .map(|(index, page)| Node {
                logical: page.path.logical.clone(),
                language: page.path.language.clone(),
                kind: page.path.kind,
                source: Some(index),
                name: page.path.content_base_name().to_owned(),
                parent: None,
            })
            .collect();
        let mut tree = Self { nodes, branches: FxHashMap::default() };
        let is_list = |page: &Page| page.path.bundle == Bundle::Branch || page.path.kind == Kind::Home;
        let lists = || (0..pages.len()).filter(|index| pages.get(*index).is_some_and(is_list));
        // What another file hides is no list above anything, unless nothing else is.
        let shown = lists().filter(|index| !hidden.contains(index));
        for index in shown.chain(lists()) {
            tree.note(index);
        }
        for language in languages(config) {
            tree.grow(language, "/", "", Kind::Home);
        }
        let single = pages.iter().filter(|page| page.path.kind == Kind::Page);
        let singles: FxHashSet<&str> = single.clone().map(|page| page.path.logical.as_str()).collect();
        // No taxonomy is listed where a page has its path, in that language alone.
        let taken: FxHashSet<_> = single.map(|page| (&page.path.language, page.path.logical.as_str())).collect();
        for page in pages {
            let (folder, bundle) = (page.path.folder.as_str(), page.path.bundle);
            let top = match (folder.split_once('/'), bundle) {
                (Some((top, _)), _) => top,
                (None, Bundle::Single) if !folder.is_empty() => folder,
                _ => continue,
            };
            // Where a page has the folder's name, Hugo makes no list of the folder.
            if singles.contains(crate::path::logical(top).as_str()) {
                continue;
            }
            let taxonomy =
                config.of(&page.path.language).taxonomies.values().any(|plural| plural.eq_ignore_ascii_case(top));
            let kind = if taxonomy { Kind::Taxonomy } else { Kind::Section };
            tree.grow(&page.path.language, &crate::path::logical(top), top, kind);
        }
        for language in languages(config) {
            let own = config.of(language);
            let taxonomies = (!is_disabled("taxonomy", own)).then(|| own.taxonomies.values());
            for plural in taxonomies.into_iter().flatten() {
                let logical = crate::path::logical(plural);
                if !taken.contains(&(language, logical.as_str())) {
                    tree.grow(language, &logical, plural, Kind::Taxonomy);
                }
            }
        }
        for index in 0..tree.nodes.len() {
            tree.find_parent(index);
        }
        tree
    }

    /// Adds a list unless it is there; gives its index.
    pub(crate) fn grow(&mut self, language: &Language, logical: &str, name: &str, kind: Kind) -> usize {
        if let Some(index) = self.branch(language, logical) {
            return index;
        }
        let index = self.nodes.len();
        self.nodes.push(Node {
            logical: logical.to_owned(),
            language: language.clone(),
            kind,
            source: None,
            name: name.to_owned(),
            parent: None,
        });
        self.note(index);
        index
    }

    fn note(&mut self, index: usize) {
        let Some(node) = self.nodes.get(index) else { return };
        self.branches.entry(node.language.clone()).or_default().entry(node.logical.clone()).or_insert(index);
    }

    /// The list at a logical path.
    pub(crate) fn branch(&self, language: &Language, logical: &str) -> Option<usize> {
        self.branches.get(language)?.get(logical).copied()
    }

    /// Finds the nearest list above a page.
    pub(crate) fn find_parent(&mut self, index: usize) {
        let Some(node) = self.nodes.get(index) else { return };
        if node.kind == Kind::Home {
            return;
        }
        let mut path = node.logical.as_str();
        let parent = loop {
            path = path.rsplit_once('/').map_or("", |(before, _)| before);
            let found = self.branch(&node.language, if path.is_empty() { "/" } else { path });
            if found.is_some() || path.is_empty() {
                break found;
            }
        };
        if let Some(node) = self.nodes.get_mut(index) {
            node.parent = parent.filter(|parent| *parent != index);
        }
    }

    /// The lists above a page, the nearest first; a list itself stands first where `with_self`.
    pub(crate) fn above(&self, index: usize, with_self: bool) -> impl Iterator<Item = usize> + '_ {
        let first = if with_self { Some(index) } else { self.nodes.get(index).and_then(|node| node.parent) };
        std::iter::successors(first, |index| self.nodes.get(*index).and_then(|node| node.parent))
    }

    /// The sections of a page from the top: the home does not count.
    pub(crate) fn sections(&self, index: usize) -> Vec<usize> {
        let itself = self.nodes.get(index).is_some_and(|node| node.kind != Kind::Page);
        let mut list: Vec<usize> = self
            .above(index, itself)
            .filter(|above| self.nodes.get(*above).is_some_and(|node| node.kind != Kind::Home))
            .collect();
        list.reverse();
        list
    }
}

/// The languages that are built.
pub(crate) fn languages(config: &HugoConfig) -> impl Iterator<Item = &Language> {
    config.languages.iter().map(|it| &it.language).filter(|it| !config.disabled_languages.contains(it))
}

/// Whether `disableKinds` names a kind.
pub(crate) fn is_disabled(kind: &str, config: &HugoConfig) -> bool {
    config.disable_kinds.iter().any(|disabled| disabled.eq_ignore_ascii_case(kind))
}

/// The cascades of the site and of every list that has some.
#[derive(Debug)]
pub(crate) struct Cascades {
    /// Those of the configuration, by language.
    site: FxHashMap<Language, Vec<Cascade>>,
    of: FxHashMap<usize, Vec<Cascade>>,
    /// By logical path: cascades that name languages, with the language of their list.
    across: FxHashMap<String, Vec<(Language, Cascade)>>,
}

impl Cascades {
    pub(crate) fn new(tree: &Tree, pages: &[Page], config: &HugoConfig) -> Self {
        let read = |value: &Value| -> Vec<Cascade> {
            Cascade::read(value).into_iter().map(|it| it.known(languages(config))).collect()
        };
        let site: FxHashMap<Language, Vec<Cascade>> = languages(config)
            .map(|language| (language.clone(), read(&from_config(&config.of(language).cascade))))
            .filter(|(_, cascades)| !cascades.is_empty())
            .collect();
        let of: FxHashMap<usize, Vec<Cascade>> = tree
            .nodes
            .iter()
            .enumerate()
            .filter(|(_, node)| node.kind != Kind::Page)
            .filter_map(|(index, node)| {
                let entry = pages.get(node.source?)?.front_matter.get("cascade")?;
                Some((index, read(&entry.value)))
            })
            .collect();
        let mut across: FxHashMap<String, Vec<(Language, Cascade)>> = FxHashMap::default();
        for (index, node) in tree.nodes.iter().enumerate() {
            for cascade in of.get(&index).into_iter().flatten().filter(|it| it.names_languages()) {
                across.entry(node.logical.clone()).or_default().push((node.language.clone(), cascade.clone()));
            }
        }
        Self { site, of, across }
    }

    /// A page's front matter over all that is handed down to it.
    pub(crate) fn effective<'a>(&'a self, index: usize, tree: &Tree, pages: &'a [Page]) -> Effective<'a> {
        let Some(node) = tree.nodes.get(index) else { return Effective::default() };
        let own = node.source.and_then(|source| pages.get(source)).map(|page| &page.front_matter);
        if self.site.is_empty() && self.of.is_empty() {
            return Effective::new(own, Vec::new());
        }
        let page = Candidate { logical: &node.logical, kind: node.kind, language: &node.language };
        let mut handed: Vec<&[Entry]> = Vec::new();
        for above in tree.above(index, node.kind != Kind::Page) {
            handed.extend(self.of.get(&above).into_iter().flatten().filter_map(|it| it.values_for(page)));
            let path = tree.nodes.get(above).map_or("", |node| node.logical.as_str());
            let others = self.across.get(path).into_iter().flatten();
            handed.extend(
                others
                    .filter(|(of, _)| of != page.language && above != index)
                    .filter_map(|(_, it)| it.values_for(page)),
            );
        }
        let site = self.site.get(&node.language).into_iter().flatten();
        handed.extend(site.filter_map(|cascade| cascade.values_for(page)));
        Effective::new(own, handed)
    }
}
