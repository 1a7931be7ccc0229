//! Reads a site from disk: the only file of this library that does.

use std::fs;
use std::path::Path;

use crate::error::Error;
use crate::limits::Limits;
use crate::source::SourceFile;

/// What a site is made of: the text files the library reads, and the paths of all others.
#[derive(Clone, Debug, Default)]
pub struct Tree {
    /// Pages, message files and configuration, sorted by path.
    pub files: Vec<SourceFile>,
    /// Paths of all other files in content, static and assets folders, sorted.
    pub resources: Vec<String>,
}

/// Reads the tree below a site's folder. Symbolic links are not followed.
///
/// # Errors
/// The folder cannot be read.
pub fn tree(root: &Path, limits: &Limits) -> Result<Tree, Error> {
    let mut tree = Tree::default();
    fs::read_dir(root).map_err(|error| Error::read(root, error))?;
    for entry in
        ignore::WalkBuilder::new(root).standard_filters(false).follow_links(false).sort_by_file_name(Ord::cmp).build()
    {
        let Ok(entry) = entry else { continue };
        let Some(path) = entry.path().strip_prefix(root).ok().and_then(Path::to_str) else { continue };
        if !entry.file_type().is_some_and(|it| it.is_file()) || path.starts_with(".git/") {
            continue;
        }
        let path = path.replace('\\', "/");
        let text = [".md", ".ftl", ".toml", ".yaml", ".yml", ".json"].iter().any(|it| path.ends_with(it))
            || is_template(&path);
        let size = entry.metadata().map_or(u64::MAX, |it| it.len());
        if text && size <= limits.page_bytes as u64 && (path.ends_with(".md") || !path.starts_with("content/")) {
            let bytes = fs::read(entry.path()).map_err(|error| Error::read(entry.path(), error))?;
            tree.files.push(SourceFile::from_bytes(path, bytes));
        } else {
            tree.resources.push(path);
        }
        if tree.files.len() + tree.resources.len() >= limits.files {
            break;
        }
    }
    Ok(tree)
}

/// Whether a file is one of Hugo's templates, or one of ours in `templates/`.
fn is_template(path: &str) -> bool {
    let folder = path.starts_with("templates/")
        || path.starts_with("layouts/")
        || (path.starts_with("themes/") || path.starts_with("_vendor/")) && path.contains("/layouts/");
    folder && [".html", ".xml", ".txt", ".css", ".js", ".ics", ".svg"].iter().any(|it| path.ends_with(it))
}
