//! Values that lists hand down to the pages below them, and the site to all.

use crate::front_matter::{Entry, FrontMatter, Value, ValueKind};
use crate::glob::Glob;
use crate::language::Language;
use crate::path::Kind;
use crate::source::Span;

/// One `cascade` map with the pages it is for.
#[derive(Clone, Debug)]
pub(crate) struct Cascade {
    values: Vec<Entry>,
    path: Option<Glob>,
    kind: Option<Glob>,
    languages: Vec<Glob>,
    environment: Option<Glob>,
}

/// What a page matcher looks at.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Candidate<'a> {
    pub(crate) logical: &'a str,
    pub(crate) kind: Kind,
    pub(crate) language: &'a Language,
}

impl Cascade {
    /// Reads a `cascade`: one map, or a list of maps.
    pub(crate) fn read(value: &Value) -> Vec<Self> {
        match &value.kind {
            ValueKind::Map(entries) => vec![Self::one(entries)],
            ValueKind::List(items) => items.iter().filter_map(Value::as_map).map(Self::one).collect(),
            _ => Vec::new(),
        }
    }

    fn one(entries: &[Entry]) -> Self {
        let is_target = |entry: &&Entry| ["target", "_target"].iter().any(|key| entry.key.eq_ignore_ascii_case(key));
        let target = entries.iter().find(is_target);
        let text = |key: &str| target.and_then(|it| it.value.get(key)).and_then(|it| it.value.as_str());
        let matrix = target
            .and_then(|it| it.value.get("sites"))
            .and_then(|it| it.value.get("matrix"))
            .and_then(|it| it.value.get("languages"));
        let languages = match matrix.map(|it| &it.value.kind) {
            Some(ValueKind::String(one)) => vec![Glob::new(one)],
            Some(ValueKind::List(items)) => items.iter().filter_map(Value::as_str).map(Glob::new).collect(),
            // The older spelling.
            _ => text("lang").map(|it| vec![Glob::new(it)]).unwrap_or_default(),
        };
        // What stands below `params` counts before what stands beside it, for the keys that Hugo knows too.
        let beside = entries.iter().filter(|entry| !is_target(entry) && !entry.key.eq_ignore_ascii_case("params"));
        let params = entries.iter().find(|entry| entry.key.eq_ignore_ascii_case("params"));
        let below = params.and_then(|entry| entry.value.as_map()).unwrap_or_default();
        let values = beside.chain(below).cloned().collect();
        Self {
            values,
            path: text("path").map(Glob::new),
            kind: text("kind").map(Glob::new),
            languages,
            environment: text("environment").map(Glob::new),
        }
    }

    /// Drops a restriction to languages that the site has none of: Hugo has nothing then to compare with, and hands down
    /// to all.
    pub(crate) fn known<'l>(mut self, mut languages: impl Iterator<Item = &'l Language>) -> Self {
        if !languages.any(|it| Glob::any(&self.languages, &it.code())) {
            self.languages.clear();
        }
        self
    }

    /// Whether it names the languages that it is for, and so reaches pages of other languages than its own.
    pub(crate) fn names_languages(&self) -> bool {
        !self.languages.is_empty()
    }

    /// The values for a page, if it is meant.
    pub(crate) fn values_for(&self, page: Candidate<'_>) -> Option<&[Entry]> {
        let matches = |glob: &Option<Glob>, text: &str| glob.as_ref().is_none_or(|glob| glob.matches(text));
        let language = || page.language.code();
        (matches(&self.path, page.logical)
            && matches(&self.kind, page.kind.as_str())
            && matches(&self.environment, "production")
            && (self.languages.is_empty() || Glob::any(&self.languages, &language())))
        .then_some(&self.values)
    }
}

/// A page's front matter over what is handed down to it, nearest first.
#[derive(Clone, Debug, Default)]
pub(crate) struct Effective<'a> {
    own: &'a [Entry],
    handed: Vec<&'a [Entry]>,
}

impl<'a> Effective<'a> {
    pub(crate) fn new(own: Option<&'a FrontMatter>, handed: Vec<&'a [Entry]>) -> Self {
        Self { own: own.map_or(&[], |it| &it.root), handed }
    }

    /// The value of a key, without regard to case.
    pub(crate) fn get(&self, key: &str) -> Option<&'a Value> {
        std::iter::once(&self.own)
            .chain(&self.handed)
            .find_map(|entries| entries.iter().rfind(|entry| entry.key.eq_ignore_ascii_case(key)))
            .map(|entry| &entry.value)
    }

    /// What is handed down under keys that the page itself has not, each key once.
    pub(crate) fn handed_down(&self) -> Vec<Entry> {
        let mut list: Vec<Entry> = Vec::new();
        for entry in self.handed.iter().copied().flatten() {
            let known = |it: &Entry| it.key.eq_ignore_ascii_case(&entry.key);
            if !self.own.iter().chain(&list).any(known) {
                list.push(entry.clone());
            }
        }
        list
    }

    /// A key's value as Hugo casts it to text: numbers and booleans too.
    pub(crate) fn text(&self, key: &str) -> String {
        self.get(key).map(cast_text).unwrap_or_default()
    }

    /// A key's value as Hugo casts it to a truth value.
    pub(crate) fn truth(&self, key: &str) -> Option<bool> {
        match &self.get(key)?.kind {
            ValueKind::Bool(value) => Some(*value),
            ValueKind::Int(number) => Some(*number != 0),
            ValueKind::String(text) => match text.to_ascii_lowercase().as_str() {
                "true" | "t" | "1" => Some(true),
                "false" | "f" | "0" => Some(false),
                _ => None,
            },
            _ => None,
        }
    }

    /// A key's value as Hugo casts it to a whole number.
    pub(crate) fn number(&self, key: &str) -> Option<i64> {
        match &self.get(key)?.kind {
            ValueKind::Int(number) => Some(*number),
            #[expect(clippy::cast_possible_truncation, reason = "Hugo truncates too")]
            ValueKind::Float(number) => Some(*number as i64),
            ValueKind::String(text) => text.trim().parse().ok(),
            ValueKind::Bool(value) => Some(i64::from(*value)),
            _ => None,
        }
    }

    /// A key's value as Hugo casts it to a list of texts: a single text is a list of one.
    pub(crate) fn texts(&self, key: &str) -> Vec<String> {
        self.get(key).map(cast_texts).unwrap_or_default()
    }
}

/// A value as Hugo's templates print it.
pub(crate) fn cast_text(value: &Value) -> String {
    match &value.kind {
        ValueKind::String(text) | ValueKind::Date(text) => text.to_string(),
        ValueKind::Bool(value) => value.to_string(),
        ValueKind::Int(number) => number.to_string(),
        ValueKind::Float(number) => number.to_string(),
        ValueKind::Null | ValueKind::List(_) | ValueKind::Map(_) => String::new(),
    }
}

pub(crate) fn cast_texts(value: &Value) -> Vec<String> {
    match &value.kind {
        ValueKind::List(items) => items.iter().map(cast_text).collect(),
        ValueKind::Null | ValueKind::Map(_) => Vec::new(),
        _ => vec![cast_text(value)],
    }
}

/// A value of the configuration as a front matter value; it has no place in a page.
pub(crate) fn from_config(value: &serde_yaml::Value) -> Value {
    use serde_yaml::Value as Yaml;
    let kind = match value {
        Yaml::Null | Yaml::Tagged(_) => ValueKind::Null,
        Yaml::Bool(value) => ValueKind::Bool(*value),
        Yaml::Number(number) => match (number.as_i64(), number.as_f64()) {
            (Some(number), _) => ValueKind::Int(number),
            (None, Some(number)) => ValueKind::Float(number),
            (None, None) => ValueKind::Null,
        },
        Yaml::String(text) => ValueKind::String(text.as_str().into()),
        Yaml::Sequence(items) => ValueKind::List(items.iter().map(from_config).collect()),
        Yaml::Mapping(map) => ValueKind::Map(
            map.iter()
                .filter_map(|(key, value)| {
                    Some(Entry { key: key.as_str()?.into(), key_span: Span::default(), value: from_config(value) })
                })
                .collect(),
        ),
    };
    Value { kind, span: Span::default() }
}

#[cfg(test)]
mod tests {
    use crate::limits::Limits;
    use crate::site::Site;
    use crate::source::SourceFile;

    #[test]
    fn what_is_handed_down_is_told_apart_by_kind_path_and_language() {
        let settings = "defaultContentLanguage = 'nl'\n[languages.nl]\nweight = 1\n[languages.en]\nweight = 2\n[languages.en.cascade]\ndescription = 'english'\n[[cascade]]\ndescription = 'site'\ntarget = { kind = '{page,term}', lang = 'nl' }\n";
        let list = "---\ncascade:\n- target: {path: /s/x*}\n  params: {c: 3}\n  description: of s\n- weight: 4\n---\n";
        let files = vec![
            SourceFile::new("hugo.toml", settings),
            SourceFile::new("content/s/_index.md", list),
            SourceFile::new("content/s/x.md", "---\nWeight: 5\n---\n"),
            SourceFile::new("content/s/y.en.md", "---\ntitle: y\n---\n"),
            SourceFile::new("content/z.md", "---\ntitle: z\n---\n"),
        ];
        let site = Site::from_files(files, Vec::new(), &Limits::default());
        let described: Vec<_> = site.facts.iter().take(4).map(|it| it.description.as_str()).collect();
        assert_eq!(described, ["", "of s", "english", "site"]);
        let keys: Vec<_> = site.facts[1].handed_down.iter().map(|it| &*it.key).collect();
        assert_eq!(keys, ["description", "c"]);
        assert_eq!(site.facts[1].weight, 5);
    }
}
