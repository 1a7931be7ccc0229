//! ST016: front matter that would write outside of the site, or where no address can lead.

use crate::diagnostic::{Message, Severity, Sink};
use crate::front_matter::{Value, ValueKind};
use crate::page::Page;
use crate::rules::{Check, Rule};
use crate::site::Site;

pub(super) static UNSAFE_PATH: Rule = Rule {
    code: "ST016",
    name: "unsafe-path",
    severity: Severity::Error,
    default: true,
    fix: None,
    doc: include_str!("unsafe_path.md"),
    doc_nl: None,
    check: Check::Page(check),
};

/// Bytes that a part of a path, and a whole one, can have.
const LONGEST: (usize, usize) = (200, 1_000);

fn check(_: &Site, page: &Page, sink: &mut Sink) {
    for key in ["slug", "url", "aliases"] {
        let Some(entry) = page.front_matter.get(key) else { continue };
        let values: Vec<&Value> = match &entry.value.kind {
            ValueKind::List(items) => items.iter().collect(),
            _ => vec![&entry.value],
        };
        for value in values {
            let depth = if key == "aliases" { page.path.logical.matches('/').count() } else { 0 };
            let Some(kind) = value.as_str().and_then(|it| problem(it, depth)) else { continue };
            sink.push(
                UNSAFE_PATH
                    .at(page, value.span)
                    .with("key", key)
                    .with("kind", kind)
                    .help(Message::new("unsafe-path.help").with("key", key)),
            );
        }
    }
}

/// What is wrong with a path that starts so many folders below the root, as a word of the message.
fn problem(path: &str, depth: usize) -> Option<&'static str> {
    // An address with a scheme is one of another site, and told elsewhere.
    let path = path.split(['?', '#']).next().unwrap_or(path);
    let unescaped = crate::path::unescape(path);
    if leaves(&unescaped, if path.starts_with('/') { 0 } else { depth }) {
        Some("up")
    } else if unescaped.contains(|it: char| it == '\\' || it.is_control()) {
        Some("character")
    } else if path.len() > LONGEST.1 || path.split('/').any(|part| part.len() > LONGEST.0) {
        Some("long")
    } else {
        None
    }
}

/// Whether `..` goes further up than the path has come down.
fn leaves(path: &str, mut depth: usize) -> bool {
    for part in path.split(['/', '\\']) {
        match part {
            "" | "." => {}
            ".." if depth == 0 => return true,
            ".." => depth -= 1,
            _ => depth += 1,
        }
    }
    false
}
