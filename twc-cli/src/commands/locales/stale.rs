//! `twc locales stale` and `accept`: which translations were made of an original that has changed since.

use std::collections::BTreeSet;
use twc_content::messages;

use twc_content::locale::{LOCK_FILE, Lock, units};

use super::folder::{self, Messages};
use crate::args::{Global, LocalesFolder};
use crate::atomic;
use crate::failure::Failure;
use crate::io::{Exit, Io};
use crate::words::Words;

/// One text that a translation was made of.
struct Original {
    language: String,
    key: String,
    text: String,
    /// Where the translation stands.
    place: String,
}

/// Lists the translations whose original changed after they were accepted.
pub(crate) fn run(files: &LocalesFolder, global: &Global, io: &mut Io) -> Result<Exit, Failure> {
    let words = Words::of(global.lang.as_ref(), io);
    let opened = folder::open(files.folder.as_deref(), files.base.as_ref(), global, io)?;
    let Some(lock) = read(&opened) else {
        writeln!(io.err, "{}", words.say(&messages::locales_no_lock()))?;
        return Ok(Exit::Clean);
    };
    let mut stale = false;
    for original in originals(&opened) {
        if lock.is_stale(&original.language, &original.key, &original.text) {
            stale = true;
            writeln!(io.out, "{}: {} {}", original.place, original.language, original.key)?;
        }
    }
    Ok(if stale { Exit::Findings } else { Exit::Clean })
}

/// Remembers the originals of all translations as they are now.
pub(crate) fn accept(files: &LocalesFolder, global: &Global, io: &mut Io) -> Result<Exit, Failure> {
    let words = Words::of(global.lang.as_ref(), io);
    let opened = folder::open(files.folder.as_deref(), files.base.as_ref(), global, io)?;
    let file = opened.writable()?.join(LOCK_FILE);
    let mut lock = read(&opened).unwrap_or_default();
    let mut keys = BTreeSet::new();
    for original in originals(&opened) {
        lock.accept(&original.language, &original.key, &original.text);
        keys.insert((original.language, original.key));
    }
    lock.keep(&keys);
    atomic::write(&file, lock.write().as_bytes())
        .map_err(|error| Failure::file(messages::write_failed, &file, &error))?;
    writeln!(io.out, "{}", words.say(&messages::locales_accepted(keys.len())))?;
    Ok(Exit::Clean)
}

fn read(opened: &Messages) -> Option<Lock> {
    let file = opened.root.as_ref()?.join(LOCK_FILE);
    std::fs::read_to_string(file).ok().map(|text| Lock::read(&text))
}

/// The originals of every translated message, and of every section of every translated page.
fn originals(opened: &Messages) -> Vec<Original> {
    let catalogs = &opened.site.catalogs;
    let mut found = Vec::new();
    for language in catalogs.translations() {
        for base in catalogs.of(&catalogs.base) {
            let path = folder::counterpart(opened, base, language);
            for unit in units(catalogs, base, language).into_iter().filter(|it| it.target.is_some()) {
                found.push(Original {
                    language: language.to_string(),
                    key: unit.key,
                    text: unit.source,
                    place: path.clone(),
                });
            }
        }
    }
    for (page, other) in opened.site.originals() {
        for section in page.sections() {
            found.push(Original {
                language: other.path.language.to_string(),
                text: page.slice(section.span).to_owned(),
                key: section.key,
                place: other.source.path().to_owned(),
            });
        }
    }
    found
}
