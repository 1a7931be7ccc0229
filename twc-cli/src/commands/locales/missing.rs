//! `twc locales missing`: lists what translations lack, and writes stubs for it.

use twc_content::locale::{Catalog, Syntax, units, with_translations};
use twc_content::messages;

use super::folder::{self, counterpart, create};
use crate::args::{Global, LocalesMissing};
use crate::failure::Failure;
use crate::io::{Exit, Io};
use crate::words::Words;

/// Lists the missing texts of every language; with stubs, writes the original text in their place.
pub(crate) fn run(missing: &LocalesMissing, global: &Global, io: &mut Io) -> Result<Exit, Failure> {
    let words = Words::of(global.lang.as_ref(), io);
    let opened = folder::open(missing.files.folder.as_deref(), missing.files.base.as_ref(), global, io)?;
    let catalogs = &opened.site.catalogs;
    let mut count = 0_usize;
    let mut changes: Vec<(String, String)> = Vec::new();
    for language in catalogs.translations() {
        for base in catalogs.of(&catalogs.base) {
            let lacking: Vec<(String, String)> = units(catalogs, base, language)
                .into_iter()
                .filter(|it| it.target.is_none() && !it.key.starts_with('-'))
                .map(|it| (it.key, it.source))
                .collect();
            for (key, _) in &lacking {
                let id = key.split('.').next().unwrap_or(key);
                // An attribute has no entry of its own, a nested key of an i18n file has.
                let line =
                    base.entry(key).or_else(|| base.entry(id)).map_or(1, |it| opened.line(base, it.id.span.start));
                writeln!(io.out, "{}:{line}: {language} {key}", base.source.path())?;
            }
            count += lacking.len();
            if missing.write_stubs && !lacking.is_empty() && base.syntax == Syntax::Fluent {
                let path = counterpart(&opened, base, language);
                let read = catalogs.of(language).find(|it| it.source.path() == path);
                let empty = twc_content::SourceFile::new(path.as_str(), "");
                let empty = Catalog::fluent(empty, language.clone(), &twc_content::Limits::default());
                let text = with_translations(read.unwrap_or(&empty), &lacking)
                    .map_err(|error| Failure::said(messages::locales_not_fluent(error.key)))?;
                if read.is_some() {
                    changes.push((path, text));
                } else {
                    create(&opened.writable()?.join(path), &text)?;
                }
            }
        }
    }
    if missing.write_stubs {
        if !changes.is_empty() {
            opened.write(changes.iter().map(|(path, text)| (path.as_str(), text.clone())).collect())?;
        }
        writeln!(io.err, "{}", words.say(&messages::locales_stubs(count)))?;
        return Ok(Exit::Clean);
    }
    Ok(if count == 0 { Exit::Clean } else { Exit::Findings })
}
