//! `twc links`: every link and image of the pages, raw HTML's included, with what it leads to.

use std::collections::BTreeMap;

use serde::Serialize;
use twc_content::diagnostic::{Role, visible};
use twc_content::path::Kind;
use twc_content::site::{Outgoing, Relation, Target};
use twc_content::{LineIndex, Page, Severity, Site, messages};

use crate::again::Again;
use crate::args::{Global, LinkFormat, Links};
use crate::color::Style;
use crate::failure::Failure;
use crate::io::{Exit, Io};
use crate::reporting::wrap;
use crate::site;
use crate::words::Words;

#[derive(Debug, Serialize)]
struct Row<'a> {
    path: &'a str,
    line: u32,
    column: u32,
    /// `link` or `image`; `source` for what raw HTML loads.
    element: &'static str,
    url: &'a str,
    kind: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    target: Option<String>,
}

/// Kinds that lead nowhere.
const DEAD: [&str; 4] = ["missing", "no-anchor", "invalid", "nothing"];

/// Lists the links.
pub(crate) fn run(links: &Links, global: &Global, io: &mut Io) -> Result<Exit, Failure> {
    let opened = site::open(&links.paths, &links.publish, global, io)?;
    let style = Style::of(global.color, io.out_is_terminal, io);
    let pages = opened.site.pages.iter().filter(|page| opened.wants(page.source.path()));
    let rows = pages.flat_map(|page| rows(&opened.site, page));
    let rows = rows.filter(|row| !links.external || row.kind == "external");
    let rows: Vec<Row> = rows.filter(|row| !links.dead || DEAD.contains(&row.kind)).collect();
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
            table(&rows, style, io)?;
            if !global.quiet {
                io.out.flush()?;
                let text = summary(&rows, links, global, &Words::of(global.lang.as_ref(), io));
                // Whoever reads a log breaks lines as wide as they are.
                let text = if io.err_is_terminal { wrap(&text, style.width) } else { text };
                writeln!(io.err, "{text}")?;
            }
        }
    }
    site::say_built_in(opened.root.as_deref(), global, io)?;
    Ok(Exit::Clean)
}

fn table(rows: &[Row], style: Style, io: &mut Io) -> std::io::Result<()> {
    let width = rows.iter().map(|row| row.kind.len()).max().unwrap_or_default();
    for row in rows {
        let place = format!("{}:{}:{}", visible(row.path), row.line, row.column);
        let target = match &row.target {
            Some(target) if target != row.url => format!(" -> {}", visible(target)),
            _ => String::new(),
        };
        let role = if DEAD.contains(&row.kind) { Role::Severity(Severity::Error) } else { Role::Gutter };
        let kind = style.paint(role, &format!("{:width$}", row.kind));
        writeln!(io.out, "{}: {kind} {}{target}", style.paint(Role::Place, &place), visible(row.url))?;
    }
    Ok(())
}

/// How many links there are, and how those that lead nowhere are told from the others.
fn summary(rows: &[Row], links: &Links, global: &Global, words: &Words) -> String {
    let mut text = counts(rows, words);
    let dead = rows.iter().filter(|row| DEAD.contains(&row.kind)).count();
    if dead > 0 && !links.dead {
        text.push(' ');
        let (list, check) = Again::links(links, global);
        text.push_str(&words.say(&messages::links_dead(check, dead, list)));
    }
    text
}

/// How many links there are of each kind, those that lead nowhere first.
fn counts(rows: &[Row], words: &Words) -> String {
    let mut kinds: BTreeMap<(bool, &str), usize> = BTreeMap::new();
    for row in rows {
        *kinds.entry((!DEAD.contains(&row.kind), row.kind)).or_default() += 1;
    }
    let kinds: Vec<String> = kinds.into_iter().map(|((_, kind), count)| format!("{count} {kind}")).collect();
    words.say(&match rows.len() {
        0 => messages::links_none(),
        count => messages::links_count(count, kinds.join(", ")),
    })
}

fn rows<'a>(site: &'a Site, page: &'a Page) -> Vec<Row<'a>> {
    let index = LineIndex::new(page.source.text());
    let row = |out: &'a Outgoing| {
        let position = index.position(out.span.start);
        let (kind, target) = target(site, out);
        let element = match out.relation {
            Relation::Link(_) | Relation::HtmlLink | Relation::Parameter => "link",
            Relation::Image => "image",
            Relation::HtmlSource => "source",
        };
        // Where a shortcode stands in the address, the source says more than its placeholder.
        let url = if kind == "unknown" { page.slice(out.span) } else { &out.url };
        Row { path: page.source.path(), line: position.line, column: position.column, element, url, kind, target }
    };
    let mut rows: Vec<Row> = site.outgoing(page).iter().map(row).collect();
    rows.sort_by_key(|row| (row.line, row.column));
    rows
}

fn target(site: &Site, out: &Outgoing) -> (&'static str, Option<String>) {
    let fragment = out.link.fragment.as_deref();
    match &out.link.target {
        Target::Page(index) => {
            let shown = fragment.map(|it| format!("#{it}")).unwrap_or_default();
            let url = site.facts.get(*index).map(|facts| format!("{}{shown}", facts.url));
            (if fragment.is_some_and(|it| lacks(site, *index, it)) { "no-anchor" } else { "internal" }, url)
        }
        Target::Resource(path) => ("resource", Some(path.clone())),
        Target::Static(path) => ("static", Some(path.clone())),
        Target::Generated => ("generated", None),
        Target::External { .. } => ("external", None),
        Target::Mail(_) => ("mail", None),
        Target::Scheme(_) => ("other", None),
        Target::Nothing => ("nothing", None),
        Target::Unknown => ("unknown", None),
        Target::Missing(missing) => ("missing", missing.candidates.first().map(|it| format!("{it}?"))),
        _ => ("invalid", None),
    }
}

/// Whether a page certainly has no place of that name; what templates and shortcodes add to it is not known.
fn lacks(site: &Site, index: usize, fragment: &str) -> bool {
    let (Some(page), Some(anchors)) = (site.pages.get(index), site.anchors(index)) else { return false };
    let known = page.path.kind == Kind::Page && !anchors.open && !fragment.starts_with(['!', '/', '?']);
    known && !anchors.has(fragment) && !site.may_have_anchor(fragment)
}
