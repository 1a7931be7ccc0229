//! Reads Hugo's configuration from its files.

use std::sync::Arc;

use indexmap::IndexMap;

use super::settings::{Setting, SettingKind, Settings};
use super::{
    DateKeys, HugoConfig, IgnoredFiles, LanguageConfig, MarkdownOptions, Menu, MenuEntry, Mount, Outputs, Permalink,
    UglyUrls, sources,
};
use crate::diagnostic::{Diagnostic, Message, Severity, Sink};
use crate::front_matter::{Value, cast};
use crate::language::Language;
use crate::limits::Limits;
use crate::source::SourceFile;

impl HugoConfig {
    /// Reads the configuration of a Hugo site from its files: `hugo.toml` (or `.yaml`, `.json`, and the older
    /// `config.toml`), `config/_default/*` and `config/production/*`. `None` where there is none of them.
    ///
    /// Keys have no case; old names (`languageCode`, `languageName`, `menu`) are understood.
    ///
    /// # Diagnostics
    /// `FM001` and `FM004` for a file that cannot be read, `CF002` for a language that is none.
    ///
    /// # Example
    /// ```
    /// use twc_content::SourceFile;
    /// use twc_content::config::HugoConfig;
    /// let file = SourceFile::new("hugo.toml", "[languages.nl]\nlabel = 'Nederlands'\n");
    /// let config = HugoConfig::read(&[file], &mut Vec::new()).expect("a configuration");
    /// assert_eq!(config.languages[0].label, "Nederlands");
    /// ```
    #[must_use]
    pub fn read(files: &[SourceFile], sink: &mut Sink) -> Option<Self> {
        let settings = sources::hugo(files, &Limits::default(), sink)?;
        let mut config = read(&settings, sink);
        for language in &mut config.languages {
            language.own = own(&settings, &language.language).map(Box::new);
        }
        Some(config)
    }
}

/// The site's configuration with a language's own laid over it, where that says more than what it is called.
fn own(settings: &Settings, language: &Language) -> Option<HugoConfig> {
    const NAMES: [&str; 10] =
        ["label", "locale", "title", "weight", "contentdir", "params", "menus", "direction", "disabled", "copyright"];
    let own = settings.get("languages")?.map()?.get(&language.code())?.map()?;
    if own.iter().all(|(key, _)| NAMES.contains(&key)) {
        return None;
    }
    let mut merged = settings.clone();
    merged.lay_language(own);
    // Hugo reads this key at the top alone.
    Some(HugoConfig { ugly_urls: ugly_urls(settings), ..read(&merged, &mut Sink::new()) })
}

fn read(settings: &Settings, sink: &mut Sink) -> HugoConfig {
    let ours = HugoConfig::default();
    let text = |key: &str, default: &str| settings.text(key).unwrap_or_else(|| default.to_owned());
    let flag = |key: &str, default: bool| settings.flag(key).unwrap_or(default);
    let default_language = settings
        .get("defaultcontentlanguage")
        .and_then(|setting| language(&setting.text()?, setting, sink))
        .unwrap_or(Language::EN);
    let mut config = HugoConfig {
        base_url: text("baseurl", ""),
        canonify_urls: flag("canonifyurls", false),
        relative_urls: flag("relativeurls", false),
        multihost: settings
            .map("languages")
            .into_iter()
            .flat_map(Settings::iter)
            .any(|(_, own)| own.map().and_then(|it| it.text("baseurl")).is_some_and(|url| !url.is_empty())),
        own_hosts: None,
        title: text("title", ""),
        content_dir: text("contentdir", "content").trim_matches('/').to_owned(),
        languages: languages(settings, &default_language, sink),
        default_in_subdir: flag("defaultcontentlanguageinsubdir", false),
        disabled_languages: Vec::new(),
        disable_kinds: settings.texts("disablekinds").unwrap_or_default().iter().map(|it| it.to_lowercase()).collect(),
        permalinks: permalinks(settings),
        taxonomies: taxonomies(settings).unwrap_or(ours.taxonomies),
        ugly_urls: ugly_urls(settings),
        disable_path_to_lower: flag("disablepathtolower", false),
        remove_path_accents: flag("removepathaccents", false),
        summary_length: settings.number("summarylength").map_or(70, |it| usize::try_from(it).unwrap_or(0)),
        time_zone: settings.text("timezone").filter(|it| !it.is_empty()),
        build_drafts: flag("builddrafts", false),
        build_future: flag("buildfuture", false),
        build_expired: flag("buildexpired", false),
        has_cjk: flag("hascjklanguage", false),
        date_keys: date_keys(settings),
        markdown: MarkdownOptions::read(settings),
        related_keys: settings
            .get("related.indices")
            .and_then(Setting::list)
            .unwrap_or_default()
            .iter()
            .filter_map(|it| Some(cast::text(&it.get("name")?.value.kind)?.to_lowercase()))
            .collect(),
        ignored_files: IgnoredFiles::new(settings.texts("ignorefiles").unwrap_or_default()),
        themes: sources::themes(settings),
        mounts: Mount::read(settings, &languages(settings, &default_language, &mut Sink::new())),
        cascade: settings.get("cascade").map_or(serde_yaml::Value::Null, Setting::plain),
        menus: IndexMap::new(),
        params: settings.get("params").map_or(serde_yaml::Value::Null, Setting::plain),
        ref_warnings: settings.text("reflinkserrorlevel").is_some_and(|it| it.eq_ignore_ascii_case("warning")),
        ref_not_found_url: text("reflinksnotfoundurl", ""),
        pluralize_list_titles: flag("pluralizelisttitles", true),
        capitalize_list_titles: flag("capitalizelisttitles", true),
        title_case_style: text("titlecasestyle", "AP"),
        outputs: Outputs::read(settings),
        default_language,
    };
    config.menus = config.languages.iter().map(|it| (it.language.to_string(), menus(settings, &it.language))).collect();
    config.disabled_languages = disabled(settings);
    let kept: Vec<_> =
        config.languages.iter().filter(|it| !config.disabled_languages.contains(&it.language)).cloned().collect();
    if !kept.is_empty() {
        config.languages = kept;
    }
    config
}

fn language(code: &str, setting: &Setting, sink: &mut Sink) -> Option<Language> {
    let language = Language::of_site(code).ok();
    if language.is_none() {
        let message = Message::new("config-value.language").with("value", code);
        sink.push(Diagnostic::new("CF002", Severity::Error, Arc::clone(&setting.path), setting.key_span, message));
    }
    language
}

fn languages(settings: &Settings, default: &Language, sink: &mut Sink) -> Vec<LanguageConfig> {
    let title = settings.text("title").unwrap_or_default();
    let locale = settings.text("locale").filter(|it| !it.is_empty());
    let mut list: Vec<LanguageConfig> = Vec::new();
    for (key, setting) in settings.map("languages").into_iter().flat_map(Settings::iter) {
        let (Some(own), Some(language)) = (setting.map(), language(key, setting, sink)) else { continue };
        let inherited = if language == *default { locale.clone() } else { None };
        let own_locale = own.text("locale").filter(|it| !it.is_empty()).or(inherited);
        list.push(LanguageConfig {
            locale: own_locale.unwrap_or_else(|| setting.key.to_string()),
            label: own.text("label").unwrap_or_default(),
            title: own.text("title").unwrap_or_else(|| title.clone()),
            weight: own.number("weight").unwrap_or_default(),
            content_dir: own.text("contentdir").map(|it| it.trim_matches('/').to_owned()),
            params: own.get("params").map_or(serde_yaml::Value::Null, Setting::plain),
            own: None,
            language,
        });
    }
    if list.iter().all(|it| it.language != *default) && (list.is_empty() || settings.get("languages").is_none()) {
        let plain = LanguageConfig::new(default.clone());
        list.push(LanguageConfig { locale: locale.unwrap_or_else(|| default.to_string()), title, ..plain });
    }
    // A language without weight comes after those that have one; equal ones by their code.
    list.sort_by_key(|it| (it.weight == 0, it.weight, it.language.to_string()));
    list
}

fn disabled(settings: &Settings) -> Vec<Language> {
    let listed = settings.texts("disablelanguages").unwrap_or_default();
    let own = settings.map("languages").into_iter().flat_map(Settings::iter);
    let own =
        own.filter(|(_, it)| it.map().and_then(|it| it.flag("disabled")) == Some(true)).map(|(key, _)| key.to_owned());
    listed.into_iter().chain(own).filter_map(|code| Language::of_site(&code).ok()).collect()
}

/// Both the list that names its targets, and the older map by kind and section.
fn permalinks(settings: &Settings) -> Vec<Permalink> {
    let Some(setting) = settings.get("permalinks") else { return Vec::new() };
    let text = |value: &Value, key: &str| value.get(key).and_then(|it| cast::text(&it.value.kind));
    if let Some(items) = setting.list() {
        return items
            .iter()
            .filter_map(|item| {
                let target = item.get("target").map(|it| &it.value);
                Some(Permalink {
                    pattern: text(item, "pattern")?,
                    kind: target.and_then(|it| text(it, "kind")),
                    path: target.and_then(|it| text(it, "path")),
                })
            })
            .collect();
    }
    let mut list = Vec::new();
    let mut add = |kind: &str, section: &str, pattern: String| {
        let section = section.trim_matches('/');
        let path = if section.is_empty() { "/*".to_owned() } else { format!("/{{{section},{section}/**}}") };
        list.push(Permalink { pattern, kind: Some(kind.to_owned()), path: Some(path) });
    };
    for (key, setting) in setting.map().into_iter().flat_map(Settings::iter) {
        match &setting.kind {
            SettingKind::Map(sections) => {
                for (section, pattern) in sections.iter() {
                    if let Some(pattern) = pattern.text() {
                        add(key, section, pattern);
                    }
                }
            }
            SettingKind::Value(_) => {
                if let Some(pattern) = setting.text() {
                    add("page", key, pattern.clone());
                    add("term", key, pattern);
                }
            }
        }
    }
    list
}

fn taxonomies(settings: &Settings) -> Option<IndexMap<String, String>> {
    let map = settings.map("taxonomies")?;
    Some(map.iter().filter_map(|(one, many)| Some((one.to_owned(), many.text()?.to_lowercase()))).collect())
}

fn ugly_urls(settings: &Settings) -> UglyUrls {
    match settings.get("uglyurls").map(|it| &it.kind) {
        Some(SettingKind::Map(sections)) => UglyUrls::Sections(
            sections
                .iter()
                .filter(|(key, _)| sections.flag(key) == Some(true))
                .map(|(key, _)| key.to_owned())
                .collect(),
        ),
        Some(SettingKind::Value(kind)) if cast::bool(kind) == Some(true) => UglyUrls::On,
        _ => UglyUrls::Off,
    }
}

fn date_keys(settings: &Settings) -> DateKeys {
    let defaults = DateKeys::default();
    let read = |key: &str, default: Vec<String>| {
        let Some(written) = settings.texts(key) else { return default };
        let mut keys: Vec<String> = Vec::new();
        for name in written.iter().map(|it| it.to_lowercase()) {
            let (aliases, rest): (&[&str], &[String]) = match name.as_str() {
                ":default" => (&[], &default),
                "lastmod" => (&["lastmod", "modified"], &[]),
                "publishdate" => (&["publishdate", "pubdate", "published"], &[]),
                "expirydate" => (&["expirydate", "unpublishdate"], &[]),
                _ => (&[], std::slice::from_ref(&name)),
            };
            for key in aliases.iter().map(|it| (*it).to_owned()).chain(rest.iter().cloned()) {
                if !keys.contains(&key) {
                    keys.push(key);
                }
            }
        }
        keys
    };
    DateKeys {
        date: read("frontmatter.date", defaults.date),
        lastmod: read("frontmatter.lastmod", defaults.lastmod),
        publish: read("frontmatter.publishdate", defaults.publish),
        expiry: read("frontmatter.expirydate", defaults.expiry),
    }
}

/// The menus of a language: its own, else those of the site.
fn menus(settings: &Settings, language: &Language) -> IndexMap<String, Menu> {
    let own = format!("languages.{}.menus", language.code());
    let map = settings.map(&own).or_else(|| settings.map("menus"));
    map.into_iter()
        .flat_map(Settings::iter)
        .filter_map(|(name, setting)| {
            let items = setting.list()?;
            Some((name.to_owned(), items.iter().map(|item| menu_entry(item, setting)).collect()))
        })
        .collect()
}

fn menu_entry(item: &Value, setting: &Setting) -> MenuEntry {
    let text = |key: &str| item.get(key).and_then(|it| cast::text(&it.value.kind)).unwrap_or_default();
    let of = |key: &str| item.get(key).map(|it| it.value.span);
    let span = of("pageref").or_else(|| of("url")).or_else(|| of("name")).unwrap_or(item.span);
    MenuEntry {
        identifier: text("identifier"),
        name: text("name"),
        page_ref: text("pageref"),
        url: text("url"),
        parent: text("parent"),
        weight: item.get("weight").and_then(|it| cast::number(&it.value.kind)).unwrap_or_default(),
        origin: Some((Arc::clone(&setting.path), span)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(files: &[(&str, &str)]) -> HugoConfig {
        let files: Vec<_> = files.iter().map(|(path, text)| SourceFile::new(*path, *text)).collect();
        let mut sink = Sink::new();
        let config = HugoConfig::read(&files, &mut sink).expect("a configuration");
        assert_eq!(sink, []);
        config
    }

    #[test]
    fn folders_lie_over_the_main_file_and_production_over_both() {
        let config = read(&[
            ("hugo.toml", "title = 'main'\nbaseURL = 'https://main.example/'\nsummaryLength = 5\n"),
            ("config/_default/config.yaml", "title: folder\nbaseURL: https://folder.example/\n"),
            ("config/production/hugo.json", "{\"baseURL\": \"https://production.example/\"}"),
            ("config/development/hugo.toml", "title = 'never'\n"),
        ]);
        assert_eq!((config.title.as_str(), config.summary_length), ("folder", 5));
        assert_eq!(config.base_url, "https://production.example/");
    }

    #[test]
    fn languages_may_have_files_of_their_own() {
        let config = read(&[
            ("hugo.toml", "defaultContentLanguage = 'nl'\nlanguageCode = 'nl-nl'\n[menu]\n[[menu.main]]\nname = 'x'\n"),
            ("config/_default/languages.nl.toml", "languageName = 'Nederlands'\nweight = 2\n"),
            ("config/_default/languages.en.toml", "weight = 1\n[markup.goldmark.renderer]\nunsafe = true\n"),
            ("config/_default/menus/menus.nl.toml", "[[foot]]\nname = 'y'\npageRef = '/y'\n"),
        ]);
        let codes: Vec<_> = config.languages.iter().map(|it| it.locale.as_str()).collect();
        assert_eq!(codes, ["en", "nl-nl"]);
        assert_eq!(config.languages[1].label, "Nederlands");
        assert!(config.markdown_of(&Language::EN).unsafe_html);
        assert!(config.menus["en"].contains_key("main") && !config.menus["nl"].contains_key("main"));
        let origin = config.menus["nl"]["foot"][0].origin.clone().expect("a place");
        assert_eq!(origin.0.as_ref(), "config/_default/menus/menus.nl.toml");
    }

    #[test]
    fn a_file_may_repeat_its_name() {
        let config = read(&[("config/_default/markup.toml", "[markup.goldmark.renderer]\nunsafe = true\n")]);
        assert!(config.markdown.unsafe_html);
    }

    #[test]
    fn without_languages_there_is_the_default_one() {
        let config = read(&[("hugo.yaml", "title: x\n")]);
        assert_eq!((config.languages.len(), &config.languages[0].language), (1, &Language::EN));
        assert_eq!(config.languages[0].title, "x");
    }

    #[test]
    fn a_language_may_say_more_than_its_name() {
        let config = read(&[(
            "hugo.toml",
            "defaultContentLanguage = 'nl'\nsummaryLength = 9\nuglyURLs = true\ndisableKinds = ['rss']\n\
             [permalinks.page]\nposts = '/:slug/'\n[languages.nl]\ntitle = 'x'\n\
             [languages.a]\nbaseURL = 'https://a.example/'\nsummaryLength = 2\nuglyURLs = false\ndisableKinds = ['term']\n\
             [languages.a.permalinks.page]\ndocs = '/d/:slug/'\n",
        )]);
        let own = config.of(&Language::of_site("a").expect("a code"));
        assert_eq!((own.summary_length, own.base_url.as_str()), (2, "https://a.example/"));
        assert_eq!((own.permalinks.len(), own.disable_kinds.as_slice()), (1, &["term".to_owned()][..]));
        assert_eq!(own.ugly_urls, UglyUrls::On);
        assert_eq!(config.of(&Language::NL).summary_length, 9);
        assert!(config.multihost && config.languages.iter().any(|it| it.own.is_none()));
    }

    #[test]
    fn a_theme_gives_parameters_menus_and_what_the_site_asks_for() {
        let theme = "title = 'theirs'\nsummaryLength = 2\n[params]\na = 2\n[params.deep]\ny = 2\n[menus]\n[[menus.foot]]\nname = 'f'\n[[menus.main]]\nname = 'm'\n[permalinks]\nposts = '/t/'\n";
        let site = "theme = 'foo'\n[params]\na = 1\n[params.deep]\nx = 1\n[[menus.main]]\nname = 'own'\n";
        let config = read(&[
            ("hugo.toml", site),
            ("themes/foo/hugo.toml", theme),
            ("themes/bar/hugo.toml", "title = 'never'\n"),
        ]);
        assert_eq!((config.title.as_str(), config.summary_length, config.permalinks.len()), ("", 70, 0));
        assert_eq!(serde_yaml::to_string(&config.params).expect("YAML"), "a: 1\ndeep:\n  x: 1\n  y: 2\n");
        assert_eq!((config.menus["en"]["main"][0].name.as_str(), config.menus["en"].len()), ("own", 2));
        let config = read(&[("hugo.toml", "theme = 'foo'\n_merge = 'deep'\n"), ("themes/foo/hugo.toml", theme)]);
        assert_eq!((config.title.as_str(), config.summary_length, config.permalinks.len()), ("theirs", 2, 2));
    }

    #[test]
    fn permalinks_have_two_notations() {
        let config = read(&[("hugo.toml", "[permalinks]\nposts = '/:slug/'\n[permalinks.section]\nposts = '/p/'\n")]);
        let found: Vec<_> = config.permalinks.iter().map(|it| (it.kind.as_deref(), it.path.as_deref())).collect();
        let posts = Some("/{posts,posts/**}");
        assert_eq!(found, [(Some("page"), posts), (Some("term"), posts), (Some("section"), posts)]);
        let config = read(&[("hugo.toml", "[[permalinks]]\npattern = '/:slug/'\ntarget = { path = '/x/**' }\n")]);
        assert_eq!(config.permalinks[0].path.as_deref(), Some("/x/**"));
        assert_eq!(config.permalinks[0].kind, None);
    }

    #[test]
    fn date_keys_bring_their_aliases() {
        let config =
            read(&[("hugo.toml", "[frontmatter]\ndate = ['publishDate', ':default']\nlastmod = ['lastmod']\n")]);
        assert_eq!(config.date_keys.date, ["publishdate", "pubdate", "published", "date", "lastmod", "modified"]);
        assert_eq!(config.date_keys.lastmod, ["lastmod", "modified"]);
    }

    #[test]
    fn extensions_that_were_flags_still_are() {
        let text = "[markup.goldmark.extensions]\ntypographer = false\nfootnote = false\n[markup.goldmark.parser]\nattribute = false\n";
        let markdown = read(&[("hugo.toml", text)]).markdown;
        assert_eq!((markdown.typographer, markdown.footnote, markdown.heading_attributes), (None, false, false));
    }
}
