//! Settings merged from several files, each with the place it comes from.

use std::sync::Arc;

use indexmap::IndexMap;

use crate::front_matter::{Entry, Value, ValueKind, cast};
use crate::source::Span;

/// One setting: a value, or a map of further settings.
#[derive(Clone, Debug)]
pub(crate) struct Setting {
    /// The key as written.
    pub(crate) key: Box<str>,
    /// The file that sets it.
    pub(crate) path: Arc<str>,
    /// Where its key stands.
    pub(crate) key_span: Span,
    /// Where its value stands.
    pub(crate) span: Span,
    /// What it is set to.
    pub(crate) kind: SettingKind,
}

/// What a setting holds.
#[derive(Clone, Debug)]
pub(crate) enum SettingKind {
    /// Further settings.
    Map(Settings),
    /// Anything else.
    Value(ValueKind),
}

/// How much of the settings below is taken over, in Hugo's words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Merge {
    /// Nothing.
    None,
    /// Keys that are not there.
    Shallow,
    /// Keys that are not there, at any depth.
    Deep,
}

impl Merge {
    fn named(name: &str) -> Option<Self> {
        match name.to_ascii_lowercase().as_str() {
            "none" => Some(Self::None),
            "shallow" => Some(Self::Shallow),
            "deep" => Some(Self::Deep),
            _ => None,
        }
    }

    fn of(key: &str) -> Self {
        match key {
            "params" => Self::Deep,
            "menus" | "mediatypes" | "outputformats" => Self::Shallow,
            _ => Self::None,
        }
    }
}

/// Settings by key, in lower case: Hugo's keys have no case.
#[derive(Clone, Debug, Default)]
pub(crate) struct Settings {
    entries: IndexMap<String, Setting>,
}

impl Settings {
    /// The settings of a map.
    pub(crate) fn new(path: &Arc<str>, entries: &[Entry]) -> Self {
        let mut settings = Self::default();
        for entry in entries {
            // The depth of a value is bounded by the reader of its notation.
            let kind = match &entry.value.kind {
                ValueKind::Map(entries) => SettingKind::Map(Self::new(path, entries)),
                other => SettingKind::Value(other.clone()),
            };
            settings.entries.insert(
                entry.key.to_lowercase(),
                Setting {
                    key: entry.key.clone(),
                    path: Arc::clone(path),
                    key_span: entry.key_span,
                    span: entry.value.span,
                    kind,
                },
            );
        }
        settings
    }

    /// Puts the settings below a key of their own.
    pub(crate) fn below(self, key: &str, path: &Arc<str>) -> Self {
        let setting = Setting {
            key: key.into(),
            path: Arc::clone(path),
            key_span: Span::at(0),
            span: Span::at(0),
            kind: SettingKind::Map(self),
        };
        Self { entries: IndexMap::from([(key.to_lowercase(), setting)]) }
    }

    /// Lays other settings over these: maps are merged, all else is replaced.
    pub(crate) fn merge(&mut self, over: Self) {
        for (key, setting) in over.entries {
            match (self.entries.get_mut(&key), setting) {
                (
                    Some(Setting { kind: SettingKind::Map(below), .. }),
                    Setting { kind: SettingKind::Map(above), .. },
                ) => below.merge(above),
                (_, setting) => {
                    self.entries.insert(key, setting);
                }
            }
        }
    }

    /// Takes over what other settings say and these do not, as far as Hugo's merge strategies let them: those written
    /// (`_merge`), else deep for parameters, shallow for menus and formats of output, and nothing of all else.
    pub(crate) fn inherit(&mut self, below: &Self) {
        let written = self.text("_merge").and_then(|it| Merge::named(&it));
        for (key, setting) in &below.entries {
            let strategy = written.unwrap_or_else(|| Merge::of(key));
            match (self.entries.get_mut(key), setting.map()) {
                (Some(Setting { kind: SettingKind::Map(own), .. }), Some(below)) => own.merge_under(below, strategy),
                (None, _) if strategy != Merge::None => {
                    self.entries.insert(key.clone(), setting.clone());
                }
                _ => {}
            }
        }
    }

    /// What is missing here from other settings of the same key.
    fn merge_under(&mut self, below: &Self, strategy: Merge) {
        let strategy = self.text("_merge").and_then(|it| Merge::named(&it)).unwrap_or(strategy);
        if strategy == Merge::None {
            return;
        }
        for (key, setting) in &below.entries {
            match (self.entries.get_mut(key), setting.map()) {
                (None, _) => {
                    self.entries.insert(key.clone(), setting.clone());
                }
                // The depth of settings is bounded by the reader of their notation.
                (Some(Setting { kind: SettingKind::Map(own), .. }), Some(below)) if strategy == Merge::Deep => {
                    own.merge_under(below, strategy);
                }
                _ => {}
            }
        }
    }

    /// Lays the settings of a language over those of the site: a map takes the other's place, but for those that Hugo
    /// merges.
    pub(crate) fn lay_language(&mut self, own: &Self) {
        for (key, setting) in &own.entries {
            let mut setting = setting.clone();
            if let (SettingKind::Map(own), Some(site)) = (&mut setting.kind, self.map(key)) {
                own.merge_under(site, Merge::of(key));
            }
            self.entries.insert(key.clone(), setting);
        }
    }

    /// Gives a key its new name, unless that is set too.
    pub(crate) fn rename(&mut self, old: &str, new: &str) {
        if let Some(setting) = self.entries.shift_remove(old) {
            match (self.entries.get_mut(new), setting) {
                (
                    Some(Setting { kind: SettingKind::Map(above), .. }),
                    Setting { kind: SettingKind::Map(mut below), .. },
                ) => {
                    below.merge(std::mem::take(above));
                    *above = below;
                }
                (Some(_), _) => {}
                (None, setting) => {
                    self.entries.insert(new.to_owned(), setting);
                }
            }
        }
    }

    /// Takes a setting out.
    pub(crate) fn remove(&mut self, key: &str) {
        self.entries.shift_remove(key);
    }

    /// The setting of a dotted path of lower-case keys.
    pub(crate) fn get(&self, path: &str) -> Option<&Setting> {
        let mut settings = self;
        let mut keys = path.split('.').peekable();
        while let Some(key) = keys.next() {
            let setting = settings.entries.get(key)?;
            if keys.peek().is_none() {
                return Some(setting);
            }
            settings = setting.map()?;
        }
        None
    }

    /// The settings below a dotted path, to be changed.
    pub(crate) fn map_mut(&mut self, key: &str) -> Option<&mut Self> {
        match &mut self.entries.get_mut(key)?.kind {
            SettingKind::Map(settings) => Some(settings),
            SettingKind::Value(_) => None,
        }
    }

    /// The settings below a dotted path.
    pub(crate) fn map(&self, path: &str) -> Option<&Self> {
        self.get(path)?.map()
    }

    /// Keys and settings in their order.
    pub(crate) fn iter(&self) -> impl Iterator<Item = (&str, &Setting)> {
        self.entries.iter().map(|(key, setting)| (key.as_str(), setting))
    }

    /// All settings, to be changed.
    pub(crate) fn iter_mut(&mut self) -> impl Iterator<Item = (&str, &mut Setting)> {
        self.entries.iter_mut().map(|(key, setting)| (key.as_str(), setting))
    }

    /// A text; numbers and the like are written out, as Hugo does.
    pub(crate) fn text(&self, path: &str) -> Option<String> {
        self.get(path)?.text()
    }

    /// True or false.
    pub(crate) fn flag(&self, path: &str) -> Option<bool> {
        match &self.get(path)?.kind {
            SettingKind::Value(kind) => cast::bool(kind),
            SettingKind::Map(_) => None,
        }
    }

    /// A whole number.
    pub(crate) fn number(&self, path: &str) -> Option<i64> {
        match &self.get(path)?.kind {
            SettingKind::Value(kind) => cast::number(kind),
            SettingKind::Map(_) => None,
        }
    }

    /// A list of texts; a single text is split at white space, as Hugo does.
    pub(crate) fn texts(&self, path: &str) -> Option<Vec<String>> {
        match &self.get(path)?.kind {
            SettingKind::Value(kind) => cast::texts(kind),
            SettingKind::Map(_) => None,
        }
    }

    /// The settings as plain data, keys as written.
    pub(crate) fn plain(&self) -> serde_yaml::Value {
        serde_yaml::Value::Mapping(
            self.entries.values().map(|setting| (serde_yaml::Value::from(&*setting.key), setting.plain())).collect(),
        )
    }
}

impl Setting {
    /// The settings below it.
    pub(crate) fn map(&self) -> Option<&Settings> {
        match &self.kind {
            SettingKind::Map(settings) => Some(settings),
            SettingKind::Value(_) => None,
        }
    }

    /// The items, where it is a list.
    pub(crate) fn list(&self) -> Option<&[Value]> {
        match &self.kind {
            SettingKind::Value(ValueKind::List(items)) => Some(items),
            _ => None,
        }
    }

    /// The value as text.
    pub(crate) fn text(&self) -> Option<String> {
        match &self.kind {
            SettingKind::Value(kind) => cast::text(kind),
            SettingKind::Map(_) => None,
        }
    }

    /// The value as plain data.
    pub(crate) fn plain(&self) -> serde_yaml::Value {
        match &self.kind {
            SettingKind::Map(settings) => settings.plain(),
            SettingKind::Value(kind) => kind.into(),
        }
    }

    /// The word for what it holds, as in [`ValueKind::word`].
    pub(crate) fn word(&self) -> &'static str {
        match &self.kind {
            SettingKind::Map(_) => "map",
            SettingKind::Value(kind) => kind.word(),
        }
    }
}
