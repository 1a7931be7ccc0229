//! ST017: names of files that cannot be checked out on every system.

use crate::diagnostic::{Message, Severity, Sink};
use crate::rules::{Check, Rule};
use crate::site::Site;
use crate::source::Span;

pub(super) static PORTABLE_NAME: Rule = Rule {
    code: "ST017",
    name: "portable-name",
    severity: Severity::Warning,
    default: true,
    fix: None,
    doc: include_str!("portable_name.md"),
    doc_nl: None,
    check: Check::Site(check),
};

fn check(site: &Site, sink: &mut Sink) {
    let pages = site.pages.iter().map(|page| (page.source.path(), page.split.open));
    let files = site.files.iter().map(|file| file.path()).chain(site.resources.iter().map(String::as_str));
    for (path, span) in pages.chain(files.map(|path| (path, Span::default()))) {
        let bad = path.split('/').find_map(|part| Some((part, problem(part)?)));
        if let Some((part, kind)) = bad {
            sink.push(
                PORTABLE_NAME
                    .in_file(path.into(), span)
                    .with("name", part)
                    .with("kind", kind)
                    .help(Message::new("portable-name.help")),
            );
        }
    }
}

/// What Windows has against a name, as a word of the message.
fn problem(part: &str) -> Option<&'static str> {
    let stem = part.split('.').next().unwrap_or(part).to_ascii_lowercase();
    let numbered = |it: &str| {
        it.len() == 4 && (it.starts_with("com") || it.starts_with("lpt")) && it.as_bytes()[3].is_ascii_digit()
    };
    if matches!(stem.as_str(), "con" | "prn" | "aux" | "nul") || numbered(&stem) {
        Some("reserved")
    } else if part.ends_with([' ', '.']) {
        Some("end")
    } else if part.contains([':', '*', '?', '"', '<', '>', '|', '\\']) {
        Some("character")
    } else {
        None
    }
}
