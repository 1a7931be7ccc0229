//! `twc export`: the site as HTML, JSON and plain text.

use std::path::Path;

use twc_content::Message;

use crate::args::{Export, ExportFormat, Global};
use crate::failure::Failure;
use crate::io::{Exit, Io};
use crate::site;

/// Exports a site.
pub(crate) fn run(export: &Export, global: &Global, io: &mut Io) -> Result<Exit, Failure> {
    let paths: Vec<_> = export.site.iter().cloned().collect();
    let opened = site::open(&paths, &export.publish, global, io)?;
    if export.out != Path::new("-") || export.format != [ExportFormat::Json] {
        return Err(Failure::said(Message::new("export-not-yet")));
    }
    for page in &opened.site.pages {
        twc_export::json::write_page(&opened.site, page, &mut io.out)?;
    }
    Ok(Exit::Clean)
}
