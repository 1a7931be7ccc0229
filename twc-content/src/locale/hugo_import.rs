//! Turns one of Hugo's `i18n` files into a Fluent file.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use super::plural::CATEGORIES;
use crate::front_matter::{self, Value, ValueKind};
use crate::limits::Limits;
use crate::source::SourceFile;

/// A Fluent file made of one of Hugo's.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Imported {
    /// The Fluent file's text.
    pub text: String,
    /// Hugo's keys that have another id in Fluent, with that id.
    pub renamed: Vec<(String, String)>,
}

/// Turns a YAML, TOML or JSON file of Hugo's `i18n` folder into Fluent; none where it cannot be read.
///
/// Nested keys are joined with `-`, an id that begins with a digit gets `m-` before it, `{{ .Count }}` becomes `{ $count }`, and
/// plural forms become a choice by `$count`.
///
/// # Example
/// ```
/// use twc_content::SourceFile;
/// use twc_content::locale::imported_from_hugo;
///
/// let file = SourceFile::new("i18n/nl.yaml", "404:\n  title: \"Niet {{ .Name }}\"\n");
/// let imported = imported_from_hugo(&file).expect("is read");
/// assert_eq!(imported.text, "m-404-title = Niet { $name }\n");
/// assert_eq!(imported.renamed, [("404.title".to_owned(), "m-404-title".to_owned())]);
/// ```
#[must_use]
pub fn imported_from_hugo(file: &SourceFile) -> Option<Imported> {
    let mut problems = Vec::new();
    let root = front_matter::data(file, &Limits::default(), &mut problems)?;
    root.as_map()?;
    let mut import = Import::default();
    import.map("", &root, 0);
    Some(import.imported)
}

#[derive(Default)]
struct Import {
    imported: Imported,
    ids: BTreeSet<String>,
}

impl Import {
    fn map(&mut self, prefix: &str, value: &Value, depth: usize) {
        for entry in value.as_map().unwrap_or_default().iter().filter(|_| depth < 16) {
            let key = if prefix.is_empty() { entry.key.to_string() } else { format!("{prefix}.{}", entry.key) };
            let forms: Vec<(&str, String)> = entry
                .value
                .as_map()
                .unwrap_or_default()
                .iter()
                .filter(|it| CATEGORIES.contains(&&*it.key))
                .filter_map(|it| Some((&*it.key, scalar(&it.value)?)))
                .collect();
            let has_other = forms.iter().any(|(form, _)| *form == "other");
            if has_other {
                let id = self.id(&key);
                self.message(&id, &forms);
            } else if let ValueKind::Map(_) = entry.value.kind {
                self.map(&key, &entry.value, depth + 1);
            } else if let Some(text) = scalar(&entry.value) {
                let id = self.id(&key);
                let text = fluent_text(&text, "    ");
                // A string takes all that is written into it.
                let _ = writeln!(self.imported.text, "{id} ={}{text}", if text.starts_with('\n') { "" } else { " " });
            }
        }
    }

    fn message(&mut self, id: &str, forms: &[(&str, String)]) {
        let text = &mut self.imported.text;
        if let [(_, only)] = forms {
            let only = fluent_text(only, "    ");
            let _ = writeln!(text, "{id} ={}{only}", if only.starts_with('\n') { "" } else { " " });
            return;
        }
        let _ = writeln!(text, "{id} = {{ $count ->");
        for (form, words) in forms {
            let star = if *form == "other" { "   *" } else { "    " };
            let words = fluent_text(words, "        ");
            let _ = writeln!(text, "{star}[{form}]{}{words}", if words.starts_with('\n') { "" } else { " " });
        }
        text.push_str("}\n");
    }

    /// A Fluent id for a key, unlike all before it.
    fn id(&mut self, key: &str) -> String {
        let mut id: String =
            key.chars().map(|it| if it.is_ascii_alphanumeric() || it == '-' || it == '_' { it } else { '-' }).collect();
        if !id.starts_with(|it: char| it.is_ascii_alphabetic()) {
            id.insert_str(0, "m-");
        }
        while !self.ids.insert(id.clone()) {
            id.push_str("-2");
        }
        if id != key {
            self.imported.renamed.push((key.to_owned(), id.clone()));
        }
        id
    }
}

fn scalar(value: &Value) -> Option<String> {
    match &value.kind {
        ValueKind::String(text) | ValueKind::Date(text) => Some(text.to_string()),
        ValueKind::Int(number) => Some(number.to_string()),
        ValueKind::Float(number) => Some(number.to_string()),
        ValueKind::Bool(truth) => Some(truth.to_string()),
        ValueKind::Null => Some(String::new()),
        ValueKind::List(_) | ValueKind::Map(_) => None,
    }
}

/// A text as Fluent writes it: values in braces, what would mean something to Fluent in quotation marks.
fn fluent_text(text: &str, indent: &str) -> String {
    if text.trim_matches([' ', '\n']).is_empty() {
        return format!("{{ \"{}\" }}", text.replace('\n', " "));
    }
    let mut result = String::new();
    let mut rest = text;
    while let Some((before, action)) = rest.split_once("{{") {
        result.push_str(&braces(before));
        let (inner, after) = action.split_once("}}").unwrap_or((action, ""));
        let name: String = inner
            .trim_matches(|it: char| it == '-' || it.is_whitespace())
            .trim_start_matches('.')
            .split(|it: char| it == '|' || it.is_whitespace())
            .next()
            .unwrap_or_default()
            .chars()
            .map(|it| if it.is_ascii_alphanumeric() { it } else { '-' })
            .collect();
        let mut characters = name.chars();
        let name: String = characters
            .next()
            .map_or_else(|| "value".to_owned(), |first| first.to_ascii_lowercase().to_string() + characters.as_str());
        let name = if name.starts_with(|it: char| it.is_ascii_alphabetic()) { name } else { "value".to_owned() };
        result.push_str(&format!("{{ ${name} }}"));
        rest = after;
    }
    result.push_str(&braces(rest));
    // The indentation and the edges of a text are not its own in Fluent.
    let lines: Vec<&str> = result.split('\n').collect();
    let many = lines.len() > 1;
    let mut written = String::new();
    let last = lines.len().saturating_sub(1);
    for (number, line) in lines.iter().enumerate() {
        if many {
            written.push('\n');
        }
        let line = line.trim_end_matches('\r');
        if line.is_empty() && number != last && number != 0 {
            continue;
        }
        if many {
            written.push_str(indent);
        }
        let kept = line.trim_start_matches(' ');
        let blanks = line.len() - kept.len();
        if blanks > 0 {
            written.push_str(&format!("{{ \"{}\" }}", " ".repeat(blanks)));
            written.push_str(kept);
        } else if line.is_empty() {
            written.push_str("{ \"\" }");
        } else if (many || number == 0) && line.starts_with(['[', '.', '*']) {
            let (first, after) = line.split_at(1);
            written.push_str(&format!("{{ \"{first}\" }}{after}"));
        } else {
            written.push_str(line);
        }
        let end = written.len() - written.trim_end_matches(' ').len();
        if end > 0 && (number == last || many) {
            written.truncate(written.len() - end);
            written.push_str(&format!("{{ \"{}\" }}", " ".repeat(end)));
        }
    }
    written
}

fn braces(text: &str) -> String {
    text.replace('{', "\u{1}").replace('}', "{ \"}\" }").replace('\u{1}', "{ \"{\" }")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Language;
    use crate::locale::Catalog;

    fn import(yaml: &str) -> String {
        imported_from_hugo(&SourceFile::new("i18n/nl.yaml", yaml)).expect("is read").text
    }

    #[test]
    fn forms_values_and_signs_are_turned_into_fluent() {
        let text = import(
            "a:\n  words:\n    one: \"{{ .Count }} woord\"\n    other: \"{{ .Count }} woorden\"\nb: \"[x] } \"\nc: \"\"\n",
        );
        let expected = "a-words = { $count ->\n    [one] { $count } woord\n   *[other] { $count } woorden\n}\n\
                        b = { \"[\" }x] { \"}\" }{ \" \" }\nc = { \"\" }\n";
        assert_eq!(text, expected);
    }

    #[test]
    fn what_is_made_parses_and_says_the_same() {
        let yaml = "a: |\n  one\n\n    two\n  .three\nb: \"x\\ny\"\nc: \" lead\"\nd: \"{x}\"\n";
        let file = SourceFile::new("nl.ftl", import(yaml));
        let catalog = Catalog::fluent(file, Language::NL, &Limits::default());
        assert!(catalog.junk.is_empty(), "{}", catalog.source.text());
        let texts: Vec<String> =
            catalog.entries.iter().filter_map(|it| it.value.as_ref()).map(|it| it.default_branch().text).collect();
        assert_eq!(texts, ["one\n\n  two\n.three\n", "x\ny", " lead", "{x}"]);
    }
}
