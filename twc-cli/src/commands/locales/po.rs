//! Gettext's PO format, as far as translation programs need it to carry Fluent texts there and back.

use std::collections::BTreeMap;

use twc_content::locale::Unit;

use super::exchange::Exchange;

/// Writes the units of a file. The text of each is the Fluent text itself; its key is the context.
pub(super) fn write(exchange: &Exchange) -> String {
    let mut text = String::from("msgid \"\"\nmsgstr \"\"\n");
    let header = [
        ("Content-Type", "text/plain; charset=UTF-8"),
        ("Content-Transfer-Encoding", "8bit"),
        ("Language", &exchange.language),
        ("X-Source-Language", &exchange.base),
        ("X-Source", &exchange.source),
        ("X-Target", &exchange.target),
    ];
    for (name, value) in header {
        text.push_str(&format!("{}\n", quoted(&format!("{name}: {value}\n"))));
    }
    for unit in &exchange.units {
        text.push('\n');
        for line in unit.comment.lines() {
            text.push_str(&format!("#. {line}\n"));
        }
        text.push_str(&format!("msgctxt {}\n", quoted(&unit.key)));
        text.push_str(&format!("msgid {}\n", lines(&unit.source)));
        text.push_str(&format!("msgstr {}\n", lines(unit.target.as_deref().unwrap_or_default())));
    }
    text
}

/// A string, over several lines where it has several.
fn lines(text: &str) -> String {
    if !text.contains('\n') {
        return quoted(text);
    }
    let parts: Vec<String> = text.split_inclusive('\n').map(quoted).collect();
    format!("\"\"\n{}", parts.join("\n"))
}

fn quoted(text: &str) -> String {
    let mut result = String::from("\"");
    for character in text.chars() {
        match character {
            '"' => result.push_str("\\\""),
            '\\' => result.push_str("\\\\"),
            '\n' => result.push_str("\\n"),
            '\r' => result.push_str("\\r"),
            '\t' => result.push_str("\\t"),
            it => result.push(it),
        }
    }
    result.push('"');
    result
}

/// Reads a file; none where it is no PO file of ours.
pub(super) fn read(text: &str) -> Option<Exchange> {
    let mut exchange = Exchange::default();
    let mut entry: BTreeMap<&str, String> = BTreeMap::new();
    let mut field = "";
    let mut header = false;
    for line in text.lines().chain([""]) {
        let line = line.trim();
        if line.is_empty() || line.starts_with("msgctxt") && entry.contains_key("msgstr") {
            if let (Some(source), Some(target)) = (entry.remove("msgid"), entry.remove("msgstr")) {
                match entry.remove("msgctxt") {
                    Some(key) => exchange.units.push(Unit {
                        key,
                        comment: String::new(),
                        source,
                        target: Some(target).filter(|it| !it.is_empty()),
                    }),
                    None if source.is_empty() => {
                        header = true;
                        read_header(&target, &mut exchange);
                    }
                    None => {}
                }
            }
            entry.clear();
            field = "";
        }
        if line.starts_with('#') || line.is_empty() {
            continue;
        }
        let string = match ["msgctxt", "msgid", "msgstr"].iter().find_map(|it| Some((*it, line.strip_prefix(it)?))) {
            Some((name, rest)) => {
                field = name;
                rest.trim()
            }
            None => line,
        };
        if !field.is_empty() {
            entry.entry(field).or_default().push_str(&unquoted(string)?);
        }
    }
    header.then_some(exchange)
}

fn read_header(text: &str, exchange: &mut Exchange) {
    for line in text.lines() {
        let Some((name, value)) = line.split_once(": ") else { continue };
        let field = match name {
            "Language" => &mut exchange.language,
            "X-Source-Language" => &mut exchange.base,
            "X-Source" => &mut exchange.source,
            "X-Target" => &mut exchange.target,
            _ => continue,
        };
        value.clone_into(field);
    }
}

fn unquoted(text: &str) -> Option<String> {
    let inner = text.strip_prefix('"')?.strip_suffix('"')?;
    let mut result = String::with_capacity(inner.len());
    let mut characters = inner.chars();
    while let Some(character) = characters.next() {
        result.push(match character {
            '\\' => match characters.next()? {
                'n' => '\n',
                'r' => '\r',
                't' => '\t',
                it => it,
            },
            it => it,
        });
    }
    Some(result)
}
