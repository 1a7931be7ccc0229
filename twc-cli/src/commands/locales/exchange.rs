//! `twc locales export` and `import`: texts for translation programs, and back into the files.

use std::collections::BTreeMap;
use std::path::PathBuf;

use twc_content::diagnostic::visible;
use twc_content::locale::{Catalog, Syntax, Unit, units, with_translations};
use twc_content::{Language, Limits, LineIndex, SourceFile, messages};

use super::folder::{self, Messages, counterpart, create};
use super::incoming::{self, Incoming, Mistake};
use super::{po, xliff};
use crate::args::{ExchangeFormat, Global, LocalesExport, LocalesImport};
use crate::failure::Failure;
use crate::io::{Exit, Io};
use crate::words::Words;

/// What a person should look at in one file, told one by one.
const REMARKS: usize = 100;

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
        let bytes = std::fs::read(&path).map_err(|error| twc_content::Error::read(&path, error))?;
        let name = file.display().to_string();
        let refused = |mistake: Mistake, text: &str| Failure::said(mistake.message(&name, text));
        let text = incoming::text(bytes).map_err(|(mistake, before)| refused(mistake, &before))?;
        let read = incoming::read(&text, path.extension().and_then(|it| it.to_str()));
        let incoming = read.map_err(|mistake| refused(mistake, &text))?;
        let catalog = target(&opened, &incoming.exchange, &changes).map_err(|mistake| refused(mistake, &text))?;
        let (translations, remarks) = translations(&opened, &catalog, &incoming);
        let index = LineIndex::new(&text);
        let left = remarks.len().saturating_sub(REMARKS);
        for (kind, key, at) in remarks.into_iter().take(REMARKS) {
            let place = incoming::place(&name, &index, at);
            writeln!(io.err, "{}", words.say(&messages::locales_incoming_remark(visible(&key), kind, place)))?;
        }
        if left > 0 {
            writeln!(io.err, "{}", words.say(&messages::summary_flooded(left)))?;
        }
        let changed = with_translations(&catalog, &translations).map_err(|error| {
            let at = incoming.units().find(|(unit, _)| unit.key == error.key).and_then(|(_, at)| at);
            refused(Mistake { kind: "fluent", text: error.key, at }, &text)
        })?;
        changes.insert(incoming.exchange.target, changed);
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

/// The message file that texts go into, as earlier files of this run left it.
fn target(opened: &Messages, exchange: &Exchange, changes: &BTreeMap<String, String>) -> Result<Catalog, Mistake> {
    let language: Language = exchange.language.parse().map_err(|_| Mistake::whole("other", ""))?;
    let path = exchange.target.as_str();
    // A file that somebody sent must not name a place outside the message files.
    let inside = !path.starts_with('/')
        && path.ends_with(".ftl")
        && path.split(['/', '\\']).all(|it| it != ".." && !it.is_empty() && !it.contains(':'));
    if !inside {
        return Err(Mistake::whole("outside", path));
    }
    let others = opened.site.catalogs.catalogs.iter().filter(|it| it.language != language);
    if path == exchange.source || others.into_iter().any(|it| it.source.path() == path) {
        return Err(Mistake::whole("language", path));
    }
    let text = changes.get(path).cloned();
    let text = text.or_else(|| opened.site.source(path).map(|it| it.text().to_owned()));
    let source = SourceFile::new(path, text.unwrap_or_default());
    Ok(Catalog::fluent(source, language, &Limits::default()))
}

/// What a person should look at: a word of `locales-incoming-remark`, the key, and the offset.
type Remark = (&'static str, String, Option<usize>);

/// The translations that came, without those of texts that the original file has no more.
fn translations(opened: &Messages, catalog: &Catalog, incoming: &Incoming) -> (Vec<(String, String)>, Vec<Remark>) {
    let catalogs = &opened.site.catalogs;
    let exchange = &incoming.exchange;
    let base = exchange.base.parse::<Language>().ok();
    let base = base.as_ref().and_then(|it| catalogs.of(it).find(|it| it.source.path() == exchange.source));
    let originals: Option<BTreeMap<String, String>> =
        base.map(|base| units(catalogs, base, &catalog.language).into_iter().map(|it| (it.key, it.source)).collect());
    let mut remarks: Vec<Remark> = incoming.fuzzy.iter().map(|(key, at)| ("fuzzy", key.clone(), Some(*at))).collect();
    let mut translations = Vec::new();
    for (unit, at) in incoming.units() {
        let Some(target) = &unit.target else { continue };
        match originals.as_ref().map(|it| it.get(&unit.key)) {
            Some(None) => {
                remarks.push(("unknown", unit.key.clone(), at));
                continue;
            }
            // Programs differ about line ends.
            Some(Some(original)) if !original.lines().eq(unit.source.lines()) => {
                remarks.push(("changed", unit.key.clone(), at));
            }
            _ => {}
        }
        translations.push((unit.key.clone(), target.clone()));
    }
    remarks.sort_by_key(|(_, _, at)| *at);
    (translations, remarks)
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

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    type Format = (fn(&Exchange) -> String, fn(&str) -> Result<Incoming, Mistake>);
    const FORMATS: [Format; 3] = [(po::write, po::read), (xliff::write, xliff::read), (json, incoming::json)];

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
                prop_assert_eq!(read(&write(&exchange)).map(|it| it.exchange), Ok(exchange.clone()));
            }
        }
    }

    #[test]
    fn what_is_no_file_of_ours_is_refused() {
        for (_, read) in FORMATS {
            assert!(read("hello").is_err());
        }
    }
}
