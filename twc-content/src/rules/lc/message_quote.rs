//! LC033: quotation marks or parentheses of a message that do not pair.

use super::each_text::each_text;
use crate::diagnostic::{Severity, Sink};
use crate::rules::{Check, Rule};
use crate::site::Site;

pub(super) static MESSAGE_QUOTE: Rule = Rule {
    code: "LC033",
    name: "message-quote",
    severity: Severity::Warning,
    default: true,
    fix: None,
    doc: include_str!("message_quote.md"),
    doc_nl: Some(include_str!("message_quote.nl.md")),
    check: Check::Site(check),
};

fn check(site: &Site, sink: &mut Sink) {
    each_text(site, sink, |catalog, branch| {
        let mark = |fault: &Fault| branch.text.get(fault.start..fault.end).unwrap_or_default().to_owned();
        faults(&branch.text)
            .into_iter()
            .map(|fault| (branch.span(fault.start, fault.end), mark(&fault), fault))
            // A mark in a string literal was put there on purpose.
            .filter(|(span, mark, _)| catalog.source.slice(*span) == mark)
            .map(|(span, mark, fault)| {
                MESSAGE_QUOTE
                    .in_file(catalog.source.shared_path(), span)
                    .with("kind", fault.kind)
                    .with("mark", mark)
                    .with("open", fault.open.to_string())
            })
            .collect()
    });
}

struct Fault {
    kind: &'static str,
    start: usize,
    end: usize,
    open: char,
}

/// The marks of a text that do not pair. Apostrophes, inches and the parenthesis of `1)` are none.
fn faults(text: &str) -> Vec<Fault> {
    let mut faults = Vec::new();
    let mut double: Option<(usize, char)> = None;
    let mut single: Option<usize> = None;
    let mut round: Vec<usize> = Vec::new();
    let mut tag = false;
    let mut before = ' ';
    for (at, mark) in text.char_indices() {
        let end = at + mark.len_utf8();
        let rest = text.get(end..).unwrap_or_default();
        let after = rest.chars().next().unwrap_or(' ');
        match mark {
            // Attributes of HTML have quotation marks of their own.
            '<' if after.is_ascii_alphabetic() || after == '/' => tag = rest.contains('>'),
            '>' => tag = false,
            _ if tag => {}
            '"' if before.is_ascii_digit() && double.is_none() => {}
            '“' | '„' | '”' | '"' => match double {
                Some((_, open)) if closes(open, mark) => double = None,
                Some((_, open)) if mark == '"' || open == '"' => {
                    faults.push(Fault { kind: "mixed", start: at, end, open });
                    double = None;
                }
                Some((start, open)) => {
                    faults.push(Fault { kind: "open", start, end: start + open.len_utf8(), open });
                    double = (mark != '”').then_some((at, mark));
                }
                None if mark == '”' => faults.push(Fault { kind: "closed", start: at, end, open: '“' }),
                None => double = Some((at, mark)),
            },
            // ‘ before a Dutch clitic (‘s avonds) is an apostrophe that a word processor turned around.
            '‘' if !clitic(rest) => single = Some(at),
            '’' => single = None,
            '(' => round.push(at),
            ')' if round.pop().is_none() && !numbered(text, at) && !matches!(before, ':' | ';' | '-') => {
                faults.push(Fault { kind: "closed", start: at, end, open: '(' });
            }
            _ => {}
        }
        before = mark;
    }
    if let Some((start, open)) = double {
        faults.push(Fault { kind: "open", start, end: start + open.len_utf8(), open });
    }
    if let Some(start) = single {
        faults.push(Fault { kind: "open", start, end: start + '‘'.len_utf8(), open: '‘' });
    }
    faults.extend(
        round
            .into_iter()
            .filter(|at| !text.get(..*at).is_some_and(|it| it.ends_with([':', ';', '-'])))
            .map(|at| Fault { kind: "open", start: at, end: at + 1, open: '(' }),
    );
    faults
}

fn closes(open: char, mark: char) -> bool {
    matches!((open, mark), ('“', '”') | ('„', '”' | '“') | ('"', '"'))
}

fn clitic(rest: &str) -> bool {
    ["s ", "t ", "n ", "m ", "k ", "r "].iter().any(|it| rest.starts_with(it))
        || rest.starts_with(|it: char| it.is_ascii_digit())
}

/// `1)` or `a)` at the start of a line.
fn numbered(text: &str, at: usize) -> bool {
    let line = text.get(..at).and_then(|it| it.rsplit('\n').next()).unwrap_or_default();
    let word = line.rsplit(' ').next().unwrap_or_default();
    !word.is_empty() && word.chars().count() <= 2 && word.chars().all(char::is_alphanumeric)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &[(&str, usize)]) {
        let found: Vec<_> = faults(text).iter().map(|it| (it.kind, it.start)).collect();
        assert_eq!(found, expected, "{text:?}");
    }

    #[test]
    fn pairs_of_each_style_are_sound() {
        for text in [
            "“ja” (nee)",
            "„ja” „nee“",
            "\"ja\"",
            "‘ja’",
            "’s avonds",
            "it’s 12\" wide",
            "1) een",
            ":)",
            "<a href=\"x\">“y”</a>",
        ] {
            check(text, &[]);
        }
    }

    #[test]
    fn what_does_not_pair_is_told_by_its_place() {
        check("Hij zei “ja\" tegen", &[("mixed", 13)]);
        check("Hij zei “ja tegen", &[("open", 8)]);
        check("Hij zei ja” tegen", &[("closed", 10)]);
        check("\"ja", &[("open", 0)]);
        check("(ja", &[("open", 0)]);
        check("ja)", &[]);
        check("dat is ja) b", &[]);
        check("dat is zeker) b", &[("closed", 12)]);
    }
}
