//! `twc locales rename`: gives a message another id, in every language and in the code that names it.

use twc_content::Message;
use twc_content::locale::{Syntax, renamed};

use super::{messages, unused};
use crate::args::{Global, LocalesRename};
use crate::failure::Failure;
use crate::io::{Exit, Io};
use crate::words::Words;

/// Renames a message, term or attribute.
pub(crate) fn run(rename: &LocalesRename, global: &Global, io: &mut Io) -> Result<Exit, Failure> {
    let words = Words::of(global.lang.as_ref(), io);
    let opened = messages::open(rename.files.folder.as_deref(), rename.files.base.as_ref(), global, io)?;
    let root = opened.writable()?.to_owned();
    let (old, new) = (rename.old.as_str(), rename.new.as_str());
    if !same_kind(old, new) {
        return Err(Failure::said(Message::new("locales-rename-kind").with("old", old).with("new", new)));
    }
    let catalogs = &opened.site.catalogs;
    let taken = |id: &str| catalogs.languages().iter().any(|language| catalogs.find(language, id).is_some());
    if taken(new) {
        return Err(Failure::said(Message::new("locales-rename-taken").with("new", new)));
    }
    let changes: Vec<(&str, String)> = catalogs
        .catalogs
        .iter()
        .filter(|it| it.syntax == Syntax::Fluent)
        .filter_map(|catalog| Some((catalog.source.path(), renamed(catalog, old, new)?)))
        .collect();
    if changes.is_empty() {
        return Err(Failure::said(Message::new("locales-rename-none").with("old", old)));
    }
    let mut count = opened.write(changes)?;
    for file in unused::code_files(&root) {
        let Ok(before) = std::fs::read_to_string(&file) else { continue };
        let after = in_code(&before, old, new);
        if after != before {
            std::fs::write(&file, after).map_err(|error| Failure::file("write-failed", &file, &error))?;
            count += 1;
        }
    }
    writeln!(
        io.out,
        "{}",
        words.say(&Message::new("locales-renamed").with("count", count).with("old", old).with("new", new))
    )?;
    Ok(Exit::Clean)
}

/// A term stays a term, an attribute stays one of its message.
fn same_kind(old: &str, new: &str) -> bool {
    let id = |word: &str| {
        let word = word.strip_prefix('-').unwrap_or(word);
        word.starts_with(|it: char| it.is_ascii_alphabetic())
            && word.chars().all(|it| it.is_ascii_alphanumeric() || matches!(it, '-' | '_' | '.'))
    };
    let message = |word: &str| word.split_once('.').map(|(message, _)| message.to_owned());
    id(old) && id(new) && old.starts_with('-') == new.starts_with('-') && message(old) == message(new)
}

/// The code with the id changed where a string is exactly it, or begins with it and a dot.
fn in_code(text: &str, old: &str, new: &str) -> String {
    let mut result = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find(old) {
        let (before, from) = rest.split_at(at);
        let after = from.get(old.len()..).unwrap_or_default();
        let opens = before.ends_with(['"', '\'', '`']);
        let closes = after.starts_with(['"', '\'', '`', '.']);
        result.push_str(before);
        result.push_str(if opens && closes { new } else { old });
        rest = after;
    }
    result.push_str(rest);
    result
}
