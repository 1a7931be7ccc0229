//! `twc schema`: the shapes that other tools can rely on, as JSON Schema 2020-12.

use twc_content::Message;

use crate::args::{Schema, SchemaName};
use crate::failure::Failure;
use crate::io::{Exit, Io};

/// The schema of `--format json`.
const REPORT: &str = include_str!("../schema/report.json");
/// The schema of `twc.toml`.
const CONFIG: &str = include_str!("../schema/config.json");

/// Prints a schema.
pub(crate) fn run(schema: &Schema, io: &mut Io) -> Result<Exit, Failure> {
    let text = match schema.name {
        SchemaName::Report => REPORT,
        SchemaName::Config => CONFIG,
        SchemaName::Page | SchemaName::Frontmatter => return Err(Failure::said(Message::new("not-yet"))),
    };
    io.out.write_all(text.as_bytes())?;
    Ok(Exit::Clean)
}
