//! Which files Hugo's configuration is in, and in which order they are laid over each other.

use super::settings::{Setting, Settings};
use crate::diagnostic::Sink;
use crate::front_matter::{self, cast};
use crate::limits::Limits;
use crate::source::SourceFile;

/// Names a main file may have, the first that exists counts.
const MAIN: [&str; 2] = ["hugo", "config"];
const EXTENSIONS: [&str; 4] = ["toml", "yaml", "yml", "json"];

/// Merges all files of Hugo's configuration; `None` where there is none. What themes say comes below it.
pub(super) fn hugo(files: &[SourceFile], limits: &Limits, sink: &mut Sink) -> Option<Settings> {
    let mut settings = of_folder(files, "", limits, sink)?;
    for name in themes(&settings) {
        // What is wrong in a theme is its author's to mend.
        if let Some(theme) = of_folder(files, &format!("themes/{name}/"), limits, &mut Sink::new()) {
            settings.inherit(&theme);
        }
    }
    Some(settings)
}

/// The themes of a site, the first one highest: those of `theme`, then what `module.imports` names.
pub(super) fn themes(settings: &Settings) -> Vec<String> {
    let imports = settings.get("module.imports").and_then(Setting::list).unwrap_or_default();
    let imported = imports.iter().filter_map(|it| cast::text(&it.get("path")?.value.kind));
    let named = settings.texts("theme").unwrap_or_default();
    let clean = |name: String| name.trim_matches('/').to_owned();
    named.into_iter().chain(imported).map(clean).filter(|name| !name.is_empty()).collect()
}

/// The files of one folder: the main file comes first, then `config/_default` and `config/production`, each in the order
/// of paths, as for `hugo build`.
fn of_folder(files: &[SourceFile], root: &str, limits: &Limits, sink: &mut Sink) -> Option<Settings> {
    let main = MAIN.iter().find_map(|name| {
        EXTENSIONS.iter().find_map(|extension| files.iter().find(|it| it.path() == format!("{root}{name}.{extension}")))
    });
    let mut list: Vec<(&SourceFile, &str)> = main.into_iter().map(|file| (file, "hugo")).collect();
    for environment in ["config/_default/", "config/production/"] {
        let mut folder: Vec<_> = files
            .iter()
            .filter_map(|file| {
                let (stem, extension) = file.path().strip_prefix(root)?.strip_prefix(environment)?.rsplit_once('.')?;
                EXTENSIONS.contains(&extension).then(|| (file, stem.rsplit('/').next().unwrap_or(stem)))
            })
            .collect();
        folder.sort_by_key(|(file, _)| file.path());
        list.append(&mut folder);
    }
    let mut merged: Option<Settings> = None;
    for (file, stem) in list {
        let Some(value) = front_matter::data(file, limits, sink) else { continue };
        let path = file.shared_path();
        // `menus.nl.toml` may be a list at its top in YAML; only maps can be laid over each other.
        let Some(entries) = value.as_map() else { continue };
        let (name, language) = stem.split_once('.').map_or((stem, None), |(name, language)| (name, Some(language)));
        let name = name.to_lowercase();
        // `markup.toml` may repeat its own name as the only key at its top.
        let entries = match entries {
            [only] if only.key.eq_ignore_ascii_case(&name) => only.value.as_map().unwrap_or(entries),
            _ => entries,
        };
        let mut settings = Settings::new(&path, entries);
        settings = match (name.as_str(), language) {
            ("hugo" | "config", _) => settings,
            ("menu" | "menus", Some(language)) => {
                settings.below("menus", &path).below(language, &path).below("languages", &path)
            }
            ("params", Some(language)) => {
                settings.below("params", &path).below(language, &path).below("languages", &path)
            }
            (_, Some(language)) => settings.below(language, &path).below("languages", &path),
            ("menu", None) => settings.below("menus", &path),
            (name, None) => settings.below(name, &path),
        };
        new_names(&mut settings);
        merged.get_or_insert_default().merge(settings);
    }
    merged
}

/// Gives old keys their present names.
fn new_names(settings: &mut Settings) {
    settings.rename("menu", "menus");
    settings.rename("languagecode", "locale");
    settings.rename("indexes", "taxonomies");
    if let Some(languages) = settings.map_mut("languages") {
        for (_, language) in languages.iter_mut() {
            if let super::settings::SettingKind::Map(language) = &mut language.kind {
                language.rename("menu", "menus");
                language.rename("languagecode", "locale");
                language.rename("languagename", "label");
                language.rename("languagedirection", "direction");
            }
        }
    }
}
