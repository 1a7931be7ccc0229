//! Which rules are meant: by code, family, name, or one of the words `ALL` and `default`.

use std::collections::BTreeSet;

use super::Rule;

/// A set of rules.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Selection {
    codes: BTreeSet<&'static str>,
}

/// A word that names no rule.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("no rule `{word}`{}", nearest.map_or_else(String::new, |it| format!("; did you mean `{it}`?")))]
pub struct UnknownRule {
    /// The word.
    pub word: String,
    /// The code or name that resembles it most.
    pub nearest: Option<&'static str>,
}

impl Default for Selection {
    /// The rules that run unless told otherwise.
    fn default() -> Self {
        Self { codes: super::all().filter(|rule| rule.default).map(|rule| rule.code).collect() }
    }
}

impl Selection {
    /// Every rule, those that are off by default included.
    #[must_use]
    pub fn all() -> Self {
        Self { codes: super::all().map(|rule| rule.code).collect() }
    }

    /// No rule.
    #[must_use]
    pub fn none() -> Self {
        Self { codes: BTreeSet::new() }
    }

    /// The rules that words name: codes (`LN002`), the beginning of codes (`LN`, `LN0`), names (`no-such-anchor`), `ALL` and `default`.
    ///
    /// # Errors
    /// A word names no rule.
    ///
    /// # Example
    /// ```
    /// use twc_content::rules::Selection;
    /// let links = Selection::of(["IG"]).expect("a family");
    /// assert!(links.contains("IG002"));
    /// assert!(Selection::of(["IG999"]).is_err());
    /// ```
    pub fn of<'a>(words: impl IntoIterator<Item = &'a str>) -> Result<Self, UnknownRule> {
        let mut selection = Self::none();
        for word in words {
            selection.codes.extend(named(word)?);
        }
        Ok(selection)
    }

    /// The same without the rules of another selection.
    #[must_use]
    pub fn without(mut self, other: &Self) -> Self {
        self.codes.retain(|code| !other.codes.contains(code));
        self
    }

    /// Both together.
    #[must_use]
    pub fn with(mut self, other: &Self) -> Self {
        self.codes.extend(&other.codes);
        self
    }

    /// Whether it holds the rule of a code.
    #[must_use]
    pub fn contains(&self, code: &str) -> bool {
        self.codes.contains(code)
    }

    /// The rules, by code.
    pub fn rules(&self) -> impl Iterator<Item = &'static Rule> + '_ {
        super::all().filter(|rule| self.contains(rule.code))
    }
}

fn named(word: &str) -> Result<Vec<&'static str>, UnknownRule> {
    let word = word.trim();
    if word.eq_ignore_ascii_case("all") {
        return Ok(super::all().map(|rule| rule.code).collect());
    }
    if word.eq_ignore_ascii_case("default") {
        return Ok(super::all().filter(|rule| rule.default).map(|rule| rule.code).collect());
    }
    let upper = word.to_ascii_uppercase();
    let codes: Vec<_> = super::all()
        .filter(|rule| (!word.is_empty() && rule.code.starts_with(&upper)) || rule.name == word)
        .map(|rule| rule.code)
        .collect();
    if codes.is_empty() && !super::is_family(&upper) {
        return Err(UnknownRule { word: word.to_owned(), nearest: nearest(word) });
    }
    Ok(codes)
}

fn nearest(word: &str) -> Option<&'static str> {
    let distance = |it: &str| strsim::damerau_levenshtein(&it.to_ascii_lowercase(), &word.to_ascii_lowercase());
    super::all()
        .flat_map(|rule| [rule.code, rule.name])
        // Of those that are as near, one of the same family is meant.
        .map(|it| (distance(it), !word.get(..2).is_some_and(|family| it.starts_with(family)), it))
        .min()
        .filter(|(distance, _, it)| *distance <= it.len().max(3) / 3)
        .map(|(.., it)| it)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn families_names_and_codes_in_any_case_are_understood() {
        let by_name = Selection::of(["unused-ignore"]).expect("a name");
        assert_eq!(by_name, Selection::of(["ig002"]).expect("a code"));
        let family = Selection::of(["IG"]).expect("a family");
        assert!(family.rules().all(|rule| rule.family() == "IG") && family.rules().count() > 1);
        assert!(!family.without(&by_name).contains("IG002"));
    }

    #[test]
    fn a_misspelt_name_gets_a_suggestion() {
        let error = Selection::of(["unused-ignor"]).expect_err("no such rule");
        assert_eq!(error.to_string(), "no rule `unused-ignor`; did you mean `unused-ignore`?");
        assert_eq!(Selection::of(["TX999"]).expect_err("no such rule").nearest, None);
        let near = Selection::of(["TX099"]).expect_err("no such rule").nearest;
        assert!(near.is_some_and(|it| it.starts_with("TX")), "{near:?}");
    }
}
