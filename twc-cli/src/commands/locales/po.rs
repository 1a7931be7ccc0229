//! Gettext's PO format, as far as translation programs need it to carry Fluent texts there and back.

use twc_content::locale::Unit;

use super::exchange::Exchange;
use super::incoming::{Incoming, Mistake};

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

/// One entry, as far as it was read.
#[derive(Debug, Default)]
struct PoEntry {
    start: usize,
    fuzzy: bool,
    context: Option<String>,
    source: Option<String>,
    target: Option<String>,
}

impl PoEntry {
    fn field(&mut self, name: &str) -> &mut Option<String> {
        match name {
            "msgctxt" => &mut self.context,
            "msgid" => &mut self.source,
            _ => &mut self.target,
        }
    }

    fn is_empty(&self) -> bool {
        self.context.is_none() && self.source.is_none() && self.target.is_none()
    }

    /// Adds what was read to the file; says whether it was the header.
    fn end(self, incoming: &mut Incoming) -> Result<bool, Mistake> {
        if self.is_empty() {
            return Ok(false);
        }
        let lacks = |name: &str| Mistake::at(self.start, "entry", name);
        let source = self.source.ok_or_else(|| lacks("msgid"))?;
        let target = self.target.ok_or_else(|| lacks("msgstr"))?;
        match self.context {
            Some(key) => {
                if self.fuzzy {
                    incoming.fuzzy.push((key.clone(), self.start));
                }
                let target = Some(target).filter(|it| !it.is_empty() && !self.fuzzy);
                incoming.add(Unit { key, comment: String::new(), source, target }, Some(self.start));
                Ok(false)
            }
            None if source.is_empty() => {
                read_header(&target, &mut incoming.exchange);
                Ok(true)
            }
            None => Err(Mistake::at(self.start, "name", "")),
        }
    }
}

/// Reads a file.
pub(super) fn read(text: &str) -> Result<Incoming, Mistake> {
    let mut incoming = Incoming::default();
    let mut entry = PoEntry::default();
    let (mut field, mut header, mut fuzzy, mut next) = ("", false, false, 0);
    for whole in text.split_inclusive('\n') {
        let start = next;
        next += whole.len();
        let line = whole.trim();
        if line.is_empty() {
            continue;
        }
        if let Some(comment) = line.strip_prefix('#') {
            if entry.target.is_some() {
                header |= std::mem::take(&mut entry).end(&mut incoming)?;
                field = "";
            }
            let flags = comment.strip_prefix(',').unwrap_or_default();
            fuzzy |= flags.split(',').any(|it| it.trim() == "fuzzy");
            continue;
        }
        if line.starts_with("msgid_plural") || line.starts_with("msgstr[") {
            return Err(Mistake::at(start, "plural", ""));
        }
        let keyword = ["msgctxt", "msgid", "msgstr"].into_iter().find_map(|it| Some((it, line.strip_prefix(it)?)));
        let string = match keyword {
            Some((name, rest)) => {
                // A field that is there already, or one before it, begins the next entry.
                let begins = match name {
                    "msgctxt" => !entry.is_empty(),
                    "msgid" => entry.source.is_some() || entry.target.is_some(),
                    _ => entry.target.is_some(),
                };
                if begins {
                    header |= std::mem::take(&mut entry).end(&mut incoming)?;
                }
                if entry.is_empty() {
                    (entry.start, entry.fuzzy) = (start, std::mem::take(&mut fuzzy));
                }
                field = name;
                rest.trim()
            }
            None if field.is_empty() => return Err(Mistake::at(start, "line", "")),
            None => line,
        };
        let part = unquoted(string).map_err(|escape| match escape {
            Some(escape) => Mistake::at(start, "escape", format!("\\{escape}")),
            None => Mistake::at(start, "line", ""),
        })?;
        entry.field(field).get_or_insert_default().push_str(&part);
    }
    header |= entry.end(&mut incoming)?;
    if header { Ok(incoming) } else { Err(Mistake::whole("other", "")) }
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

/// A text between quotation marks; else the escape that is none, if that is what is wrong.
fn unquoted(text: &str) -> Result<String, Option<char>> {
    let inner = text.strip_prefix('"').and_then(|it| it.strip_suffix('"')).ok_or(None)?;
    let mut result = String::with_capacity(inner.len());
    let mut characters = inner.chars();
    while let Some(character) = characters.next() {
        result.push(match character {
            '\\' => match characters.next().ok_or(None)? {
                'n' => '\n',
                'r' => '\r',
                't' => '\t',
                it @ ('"' | '\\' | '\'') => it,
                it => return Err(Some(it)),
            },
            '"' => return Err(None),
            it => it,
        });
    }
    Ok(result)
}
