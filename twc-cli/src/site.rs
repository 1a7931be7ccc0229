//! Which site a command works on: the folder that is named, else the nearest one upwards, else the built-in one.

use std::collections::{BTreeMap, BTreeSet};
use std::io;
use std::path::{MAIN_SEPARATOR, Path, PathBuf};
use std::sync::Arc;

use twc_content::load::{self, Tree};
use twc_content::site::{Publication, SiteOptions};
use twc_content::{Config, Limits, Message, Site, SourceFile, embedded, messages};

use crate::args::{Global, Publish};
use crate::failure::Failure;
use crate::io::Io;
use crate::moment;
use crate::words::Words;

/// A site, where it stands, and what of it was asked for.
#[derive(Debug)]
pub(crate) struct Opened {
    /// The site.
    pub(crate) site: Site,
    /// Its folder; absent for the built-in site.
    pub(crate) root: Option<PathBuf>,
    /// Paths relative to the site that the command is limited to; empty for all.
    only: Vec<String>,
    tree: Tree,
    options: SiteOptions,
    overrides: Vec<String>,
}

impl Opened {
    /// Whether a file of the site was asked for: it is published, or named.
    pub(crate) fn wants(&self, path: &str) -> bool {
        if self.names(path) {
            return true;
        }
        let inside = |only: &String| path.strip_prefix(only.as_str()).is_some_and(|rest| rest.starts_with('/'));
        (self.only.is_empty() || self.only.iter().any(inside)) && self.is_published(path)
    }

    /// Whether a file was named itself.
    pub(crate) fn names(&self, path: &str) -> bool {
        self.only.iter().any(|only| only == path)
    }

    fn is_published(&self, path: &str) -> bool {
        let facts = self.site.page(path).and_then(|page| self.site.facts_of(page));
        facts
            .is_none_or(|it| !matches!(it.publication, Publication::Draft | Publication::Future | Publication::Expired))
    }

    /// The text of a file as it stands on disk; none where it is no UTF-8, or unknown.
    pub(crate) fn text(&self, path: &str) -> Option<&str> {
        let source = self.site.source(path)?;
        source.bad_utf8().is_none().then(|| source.text())
    }

    /// The same site with other texts.
    pub(crate) fn with_texts(&self, texts: BTreeMap<Arc<str>, String>) -> Self {
        let mut files: Vec<SourceFile> =
            self.tree.files.iter().filter(|file| !texts.contains_key(file.path())).cloned().collect();
        files.extend(texts.into_iter().map(|(path, text)| SourceFile::new(path, text)));
        files.sort_by(|a, b| a.path().cmp(b.path()));
        self.with_tree(Tree { files, ..self.tree.clone() })
    }

    /// The same site with files as they were before a change; an absent one was not there yet.
    pub(crate) fn as_it_was(&self, files: BTreeMap<Arc<str>, Option<Vec<u8>>>) -> Self {
        let is_text = |path: &str| self.site.source(path).is_some() || load::is_text(path);
        let mut resources: BTreeSet<String> = self.tree.resources.iter().cloned().collect();
        let mut kept: Vec<SourceFile> =
            self.tree.files.iter().filter(|file| !files.contains_key(file.path())).cloned().collect();
        for (path, bytes) in files {
            match bytes {
                Some(bytes) if is_text(&path) => kept.push(SourceFile::from_bytes(path, bytes)),
                Some(_) => drop(resources.insert(path.to_string())),
                None => drop(resources.remove(&*path)),
            }
        }
        kept.sort_by(|a, b| a.path().cmp(b.path()));
        self.with_tree(Tree { files: kept, resources: resources.into_iter().collect(), ..self.tree.clone() })
    }

    fn with_tree(&self, tree: Tree) -> Self {
        let site = site_of(&tree, &self.overrides, &self.options);
        let (root, only) = (self.root.clone(), self.only.clone());
        Self { site, root, only, tree, options: self.options, overrides: self.overrides.clone() }
    }

    /// The same site with further settings of the command line, `KEY=VALUE`.
    pub(crate) fn with_overrides(mut self, overrides: Vec<String>) -> Self {
        self.overrides.extend(overrides);
        self.site = site_of(&self.tree, &self.overrides, &self.options);
        self
    }

    /// The same site under another `baseURL`, whatever its configuration says.
    pub(crate) fn with_base_url(self, url: &str) -> Self {
        let kept = self.tree.clone();
        let Tree { files, resources, .. } = self.tree;
        let mut config = self.site.config.clone();
        url.clone_into(&mut config.hugo.base_url);
        let site = Site::with_config(config, files, resources, &Limits::default(), &self.options);
        Self { site, tree: kept, ..self }
    }
}

/// Opens the site of the paths given: a site's folder, or files and folders inside one.
pub(crate) fn open(paths: &[PathBuf], publish: &Publish, global: &Global, io: &Io) -> Result<Opened, Failure> {
    let (root, only) = if global.embedded { (None, Vec::new()) } else { locate(paths, &global.base(io))? };
    open_at(root, only, publish, global, io)
}

fn open_at(
    root: Option<PathBuf>,
    only: Vec<String>,
    publish: &Publish,
    global: &Global,
    io: &Io,
) -> Result<Opened, Failure> {
    let mut options = SiteOptions::default();
    let asked = |flag: bool| flag.then_some(true);
    options.drafts = asked(publish.drafts);
    options.future = asked(publish.future);
    options.expired = asked(publish.expired);
    options.now = Some(moment::now(publish.now.as_deref())?);
    let mut tree = match &root {
        Some(root) => load::tree(root, &Limits::default())?,
        None => Tree { files: embedded::files(), ..Tree::default() },
    };
    let overrides = configured(&mut tree, global, io)?;
    let site = site_of(&tree, &overrides, &options);
    Ok(Opened { site, root, only, tree, options, overrides })
}

/// Opens the site that a folder is or lies in; where there is none, the folder is one from now on, unless it has a site
/// below it that is meant.
pub(crate) fn open_or_start(folder: Option<&Path>, global: &Global, io: &Io) -> Result<Opened, Failure> {
    let folder = folder.map_or_else(|| global.base(io), |it| global.base(io).join(it));
    let found = folder.is_dir() && absolute(&folder).ancestors().any(is_site);
    if found || !folder.is_dir() || site_below(&folder).is_some() {
        return open(&[folder], &Publish::default(), global, io);
    }
    open_at(Some(absolute(&folder)), Vec::new(), &Publish::default(), global, io)
}

/// What `--config` says: a file takes the place of the site's `twc.toml`, `KEY=VALUE` is handed on.
fn configured(tree: &mut Tree, global: &Global, io: &Io) -> Result<Vec<String>, Failure> {
    let is_key = |it: &str| it.chars().all(|it| it.is_ascii_alphanumeric() || ".-_\"*/".contains(it));
    let mut overrides = Vec::new();
    for given in &global.config {
        if given.split_once('=').is_some_and(|(key, _)| is_key(key)) {
            overrides.push(given.clone());
            continue;
        }
        let file = global.base(io).join(given);
        let bytes = std::fs::read(&file).map_err(|error| twc_content::Error::read(&file, error))?;
        tree.files.retain(|it| it.path() != "twc.toml");
        tree.files.push(SourceFile::from_bytes("twc.toml", bytes));
        tree.files.sort_by(|a, b| a.path().cmp(b.path()));
    }
    Ok(overrides)
}

fn site_of(tree: &Tree, overrides: &[String], options: &SiteOptions) -> Site {
    let mut diagnostics = Vec::new();
    let config = Config::read(&tree.files, overrides, &mut diagnostics);
    let (files, resources) = (tree.files.clone(), tree.resources.clone());
    let mut site = Site::with_config(config, files, resources, &Limits::default(), options);
    site.diagnostics.splice(0..0, diagnostics);
    site.diagnostics.extend(tree.diagnostics.iter().cloned());
    site
}

/// Opens the site of a file with the text of an editor in its place; only that file is asked for.
pub(crate) fn open_with_text(
    file: &Path,
    text: String,
    publish: &Publish,
    global: &Global,
    io: &Io,
) -> Result<(Opened, Arc<str>), Failure> {
    let base = global.base(io);
    let file = base.join(file);
    let root = file.ancestors().skip(1).find(|folder| is_site(folder)).unwrap_or(&base);
    let inside = file.strip_prefix(root).ok().and_then(Path::to_str).filter(|it| !it.contains(".."));
    let path: Arc<str> = inside
        .ok_or_else(|| Failure::said(messages::outside_site(file.display().to_string())))?
        .replace(MAIN_SEPARATOR, "/")
        .into();
    let opened = open(&[root.to_owned()], publish, global, io)?;
    let mut opened = opened.with_texts([(Arc::clone(&path), text)].into());
    opened.only = vec![path.to_string()];
    Ok((opened, path))
}

/// The site's folder and the paths inside it. No folder: the built-in site.
fn locate(paths: &[PathBuf], base: &Path) -> Result<(Option<PathBuf>, Vec<String>), Failure> {
    let Some(first) = paths.first() else {
        return Ok((base.ancestors().find(|folder| is_site(folder)).map(Path::to_owned), Vec::new()));
    };
    let first = base.join(first);
    std::fs::metadata(&first).map_err(|error| twc_content::Error::read(&first, error))?;
    let first = absolute(&first);
    let Some(root) = first.ancestors().find(|folder| is_site(folder)).map(Path::to_owned) else {
        return Err(no_site(&first));
    };
    let (mut only, mut all) = (Vec::new(), false);
    for path in paths {
        let path = base.join(path);
        std::fs::metadata(&path).map_err(|error| twc_content::Error::read(&path, error))?;
        let path = absolute(&path);
        let inside = path.strip_prefix(&root).ok().and_then(Path::to_str);
        let inside = inside.ok_or_else(|| Failure::said(messages::outside_site(path.display().to_string())))?;
        all |= inside.is_empty();
        only.push(inside.replace(MAIN_SEPARATOR, "/"));
    }
    Ok((Some(root), if all { Vec::new() } else { only }))
}

/// The path without `.` and `..`, links left alone.
fn absolute(path: &Path) -> PathBuf {
    let mut clean = PathBuf::new();
    for part in path.components() {
        match part {
            std::path::Component::CurDir => {}
            std::path::Component::ParentDir => {
                clean.pop();
            }
            other => clean.push(other),
        }
    }
    clean
}

/// That a path is no site, with a folder in it that is one.
fn no_site(path: &Path) -> Failure {
    Failure::said(match site_below(path) {
        Some(name) => messages::no_site_below(path.join(name).display(), path.display()),
        None => messages::no_site(path.display()),
    })
}

/// The first folder right below a folder that holds a site.
fn site_below(folder: &Path) -> Option<String> {
    let entries = std::fs::read_dir(folder).ok()?;
    let sites = entries.flatten().filter(|it| is_site(&it.path())).filter_map(|it| it.file_name().into_string().ok());
    sites.filter(|it| !it.starts_with('.')).min()
}

/// Why a command that changes files has none: `message` where the built-in pages were asked for, else that there is
/// no site.
pub(crate) fn needed(message: Message, global: &Global, io: &Io) -> Failure {
    if global.embedded { Failure::said(message) } else { no_site(&global.base(io)) }
}

/// Says that the built-in pages were taken where nobody asked for them: a check in the wrong folder finds nothing.
pub(crate) fn say_built_in(root: Option<&Path>, global: &Global, io: &mut Io) -> io::Result<()> {
    if root.is_some() || global.embedded || global.quiet {
        return Ok(());
    }
    let folder = global.base(io);
    let message = match site_below(&folder) {
        Some(name) => messages::built_in_taken_below(name, folder.display()),
        None => messages::built_in_taken(folder.display()),
    };
    let words = Words::of(global.lang.as_ref(), io);
    writeln!(io.err, "{}", words.say(&message))
}

/// Whether a folder holds a site: its content, or the configuration of one.
pub(crate) fn is_site(folder: &Path) -> bool {
    ["content", "config/_default"].iter().any(|name| folder.join(name).is_dir())
        || ["twc.toml", "hugo.toml", "hugo.yaml", "hugo.yml", "hugo.json"]
            .iter()
            .any(|name| folder.join(name).is_file())
}
