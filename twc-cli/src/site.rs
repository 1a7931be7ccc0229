//! Which site a command works on: the folder that is named, else the nearest one upwards, else the built-in one.

use std::path::{Path, PathBuf};

use twc_content::Site;

use crate::args::Global;
use crate::failure::Failure;
use crate::io::Io;

/// A site, where it stands, and what of it was asked for.
#[derive(Debug)]
pub(crate) struct Opened {
    /// The site.
    pub(crate) site: Site,
    /// Its folder; absent for the built-in site.
    pub(crate) root: Option<PathBuf>,
    /// Paths relative to the site that the command is limited to; empty for all.
    pub(crate) only: Vec<String>,
}

impl Opened {
    /// Whether a file of the site was asked for.
    pub(crate) fn wants(&self, path: &str) -> bool {
        self.only.is_empty()
            || self.only.iter().any(|only| {
                path.strip_prefix(only.as_str()).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
            })
    }
}

/// Opens the site of the paths given: a site's folder, or files and folders inside one.
pub(crate) fn open(paths: &[PathBuf], global: &Global, io: &Io) -> Result<Opened, Failure> {
    let base = global.base(io);
    let (root, only) = locate(paths, &base)?;
    let root = root.filter(|_| !global.embedded);
    let site = match &root {
        Some(root) => Site::open(root)?,
        None => Site::embedded(),
    };
    Ok(Opened { site, root, only })
}

/// The site's folder and the paths inside it. No folder: the built-in site.
fn locate(paths: &[PathBuf], base: &Path) -> Result<(Option<PathBuf>, Vec<String>), Failure> {
    let Some(first) = paths.first() else {
        return Ok((base.ancestors().find(|folder| is_site(folder)).map(Path::to_owned), Vec::new()));
    };
    let first = base.join(first);
    std::fs::symlink_metadata(&first).map_err(|error| twc_content::Error::read(&first, error))?;
    let Some(root) = first.ancestors().find(|folder| is_site(folder)).map(Path::to_owned) else {
        return Ok((Some(first), Vec::new()));
    };
    let mut only = Vec::new();
    for path in paths {
        let path = base.join(path);
        if let Ok(inside) = path.strip_prefix(&root)
            && let Some(inside) = inside.to_str()
            && !inside.is_empty()
        {
            only.push(inside.replace('\\', "/"));
        }
    }
    Ok((Some(root), only))
}

/// Whether a folder holds a site: its content, or the configuration of one.
fn is_site(folder: &Path) -> bool {
    ["content", "config/_default"].iter().any(|name| folder.join(name).is_dir())
        || ["twc.toml", "hugo.toml", "hugo.yaml", "hugo.json"].iter().any(|name| folder.join(name).is_file())
}
