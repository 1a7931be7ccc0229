//! `twc locales unused`: lists the messages that nothing names.

use std::collections::BTreeSet;

use twc_content::locale::Inline;

use super::{folder, uses};
use crate::args::{Global, LocalesFolder};
use crate::failure::Failure;
use crate::io::{Exit, Io};

/// Lists the messages of the base language whose id stands in no template, no code and no other message.
pub(crate) fn run(files: &LocalesFolder, global: &Global, io: &mut Io) -> Result<Exit, Failure> {
    let opened = folder::open(files.folder.as_deref(), files.base.as_ref(), global, io)?;
    let catalogs = &opened.site.catalogs;
    let mut words = BTreeSet::new();
    let start = opened.writable()?;
    for file in uses::code(start) {
        words_of(&file.text, &mut words);
    }
    for catalog in &catalogs.catalogs {
        for (_, _, pattern) in catalog.entries.iter().flat_map(|entry| entry.patterns()) {
            pattern.inlines(&mut |inline| match inline {
                Inline::Message { id, .. } => drop(words.insert(id.text.clone())),
                Inline::Term { id, .. } => drop(words.insert(format!("-{}", id.text))),
                _ => {}
            });
        }
    }
    let mut unused = false;
    for (catalog, entry) in catalogs.entries(&catalogs.base) {
        let label = entry.label();
        // The generated functions of typed messages have underscores.
        if !words.contains(&label) && !words.contains(&label.replace('-', "_")) {
            unused = true;
            writeln!(io.out, "{}:{}: {label}", catalog.source.path(), opened.line(catalog, entry.id.span.start))?;
        }
    }
    Ok(if unused { Exit::Findings } else { Exit::Clean })
}

/// The words of a text that may be ids: `join`, `search.title` gives `search` too.
fn words_of(text: &str, words: &mut BTreeSet<String>) {
    for word in text.split(|it: char| !it.is_ascii_alphanumeric() && !matches!(it, '-' | '_' | '.')) {
        let word = word.trim_matches('.');
        if word.is_empty() {
            continue;
        }
        words.insert(word.to_owned());
        for (at, _) in word.match_indices('.') {
            words.insert(word.get(..at).unwrap_or_default().to_owned());
        }
        if let Some(last) = word.rsplit('.').next() {
            words.insert(last.to_owned());
        }
    }
}
