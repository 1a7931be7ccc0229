//! AX003, AX004 and AX005: alternative texts that help nobody.

use crate::diagnostic::{Applicability, Fix, Message, Severity, Sink};
use crate::document::{Document, NodeKind};
use crate::page::Page;
use crate::rules::{Check, Rule};
use crate::site::Site;
use crate::source::Span;

pub(super) static ALT_FILENAME: Rule = Rule {
    code: "AX003",
    name: "alt-filename",
    severity: Severity::Warning,
    default: true,
    fix: None,
    doc: include_str!("alt_filename.md"),
    doc_nl: None,
    check: Check::Page(file_name),
};

pub(super) static ALT_PREFIX: Rule = Rule {
    code: "AX004",
    name: "alt-prefix",
    severity: Severity::Note,
    default: true,
    fix: Some(Applicability::Safe),
    doc: include_str!("alt_prefix.md"),
    doc_nl: None,
    check: Check::Page(prefix),
};

pub(super) static ALT_LONG: Rule = Rule {
    code: "AX005",
    name: "alt-long",
    severity: Severity::Note,
    default: true,
    fix: None,
    doc: include_str!("alt_long.md"),
    doc_nl: None,
    check: Check::Page(long),
};

/// How long a description may be before it belongs in the text.
const LONGEST: usize = 250;

/// The images of a page: document, index, destination.
fn images(page: &Page) -> impl Iterator<Item = (&Document, usize, &str)> {
    page.documents().flat_map(|document| {
        document.nodes.iter().enumerate().filter_map(move |(index, node)| match &node.kind {
            NodeKind::Image { url, .. } => Some((document, index, &**url)),
            _ => None,
        })
    })
}

fn file_name(_: &Site, page: &Page, sink: &mut Sink) {
    for (document, index, url) in images(page) {
        let file = url.split(['?', '#']).next().unwrap_or_default().rsplit('/').next().unwrap_or_default();
        let alt = document.text(index);
        let alt = alt.trim();
        let stem = file.rsplit_once('.').map_or(file, |(stem, _)| stem);
        // A name of plain words may be a description.
        let words = alt.contains(' ');
        let extension = alt.rsplit_once('.').is_some_and(|(_, it)| {
            ["png", "jpg", "jpeg", "gif", "webp", "svg", "avif"].contains(&it.to_ascii_lowercase().as_str())
        });
        let coded = stem.contains(['_', '-']) || stem.chars().any(|it| it.is_ascii_digit());
        if !alt.is_empty() && !words && (extension || alt == stem && coded) {
            let span = document.nodes[index].span;
            sink.push(ALT_FILENAME.at(page, span).with("alt", alt).help(Message::new("alt-filename.help")));
        }
    }
}

fn prefix(_: &Site, page: &Page, sink: &mut Sink) {
    let prefixes: &[&str] = match page.path.language.primary() {
        "nl" => &["afbeelding van ", "foto van ", "plaatje van ", "een afbeelding van ", "een foto van "],
        "en" => &["image of ", "picture of ", "photo of ", "an image of ", "a picture of ", "a photo of "],
        _ => return,
    };
    for (document, index, _) in images(page) {
        let alt = document.text(index);
        let lower = alt.to_lowercase();
        let Some(found) = prefixes.iter().find(|it| lower.starts_with(**it)) else { continue };
        let Some(first) = document.nodes.get(index + 1) else { continue };
        let written = page.slice(first.span);
        if written.len() <= found.len() || !written.to_lowercase().starts_with(*found) {
            continue;
        }
        let rest = written[found.len()..].trim_start();
        let length = rest.chars().next().map_or(0, char::len_utf8);
        let start = first.span.start as usize;
        let cut = Span::new(start, start + (written.len() - rest.len()) + length);
        let capital: String = rest.chars().take(1).flat_map(char::to_uppercase).collect();
        let title = Message::new("alt-prefix.fix");
        let fix = Fix::new(Applicability::Safe, title, page.source.shared_path(), cut, capital);
        sink.push(ALT_PREFIX.at(page, cut).with("words", found.trim_end()).fix(fix));
    }
}

fn long(_: &Site, page: &Page, sink: &mut Sink) {
    for (document, index, _) in images(page) {
        let length = document.text(index).chars().count();
        if length > LONGEST {
            let span = document.nodes[index].span;
            sink.push(ALT_LONG.at(page, span).with("length", length).help(Message::new("alt-long.help")));
        }
    }
}
