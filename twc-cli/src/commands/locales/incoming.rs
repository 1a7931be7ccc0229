//! Files that come back from translation programs: read with the place of each text, so that what is wrong can be shown.

use std::collections::BTreeMap;

use serde::Deserialize;
use twc_content::diagnostic::visible;
use twc_content::locale::Unit;
use twc_content::{LineIndex, Message, messages};

use super::exchange::Exchange;
use super::{po, xliff};

/// A file as it came back.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Incoming {
    pub(super) exchange: Exchange,
    /// Where the units stand, as far as that is known.
    places: Vec<Option<usize>>,
    /// Keys of texts that their translator is not sure of.
    pub(super) fuzzy: Vec<(String, usize)>,
}

impl Incoming {
    /// Adds a unit that stands at an offset.
    pub(super) fn add(&mut self, unit: Unit, place: Option<usize>) {
        self.exchange.units.push(unit);
        self.places.push(place);
    }

    /// The units with their offsets.
    pub(super) fn units(&self) -> impl Iterator<Item = (&Unit, Option<usize>)> {
        self.exchange.units.iter().zip(self.places.iter().copied())
    }
}

/// What is wrong with a file: a word of `locales-incoming`, the word it is about, and the offset.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Mistake {
    pub(super) kind: &'static str,
    pub(super) text: String,
    pub(super) at: Option<usize>,
}

impl Mistake {
    /// A mistake at an offset.
    pub(super) fn at(at: usize, kind: &'static str, text: impl Into<String>) -> Self {
        Self { kind, text: text.into(), at: Some(at) }
    }

    /// A mistake of the whole file.
    pub(super) fn whole(kind: &'static str, text: impl Into<String>) -> Self {
        Self { kind, text: text.into(), at: None }
    }

    /// The words for it.
    pub(super) fn message(&self, path: &str, text: &str) -> Message {
        let place = place(path, &LineIndex::new(text), self.at);
        messages::locales_incoming(self.kind, place, visible(&self.text))
    }
}

/// A path with line and column of an offset.
pub(super) fn place(path: &str, index: &LineIndex<'_>, at: Option<usize>) -> String {
    let path = visible(path);
    match at.and_then(|at| u32::try_from(at).ok()) {
        Some(at) => {
            let position = index.position(at);
            format!("{path}:{}:{}", position.line, position.column)
        }
        None => path,
    }
}

/// The text of a file; a mistake at the first byte that is no UTF-8, beside the text before it.
pub(super) fn text(bytes: Vec<u8>) -> Result<String, (Mistake, String)> {
    let utf16 = bytes.starts_with(&[0xff, 0xfe]) || bytes.starts_with(&[0xfe, 0xff]);
    String::from_utf8(bytes).map_err(|error| {
        let valid = error.utf8_error().valid_up_to();
        let before = String::from_utf8_lossy(error.as_bytes().get(..valid).unwrap_or_default()).into_owned();
        (Mistake::at(valid, "encoding", if utf16 { "UTF-16" } else { "" }), before)
    })
}

/// Reads a file by the extension of its name.
pub(super) fn read(text: &str, extension: Option<&str>) -> Result<Incoming, Mistake> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let incoming = match extension {
        Some("po") => po::read(text),
        Some("xlf" | "xliff") => xliff::read(text),
        _ => json(text),
    }?;
    let mut seen: BTreeMap<&str, &Option<String>> = BTreeMap::new();
    for (unit, at) in incoming.units() {
        if unit.key.is_empty() {
            return Err(Mistake { kind: "name", text: String::new(), at });
        }
        // A message that has an attribute twice goes out with both, which say the same.
        if seen.insert(&unit.key, &unit.target).is_some_and(|before| *before != unit.target) {
            return Err(Mistake { kind: "twice", text: unit.key.clone(), at });
        }
    }
    Ok(incoming)
}

#[derive(Debug, Deserialize)]
struct File {
    version: u32,
    base: String,
    language: String,
    source: String,
    target: String,
    units: Vec<FileUnit>,
}

#[derive(Debug, Deserialize)]
struct FileUnit {
    key: String,
    source: String,
    target: Option<String>,
}

/// Reads the JSON that `export` writes.
pub(super) fn json(text: &str) -> Result<Incoming, Mistake> {
    let file: File = serde_json::from_str(text).map_err(|error| {
        let line = u32::try_from(error.line()).unwrap_or(u32::MAX);
        let start = LineIndex::new(text).line(line).start as usize;
        let mut at = (start + error.column().saturating_sub(1)).min(text.len());
        while !text.is_char_boundary(at) {
            at -= 1;
        }
        Mistake::at(at, "json", "")
    })?;
    if file.version != 1 {
        return Err(Mistake::whole("other", ""));
    }
    let File { base, language, source, target, units, .. } = file;
    let exchange = Exchange { language, base, source, target, units: Vec::new() };
    let mut incoming = Incoming { exchange, ..Incoming::default() };
    for FileUnit { key, source, target } in units {
        incoming.add(Unit { key, comment: String::new(), source, target }, None);
    }
    Ok(incoming)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const PO: &str = "msgid \"\"\nmsgstr \"\"\n\"Language: nl\\n\"\n\"X-Target: nl/a.ftl\\n\"\n\n";
    const XLIFF: &str = "<xliff version=\"2.1\" srcLang=\"en\" trgLang=\"nl\"><file original=\"en/a.ftl\">\n";

    fn po(text: &str) -> Result<Incoming, Mistake> {
        read(&format!("{PO}{text}"), Some("po"))
    }

    fn xliff(text: &str) -> Result<Incoming, Mistake> {
        read(&format!("{XLIFF}{text}</file></xliff>"), Some("xlf"))
    }

    /// The kind of the mistake, and what stands at its place.
    #[track_caller]
    fn refused(result: Result<Incoming, Mistake>, head: &str, text: &str, kind: &str, place: &str) {
        let mistake = result.expect_err("a mistake");
        let at = mistake.at.expect("a place").checked_sub(head.len()).expect("behind the head");
        let rest = text.get(at..).expect("a place in the text");
        assert!(mistake.kind == kind && rest.starts_with(place), "{}: {rest:?}", mistake.kind);
    }

    #[test]
    fn mistakes_of_a_po_file_have_their_place() {
        for (text, kind, place) in [
            ("msgctxt \"a\"\nmsgid \"A\nmsgstr \"B\"\n", "line", "msgid \"A\n"),
            ("msgctxt \"a\"\nmsgid \"A\"\nmsgstr \"B\" \"C\"\n", "line", "msgstr"),
            ("hello\n", "line", "hello"),
            ("msgctxt \"a\"\nmsgid \"A\"\nmsgstr \"\\q\"\n", "escape", "msgstr"),
            ("msgctxt \"a\"\nmsgid \"A\"\n\nmsgctxt \"b\"\n", "entry", "msgctxt \"a\""),
            ("msgctxt \"a\"\nmsgstr \"A\"\n", "entry", "msgctxt \"a\""),
            ("msgid \"A\"\nmsgstr \"B\"\n", "name", "msgid"),
            ("msgid \"A\"\nmsgid_plural \"As\"\n", "plural", "msgid_plural"),
            (
                "#: x\nmsgctxt \"a\"\nmsgid \"\"\nmsgstr \"B\"\nmsgctxt \"a\"\nmsgid \"\"\nmsgstr \"C\"\n",
                "twice",
                "msgctxt",
            ),
        ] {
            refused(po(text), PO, text, kind, place);
        }
    }

    #[test]
    fn mistakes_of_an_xliff_file_have_their_place() {
        let unit = |name: &str, target: &str| {
            format!("<unit{name}><segment><source>S</source><target>{target}</target></segment></unit>\n")
        };
        let named = |target: &str| unit(" name=\"a\"", target);
        for (text, kind, place) in [
            (unit("", "x"), "name", "<unit>"),
            (unit(" name=\"\"", "x"), "name", "<unit"),
            (named("x <ph id=\"1\"/>"), "element", "<ph"),
            (named("x <pc id=\"1\">y</pc>"), "element", "<pc"),
            (named("&eacute;"), "xml", "&eacute;"),
            (named("&#xD800;"), "xml", "&#xD800;"),
            (named("x") + &named("y"), "twice", "<unit"),
            (named("x</segment>"), "xml", "</segment>"),
            ("</file><file>".to_owned(), "second", "<file>"),
        ] {
            refused(xliff(&text), XLIFF, &text, kind, place);
        }
        for (text, kind) in [
            ("<xliff version=\"2.0\"><file>", "end"),
            ("<xliff version=\"1.2\"/>", "other"),
            ("<xliff version=\"1.2\"></xliff>", "version"),
            ("<!DOCTYPE x [<!ENTITY a \"b\">]><xliff version=\"2.0\"></xliff>", "doctype"),
            ("<html></html>", "other"),
        ] {
            assert_eq!(read(text, Some("xlf")).expect_err("a mistake").kind, kind, "{text}");
        }
    }

    #[test]
    fn mistakes_of_a_json_file_have_their_place() {
        let mistake = read("{\n  \"version\": 1,\n  é\n}", Some("json")).expect_err("a mistake");
        assert_eq!((mistake.kind, mistake.at), ("json", Some(20)));
        let late = "{\"version\":2,\"base\":\"\",\"language\":\"\",\"source\":\"\",\"target\":\"\",\"units\":[]}";
        assert_eq!(read(late, None).expect_err("a mistake").kind, "other");
    }

    #[test]
    fn the_segments_of_a_unit_are_one_text() {
        let parts = "<unit name=\"a\"><segment><source>A </source><target>B</target></segment><ignorable><source> \
                     </source></ignorable><segment><source>C</source><target>D<mrk id=\"m\">E</mrk></target></segment></unit>";
        let half = "<unit name=\"b\"><segment><source>A</source><target>B</target></segment><segment><source>C</source>\
                    </segment></unit>";
        let matches = "<unit name=\"c\"><matches><match><source>X</source><target>Y</target></match></matches><segment>\
                       <source>A</source></segment></unit>";
        let read = xliff(&format!("{parts}{half}{matches}")).expect("a file");
        let texts: Vec<_> = read.exchange.units.iter().map(|it| (it.source.as_str(), it.target.as_deref())).collect();
        assert_eq!(texts, [("A  C", Some("B DE")), ("AC", None), ("A", None)]);
    }

    #[test]
    fn fuzzy_texts_are_left_out_and_obsolete_ones_are_no_texts() {
        let text = "#, fuzzy\nmsgctxt \"a\"\nmsgid \"A\"\nmsgstr \"B\"\n#~ msgctxt \"c\"\nmsgctxt \"b\"\nmsgid \"A\"\nmsgstr \"C\"\n";
        let read = po(text).expect("a file");
        let texts: Vec<_> = read.exchange.units.iter().map(|it| (it.key.as_str(), it.target.as_deref())).collect();
        assert_eq!(texts, [("a", None), ("b", Some("C"))]);
        assert_eq!(read.fuzzy, [("a".to_owned(), PO.len() + "#, fuzzy\n".len())]);
    }

    proptest! {
        #[test]
        fn no_input_panics_and_mistakes_lie_in_it(
            parts in prop::collection::vec(prop_oneof![
                Just("msgid \"\"\nmsgstr \"\"\n"), Just("msgctxt "), Just("\"é\\n\"\n"), Just("msgid"), Just("msgstr "),
                Just("#, fuzzy\n"), Just("<xliff version=\"2.0\">"), Just("<unit name=\"é\">"), Just("<segment>"),
                Just("<target>"), Just("&amp;"), Just("&#0;"), Just("</unit>"), Just("</xliff>"), Just("<![CDATA["),
                Just("{\"version\":1"), Just("]"), Just("\u{feff}"), Just("\r\n"), Just("é"),
            ], 0..24)
        ) {
            let text = parts.concat();
            for extension in ["po", "xlf", "json"] {
                if let Err(Mistake { at: Some(at), .. }) = read(&text, Some(extension)) {
                    prop_assert!(at <= text.len());
                    prop_assert!(!place("x", &LineIndex::new(&text), Some(at)).is_empty());
                }
            }
        }
    }
}
