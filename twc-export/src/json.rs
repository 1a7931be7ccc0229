//! The public JSON shape of a page and its version. The core types are not `Serialize`, so that this file alone decides.

use std::io::{self, Write};

use serde::Serialize;
use twc_content::{NodeKind, Page, Site};

/// The version of the shape; it grows where a field changes its meaning or goes away.
pub const SCHEMA_VERSION: u32 = 1;

/// A page as it is published.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
struct PageJson<'a> {
    schema_version: u32,
    source: &'a str,
    language: String,
    kind: &'a str,
    title: &'a str,
    description: &'a str,
    draft: bool,
    headings: Vec<HeadingJson>,
}

/// A heading of a page.
#[derive(Debug, Serialize)]
struct HeadingJson {
    level: u8,
    #[serde(skip_serializing_if = "Option::is_none")]
    id: Option<String>,
    title: String,
}

/// Writes one page as one object on one line.
///
/// # Errors
/// What the writer reports.
pub fn write_page(site: &Site, page: &Page, out: &mut impl Write) -> io::Result<()> {
    let _ = site;
    let fields = &page.front_matter.fields;
    let value = PageJson {
        schema_version: SCHEMA_VERSION,
        source: page.source.path(),
        language: page.path.language.to_string(),
        kind: page.path.kind.as_str(),
        title: page.title(),
        description: &fields.description,
        draft: fields.draft,
        headings: headings(page),
    };
    serde_json::to_writer(&mut *out, &value)?;
    out.write_all(b"\n")
}

fn headings(page: &Page) -> Vec<HeadingJson> {
    let nodes = page.document.nodes.iter().enumerate();
    nodes
        .filter_map(|(index, node)| match &node.kind {
            NodeKind::Heading { level, id, .. } => Some(HeadingJson {
                level: *level,
                id: id.as_deref().map(str::to_owned),
                title: page.document.text(index),
            }),
            _ => None,
        })
        .collect()
}
