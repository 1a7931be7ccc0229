//! Settings: what of Hugo's configuration matters for content, and `twc.toml`.

mod hugo;
mod hugo_read;
mod markup;
mod settings;
mod sources;
mod twc;

pub use hugo::{DateKeys, HugoConfig, LanguageConfig, Menu, MenuEntry, Mount, Permalink, UglyUrls};
pub use markup::{Extras, HeadingIds, MarkdownOptions};
pub use twc::TwcConfig;

use crate::diagnostic::Sink;
use crate::source::SourceFile;

/// Everything a site is configured with.
#[derive(Clone, Debug, Default)]
pub struct Config {
    /// Hugo's side.
    pub hugo: HugoConfig,
    /// Ours.
    pub twc: TwcConfig,
}

impl Config {
    /// Reads the configuration of a site from its files; our defaults where there is none.
    ///
    /// # Diagnostics
    /// Those of [`HugoConfig::read`].
    #[must_use]
    pub fn read(files: &[SourceFile], sink: &mut Sink) -> Self {
        Self { hugo: HugoConfig::read(files, sink).unwrap_or_default(), twc: TwcConfig::default() }
    }
}
