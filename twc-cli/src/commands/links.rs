//! `twc links`: every link and image of the pages, with what it leads to.

use serde::Serialize;
use twc_content::diagnostic::{Role, visible};
use twc_content::site::Target;
use twc_content::{LineIndex, NodeKind, Page, Site, Span};

use crate::args::{Global, LinkFormat, Links};
use crate::color::Style;
use crate::failure::Failure;
use crate::io::{Exit, Io};
use crate::site;

#[derive(Debug, Serialize)]
struct Row<'a> {
    path: &'a str,
    line: u32,
    column: u32,
    /// `link` or `image`.
    element: &'static str,
    url: &'a str,
    kind: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    target: Option<String>,
}

/// Lists the links.
pub(crate) fn run(links: &Links, global: &Global, io: &mut Io) -> Result<Exit, Failure> {
    let opened = site::open(&links.paths, &links.publish, global, io)?;
    let style = Style::of(global.color, io.out_is_terminal, io);
    let pages = opened.site.pages.iter().filter(|page| opened.wants(page.source.path()));
    let rows = pages.flat_map(|page| rows(&opened.site, page));
    let rows: Vec<Row> = rows.filter(|row| !links.external || row.kind == "external").collect();
    match links.format.unwrap_or(LinkFormat::Table) {
        LinkFormat::Json => {
            serde_json::to_writer(&mut io.out, &rows).map_err(std::io::Error::from)?;
            writeln!(io.out)?;
        }
        LinkFormat::Jsonl => {
            for row in &rows {
                serde_json::to_writer(&mut io.out, row).map_err(std::io::Error::from)?;
                writeln!(io.out)?;
            }
        }
        LinkFormat::Table => {
            for row in &rows {
                let place = format!("{}:{}:{}", visible(row.path), row.line, row.column);
                let target = match &row.target {
                    Some(target) if target != row.url => format!(" -> {}", visible(target)),
                    _ => String::new(),
                };
                let kind = style.paint(Role::Gutter, row.kind);
                writeln!(io.out, "{}: {kind} {}{target}", style.paint(Role::Place, &place), visible(row.url))?;
            }
        }
    }
    Ok(Exit::Clean)
}

fn rows<'a>(site: &Site, page: &'a Page) -> Vec<Row<'a>> {
    let index = LineIndex::new(page.source.text());
    let mut rows = Vec::new();
    for node in page.documents().flat_map(|it| &it.nodes) {
        let (element, url, url_span) = match &node.kind {
            NodeKind::Link { url, url_span, .. } => ("link", url, url_span),
            NodeKind::Image { url, url_span, .. } => ("image", url, url_span),
            _ => continue,
        };
        let span: Span = if url_span.is_empty() { node.span } else { *url_span };
        let position = index.position(span.start);
        let (kind, target) = target(site, page, url);
        // Where a shortcode stands in the address, the source says more than its placeholder.
        let written = if kind == "unknown" { page.slice(span) } else { url };
        rows.push(Row {
            path: page.source.path(),
            line: position.line,
            column: position.column,
            element,
            url: written,
            kind,
            target,
        });
    }
    rows.sort_by_key(|row| (row.line, row.column));
    rows
}

fn target(site: &Site, page: &Page, url: &str) -> (&'static str, Option<String>) {
    let link = site.resolve(page, url);
    let fragment = link.fragment.map(|it| format!("#{it}")).unwrap_or_default();
    match link.target {
        Target::Page(index) => ("internal", site.facts.get(index).map(|facts| format!("{}{fragment}", facts.url))),
        Target::Resource(path) => ("resource", Some(path)),
        Target::Static(path) => ("static", Some(path)),
        Target::Generated => ("generated", None),
        Target::External { .. } => ("external", None),
        Target::Mail(_) => ("mail", None),
        Target::Scheme(_) => ("other", None),
        Target::Nothing => ("nothing", None),
        Target::Unknown => ("unknown", None),
        Target::Missing(missing) => ("missing", missing.candidates.into_iter().next().map(|it| format!("{it}?"))),
        _ => ("invalid", None),
    }
}
