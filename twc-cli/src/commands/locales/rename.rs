//! `twc locales rename`: gives a message another id, in every language and in the code that names it.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{MAIN_SEPARATOR, Path};
use std::sync::Arc;

use twc_content::locale::{renamed, replaced};
use twc_content::{LineIndex, messages};

use super::folder;
use super::uses::{self, Code, Named};
use crate::args::{Global, LocalesRename};
use crate::color::Style;
use crate::diff;
use crate::failure::Failure;
use crate::fixing;
use crate::io::{Exit, Io};
use crate::words::Words;

/// Renames a message, term or attribute: in all files or, where one cannot be written, in none.
pub(crate) fn run(rename: &LocalesRename, global: &Global, io: &mut Io) -> Result<Exit, Failure> {
    let words = Words::of(global.lang.as_ref(), io);
    let opened = folder::open(rename.files.folder.as_deref(), rename.files.base.as_ref(), global, io)?;
    let root = opened.writable()?.to_owned();
    let (old, new) = (rename.old.as_str(), rename.new.as_str());
    if !same_kind(old, new) {
        return Err(Failure::said(messages::locales_rename_kind(new, old)));
    }
    let catalogs = &opened.site.catalogs.catalogs;
    // Two messages of one name could not be told apart afterwards, and a name that something asks for already neither.
    if old == new || catalogs.iter().any(|it| renamed(it, new, old).is_some()) {
        return Err(Failure::said(messages::locales_rename_taken(new)));
    }
    let mut files: BTreeMap<Arc<str>, (String, String)> = catalogs
        .iter()
        .filter_map(|it| Some((it.source.shared_path(), (it.source.text().to_owned(), renamed(it, old, new)?))))
        .collect();
    if files.is_empty() {
        return Err(Failure::said(messages::locales_rename_none(old)));
    }
    if !rename.no_code {
        let attributes: BTreeSet<String> = catalogs
            .iter()
            .flat_map(|it| it.entry(old))
            .flat_map(|it| &it.attributes)
            .map(|it| it.id.text.clone())
            .collect();
        let code = uses::code(&root);
        let (there, back) = (Named::new(old, new, &attributes, &code), Named::new(new, old, &attributes, &code));
        for file in &code {
            if let Some(use_of_new) = back.replacements(file).first() {
                let line = LineIndex::new(&file.text).position(use_of_new.span.start).line;
                let place = format!("{}:{line}", relative(&root, file));
                return Err(Failure::said(messages::locales_rename_named(new, place)));
            }
            let replacements = there.replacements(file);
            if !replacements.is_empty() {
                let after = replaced(&file.text, replacements);
                files.insert(relative(&root, file).into(), (file.text.clone(), after));
            }
        }
    }
    if rename.diff {
        let style = Style::of(global.color, io.out_is_terminal, io);
        diff::write(&files, &style, io.out_is_terminal, &mut io.out)?;
        return Ok(Exit::Clean);
    }
    fixing::write(&root, &files)?;
    let message = messages::locales_renamed(files.len(), new, old);
    writeln!(io.out, "{}", words.say(&message))?;
    Ok(Exit::Clean)
}

fn relative(root: &Path, file: &Code) -> String {
    file.path.strip_prefix(root).unwrap_or(&file.path).to_string_lossy().replace(MAIN_SEPARATOR, "/")
}

/// A term stays a term, an attribute stays one of its message.
fn same_kind(old: &str, new: &str) -> bool {
    let id = |word: &str| {
        let word = word.strip_prefix('-').unwrap_or(word);
        word.starts_with(|it: char| it.is_ascii_alphabetic())
            && word.chars().all(|it| it.is_ascii_alphanumeric() || matches!(it, '-' | '_' | '.'))
    };
    let message = |word: &str| word.rsplit_once('.').map(|(message, _)| message.to_owned());
    id(old) && id(new) && old.starts_with('-') == new.starts_with('-') && message(old) == message(new)
}
