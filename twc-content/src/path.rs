//! From a file's path to what Hugo makes of it: language, section, kind, bundle and logical path.

use crate::config::HugoConfig;
use crate::language::Language;

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
    /// Home, section or page.
    pub kind: Kind,
    /// Leaf, branch or single.
    pub bundle: Bundle,
    /// First folder: `posts`; empty at the top.
    pub section: String,
}

/// Reads the path of a content file (relative to the site). `None` where Hugo drops the file: of a disabled language, or not in a content folder.
#[must_use]
pub fn parse(path: &str, config: &HugoConfig) -> Option<PagePath> {
    let inside = path.strip_prefix(config.content_dir.as_str())?.strip_prefix('/')?;
    let (folder, name) = inside.rsplit_once('/').unwrap_or(("", inside));
    let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
    let (base_name, language) = match stem.rsplit_once('.') {
        Some((base, code)) => match config.languages.iter().find(|it| it.language.to_string() == code) {
            Some(it) => (base, it.language.clone()),
            None => (stem, config.default_language.clone()),
        },
        None => (stem, config.default_language.clone()),
    };
    let bundle = match base_name {
        "index" => Bundle::Leaf,
        "_index" => Bundle::Branch,
        _ => Bundle::Single,
    };
    let full = if bundle == Bundle::Single { format!("{folder}/{base_name}") } else { folder.to_owned() };
    let logical = format!("/{}", full.trim_matches('/').to_lowercase().replace(' ', "-"));
    let kind = match bundle {
        Bundle::Branch if folder.is_empty() => Kind::Home,
        Bundle::Branch => Kind::Section,
        _ => Kind::Page,
    };
    Some(PagePath {
        logical,
        folder: folder.to_owned(),
        base_name: base_name.to_owned(),
        language,
        kind,
        bundle,
        section: folder.split('/').next().unwrap_or_default().to_owned(),
    })
}
