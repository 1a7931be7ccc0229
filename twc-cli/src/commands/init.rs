//! `twc init`: writes a commented `twc.toml` from what the site says already, or begins a site. It never overwrites.

use std::collections::BTreeMap;
use std::io::Write as _;

use twc_content::{Site, messages};

use crate::args::{Global, Init};
use crate::failure::Failure;
use crate::io::{Exit, Io};
use crate::site;
use crate::words::Words;

/// Writes the file and says so.
pub(crate) fn run(init: &Init, global: &Global, words: &Words, io: &mut Io) -> Result<Exit, Failure> {
    if global.embedded {
        return Err(Failure::said(messages::new_embedded()));
    }
    let opened = site::open_or_start(init.site.as_deref(), global, io)?;
    let root = opened.root.ok_or_else(|| Failure::said(messages::new_embedded()))?;
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

/// Settings of `[check]` that are shown with the value they have anyway.
const CHECK: [&str; 3] = ["check.level", "check.fail-on", "check.ignore"];
/// Those before it.
const SITE: [&str; 7] = ["content", "languages", "base-language", "time-zone", "own-hosts", "templates", "locales"];

/// The settings that hold for the site, each as a comment: what the file does not say stays as it is.
fn settings(site: &Site, words: &Words) -> String {
    let shown: BTreeMap<String, String> = site.config.shown().into_iter().map(|(key, value, _)| (key, value)).collect();
    let about = |name: &str| words.find("init-about", Some(name)).unwrap_or_default();
    let mut text = format!("# {}\n\n", about("begin"));
    let mut line = |comment: &str, setting: &str| text.push_str(&format!("# {}\n# {setting}\n\n", about(comment)));
    for key in SITE {
        match shown.get(key) {
            Some(value) => line(key, &format!("{key} = {value}")),
            None if key == "time-zone" => line("no-time-zone", "time-zone = \"Europe/Amsterdam\""),
            None => {}
        }
    }
    text.push_str("[check]\n");
    let mut line = |comment: &str, setting: &str| text.push_str(&format!("# {}\n# {setting}\n\n", about(comment)));
    for key in CHECK {
        let name = key.trim_start_matches("check.");
        line(name, &format!("{name} = {}", shown.get(key).map_or("[]", String::as_str)));
    }
    line("baseline", &format!("baseline = \"{}\"", crate::baseline::NAME));
    line("per-path", "per-path = { \"content/posts/**\" = { ignore = [\"TR001\"] } }");
    let decap = ["static/admin/config.yml", "static/admin/config.yaml"].into_iter();
    if let Some(path) = decap.into_iter().find(|path| site.source(path).is_some()) {
        text.push_str(&format!("[schema]\n# {}\ndecap = \"{path}\"\n", about("decap")));
    }
    format!("{}\n", text.trim_end())
}
