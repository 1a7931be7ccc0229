//! Changes message files in place: only the bytes that change are touched, everything else stays as the author wrote it.

use super::catalog::{Catalog, Element, Expression, Inline, Pattern, Syntax};
use crate::source::Span;

/// One replacement in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Replacement {
    /// What is replaced; empty to insert.
    pub span: Span,
    /// What stands there afterwards.
    pub text: String,
}

/// A text after replacements, which may not overlap; one that would is left out.
#[must_use]
pub fn replaced(text: &str, mut replacements: Vec<Replacement>) -> String {
    replacements.sort_by_key(|it| (it.span.start, it.span.end));
    let mut result = String::with_capacity(text.len());
    let mut at = 0;
    for replacement in replacements {
        let range = replacement.span.range();
        if range.start < at || !text.is_char_boundary(range.start) || !text.is_char_boundary(range.end.min(text.len()))
        {
            continue;
        }
        result.push_str(text.get(at..range.start).unwrap_or_default());
        result.push_str(&replacement.text);
        at = range.end;
    }
    result.push_str(text.get(at..).unwrap_or_default());
    result
}

/// A Fluent file in the usual form: one blank round `=` and inside braces, attributes four blanks in, no blanks at the end
/// of lines outside texts, one line feed at the end. Texts, comments, order and line ends stay; a file that does not parse
/// stays altogether.
///
/// # Example
/// ```
/// use twc_content::locale::{Catalog, tidied};
/// use twc_content::{Language, Limits, SourceFile};
///
/// let file = SourceFile::new("nl.ftl", "join=Doe mee met {-brand}\n  .title= Lid\n\n\n");
/// let catalog = Catalog::fluent(file, Language::NL, &Limits::default());
/// assert_eq!(tidied(&catalog), "join = Doe mee met { -brand }\n    .title = Lid\n");
/// ```
#[must_use]
pub fn tidied(catalog: &Catalog) -> String {
    let text = catalog.source.text();
    if catalog.refused || !catalog.junk.is_empty() {
        return text.to_owned();
    }
    let mut tidy = Tidy { text, replacements: Vec::new() };
    for entry in &catalog.entries {
        let start = entry.span.start as usize;
        tidy.equals(entry.id.span.end as usize, entry.value.as_ref());
        for attribute in &entry.attributes {
            tidy.indent(attribute.id.span.start as usize - 1, start);
            tidy.equals(attribute.id.span.end as usize, Some(&attribute.value));
        }
        for (_, _, pattern) in entry.patterns() {
            tidy.pattern(pattern);
            tidy.line_end(pattern.span.end as usize);
        }
    }
    tidy.blank_lines(catalog);
    tidy.last_line();
    replaced(text, tidy.replacements)
}

struct Tidy<'a> {
    text: &'a str,
    replacements: Vec<Replacement>,
}

impl Tidy<'_> {
    fn replace(&mut self, start: usize, end: usize, text: &str) {
        if start <= end && self.text.get(start..end).is_some_and(|it| it != text) {
            self.replacements.push(Replacement { span: Span::new(start, end), text: text.to_owned() });
        }
    }

    /// One blank before `=`, and one after it where the text begins on the same line.
    fn equals(&mut self, name_end: usize, value: Option<&Pattern>) {
        let Some(at) = self.text.get(name_end..).and_then(|it| it.find('=')).map(|it| name_end + it) else { return };
        self.replace(name_end, at, " ");
        let Some(start) = value.map(|it| it.span.start as usize).filter(|start| *start > at) else { return };
        if self.text.get(at + 1..start).is_some_and(|it| it.bytes().all(|it| it == b' ')) {
            self.replace(at + 1, start, " ");
        }
    }

    /// Four blanks before what begins a line.
    fn indent(&mut self, at: usize, from: usize) {
        let line = self.text.get(from..at).and_then(|it| it.rfind('\n')).map(|it| from + it + 1);
        if let Some(line) =
            line.filter(|line| self.text.get(*line..at).is_some_and(|it| it.bytes().all(|it| it == b' ')))
        {
            self.replace(line, at, "    ");
        }
    }

    fn pattern(&mut self, pattern: &Pattern) {
        for element in &pattern.elements {
            let Element::Placeable { span, expression } = element else { continue };
            match expression {
                Expression::Inline(Inline::Nested { .. }) => {}
                Expression::Inline(inline) => {
                    let inner = inline.span();
                    self.braces(span.start as usize + 1, inner.start as usize);
                    self.braces(inner.end as usize, span.end as usize - 1);
                }
                Expression::Select { selector, variants } => {
                    let inner = selector.span();
                    self.braces(span.start as usize + 1, inner.start as usize);
                    let end = inner.end as usize;
                    if let Some(arrow) = self.text.get(end..).and_then(|it| it.find("->")).map(|it| end + it) {
                        self.braces(end, arrow);
                        self.line_end(arrow + 2);
                    }
                    for variant in variants {
                        self.pattern(&variant.value);
                    }
                }
            }
        }
    }

    /// One blank between a brace and what it encloses, where both stand on one line.
    fn braces(&mut self, start: usize, end: usize) {
        if self.text.get(start..end).is_some_and(|it| it.bytes().all(|it| it == b' ')) {
            self.replace(start, end, " ");
        }
    }

    /// No blanks between the end of a text and its line's end.
    fn line_end(&mut self, at: usize) {
        let rest = self.text.get(at..).unwrap_or_default();
        let blanks = rest.len() - rest.trim_start_matches(' ').len();
        let after = rest.get(blanks..).unwrap_or_default();
        if after.is_empty() || after.starts_with('\n') || after.starts_with("\r\n") {
            self.replace(at, at + blanks, "");
        }
    }

    /// No blanks on the empty lines between entries.
    fn blank_lines(&mut self, catalog: &Catalog) {
        let mut busy: Vec<Span> = catalog.entries.iter().map(|it| it.span).collect();
        busy.extend(catalog.comments.iter().map(|it| it.span));
        busy.extend(catalog.entries.iter().filter_map(|it| it.comment.as_ref()).map(|it| it.span));
        busy.sort_unstable();
        let mut at = 0;
        for line in self.text.split_inclusive('\n') {
            let start = at;
            at += line.len();
            let content = line.trim_end_matches(['\n', '\r']);
            let before = busy.partition_point(|span| (span.start as usize) <= start);
            let inside =
                before.checked_sub(1).and_then(|it| busy.get(it)).is_some_and(|span| start < span.end as usize);
            if !inside && !content.is_empty() && content.bytes().all(|it| it == b' ') {
                self.replace(start, start + content.len(), "");
            }
        }
    }

    /// One line feed at the end, of the kind that the file has.
    fn last_line(&mut self) {
        let kept = self.text.trim_end_matches([' ', '\r', '\n']).len();
        if kept == 0 {
            return;
        }
        let end = if self.text.contains("\r\n") { "\r\n" } else { "\n" };
        self.replacements.retain(|it| (it.span.start as usize) < kept);
        self.replace(kept, self.text.len(), end);
    }
}

/// Renames a message (`join`), a term (`-brand`) or an attribute (`search.title`) in a file, references included; none
/// where the file does not name it. In one of Hugo's files the id is that of nested keys, of which the last is renamed.
#[must_use]
pub fn renamed(catalog: &Catalog, old: &str, new: &str) -> Option<String> {
    if catalog.syntax == Syntax::Hugo {
        return renamed_key(catalog, old, new);
    }
    let (old_id, old_attribute) = old.split_once('.').map_or((old, None), |(id, attribute)| (id, Some(attribute)));
    let new_word = match old_attribute {
        Some(_) => new.split_once('.').map_or(new, |(_, attribute)| attribute),
        None => new.strip_prefix('-').unwrap_or(new),
    };
    let mut replacements = Vec::new();
    let mut replace = |span: Span| replacements.push(Replacement { span, text: new_word.to_owned() });
    for entry in &catalog.entries {
        if entry.label() == old_id {
            match old_attribute {
                None => replace(entry.id.span),
                Some(name) => {
                    entry.attributes.iter().filter(|it| it.id.text == name).for_each(|it| replace(it.id.span))
                }
            }
        }
        for (_, _, pattern) in entry.patterns() {
            pattern.inlines(&mut |inline| {
                let (label, id, attribute) = match inline {
                    Inline::Message { id, attribute } => (id.text.clone(), id, attribute),
                    Inline::Term { id, attribute, .. } => (format!("-{}", id.text), id, attribute),
                    _ => return,
                };
                if label == old_id {
                    match (old_attribute, attribute) {
                        (None, _) => replace(id.span),
                        (Some(name), Some(attribute)) if attribute.text == name => replace(attribute.span),
                        _ => {}
                    }
                }
            });
        }
    }
    (!replacements.is_empty()).then(|| replaced(catalog.source.text(), replacements))
}

fn renamed_key(catalog: &Catalog, old: &str, new: &str) -> Option<String> {
    let last = |id: &str| id.rsplit('.').next().unwrap_or_default().to_owned();
    let (old_word, new_word) = (last(old), last(new));
    let keys = catalog.entries.iter().filter(|entry| entry.id.text == old).filter_map(|entry| {
        // A key is renamed where it stands as it is, between quotation marks or without.
        let written = catalog.source.slice(entry.id.span);
        let at = written.rfind(old_word.as_str())?;
        let marks = written.replacen(old_word.as_str(), "", 1);
        let start = entry.id.span.start as usize + at;
        let span = Span::new(start, start + old_word.len());
        matches!(marks.as_str(), "" | "\"\"" | "''").then(|| Replacement { span, text: new_word.clone() })
    });
    let replacements: Vec<Replacement> = keys.collect();
    (!replacements.is_empty()).then(|| replaced(catalog.source.text(), replacements))
}

/// A file as a stranger's language would make it: letters with accents, texts a third longer and in brackets. Values,
/// markup and references stay, so that what is not translated, cut off or put together shows.
#[must_use]
pub fn pseudolocalized(catalog: &Catalog) -> String {
    let mut replacements = Vec::new();
    for entry in catalog.entries.iter().filter(|it| !it.term) {
        for (_, _, pattern) in entry.patterns() {
            pseudo_pattern(pattern, &mut replacements);
        }
    }
    replaced(catalog.source.text(), replacements)
}

fn pseudo_pattern(pattern: &Pattern, replacements: &mut Vec<Replacement>) {
    let select = pattern
        .elements
        .iter()
        .any(|it| matches!(it, Element::Placeable { expression: Expression::Select { .. }, .. }));
    let mut letters = 0;
    let last = pattern.elements.len().saturating_sub(1);
    for (index, element) in pattern.elements.iter().enumerate() {
        match element {
            Element::Text(text) => {
                let mut changed = accented(&text.value);
                letters += text.value.chars().filter(|it| it.is_alphabetic()).count();
                if !select && index == 0 {
                    changed = format!("⟦{changed}");
                }
                if !select && index == last {
                    changed = format!("{changed} {}⟧", "·".repeat(letters / 3 + 1));
                }
                replacements.push(Replacement { span: text.span, text: changed });
            }
            Element::Placeable { expression: Expression::Select { variants, .. }, .. } => {
                for variant in variants {
                    pseudo_pattern(&variant.value, replacements);
                }
            }
            Element::Placeable { span, .. } if !select => {
                if index == 0 {
                    replacements.push(Replacement { span: Span::at(span.start as usize), text: "⟦".to_owned() });
                }
                if index == last {
                    let more = "·".repeat(letters / 3 + 1);
                    replacements.push(Replacement { span: Span::at(span.end as usize), text: format!(" {more}⟧") });
                }
            }
            Element::Placeable { .. } => {}
        }
    }
}

/// Letters with accents; tags, entities and addresses as they are.
fn accented(text: &str) -> String {
    const PLAIN: &str = "aceinosuyzACEINOSUYZ";
    const MARKED: &str = "áçéíñóšúýžÁÇÉÍÑÓŠÚÝŽ";
    let mut result = String::with_capacity(text.len() + text.len() / 4);
    let mut end = None;
    for (at, character) in text.char_indices() {
        let rest = text.get(at..).unwrap_or_default();
        match (end, character) {
            (Some(it), _) if at < it => {
                result.push(character);
                continue;
            }
            (_, '<') => end = rest.find('>').map(|it| at + it + 1),
            (_, '&') => end = rest.find(';').filter(|it| *it < 12).map(|it| at + it + 1),
            (_, 'h') if rest.starts_with("http") => {
                end = Some(at + rest.find(char::is_whitespace).unwrap_or(rest.len()))
            }
            _ => end = None,
        }
        let marked = PLAIN.chars().position(|it| it == character).and_then(|it| MARKED.chars().nth(it));
        result.push(if end.is_some() { character } else { marked.unwrap_or(character) });
    }
    result
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::locale::{Entry, generated};
    use crate::{Language, Limits, SourceFile};

    fn catalog(text: &str) -> Catalog {
        Catalog::fluent(SourceFile::new("nl.ftl", text), Language::NL, &Limits::default())
    }

    /// Ids, attributes and the texts that each can become.
    fn meaning(catalog: &Catalog) -> Vec<(String, Vec<String>)> {
        let texts = |entry: &Entry| {
            entry.patterns().flat_map(|(_, _, it)| it.branches().into_iter().map(|it| it.text)).collect()
        };
        catalog.entries.iter().map(|entry| (entry.label(), texts(entry))).collect()
    }

    #[test]
    fn the_usual_form_leaves_texts_alone() {
        let text = "\u{feff}a={$x}  \r\n\r\n  \r\nb =\r\n      x\r\n        y  \r\n .t=z\r\n# c \r\nd = {$n   ->\r\n  [one]  x\r\n *[other]  y  \r\n }";
        let expected = "\u{feff}a = { $x }\r\n\r\n\r\nb =\r\n      x\r\n        y\r\n    .t = z\r\n# c \r\nd = { $n ->\r\n  [one]  x\r\n *[other]  y  \r\n }\r\n";
        let tidy = tidied(&catalog(text));
        assert_eq!(tidy, expected);
        assert_eq!(meaning(&catalog(&tidy)), meaning(&catalog(text)));
    }

    #[test]
    fn renaming_reaches_references() {
        let text =
            "-brand = T\njoin = Join { -brand } { join-us }\njoin-us = { join.t }\n    .t = { -brand(case: \"x\") }\n";
        let renamed_term = renamed(&catalog(text), "-brand", "-name").expect("is named");
        assert_eq!(renamed_term.matches("-name").count(), 3);
        assert_eq!(renamed(&catalog(&renamed_term), "-name", "-brand").as_deref(), Some(text));
        assert_eq!(renamed(&catalog(text), "none", "other"), None);
    }

    #[test]
    fn keys_of_hugo_are_renamed_where_they_stand() {
        let text = "join: Doe mee\narticle:\n  \"join\":\n    one: x\n    other: join\n";
        let hugo = |text: &str| {
            let file = SourceFile::new("i18n/nl.yaml", text);
            Catalog::hugo(file, Language::NL, &Limits::default()).expect("is a catalogue")
        };
        let there = renamed(&hugo(text), "article.join", "article.join-us").expect("is there");
        assert_eq!(there, text.replace("\"join\"", "\"join-us\""));
        assert_eq!(renamed(&hugo(&there), "article.join-us", "article.join").as_deref(), Some(text));
        assert_eq!(renamed(&hugo(text), "article", "other"), None);
    }

    #[test]
    fn pseudo_texts_keep_values_and_markup() {
        let text = "a = See <b>us</b> { $n }\nb = { $n ->\n   *[other] many\n }\n";
        let pseudo = pseudolocalized(&catalog(text));
        assert_eq!(pseudo, "a = ⟦Šéé <b>úš</b> { $n } ···⟧\nb = { $n ->\n   *[other] ⟦máñý ··⟧\n }\n");
    }

    proptest! {
        #[test]
        fn tidying_twice_changes_nothing_more(text in generated::file()) {
            let before = catalog(&text);
            let once = tidied(&before);
            let after = catalog(&once);
            prop_assert_eq!(tidied(&after), once);
            prop_assert_eq!(meaning(&after), meaning(&before));
        }

        #[test]
        fn renaming_there_and_back_is_the_identity(text in generated::file()) {
            for (old, new) in [("a", "zz"), ("-a", "-zz"), ("a.a", "a.zz")] {
                if renamed(&catalog(&text), new, old).is_some() {
                    continue;
                }
                if let Some(there) = renamed(&catalog(&text), old, new) {
                    let back = renamed(&catalog(&there), new, old);
                    prop_assert_eq!(back.as_deref(), Some(text.as_str()));
                }
            }
        }

        #[test]
        fn places_lie_in_the_file(text in generated::file()) {
            let read = catalog(&text);
            for entry in &read.entries {
                prop_assert_eq!(read.source.slice(entry.id.span), &entry.id.text);
                for (_, _, pattern) in entry.patterns() {
                    prop_assert!(text.get(pattern.span.range()).is_some());
                    for element in &pattern.elements {
                        match element {
                            Element::Text(it) => prop_assert_eq!(read.source.slice(it.span), &*it.value),
                            Element::Placeable { span, .. } => {
                                let written = read.source.slice(*span);
                                prop_assert!(written.starts_with('{') && written.ends_with('}'), "{written:?}");
                            }
                        }
                    }
                }
            }
        }
    }
}
