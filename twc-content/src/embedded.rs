//! The pages and messages built into the library.

use crate::source::SourceFile;

include!(concat!(env!("OUT_DIR"), "/embedded.rs"));

/// The built-in pages and messages as source files, sorted by path.
#[must_use]
pub fn files() -> Vec<SourceFile> {
    FILES.iter().map(|(path, text)| SourceFile::new(*path, *text)).collect()
}

/// The built-in message files as (locale, file name, text).
pub fn messages() -> impl Iterator<Item = (&'static str, &'static str, &'static str)> {
    FILES.iter().filter_map(|(path, text)| {
        let (locale, name) = path.strip_prefix("locales/")?.split_once('/')?;
        Some((locale, name, *text))
    })
}
