//! `twc init`: writes a commented `twc.toml` from what the site says already. It never overwrites.

use std::fmt::Write as _;
use std::io::Write as _;

use twc_content::{Site, messages};

use crate::args::{Global, Init, Publish};
use crate::failure::Failure;
use crate::io::{Exit, Io};
use crate::site;
use crate::words::Words;

/// Writes the file and says so.
pub(crate) fn run(init: &Init, global: &Global, words: &Words, io: &mut Io) -> Result<Exit, Failure> {
    let paths: Vec<_> = init.site.iter().cloned().collect();
    let opened = site::open(&paths, &Publish::default(), global, io)?;
    let root = opened.root.ok_or_else(|| site::needed(messages::new_embedded(), global, io))?;
    let file = root.join("twc.toml");
    let text = settings(&opened.site, words);
    let mut created = std::fs::File::create_new(&file).map_err(|error| {
        if error.kind() == std::io::ErrorKind::AlreadyExists {
            Failure::said(messages::exists_already(file.display().to_string()))
        } else {
            Failure::file(messages::write_failed, &file, &error)
        }
    })?;
    created.write_all(text.as_bytes()).map_err(|error| Failure::file(messages::write_failed, &file, &error))?;
    if !global.quiet {
        writeln!(io.err, "{}", words.say(&messages::written(file.display().to_string())))?;
    }
    Ok(Exit::Clean)
}

/// The settings that the site's files suggest. What equals the default stands there as a comment.
fn settings(site: &Site, words: &Words) -> String {
    let hugo = &site.config.hugo;
    let mut text = String::new();
    let mut line = |comment: &str, active: bool, setting: &str| {
        let about = words.find("init-about", Some(comment)).unwrap_or_default();
        let mark = if active { "" } else { "# " };
        // Writing to a string cannot fail.
        let _ = write!(text, "# {about}\n{mark}{setting}\n\n");
    };
    let list = |items: &[String]| format!("[{}]", items.iter().map(|it| quoted(it)).collect::<Vec<_>>().join(", "));
    line("content", false, &format!("content = {}", quoted(&hugo.content_dir)));
    let languages: Vec<String> = hugo.languages.iter().map(|it| it.language.to_string()).collect();
    line("languages", false, &format!("languages = {}", list(&languages)));
    line("base-language", false, &format!("base-language = {}", quoted(&hugo.default_language.to_string())));
    let zone = hugo.time_zone.clone().unwrap_or_else(|| "Europe/Amsterdam".to_owned());
    line("time-zone", false, &format!("time-zone = {}", quoted(&zone)));
    line("own-hosts", false, &format!("own-hosts = {}", list(&hugo.hosts())));
    let has = |start: &str| {
        site.files
            .iter()
            .map(|it| it.path())
            .chain(site.resources.iter().map(String::as_str))
            .any(|path| path.starts_with(start))
    };
    if has("layouts/") {
        line("templates", false, "templates = \"layouts\"");
    }
    let mut locales = Vec::new();
    if has("locales/") {
        locales.push("locales/**/*.ftl".to_owned());
    }
    let i18n = site.files.iter().find(|it| it.path().starts_with("i18n/")).and_then(|it| it.path().rsplit_once('.'));
    if let Some((_, extension)) = i18n {
        locales.push(format!("i18n/*.{extension}"));
    }
    if !locales.is_empty() {
        line("locales", false, &format!("locales = {}", list(&locales)));
    }
    let _ = writeln!(text, "[check]");
    let mut line = |comment: &str, active: bool, setting: &str| {
        let about = words.find("init-about", Some(comment)).unwrap_or_default();
        let mark = if active { "" } else { "# " };
        let _ = write!(text, "# {about}\n{mark}{setting}\n\n");
    };
    line("level", false, "level = \"warning\"");
    line("fail-on", false, "fail-on = \"error\"");
    line("ignore", false, "ignore = []");
    line("baseline", false, &format!("baseline = \"{}\"", crate::baseline::NAME));
    line("per-path", false, "per-path = { \"content/posts/**\" = { ignore = [\"TR001\"] } }");
    let decap =
        ["static/admin/config.yml", "static/admin/config.yaml"].into_iter().find(|path| site.source(path).is_some());
    if let Some(path) = decap {
        let _ = write!(
            text,
            "[schema]\n# {}\ndecap = {}\n\n",
            words.find("init-about", Some("decap")).unwrap_or_default(),
            quoted(path)
        );
    }
    format!("{}\n", text.trim_end())
}

/// A TOML string.
fn quoted(text: &str) -> String {
    toml::Value::String(text.to_owned()).to_string()
}
