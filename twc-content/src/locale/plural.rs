//! Which plural categories a language has, and which one a number takes (CLDR, through ICU4X).

use fixed_decimal::Decimal;
use icu_locale_core::Locale;
use icu_plurals::{PluralCategory, PluralOperands, PluralRuleType, PluralRules};

use crate::language::Language;

/// The plural categories of CLDR, by name.
pub const CATEGORIES: [&str; 6] = ["zero", "one", "two", "few", "many", "other"];

/// The plural rules of one language.
#[derive(Debug)]
pub struct Plurals(PluralRules);

impl Plurals {
    /// The rules of a language for counting, or for ranking (`1st`) where `ordinal`. None for a language without data.
    ///
    /// # Example
    /// ```
    /// use twc_content::Language;
    /// use twc_content::locale::Plurals;
    /// let dutch = Plurals::of(&Language::NL, false).expect("Dutch is known");
    /// assert_eq!(dutch.categories(), ["one", "other"]);
    /// assert_eq!(dutch.category("1"), Some("one"));
    /// assert_eq!(dutch.category("1.0"), Some("other"));
    /// ```
    #[must_use]
    pub fn of(language: &Language, ordinal: bool) -> Option<Self> {
        let locale = Locale::try_from_str(&language.to_string()).ok()?;
        let kind = if ordinal { PluralRuleType::Ordinal } else { PluralRuleType::Cardinal };
        PluralRules::try_new((&locale).into(), kind.into()).ok().map(Self)
    }

    /// The categories that numbers take in this language.
    #[must_use]
    pub fn categories(&self) -> Vec<&'static str> {
        let mut names: Vec<_> = self.0.categories().map(name).collect();
        names.sort_by_key(|name| CATEGORIES.iter().position(|it| it == name));
        names
    }

    /// The category of a number as written (`1`, `1.5`); none where it is no number.
    #[must_use]
    pub fn category(&self, number: &str) -> Option<&'static str> {
        let number: Decimal = number.parse().ok()?;
        Some(name(self.0.category_for(PluralOperands::from(&number))))
    }
}

fn name(category: PluralCategory) -> &'static str {
    match category {
        PluralCategory::Zero => "zero",
        PluralCategory::One => "one",
        PluralCategory::Two => "two",
        PluralCategory::Few => "few",
        PluralCategory::Many => "many",
        PluralCategory::Other => "other",
    }
}
