//! SE006: what looks like a key or token.

use crate::diagnostic::{Message, Severity, Sink};
use crate::rules::{Check, Rule};
use crate::site::Site;
use crate::source::{SourceFile, Span};

pub(super) static SECRET: Rule = Rule {
    code: "SE006",
    name: "secret",
    severity: Severity::Error,
    default: true,
    fix: None,
    doc: include_str!("secret.md"),
    doc_nl: None,
    check: Check::Site(check),
};

/// How the tokens of known services begin, and how many letters and digits follow at least.
const TOKENS: &[(&str, usize)] = &[
    ("AKIA", 16),
    ("AIza", 35),
    ("ghp_", 36),
    ("gho_", 36),
    ("ghs_", 36),
    ("github_pat_", 40),
    ("glpat-", 20),
    ("xoxb-", 20),
    ("xoxp-", 20),
    ("sk_live_", 20),
    ("rk_live_", 20),
    ("hooks.slack.com/services/", 20),
    ("discord.com/api/webhooks/", 20),
];

/// How private keys begin.
const KEYS: &[&str] =
    &["-----BEGIN RSA PRIVATE KEY-----", "-----BEGIN OPENSSH PRIVATE KEY-----", "-----BEGIN PRIVATE KEY-----"];

/// Fewer characters than this between its first and last line are an example of a key.
const SHORTEST_KEY: usize = 40;

fn check(site: &Site, sink: &mut Sink) {
    // Markdown outside the content is no part of the site.
    let files = site.files.iter().filter(|file| !file.path().ends_with(".md"));
    for file in site.pages.iter().map(|page| &page.source).chain(files) {
        for (start, length) in TOKENS {
            one(file, start, *length, sink);
        }
        for start in KEYS {
            private_key(file, start, sink);
        }
    }
}

fn private_key(file: &SourceFile, start: &str, sink: &mut Sink) {
    let text = file.text();
    for at in memchr::memmem::find_iter(text.as_bytes(), start) {
        let rest = &text[at + start.len()..];
        // Its lines may be joined by `\n`.
        let letters = rest.split("\\n").flat_map(str::split_whitespace).map(|line| {
            let own =
                line.bytes().take_while(|it| it.is_ascii_alphanumeric() || matches!(it, b'+' | b'/' | b'=')).count();
            (own, own == line.len())
        });
        let mut count = 0;
        for (own, whole) in letters.take(8) {
            count += own;
            if !whole {
                break;
            }
        }
        if count >= SHORTEST_KEY {
            let span = Span::new(at, at + start.len());
            sink.push(SECRET.in_file(file.shared_path(), span).help(Message::new("secret.help")));
        }
    }
}

fn one(file: &SourceFile, start: &str, length: usize, sink: &mut Sink) {
    let text = file.text();
    for at in memchr::memmem::find_iter(text.as_bytes(), start) {
        let rest = &text[at + start.len()..];
        let follows =
            rest.bytes().take_while(|it| it.is_ascii_alphanumeric() || matches!(it, b'_' | b'-' | b'/')).count();
        let begins = text[..at].chars().next_back().is_none_or(|it| !it.is_alphanumeric());
        let token = &rest[..follows];
        // Examples in documentation repeat a letter or say what they are.
        let example = token.to_ascii_lowercase().contains("example")
            || token.bytes().collect::<std::collections::BTreeSet<u8>>().len() < length.min(6);
        if follows < length || !begins || example {
            continue;
        }
        let span = Span::new(at, at + start.len() + follows);
        sink.push(SECRET.in_file(file.shared_path(), span).help(Message::new("secret.help")));
    }
}
