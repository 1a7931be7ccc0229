//! Languages of data and settings, and differences of files.

use super::scan::{Kind, Pieces, Scan};

/// A line by how it starts.
pub(super) fn diff(code: &str) -> Pieces<'_> {
    let kind = |line: &str| match line.chars().next() {
        Some('+' | '>') => Kind::Label,
        Some('-' | '<') => Kind::Operator,
        Some('@') => Kind::Comment,
        Some('!') => Kind::Value,
        _ if ["diff", "Index", "index"].iter().any(|word| line.starts_with(word)) => Kind::Aside,
        _ => Kind::Text,
    };
    code.split_inclusive('\n').map(|line| (kind(line), line)).collect()
}

/// `key = value` below `[sections]`.
pub(super) fn ini(code: &str) -> Pieces<'_> {
    let mut scan = Scan::new(code);
    while let Some(char) = scan.next() {
        match char {
            _ if char.is_whitespace() => scan.take(Kind::Text, scan.run(char::is_whitespace)),
            ';' | '#' => scan.take(Kind::Comment, scan.line()),
            '[' => scan.take(Kind::Word, scan.line()),
            _ => {
                let line = &scan.rest()[..scan.line()];
                let Some(sign) = line.find('=') else {
                    scan.take(Kind::Label, line.len());
                    continue;
                };
                let key = line[..sign].trim_end().len();
                scan.take(Kind::Label, key);
                if sign > key {
                    scan.take(Kind::Text, sign - key);
                }
                scan.take(Kind::Operator, 1);
                let blanks = scan.run(|it| matches!(it, ' ' | '\t'));
                if blanks > 0 {
                    scan.take(Kind::Text, blanks);
                }
                if scan.line() > 0 {
                    scan.take(Kind::Quoted, scan.line());
                }
            }
        }
    }
    scan.pieces
}

/// YAML.
pub(super) fn yaml(code: &str) -> Pieces<'_> {
    let mut scan = Scan::new(code);
    while let Some(char) = scan.next() {
        let rest = scan.rest();
        let blank_after = rest[char.len_utf8()..].starts_with([' ', '\t', '\n']) || rest.len() == 1;
        match char {
            _ if char.is_whitespace() => scan.take(Kind::Blank, scan.run(char::is_whitespace)),
            '#' => scan.take(Kind::Comment, scan.line()),
            '-' if rest.starts_with("---") && scan.begins_line() => scan.take(Kind::Name, 3),
            '-' if blank_after => scan.take(Kind::Text, 1 + usize::from(rest.starts_with("- "))),
            '!' => scan.take(Kind::Text, 1),
            '&' | '*' => scan.take(Kind::Comment, scan.run(|it| !it.is_whitespace())),
            '|' | '>' => literal(&mut scan),
            '[' | ']' | '{' | '}' | ',' | ':' | '?' => scan.take(Kind::Mark, 1),
            _ => value(&mut scan),
        }
    }
    scan.pieces
}

/// A key, or a value up to the end of its line.
fn value(scan: &mut Scan<'_>) {
    let line = scan.near();
    let quote = line.chars().next().filter(|it| matches!(it, '"' | '\''));
    if let Some(quote) = quote {
        let length = scan.quoted(1, if quote == '"' { "\"" } else { "'" }, (quote == '"').then_some('\\'), true);
        return scan.take(Kind::Quoted, length);
    }
    let digits = line.find(|it: char| !it.is_ascii_digit() && it != '.').unwrap_or(line.len());
    if digits > 0 && line[digits..].starts_with([',', ':', ']', '}', ' ']) {
        return scan.take(Kind::Value, digits);
    }
    let comment = line.find(" #").unwrap_or(line.len());
    let text = &line[..comment];
    let key = text.find(": ").or_else(|| text.strip_suffix(':').map(str::len));
    let end = key.unwrap_or(text.len());
    scan.take(Kind::Label, text[..end].trim_end().len());
}

/// `|` and the deeper lines after it.
fn literal(scan: &mut Scan<'_>) {
    let first = scan.line();
    let depth = scan.indent();
    scan.take(Kind::Mark, first);
    let mut length = 0;
    for (number, line) in scan.rest().split_inclusive('\n').enumerate() {
        let blanks = line.len() - line.trim_start().len();
        if number > 0 && blanks <= depth && !line.trim().is_empty() {
            break;
        }
        length += line.len();
    }
    if length > 0 {
        scan.take(Kind::Quoted, length);
    }
}
