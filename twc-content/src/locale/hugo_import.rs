//! Turns the files of Hugo's `i18n` folder into Fluent files, the languages together.
//!
//! Together, because a key must get the same id in every language, and because what one language lacks or misspells shows
//! only beside another.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::sync::Arc;

use super::hugo_messages::{HugoMessage, messages};
use super::hugo_text::{actions_beyond_values, fluent_text};
use super::plural::CATEGORIES;
use crate::front_matter::{self, Value, ValueKind};
use crate::language::Language;
use crate::limits::Limits;
use crate::source::{SourceFile, Span};

/// What was made of Hugo's files.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct HugoImport {
    /// One Fluent file for each language.
    pub files: Vec<ImportedFile>,
    /// Hugo's keys that have another id in Fluent, with that id, sorted.
    pub renamed: Vec<(String, String)>,
    /// What was mended or cannot be carried over, in the order of the files.
    pub remarks: Vec<ImportRemark>,
}

/// A Fluent file made of Hugo's.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ImportedFile {
    /// Its language.
    pub language: Language,
    /// Its text.
    pub text: String,
    /// Where each message comes from, by its Fluent id.
    pub places: BTreeMap<String, (Arc<str>, Span)>,
}

/// What a person should know about one message of Hugo's files.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ImportRemark {
    /// Hugo's file.
    pub path: Arc<str>,
    /// The key in it.
    pub span: Span,
    /// The key, nested ones joined with dots.
    pub key: String,
    /// What is the matter.
    pub kind: ImportRemarkKind,
}

/// What is the matter with a message of Hugo's files.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum ImportRemarkKind {
    /// It is taken for this key of the base language.
    Misspelt(String),
    /// This language lacks it, so the text of the base language stands in its file.
    Missing(Language),
    /// It holds this action, of which Fluent has only the first value.
    Action(String),
}

/// Turns YAML, TOML and JSON files of Hugo's `i18n` folder into Fluent. `base` is the language the others are translated
/// from. Several files of one language become one; of a message that stands twice the later text counts, as in Hugo.
///
/// Nested keys are joined with `-`, an id that begins with a digit gets `m-` before it, `{{ .Count }}` becomes
/// `{ $count }`, and plural forms become a choice by `$count`. A key that only a translation has, and that nearly reads as
/// one it lacks, is taken for that. What is missing then gets the base language's text.
///
/// # Example
/// ```
/// use twc_content::locale::imported_from_hugo;
/// use twc_content::{Language, SourceFile};
///
/// let english = SourceFile::new("i18n/en.yaml", "404:\n  title: \"Not {{ .Name }}\"\nyour-goals: Goals\n");
/// let dutch = SourceFile::new("i18n/nl.yaml", "404:\n  title: \"Niet {{ .Name }}\"\nyour-1oals: Doelen\n");
/// let import = imported_from_hugo(&[(Language::EN, english), (Language::NL, dutch)], &Language::EN);
/// assert_eq!(import.files[1].text, "m-404-title = Niet { $name }\nyour-goals = Doelen\n");
/// assert_eq!(import.renamed, [("404.title".to_owned(), "m-404-title".to_owned())]);
/// assert_eq!(import.remarks[0].key, "your-1oals");
/// ```
#[must_use]
pub fn imported_from_hugo(files: &[(Language, SourceFile)], base: &Language) -> HugoImport {
    let roots: Vec<(&Language, &SourceFile, Value)> = files
        .iter()
        .filter_map(|(language, file)| {
            let root = front_matter::data(file, &Limits::default(), &mut Vec::new())?;
            Some((language, file, root))
        })
        .collect();
    let mut languages: Vec<Tongue<'_>> = Vec::new();
    for (language, file, root) in &roots {
        let (language, file) = (*language, *file);
        let index = languages.iter().position(|it| it.language == language).unwrap_or_else(|| {
            languages.push(Tongue { language, messages: Vec::new(), by_key: BTreeMap::new() });
            languages.len() - 1
        });
        if let Some(tongue) = languages.get_mut(index) {
            messages(root).into_iter().flatten().for_each(|(key, message)| tongue.set(key, file, message));
        }
    }
    let mut import = HugoImport::default();
    let original = languages.iter().find(|it| it.language == base).cloned();
    for tongue in languages.iter_mut().filter(|it| it.language != base) {
        if let Some(original) = &original {
            tongue.complete(original, &mut import.remarks);
        }
    }
    let mut ids = Ids::default();
    let ordered = original.iter().chain(languages.iter());
    ordered.flat_map(|it| &it.messages).for_each(|it| ids.add(&it.key));
    for tongue in &languages {
        let mut file = ImportedFile { language: tongue.language.clone(), text: String::new(), places: BTreeMap::new() };
        for message in &tongue.messages {
            let id = ids.of(&message.key);
            message.write(id, &mut file.text);
            file.places.insert(id.to_owned(), (message.file.shared_path(), message.message.place));
            import.remarks.extend(message.actions());
        }
        import.files.push(file);
    }
    import.renamed = ids.renamed();
    import
}

/// A message of one language.
#[derive(Clone, Debug)]
struct Found<'a> {
    key: String,
    file: &'a SourceFile,
    message: HugoMessage<'a>,
    /// It is the base language's own.
    borrowed: bool,
}

impl Found<'_> {
    fn write(&self, id: &str, text: &mut String) {
        let written = |words: &str, indent: &str| {
            let words = fluent_text(words, indent);
            format!("{}{words}", if words.starts_with('\n') { "" } else { " " })
        };
        let forms = self.forms();
        // A string takes all that is written into it.
        let _ = match forms.as_slice() {
            [] => writeln!(text, "{id} = {{ \"\" }}"),
            [(_, only)] => writeln!(text, "{id} ={}", written(only, "    ")),
            forms => {
                let _ = writeln!(text, "{id} = {{ $count ->");
                for (form, words) in forms {
                    let star = if *form == "other" { "   *" } else { "    " };
                    let _ = writeln!(text, "{star}[{form}]{}", written(words, "        "));
                }
                writeln!(text, "}}")
            }
        };
    }

    /// The texts by plural category, `other` last; one text is `other`.
    fn forms(&self) -> Vec<(&'static str, String)> {
        let Some(forms) = self.message.forms() else {
            return scalar(self.message.value).map(|text| ("other", text)).into_iter().collect();
        };
        let text = |category: &str| forms.iter().find(|it| &*it.key == category).and_then(|it| scalar(&it.value));
        let mut found: Vec<(&'static str, String)> =
            CATEGORIES.into_iter().filter_map(|it| Some((it, text(it)?))).collect();
        // Fluent always needs a default.
        if let Some((last, words)) = found.last().filter(|(last, _)| *last != "other").cloned() {
            found.retain(|(it, _)| *it != last || found_more(forms));
            found.push(("other", words));
        }
        found
    }

    fn actions(&self) -> Vec<ImportRemark> {
        let forms = if self.borrowed { Vec::new() } else { self.forms() };
        let actions = forms.iter().flat_map(|(_, text)| actions_beyond_values(text));
        actions
            .map(|action| ImportRemark {
                path: self.file.shared_path(),
                span: self.message.place,
                key: self.key.clone(),
                kind: ImportRemarkKind::Action(action.trim().to_owned()),
            })
            .collect()
    }
}

/// Whether a message has more than one plural form.
fn found_more(forms: &[front_matter::Entry]) -> bool {
    forms.iter().filter(|it| CATEGORIES.contains(&&*it.key)).count() > 1
}

/// The messages of one language, in the order of its files.
#[derive(Clone, Debug)]
struct Tongue<'a> {
    language: &'a Language,
    messages: Vec<Found<'a>>,
    by_key: BTreeMap<String, usize>,
}

impl<'a> Tongue<'a> {
    fn set(&mut self, key: String, file: &'a SourceFile, message: HugoMessage<'a>) {
        let found = Found { key: key.clone(), file, message, borrowed: false };
        match self.by_key.get(&key).and_then(|it| self.messages.get_mut(*it)) {
            Some(there) => *there = found,
            None => {
                self.by_key.insert(key, self.messages.len());
                self.messages.push(found);
            }
        }
    }

    /// Takes misspelt keys for those they resemble, and borrows what is missing then, in the order of the original.
    fn complete(&mut self, original: &Tongue<'a>, remarks: &mut Vec<ImportRemark>) {
        let mut missing: BTreeSet<&str> =
            original.by_key.keys().map(String::as_str).filter(|it| !self.by_key.contains_key(*it)).collect();
        for found in &mut self.messages {
            if original.by_key.contains_key(&found.key) {
                continue;
            }
            let limit = (found.key.chars().count() / 6).clamp(1, 3);
            let near = missing.iter().map(|it| (strsim::damerau_levenshtein(&found.key, it), *it)).min();
            if let Some((_, meant)) = near.filter(|(distance, _)| *distance <= limit) {
                missing.remove(meant);
                remarks.push(ImportRemark {
                    path: found.file.shared_path(),
                    span: found.message.place,
                    key: std::mem::replace(&mut found.key, meant.to_owned()),
                    kind: ImportRemarkKind::Misspelt(meant.to_owned()),
                });
            }
        }
        for found in original.messages.iter().filter(|it| missing.contains(it.key.as_str())) {
            remarks.push(ImportRemark {
                path: found.file.shared_path(),
                span: found.message.place,
                key: found.key.clone(),
                kind: ImportRemarkKind::Missing(self.language.clone()),
            });
            self.messages.push(Found { borrowed: true, ..found.clone() });
        }
    }
}

/// The Fluent id of each key, the same in every language.
#[derive(Default)]
struct Ids {
    by_key: BTreeMap<String, String>,
    taken: BTreeSet<String>,
}

impl Ids {
    fn add(&mut self, key: &str) {
        if self.by_key.contains_key(key) {
            return;
        }
        let sign = |it: char| if it.is_ascii_alphanumeric() || it == '-' || it == '_' { it } else { '-' };
        let mut id: String = key.chars().map(sign).collect();
        if !id.starts_with(|it: char| it.is_ascii_alphabetic()) {
            id.insert_str(0, "m-");
        }
        while !self.taken.insert(id.clone()) {
            id.push_str("-2");
        }
        self.by_key.insert(key.to_owned(), id);
    }

    fn of(&self, key: &str) -> &str {
        self.by_key.get(key).map_or("message", String::as_str)
    }

    fn renamed(self) -> Vec<(String, String)> {
        self.by_key.into_iter().filter(|(key, id)| key != id).collect()
    }
}

fn scalar(value: &Value) -> Option<String> {
    match &value.kind {
        ValueKind::String(text) | ValueKind::Date(text) => Some(text.to_string()),
        ValueKind::Int(number) => Some(number.to_string()),
        ValueKind::Float(number) => Some(number.to_string()),
        ValueKind::Bool(truth) => Some(truth.to_string()),
        ValueKind::Null => Some(String::new()),
        ValueKind::List(_) | ValueKind::Map(_) => None,
    }
}
