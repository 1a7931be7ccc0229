//! Elements and attributes, and templates in them.

use super::program;
use super::programs::JAVASCRIPT;
use super::scan::{Kind, Pieces, Scan};
use super::style;

/// HTML; with `template`, actions of Go's templates in it.
pub(super) fn html(code: &str, template: bool) -> Pieces<'_> {
    let mut scan = Scan::new(code);
    while let Some(char) = scan.next() {
        if template && scan.starts("{{") {
            action(&mut scan);
        } else if char.is_whitespace() {
            scan.take(Kind::Text, scan.run(char::is_whitespace));
        } else if scan.starts("<!--") {
            scan.take(Kind::Comment, scan.through(4, "-->"));
        } else if scan.starts("<!") || scan.starts("<?") {
            scan.take(Kind::Comment, scan.through(1, ">"));
        } else if char == '<' && scan.rest()[1..].starts_with(|it: char| it.is_ascii_alphabetic() || it == '/') {
            tag(&mut scan, template);
        } else if char == '&' && entity(scan.rest()).is_some() {
            scan.take(Kind::Name, entity(scan.rest()).unwrap_or(1));
        } else {
            let length = scan.run(|it| !it.is_whitespace() && !"<&{".contains(it)).max(1);
            scan.take(Kind::Text, length);
        }
    }
    scan.pieces
}

/// Bytes of `&name;`.
fn entity(text: &str) -> Option<usize> {
    let name = text.get(1..)?;
    let length = name.find(|it: char| !it.is_ascii_alphanumeric() && it != '#')?;
    (length > 0 && name[length..].starts_with(';')).then_some(length + 2)
}

fn is_tag_name(char: char) -> bool {
    char.is_alphanumeric() || matches!(char, '-' | ':' | '_' | '.' | '@')
}

fn tag(scan: &mut Scan<'_>, template: bool) {
    let closing = scan.starts("</");
    scan.take(Kind::Mark, 1 + usize::from(closing));
    let length = scan.run(is_tag_name);
    let name = scan.rest()[..length].to_ascii_lowercase();
    if length > 0 {
        scan.take(Kind::Label, length);
    }
    while let Some(char) = scan.next() {
        if template && scan.starts("{{") {
            action(scan);
        } else if char.is_whitespace() {
            scan.take(Kind::Text, scan.run(char::is_whitespace));
        } else if char == '>' || scan.starts("/>") {
            scan.take(Kind::Mark, if char == '>' { 1 } else { 2 });
            break;
        } else if char == '"' || char == '\'' {
            string(scan, char, template);
        } else if char == '=' {
            scan.take(Kind::Operator, 1);
        } else {
            let length = scan.run(|it| !it.is_whitespace() && !"=>\"'/{".contains(it)).max(1);
            scan.take(Kind::Label, length);
        }
    }
    let end = match &*name {
        "script" if !closing => "</script",
        "style" if !closing => "</style",
        _ => return,
    };
    let rest = scan.rest();
    let inside = &rest[..rest.find(end).unwrap_or(rest.len())];
    let pieces = if template && inside.contains("{{") {
        return;
    } else if name == "script" {
        program::scan(&JAVASCRIPT, inside)
    } else {
        style::css(inside, false)
    };
    scan.append(pieces);
}

/// The value of an attribute.
fn string(scan: &mut Scan<'_>, quote: char, template: bool) {
    scan.take(Kind::Quoted, 1);
    loop {
        let length = scan.run(|it| it != quote && !(template && it == '{'));
        if length > 0 {
            scan.take(Kind::Quoted, length);
        }
        match scan.next() {
            None => return,
            Some('{') if scan.starts("{{") => action(scan),
            Some('{') => scan.take(Kind::Quoted, 1),
            Some(_) => return scan.take(Kind::Quoted, 1),
        }
    }
}

/// Text with actions of Go's templates.
pub(super) fn template(code: &str) -> Pieces<'_> {
    let mut scan = Scan::new(code);
    while scan.next().is_some() {
        if scan.starts("{{") {
            action(&mut scan);
        } else {
            let rest = scan.rest();
            scan.take(Kind::Text, rest.find("{{").unwrap_or(rest.len()));
        }
    }
    scan.pieces
}

/// `{{ … }}`: all but its blanks stands out.
fn action(scan: &mut Scan<'_>) {
    if scan.starts("{{/*") || scan.starts("{{- /*") {
        let end = scan.through(4, "*/");
        return scan.take(Kind::Comment, scan.through(end, "}}"));
    }
    scan.take(Kind::Comment, if scan.starts("{{-") { 3 } else { 2 });
    while let Some(char) = scan.next() {
        if scan.starts("}}") || scan.starts("-}}") {
            return scan.take(Kind::Comment, if char == '-' { 3 } else { 2 });
        } else if char.is_whitespace() {
            scan.take(Kind::Blank, scan.run(char::is_whitespace));
        } else if char == '"' || char == '\'' {
            let close = if char == '"' { "\"" } else { "'" };
            scan.take(Kind::Quoted, scan.quoted(1, close, Some('\\'), false));
        } else if char == '`' {
            scan.take(Kind::Quoted, scan.quoted(1, "`", None, true));
        } else {
            scan.take(Kind::Label, scan.run(|it| !it.is_whitespace() && !"\"'`}-/".contains(it)).max(1));
        }
    }
}

/// XML.
pub(super) fn xml(code: &str) -> Pieces<'_> {
    let mut scan = Scan::new(code);
    while let Some(char) = scan.next() {
        if char.is_whitespace() {
            scan.take(Kind::Text, scan.run(char::is_whitespace));
        } else if scan.starts("<!--") {
            scan.take(Kind::Comment, scan.through(4, "-->"));
        } else if scan.starts("<![CDATA[") {
            scan.take(Kind::Comment, scan.through(9, "]]>"));
        } else if scan.starts("<!") || scan.starts("<?") {
            scan.take(Kind::Comment, scan.through(1, ">"));
        } else if char == '<' {
            xml_tag(&mut scan);
        } else if char == '&' && entity(scan.rest()).is_some() {
            scan.take(Kind::Name, entity(scan.rest()).unwrap_or(1));
        } else {
            scan.take(Kind::Text, scan.run(|it| !it.is_whitespace() && !"<&".contains(it)).max(1));
        }
    }
    scan.pieces
}

fn xml_tag(scan: &mut Scan<'_>) {
    while let Some(char) = scan.next() {
        match char {
            _ if char.is_whitespace() => scan.take(Kind::Text, scan.run(char::is_whitespace)),
            '>' => return scan.take(Kind::Label, 1),
            '"' => scan.take(Kind::Quoted, scan.through(1, "\"")),
            '\'' => scan.take(Kind::Quoted, scan.through(1, "'")),
            _ => scan.take(Kind::Label, scan.run(|it| !it.is_whitespace() && !">\"'".contains(it)).max(1)),
        }
    }
}
