//! Everything the site publishes, by address: pages, aliases, resources, static files and what Hugo adds.

use rustc_hash::{FxHashMap, FxHashSet};

use crate::config::HugoConfig;
use crate::language::Language;
use crate::page::Page;
use crate::path::{Bundle, mounted, resource_name, unescape};
use crate::site::address;
use crate::site::facts::{Facts, Publication};

/// What stands at an address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Output {
    /// A page, and whether its address ends in a slash.
    Page { index: usize, slash: bool },
    /// A redirect to a page.
    Alias(usize),
    /// A file of a bundle.
    Resource(String),
    /// A static file.
    Static(String),
    /// A feed, site map and the like.
    Generated,
}

/// Lookup of addresses, files and hosts.
#[derive(Debug, Default)]
pub(crate) struct LinkIndex {
    /// By path from the host's root, decoded, without the final slash.
    outputs: FxHashMap<String, Output>,
    lower: FxHashMap<String, String>,
    /// Files below the content folders by their path there, `/posts/a/x.jpg`, with the language of the name.
    resources: FxHashMap<String, Vec<(String, Option<Language>)>>,
    lower_resources: FxHashMap<String, String>,
    assets: FxHashMap<String, String>,
    /// Logical paths of the folders whose content adapter (`_content.gotmpl`) makes pages.
    adapters: Vec<String>,
    hosts: FxHashSet<String>,
    prefixes: Vec<String>,
    base: String,
    /// The path of the base URL where addresses are written without it: those with a host have it.
    left_out: String,
    /// Whether addresses from the root count from the base URL.
    from_base: bool,
}

impl LinkIndex {
    pub(crate) fn new(
        pages: &[Page],
        facts: &[Facts],
        resources: &[String],
        bundled: &[Page],
        config: &HugoConfig,
    ) -> Self {
        let base = address::base_path(config).to_owned();
        let left_out = if config.canonify_urls { address::path_of_base(config) } else { "" };
        let mut index = Self {
            base: base.clone(),
            left_out: left_out.to_owned(),
            from_base: config.relative_urls,
            ..Self::default()
        };
        index.hosts = config.hosts().into_iter().collect();
        index.prefixes = config.languages.iter().map(|it| format!("{base}/{}", it.language.code())).collect();
        for (at, it) in
            facts.iter().enumerate().filter(|(_, it)| !it.url.is_empty() && it.publication != Publication::Shadowed)
        {
            let url = unescape(&it.url);
            let slash = url.ends_with('/');
            index.add(url.trim_end_matches('/'), Output::Page { index: at, slash });
        }
        for file in resources
            .iter()
            .chain(bundled.iter().map(|page| page.source.path()).map(str::to_owned).collect::<Vec<_>>().iter())
        {
            index.add_file(file, config);
        }
        index.add_bundle_files(pages, facts, config);
        for (at, it) in facts.iter().enumerate() {
            for alias in &it.aliases {
                let path = alias_path(alias, it, config);
                let path = path.strip_suffix("/index.html").unwrap_or(&path);
                index.add(path.trim_end_matches('/'), Output::Alias(at));
            }
        }
        index
    }

    fn add(&mut self, path: &str, output: Output) {
        if !self.outputs.contains_key(path) {
            self.lower.entry(path.to_lowercase()).or_insert_with(|| path.to_owned());
            self.outputs.insert(path.to_owned(), output);
        }
    }

    fn add_file(&mut self, file: &str, config: &HugoConfig) {
        if let Some(place) = mounted(file, config) {
            let (folder, name) = place.inside.rsplit_once('/').unwrap_or(("", &place.inside));
            if is_adapter(name) {
                self.adapters.push(crate::path::logical(folder));
                return;
            }
            let (plain, language) = resource_name(name, config);
            let language = language.or(place.language);
            let key = |name: &str| if folder.is_empty() { format!("/{name}") } else { format!("/{folder}/{name}") };
            for name in [Some(name), (plain != name).then_some(plain.as_str())].into_iter().flatten() {
                let key = key(name);
                self.lower_resources.entry(key.to_lowercase()).or_insert_with(|| key.clone());
                self.resources.entry(key).or_default().push((file.to_owned(), language.clone()));
            }
            return;
        }
        // A theme's folders lie under the site's own.
        let inside = file.strip_prefix("themes/").and_then(|rest| rest.split_once('/')).map_or(file, |(_, rest)| rest);
        if let Some(path) = inside.strip_prefix("static/") {
            let address = format!("{}/{path}", self.base);
            self.add(&address, Output::Static(file.to_owned()));
            if let Some(folder) = address.strip_suffix("/index.html") {
                self.add(folder, Output::Static(file.to_owned()));
            }
        } else if let Some(path) = inside.strip_prefix("assets/") {
            self.assets.entry(path.to_lowercase()).or_insert_with(|| file.to_owned());
        }
    }

    /// The addresses of bundles' files: below the page of their own language, and of the others that share them.
    fn add_bundle_files(&mut self, pages: &[Page], facts: &[Facts], config: &HugoConfig) {
        let mut folders: FxHashMap<String, Vec<usize>> = FxHashMap::default();
        for (at, page) in pages.iter().enumerate() {
            if page.path.bundle != Bundle::Single {
                folders.entry(format!("/{}", page.path.folder)).or_default().push(at);
            }
        }
        let mut found = Vec::new();
        #[expect(clippy::iter_over_hash_type, reason = "what is found is sorted below")]
        for (key, files) in &self.resources {
            let mut folder = key.as_str();
            while let Some((above, _)) = folder.rsplit_once('/') {
                let bundle = folders.get(if above.is_empty() { "/" } else { above });
                for at in bundle.into_iter().flatten() {
                    if let Some(facts) = facts.get(*at)
                        && let Some((file, _)) = best(files, &facts.language, &config.default_language)
                    {
                        let rest = key.get(above.len()..).unwrap_or_default();
                        let base = unescape(&facts.url);
                        let base = base.strip_suffix(".html").unwrap_or(&base);
                        found.push((format!("{}{rest}", base.trim_end_matches('/')), file.clone()));
                    }
                }
                if bundle.is_some() {
                    break;
                }
                folder = above;
            }
        }
        found.sort();
        for (address, file) in found {
            self.add(&address, Output::Resource(file));
        }
    }

    /// A path below one of the site's hosts as the site's own addresses are written.
    pub(crate) fn without_host<'p>(&self, path: &'p str) -> &'p str {
        path.strip_prefix(self.left_out.as_str()).filter(|rest| rest.starts_with('/')).unwrap_or(path)
    }

    /// What stands at a path from the host's root, and whether only the case differs.
    pub(crate) fn output(&self, path: &str) -> Option<(Output, bool)> {
        let from_base = || self.output_at(&format!("{}{path}", self.base));
        self.output_at(path).or_else(|| if self.from_base { from_base() } else { None })
    }

    fn output_at(&self, path: &str) -> Option<(Output, bool)> {
        let path = path.trim_end_matches('/');
        let path = path.strip_suffix("/index.html").unwrap_or(path);
        if let Some(output) = self.outputs.get(path) {
            return Some((output.clone(), false));
        }
        if let Some(generated) = self.generated(path) {
            return Some((generated, false));
        }
        let written = self.lower.get(&path.to_lowercase())?;
        self.outputs.get(written).map(|output| (output.clone(), true))
    }

    /// Feeds, site maps, robots and numbered pages of lists.
    fn generated(&self, path: &str) -> Option<Output> {
        let (folder, name) = path.rsplit_once('/')?;
        let list = |folder: &str| self.outputs.contains_key(folder) || folder == self.base;
        let feed = matches!(
            name,
            "index.xml" | "rss.xml" | "feed.xml" | "atom.xml" | "index.json" | "feed.json" | "index.ics"
        ) && list(folder);
        let root = matches!(
            name,
            "sitemap.xml" | "robots.txt" | "404.html" | "manifest.json" | "favicon.ico" | "site.webmanifest"
        ) && (folder == self.base || self.prefixes.iter().any(|prefix| prefix == folder));
        let numbered = name.bytes().all(|byte| byte.is_ascii_digit())
            && folder.strip_suffix("/page").is_some_and(list)
            && !name.is_empty();
        (feed || root || numbered).then_some(Output::Generated)
    }

    /// A file below the content folders that a page of a language sees: its own, the default language's, any.
    pub(crate) fn resource(&self, path: &str, language: &Language) -> Option<(String, bool)> {
        let get = |key: &str| self.resources.get(key).and_then(|files| best(files, language, language));
        if let Some((file, _)) = get(path) {
            return Some((file.clone(), false));
        }
        let written = self.lower_resources.get(&path.to_lowercase())?;
        get(written).map(|(file, _)| (file.clone(), true))
    }

    /// A file of the assets folder.
    pub(crate) fn asset(&self, path: &str) -> Option<String> {
        self.assets.get(&path.trim_start_matches('/').to_lowercase()).cloned()
    }

    /// Whether any content adapter makes pages.
    pub(crate) fn has_adapters(&self) -> bool {
        !self.adapters.is_empty()
    }

    /// Whether a content adapter may make the page at a path from the root of the content or the host.
    pub(crate) fn may_be_made(&self, path: &str) -> bool {
        let below = |folder: &str, path: &str| {
            folder == "/" || path.strip_prefix(folder).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
        };
        self.has_adapters() && {
            let path = format!("/{}", path.trim_start_matches('/').to_lowercase());
            let roots = self.prefixes.iter().map(String::as_str).chain([self.base.as_str(), ""]);
            let inside: Vec<&str> = roots.filter_map(|root| path.strip_prefix(root)).collect();
            self.adapters.iter().any(|folder| inside.iter().any(|path| below(folder, path)))
        }
    }

    pub(crate) fn is_own_host(&self, host: &str) -> bool {
        self.hosts.contains(&host.to_ascii_lowercase())
    }

    pub(crate) fn has_language_prefix(&self, path: &str) -> bool {
        self.prefixes.iter().any(|prefix| {
            path.strip_prefix(prefix.as_str()).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
        })
    }

    /// Paths of all files below the content folders, for suggestions.
    pub(crate) fn resource_paths(&self) -> impl Iterator<Item = &str> {
        self.resources.keys().map(String::as_str)
    }
}

/// Whether a file of the content makes pages by itself: Hugo runs it, we do not.
pub(crate) fn is_adapter(name: &str) -> bool {
    name.strip_prefix("_content.").is_some_and(|rest| rest.ends_with("gotmpl"))
}

fn best<'f>(
    files: &'f [(String, Option<Language>)],
    language: &Language,
    default: &Language,
) -> Option<&'f (String, Option<Language>)> {
    files
        .iter()
        .find(|(_, of)| of.as_ref() == Some(language))
        .or_else(|| files.iter().find(|(_, of)| of.is_none()))
        .or_else(|| files.iter().find(|(_, of)| of.as_ref() == Some(default)))
        .or_else(|| files.first())
}

/// Where Hugo writes an alias: from the root of the language, or from the folder that holds the page.
pub(crate) fn alias_path(alias: &str, facts: &Facts, config: &HugoConfig) -> String {
    let base = address::base_path(config);
    let prefix =
        address::language_prefix(&facts.language, config).map(|prefix| format!("/{prefix}")).unwrap_or_default();
    if alias.starts_with('/') {
        let named = alias.strip_prefix(prefix.as_str()).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'));
        let prefix = if named { "" } else { prefix.as_str() };
        return format!("{base}{prefix}{}", super::join("/", alias));
    }
    let url = unescape(&facts.url);
    let folder = super::above(url.trim_end_matches('/')).to_owned();
    super::join(&folder, alias)
}
