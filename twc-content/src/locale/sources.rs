//! Where the messages of a [`Localizer`] come from.

use std::borrow::Cow;

use fluent::FluentResource;
use fluent_syntax::parser;

use super::isolation::Isolation;
use super::localizer::{LoadProblem, LoadProblemKind, Localizer};
use super::nesting;
use super::slice::Piece;
use crate::language::Language;
use crate::limits::Limits;
use crate::source::SourceFile;

/// Collects the sources of a [`Localizer`].
#[derive(Debug, Default)]
pub struct LocalizerBuilder {
    /// Layers from the base to the top: texts by language.
    layers: Vec<Vec<Layered>>,
    fallback: Option<Language>,
    isolation: Isolation,
    limits: Limits,
}

/// One text of a layer.
#[derive(Debug)]
struct Layered {
    language: Language,
    text: Cow<'static, str>,
    /// It is built in: tests have read it, nobody needs to again.
    known: bool,
}

impl LocalizerBuilder {
    /// Adds a message file's text. Texts of one layer may not define a message twice; see [`over`](Self::over).
    #[must_use]
    pub fn text(self, language: Language, text: impl Into<String>) -> Self {
        self.add(Layered { language, text: Cow::Owned(text.into()), known: false })
    }

    fn add(mut self, text: Layered) -> Self {
        if self.layers.is_empty() {
            self.layers.push(Vec::new());
        }
        if let Some(layer) = self.layers.last_mut() {
            layer.push(text);
        }
        self
    }

    /// Begins a layer over those before: its messages replace messages of the same id.
    #[must_use]
    pub fn over(mut self) -> Self {
        self.layers.push(Vec::new());
        self
    }

    /// Adds the messages built into the library.
    #[cfg(feature = "embed")]
    #[must_use]
    pub fn embedded(self) -> Self {
        crate::embedded::messages().fold(self, |builder, (locale, _, text)| match locale.parse() {
            Ok(language) => builder.add(Layered { language, text: Cow::Borrowed(text), known: true }),
            Err(_) => builder,
        })
    }

    /// Adds the Fluent files among files, each in the language that its path names: `locales/nl/site.ftl`, `nl.ftl`.
    #[must_use]
    pub fn files<'a>(self, files: impl IntoIterator<Item = &'a SourceFile>) -> Self {
        files.into_iter().filter(|file| file.path().ends_with(".ftl")).fold(self, |builder, file| {
            match super::catalogs::language_of(file.path()) {
                Some(language) => builder.text(language, file.text()),
                None => builder,
            }
        })
    }

    /// The language that serves where the reader's own does not have a message; English unless set.
    #[must_use]
    pub fn fallback(mut self, language: Language) -> Self {
        self.fallback = Some(language);
        self
    }

    /// Whether arguments are isolated from the text around them.
    #[must_use]
    pub fn isolation(mut self, isolation: Isolation) -> Self {
        self.isolation = isolation;
        self
    }

    /// Builds the localizer. What cannot be read is told by [`Localizer::problems`]; the rest serves.
    #[must_use]
    pub fn build(self) -> Localizer {
        let mut problems = Vec::new();
        let mut texts: Vec<(Language, Vec<FluentResource>)> = Vec::new();
        let mut number = 0;
        for (depth, layer) in self.layers.into_iter().enumerate() {
            let mut joined: Vec<(Language, String)> = Vec::new();
            for Layered { language, text, known } in layer {
                let text =
                    if known { text } else { readable(&text, &language, number, &self.limits, &mut problems).into() };
                number += 1;
                match joined.iter_mut().find(|(it, _)| *it == language) {
                    Some((_, all)) => {
                        all.push('\n');
                        all.push_str(&text);
                    }
                    None => joined.push((language, text.into_owned())),
                }
            }
            for (language, text) in joined {
                let resource = FluentResource::try_new(text).unwrap_or_else(|(resource, _)| resource);
                let index = texts.iter().position(|(it, _)| *it == language).unwrap_or_else(|| {
                    texts.push((language, Vec::new()));
                    texts.len() - 1
                });
                if let Some((_, resources)) = texts.get_mut(index) {
                    // A language that only a later layer has still has a base.
                    debug_assert!(depth > 0 || resources.is_empty(), "one text a layer and language");
                    resources.push(resource);
                }
            }
        }
        let fallback = self.fallback.unwrap_or(Language::EN);
        Localizer::assemble(texts, fallback, self.isolation, problems)
    }
}

/// The text without what the parser of the formatter must not see: a byte order mark, junk, braces nested too deeply.
fn readable(
    text: &str,
    language: &Language,
    source: usize,
    limits: &Limits,
    problems: &mut Vec<LoadProblem>,
) -> String {
    let mark = text.len() - text.trim_start_matches('\u{feff}').len();
    let text = text.get(mark..).unwrap_or_default();
    let mut problem = |offset: usize| {
        let what = LoadProblemKind::Syntax { offset: mark + offset };
        problems.push(LoadProblem { language: language.clone(), source, what });
    };
    if text.len() > limits.message_bytes {
        problem(limits.message_bytes);
        return String::new();
    }
    if let Err(deep) = nesting::check(text, limits.placeable_depth) {
        problem(deep.offset);
        return String::new();
    }
    let Err((_, errors)) = parser::parse_runtime(Piece { text, start: 0 }) else { return text.to_owned() };
    // The formatter's own parser can stumble over half a character in junk, so it gets blank lines instead.
    let mut clean = String::with_capacity(text.len());
    let mut from = 0;
    for error in errors {
        problem(error.pos.start);
        let Some(junk) = error.slice else { continue };
        clean.push_str(text.get(from..junk.start).unwrap_or_default());
        clean.push('\n');
        from = junk.end;
    }
    clean.push_str(text.get(from..).unwrap_or_default());
    clean
}
