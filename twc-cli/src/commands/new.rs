//! `twc new`: starts a page in every language of the site, from its archetype. It never overwrites.

use std::collections::BTreeSet;
use std::io::Write as _;
use std::path::{Component, Path};
use twc_content::messages;

use twc_content::config::LanguageConfig;
use twc_content::diagnostic::visible;

use crate::archetype::{self, Values};
use crate::args::{Global, New, Publish};
use crate::atomic;
use crate::failure::Failure;
use crate::io::{Exit, Io};
use crate::moment;
use crate::site;
use crate::words::Words;

/// Writes one file per language and names them.
pub(crate) fn run(new: &New, global: &Global, words: &Words, io: &mut Io) -> Result<Exit, Failure> {
    let paths: Vec<_> = new.site.iter().cloned().collect();
    let opened = site::open(&paths, &Publish::default(), global, io)?;
    let root = opened.root.ok_or_else(|| site::needed(messages::new_embedded(), global, io))?;
    let hugo = &opened.site.config.hugo;
    let now = moment::now(new.now.as_deref())?;
    let date = opened.site.config.time_zone().map_or(now, |zone| zone.moment(now.unix_seconds(), 0));
    let folder = page_folder(&new.path, &hugo.content_dir)
        .ok_or_else(|| Failure::said(messages::bad_page_path(new.path.as_str())))?;

    let (section, name) = (folder.split('/').next().unwrap_or_default(), folder.rsplit('/').next().unwrap_or_default());
    let kind = new.kind.as_deref().unwrap_or(section);
    let (mut files, mut unknown) = (Vec::new(), BTreeSet::new());
    for (number, language) in hugo.languages.iter().enumerate() {
        let file = root.join(file_name(&folder, language, &hugo.content_dir));
        if !atomic::lies_inside(&file, &root) {
            return Err(Failure::said(messages::outside_site(file.display().to_string())));
        }
        if file.exists() {
            return Err(Failure::said(messages::exists_already(file.display().to_string())));
        }
        let title = new.title.get(number).or(new.title.last()).cloned().unwrap_or_else(|| title_of(&folder));
        let values = Values { title: &title, name, section, language: &language.language, date };
        let text = match archetype::find(&opened.site, kind, &language.language) {
            Some(archetype) => {
                let (text, left) = archetype::fill(archetype, &values);
                unknown.extend(left);
                text
            }
            None => page(&title, &date.to_string()),
        };
        files.push((file, text));
    }
    for (file, text) in files {
        let failed = |error: std::io::Error| Failure::file(messages::write_failed, &file, &error);
        if let Some(parent) = file.parent() {
            std::fs::create_dir_all(parent).map_err(failed)?;
        }
        let mut created = std::fs::File::create_new(&file).map_err(failed)?;
        created.write_all(text.as_bytes()).map_err(failed)?;
        if !global.quiet {
            let message = messages::written(file.display().to_string());
            writeln!(io.err, "{}", words.say(&message))?;
        }
    }
    for action in unknown {
        let message = messages::new_action(visible(&action));
        writeln!(io.err, "{}", words.say(&message))?;
    }
    Ok(Exit::Clean)
}

/// The page's folder below the content folder; none where the path leaves it or a part of it is no plain name.
fn page_folder(path: &str, content: &str) -> Option<String> {
    let path = path.strip_prefix(content).and_then(|it| it.strip_prefix('/')).unwrap_or(path);
    let path = path.trim_end_matches(".md").trim_matches('/');
    let plain = |part: &str| {
        !part.starts_with('.')
            && part.len() <= 200
            && !part.contains(|it: char| it.is_control() || ":\\*?\"<>|".contains(it))
    };
    let parts: Option<Vec<&str>> = Path::new(path)
        .components()
        .map(|part| match part {
            Component::Normal(name) => name.to_str().filter(|it| plain(it)),
            _ => None,
        })
        .collect();
    Some(parts?.join("/")).filter(|it| !it.is_empty())
}

fn file_name(folder: &str, language: &LanguageConfig, content: &str) -> String {
    match &language.content_dir {
        Some(own) => format!("{own}/{folder}/index.md"),
        None => format!("{content}/{folder}/index.{}.md", language.language),
    }
}

/// `posts/2025-tech-party` → `2025 tech party`, the first letter upper case.
fn title_of(folder: &str) -> String {
    let name = folder.rsplit('/').next().unwrap_or_default().replace(['-', '_'], " ");
    let mut characters = name.chars();
    characters.next().map_or_else(String::new, |first| first.to_uppercase().chain(characters).collect())
}

fn page(title: &str, date: &str) -> String {
    let title = title.replace('\\', "\\\\").replace('"', "\\\"");
    let title: String = title.chars().filter(|it| !it.is_control()).collect();
    format!("---\ntitle: \"{title}\"\ndescription: \"\"\ndate: {date}\ndraft: true\n---\n\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_stay_inside_the_content_folder() {
        let check = |path: &str, expected: Option<&str>| {
            assert_eq!(page_folder(path, "content").as_deref(), expected, "{path}");
        };
        check("posts/party", Some("posts/party"));
        check("content/posts/party.md", Some("posts/party"));
        check("../party", None);
        check("posts/.git", None);
        check("a\\b", None);
        check("/", None);
    }

    #[test]
    fn titles_are_quoted() {
        assert!(page("Say \"hi\"\n", "2025-01-01T00:00:00Z").contains("title: \"Say \\\"hi\\\"\"\n"));
        assert_eq!(title_of("posts/tech-party"), "Tech party");
    }
}
