//! Settings: what of Hugo's configuration matters for content, and `twc.toml`.

mod hugo;
mod markup;
mod twc;

pub use hugo::{DateKeys, HugoConfig, LanguageConfig, Menu, MenuEntry, Mount, UglyUrls};
pub use markup::{Extras, HeadingIds, MarkdownOptions};
pub use twc::TwcConfig;

/// Everything a site is configured with.
#[derive(Clone, Debug, Default)]
pub struct Config {
    /// Hugo's side.
    pub hugo: HugoConfig,
    /// Ours.
    pub twc: TwcConfig,
}
