//! The public JSON shape of a page and its version. The core types are not `Serialize`, so that this file alone decides.

use std::io::{self, Write};

use serde::Serialize;
use twc_content::path::Moment;
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
    url: &'a str,
    title: &'a str,
    description: &'a str,
    date: String,
    lastmod: String,
    draft: bool,
    #[cfg(feature = "html")]
    #[serde(flatten)]
    body: BodyJson,
    headings: Vec<HeadingJson>,
    translations: Vec<TranslationJson<'a>>,
}

/// What Hugo makes of the body of a page.
#[cfg(feature = "html")]
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
struct BodyJson {
    html: String,
    plain: String,
    summary: String,
    toc: String,
    word_count: usize,
    reading_time: usize,
}

#[cfg(feature = "html")]
impl BodyJson {
    fn of(site: &Site, page: &Page) -> Self {
        use crate::html;
        let rendered = html::render(page, site, &html::HtmlOptions { policy: crate::Policy::Hugo, templates: None });
        Self {
            html: rendered.content,
            plain: rendered.plain,
            summary: rendered.summary,
            toc: rendered.toc,
            word_count: rendered.word_count,
            reading_time: rendered.reading_time,
        }
    }
}

/// A page in another language.
#[derive(Debug, Serialize)]
struct TranslationJson<'a> {
    language: String,
    url: &'a str,
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
    let fields = &page.front_matter.fields;
    let Some(facts) = site.facts_of(page) else { return Ok(()) };
    let value = PageJson {
        schema_version: SCHEMA_VERSION,
        source: page.source.path(),
        language: page.path.language.to_string(),
        kind: facts.kind.as_str(),
        url: &facts.url,
        title: &facts.title,
        description: &fields.description,
        date: facts.date.unwrap_or(Moment::ZERO).to_string(),
        lastmod: facts.lastmod.unwrap_or(Moment::ZERO).to_string(),
        draft: facts.draft,
        #[cfg(feature = "html")]
        body: BodyJson::of(site, page),
        headings: headings(page),
        translations: site
            .translations_of(facts)
            .map(|(it, _)| TranslationJson { language: it.language.to_string(), url: &it.url })
            .collect(),
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
