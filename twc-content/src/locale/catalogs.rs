//! All message files of a site together, by language.

use rustc_hash::{FxHashMap, FxHashSet};

use super::catalog::{Catalog, Entry, Name, Pattern};
use crate::language::Language;
use crate::limits::Limits;
use crate::source::{SourceFile, Span};

/// The message files of a site, and which language the others are compared with.
#[derive(Clone, Debug)]
pub struct Catalogs {
    /// The language the others are translated from.
    pub base: Language,
    /// The files, sorted by path.
    pub catalogs: Vec<Catalog>,
    /// Where each message stands: by language and id (with the `-` of a term), the first place in the order of files.
    places: FxHashMap<Language, FxHashMap<String, (usize, usize)>>,
    /// Messages that a syntax error cost a file of the language.
    lost: FxHashMap<Language, FxHashSet<String>>,
}

/// A message of the base language beside its translation.
#[derive(Clone, Copy, Debug)]
pub struct Pair<'a> {
    /// The file of the base language.
    pub base: &'a Catalog,
    /// The message in the base language.
    pub original: &'a Entry,
    /// The file of the translation.
    pub other: &'a Catalog,
    /// The translation.
    pub translation: &'a Entry,
}

/// A text of a message beside its translation.
#[derive(Clone, Copy, Debug)]
pub struct TextPair<'a> {
    /// The attribute it is of; none for the message's value.
    pub attribute: Option<&'a Name>,
    /// The place to speak of in the translation: the id, or the attribute's name.
    pub place: Span,
    /// The text in the base language.
    pub original: &'a Pattern,
    /// The text of the translation.
    pub translation: &'a Pattern,
}

impl<'a> Pair<'a> {
    /// The texts that stand in both: the value, and each attribute of the same name.
    pub fn texts(self) -> impl Iterator<Item = TextPair<'a>> {
        let mut attributes: FxHashMap<&str, &Pattern> = FxHashMap::default();
        for it in &self.original.attributes {
            attributes.entry(it.id.text.as_str()).or_insert(&it.value);
        }
        self.translation.patterns().filter_map(move |(attribute, place, translation)| {
            let original = match attribute {
                None => self.original.value.as_ref()?,
                Some(name) => attributes.get(name.text.as_str()).copied()?,
            };
            Some(TextPair { attribute, place, original, translation })
        })
    }
}

impl Default for Catalogs {
    fn default() -> Self {
        Self { base: Language::EN, catalogs: Vec::new(), places: FxHashMap::default(), lost: FxHashMap::default() }
    }
}

impl Catalogs {
    /// Reads the message files among the files of a site: `locales/nl/*.ftl`, `locales/nl.ftl`, `i18n/nl.yaml`.
    ///
    /// `base` is the language that the others are translated from: English where none is given and English is there,
    /// else the first. `wanted` says which files are message files, where the site itself says so.
    #[must_use]
    pub fn of_site(
        files: &[SourceFile],
        base: Option<&Language>,
        wanted: Option<&dyn Fn(&str) -> bool>,
        limits: &Limits,
    ) -> Self {
        Self::read(files, base, limits, |path| {
            if let Some(wanted) = wanted {
                return wanted(path);
            }
            let folder = path.split('/').next().unwrap_or_default();
            match path.rsplit_once('.').map(|(_, extension)| extension) {
                Some("ftl") => folder == "locales" || folder == "i18n",
                Some("yaml" | "yml" | "toml" | "json") => folder == "i18n",
                _ => false,
            }
        })
    }

    /// Reads the message files of a folder that holds nothing else: `nl/*.ftl`, `nl.ftl`, `nl.yaml`.
    ///
    /// # Example
    /// ```
    /// use twc_content::locale::Catalogs;
    /// use twc_content::{Language, Limits, SourceFile};
    ///
    /// let files = [SourceFile::new("en.ftl", "join = Join\n"), SourceFile::new("nl.ftl", "join = Doe mee\n")];
    /// let catalogs = Catalogs::of_folder(&files, None, &Limits::default());
    /// assert_eq!(catalogs.base, Language::EN);
    /// assert_eq!(catalogs.pairs().count(), 1);
    /// ```
    #[must_use]
    pub fn of_folder(files: &[SourceFile], base: Option<&Language>, limits: &Limits) -> Self {
        Self::read(files, base, limits, |path| !is_configuration(path))
    }

    fn read(files: &[SourceFile], base: Option<&Language>, limits: &Limits, wanted: impl Fn(&str) -> bool) -> Self {
        let mut catalogs: Vec<Catalog> = files
            .iter()
            .filter(|file| wanted(file.path()))
            .filter_map(|file| {
                let language = language_of(file.path())?;
                match file.path().rsplit_once('.')?.1 {
                    "ftl" => Some(Catalog::fluent(file.clone(), language, limits)),
                    "yaml" | "yml" | "toml" | "json" => Catalog::hugo(file.clone(), language, limits),
                    _ => None,
                }
            })
            .collect();
        catalogs.sort_by(|a, b| a.source.path().cmp(b.source.path()));
        let base = base.cloned().unwrap_or_else(|| {
            let has_english = catalogs.iter().any(|catalog| catalog.language == Language::EN);
            let first = catalogs.first().map(|catalog| catalog.language.clone());
            if has_english { Language::EN } else { first.unwrap_or(Language::EN) }
        });
        let mut places: FxHashMap<Language, FxHashMap<String, (usize, usize)>> = FxHashMap::default();
        let mut lost: FxHashMap<Language, FxHashSet<String>> = FxHashMap::default();
        for (file, catalog) in catalogs.iter().enumerate() {
            let places = places.entry(catalog.language.clone()).or_default();
            for (index, entry) in catalog.entries.iter().enumerate() {
                places.entry(entry.label()).or_insert((file, index));
            }
            let ids = catalog.junk.iter().filter_map(|it| it.id.as_ref()).map(|it| it.text.clone());
            lost.entry(catalog.language.clone()).or_default().extend(ids);
        }
        Self { base, catalogs, places, lost }
    }

    /// The languages there are, the base language first.
    #[must_use]
    pub fn languages(&self) -> Vec<&Language> {
        let mut languages: Vec<_> = self.catalogs.iter().map(|catalog| &catalog.language).collect();
        languages.sort_by_key(|it| (**it != self.base, *it));
        languages.dedup();
        languages
    }

    /// The languages that are translated into.
    pub fn translations(&self) -> impl Iterator<Item = &Language> {
        self.languages().into_iter().filter(|it| **it != self.base)
    }

    /// The files of a language.
    pub fn of<'a>(&'a self, language: &'a Language) -> impl Iterator<Item = &'a Catalog> {
        self.catalogs.iter().filter(move |catalog| catalog.language == *language)
    }

    /// Every message and term of a language with its file, in the order of files.
    pub fn entries<'a>(&'a self, language: &'a Language) -> impl Iterator<Item = (&'a Catalog, &'a Entry)> {
        self.of(language).flat_map(|catalog| catalog.entries.iter().map(move |entry| (catalog, entry)))
    }

    /// The message (`join`) or term (`-brand`) of a language; the first where there are several.
    #[must_use]
    pub fn find(&self, language: &Language, label: &str) -> Option<(&Catalog, &Entry)> {
        let (file, index) = self.places.get(language)?.get(label)?;
        let catalog = self.catalogs.get(*file)?;
        Some((catalog, catalog.entries.get(*index)?))
    }

    /// Every message that stands in the base language and in another one.
    pub fn pairs(&self) -> impl Iterator<Item = Pair<'_>> {
        self.catalogs.iter().filter(|it| it.language != self.base).flat_map(move |other| {
            other.entries.iter().filter_map(move |translation| {
                let (base, original) = self.find(&self.base, &translation.label())?;
                Some(Pair { base, original, other, translation })
            })
        })
    }

    /// Whether a file of the language could not be read at all, so that nothing may be concluded from what it lacks.
    #[must_use]
    pub fn refused(&self, language: &Language) -> bool {
        self.of(language).any(|catalog| catalog.refused)
    }

    /// Whether the entry of this id was lost to a syntax error in some file of the language.
    #[must_use]
    pub fn lost(&self, language: &Language, label: &str) -> bool {
        self.lost.get(language).is_some_and(|it| it.contains(label))
    }
}

/// Whether a file is named as the parts of Hugo's configuration are: `languages.nl.toml` holds no messages, and nothing in a
/// folder `config` does.
fn is_configuration(path: &str) -> bool {
    const PARTS: [&str; 11] = [
        "config",
        "cascade",
        "hugo",
        "languages",
        "markup",
        "menu",
        "menus",
        "module",
        "params",
        "permalinks",
        "taxonomies",
    ];
    let (folders, name) = path.rsplit_once('/').unwrap_or(("", path));
    let first = name.split('.').next().unwrap_or_default();
    !name.ends_with(".ftl") && (folders.split('/').any(|it| it == "config") || PARTS.contains(&first))
}

/// The language of a message file: the nearest folder that is named like one, else the file's name (`nl.ftl`,
/// `site.nl.ftl`, `active.nl.toml`).
pub(crate) fn language_of(path: &str) -> Option<Language> {
    let (folders, name) = path.rsplit_once('/').unwrap_or(("", path));
    let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
    let last = stem.rsplit('.').next().unwrap_or(stem);
    let words = || folders.rsplit('/').chain([stem, last]);
    // A folder `app` or a file `twc` is a language tag too, of three letters: two letters come first.
    [2, 3].into_iter().find_map(|letters| {
        words().find_map(|word| word.parse::<Language>().ok().filter(|it| it.primary().len() == letters))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(path: &str, expected: Option<&str>) {
        assert_eq!(language_of(path).map(|it| it.to_string()).as_deref(), expected, "{path}");
    }

    #[test]
    fn configuration_holds_no_messages() {
        let file = |path: &str| SourceFile::new(path, "title = 'x'\n");
        let files = ["nl.toml", "languages.nl.toml", "config/_default/nl.toml", "config/nl.ftl"].map(file);
        let found = Catalogs::of_folder(&files, None, &Limits::default());
        let paths: Vec<_> = found.catalogs.iter().map(|it| it.source.path()).collect();
        assert_eq!(paths, ["config/nl.ftl", "nl.toml"]);
    }

    #[test]
    fn the_language_is_in_the_path() {
        check("locales/nl/twc.ftl", Some("nl"));
        check("nl-BE.ftl", Some("nl-BE"));
        check("en.ftl", Some("en"));
        check("app/nl/main.ftl", Some("nl"));
        check("i18n/active.nl.toml", Some("nl"));
        check("expected.json", None);
        check("i18n/nl.yaml", Some("nl"));
    }
}
