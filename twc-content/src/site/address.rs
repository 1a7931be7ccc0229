//! From a page's place in the tree to its address, as Hugo composes it.

use crate::config::{HugoConfig, OutputFormat, UglyUrls};
use crate::glob::Glob;
use crate::language::Language;
use crate::path::{Kind, PermalinkParts, escape_path, escape_url, expand, path_element};

/// What an address is made of.
#[derive(Clone, Debug)]
pub(crate) struct AddressParts<'a> {
    pub(crate) kind: Kind,
    pub(crate) language: &'a Language,
    /// Folder of the page, slugs of the sections above in their place: `posts/a`.
    pub(crate) folder: &'a str,
    /// Last element: slug or name.
    pub(crate) base_name: &'a str,
    /// `url` of the front matter.
    pub(crate) url: &'a str,
    /// Whether the site's permalinks or `url` need it: values of the tokens.
    pub(crate) permalink: &'a PermalinkParts<'a>,
    pub(crate) section: &'a str,
    /// The output format that the address is that of.
    pub(crate) format: &'a OutputFormat,
    /// Logical path.
    pub(crate) logical: &'a str,
}

/// The path from the host's root to the page, percent-encoded: `.RelPermalink`.
pub(crate) fn relative(parts: &AddressParts<'_>, config: &HugoConfig) -> String {
    let prefix = language_prefix(parts.language, config);
    let config = config.of(parts.language);
    let base = base_path(config);
    let path = path(parts, prefix.as_deref(), config);
    // Without a language before it, Hugo takes what two slashes begin for a host.
    let path = match path.strip_prefix("//") {
        Some(rest) if parts.url.is_empty() => rest.find('/').and_then(|at| rest.get(at..)).unwrap_or("/").to_owned(),
        _ => path,
    };
    // Hugo joins a path to the base URL's, which resolves dots; a path that it joins to nothing keeps them.
    let path = if base.is_empty() { path } else { without_dots(&path) };
    let path = if parts.url.is_empty() { escape_path(&path) } else { escape_url(&path) };
    format!("{base}{path}")
}

/// What addresses begin with: the path of `baseURL`, without the final slash; nothing where `canonifyURLs` adds it.
pub(crate) fn base_path(config: &HugoConfig) -> &str {
    if config.canonify_urls { "" } else { path_of_base(config) }
}

/// The path of `baseURL`, without the final slash.
pub(crate) fn path_of_base(config: &HugoConfig) -> &str {
    let after_scheme = config.base_url.split_once("://").map_or(config.base_url.as_str(), |(_, rest)| rest);
    after_scheme.find('/').and_then(|at| after_scheme.get(at..)).unwrap_or_default().trim_end_matches('/')
}

/// The full address of a page's address: `.Permalink`.
pub(crate) fn permalink(url: &str, config: &HugoConfig) -> String {
    let path = if config.canonify_urls { path_of_base(config) } else { "" };
    format!("{}{path}{url}", origin(config))
}

/// Scheme and host of `baseURL`: `https://example.org`.
pub(crate) fn origin(config: &HugoConfig) -> &str {
    let base = config.base_url.as_str();
    let host = base.find("://").map_or(0, |at| at + 3);
    let end = base.get(host..).and_then(|rest| rest.find('/')).map_or(base.len(), |at| host + at);
    base.get(..end).unwrap_or_default()
}

/// The first element of the paths of a language's pages, where they have one.
pub(crate) fn language_prefix(language: &Language, config: &HugoConfig) -> Option<String> {
    let prefixed = *language != config.default_language || config.default_in_subdir;
    (prefixed && !config.multihost).then(|| language.code())
}

fn path(parts: &AddressParts<'_>, prefix: Option<&str>, config: &HugoConfig) -> String {
    if parts.kind != Kind::Home && !parts.url.is_empty() {
        return explicit(parts, prefix, config);
    }
    let pattern = pattern(parts, config);
    let ugly = match &config.ugly_urls {
        UglyUrls::Off => false,
        UglyUrls::On => true,
        UglyUrls::Sections(list) => list.iter().any(|section| section.eq_ignore_ascii_case(parts.section)),
    };
    let inside = match pattern {
        _ if parts.kind == Kind::Home => String::new(),
        Some(pattern) => expand(pattern, parts.permalink, config),
        None if parts.folder.is_empty() => parts.base_name.to_owned(),
        None => format!("{}/{}", parts.folder, parts.base_name),
    };
    // Where a list's slug begins with a slash, an element is empty and stays.
    let keep_empty = pattern.is_none() && parts.kind != Kind::Home;
    let clean: Vec<String> = inside
        .trim_end_matches('/')
        .split('/')
        .filter_map(|element| match path_element(element, config) {
            clean if clean.is_empty() => (keep_empty && element.is_empty()).then_some(clean),
            clean => Some(clean),
        })
        .collect();
    let mut path = String::new();
    let folders = parts.format.path.split('/').filter(|it| !it.is_empty());
    for element in prefix.into_iter().chain(folders).chain(clean.iter().map(String::as_str)) {
        path.push('/');
        path.push_str(element);
    }
    let OutputFormat { base_name, suffix, no_ugly, .. } = parts.format;
    if ugly && !no_ugly && matches!(parts.kind, Kind::Page | Kind::Term) && !clean.is_empty() {
        path = format!("{path}.{suffix}");
    } else if ugly || (base_name.as_str(), suffix.as_str()) != ("index", "html") {
        path = format!("{path}/{base_name}.{suffix}");
    } else {
        path.push('/');
    }
    path
}

fn explicit(parts: &AddressParts<'_>, prefix: Option<&str>, config: &HugoConfig) -> String {
    let url = if parts.url.contains(':') { expand(parts.url, parts.permalink, config) } else { parts.url.to_owned() };
    // Only what climbs is resolved here.
    let url = if url.contains("..") { without_dots(&url) } else { url };
    let mut elements: Vec<&str> = url.split('/').filter(|element| !element.is_empty()).collect();
    let folder = url.ends_with('/') || !url.contains('.');
    let is_index = elements.pop_if(|last| *last == "index.html").is_some();
    let prefix = prefix.filter(|_| !url.starts_with('/'));
    let mut path = String::new();
    for element in prefix.into_iter().chain(elements) {
        path.push('/');
        path.push_str(element);
    }
    let OutputFormat { base_name, suffix, .. } = parts.format;
    if is_index {
        path.push('/');
    } else if folder {
        path.push('/');
        if (base_name.as_str(), suffix.as_str()) != ("index", "html") {
            path = format!("{path}{base_name}.{suffix}");
        }
    }
    if path.is_empty() { "/".to_owned() } else { path }
}

/// A path with `.` and `..` resolved; it never leaves its root.
fn without_dots(path: &str) -> String {
    let mut elements: Vec<&str> = Vec::new();
    for element in path.split('/') {
        match element {
            "" | "." => {}
            ".." => {
                elements.pop();
            }
            other => elements.push(other),
        }
    }
    let clean = elements.join("/");
    let slash = |is: bool| if is { "/" } else { "" };
    format!("{}{clean}{}", slash(path.starts_with('/')), slash(path.ends_with('/') && !clean.is_empty()))
}

/// The permalink pattern of a page: the first whose kind and path fit.
fn pattern<'c>(parts: &AddressParts<'_>, config: &'c HugoConfig) -> Option<&'c str> {
    if parts.kind == Kind::Home {
        return None;
    }
    let fits = |glob: &Option<String>, text: &str| glob.as_ref().is_none_or(|it| Glob::new(it).matches(text));
    config
        .permalinks
        .iter()
        .find(|it| fits(&it.kind, parts.kind.as_str()) && fits(&it.path, parts.logical))
        .map(|it| it.pattern.as_str())
}

#[cfg(test)]
mod tests {
    use crate::limits::Limits;
    use crate::site::Site;
    use crate::source::SourceFile;

    #[track_caller]
    fn check(base: &str, front_matter: &str, expected: &str) {
        let settings = "defaultContentLanguage = 'nl'\ndefaultContentLanguageInSubdir = true\n[permalinks.section]\nt = '/t/:filename/'\n[languages.nl]\n";
        let files = vec![
            SourceFile::new("hugo.toml", format!("baseURL = '{base}'\n{settings}")),
            SourceFile::new("content/s/a.md", format!("---\ntitle: A\n{front_matter}\n---\n")),
        ];
        let site = Site::from_files(files, Vec::new(), &Limits::default());
        assert_eq!(site.facts[0].url, expected, "{front_matter}");
    }

    #[test]
    fn dots_are_resolved_where_hugo_resolves_them() {
        for (written, plain, below) in [
            ("url: ./y", "/nl/./y", "/sub/nl/y"),
            ("url: ../y", "/nl/y/", "/sub/nl/y/"),
            ("url: a/../../y.html", "/nl/y.html", "/sub/nl/y.html"),
            ("url: /a/../y", "/y/", "/sub/y/"),
            ("url: x/..", "/nl/", "/sub/nl/"),
            ("slug: ../y", "/nl/s/../y/", "/sub/nl/y/"),
            ("slug: /y", "/nl/s/y/", "/sub/nl/s/y/"),
            ("slug: -y-", "/nl/s/y/", "/sub/nl/s/y/"),
        ] {
            check("https://a.example/", written, plain);
            check("https://a.example/sub/", written, below);
        }
    }

    #[test]
    fn languages_with_hosts_have_no_prefix() {
        let page = |path| SourceFile::new(path, "---\ntitle: A\n---\n");
        let settings = "defaultContentLanguage = 'nl'\n[languages.nl]\nbaseURL = 'https://nl.example/a/'\n[languages.en]\nbaseURL = 'https://en.example/'\n";
        let files = vec![SourceFile::new("hugo.toml", settings), page("content/x.en.md"), page("content/x.nl.md")];
        let site = Site::from_files(files, Vec::new(), &Limits::default());
        let found: Vec<_> = site.facts.iter().take(2).map(|it| it.permalink.as_str()).collect();
        assert_eq!(found, ["https://en.example/x/", "https://nl.example/a/x/"]);
    }

    #[test]
    fn canonical_addresses_get_the_base_path_with_the_host() {
        let settings = "baseURL = 'https://a.example/sub/'\ncanonifyURLs = true\n";
        let files =
            vec![SourceFile::new("hugo.toml", settings), SourceFile::new("content/x.md", "---\ntitle: A\n---\n")];
        let site = Site::from_files(files, Vec::new(), &Limits::default());
        let found = (site.facts[0].url.as_str(), site.facts[0].permalink.as_str());
        assert_eq!(found, ("/x/", "https://a.example/sub/x/"));
    }

    #[test]
    fn a_list_may_take_the_date_of_its_pages_into_its_address() {
        let page = |path, text: &str| SourceFile::new(path, format!("---\n{text}\n---\n"));
        let settings = "baseURL = '/'\n[permalinks.section]\nt = '/:year/t/'\n";
        let files = vec![
            SourceFile::new("hugo.toml", settings),
            page("content/t/_index.md", "title: A"),
            page("content/t/x.md", "date: 2024-01-02"),
        ];
        let site = Site::from_files(files, Vec::new(), &Limits::default());
        assert_eq!(site.facts[0].url, "/2024/t/");
    }

    #[test]
    fn a_term_takes_the_date_that_a_section_has_of_its_pages() {
        let page = |path, text: &str| SourceFile::new(path, format!("---\n{text}\n---\n"));
        let files = vec![
            page("content/s/_index.md", "tags: [a]"),
            page("content/s/x.md", "date: 2024-01-02"),
            page("content/tags/a/_index.md", "title: A"),
        ];
        let site = Site::from_files(files, Vec::new(), &Limits::default());
        let found: Vec<_> = site.facts.iter().take(3).map(|it| it.date.map(|it| it.year)).collect();
        assert_eq!(found, [Some(2024), Some(2024), Some(2024)]);
    }

    #[test]
    fn a_section_has_no_file_name() {
        let settings = "baseURL = '/'\n[permalinks.section]\nt = '/u/:filename/:contentbasename/'\n";
        let list = SourceFile::new("content/t/_index.md", "---\ntitle: A\n---\n");
        let files = vec![SourceFile::new("hugo.toml", settings), list];
        let site = Site::from_files(files, Vec::new(), &Limits::default());
        assert_eq!(site.facts[0].url, "/u/t/");
    }
}
