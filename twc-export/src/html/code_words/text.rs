//! Markdown.

use super::languages;
use super::scan::{Kind, Pieces, Scan};

/// Markdown, with the code in its fences.
pub(super) fn markdown(code: &str) -> Pieces<'_> {
    let mut scan = Scan::new(code);
    while scan.next().is_some() {
        if scan.previous().is_none_or(|it| it == '\n') {
            line(&mut scan);
        } else {
            inline(&mut scan);
        }
    }
    scan.pieces
}

/// What starts a line.
fn line(scan: &mut Scan<'_>) {
    let line = &scan.rest()[..scan.line()];
    let blanks = line.len() - line.trim_start().len();
    let text = line.trim_start();
    if line.starts_with("# ") {
        scan.take(Kind::Aside, line.len());
    } else if line.starts_with("##") && line.trim_start_matches('#').starts_with(' ') {
        scan.take(Kind::Comment, line.len());
    } else if line.starts_with("```") {
        fence(scan);
    } else if text.starts_with("> ") {
        scan.take(Kind::Word, blanks + 2);
        scan.take(Kind::Quoted, scan.line().max(1));
    } else if let Some(length) = marker(text) {
        if blanks > 0 {
            scan.take(Kind::Text, blanks);
        }
        scan.take(Kind::Word, length);
    } else {
        inline(scan);
    }
}

/// Bytes of the sign of a list item.
fn marker(text: &str) -> Option<usize> {
    let digits = text.len() - text.trim_start_matches(|it: char| it.is_ascii_digit()).len();
    let sign = if digits > 0 { text[digits..].starts_with(". ").then_some(digits + 1)? } else { 1 };
    if digits == 0 && !(text.starts_with(['-', '*', '+']) && text[1..].starts_with(' ')) {
        return None;
    }
    let task = ["[ ]", "[x]", "[X]"].iter().any(|it| text[sign + 1..].starts_with(it));
    Some(if task { sign + 4 } else { sign })
}

/// A code block, its code in its own language.
fn fence(scan: &mut Scan<'_>) {
    let info = &scan.rest()[..scan.line()];
    let name = info.trim_start_matches('`').trim().to_lowercase();
    let body = &scan.rest()[info.len()..];
    let Some(end) = body.find("\n```") else { return inline(scan) };
    scan.take(Kind::Quoted, info.len() + 1);
    if end > 0 {
        let code = &scan.rest()[..end];
        // Markdown in Markdown would go on without end.
        let pieces = match languages::find(&name).filter(|it| !it.is_markdown()) {
            Some(language) => languages::scan(language, code),
            None => vec![(if name.is_empty() { Kind::Text } else { Kind::Quoted }, code)],
        };
        scan.append(pieces);
        scan.take(Kind::Quoted, 4);
    } else {
        scan.take(Kind::Quoted, 3);
    }
}

/// What stands in a line.
fn inline(scan: &mut Scan<'_>) {
    let line = scan.near();
    let Some(char) = line.chars().next() else { return scan.take(Kind::Text, 1) };
    let starts = scan.previous().is_none_or(char::is_whitespace);
    for (sign, kind) in
        [("**", Kind::Label), ("__", Kind::Label), ("~~", Kind::Operator), ("`", Kind::Quoted), ("*", Kind::Label)]
    {
        if line.starts_with(sign)
            && (starts || sign == "`")
            && let Some(end) = line[sign.len()..].find(sign).filter(|it| *it > 0)
        {
            return scan.take(kind, end + 2 * sign.len());
        }
    }
    if let Some((text, address)) = link(line) {
        scan.take(Kind::Text, 1);
        scan.take(Kind::Label, text);
        scan.take(Kind::Text, 2);
        scan.take(Kind::Label, address);
        return scan.take(Kind::Text, 1);
    }
    let length = if char.is_whitespace() {
        char.len_utf8()
    } else {
        scan.run(|it| !it.is_whitespace() && !"*_~`[".contains(it))
    };
    scan.take(Kind::Text, length);
}

/// Bytes of the text and the address of `[text](address)`.
fn link(line: &str) -> Option<(usize, usize)> {
    let text = line.starts_with('[').then(|| line.find(']'))??;
    let address = line[text..].strip_prefix("](")?.find(')')?;
    (text > 1 && address > 0).then_some((text - 1, address))
}
