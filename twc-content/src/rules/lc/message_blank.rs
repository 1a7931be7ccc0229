//! LC034: blanks in a message that nobody meant: two in a row, one before a comma, or one that cannot be seen.

use super::each_text::each_text;
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
    doc_nl: Some(include_str!("message_blank.nl.md")),
    check: Check::Site(check),
};

fn check(site: &Site, sink: &mut Sink) {
    each_text(site, sink, |catalog, branch| {
        faults(&branch.text)
            .into_iter()
            .map(|(kind, start, end)| (kind, start..end, branch.span(start, end)))
            // A blank in a string literal was written on purpose.
            .filter(|(_, range, span)| Some(catalog.source.slice(*span)) == branch.text.get(range.clone()))
            .map(|(kind, range, span)| {
                let path = catalog.source.shared_path();
                let after = branch.text.get(range.end..).and_then(|it| it.chars().next());
                let first = branch.text.get(range).and_then(|it| it.chars().next());
                let kept = if kind == "double" { " " } else { "" };
                let title = Message::new("message-blank.fix").with("kind", kind);
                let mut finding = MESSAGE_BLANK
                    .in_file(path.clone(), span)
                    .with("kind", kind)
                    .with("mark", after.map_or_else(String::new, |it| it.to_string()))
                    .with("number", first.map_or_else(String::new, |it| format!("U+{:04X}", u32::from(it))))
                    .fix(Fix::new(Applicability::Safe, title, path, span, kept));
                // A soft hyphen may be there for a narrow screen.
                if kind == "double" || kind == "before" || first == Some('\u{ad}') {
                    finding.severity = Severity::Note;
                }
                finding
            })
            .collect()
    });
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
            '\u{ad}' | '\u{200b}' | '\u{2060}' | '\u{feff}' | '\u{180e}' => {
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
