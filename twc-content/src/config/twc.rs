//! `twc.toml`.

/// Our own settings, with defaults for what is not said.
#[derive(Clone, Debug, Default)]
#[non_exhaustive]
pub struct TwcConfig {}
