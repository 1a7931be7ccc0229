//! The language of a page, a message or a reader.

use std::fmt;
use std::str::FromStr;

use unic_langid::LanguageIdentifier;

/// A language as BCP 47 names it (`nl`, `en`, `nl-BE`). Built in: [`Language::NL`] and [`Language::EN`].
///
/// A site may call its languages as it likes; see [`Language::of_site`].
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Language {
    id: LanguageIdentifier,
    /// The site's own code, in lower case, where that is another than the identifier's.
    own: Option<Box<str>>,
}

impl Language {
    /// Dutch.
    pub const NL: Self = Self { id: unic_langid::langid!("nl"), own: None };
    /// English.
    pub const EN: Self = Self { id: unic_langid::langid!("en"), own: None };

    /// The identifier of the Unicode library.
    #[must_use]
    pub fn id(&self) -> &LanguageIdentifier {
        &self.id
    }

    /// A language by the key it has in a site's configuration. Hugo takes any word for one: `a`, `pt_br` or `klingon`; where
    /// the word is no identifier, the language is an undetermined one (`und`) with that code.
    ///
    /// # Errors
    /// The key holds other characters than ASCII letters, digits, `-` and `_`, or none.
    ///
    /// # Example
    /// ```
    /// use twc_content::Language;
    /// assert_eq!(Language::of_site("pt_BR").map(|it| it.code()).as_deref(), Ok("pt_br"));
    /// assert_eq!(Language::of_site("nl"), Ok(Language::NL));
    /// assert!(Language::of_site("a b").is_err());
    /// ```
    pub fn of_site(key: &str) -> Result<Self, NotALanguage> {
        let plain = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_');
        if key.is_empty() || !key.bytes().all(plain) {
            return Err(NotALanguage(key.to_owned()));
        }
        let id: LanguageIdentifier = key.parse().unwrap_or_default();
        let code = key.to_ascii_lowercase();
        let own = (id.to_string().to_ascii_lowercase() != code).then(|| code.into_boxed_str());
        Ok(Self { id, own })
    }

    /// The code as Hugo writes it, in lower case: `pt-br`.
    #[must_use]
    pub fn code(&self) -> String {
        self.own.as_deref().map_or_else(|| self.id.to_string().to_lowercase(), str::to_owned)
    }

    /// The primary language subtag: `nl` of `nl-BE`.
    #[must_use]
    pub fn primary(&self) -> &str {
        self.id.language.as_str()
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
        match &self.own {
            Some(own) => f.write_str(own),
            None => self.id.fmt(f),
        }
    }
}

/// The text is no language identifier.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is not a language code such as `nl` or `en-GB`")]
pub struct NotALanguage(String);

impl FromStr for Language {
    type Err = NotALanguage;

    fn from_str(text: &str) -> Result<Self, NotALanguage> {
        let id = text.parse().map_err(|_| NotALanguage(text.to_owned()))?;
        Ok(Self { id, own: None })
    }
}
