//! LC026: a text that ends as a question, sentence or label in one language only.

use std::collections::BTreeSet;

use crate::diagnostic::{Label, Severity, Sink};
use crate::locale::PLACEHOLDER;
use crate::rules::{Check, Rule};
use crate::site::Site;

pub(super) static END_PUNCTUATION: Rule = Rule {
    code: "LC026",
    name: "end-punctuation",
    severity: Severity::Warning,
    default: true,
    fix: None,
    doc: include_str!("end_punctuation.md"),
    doc_nl: Some(include_str!("end_punctuation.nl.md")),
    check: Check::Site(check),
};

fn check(site: &Site, sink: &mut Sink) {
    for pair in site.catalogs.pairs() {
        for text in pair.texts() {
            let originals = text.original.branches();
            let mut seen = BTreeSet::new();
            for branch in text.translation.branches() {
                let Some(original) = branch.counterpart(&originals) else { continue };
                let (Some(here), Some(there)) = (ending(&branch.text), ending(&original.text)) else { continue };
                if here.mark == there.mark {
                    continue;
                }
                let span = branch.span(here.start, here.end);
                if seen.insert(span) {
                    sink.push(
                        END_PUNCTUATION
                            .in_file(pair.other.source.shared_path(), span)
                            .with("here", shown(here.mark))
                            .with("there", shown(there.mark))
                            .with("base", pair.base.language.to_string())
                            .related(Label::new(pair.base.source.shared_path(), pair.original.label_span())),
                    );
                }
            }
        }
    }
}

/// The mark, or a word for none that the message can choose by.
fn shown(mark: &'static str) -> &'static str {
    if mark.is_empty() { "none" } else { mark }
}

/// How a text ends.
struct Ending {
    /// The mark; empty where the last sign is a letter.
    mark: &'static str,
    start: usize,
    end: usize,
}

/// None where the end is not known: an empty text, or one that ends in a value.
fn ending(text: &str) -> Option<Ending> {
    // What closes around the sentence is not its end.
    let mut rest = text.trim_end();
    loop {
        let before = rest;
        rest = rest.trim_end_matches(['"', '\'', '”', '’', '»', ')', ']', '*', '_']).trim_end();
        if rest.ends_with('>')
            && let Some(open) = rest.rfind('<')
            && rest.get(open + 1..).is_some_and(|it| it.starts_with(|it: char| it == '/' || it.is_ascii_alphabetic()))
        {
            rest = rest.get(..open).unwrap_or_default().trim_end();
        }
        if rest == before {
            break;
        }
    }
    let last = rest.chars().next_back()?;
    let end = rest.len();
    let (mark, length) = match last {
        PLACEHOLDER => return None,
        '…' => ("…", last.len_utf8()),
        '.' if rest.ends_with("...") => ("…", 3),
        // `Amsterdam e.o.`, `12 p.m.`, `etc.`: the point belongs to the word.
        '.' if abbreviated(rest) => return None,
        '.' => (".", 1),
        '?' => ("?", 1),
        '!' if rest.ends_with("?!") => ("?", 2),
        '!' => ("!", 1),
        ':' => (":", 1),
        ';' => (";", 1),
        ',' => (",", 1),
        _ => ("", last.len_utf8()),
    };
    Some(Ending { mark, start: end - length, end })
}

fn abbreviated(text: &str) -> bool {
    let word = text.rsplit([' ', '\n', '(', PLACEHOLDER]).next().unwrap_or_default();
    let word = word.strip_suffix('.').unwrap_or(word);
    word.contains('.')
        || ["etc", "enz", "nr", "no", "bv", "ca", "inc", "ltd", "jr", "st", "approx"]
            .contains(&word.to_lowercase().as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: Option<&str>) {
        assert_eq!(ending(text).map(|it| it.mark), expected, "{text:?}");
    }

    #[test]
    fn the_end_is_that_of_the_sentence() {
        check("Am I?", Some("?"));
        check("Really?!", Some("?"));
        check("Wait...", Some("…"));
        check("“Yes.”", Some("."));
        check("<b>Yes!</b>", Some("!"));
        check("Name: \u{fffc}", None);
        check("at 3 p.m.", None);
        check("Join", Some(""));
        check("", None);
    }
}
