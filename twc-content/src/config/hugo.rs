//! What of Hugo's configuration matters for content.

use indexmap::IndexMap;

use super::{IgnoredFiles, MarkdownOptions, Mount, Outputs};
use crate::language::Language;

/// One language of the site.
#[derive(Clone, Debug, PartialEq)]
pub struct LanguageConfig {
    /// The key under `languages`.
    pub language: Language,
    /// Name for readers (`label`, formerly `languageName`).
    pub label: String,
    /// BCP 47 tag for HTML (`locale`, formerly `languageCode`).
    pub locale: String,
    /// Site title in this language.
    pub title: String,
    /// Order; the lowest comes first.
    pub weight: i64,
    /// `contentDir` of this language, where it has its own.
    pub content_dir: Option<String>,
    /// `params` of this language, merged over those of the site.
    pub params: serde_yaml::Value,
    /// The site's configuration with that of this language laid over it, where it says more than the fields above.
    pub own: Option<Box<HugoConfig>>,
}

impl LanguageConfig {
    /// A language about which nothing is said.
    #[must_use]
    pub fn new(language: Language) -> Self {
        Self {
            locale: language.to_string(),
            language,
            label: String::new(),
            title: String::new(),
            weight: 0,
            content_dir: None,
            params: serde_yaml::Value::Null,
            own: None,
        }
    }
}

/// A pattern of addresses and the pages it is for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Permalink {
    /// `/:year/:slug/`
    pub pattern: String,
    /// Only for pages of this kind (a glob pattern).
    pub kind: Option<String>,
    /// Only for pages whose logical path this glob pattern matches; the older map by section becomes `/{posts,posts/**}`.
    pub path: Option<String>,
}

/// One entry of a menu.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct MenuEntry {
    /// `identifier`
    pub identifier: String,
    /// `name`
    pub name: String,
    /// `pageRef`
    pub page_ref: String,
    /// `url`
    pub url: String,
    /// `parent`
    pub parent: String,
    /// `weight`
    pub weight: i64,
    /// The file that defines it and where, for findings.
    pub origin: Option<(std::sync::Arc<str>, crate::source::Span)>,
}

/// The entries of one menu.
pub type Menu = Vec<MenuEntry>;

/// Hugo's configuration. The default is that of a site without any: Dutch and English, raw HTML and block attributes allowed.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct HugoConfig {
    /// `baseURL`
    pub base_url: String,
    /// `canonifyURLs`: addresses are written without the path of the base URL, and get it with the host.
    pub canonify_urls: bool,
    /// `relativeURLs`: addresses from the root count from the base URL, and are written relative to the page.
    pub relative_urls: bool,
    /// Whether the languages have hosts of their own: then no language has a prefix.
    pub multihost: bool,
    /// Hosts whose addresses are pages of this site, where `twc.toml` names them; else that of the base URL.
    pub own_hosts: Option<Vec<String>>,
    /// `title`
    pub title: String,
    /// `contentDir`
    pub content_dir: String,
    /// Languages, the lightest weight first; never empty.
    pub languages: Vec<LanguageConfig>,
    /// `defaultContentLanguage`
    pub default_language: Language,
    /// `defaultContentLanguageInSubdir`
    pub default_in_subdir: bool,
    /// `disableLanguages`
    pub disabled_languages: Vec<Language>,
    /// `disableKinds`
    pub disable_kinds: Vec<String>,
    /// `permalinks`; the first that fits counts.
    pub permalinks: Vec<Permalink>,
    /// Singular → plural.
    pub taxonomies: IndexMap<String, String>,
    /// `uglyURLs`, for all sections or those named.
    pub ugly_urls: UglyUrls,
    /// `disablePathToLower`
    pub disable_path_to_lower: bool,
    /// `removePathAccents`
    pub remove_path_accents: bool,
    /// `summaryLength`, in words.
    pub summary_length: usize,
    /// `timeZone`, an IANA name.
    pub time_zone: Option<String>,
    /// `buildDrafts`
    pub build_drafts: bool,
    /// `buildFuture`
    pub build_future: bool,
    /// `buildExpired`
    pub build_expired: bool,
    /// `hasCJKLanguage`
    pub has_cjk: bool,
    /// `frontmatter.date|lastmod|publishDate|expiryDate`, keys in lower case in the order they are tried.
    pub date_keys: DateKeys,
    /// `markup`
    pub markdown: MarkdownOptions,
    /// Front matter keys that `related` compares, in lower case.
    pub related_keys: Vec<String>,
    /// `ignoreFiles`
    pub ignored_files: IgnoredFiles,
    /// Names of the themes, whose content lies below the site's own, the first one highest.
    pub themes: Vec<String>,
    /// Mounts of content.
    pub mounts: Vec<Mount>,
    /// `cascade` of the site.
    pub cascade: serde_yaml::Value,
    /// Menus by language (as a string) and name.
    pub menus: IndexMap<String, IndexMap<String, Menu>>,
    /// `params`
    pub params: serde_yaml::Value,
    /// `refLinksErrorLevel = "WARNING"` rather than an error.
    pub ref_warnings: bool,
    /// `refLinksNotFoundURL`
    pub ref_not_found_url: String,
    /// `enableEmoji`, also in `markdown.emoji`
    pub pluralize_list_titles: bool,
    /// `capitalizeListTitles`
    pub capitalize_list_titles: bool,
    /// `titleCaseStyle`
    pub title_case_style: String,
    /// `outputFormats` and `outputs`
    pub outputs: Outputs,
}

/// `uglyURLs`
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum UglyUrls {
    /// Nowhere.
    #[default]
    Off,
    /// Everywhere.
    On,
    /// In these sections.
    Sections(Vec<String>),
}

/// Which front matter keys make which date; `:git`, `:filename`, `:filemodtime` and `:default` as Hugo has them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DateKeys {
    /// `date`
    pub date: Vec<String>,
    /// `lastmod`
    pub lastmod: Vec<String>,
    /// `publishDate`
    pub publish: Vec<String>,
    /// `expiryDate`
    pub expiry: Vec<String>,
}

impl Default for DateKeys {
    fn default() -> Self {
        let keys = |list: &[&str]| list.iter().map(|key| (*key).to_owned()).collect();
        Self {
            date: keys(&["date", "publishdate", "pubdate", "published", "lastmod", "modified"]),
            lastmod: keys(&[":git", "lastmod", "modified", "date", "publishdate", "pubdate", "published"]),
            publish: keys(&["publishdate", "pubdate", "published", "date"]),
            expiry: keys(&["expirydate", "unpublishdate"]),
        }
    }
}

impl HugoConfig {
    /// The configuration as it holds for the pages of a language: base URL, kinds, permalinks, dates, paths, summaries,
    /// Markdown and the like. Which languages there are, and which is the default, only the site's own says.
    #[must_use]
    pub fn of(&self, language: &Language) -> &Self {
        let own = self.languages.iter().find(|it| it.language == *language).and_then(|it| it.own.as_deref());
        own.unwrap_or(self)
    }

    /// The hosts whose addresses are pages of this site, in lower case: as configured, else that of `baseURL`, with and
    /// without `www.`.
    #[must_use]
    pub fn hosts(&self) -> Vec<String> {
        if let Some(hosts) = &self.own_hosts {
            return hosts.iter().map(|host| host.to_ascii_lowercase()).collect();
        }
        let host = self.base_url.split_once("//").map_or("", |(_, rest)| rest);
        let host = host.split(['/', '?', '#', ':']).next().unwrap_or_default().to_ascii_lowercase();
        if host.is_empty() || host == "localhost" {
            return Vec::new();
        }
        let plain = host.strip_prefix("www.").unwrap_or(&host);
        vec![plain.to_owned(), format!("www.{plain}")]
    }

    /// What Markdown means in a language: its own settings, else the site's.
    #[must_use]
    pub fn markdown_of(&self, language: &Language) -> &MarkdownOptions {
        &self.of(language).markdown
    }
}

impl Default for HugoConfig {
    fn default() -> Self {
        let language = |language: Language, label: &str, weight| LanguageConfig {
            label: label.to_owned(),
            weight,
            ..LanguageConfig::new(language)
        };
        Self {
            base_url: String::new(),
            canonify_urls: false,
            relative_urls: false,
            multihost: false,
            own_hosts: None,
            title: String::new(),
            content_dir: "content".to_owned(),
            languages: vec![language(Language::NL, "Nederlands", 1), language(Language::EN, "English", 2)],
            default_language: Language::NL,
            default_in_subdir: true,
            disabled_languages: Vec::new(),
            disable_kinds: Vec::new(),
            permalinks: Vec::new(),
            taxonomies: [("tag", "tags"), ("category", "categories")]
                .into_iter()
                .map(|(one, many)| (one.to_owned(), many.to_owned()))
                .collect(),
            ugly_urls: UglyUrls::Off,
            disable_path_to_lower: false,
            remove_path_accents: false,
            summary_length: 70,
            time_zone: None,
            build_drafts: false,
            build_future: false,
            build_expired: false,
            has_cjk: false,
            date_keys: DateKeys::default(),
            markdown: MarkdownOptions { unsafe_html: true, block_attributes: true, ..MarkdownOptions::default() },
            related_keys: Vec::new(),
            ignored_files: IgnoredFiles::default(),
            themes: Vec::new(),
            mounts: Vec::new(),
            cascade: serde_yaml::Value::Null,
            menus: IndexMap::new(),
            params: serde_yaml::Value::Null,
            ref_warnings: false,
            ref_not_found_url: String::new(),
            pluralize_list_titles: true,
            capitalize_list_titles: true,
            title_case_style: "AP".to_owned(),
            outputs: Outputs::default(),
        }
    }
}
