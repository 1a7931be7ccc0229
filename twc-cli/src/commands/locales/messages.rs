//! Which message files the translators' tools work on: those of a site, or of a folder that holds nothing else.

use std::path::{Path, PathBuf};

use twc_content::{Language, Limits, Site, embedded, load};

use crate::args::Global;
use crate::failure::Failure;
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
    let start = global.base(io);
    let root = match folder {
        Some(folder) => Some(start.join(folder)),
        None => start.ancestors().find(|it| site::is_site(it)).map(Path::to_owned),
    };
    let Some(root) = root.filter(|_| !global.embedded) else {
        let site = Site::from_files(embedded::files(), Vec::new(), &limits);
        return Ok(Messages { site: compared(site, base, &limits), root: None });
    };
    let tree = load::tree(&root, &limits)?;
    let site = if site::is_site(&root) {
        compared(Site::from_files(tree.files, tree.resources, &limits), base, &limits)
    } else {
        Site::of_messages(tree.files, base, &limits)
    };
    Ok(Messages { site, root: Some(root) })
}

fn compared(site: Site, base: Option<&Language>, limits: &Limits) -> Site {
    match base {
        Some(base) => site.with_base(base, limits),
        None => site,
    }
}
