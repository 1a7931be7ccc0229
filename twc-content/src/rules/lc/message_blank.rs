//! LC034: blanks in a message that nobody meant: two in a row, one before a comma, or one that cannot be seen.

use std::collections::BTreeSet;

use crate::diagnostic::{Applicability, Fix, Message, Severity, Sink};
use crate::locale::PLACEHOLDER;
use crate::rules::{Check, Rule};
use crate::site::Site;

pub(super) static MESSAGE_BLANK: Rule = Rule {
    code: "LC034",
    name: "message-blank",
    severity: Severity::Warning,
    default: true,
    fix: Some(Applicability::Safe),
    doc: include_str!("message_blank.md"),
    doc_nl: None,
    check: Check::Site(check),
};

fn check(site: &Site, sink: &mut Sink) {
    for catalog in &site.catalogs.catalogs {
        for entry in &catalog.entries {
            let mut seen = BTreeSet::new();
            for (_, _, pattern) in entry.patterns() {
                for branch in pattern.branches() {
                    for (kind, start, end) in faults(&branch.text) {
                        let span = branch.span(start, end);
                        let text = branch.text.get(start..end).unwrap_or_default();
                        // A blank in a string literal was written on purpose.
                        if catalog.source.slice(span) != text || !seen.insert(span) {
                            continue;
                        }
                        let kept = if kind == "double" { " " } else { "" };
                        let path = catalog.source.shared_path();
                        let title = Message::new("message-blank.fix").with("kind", kind);
                        let mut finding = MESSAGE_BLANK
                            .in_file(path.clone(), span)
                            .with("kind", kind)
                            .with(
                                "mark",
                                branch
                                    .text
                                    .get(end..)
                                    .and_then(|it| it.chars().next())
                                    .map_or_else(String::new, |it| it.to_string()),
                            )
                            .with(
                                "number",
                                text.chars().next().map_or_else(String::new, |it| format!("U+{:04X}", u32::from(it))),
                            )
                            .fix(Fix::new(Applicability::Safe, title, path, span, kept));
                        if kind == "double" || kind == "before" {
                            finding.severity = Severity::Note;
                        }
                        sink.push(finding);
                    }
                }
            }
        }
    }
}

/// Kind, start and end of each; the indentation of a line is none.
fn faults(text: &str) -> Vec<(&'static str, usize, usize)> {
    let mut faults = Vec::new();
    let mut line_start = true;
    let mut blanks: Option<usize> = None;
    let mut before = ' ';
    for (at, character) in text.char_indices() {
        if character == ' ' {
            blanks = blanks.or(Some(at));
            continue;
        }
        let rest = text.get(at + character.len_utf8()..).unwrap_or_default();
        if let Some(start) = blanks.take() {
            let inner = !line_start && character != '\n';
            if inner && at - start > 1 {
                faults.push(("double", start, at));
            } else if inner
                && matches!(character, ',' | '.' | ';' | ':' | '?' | '!')
                && (before.is_alphanumeric() || matches!(before, ')' | '”' | '’' | PLACEHOLDER))
                && rest.chars().next().is_none_or(char::is_whitespace)
            {
                faults.push(("before", start, at));
            }
        }
        match character {
            '\u{200b}' | '\u{2060}' | '\u{feff}' | '\u{180e}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => {
                faults.push(("invisible", at, at + character.len_utf8()));
            }
            _ => {}
        }
        line_start = character == '\n';
        before = character;
    }
    faults
}

#[cfg(test)]
mod tests {
    use super::faults;

    #[test]
    fn blanks_between_words_are_looked_at() {
        assert_eq!(faults("a  b"), [("double", 1, 3)]);
        assert_eq!(faults("Meta , Google"), [("before", 4, 5)]);
        assert_eq!(faults("a\u{200b}b"), [("invisible", 1, 4)]);
        assert_eq!(faults("a\n   b c\n\n  d .net :-) \u{a0}"), []);
    }
}
