//! From a file's path to what Hugo makes of it: language, section, kind, bundle and logical path.

mod hash;
mod permalink;
mod sanitize;

use crate::config::{HugoConfig, Mount};
use crate::language::Language;

pub use crate::date::{Moment, format_go_layout};
pub use permalink::{PermalinkParts, expand};
pub(crate) use sanitize::unescape;
pub use sanitize::{escape_path, escape_url, path_element, remove_accents, sanitize};

/// What a page is, in Hugo's words.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// The home page of a language.
    Home,
    /// A list of pages: a folder with `_index.md`, or at the top.
    Section,
    /// A single page.
    Page,
    /// The list of a taxonomy's terms.
    Taxonomy,
    /// The list of pages of one term.
    Term,
}

impl Kind {
    /// Hugo's word for it.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Home => "home",
            Self::Section => "section",
            Self::Page => "page",
            Self::Taxonomy => "taxonomy",
            Self::Term => "term",
        }
    }
}

/// How a page's files belong together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Bundle {
    /// `index.md`: the folder's other files are its resources.
    Leaf,
    /// `_index.md`: a list; the folder's files beside pages are its resources.
    Branch,
    /// A file of its own.
    Single,
}

/// What the path of a content file says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PagePath {
    /// Hugo's logical path: lower case, no extension, no language: `/about`, `/` for home.
    pub logical: String,
    /// The folder that holds the file, relative to the content folder, as written: `posts/a`.
    pub folder: String,
    /// File name without extension and language: `index`, `contact`.
    pub base_name: String,
    /// The language, from the file name, the content folder, or the default.
    pub language: Language,
    /// Home, section, page, taxonomy or term.
    pub kind: Kind,
    /// Leaf, branch or single.
    pub bundle: Bundle,
    /// First folder, in lower case: `posts`; empty at the top.
    pub section: String,
}

impl PagePath {
    /// What Hugo puts before the ids of a page's footnotes where `enableAutoIDPrefix` is on: `h` and a hash of the logical path.
    #[must_use]
    pub fn footnote_prefix(&self) -> String {
        format!("h{:016x}", hash::hash(&self.logical))
    }

    /// Hugo's content base name: the folder of a bundle, otherwise the file name without extension and language.
    #[must_use]
    pub fn content_base_name(&self) -> &str {
        if self.bundle == Bundle::Single {
            return &self.base_name;
        }
        self.folder.rsplit('/').next().filter(|name| !name.is_empty()).unwrap_or(&self.base_name)
    }
}

/// File extensions of content that Hugo makes pages of.
pub const CONTENT_EXTENSIONS: [&str; 12] =
    ["md", "mdown", "markdown", "html", "htm", "org", "adoc", "ad", "asciidoc", "rst", "pandoc", "pdc"];

/// Whether Hugo may make a page of a file name, and whether it is Markdown.
#[must_use]
pub fn is_content(name: &str) -> bool {
    name.rsplit_once('.')
        .is_some_and(|(_, extension)| CONTENT_EXTENSIONS.iter().any(|known| known.eq_ignore_ascii_case(extension)))
}

/// Whether Hugo leaves a file or folder alone because of its name.
#[must_use]
pub fn is_ignored(path: &str) -> bool {
    path.split('/').any(|part| part.starts_with(['.', '#']) || part.ends_with('~'))
}

/// Where a file of the project stands in Hugo's content tree.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mounted {
    /// Path inside the content tree: `posts/a/index.nl.md`.
    pub inside: String,
    /// The language of the mount, where it has one.
    pub language: Option<Language>,
}

/// Where a file of the project stands in Hugo's content tree; `None` where it is not content.
#[must_use]
pub fn mounted(path: &str, config: &HugoConfig) -> Option<Mounted> {
    if config.ignored_files.has(path) {
        return None;
    }
    let mut best: Option<(usize, Mounted)> = None;
    let mut consider = |mount: &Mount, target: &str| {
        let source = mount.source.as_str();
        let inside = if source.is_empty() || source == "." {
            path
        } else {
            match path.strip_prefix(source) {
                Some("") => path.rsplit('/').next().unwrap_or(path),
                Some(rest) if rest.starts_with('/') => &rest[1..],
                _ => return,
            }
        };
        if best.as_ref().is_some_and(|(length, _)| *length >= source.len()) {
            return;
        }
        if !mount.shows(inside) {
            return;
        }
        let target = target.trim_matches('/');
        let inside = if target.is_empty() {
            inside.to_owned()
        } else if path == source {
            target.to_owned()
        } else {
            format!("{target}/{inside}")
        };
        best = Some((source.len(), Mounted { inside, language: mount.language.clone() }));
    };
    let mut any = false;
    for mount in &config.mounts {
        let target = mount.target.trim_matches('/');
        if let Some(below) = target.strip_prefix("content")
            && (below.is_empty() || below.starts_with('/'))
        {
            any = true;
            consider(mount, below);
        }
    }
    if !any {
        for language in &config.languages {
            if let Some(folder) = &language.content_dir {
                consider(&Mount::new(folder, "", Some(language.language.clone())), "");
            }
        }
        if config.languages.iter().any(|language| language.content_dir.is_none()) {
            consider(&Mount::new(&config.content_dir, "", None), "");
        }
    }
    for theme in &config.themes {
        consider(&Mount::new(&format!("themes/{theme}/content"), "", None), "");
    }
    best.map(|(_, mounted)| mounted)
}

/// Reads the path of a content file (relative to the site). `None` where Hugo drops the file: of a disabled language, or not in a content folder.
///
/// # Example
/// ```
/// use twc_content::config::HugoConfig;
/// let path = twc_content::path::parse("content/posts/Een dag/index.en.md", &HugoConfig::default()).expect("content");
/// assert_eq!((path.logical.as_str(), path.language.to_string().as_str()), ("/posts/een-dag", "en"));
/// ```
#[must_use]
pub fn parse(path: &str, config: &HugoConfig) -> Option<PagePath> {
    let Mounted { inside, language: of_mount } = mounted(path, config)?;
    if is_ignored(&inside) {
        return None;
    }
    let (folder, name) = inside.rsplit_once('/').unwrap_or(("", &inside));
    let (base_name, of_name) = split_name(name, config);
    let language = match of_name {
        Some(NameLanguage::Enabled(language)) => language,
        Some(NameLanguage::Disabled) => return None,
        None => of_mount.unwrap_or_else(|| config.default_language.clone()),
    };
    if config.disabled_languages.contains(&language) {
        return None;
    }
    let bundle = match base_name {
        "index" => Bundle::Leaf,
        "_index" => Bundle::Branch,
        _ => Bundle::Single,
    };
    let full = match bundle {
        Bundle::Single if folder.is_empty() => base_name.to_owned(),
        Bundle::Single => format!("{folder}/{base_name}"),
        _ => folder.to_owned(),
    };
    let logical = logical(&full);
    let kind = match bundle {
        Bundle::Branch | Bundle::Leaf if folder.is_empty() => Kind::Home,
        Bundle::Branch => branch_kind(&logical, config.of(&language)),
        _ => Kind::Page,
    };
    let section = match (bundle, folder) {
        (Bundle::Leaf, folder) => folder.split_once('/').map_or("", |(first, _)| first),
        (_, folder) => folder.split('/').next().unwrap_or_default(),
    };
    Some(PagePath {
        logical,
        folder: folder.to_owned(),
        base_name: base_name.to_owned(),
        language,
        kind,
        bundle,
        section: normalize(section),
    })
}

/// Hugo's logical path of a path inside the content tree, without extension and language.
#[must_use]
pub fn logical(inside: &str) -> String {
    format!("/{}", normalize(inside.trim_matches('/')))
}

/// The logical path that a reference such as `../a/index.nl.md` or `/posts/a` names: extension, language and index name do not count.
#[must_use]
pub fn logical_of_reference(path: &str, config: &HugoConfig) -> String {
    let path = path.trim_end_matches('/');
    let (folder, name) = path.rsplit_once('/').unwrap_or(("", path));
    let name = if is_content(name) { split_name(name, config).0 } else { name };
    match name {
        "index" | "_index" => logical(folder),
        _ => logical(&format!("{folder}/{name}")),
    }
}

fn normalize(text: &str) -> String {
    text.chars().map(|c| if c == ' ' { '-' } else { c }).flat_map(char::to_lowercase).collect()
}

fn branch_kind(logical: &str, config: &HugoConfig) -> Kind {
    // With both kinds switched off there are no taxonomies, and the folder is a section like any other.
    let is_off = |kind: &str| config.disable_kinds.iter().any(|disabled| disabled.eq_ignore_ascii_case(kind));
    if is_off("taxonomy") && is_off("term") {
        return Kind::Section;
    }
    for plural in config.taxonomies.values() {
        let root = self::logical(plural);
        match logical.strip_prefix(root.as_str()) {
            Some("") => return Kind::Taxonomy,
            Some(rest) if rest.starts_with('/') => return Kind::Term,
            _ => {}
        }
    }
    Kind::Section
}

/// What a file name says of its language.
enum NameLanguage {
    Enabled(Language),
    Disabled,
}

/// Splits extension and language off a file name. What stands between the two vanishes, as in Hugo.
fn split_name<'n>(name: &'n str, config: &HugoConfig) -> (&'n str, Option<NameLanguage>) {
    let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
    let mut rest = stem;
    while let Some((before, code)) = rest.rsplit_once('.') {
        let is = |language: &Language| language.code().eq_ignore_ascii_case(code);
        if let Some(found) = config.languages.iter().find(|it| is(&it.language)) {
            let disabled = config.disabled_languages.contains(&found.language);
            let language =
                if disabled { NameLanguage::Disabled } else { NameLanguage::Enabled(found.language.clone()) };
            return (before, Some(language));
        }
        if config.disabled_languages.iter().any(is) {
            return (before, Some(NameLanguage::Disabled));
        }
        rest = before;
    }
    (stem, None)
}

/// The language and the language-free name of a bundle's file: `foto.nl.jpg` is `foto.jpg` in Dutch.
#[must_use]
pub fn resource_name(name: &str, config: &HugoConfig) -> (String, Option<Language>) {
    let Some((_, extension)) = name.rsplit_once('.') else { return (name.to_owned(), None) };
    match split_name(name, config) {
        (base, Some(NameLanguage::Enabled(language))) => (format!("{base}.{extension}"), Some(language)),
        _ => (name.to_owned(), None),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(path: &str, expected: &str) {
        let config =
            HugoConfig { disabled_languages: vec!["fr".parse().expect("a language")], ..HugoConfig::default() };
        let found = parse(path, &config).map_or("-".to_owned(), |it| {
            format!("{} {} {} {:?} {}", it.logical, it.language, it.kind.as_str(), it.bundle, it.section)
        });
        assert_eq!(found, expected, "{path}");
    }

    #[test]
    fn file_names_tell_language_bundle_and_path() {
        check("content/a.nl.md", "/a nl page Single ");
        check("content/a.md", "/a nl page Single ");
        check("content/a.en.md", "/a en page Single ");
        check("content/a.EN.md", "/a en page Single ");
        check("content/a.de.md", "/a.de nl page Single ");
        check("content/a.fr.md", "-");
        check("content/a.en.b.md", "/a en page Single ");
        check("content/v1.2.md", "/v1.2 nl page Single ");
        check("content/_index.en.md", "/ en home Branch ");
        check("content/posts/_index.md", "/posts nl section Branch posts");
        check("content/Posts/Een dag/index.nl.md", "/posts/een-dag nl page Leaf posts");
        check("content/index.md", "/ nl home Leaf ");
        check("content/about/index.en.md", "/about en page Leaf ");
        check("content/tags/_index.nl.md", "/tags nl taxonomy Branch tags");
        check("content/tags/rust/_index.nl.md", "/tags/rust nl term Branch tags");
        check("content/.hidden.md", "-");
        check("other/a.md", "-");
        check("contents/a.md", "-");
    }

    #[test]
    fn content_folders_tell_the_language() {
        let mut config = HugoConfig::default();
        config.languages[0].content_dir = Some("content/nederlands".to_owned());
        config.languages[1].content_dir = Some("content/english".to_owned());
        let found = parse("content/english/a/b.md", &config).expect("content");
        assert_eq!((found.logical.as_str(), found.language), ("/a/b", Language::EN));
        assert_eq!(parse("content/else/a.md", &config), None);
    }
}
