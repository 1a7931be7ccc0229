//! AX003, AX004 and AX005: alternative texts that help nobody.

use crate::diagnostic::{Applicability, Fix, Message, Severity, Sink};
use crate::document::NodeKind;
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
    check: Check::Page(is_file_name),
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

/// The words for one picture.
struct Alt<'a> {
    text: String,
    /// The picture with its words, or the value of the front matter.
    span: Span,
    /// Where the words begin in the file, and how they are written there.
    written: Option<(usize, &'a str)>,
    /// The name of the picture's file, without its folder.
    file: &'a str,
}

/// The descriptions of a page: of its images, and those in its front matter.
fn alts(page: &Page) -> Vec<Alt<'_>> {
    let mut found: Vec<Alt<'_>> = Vec::new();
    let root = &page.front_matter.root;
    for entry in root {
        let key = entry.key.to_ascii_lowercase();
        let (Some(picture), Some(text)) = (key.strip_suffix("alt"), entry.value.as_str()) else { continue };
        let picture = picture.trim_end_matches(['-', '_']);
        let file = root.iter().find(|it| it.key.eq_ignore_ascii_case(picture)).and_then(|it| it.value.as_str());
        let span = entry.value.span;
        let slice = page.slice(span);
        let written = slice.find(text).map(|at| (span.start as usize + at, &slice[at..at + text.len()]));
        found.push(Alt { text: text.to_owned(), span, written, file: file_name(file.unwrap_or_default()) });
    }
    for document in page.documents() {
        for (index, node) in document.nodes.iter().enumerate() {
            let NodeKind::Image { url, .. } = &node.kind else { continue };
            let first = document.nodes.get(index + 1).filter(|_| node.end as usize > index + 1);
            found.push(Alt {
                text: document.text(index),
                span: node.span,
                written: first.map(|it| (it.span.start as usize, page.slice(it.span))),
                file: file_name(url),
            });
        }
    }
    found
}

fn file_name(address: &str) -> &str {
    address.split(['?', '#']).next().unwrap_or_default().rsplit('/').next().unwrap_or_default()
}

fn is_file_name(_: &Site, page: &Page, sink: &mut Sink) {
    for alt in alts(page) {
        let text = alt.text.trim();
        let stem = alt.file.rsplit_once('.').map_or(alt.file, |(stem, _)| stem);
        // A name of plain words may be a description.
        let words = text.contains(' ');
        let extension = text.rsplit_once('.').is_some_and(|(_, it)| {
            ["png", "jpg", "jpeg", "gif", "webp", "svg", "avif"].contains(&it.to_ascii_lowercase().as_str())
        });
        let coded = stem.contains(['_', '-']) || stem.chars().any(|it| it.is_ascii_digit());
        if !text.is_empty() && !words && (extension || text == stem && coded || is_camera_name(text)) {
            sink.push(ALT_FILENAME.at(page, alt.span).with("alt", text).help(Message::new("alt-filename.help")));
        }
    }
}

/// What cameras, phones and programs call their pictures: `IMG_2041`, `DSC00123`, `PXL_20260312_101112`.
fn is_camera_name(text: &str) -> bool {
    const NAMES: [&str; 8] = ["IMG", "DSC", "DSCN", "DSCF", "PXL", "MVIMG", "Screenshot", "Schermafbeelding"];
    let digits = text.trim_start_matches(|it: char| it.is_ascii_alphabetic());
    let name = &text[..text.len() - digits.len()];
    let digits = digits.trim_start_matches(['_', '-']);
    NAMES.contains(&name)
        && digits.len() >= 3
        && digits.bytes().all(|it| it.is_ascii_digit() || matches!(it, b'_' | b'-'))
}

fn prefix(_: &Site, page: &Page, sink: &mut Sink) {
    let prefixes: &[&str] = match page.path.language.primary() {
        "nl" => &["afbeelding van ", "foto van ", "plaatje van ", "een afbeelding van ", "een foto van "],
        "en" => &["image of ", "picture of ", "photo of ", "an image of ", "a picture of ", "a photo of "],
        _ => return,
    };
    for alt in alts(page) {
        let lower = alt.text.to_lowercase();
        let Some(found) = prefixes.iter().find(|it| lower.starts_with(**it)) else { continue };
        let Some((start, written)) = alt.written else { continue };
        if written.len() <= found.len() || !written.to_lowercase().starts_with(*found) {
            continue;
        }
        let rest = written[found.len()..].trim_start();
        let length = rest.chars().next().map_or(0, char::len_utf8);
        let cut = Span::new(start, start + (written.len() - rest.len()) + length);
        let capital: String = rest.chars().take(1).flat_map(char::to_uppercase).collect();
        let title = Message::new("alt-prefix.fix");
        let fix = Fix::new(Applicability::Safe, title, page.source.shared_path(), cut, capital);
        sink.push(ALT_PREFIX.at(page, cut).with("words", found.trim_end()).fix(fix));
    }
}

fn long(_: &Site, page: &Page, sink: &mut Sink) {
    for alt in alts(page) {
        let length = alt.text.chars().count();
        if length > LONGEST {
            sink.push(ALT_LONG.at(page, alt.span).with("length", length).help(Message::new("alt-long.help")));
        }
    }
}
