//! XLIFF 2.1, as far as translation programs need it to carry Fluent texts there and back.

use quick_xml::Reader;
use quick_xml::events::Event;
use twc_content::locale::Unit;

use super::exchange::Exchange;

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

/// Reads a file; none where it is no XLIFF.
pub(super) fn read(text: &str) -> Option<Exchange> {
    let mut reader = Reader::from_str(text);
    let mut exchange = Exchange::default();
    let mut field: Option<&'static str> = None;
    let mut unit: Option<Unit> = None;
    let mut found = false;
    loop {
        match reader.read_event().ok()? {
            Event::Eof => break,
            Event::Start(tag) => {
                let attribute = |name: &str| {
                    tag.attributes()
                        .flatten()
                        .find(|it| it.key.as_ref() == name)
                        .and_then(|it| quick_xml::escape::unescape(&it.value).ok().map(std::borrow::Cow::into_owned))
                };
                match tag.name().as_ref() {
                    "xliff" => {
                        found = true;
                        exchange.base = attribute("srcLang").unwrap_or_default();
                        exchange.language = attribute("trgLang").unwrap_or_default();
                    }
                    "file" => exchange.source = attribute("original").unwrap_or_default(),
                    "note" if attribute("category").as_deref() == Some("target-file") => field = Some("file"),
                    "unit" => {
                        let key = attribute("name").unwrap_or_default();
                        unit = Some(Unit { key, comment: String::new(), source: String::new(), target: None });
                    }
                    "source" => field = Some("source"),
                    "target" => {
                        field = Some("target");
                        if let Some(unit) = &mut unit {
                            unit.target = Some(String::new());
                        }
                    }
                    _ => {}
                }
            }
            Event::Empty(tag) if tag.name().as_ref() == "cp" => {
                let hex = tag.attributes().flatten().find(|it| it.key.as_ref() == "hex")?;
                let code = u32::from_str_radix(&hex.value, 16).ok()?;
                push(&mut exchange, &mut unit, field, &char::from_u32(code)?.to_string());
            }
            Event::Text(part) => push(&mut exchange, &mut unit, field, &part),
            Event::CData(part) => push(&mut exchange, &mut unit, field, &part),
            Event::GeneralRef(reference) => {
                let name: &str = &reference;
                let text = quick_xml::escape::unescape(&format!("&{name};")).ok()?.into_owned();
                push(&mut exchange, &mut unit, field, &text);
            }
            Event::End(tag) => match tag.name().as_ref() {
                "source" | "target" | "note" => field = None,
                "unit" => exchange.units.extend(unit.take()),
                _ => {}
            },
            _ => {}
        }
    }
    found.then_some(exchange)
}

fn push(exchange: &mut Exchange, unit: &mut Option<Unit>, field: Option<&str>, text: &str) {
    match (field, unit) {
        (Some("file"), _) => exchange.target.push_str(text),
        (Some("source"), Some(unit)) => unit.source.push_str(text),
        (Some("target"), Some(unit)) => unit.target.get_or_insert_default().push_str(text),
        _ => {}
    }
}
