//! The texts of message files one by one, as translation programs want them, and the way back into the file.

use super::catalog::{Catalog, Entry, Pattern, Syntax};
use super::catalogs::Catalogs;
use super::rewrite::{Replacement, replaced};
use crate::language::Language;
use crate::limits::Limits;
use crate::source::SourceFile;

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
/// A text would make another message than it is meant for.
pub fn with_translations(catalog: &Catalog, translations: &[(String, String)]) -> Result<String, NotFluent> {
    let text = catalog.source.text();
    let mut replacements = Vec::new();
    let mut missing: Vec<(&str, &str)> = Vec::new();
    for (key, target) in translations.iter().filter(|(_, target)| !target.is_empty()) {
        match pattern(catalog, key) {
            Some(pattern) if catalog.source.slice(pattern.span) == target => {}
            Some(pattern) => replacements.push(Replacement { span: pattern.span, text: checked(key, target)? }),
            None => missing.push((key, target)),
        }
    }
    let mut result = replaced(text, replacements);
    let line_end = if text.contains("\r\n") { "\r\n" } else { "\n" };
    let mut open = String::new();
    for (key, target) in missing {
        let target = checked(key, target)?;
        let (id, attribute) = key.split_once('.').map_or((key, None), |(id, attribute)| (id, Some(attribute)));
        if !result.is_empty() && !result.ends_with('\n') {
            result.push_str(line_end);
        }
        match attribute {
            None => {
                result.push_str(&format!("{id} = {target}{line_end}"));
            }
            Some(name) if open == id => result.push_str(&format!("    .{name} = {target}{line_end}")),
            Some(name) => {
                // The message may be there without this attribute: then it goes below its last text.
                let read = Catalog::fluent(
                    SourceFile::new(catalog.source.path(), result.as_str()),
                    catalog.language.clone(),
                    &Limits::default(),
                );
                match read.entry(id) {
                    Some(entry) => {
                        let at = Replacement {
                            span: crate::source::Span::at(entry.span.end as usize),
                            text: format!("{line_end}    .{name} = {target}"),
                        };
                        result = replaced(&result, vec![at]);
                    }
                    None => result.push_str(&format!("{id} ={line_end}    .{name} = {target}{line_end}")),
                }
            }
        }
        id.clone_into(&mut open);
    }
    Ok(result)
}

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

/// The text with its further lines indented, if it then is the text of one message and nothing else.
fn checked(key: &str, target: &str) -> Result<String, NotFluent> {
    let mut text = String::with_capacity(target.len());
    for (number, line) in target.split('\n').enumerate() {
        if number > 0 {
            text.push('\n');
            if !line.trim().is_empty() && !line.starts_with([' ', '}']) {
                text.push_str("    ");
            }
        }
        text.push_str(line);
    }
    let file = SourceFile::new("check.ftl", format!("a = {text}\nb = b\n"));
    let read = Catalog::fluent(file, Language::EN, &Limits::default());
    let one = read.junk.is_empty()
        && read.entries.len() == 2
        && read.entries.first().is_some_and(|it| it.attributes.is_empty());
    if one { Ok(text) } else { Err(NotFluent { key: key.to_owned() }) }
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

    #[test]
    fn a_text_that_is_none_is_refused() {
        let refuse = |target: &str| with_translations(&catalog("a = b\n"), &translations(&[("a", target)])).is_err();
        assert!(refuse("{ $x"));
        assert!(refuse("x\n    .t = y"));
        assert!(!refuse("x\ny = z"), "a further line is indented and so part of the text");
    }
}
