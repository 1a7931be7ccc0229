//! XLIFF 2.1, as far as translation programs need it to carry Fluent texts there and back.

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};
use twc_content::locale::Unit;

use super::exchange::Exchange;
use super::incoming::{Incoming, Mistake};

/// Writes the units of a file. The text of each is the Fluent text itself; its key is the unit's name.
pub(super) fn write(exchange: &Exchange) -> String {
    let mut text = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<xliff xmlns=\"urn:oasis:names:tc:xliff:document:2.0\" version=\"2.1\" srcLang=\"{}\" trgLang=\"{}\">\n  <file id=\"f1\" original=\"{}\">\n    <notes>\n      <note category=\"target-file\">{}</note>\n    </notes>\n",
        escaped(&exchange.base),
        escaped(&exchange.language),
        escaped(&exchange.source),
        escaped(&exchange.target),
    );
    for (number, unit) in exchange.units.iter().enumerate() {
        text.push_str(&format!("    <unit id=\"u{}\" name=\"{}\">\n", number + 1, escaped(&unit.key)));
        if !unit.comment.is_empty() {
            text.push_str(&format!("      <notes>\n        <note>{}</note>\n      </notes>\n", escaped(&unit.comment)));
        }
        let state = if unit.target.is_some() { "translated" } else { "initial" };
        text.push_str(&format!(
            "      <segment state=\"{state}\">\n        <source xml:space=\"preserve\">{}</source>\n",
            escaped(&unit.source)
        ));
        if let Some(target) = &unit.target {
            text.push_str(&format!("        <target xml:space=\"preserve\">{}</target>\n", escaped(target)));
        }
        text.push_str("      </segment>\n    </unit>\n");
    }
    text.push_str("  </file>\n</xliff>\n");
    text
}

/// Text for XML: what XML cannot hold becomes `<cp hex="0001"/>`, and a carriage return a reference, or it were lost.
fn escaped(text: &str) -> String {
    let mut result = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '&' => result.push_str("&amp;"),
            '<' => result.push_str("&lt;"),
            '>' => result.push_str("&gt;"),
            '"' => result.push_str("&quot;"),
            '\r' => result.push_str("&#13;"),
            '\t' | '\n' => result.push(character),
            it if it < ' ' || it == '\u{fffe}' || it == '\u{ffff}' => {
                result.push_str(&format!("<cp hex=\"{:04X}\"/>", u32::from(it)));
            }
            it => result.push(it),
        }
    }
    result
}

/// A unit, or a part of one, that is being read.
#[derive(Debug, Default)]
struct Open {
    start: usize,
    key: String,
    source: String,
    target: Option<String>,
    /// Whether a part of it has no translation.
    lacks: bool,
}

/// Where the reader is.
#[derive(Debug, Default)]
struct Place {
    incoming: Incoming,
    unit: Option<Open>,
    /// The segment, or what stands between two.
    part: Option<Open>,
    field: Field,
    files: usize,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Field {
    #[default]
    None,
    TargetFile,
    Source,
    Target,
}

/// Reads a file.
pub(super) fn read(text: &str) -> Result<Incoming, Mistake> {
    let mut reader = Reader::from_str(text);
    let mut place = Place::default();
    let (mut found, mut depth) = (false, 0_usize);
    loop {
        let at = usize::try_from(reader.buffer_position()).unwrap_or(usize::MAX);
        let wrong = |_| Mistake::at(at, "xml", "");
        let event = reader.read_event().map_err(|_| {
            let at = usize::try_from(reader.error_position()).unwrap_or_default();
            Mistake::at(at.min(text.len()), "xml", "")
        })?;
        match event {
            Event::Eof => break,
            Event::DocType(_) => return Err(Mistake::at(at, "doctype", "")),
            Event::Start(tag) => {
                depth += 1;
                found |= place.start(&tag, at)?;
            }
            Event::Empty(tag) if tag.name().as_ref() == "cp" => {
                let character = attribute(&tag, "hex").and_then(|it| u32::from_str_radix(&it, 16).ok());
                let character = character.and_then(char::from_u32).ok_or_else(|| Mistake::at(at, "xml", ""))?;
                place.push(character.encode_utf8(&mut [0; 4]));
            }
            Event::Empty(tag) if place.field == Field::Target => {
                return Err(Mistake::at(at, "element", tag.name().as_ref()));
            }
            Event::Text(part) => place.push(&part),
            Event::CData(part) => place.push(&part),
            Event::GeneralRef(reference) => {
                let name: &str = &reference;
                place.push(&quick_xml::escape::unescape(&format!("&{name};")).map_err(wrong)?);
            }
            Event::End(tag) => {
                depth = depth.saturating_sub(1);
                place.end(tag.name().as_ref());
            }
            _ => {}
        }
    }
    match (found, depth) {
        (false, _) => Err(Mistake::whole("other", "")),
        (true, 0) => Ok(place.incoming),
        (true, _) => Err(Mistake::at(text.len(), "end", "")),
    }
}

fn attribute(tag: &BytesStart<'_>, name: &str) -> Option<String> {
    let found = tag.attributes().flatten().find(|it| it.key.as_ref() == name)?;
    quick_xml::escape::unescape(&found.value).ok().map(std::borrow::Cow::into_owned)
}

impl Place {
    /// An element begins; says whether it is the one of an XLIFF file.
    fn start(&mut self, tag: &BytesStart<'_>, at: usize) -> Result<bool, Mistake> {
        let exchange = &mut self.incoming.exchange;
        match tag.name().as_ref() {
            "xliff" => {
                let version = attribute(tag, "version").unwrap_or_default();
                if !version.starts_with("2.") {
                    return Err(Mistake::at(at, "version", version));
                }
                exchange.base = attribute(tag, "srcLang").unwrap_or_default();
                exchange.language = attribute(tag, "trgLang").unwrap_or_default();
                return Ok(true);
            }
            "file" => {
                self.files += 1;
                if self.files > 1 {
                    return Err(Mistake::at(at, "second", ""));
                }
                exchange.source = attribute(tag, "original").unwrap_or_default();
            }
            "note" if attribute(tag, "category").as_deref() == Some("target-file") => self.field = Field::TargetFile,
            "unit" => {
                let key = attribute(tag, "name").unwrap_or_default();
                self.unit = Some(Open { start: at, key, ..Open::default() });
            }
            "segment" | "ignorable" => self.part = Some(Open::default()),
            // Proposals of other texts stand outside the segments.
            "source" if self.part.is_some() => self.field = Field::Source,
            "target" if self.part.is_some() => {
                self.field = Field::Target;
                if let Some(part) = &mut self.part {
                    part.target = Some(String::new());
                }
            }
            "mrk" => {}
            other if self.field == Field::Target => return Err(Mistake::at(at, "element", other)),
            _ => {}
        }
        Ok(false)
    }

    fn end(&mut self, name: &str) {
        match name {
            "source" | "target" | "note" => self.field = Field::None,
            "segment" | "ignorable" => {
                let (Some(part), Some(unit)) = (self.part.take(), &mut self.unit) else { return };
                // What stands between two segments is the same in both languages where nothing else is said.
                let between = Some(&part.source).filter(|_| name == "ignorable").cloned();
                match part.target.or(between) {
                    Some(text) => unit.target.get_or_insert_default().push_str(&text),
                    None => unit.lacks = true,
                }
                unit.source.push_str(&part.source);
            }
            "unit" => {
                let Some(Open { start, key, source, target, lacks }) = self.unit.take() else { return };
                let target = target.filter(|_| !lacks);
                self.incoming.add(Unit { key, comment: String::new(), source, target }, Some(start));
            }
            _ => {}
        }
    }

    fn push(&mut self, text: &str) {
        match (self.field, &mut self.part) {
            (Field::TargetFile, _) => self.incoming.exchange.target.push_str(text),
            (Field::Source, Some(part)) => part.source.push_str(text),
            (Field::Target, Some(part)) => part.target.get_or_insert_default().push_str(text),
            _ => {}
        }
    }
}
