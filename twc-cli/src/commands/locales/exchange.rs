//! `twc locales export` and `import`: texts for translation programs, and back into the files.

use std::collections::BTreeMap;
use std::path::PathBuf;

use twc_content::locale::{Catalog, Syntax, Unit, units, with_translations};
use twc_content::{Language, Limits, SourceFile, messages};

use super::folder::{self, counterpart, create};
use super::{po, xliff};
use crate::args::{ExchangeFormat, Global, LocalesExport, LocalesImport};
use crate::failure::Failure;
use crate::io::{Exit, Io};
use crate::words::Words;

/// The texts of one file beside their translations in one language.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Exchange {
    pub(super) language: String,
    pub(super) base: String,
    /// The file of the base language.
    pub(super) source: String,
    /// The file of the translation.
    pub(super) target: String,
    pub(super) units: Vec<Unit>,
}

/// Writes one file a language and message file, into a folder or to standard output.
pub(crate) fn export(export: &LocalesExport, global: &Global, io: &mut Io) -> Result<Exit, Failure> {
    let words = Words::of(global.lang.as_ref(), io);
    let opened = folder::open(export.files.folder.as_deref(), export.files.base.as_ref(), global, io)?;
    let catalogs = &opened.site.catalogs;
    let out: Option<PathBuf> =
        export.out.as_ref().filter(|it| it.as_os_str() != "-").map(|it| global.base(io).join(it));
    for language in catalogs.translations() {
        for base in catalogs.of(&catalogs.base).filter(|it| it.syntax == Syntax::Fluent) {
            let exchange = Exchange {
                language: language.to_string(),
                base: catalogs.base.to_string(),
                source: base.source.path().to_owned(),
                target: counterpart(&opened, base, language),
                units: units(catalogs, base, language),
            };
            let (text, extension) = match export.format {
                ExchangeFormat::Po => (po::write(&exchange), "po"),
                ExchangeFormat::Xliff => (xliff::write(&exchange), "xlf"),
                ExchangeFormat::Json => (json(&exchange), "json"),
            };
            match &out {
                Some(folder) => {
                    let name = base.source.path().rsplit('/').next().unwrap_or_default();
                    let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
                    let file = folder.join(language.to_string()).join(format!("{stem}.{extension}"));
                    create(&file, &text)?;
                    let message = messages::locales_written(file.display().to_string());
                    writeln!(io.err, "{}", words.say(&message))?;
                }
                None => io.out.write_all(text.as_bytes())?,
            }
        }
    }
    Ok(Exit::Clean)
}

/// Puts the translations of PO, XLIFF and JSON files back into the message files; what did not change stays to the byte.
pub(crate) fn import(import: &LocalesImport, global: &Global, io: &mut Io) -> Result<Exit, Failure> {
    let words = Words::of(global.lang.as_ref(), io);
    let opened = folder::open(import.folder.as_deref(), None, global, io)?;
    let root = opened.writable()?.to_owned();
    let mut changes: BTreeMap<String, String> = BTreeMap::new();
    for file in &import.exchanged {
        let path = global.base(io).join(file);
        let text = std::fs::read_to_string(&path).map_err(|error| twc_content::Error::read(&path, error))?;
        let exchange = match path.extension().and_then(|it| it.to_str()) {
            Some("po") => po::read(&text),
            Some("xlf" | "xliff") => xliff::read(&text),
            _ => from_json(&text),
        };
        let unreadable = || Failure::said(messages::locales_unreadable(path.display().to_string()));
        let exchange = exchange.ok_or_else(unreadable)?;
        let language: Language = exchange.language.parse().map_err(|_| unreadable())?;
        // A file that somebody sent must not name a place outside the message files.
        let inside = !exchange.target.starts_with('/')
            && exchange.target.ends_with(".ftl")
            && exchange.target.split(['/', '\\']).all(|it| it != ".." && !it.is_empty() && !it.contains(':'));
        if !inside {
            return Err(unreadable());
        }
        let text = changes
            .get(&exchange.target)
            .cloned()
            .or_else(|| opened.site.source(&exchange.target).map(|it| it.text().to_owned()));
        let source = SourceFile::new(exchange.target.as_str(), text.unwrap_or_default());
        let catalog = Catalog::fluent(source, language, &Limits::default());
        let translations: Vec<(String, String)> =
            exchange.units.into_iter().filter_map(|it| Some((it.key, it.target?))).collect();
        let text = with_translations(&catalog, &translations)
            .map_err(|error| Failure::said(messages::locales_not_fluent(error.key)))?;
        changes.insert(exchange.target, text);
    }
    let (there, new): (Vec<_>, Vec<_>) = changes.iter().partition(|(path, _)| opened.site.source(path).is_some());
    let mut count = opened.write(there.into_iter().map(|(path, text)| (path.as_str(), text.clone())).collect())?;
    for (path, text) in new {
        create(&root.join(path), text)?;
        count += 1;
    }
    writeln!(io.out, "{}", words.say(&messages::locales_imported(count)))?;
    Ok(Exit::Clean)
}

fn json(exchange: &Exchange) -> String {
    let units: Vec<serde_json::Value> = exchange
        .units
        .iter()
        .map(|it| serde_json::json!({ "key": it.key, "comment": it.comment, "source": it.source, "target": it.target }))
        .collect();
    let all = serde_json::json!({
        "version": 1, "base": exchange.base, "language": exchange.language, "source": exchange.source,
        "target": exchange.target, "units": units,
    });
    format!("{all:#}\n")
}

fn from_json(text: &str) -> Option<Exchange> {
    let all: serde_json::Value = serde_json::from_str(text).ok()?;
    let word = |name: &str| all.get(name).and_then(serde_json::Value::as_str).map(str::to_owned);
    let units = all.get("units")?.as_array()?;
    Some(Exchange {
        language: word("language")?,
        base: word("base")?,
        source: word("source")?,
        target: word("target")?,
        units: units
            .iter()
            .filter_map(|it| {
                let word = |name: &str| it.get(name).and_then(serde_json::Value::as_str).map(str::to_owned);
                Some(Unit {
                    key: word("key")?,
                    comment: String::new(),
                    source: word("source")?,
                    target: word("target"),
                })
            })
            .collect(),
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    type Format = (fn(&Exchange) -> String, fn(&str) -> Option<Exchange>);
    const FORMATS: [Format; 3] = [(po::write, po::read), (xliff::write, xliff::read), (json, from_json)];

    fn text() -> impl Strategy<Value = String> {
        prop_oneof![
            Just("{ $n ->\r\n   *[other] é ]]> <b>&amp;</b>\r\n}".to_owned()),
            Just(" \"quoted\" \\ \u{1}\t# no comment\nmsgid \"x\"\n".to_owned()),
            "[ -~\n\r\té\u{1f600}\u{200b}\u{ffff}]{1,24}",
        ]
    }

    fn unit() -> impl Strategy<Value = Unit> {
        ("-?[a-z][a-z0-9_.-]{0,8}", text(), prop::option::of(text())).prop_map(|(key, source, target)| Unit {
            key,
            comment: String::new(),
            source,
            target,
        })
    }

    proptest! {
        #[test]
        fn what_is_written_is_read(units in prop::collection::vec(unit(), 0..5)) {
            let exchange = Exchange {
                language: "nl".to_owned(),
                base: "en".to_owned(),
                source: "en/site.ftl".to_owned(),
                target: "nl/site.ftl".to_owned(),
                units,
            };
            for (write, read) in FORMATS {
                prop_assert_eq!(read(&write(&exchange)), Some(exchange.clone()));
            }
        }
    }

    #[test]
    fn what_is_no_file_of_ours_is_none() {
        for (_, read) in FORMATS {
            assert_eq!(read("hello"), None);
        }
    }
}
