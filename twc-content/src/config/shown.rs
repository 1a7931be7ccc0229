//! The settings that hold, each with where it comes from, as `twc check --show-config` prints them.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::Config;
use super::keys::KEYS;
use super::settings::{SettingKind, Settings};
use super::twc::{COMMAND_LINE, Origin, PRESET};
use crate::front_matter::ValueKind;

impl Config {
    /// Every setting with its value as TOML and its origin, in the order of the documentation.
    ///
    /// # Example
    /// ```
    /// use twc_content::config::{Config, Origin};
    /// let config = Config::read(&[], &["templates=\"views\"".to_owned()], &mut Vec::new());
    /// let shown = config.shown();
    /// assert!(shown.contains(&("templates".to_owned(), "\"views\"".to_owned(), Origin::CommandLine)));
    /// ```
    #[must_use]
    pub fn shown(&self) -> Vec<(String, String, Origin)> {
        let mut unset = self.unset();
        let mut list = Vec::new();
        for key in KEYS {
            let mut found = Vec::new();
            let pattern: Vec<_> = key.path.split('.').collect();
            collect(self.twc.settings(), &pattern, String::new(), &mut found);
            if found.is_empty() {
                let origin = if self.of_hugo { Origin::Hugo } else { Origin::Default };
                let of_site = unset.remove(key.path).map(|value| (key.path.to_owned(), value, origin));
                let fixed = || (key.path.to_owned(), key.default.to_owned(), Origin::Default);
                found.extend(of_site.or_else(|| (!key.default.is_empty()).then(fixed)));
            }
            list.append(&mut found);
        }
        list
    }

    /// What holds where `twc.toml` says nothing, of the settings whose default depends on the site.
    fn unset(&self) -> BTreeMap<&'static str, String> {
        let hugo = &self.hugo;
        let list = |items: &[String]| texts(items.iter().map(String::as_str));
        let languages: Vec<String> = hugo.languages.iter().map(|it| it.language.to_string()).collect();
        let mut values = BTreeMap::from([
            ("content", text(&hugo.content_dir)),
            ("languages", list(&languages)),
            ("base-language", text(&self.base_language().to_string())),
            ("own-hosts", list(&hugo.hosts())),
            ("publish.drafts", hugo.build_drafts.to_string()),
            ("publish.future", hugo.build_future.to_string()),
            ("publish.expired", hugo.build_expired.to_string()),
        ]);
        if let Some(zone) = self.zone_name() {
            values.insert("time-zone", text(zone));
        }
        values
    }
}

/// Adds the settings that a pattern of [`KEYS`] names.
fn collect(settings: &Settings, pattern: &[&str], below: String, found: &mut Vec<(String, String, Origin)>) {
    let [first, rest @ ..] = pattern else { return };
    for (name, setting) in settings.iter().filter(|(name, _)| *first == "*" || first == name) {
        let special = *first == "*" && below == "schema" && matches!(name, "decap" | "unknown-keys");
        let plain = |it: &str| it.chars().all(|it| it.is_ascii_alphanumeric() || matches!(it, '-' | '_'));
        let key = if plain(&setting.key) { setting.key.to_string() } else { format!("{:?}", setting.key) };
        let path = if below.is_empty() { key } else { format!("{below}.{key}") };
        match &setting.kind {
            _ if special => {}
            SettingKind::Map(settings) => collect(settings, rest, path, found),
            SettingKind::Value(kind) if rest.is_empty() => {
                let origin = match &*setting.path {
                    COMMAND_LINE => Origin::CommandLine,
                    PRESET => Origin::Preset,
                    _ => Origin::File(Arc::clone(&setting.path), setting.key_span),
                };
                found.push((path, toml(kind), origin));
            }
            SettingKind::Value(_) => {}
        }
    }
}

/// A value as TOML; settings hold nothing deeper than lists of lists.
fn toml(kind: &ValueKind) -> String {
    match kind {
        ValueKind::Bool(value) => value.to_string(),
        ValueKind::Int(number) => number.to_string(),
        ValueKind::String(value) | ValueKind::Date(value) => text(value),
        ValueKind::List(items) => {
            format!("[{}]", items.iter().map(|it| toml(&it.kind)).collect::<Vec<_>>().join(", "))
        }
        ValueKind::Null | ValueKind::Float(_) | ValueKind::Map(_) => String::new(),
    }
}

/// A basic string of TOML, <https://toml.io/en/v1.0.0#string>.
fn text(value: &str) -> String {
    let mut text = String::from("\"");
    for character in value.chars() {
        match character {
            '"' | '\\' => text.extend(['\\', character]),
            '\n' => text.push_str("\\n"),
            it if it.is_control() => text.push_str(&format!("\\u{:04X}", u32::from(it))),
            it => text.push(it),
        }
    }
    text.push('"');
    text
}

fn texts<'a>(items: impl Iterator<Item = &'a str>) -> String {
    format!("[{}]", items.map(text).collect::<Vec<_>>().join(", "))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::Sink;
    use crate::source::{SourceFile, Span};

    #[track_caller]
    fn check(files: &[SourceFile], key: &str, value: &str, origin: &Origin) {
        let over = ["check.level=note".to_owned()];
        let config = Config::read(files, &over, &mut Sink::new());
        let found = config.shown().into_iter().find(|it| it.0 == key).expect("a setting");
        assert_eq!((found.1.as_str(), &found.2), (value, origin), "{key}");
    }

    #[test]
    fn the_origin_of_each_value_is_kept() {
        let file = SourceFile::new("twc.toml", "extends = 'preset:hugo'\ntemplates = 'views'\n");
        let files = [file];
        check(&files, "templates", "\"views\"", &Origin::File("twc.toml".into(), Span::new(24, 33)));
        check(&files, "locales", "[\"i18n/*.toml\", \"i18n/*.yaml\", \"i18n/*.json\"]", &Origin::Preset);
        check(&files, "check.level", "\"note\"", &Origin::CommandLine);
        check(&files, "fix.unsafe", "false", &Origin::Default);
    }

    #[test]
    fn what_hugo_says_is_shown_as_hugos() {
        let hugo = "baseURL = 'https://example.org/'\ndefaultContentLanguage = 'en'\nbuildDrafts = true\n";
        let files = [SourceFile::new("hugo.toml", hugo), SourceFile::new("twc.toml", "content = 'pages'\n")];
        check(&files, "content", "\"pages\"", &Origin::File("twc.toml".into(), Span::new(0, 7)));
        check(&files, "base-language", "\"en\"", &Origin::Hugo);
        check(&files, "own-hosts", "[\"example.org\", \"www.example.org\"]", &Origin::Hugo);
        check(&files, "publish.drafts", "true", &Origin::Hugo);
        check(&[], "content", "\"content\"", &Origin::Default);
        check(&[], "time-zone", "\"Europe/Amsterdam\"", &Origin::Default);
    }

    #[test]
    fn texts_are_written_as_toml_has_them() {
        assert_eq!(text("a\"b\\c\nd\u{1b}é"), "\"a\\\"b\\\\c\\nd\\u001Bé\"");
    }
}
