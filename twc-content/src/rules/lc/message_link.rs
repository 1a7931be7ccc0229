//! LC028: an address in a message that leads to the other language, or that only one language has.

use std::collections::BTreeSet;

use crate::diagnostic::{Applicability, Diagnostic, Fix, Label, Message, Severity, Sink};
use crate::language::Language;
use crate::locale::{Branch, Pair};
use crate::rules::{Check, Rule};
use crate::site::Site;

pub(super) static MESSAGE_LINK: Rule = Rule {
    code: "LC028",
    name: "message-link",
    severity: Severity::Warning,
    default: true,
    fix: Some(Applicability::Suggestion),
    doc: include_str!("message_link.md"),
    doc_nl: Some(include_str!("message_link.nl.md")),
    check: Check::Site(check),
};

fn check(site: &Site, sink: &mut Sink) {
    for pair in site.catalogs.pairs() {
        for text in pair.texts() {
            let originals = text.original.branches();
            let mut seen = BTreeSet::new();
            for branch in text.translation.branches() {
                let Some(original) = branch.counterpart(&originals) else { continue };
                for finding in compare(&pair, &branch, original, text.place) {
                    if seen.insert(finding.primary.span) {
                        sink.push(finding);
                    }
                }
            }
        }
    }
}

fn compare(pair: &Pair<'_>, branch: &Branch<'_>, original: &Branch<'_>, place: crate::source::Span) -> Vec<Diagnostic> {
    let (base, own) = (&pair.base.language, &pair.other.language);
    let here = addresses(&branch.text);
    let there = addresses(&original.text);
    let path = pair.other.source.shared_path();
    let found = |span, kind: &str, address: &str| {
        MESSAGE_LINK
            .in_file(path.clone(), span)
            .with("kind", kind)
            .with("address", address)
            .related(Label::new(pair.base.source.shared_path(), pair.original.label_span()))
    };
    let mut findings = Vec::new();
    let mut strange: Vec<&Address<'_>> = Vec::new();
    let originals: BTreeSet<String> = there.iter().map(|it| bare(it.text, base)).collect();
    let mut told: BTreeSet<String> = BTreeSet::new();
    for address in &here {
        told.extend([bare(address.text, own), bare(address.text, base)]);
    }
    let texts: BTreeSet<&str> = here.iter().map(|it| it.text).collect();
    for address in &here {
        let span = branch.span(address.start, address.start + address.text.len());
        if let Some(own_address) = in_language(address.text, base, own) {
            let title = Message::new("message-link.fix").with("address", own_address.as_str());
            findings.push(
                found(span, "language", address.text)
                    .help(Message::new("message-link.help").with("address", own_address.as_str()))
                    .fix(Fix::new(Applicability::Suggestion, title, path.clone(), span, own_address)),
            );
        } else if !originals.contains(&bare(address.text, own)) && !originals.contains(&bare(address.text, base)) {
            strange.push(address);
        }
    }
    let mut lost = there.iter().filter(|it| !texts.contains(it.text) && !told.contains(&bare(it.text, base)));
    for address in strange {
        // Another address where the original has one: both are told in one finding. One more than the original is fine.
        let Some(original) = lost.next() else { break };
        let span = branch.span(address.start, address.start + address.text.len());
        let localized = language_in(address.text, own) || language_in(original.text, base);
        if !localized {
            findings.push(found(span, "differs", address.text).with("original", original.text));
        }
    }
    for original in lost {
        let place = branch.key().map_or(place, |key| key.span);
        findings.push(found(place, "missing", original.text));
    }
    findings
}

/// An address in a text.
struct Address<'a> {
    text: &'a str,
    start: usize,
}

/// The web and mail addresses of a text, without the punctuation after them.
fn addresses(text: &str) -> Vec<Address<'_>> {
    let mut found: Vec<Address<'_>> = Vec::new();
    let ends = |it: char| {
        it.is_whitespace() || matches!(it, '"' | '<' | '>' | '(' | ')' | '”' | '’' | '\'' | '\u{fffc}' | '[' | ']')
    };
    let mut at = 0;
    for word in text.split_inclusive(ends) {
        let start = at;
        at += word.len();
        let word = word.trim_end_matches(ends).trim_end_matches(['.', ',', ';', ':', '!', '?']);
        let address =
            word.split_once('=').map_or(word, |(before, after)| if before.contains("://") { word } else { after });
        let is_web = address.starts_with("https://") || address.starts_with("http://");
        let is_path =
            address.starts_with('/') && address.len() > 2 && address.ends_with('/') && !address.contains("//");
        let is_mail = address.split_once('@').is_some_and(|(name, host)| !name.is_empty() && host.contains('.'));
        if is_web || is_path || is_mail || address.starts_with("mailto:") {
            found.push(Address { text: address, start: start + (word.len() - address.len()) });
        }
    }
    found
}

/// The segments of an address that name a language: `/en/`, `en.`.
fn segment(language: &Language) -> [String; 2] {
    [format!("/{}/", language.primary()), format!("://{}.", language.primary())]
}

fn language_in(address: &str, language: &Language) -> bool {
    segment(language).iter().any(|it| address.contains(it.as_str()) || format!("{address}/").contains(it.as_str()))
}

/// The address in this language, where the path names the other one.
fn in_language(address: &str, base: &Language, own: &Language) -> Option<String> {
    let [theirs, _] = segment(base);
    let [mine, _] = segment(own);
    let slashed = format!("{address}/");
    if address.contains(&theirs) {
        Some(address.replacen(&theirs, &mine, 1))
    } else if slashed.ends_with(&theirs) {
        slashed.strip_suffix(&theirs).map(|it| format!("{it}{}", mine.trim_end_matches('/')))
    } else {
        None
    }
}

/// An address without the language it names: what two languages' addresses of one page have in common.
fn bare(address: &str, language: &Language) -> String {
    let [path, host] = segment(language);
    let text = address.trim_end_matches('/').replacen("http://", "https://", 1).replacen("://www.", "://", 1);
    format!("{text}/").replacen(&path, "/", 1).replacen(&host, "://", 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_end_before_punctuation() {
        let text = "See https://example.nl/en/join/. Or <a href=\"/join/\">x</a>, hey@example.nl!";
        let found: Vec<_> = addresses(text).iter().map(|it| it.text).collect();
        assert_eq!(found, ["https://example.nl/en/join/", "/join/", "hey@example.nl"]);
    }

    #[test]
    fn the_language_of_an_address_is_a_segment_of_it() {
        let other = |address| in_language(address, &Language::EN, &Language::NL);
        assert_eq!(other("https://example.nl/en/join/").as_deref(), Some("https://example.nl/nl/join/"));
        assert_eq!(other("https://example.nl/en").as_deref(), Some("https://example.nl/nl"));
        assert_eq!(other("https://example.nl/when/"), None);
        let bare_of = |address, language| bare(address, &language);
        assert_eq!(
            bare_of("https://en.example.org/a", Language::EN),
            bare_of("https://nl.example.org/a/", Language::NL)
        );
    }
}
