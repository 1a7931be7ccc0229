//! Reads a site from disk: the only file of this library that does.
//!
//! Only regular files are opened. Symbolic links are not followed, as Hugo does not follow them, so that no tree can show
//! what lies outside of it. What cannot be read is named, and the rest is read.

use std::fs::{self, File};
use std::io::Read as _;
use std::path::{MAIN_SEPARATOR, Path, PathBuf};
use std::sync::Arc;

use rayon::prelude::*;

use crate::diagnostic::{Diagnostic, Message, Severity, Sink};
use crate::error::{Error, io_reason};
use crate::limits::Limits;
use crate::source::{SourceFile, Span};

/// What a site is made of: the text files the library reads, and the paths of all others.
#[derive(Clone, Debug, Default)]
pub struct Tree {
    /// Pages, message files, templates and configuration, sorted by path.
    pub files: Vec<SourceFile>,
    /// Paths of all other files, sorted.
    pub resources: Vec<String>,
    /// What could not be read, and why.
    pub diagnostics: Sink,
}

/// Folders that hold no source of the site, wherever they are.
const SKIPPED: [&str; 3] = ["node_modules", ".git", "exampleSite"];

/// Folders at the top that tools write.
const SKIPPED_AT_TOP: [&str; 4] = ["public", "resources", "target", "dist"];

/// Extensions of text that the library reads, below content folders and elsewhere.
const TEXT: [&str; 14] =
    ["md", "markdown", "mdown", "html", "htm", "org", "adoc", "asciidoc", "rst", "ftl", "toml", "yaml", "yml", "json"];

/// Deepest folder that is read.
const DEEPEST: usize = 64;

/// Reads the tree below a site's folder.
///
/// # Errors
/// The folder, or one below it that is not hidden, cannot be read.
pub fn tree(root: &Path, limits: &Limits) -> Result<Tree, Error> {
    let mut found = Found::default();
    let top = fs::read_dir(root).map_err(|error| Error::read(root, error))?;
    found.add(top, root, 0, limits);
    while let Some((folder, depth)) = found.folders.pop() {
        match fs::read_dir(&folder) {
            Ok(entries) => found.add(entries, root, depth, limits),
            Err(error) if is_hidden(&folder) => {
                found.refuse(&relative(&folder, root), "fs-unreadable", &io_reason(&error));
            }
            // What is in it, and whether links into it are right, nobody can tell.
            Err(error) => return Err(Error::read(folder, error)),
        }
    }
    let (read, others): (Vec<_>, Vec<_>) = found.files.into_iter().partition(|(path, _)| is_text(path));
    let mut tree = Tree {
        files: Vec::with_capacity(read.len()),
        resources: others.into_iter().map(|(path, _)| path).collect(),
        diagnostics: found.diagnostics,
    };
    let contents: Vec<_> = read.into_par_iter().map(|(path, full)| read_one(path, &full, limits)).collect();
    for content in contents {
        match content {
            Ok(file) => tree.files.push(file),
            Err((path, diagnostic)) => {
                tree.resources.push(path);
                tree.diagnostics.push(*diagnostic);
            }
        }
    }
    tree.files.sort_by(|one, other| one.path().cmp(other.path()));
    tree.resources.sort();
    tree.diagnostics.sort_by(|one, other| one.primary.path.cmp(&other.primary.path));
    Ok(tree)
}

/// What a walk has come across.
#[derive(Default)]
struct Found {
    files: Vec<(String, PathBuf)>,
    folders: Vec<(PathBuf, usize)>,
    diagnostics: Sink,
    full: bool,
}

impl Found {
    fn add(&mut self, entries: fs::ReadDir, root: &Path, depth: usize, limits: &Limits) {
        for entry in entries.flatten() {
            let full = entry.path();
            let name = entry.file_name();
            let Some(name) = name.to_str() else {
                self.refuse(&relative(&full, root), "fs-name", "");
                continue;
            };
            let path = relative(&full, root);
            match entry.file_type() {
                Ok(kind) if kind.is_dir() => {
                    if SKIPPED.contains(&name) || depth == 0 && SKIPPED_AT_TOP.contains(&name) {
                        continue;
                    }
                    if depth >= DEEPEST {
                        self.refuse(&path, "fs-depth", &DEEPEST.to_string());
                        continue;
                    }
                    self.folders.push((full, depth + 1));
                }
                Ok(kind) if kind.is_file() => {
                    if self.files.len() >= limits.files {
                        if !self.full {
                            self.refuse("", "fs-count", &limits.files.to_string());
                        }
                        self.full = true;
                        return;
                    }
                    self.files.push((path, full));
                }
                Ok(kind) if kind.is_symlink() => self.refuse(&path, "fs-symlink", ""),
                Ok(_) => self.refuse(&path, "fs-special", ""),
                Err(error) => self.refuse(&path, "fs-unreadable", &io_reason(&error)),
            }
        }
    }

    fn refuse(&mut self, path: &str, name: &'static str, reason: &str) {
        // Links beside the content (a tool's, an editor's) are nobody's loss.
        let matters = ["content", "static", "assets", "layouts", "i18n", "locales", "config", "archetypes", "data"];
        let top = path.split('/').next().unwrap_or_default();
        let settings = ["hugo.", "config.", "twc.toml"].iter().any(|it| path.starts_with(it));
        if name == "fs-symlink" && !settings && !matters.contains(&top) {
            return;
        }
        self.diagnostics.push(problem(path, name, reason));
    }
}

fn is_hidden(folder: &Path) -> bool {
    folder.file_name().and_then(|it| it.to_str()).is_some_and(|it| it.starts_with('.'))
}

fn problem(path: &str, name: &'static str, reason: &str) -> Diagnostic {
    let severity = if name == "fs-symlink" { Severity::Warning } else { Severity::Error };
    let code = match name {
        "fs-unreadable" => "FS001",
        "fs-name" => "FS002",
        "fs-depth" => "FS003",
        "fs-count" => "FS004",
        "fs-symlink" => "FS005",
        "fs-special" => "FS006",
        _ => "FS007",
    };
    Diagnostic::new(code, severity, Arc::from(path), Span::default(), Message::new(name).with("reason", reason))
}

fn relative(path: &Path, root: &Path) -> String {
    path.strip_prefix(root).unwrap_or(path).to_string_lossy().replace(MAIN_SEPARATOR, "/")
}

/// Reads a file that was a regular one when it was found, and still is; never more than its limit.
fn read_one(path: String, full: &Path, limits: &Limits) -> Result<SourceFile, (String, Box<Diagnostic>)> {
    let limit = if is_page(&path) { limits.page_bytes } else { limits.message_bytes };
    let refuse = |path: String, name, reason: &str| {
        let diagnostic = problem(&path, name, reason);
        (path, Box::new(diagnostic))
    };
    let opened = File::open(full).and_then(|file| Ok((file.metadata()?, file)));
    let (metadata, file) = match opened {
        Ok(opened) => opened,
        Err(error) => return Err(refuse(path, "fs-unreadable", &io_reason(&error))),
    };
    if !metadata.is_file() {
        return Err(refuse(path, "fs-special", ""));
    }
    if metadata.len() > limit as u64 {
        return Err(refuse(path, "limit-file-size", &limit.to_string()));
    }
    let mut bytes = Vec::with_capacity(usize::try_from(metadata.len()).unwrap_or_default());
    match file.take(limit as u64 + 1).read_to_end(&mut bytes) {
        Ok(length) if length > limit => Err(refuse(path, "limit-file-size", &limit.to_string())),
        Ok(_) => Ok(SourceFile::from_bytes(path, bytes)),
        Err(error) => Err(refuse(path, "fs-unreadable", &io_reason(&error))),
    }
}

fn is_page(path: &str) -> bool {
    path.rsplit_once('.').is_some_and(|(_, it)| matches!(it, "md" | "markdown" | "mdown" | "html" | "htm" | "org"))
}

/// Whether a file's text is read rather than its path alone noted, by its path in the site.
#[must_use]
pub fn is_text(path: &str) -> bool {
    let extension = path.rsplit_once('.').map_or("", |(_, extension)| extension).to_ascii_lowercase();
    if is_template(path)
        || path.ends_with("/twc.toml")
        || matches!(path, "static/admin/config.yml" | "static/admin/config.yaml")
    {
        return true;
    }
    let inside = path.strip_prefix("themes/").and_then(|rest| rest.split_once('/')).map_or(path, |(_, rest)| rest);
    if ["static/", "assets/", "data/", "layouts/"].iter().any(|folder| inside.starts_with(folder)) {
        return false;
    }
    let data = matches!(extension.as_str(), "toml" | "yaml" | "yml" | "json");
    // What lies beside pages is a resource, unless Hugo makes a page of it.
    TEXT.contains(&extension.as_str()) && !(data && path.starts_with("content/"))
}

/// Whether a file is one of Hugo's templates, or one of ours in `templates/`.
fn is_template(path: &str) -> bool {
    let folder = path.starts_with("templates/")
        || path.starts_with("layouts/")
        || (path.starts_with("themes/") || path.starts_with("_vendor/")) && path.contains("/layouts/");
    folder && [".html", ".xml", ".txt", ".css", ".js", ".ics", ".svg"].iter().any(|it| path.ends_with(it))
}

#[cfg(all(test, unix))]
mod tests {
    use super::*;

    fn folder(name: &str) -> PathBuf {
        let root = std::env::temp_dir().join(format!("twc-load-{name}-{}", std::process::id()));
        let _ = fs::remove_dir_all(&root);
        fs::create_dir_all(root.join("content/a")).expect("a folder");
        root
    }

    #[test]
    fn links_are_named_and_not_followed() {
        let root = folder("links");
        fs::write(root.join("content/a/index.md"), "text").expect("a file");
        fs::write(root.join("content/a/x.jpg"), "x").expect("a file");
        std::os::unix::fs::symlink("/etc/passwd", root.join("content/a/secret.md")).expect("a link");
        std::os::unix::fs::symlink("/", root.join("content/all")).expect("a link");
        std::os::unix::fs::symlink("/etc/passwd", root.join("hugo.toml")).expect("a link");
        std::os::unix::fs::symlink("/etc/passwd", root.join("notes.md")).expect("a link");
        let tree = tree(&root, &Limits::default()).expect("readable");
        let files: Vec<&str> = tree.files.iter().map(SourceFile::path).collect();
        let codes: Vec<_> = tree.diagnostics.iter().map(|it| (it.code, it.primary.path.as_ref())).collect();
        fs::remove_dir_all(&root).expect("removable");
        assert_eq!(files, ["content/a/index.md"]);
        assert_eq!(tree.resources, ["content/a/x.jpg"]);
        let expected = ["content/a/secret.md", "content/all", "hugo.toml"].map(|path| ("FS005", path));
        assert_eq!(codes, expected);
    }

    #[test]
    fn what_is_too_large_is_named_and_the_rest_is_read() {
        let root = folder("large");
        let limits = Limits { page_bytes: 10, ..Limits::default() };
        fs::write(root.join("content/a/index.md"), "0123456789").expect("a file");
        fs::write(root.join("content/b.md"), "0123456789a").expect("a file");
        let tree = tree(&root, &limits).expect("readable");
        fs::remove_dir_all(&root).expect("removable");
        assert_eq!((tree.files.len(), tree.resources.len()), (1, 1));
        assert_eq!(tree.diagnostics.first().map(|it| it.code), Some("FS007"));
    }

    #[test]
    fn a_missing_folder_is_an_error() {
        assert!(tree(Path::new("/nonexistent/site"), &Limits::default()).is_err());
    }
}
