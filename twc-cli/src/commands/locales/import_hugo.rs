//! `twc locales import-hugo`: turns Hugo's `i18n` files into Fluent files.

use std::collections::{BTreeMap, BTreeSet};
use std::path::MAIN_SEPARATOR;

use twc_content::locale::{Catalog, HugoImport, ImportRemarkKind, ImportedFile, imported_from_hugo};
use twc_content::rules::{self, Selection};
use twc_content::{Language, Limits, LineIndex, Message, Severity, Site, SourceFile, Span, load, messages};

use super::folder::create;
use crate::args::{Global, LocalesImportHugo};
use crate::failure::Failure;
use crate::io::{Exit, Io};
use crate::words::Words;

/// Writes `LANGUAGE/site.ftl` for each language, prints the keys that got another id, and tells what a person should look at.
pub(crate) fn run(import: &LocalesImportHugo, global: &Global, io: &mut Io) -> Result<Exit, Failure> {
    let words = Words::of(global.lang.as_ref(), io);
    let start = global.base(io);
    let tree = load::tree(&start.join(&import.folder), &Limits::default())?;
    let files: Vec<(Language, SourceFile)> =
        tree.files.iter().filter_map(|it| Some((language(it)?, it.clone()))).collect();
    let base = import.base.clone().unwrap_or_else(|| {
        let english = files.iter().any(|(language, _)| *language == Language::EN);
        files.first().filter(|_| !english).map_or(Language::EN, |(language, _)| language.clone())
    });
    let imported = imported_from_hugo(&files, &base);
    if imported.files.is_empty() {
        return Err(Failure::said(messages::locales_no_hugo(import.folder.display().to_string())));
    }
    let source = |path: &str| files.iter().map(|(_, it)| it).find(|it| it.path() == path);
    let place = |path: &str, span: Span| {
        let line = source(path).map_or(1, |it| LineIndex::new(it.text()).position(span.start).line);
        let folder = import.folder.display().to_string().replace(MAIN_SEPARATOR, "/");
        format!("{}/{path}:{line}", folder.trim_end_matches('/'))
    };
    for remark in &imported.remarks {
        let (kind, other) = match &remark.kind {
            ImportRemarkKind::Misspelt(meant) => ("misspelt", meant.clone()),
            ImportRemarkKind::Missing(language) => ("missing", language.to_string()),
            ImportRemarkKind::Action(action) => ("action", action.clone()),
            _ => continue,
        };
        let place = place(&remark.path, remark.span);
        let message = messages::locales_import_remark(&remark.key, kind, other, place);
        writeln!(io.err, "{}", words.say(&message))?;
    }
    let out = start.join(import.out.clone().unwrap_or_else(|| "locales".into()));
    for (file, findings) in imported.files.iter().zip(findings(&imported, &base)) {
        let mut ignores: BTreeMap<&str, (BTreeSet<&'static str>, String)> = BTreeMap::new();
        for (id, code, title) in &findings {
            let Some((path, span)) = file.places.get(id) else { continue };
            let place = place(path, *span);
            let message = messages::locales_import_remark(words.say(title), "finding", *code, &place);
            writeln!(io.err, "{}", words.say(&message))?;
            ignores.entry(id).or_insert_with(|| (BTreeSet::new(), place)).0.insert(code);
        }
        let target = out.join(file.language.to_string()).join("site.ftl");
        create(&target, &with_ignores(file, &ignores))?;
        writeln!(io.err, "{}", words.say(&messages::locales_written(target.display().to_string())))?;
    }
    for (key, id) in &imported.renamed {
        writeln!(io.out, "{key}\t{id}")?;
    }
    Ok(Exit::Clean)
}

/// The language of one of Hugo's files: `nl.yaml`, `active.nl.toml`.
fn language(file: &SourceFile) -> Option<Language> {
    let (stem, extension) = file.path().rsplit_once('.')?;
    let name = stem.rsplit(['/', '.']).next().filter(|it| it.len() <= 7)?;
    matches!(extension, "yaml" | "yml" | "toml" | "json").then(|| name.parse().ok())?
}

/// What the checker finds in each file: the message, the rule, and what it says.
fn findings(imported: &HugoImport, base: &Language) -> Vec<Vec<(String, &'static str, Message)>> {
    let path = |file: &ImportedFile| format!("{}/site.ftl", file.language);
    let files: Vec<SourceFile> = imported.files.iter().map(|it| SourceFile::new(path(it), it.text.as_str())).collect();
    let site = Site::of_messages(files, Some(base), &Limits::default());
    let Ok(selection) = Selection::of(["default"]) else { return Vec::new() };
    let found = rules::check(&site, &rules::Settings::of(selection));
    let of = |file: &ImportedFile| {
        let path = path(file);
        let catalog = site.catalogs.catalogs.iter().find(|it| it.source.path() == path);
        let own = found.iter().filter(|it| it.primary.path.as_ref() == path && it.severity != Severity::Note);
        own.filter_map(|it| Some((entry(catalog?, it.primary.span)?, it.code, it.message.clone()))).collect()
    };
    imported.files.iter().map(of).collect()
}

fn entry(catalog: &Catalog, span: Span) -> Option<String> {
    let before = catalog.entries.partition_point(|it| it.span.start <= span.start);
    Some(catalog.entries.get(before.checked_sub(1)?)?.id.text.clone())
}

/// The file with a comment above each message that the checker would name: it came so from Hugo.
fn with_ignores(file: &ImportedFile, ignores: &BTreeMap<&str, (BTreeSet<&'static str>, String)>) -> String {
    let mut text = String::with_capacity(file.text.len());
    for line in file.text.split_inclusive('\n') {
        let id = line.split([' ', '=']).next().unwrap_or_default();
        if let Some((codes, place)) = ignores.get(id) {
            let codes: Vec<&str> = codes.iter().copied().collect();
            text.push_str(&format!("# twc-ignore {}: {place}\n", codes.join(", ")));
        }
        text.push_str(line);
    }
    text
}
