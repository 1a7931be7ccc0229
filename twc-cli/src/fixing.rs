//! Mending: fixes are applied in memory until none is left, then shown as a diff or written, each file at once.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

use twc_content::diagnostic::{self, Applicability};
use twc_content::{Diagnostic, messages};

use crate::atomic::{self, Change};
use crate::failure::Failure;
use crate::site::Opened;

/// Rounds after which fixes that undo each other are given up.
const ROUNDS: usize = 10;

/// A site after mending.
#[derive(Debug)]
pub(crate) struct Mended {
    /// The site with its new texts.
    pub(crate) opened: Opened,
    /// What is still wrong.
    pub(crate) diagnostics: Vec<Diagnostic>,
    /// How many findings were mended.
    pub(crate) count: usize,
    /// The files that changed: text before and after.
    pub(crate) files: BTreeMap<Arc<str>, (String, String)>,
}

/// Applies the fixes that are allowed, checks again, and so on until nothing changes.
pub(crate) fn mend(
    opened: Opened,
    diagnostics: Vec<Diagnostic>,
    allowed: Applicability,
    check: &dyn Fn(&Opened) -> Vec<Diagnostic>,
) -> Mended {
    let mut mended = Mended { opened, diagnostics, count: 0, files: BTreeMap::new() };
    for _ in 0..ROUNDS {
        let applied = diagnostic::apply(&mended.diagnostics, allowed, |path| mended.opened.text(path));
        if applied.files.is_empty() {
            break;
        }
        mended.count += applied.mended;
        for (path, text) in &applied.files {
            let before = mended.opened.text(path).unwrap_or_default();
            mended
                .files
                .entry(Arc::clone(path))
                .and_modify(|(_, after)| text.clone_into(after))
                .or_insert_with(|| (before.to_owned(), text.clone()));
        }
        mended.opened = mended.opened.with_texts(applied.files);
        mended.diagnostics = check(&mended.opened);
    }
    mended
}

/// Writes the changed files: all of them or, whatever goes wrong, none.
pub(crate) fn write(root: &Path, files: &BTreeMap<Arc<str>, (String, String)>) -> Result<(), Failure> {
    let changes: Vec<Change<'_>> = files
        .iter()
        .map(|(path, (before, after))| Change {
            file: root.join(&**path),
            before: Some(before.as_bytes()),
            after: after.as_bytes(),
        })
        .collect();
    atomic::write_all(&changes).map_err(|(file, error)| Failure::file(messages::write_failed, &file, &error))
}
