//! The language of a page, a message or a reader.

use std::fmt;
use std::str::FromStr;

use unic_langid::LanguageIdentifier;

/// A language as BCP 47 names it (`nl`, `en`, `nl-BE`). Built in: [`Language::NL`] and [`Language::EN`].
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Language(LanguageIdentifier);

impl Language {
    /// Dutch.
    pub const NL: Self = Self(unic_langid::langid!("nl"));
    /// English.
    pub const EN: Self = Self(unic_langid::langid!("en"));

    /// The identifier of the Unicode library.
    #[must_use]
    pub fn id(&self) -> &LanguageIdentifier {
        &self.0
    }

    /// The code as Hugo writes it, in lower case: `pt-br`.
    #[must_use]
    pub fn code(&self) -> String {
        self.0.to_string().to_lowercase()
    }

    /// The primary language subtag: `nl` of `nl-BE`.
    #[must_use]
    pub fn primary(&self) -> &str {
        self.0.language.as_str()
    }

    /// Whether this is Dutch, of any region.
    #[must_use]
    pub fn is_dutch(&self) -> bool {
        self.primary() == "nl"
    }

    /// Whether this is English, of any region.
    #[must_use]
    pub fn is_english(&self) -> bool {
        self.primary() == "en"
    }
}

impl fmt::Display for Language {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

/// The text is no language identifier.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is not a language code such as `nl` or `en-GB`")]
pub struct NotALanguage(String);

impl FromStr for Language {
    type Err = NotALanguage;

    fn from_str(text: &str) -> Result<Self, NotALanguage> {
        text.parse().map(Self).map_err(|_| NotALanguage(text.to_owned()))
    }
}
