//! Reads one of Hugo's `i18n` files into a [`Catalog`].
//!
//! Nested keys become dotted ids; a table with plural forms becomes a choice by `$Count`; `{{ .Name }}` becomes the
//! variable `$Name`. So the rules for Fluent files hold for these too.

use std::sync::Arc;

use super::catalog::{Catalog, Element, Entry, Expression, Inline, Name, Pattern, Syntax, Text, Variant};
use super::hugo_messages::{HugoMessage, messages};
use super::plural::CATEGORIES;
use crate::diagnostic::Sink;
use crate::front_matter::{self, ValueKind};
use crate::language::Language;
use crate::limits::Limits;
use crate::source::{SourceFile, Span};

impl Catalog {
    /// Reads a YAML, TOML or JSON file of Hugo's `i18n` folder; none where it is no map of messages.
    #[must_use]
    pub fn hugo(source: SourceFile, language: Language, limits: &Limits) -> Option<Self> {
        let mut problems = Sink::new();
        let root = front_matter::data(&source, limits, &mut problems);
        let mut entries = Vec::new();
        match root.as_ref().map(|it| &it.kind) {
            Some(ValueKind::Map(_) | ValueKind::List(_)) => {}
            // A bare value is no catalogue.
            Some(_) if problems.is_empty() => return None,
            _ => {}
        }
        if let Some(root) = &root {
            match messages(root) {
                Some(found) => entries.extend(found.into_iter().map(|(id, it)| entry(&source, id, it))),
                // A list of something else is none either.
                None if problems.is_empty() => return None,
                None => {}
            }
        }
        let refused = root.is_none();
        Some(Self {
            source,
            language,
            syntax: Syntax::Hugo,
            entries,
            comments: Vec::new(),
            junk: Vec::new(),
            problems,
            refused,
        })
    }
}

fn entry(source: &SourceFile, id: String, message: HugoMessage<'_>) -> Entry {
    let value = match message.forms() {
        Some(forms) => read_forms(source, forms, message.value.span),
        None => read_text(source, message.value.span),
    };
    let span = message.place.to(message.value.span);
    let id = Name { text: id, span: message.place };
    Entry { term: false, id, comment: None, value: Some(value), attributes: Vec::new(), span }
}

fn read_forms(source: &SourceFile, forms: &[crate::front_matter::Entry], span: Span) -> Pattern {
    let variants = forms
        .iter()
        .filter(|form| CATEGORIES.contains(&&*form.key))
        .map(|form| Variant {
            key: Name { text: form.key.to_string(), span: form.key_span },
            number: false,
            default: &*form.key == "other",
            span: form.key_span.to(form.value.span),
            value: read_text(source, form.value.span),
        })
        .collect();
    let selector = Inline::Variable(Name { text: "Count".to_owned(), span: Span::at(span.start as usize) });
    let expression = Expression::Select { selector, variants };
    Pattern { span, elements: vec![Element::Placeable { span, expression }] }
}

/// The text of a scalar, cut at its template actions. The text is as the file writes it: escapes are not resolved.
fn read_text(source: &SourceFile, span: Span) -> Pattern {
    let written = source.slice(span);
    let quote = written.chars().next().filter(|it| matches!(it, '"' | '\'') && written.len() > 1);
    let trim = quote.map_or(0, char::len_utf8);
    let start = span.start as usize + trim;
    let text = written.get(trim..written.len() - trim).unwrap_or_default();
    let mut elements = Vec::new();
    let mut at = 0;
    while at < text.len() {
        let rest = &text[at..];
        let open = rest.find("{{").unwrap_or(rest.len());
        if open > 0 {
            let span = Span::new(start + at, start + at + open);
            elements.push(Element::Text(Text { span, value: Arc::from(&rest[..open]) }));
        }
        at += open;
        let Some(action) = text.get(at..).filter(|it| !it.is_empty()) else { break };
        let length = action.find("}}").map_or(action.len(), |end| end + 2);
        let span = Span::new(start + at, start + at + length);
        let inner = action[..length].trim_matches(|it: char| matches!(it, '{' | '}' | '-') || it.is_whitespace());
        let offset = action.find(inner).unwrap_or(0);
        let word = inner.strip_prefix('.').unwrap_or(inner);
        let name_start = start + at + offset + (inner.len() - word.len());
        let name = Name { text: word.to_owned(), span: Span::new(name_start, name_start + word.len()) };
        elements.push(Element::Placeable { span, expression: Expression::Inline(Inline::Variable(name)) });
        at += length;
    }
    Pattern { span, elements }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_with_ids_is_read() {
        let text = "- id: join\n  translation: Doe mee\n- id: words\n  translation:\n    one: woord\n    other: woorden\n- id: n\n  other: x\n";
        let read = |text: &str| Catalog::hugo(SourceFile::new("i18n/nl.yaml", text), Language::NL, &Limits::default());
        let catalog = read(text).expect("is a catalogue");
        let ids: Vec<_> = catalog.entries.iter().map(|it| it.id.text.as_str()).collect();
        assert_eq!(ids, ["join", "words", "n"]);
        let texts = |index: usize| catalog.entries[index].value.as_ref().map(|it| it.default_branch().text);
        assert_eq!((texts(0).as_deref(), texts(1).as_deref()), (Some("Doe mee"), Some("woorden")));
        assert!(read("- a\n- b\n").is_none());
    }

    #[test]
    fn nested_keys_plural_forms_and_actions_are_read() {
        let text = "article:\n  date: \"op {{ .Date }}\"\n  words:\n    one: \"{{ .Count }} woord\"\n    other: \"{{ .Count }} woorden\"\nplain: Doe mee\n";
        let file = SourceFile::new("i18n/nl.yaml", text);
        let catalog = Catalog::hugo(file, Language::NL, &Limits::default()).expect("is a catalogue");
        let ids: Vec<_> = catalog.entries.iter().map(|it| it.id.text.as_str()).collect();
        assert_eq!(ids, ["article.date", "article.words", "plain"]);
        let words = catalog.entries[1].value.as_ref().expect("has a value").branches();
        assert_eq!(words.iter().map(|it| it.text.as_str()).collect::<Vec<_>>(), ["\u{fffc} woord", "\u{fffc} woorden"]);
        let date = catalog.entries[0].value.as_ref().expect("has a value");
        let Element::Placeable { expression: Expression::Inline(Inline::Variable(name)), .. } = &date.elements[1]
        else {
            panic!("a variable")
        };
        assert_eq!(catalog.source.slice(name.span), "Date");
    }
}
