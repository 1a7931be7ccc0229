//! The texts of message files one by one, as translation programs want them, and the way back into the file.

use std::collections::{BTreeMap, BTreeSet};

#[cfg(test)]
use super::catalog::Pattern;
use super::catalog::{Catalog, Entry, Syntax};
use super::catalogs::Catalogs;
use super::rewrite::{Replacement, replaced};
use crate::language::Language;
use crate::limits::Limits;
use crate::source::{SourceFile, Span};

/// One text to be translated, with the Fluent syntax in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unit {
    /// `join`, `-brand` or `search.title`.
    pub key: String,
    /// What the comment above the message tells translators.
    pub comment: String,
    /// The text in the base language, as written in the file.
    pub source: String,
    /// The translation, as written in the file; none where it is missing.
    pub target: Option<String>,
}

/// The texts of one file of the base language beside those of a language.
#[must_use]
pub fn units(catalogs: &Catalogs, base: &Catalog, language: &Language) -> Vec<Unit> {
    let mut units = Vec::new();
    for entry in &base.entries {
        let comment = entry.comment.iter().flat_map(|it| &it.lines).map(|it| it.text.as_str());
        let comment = comment.collect::<Vec<_>>().join("\n");
        let translation = catalogs.find(language, &entry.label());
        for (attribute, _, pattern) in entry.patterns() {
            let target = translation.and_then(|(other, entry)| {
                let pattern = match attribute {
                    None => entry.value.as_ref()?,
                    Some(name) => &entry.attribute(&name.text)?.value,
                };
                Some(other.source.slice(pattern.span).to_owned())
            });
            units.push(Unit {
                key: key(entry, attribute.map(|it| it.text.as_str())),
                comment: comment.clone(),
                source: base.source.slice(pattern.span).to_owned(),
                target,
            });
        }
    }
    units
}

fn key(entry: &Entry, attribute: Option<&str>) -> String {
    attribute.map_or_else(|| entry.label(), |it| format!("{}.{it}", entry.label()))
}

/// A translation that cannot be put into the file.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the text of `{key}` is no Fluent text")]
pub struct NotFluent {
    /// The key of the unit.
    pub key: String,
}

/// Puts translations back into a Fluent file: only what differs is touched, what is missing is added at the end.
///
/// # Errors
/// A text would make another message than it is meant for, or a key is none.
pub fn with_translations(catalog: &Catalog, translations: &[(String, String)]) -> Result<String, NotFluent> {
    let text = catalog.source.text();
    let line_end = if text.contains("\r\n") { "\r\n" } else { "\n" };
    let entries = entries(catalog);
    let mut replacements = Vec::new();
    let mut missing = Missing::default();
    let mut seen = BTreeSet::new();
    for (key, target) in translations.iter().filter(|(_, target)| !target.is_empty()) {
        let (id, attribute) = key.split_once('.').map_or((key.as_str(), None), |(id, name)| (id, Some(name)));
        let entry = entries.get(id);
        let there = entry.and_then(|it| match attribute {
            None => it.value.as_ref(),
            Some(name) => it.attribute(name).map(|it| &it.value),
        });
        match (there, entry) {
            (Some(pattern), _) if catalog.source.slice(pattern.span) == target => {}
            (Some(pattern), _) => replacements.push(written(key, target)?.instead(text, pattern.span)),
            // An attribute that the original has twice is written once.
            (None, _) if !seen.insert(key) => {}
            // A message that has attributes only gets its text before them.
            (None, Some(entry)) if attribute.is_none() => {
                let end = entry.id.span.end as usize;
                let sign = text.get(end..).and_then(|it| it.find('=')).unwrap_or(0);
                let text = written(key, target)?.after_sign();
                replacements.push(Replacement { span: Span::at(end + sign + 1), text });
            }
            (None, _) => missing.add(id, attribute, written(key, target)?.after_sign()),
        }
    }
    let mut new = String::new();
    for (id, texts) in missing.messages {
        let attributes = texts.attributes.iter().map(|(name, text)| format!("    .{name} ={text}"));
        let attributes: Vec<String> = attributes.collect();
        match entries.get(id) {
            // The attributes of a message that is there go below its last text.
            Some(entry) => {
                let text = format!("{line_end}{}", attributes.join(line_end));
                replacements.push(Replacement { span: Span::at(entry.span.end as usize), text });
            }
            None => {
                new.push_str(&format!("{id} ={}{line_end}", texts.value.unwrap_or_default()));
                for attribute in attributes {
                    new.push_str(&format!("{attribute}{line_end}"));
                }
            }
        }
    }
    let mut result = replaced(text, replacements);
    if !new.is_empty() && !result.is_empty() && !result.ends_with('\n') {
        result.push_str(line_end);
    }
    result.push_str(&new);
    Ok(result)
}

/// The messages and terms of a Fluent file by their labels, the first of each.
fn entries(catalog: &Catalog) -> BTreeMap<String, &Entry> {
    let mut entries = BTreeMap::new();
    for entry in catalog.entries.iter().filter(|_| catalog.syntax == Syntax::Fluent) {
        entries.entry(entry.label()).or_insert(entry);
    }
    entries
}

/// Texts that a file lacks, by message in the order they came.
#[derive(Debug, Default)]
struct Missing<'a> {
    messages: Vec<(&'a str, Texts<'a>)>,
    places: BTreeMap<&'a str, usize>,
}

/// The texts of one message.
#[derive(Debug, Default)]
struct Texts<'a> {
    value: Option<String>,
    attributes: Vec<(&'a str, String)>,
}

impl<'a> Missing<'a> {
    fn add(&mut self, id: &'a str, attribute: Option<&'a str>, text: String) {
        let place = *self.places.entry(id).or_insert(self.messages.len());
        if place == self.messages.len() {
            self.messages.push((id, Texts::default()));
        }
        if let Some((_, texts)) = self.messages.get_mut(place) {
            match attribute {
                None => texts.value = Some(text),
                Some(name) => texts.attributes.push((name, text)),
            }
        }
    }
}

/// Whether a word names a text of a Fluent file: `join`, `-brand` or `search.title`.
fn is_key(key: &str) -> bool {
    let (id, attribute) = key.split_once('.').map_or((key, None), |(id, attribute)| (id, Some(attribute)));
    let word = |text: &str| {
        text.starts_with(|it: char| it.is_ascii_alphabetic())
            && text.bytes().all(|it| it.is_ascii_alphanumeric() || it == b'-' || it == b'_')
    };
    word(id.strip_prefix('-').unwrap_or(id)) && attribute.is_none_or(word)
}

#[cfg(test)]
fn pattern<'a>(catalog: &'a Catalog, key: &str) -> Option<&'a Pattern> {
    let (id, attribute) = key.split_once('.').map_or((key, None), |(id, attribute)| (id, Some(attribute)));
    if catalog.syntax != Syntax::Fluent {
        return None;
    }
    let entry = catalog.entry(id)?;
    match attribute {
        None => entry.value.as_ref(),
        Some(name) => entry.attribute(name).map(|it| &it.value),
    }
}

/// A text ready to be written into a file.
struct Written {
    /// Its further lines are indented.
    text: String,
    /// The indentation that belongs to the file rather than to the text: the least of its further lines.
    margin: Option<usize>,
}

impl Written {
    /// The text after `=`: on that line, or below it where its first line is indented more than others.
    fn after_sign(&self) -> String {
        match self.margin {
            Some(margin) if self.text.starts_with(' ') => format!("\n{}{}", " ".repeat(margin), self.text),
            _ => format!(" {}", self.text.trim_start_matches(' ')),
        }
    }

    /// The text in the place of another one.
    fn instead(&self, source: &str, span: Span) -> Replacement {
        let start = span.start as usize;
        let line = source.get(..start).unwrap_or_default().rfind('\n').map_or(0, |at| at + 1);
        let begins_line = source.get(line..start).is_some_and(|it| it.bytes().all(|it| it == b' '));
        match self.margin {
            Some(margin) if begins_line => {
                let span = Span::new(line, span.end as usize);
                Replacement { span, text: format!("{}{}", " ".repeat(margin), self.text) }
            }
            Some(_) if self.text.starts_with(' ') => Replacement { span, text: self.after_sign() },
            _ => Replacement { span, text: self.text.trim_start_matches(' ').to_owned() },
        }
    }
}

/// The text with its further lines indented, if it then is the text of one message and nothing else.
fn written(key: &str, target: &str) -> Result<Written, NotFluent> {
    let unindented = indents(target).any(|it| it == 0);
    let mut text = String::with_capacity(target.len());
    for (number, line) in target.split('\n').enumerate() {
        if number > 0 {
            text.push('\n');
            // Blanks on an empty line say nothing, but readers of Fluent differ about them.
            if line.trim().is_empty() {
                text.push_str(line.trim_start_matches(' '));
                continue;
            }
            if unindented {
                text.push_str("    ");
            }
        }
        text.push_str(line);
    }
    let written = Written { margin: indents(&text).min(), text };
    let file = SourceFile::new("check.ftl", format!("a ={}\nb = b\n", written.after_sign()));
    let read = Catalog::fluent(file, Language::EN, &Limits::default());
    let one = read.junk.is_empty()
        && read.entries.len() == 2
        && read.entries.first().is_some_and(|it| it.attributes.is_empty());
    if one && is_key(key) { Ok(written) } else { Err(NotFluent { key: key.to_owned() }) }
}

/// How far each further line of a text is indented; lines inside braces do not count.
fn indents(text: &str) -> impl Iterator<Item = usize> {
    let (mut depth, mut quoted, mut escaped) = (0_usize, false, false);
    let ends = text.char_indices().filter(move |(_, character)| {
        match character {
            '{' if !quoted => depth += 1,
            '}' if !quoted => depth = depth.saturating_sub(1),
            '"' if depth > 0 && !escaped => quoted = !quoted,
            '\n' => quoted = false,
            _ => {}
        }
        escaped = *character == '\\' && !escaped;
        *character == '\n' && depth == 0
    });
    ends.filter_map(|(at, _)| {
        let line = text.get(at + 1..)?;
        let blanks = line.len() - line.trim_start_matches(' ').len();
        let first = line.as_bytes().get(blanks)?;
        (!matches!(first, b'\n' | b'\r')).then_some(blanks)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn catalog(text: &str) -> Catalog {
        Catalog::fluent(SourceFile::new("nl.ftl", text), Language::NL, &Limits::default())
    }

    fn translations(pairs: &[(&str, &str)]) -> Vec<(String, String)> {
        pairs.iter().map(|(key, target)| ((*key).to_owned(), (*target).to_owned())).collect()
    }

    #[test]
    fn only_what_differs_is_touched() {
        let text = "a=Een  \n    .t = Titel\n\n# c\nb = Twee\n";
        let back = with_translations(
            &catalog(text),
            &translations(&[("a", "Een"), ("a.t", "Kop"), ("c.x", "Drie"), ("b.u", "Vier")]),
        );
        assert_eq!(back.as_deref(), Ok("a=Een  \n    .t = Kop\n\n# c\nb = Twee\n    .u = Vier\nc =\n    .x = Drie\n"));
    }

    fn words(pattern: &Pattern) -> Vec<String> {
        // How far a further line is indented beyond the first one is the file's business.
        let lines = |text: &str| text.lines().map(str::trim).collect::<Vec<_>>().join("\n");
        pattern.branches().into_iter().map(|it| lines(&it.text)).collect()
    }

    proptest::proptest! {
        #[test]
        fn texts_that_go_out_come_back_as_they_were(text in crate::locale::generated::file()) {
            let (english, dutch) = (Language::EN, Language::NL);
            let files = [SourceFile::new("en.ftl", text.as_str()), SourceFile::new("nl.ftl", text.as_str())];
            let catalogs = Catalogs::of_folder(&files, Some(&Language::EN), &Limits::default());
            let base = catalogs.of(&english).next().expect("the file");
            let exchanged: Vec<(String, String)> =
                units(&catalogs, base, &Language::NL).into_iter().filter_map(|it| Some((it.key, it.target?))).collect();
            let own = catalogs.of(&dutch).next().expect("the file");
            let back = with_translations(own, &exchanged);
            proptest::prop_assert_eq!(back.as_deref(), Ok(text.as_str()));
            // Into an empty file every text comes too, each once and each with its words.
            // So it does in the place of other texts, wherever those begin.
            for there in ["", "a = x\nb-c = x\n    .a = y\n", "a =\n     x\n     y\nb-c =\n    .a =\n  x\n    y\n"] {
                let filled = with_translations(&catalog(there), &exchanged).expect("all are Fluent texts");
                let filled = catalog(&filled);
                proptest::prop_assert!(filled.junk.is_empty(), "{}", filled.source.text());
                for (key, _) in &exchanged {
                    let read = |it: &Catalog| pattern(it, key).map(words);
                    proptest::prop_assert_eq!(read(&filled), read(own), "{}\n---\n{}", key, filled.source.text());
                }
            }
        }
    }

    #[test]
    fn a_text_that_is_none_is_refused() {
        let refuse = |target: &str| with_translations(&catalog("a = b\n"), &translations(&[("a", target)])).is_err();
        assert!(refuse("{ $x"));
        assert!(refuse("x\n    .t = y"));
        assert!(!refuse("x\ny = z"), "a further line is indented and so part of the text");
        for key in ["", "b c", "b = c\nd", "-", "b.", "b.c.d", "1", "é"] {
            assert!(with_translations(&catalog(""), &translations(&[(key, "x")])).is_err(), "{key:?}");
        }
    }

    #[test]
    fn the_texts_of_a_message_come_together() {
        let texts = [("a.y", "1"), ("-b.x", "2"), ("a", "3"), ("a.z", "4"), ("c.n", "5"), ("c.m", "6")];
        let back = with_translations(&catalog("c = x"), &translations(&texts));
        assert_eq!(
            back.as_deref(),
            Ok("c = x\n    .n = 5\n    .m = 6\na = 3\n    .y = 1\n    .z = 4\n-b =\n    .x = 2\n")
        );
    }
}
