//! `twc.toml`: our own settings.

use std::sync::Arc;

use indexmap::IndexMap;

use super::keys::{self, KEYS, Key};
use super::settings::{Setting, SettingKind, Settings};
use crate::date::Zone;
use crate::diagnostic::{Diagnostic, Message, Severity, Sink};
use crate::front_matter::{self, Value, cast};
use crate::language::Language;
use crate::limits::Limits;
use crate::source::{SourceFile, Span};

/// Our own settings, with defaults for what is not said.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct TwcConfig {
    /// `content`: the content folder, where it is not Hugo's.
    pub content: Option<String>,
    /// `languages`: the first is the default; empty: those of Hugo.
    pub languages: Vec<Language>,
    /// `base-language`: the language the others are compared with.
    pub base_language: Option<Language>,
    /// `time-zone`: an IANA name.
    pub time_zone: Option<String>,
    /// `own-hosts`: hosts whose addresses are pages of this site; absent: that of the base URL.
    pub own_hosts: Option<Vec<String>>,
    /// `templates`: the folder of templates; empty: none are read.
    pub templates: String,
    /// `locales`: glob patterns of message files; absent: those in `locales/` and `i18n/`.
    pub locales: Option<Vec<String>>,
    /// `publish.drafts`
    pub publish_drafts: Option<bool>,
    /// `publish.future`
    pub publish_future: Option<bool>,
    /// `publish.expired`
    pub publish_expired: Option<bool>,
    /// `[check]`
    pub check: CheckConfig,
    /// `[check]` of `twc.toml` files further down, by their folder; the deepest come last.
    pub folders: Vec<(String, CheckConfig)>,
    /// `[schema]`
    pub schema: SchemaConfig,
    /// `[vocabulary]`
    pub vocabulary: Vocabulary,
    /// `fix.unsafe`
    pub fix_unsafe: bool,
    /// `fix.never`: rules whose fixes are not applied.
    pub fix_never: Vec<Word>,
    /// `online.cache-days`
    pub online_cache_days: u32,
    /// `online.skip`: beginnings of addresses that are not looked up.
    pub online_skip: Vec<String>,
    /// Everything that is set, with its origin.
    settings: Settings,
}

/// `[check]`: which rules run, and how bad their findings are.
#[derive(Clone, Debug, Default)]
#[non_exhaustive]
pub struct CheckConfig {
    /// `select`: codes, families, names, `default`, `ALL`; absent: `default`.
    pub select: Option<Vec<Word>>,
    /// `ignore`
    pub ignore: Vec<Word>,
    /// `level`: findings below it are not shown.
    pub level: Option<Severity>,
    /// `fail-on`; the inner `None` is `never`.
    pub fail_on: Option<Option<Severity>>,
    /// `baseline`: its file.
    pub baseline: Option<String>,
    /// `per-path`: glob pattern and the rules left out there.
    pub per_path: Vec<(Word, Vec<Word>)>,
    /// `severity`: code or name of a rule, and its severity.
    pub severity: Vec<(Word, Severity)>,
}

/// A word of the configuration with its place, for findings about it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Word {
    /// The word.
    pub text: String,
    /// The file it stands in.
    pub path: Arc<str>,
    /// Where in the file.
    pub span: Span,
}

/// `[schema]`: what front matter must look like.
#[derive(Clone, Debug, Default)]
#[non_exhaustive]
pub struct SchemaConfig {
    /// `decap`: the configuration of a Decap (Netlify) CMS.
    pub decap: Option<Word>,
    /// `unknown-keys`
    pub unknown_keys: UnknownKeys,
    /// By section: a JSON Schema file, or what is said in place.
    pub sections: IndexMap<String, SectionSchema>,
}

/// What happens to front matter keys that nobody knows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum UnknownKeys {
    /// Nothing.
    Off,
    /// A warning.
    #[default]
    Warn,
    /// An error.
    Deny,
}

/// What the pages of a section must say.
#[derive(Clone, Debug)]
pub enum SectionSchema {
    /// In a JSON Schema file.
    File(Word),
    /// In `twc.toml` itself.
    Inline {
        /// Keys every page must have.
        required: Vec<Word>,
        /// Types of keys: `text`, `number`, `bool`, `date`, `list` or `map`.
        types: Vec<(Word, String)>,
        /// Values a key may have.
        values: Vec<(Word, Vec<String>)>,
    },
}

/// `[vocabulary]`
#[derive(Clone, Debug, Default)]
#[non_exhaustive]
pub struct Vocabulary {
    /// `tags.open`: tags outside the vocabulary are allowed.
    pub open: bool,
    /// `tags.known`
    pub known: Vec<String>,
    /// `tags.translate`: pairs of one tag in two languages.
    pub translate: Vec<(String, String)>,
    /// `words`: file of words by language.
    pub words: IndexMap<String, String>,
    /// `same-in-both`: texts that are the same in both languages.
    pub same_in_both: Vec<String>,
}

/// Where a setting's value comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Origin {
    /// Nobody set it.
    Default,
    /// Hugo's configuration, or Hugo's default.
    Hugo,
    /// `extends = "preset:…"`.
    Preset,
    /// The command line.
    CommandLine,
    /// A file.
    File(Arc<str>, Span),
}

pub(super) const COMMAND_LINE: &str = "--config";
pub(super) const PRESET: &str = "preset:hugo";
/// Settings for a site whose templates and messages are Hugo's own.
const HUGO_PRESET: &str = "templates = \"layouts\"\nlocales = [\"i18n/*.toml\", \"i18n/*.yaml\", \"i18n/*.json\"]\n";

impl Default for TwcConfig {
    fn default() -> Self {
        typed(Settings::default(), &mut Sink::new())
    }
}

impl TwcConfig {
    /// Reads `twc.toml` and the files of that name further down; `overrides` are `KEY=VALUE` of the command line.
    ///
    /// # Diagnostics
    /// `FM001`, `FM004` (TOML), `CF001` (no such setting), `CF002` (a value that cannot be). What is wrong counts as not
    /// set; a caller that must not go on looks whether the sink has a finding in a `twc.toml`.
    ///
    /// # Example
    /// ```
    /// use twc_content::SourceFile;
    /// use twc_content::config::TwcConfig;
    /// let file = SourceFile::new("twc.toml", "languges = ['nl']\n");
    /// let mut sink = Vec::new();
    /// let config = TwcConfig::read(&[file], &[], &mut sink);
    /// assert!(config.languages.is_empty());
    /// assert_eq!((sink[0].code, sink[0].primary.span.len()), ("CF001", 8));
    /// ```
    #[must_use]
    pub fn read(files: &[SourceFile], overrides: &[String], sink: &mut Sink) -> Self {
        let limits = Limits::default();
        let mut settings = files
            .iter()
            .find(|file| file.path() == "twc.toml")
            .map(|file| load(file, &limits, sink))
            .unwrap_or_default();
        extend(&mut settings, files, &limits, sink);
        for text in overrides {
            settings.merge(over(text, &limits, sink));
        }
        let mut config = typed(settings, sink);
        for file in files {
            if let Some(folder) = file.path().strip_suffix("/twc.toml") {
                let settings = load(file, &limits, sink);
                for (key, setting) in settings.iter().filter(|(key, _)| *key != "check") {
                    let message = Message::new("config-key.nested").with("key", key);
                    sink.push(Diagnostic::new(
                        "CF001",
                        Severity::Error,
                        Arc::clone(&setting.path),
                        setting.key_span,
                        message,
                    ));
                }
                config.folders.push((folder.to_owned(), check(&settings)));
            }
        }
        config.folders.sort_by_key(|(folder, _)| (folder.matches('/').count(), folder.clone()));
        config
    }

    /// That `content` names a folder without pages, so that a check would find nothing, ever.
    pub(super) fn without_pages(&self, files: &[SourceFile]) -> Option<Diagnostic> {
        let content = word(&self.settings, "content")?;
        let folder = format!("{}/", self.content.as_deref()?);
        let is_page = |file: &SourceFile| folder == "/" || file.path().starts_with(&folder);
        let others = files.iter().any(|file| !file.path().ends_with("twc.toml"));
        if !others || files.iter().any(is_page) {
            return None;
        }
        let message = Message::new("config-value.folder").with("value", content.text);
        Some(Diagnostic::new("CF002", Severity::Error, content.path, content.span, message))
    }

    /// What is set, by key.
    pub(super) fn settings(&self) -> &Settings {
        &self.settings
    }

    /// The settings there are, for documentation and schemas.
    #[must_use]
    pub fn keys() -> &'static [Key] {
        KEYS
    }
}

fn load(file: &SourceFile, limits: &Limits, sink: &mut Sink) -> Settings {
    let before = sink.len();
    let value = front_matter::toml_data(file, limits, sink);
    let mut settings = Settings::new(&file.shared_path(), value.as_map().unwrap_or_default());
    // What could be read of broken TOML may be no more than the beginning of a value.
    let mut shapes = Sink::new();
    keys::check(&mut settings, "", &mut shapes);
    if sink.len() == before {
        sink.append(&mut shapes);
    }
    settings
}

/// Lays the settings over those that `extends` names: the preset, or another file of the site.
fn extend(settings: &mut Settings, files: &[SourceFile], limits: &Limits, sink: &mut Sink) {
    let Some((setting, name)) = settings.get("extends").and_then(|it| Some((it.clone(), it.text()?))) else { return };
    let base = if name == PRESET {
        load(&SourceFile::new(PRESET, HUGO_PRESET), limits, sink)
    } else if let Some(file) = files.iter().find(|file| file.path() == name && name != "twc.toml") {
        load(file, limits, sink)
    } else {
        let message = Message::new("config-value.extends").with("value", name);
        sink.push(Diagnostic::new("CF002", Severity::Error, setting.path, setting.span, message));
        return;
    };
    let own = std::mem::replace(settings, base);
    settings.merge(own);
}

/// A setting of the command line; a value that is no TOML is a text.
fn over(text: &str, limits: &Limits, sink: &mut Sink) -> Settings {
    let Some((key, value)) = text.split_once('=') else {
        let message = Message::new("config-value.override").with("value", text);
        sink.push(Diagnostic::new("CF002", Severity::Error, COMMAND_LINE.into(), Span::at(0), message));
        return Settings::default();
    };
    let file = |value: &str| SourceFile::new(COMMAND_LINE, format!("{key} = {value}\n"));
    let mut problems = Sink::new();
    let mut value_read = front_matter::toml_data(&file(value), limits, &mut problems);
    if !problems.is_empty() {
        value_read = front_matter::toml_data(&file(&format!("{:?}", value.trim())), limits, sink);
    }
    let mut settings = Settings::new(&COMMAND_LINE.into(), value_read.as_map().unwrap_or_default());
    keys::check(&mut settings, "", sink);
    settings
}

/// Reports values of the right shape that mean nothing: they would be left out without a word.
fn judge(settings: &Settings, sink: &mut Sink) {
    let mut refuse = |word: Word, id: &'static str, help: Option<Message>| {
        let message = Message::new(id).with("value", word.text);
        let diagnostic = Diagnostic::new("CF002", Severity::Error, word.path, word.span, message);
        sink.push(match help {
            Some(help) => diagnostic.help(help),
            None => diagnostic,
        });
    };
    if let Some(zone) = word(settings, "time-zone").filter(|it| Zone::named(&it.text).is_none()) {
        let nearest = Zone::nearest(&zone.text).map(|it| Message::new("config-key.nearest").with("nearest", it));
        refuse(zone, "config-value.zone", nearest);
    }
    let leaves = |it: &Word| it.text.starts_with('/') || it.text.split(['/', '\\']).any(|part| part == "..");
    for key in ["content", "check.baseline"] {
        if let Some(word) = word(settings, key).filter(leaves) {
            refuse(word, "config-value.outside", None);
        }
    }
}

fn typed(settings: Settings, sink: &mut Sink) -> TwcConfig {
    judge(&settings, sink);
    let texts = |key: &str| settings.texts(key);
    let mut language = |word: Word| match word.text.parse() {
        Ok(language) => Some(language),
        Err(_) => {
            let message = Message::new("config-value.language").with("value", word.text);
            sink.push(Diagnostic::new("CF002", Severity::Error, word.path, word.span, message));
            None
        }
    };
    TwcConfig {
        content: settings.text("content").map(|it| it.trim_matches('/').to_owned()),
        languages: words(&settings, "languages").unwrap_or_default().into_iter().filter_map(&mut language).collect(),
        base_language: word(&settings, "base-language").and_then(&mut language),
        time_zone: settings.text("time-zone"),
        own_hosts: texts("own-hosts"),
        templates: settings.text("templates").unwrap_or_else(|| "layouts".to_owned()),
        locales: texts("locales"),
        publish_drafts: settings.flag("publish.drafts"),
        publish_future: settings.flag("publish.future"),
        publish_expired: settings.flag("publish.expired"),
        check: check(&settings),
        folders: Vec::new(),
        schema: schema(&settings),
        vocabulary: Vocabulary {
            open: settings.flag("vocabulary.tags.open").unwrap_or(true),
            known: texts("vocabulary.tags.known").unwrap_or_default(),
            translate: pairs(&settings),
            words: settings
                .map("vocabulary.words")
                .into_iter()
                .flat_map(Settings::iter)
                .filter_map(|(key, it)| Some((key.to_owned(), it.text()?)))
                .collect(),
            same_in_both: texts("vocabulary.same-in-both").unwrap_or_default(),
        },
        fix_unsafe: settings.flag("fix.unsafe").unwrap_or(false),
        fix_never: words(&settings, "fix.never").unwrap_or_default(),
        online_cache_days: settings.number("online.cache-days").and_then(|it| u32::try_from(it).ok()).unwrap_or(7),
        online_skip: texts("online.skip").unwrap_or_default(),
        settings,
    }
}

fn check(settings: &Settings) -> CheckConfig {
    let severity = |word: &str| match word {
        "error" => Some(Severity::Error),
        "warning" => Some(Severity::Warning),
        "note" => Some(Severity::Note),
        _ => None,
    };
    let named = |key: &str| settings.map(key).into_iter().flat_map(Settings::iter).map(|(_, setting)| setting);
    CheckConfig {
        select: words(settings, "check.select"),
        ignore: words(settings, "check.ignore").unwrap_or_default(),
        level: settings.text("check.level").and_then(|it| severity(&it)),
        fail_on: settings.text("check.fail-on").map(|it| severity(&it)),
        baseline: settings.text("check.baseline"),
        per_path: named("check.per-path")
            .filter_map(|setting| Some((key_word(setting), words(setting.map()?, "ignore").unwrap_or_default())))
            .collect(),
        severity: named("check.severity")
            .filter_map(|setting| Some((key_word(setting), severity(&setting.text()?)?)))
            .collect(),
    }
}

fn schema(settings: &Settings) -> SchemaConfig {
    let sections = settings.map("schema").into_iter().flat_map(Settings::iter);
    SchemaConfig {
        decap: word(settings, "schema.decap"),
        unknown_keys: match settings.text("schema.unknown-keys").as_deref() {
            Some("off") => UnknownKeys::Off,
            Some("deny") => UnknownKeys::Deny,
            _ => UnknownKeys::Warn,
        },
        sections: sections
            .filter(|(key, _)| !matches!(*key, "decap" | "unknown-keys"))
            .filter_map(|(key, setting)| Some((key.to_owned(), section(setting)?)))
            .collect(),
    }
}

fn section(setting: &Setting) -> Option<SectionSchema> {
    let Some(map) = setting.map() else {
        return Some(SectionSchema::File(Word {
            text: setting.text()?,
            path: Arc::clone(&setting.path),
            span: setting.span,
        }));
    };
    let named = |key: &str| map.map(key).into_iter().flat_map(Settings::iter).map(|(_, setting)| setting);
    Some(SectionSchema::Inline {
        required: words(map, "required").unwrap_or_default(),
        types: named("types").filter_map(|it| Some((key_word(it), it.text()?))).collect(),
        values: named("values")
            .filter_map(|it| match &it.kind {
                SettingKind::Value(kind) => Some((key_word(it), cast::texts(kind)?)),
                SettingKind::Map(_) => None,
            })
            .collect(),
    })
}

fn pairs(settings: &Settings) -> Vec<(String, String)> {
    let list = settings.get("vocabulary.tags.translate").and_then(Setting::list).unwrap_or_default();
    list.iter()
        .filter_map(|pair| match cast::texts(&pair.kind)?.as_slice() {
            [one, other] => Some((one.clone(), other.clone())),
            _ => None,
        })
        .collect()
}

fn key_word(setting: &Setting) -> Word {
    Word { text: setting.key.to_string(), path: Arc::clone(&setting.path), span: setting.key_span }
}

fn word(settings: &Settings, key: &str) -> Option<Word> {
    let setting = settings.get(key)?;
    Some(Word { text: setting.text()?, path: Arc::clone(&setting.path), span: setting.span })
}

fn words(settings: &Settings, key: &str) -> Option<Vec<Word>> {
    let setting = settings.get(key)?;
    let word =
        |item: &Value| Some(Word { text: item.as_str()?.to_owned(), path: Arc::clone(&setting.path), span: item.span });
    Some(setting.list()?.iter().filter_map(word).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &[(&str, &str)]) {
        let mut sink = Sink::new();
        let file = SourceFile::new("twc.toml", text);
        let _ = TwcConfig::read(std::slice::from_ref(&file), &[], &mut sink);
        let found: Vec<_> = sink.iter().map(|it| (it.code, file.slice(it.primary.span))).collect();
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn every_documented_setting_is_known() {
        check(
            "content = 'c'\nlanguages = ['nl', 'en']\nbase-language = 'nl'\ntime-zone = 'Europe/Amsterdam'\n\
             own-hosts = ['a.example']\ntemplates = ''\nlocales = ['x']\npublish = { drafts = false, future = true }\n\
             [check]\nselect = ['default']\nignore = []\nlevel = 'note'\nfail-on = 'never'\nbaseline = 'b'\n\
             per-path = { 'content/Posts/**' = { ignore = ['LN006'] } }\nseverity = { LN004 = 'error' }\n\
             [schema]\ndecap = 'd'\nposts = 'p.json'\nunknown-keys = 'off'\n\
             [schema.events]\nrequired = ['title']\ntypes = { tags = 'list' }\nvalues = { kind = ['a'] }\n\
             [vocabulary]\ntags = { open = true, translate = [['work', 'werk']] }\nwords = { nl = 'w' }\n\
             same-in-both = ['x']\n[fix]\nunsafe = true\nnever = ['TX002']\n[online]\ncache-days = 1\nskip = []\n",
            &[],
        );
    }

    #[test]
    fn unknown_settings_and_wrong_values_are_reported_where_they_stand() {
        check("[check]\nselct = ['a']\n", &[("CF001", "selct")]);
        check("[chek]\nselect = ['a']\n", &[("CF001", "chek")]);
        check("languages = 'nl'\n", &[("CF002", "'nl'")]);
        check("[check]\nlevel = 'loud'\n", &[("CF002", "'loud'")]);
        check("check = 3\n", &[("CF002", "3")]);
        check("languages = ['n']\n", &[("CF002", "'n'")]);
        check("languages = ['nl', 3]\n", &[("CF002", "3")]);
        check("vocabulary.tags.translate = [['a', 'b'], ['c']]\n", &[("CF002", "['c']")]);
        check("time-zone = 'Europe/Amsterdm'\n", &[("CF002", "'Europe/Amsterdm'")]);
        check("content = '../..'\n[check]\nbaseline = '/x'\n", &[("CF002", "'../..'"), ("CF002", "'/x'")]);
        check("content = [\n", &[("FM001", "content = [")]);
    }

    #[test]
    fn files_further_down_hold_checks_only() {
        let files = [
            SourceFile::new("content/posts/twc.toml", "[check]\nignore = ['LN006']\n"),
            SourceFile::new("content/twc.toml", "content = 'x'\n[check]\nignore = ['LN']\n"),
        ];
        let mut sink = Sink::new();
        let config = TwcConfig::read(&files, &[], &mut sink);
        let folders: Vec<_> = config.folders.iter().map(|it| it.0.as_str()).collect();
        assert_eq!(folders, ["content", "content/posts"]);
        assert_eq!(sink.iter().map(|it| it.code).collect::<Vec<_>>(), ["CF001"]);
    }
}
