//! `twc locales import-hugo`: turns Hugo's `i18n` files into Fluent files.

use twc_content::locale::imported_from_hugo;
use twc_content::{Limits, Message, load};

use super::messages::create;
use crate::args::{Global, LocalesImportHugo};
use crate::failure::Failure;
use crate::io::{Exit, Io};
use crate::words::Words;

/// Writes `LANGUAGE/site.ftl` for each file, and prints the keys that got another id.
pub(crate) fn run(import: &LocalesImportHugo, global: &Global, io: &mut Io) -> Result<Exit, Failure> {
    let words = Words::of(global.lang.as_ref(), io);
    let base = global.base(io);
    let tree = load::tree(&base.join(&import.folder), &Limits::default())?;
    let out = base.join(import.out.clone().unwrap_or_else(|| "locales".into()));
    let mut renamed = Vec::new();
    let mut count = 0_usize;
    for file in &tree.files {
        let stem = file.path().rsplit_once('.').map_or(file.path(), |(stem, _)| stem);
        let language = stem.rsplit(['/', '.']).next().unwrap_or(stem);
        if file.path().ends_with(".ftl") || language.parse::<twc_content::Language>().is_err() || language.len() > 7 {
            continue;
        }
        let Some(imported) = imported_from_hugo(file) else { continue };
        let target = out.join(language).join("site.ftl");
        create(&target, &imported.text)?;
        count += 1;
        writeln!(io.err, "{}", words.say(&Message::new("locales-written").with("path", target.display().to_string())))?;
        renamed.extend(imported.renamed);
    }
    if count == 0 {
        return Err(Failure::said(Message::new("locales-no-hugo").with("path", import.folder.display().to_string())));
    }
    renamed.sort();
    renamed.dedup();
    for (key, id) in renamed {
        writeln!(io.out, "{key}\t{id}")?;
    }
    Ok(Exit::Clean)
}
