//! Where an export may go: never over the site, the folders it is made of, the working folder or a person's home.

use std::path::{Component, Path, PathBuf};

use super::Target;
use super::error::{Kind, WriteError};

/// The parent and the full path of the output folder, if it may be written to.
pub(crate) fn place(target: &Target<'_>) -> Result<(PathBuf, PathBuf), WriteError> {
    let out = target.out;
    let refused = |kind| WriteError::new(out, kind);
    let here = std::env::current_dir().map_err(WriteError::read("."))?;
    // Links are resolved as far as the path exists; the rest is new and holds no links.
    let mut full = PathBuf::new();
    for part in here.join(out).components() {
        match part {
            Component::CurDir => {}
            Component::ParentDir => {
                full.pop();
            }
            part => {
                full.push(part);
                if let Ok(real) = full.canonicalize()
                    && (full != here.join(out) || real == full)
                {
                    full = real;
                }
            }
        }
    }
    match full.symlink_metadata() {
        Ok(data) if data.is_symlink() => return Err(refused(Kind::IsLink)),
        Ok(data) if !data.is_dir() => return Err(refused(Kind::IsFile)),
        _ => {}
    }
    let parent = full.parent().ok_or_else(|| refused(Kind::HoldsSite))?.to_path_buf();
    if full.file_name().is_none() {
        return Err(refused(Kind::NoName));
    }
    if let Some(file) = full.ancestors().skip(1).find(|it| it.symlink_metadata().is_ok_and(|it| !it.is_dir())) {
        return Err(WriteError::new(file, Kind::IsFile));
    }
    if here.canonicalize().map_err(WriteError::read("."))?.starts_with(&full) {
        return Err(refused(Kind::HoldsSite));
    }
    if std::env::home_dir().and_then(|it| it.canonicalize().ok()).is_some_and(|it| it.starts_with(&full)) {
        return Err(refused(Kind::HoldsHome));
    }
    if let Some(root) = target.root {
        beside_site(target, root, &full)?;
    }
    Ok((parent, full))
}

fn beside_site(target: &Target<'_>, root: &Path, full: &Path) -> Result<(), WriteError> {
    let refused = |kind| Err(WriteError::new(target.out, kind));
    let root = root.canonicalize().map_err(WriteError::read(root))?;
    if root.starts_with(full) {
        return refused(Kind::HoldsSite);
    }
    for input in &target.inputs {
        let Ok(input) = root.join(input).canonicalize() else { continue };
        if full.starts_with(&input) {
            return refused(Kind::InsideInput);
        }
        if input.starts_with(full) {
            return refused(Kind::HoldsSite);
        }
    }
    Ok(())
}
