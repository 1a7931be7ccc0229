//! Settings: what of Hugo's configuration matters for content, and `twc.toml`.

mod code_blocks;
mod hugo;
mod hugo_read;
mod ignored;
mod keys;
mod markup;
mod mount;
mod param;
mod outputs;
mod settings;
mod shown;
mod sources;
mod twc;

pub use code_blocks::CodeBlockOptions;
pub use hugo::{DateKeys, HugoConfig, LanguageConfig, Menu, MenuEntry, Permalink, UglyUrls};
pub use ignored::IgnoredFiles;
pub use keys::{KEYS, Key, Shape};
pub use markup::{Extras, HeadingIds, LineBreaks, MarkdownOptions};
pub use mount::Mount;
pub use outputs::{OutputFormat, Outputs};
pub use twc::{CheckConfig, Origin, SchemaConfig, SectionSchema, TwcConfig, UnknownKeys, Vocabulary, Word};

use std::sync::OnceLock;

use crate::date::Zone;
use crate::diagnostic::Sink;
use crate::language::Language;
use crate::source::SourceFile;

/// Everything a site is configured with.
#[derive(Clone, Debug, Default)]
pub struct Config {
    /// Hugo's side.
    pub hugo: HugoConfig,
    /// Ours.
    pub twc: TwcConfig,
    /// Whether there is a configuration of Hugo's.
    of_hugo: bool,
    zone: OnceLock<Option<Zone>>,
}

impl Config {
    /// Reads the configuration of a site from its files; our defaults where there is none.
    ///
    /// What `twc.toml` says of content, languages and publication is laid over Hugo's.
    ///
    /// # Diagnostics
    /// Those of [`HugoConfig::read`] and [`TwcConfig::read`].
    ///
    /// # Example
    /// ```
    /// use twc_content::{Config, SourceFile};
    /// let files = [SourceFile::new("twc.toml", "languages = ['en', 'nl']\n")];
    /// let config = Config::read(&files, &[], &mut Vec::new());
    /// assert_eq!(config.hugo.default_language.to_string(), "en");
    /// ```
    #[must_use]
    pub fn read(files: &[SourceFile], overrides: &[String], sink: &mut Sink) -> Self {
        let hugo = HugoConfig::read(files, sink);
        let of_hugo = hugo.is_some();
        let mut hugo = hugo.unwrap_or_default();
        let twc = TwcConfig::read(files, overrides, sink);
        if let Some(content) = &twc.content {
            hugo.content_dir.clone_from(content);
            sink.extend(twc.without_pages(files));
        }
        if let Some(first) = twc.languages.first() {
            hugo.default_language = first.clone();
            let known = std::mem::take(&mut hugo.languages);
            hugo.languages = (1..)
                .zip(&twc.languages)
                .map(|(weight, language)| {
                    let known = known.iter().find(|it| it.language == *language).cloned();
                    LanguageConfig { weight, ..known.unwrap_or_else(|| LanguageConfig::new(language.clone())) }
                })
                .collect();
        }
        hugo.build_drafts = twc.publish_drafts.unwrap_or(hugo.build_drafts);
        hugo.build_future = twc.publish_future.unwrap_or(hugo.build_future);
        hugo.build_expired = twc.publish_expired.unwrap_or(hugo.build_expired);
        hugo.own_hosts.clone_from(&twc.own_hosts);
        Self { hugo, twc, of_hugo, zone: OnceLock::new() }
    }

    /// The language the others are compared with.
    #[must_use]
    pub fn base_language(&self) -> &Language {
        self.twc.base_language.as_ref().unwrap_or(&self.hugo.default_language)
    }

    /// The time zone the site's writers live in: as configured, else Amsterdam's where the default language is Dutch.
    #[must_use]
    pub fn time_zone(&self) -> Option<&Zone> {
        self.zone.get_or_init(|| Zone::named(self.zone_name()?)).as_ref()
    }

    fn zone_name(&self) -> Option<&str> {
        let amsterdam = || self.hugo.default_language.is_dutch().then_some("Europe/Amsterdam");
        self.twc.time_zone.as_deref().or(self.hugo.time_zone.as_deref()).or_else(amsterdam)
    }
}
