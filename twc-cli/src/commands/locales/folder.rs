//! Which message files the translators' tools work on: those of a site, or of a folder that holds nothing else.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use twc_content::locale::Catalog;
use twc_content::{Language, Limits, LineIndex, Site, SourceFile, embedded, load, messages};

use crate::args::Global;
use crate::failure::Failure;
use crate::fixing;
use crate::io::Io;
use crate::site;

/// Message files, and where they stand.
#[derive(Debug)]
pub(crate) struct Messages {
    /// The site they are of; one without pages where only messages were given.
    pub(crate) site: Site,
    /// Its folder; absent for the built-in messages.
    pub(crate) root: Option<PathBuf>,
}

/// Opens the message files of a folder: a site, or a folder such as `locales/` or `i18n/`.
pub(crate) fn open(
    folder: Option<&Path>,
    base: Option<&Language>,
    global: &Global,
    io: &Io,
) -> Result<Messages, Failure> {
    let limits = Limits::default();
    let Some(root) = root(folder, global, io).filter(|_| !global.embedded) else {
        let site = Site::from_files(embedded::files(), Vec::new(), &limits);
        return Ok(Messages { site: compared(site, base, &limits), root: None });
    };
    let tree = load::tree(&root, &limits)?;
    let site = if site::is_site(&root) {
        compared(Site::from_files(tree.files, tree.resources, &limits), base, &limits)
    } else {
        let site = Site::of_messages(tree.files, base, &limits);
        if site.catalogs.catalogs.is_empty() {
            return Err(Failure::said(messages::locales_none(root.display().to_string())));
        }
        site
    };
    Ok(Messages { site, root: Some(root) })
}

/// The folder that is meant: the one that is named, else the nearest site upwards.
pub(crate) fn root(folder: Option<&Path>, global: &Global, io: &Io) -> Option<PathBuf> {
    let start = global.base(io);
    match folder {
        Some(folder) => Some(start.join(folder)),
        None => start.ancestors().find(|it| site::is_site(it)).map(Path::to_owned),
    }
}

fn compared(site: Site, base: Option<&Language>, limits: &Limits) -> Site {
    match base {
        Some(base) => site.with_base(base, limits),
        None => site,
    }
}

impl Messages {
    /// The folder that a verb writes into.
    pub(crate) fn writable(&self) -> Result<&Path, Failure> {
        self.root.as_deref().ok_or_else(|| Failure::said(messages::locales_embedded()))
    }

    /// Writes changed texts, each file complete or untouched; a text that did not change writes nothing.
    pub(crate) fn write(&self, changes: Vec<(&str, String)>) -> Result<usize, Failure> {
        let root = self.writable()?;
        let mut files = BTreeMap::new();
        for (path, after) in changes {
            let before = self.site.source(path).map(SourceFile::text).unwrap_or_default();
            if before != after {
                files.insert(Arc::from(path), (before.to_owned(), after));
            }
        }
        fixing::write(root, &files)?;
        Ok(files.len())
    }

    /// Line of an offset in a file, from 1.
    pub(crate) fn line(&self, catalog: &Catalog, offset: u32) -> u32 {
        LineIndex::new(catalog.source.text()).position(offset).line
    }
}

/// Writes a new file, its folders too; one that is there with another text stays.
pub(crate) fn create(file: &Path, text: &str) -> Result<(), Failure> {
    let failed = |error: std::io::Error| Failure::file(messages::write_failed, file, &error);
    if let Some(folder) = file.parent() {
        std::fs::create_dir_all(folder).map_err(failed)?;
    }
    match std::fs::read(file) {
        Ok(there) if there == text.as_bytes() => return Ok(()),
        Ok(_) => return Err(failed(std::io::ErrorKind::AlreadyExists.into())),
        Err(_) => {}
    }
    std::fs::write(file, text).map_err(failed)
}

/// The file of a language for a file of the base language: the one of the same name, else where it would stand.
pub(crate) fn counterpart(messages: &Messages, base: &Catalog, language: &Language) -> String {
    let path = base.source.path();
    let name = path.rsplit('/').next().unwrap_or(path);
    let catalogs = &messages.site.catalogs;
    if let Some(found) = catalogs.of(language).find(|it| it.source.path().rsplit('/').next() == Some(name)) {
        return found.source.path().to_owned();
    }
    let (from, to) = (base.language.to_string(), language.to_string());
    let parts: Vec<String> = path
        .split('/')
        .map(|part| {
            if part == from {
                to.clone()
            } else if let Some((stem, extension)) = part.rsplit_once('.')
                && (stem == from || stem.ends_with(&format!(".{from}")))
            {
                format!("{}{to}.{extension}", stem.strip_suffix(&from).unwrap_or_default())
            } else {
                part.to_owned()
            }
        })
        .collect();
    parts.join("/")
}
