//! Formats messages in a reader's language.

use std::fmt;
use std::sync::Arc;

use fluent::concurrent::FluentBundle;
use fluent::resolver::ResolverError;
use fluent::resolver::errors::ReferenceKind;
use fluent::{FluentArgs, FluentError, FluentResource, FluentValue};
use fluent_syntax::ast::PatternElement;
use intl_memoizer::concurrent::IntlLangMemoizer;

use super::date_format::{self, Moment};
use super::isolation::{self, Isolation};
use super::number_format::{self, LARGEST};
use super::sources::LocalizerBuilder;
use crate::diagnostic::{Argument, Message};
use crate::language::Language;

/// Formats messages. `Send`, `Sync` and cheap to clone.
///
/// # Example
/// ```
/// use twc_content::Language;
/// use twc_content::locale::{Args, Localizer};
///
/// let localizer = Localizer::builder()
///     .text(Language::EN, "events = { $count ->\n    [one] one event\n   *[other] { $count } events\n }\n")
///     .text(Language::NL, "events = { $count ->\n    [one] één avond\n   *[other] { NUMBER($count) } avonden\n }\n")
///     .build();
/// let chain = localizer.negotiate(&["nl-BE".parse().expect("a language")]);
/// let formatted = localizer.format(&chain, "events", &Args::new().with("count", 1234));
/// assert_eq!((formatted.text.as_str(), formatted.language), ("1.234 avonden", Some(Language::NL)));
/// assert!(formatted.errors.is_empty());
/// ```
#[derive(Clone)]
pub struct Localizer {
    inner: Arc<Inner>,
}

struct Inner {
    bundles: Vec<Bundle>,
    fallback: Language,
    problems: Vec<LoadProblem>,
}

/// Bytes that most formatted messages fit in.
const TYPICAL: usize = 64;

type Bundle = (Language, FluentBundle<FluentResource>);

/// Languages in the order in which a message is looked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FallbackChain {
    languages: Vec<Language>,
}

impl FallbackChain {
    /// The languages, the best first.
    #[must_use]
    pub fn languages(&self) -> &[Language] {
        &self.languages
    }
}

/// The variables of a message.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Args<'a> {
    values: Vec<(&'a str, Value<'a>)>,
}

impl<'a> Args<'a> {
    /// No variables.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds a variable: text, a number or a [`Moment`].
    #[must_use]
    pub fn with(mut self, name: &'a str, value: impl Into<Value<'a>>) -> Self {
        self.values.push((name, value.into()));
        self
    }
}

/// The value of a variable.
#[derive(Clone, Debug, PartialEq)]
pub enum Value<'a> {
    /// Text.
    Text(std::borrow::Cow<'a, str>),
    /// A number.
    Number(f64),
    /// A date, with or without a time.
    Moment(Moment),
}

impl<'a> From<&'a str> for Value<'a> {
    fn from(text: &'a str) -> Self {
        Self::Text(text.into())
    }
}

impl<'a> From<&'a String> for Value<'a> {
    fn from(text: &'a String) -> Self {
        Self::Text(text.into())
    }
}

impl From<String> for Value<'_> {
    fn from(text: String) -> Self {
        Self::Text(text.into())
    }
}

impl From<Moment> for Value<'_> {
    fn from(moment: Moment) -> Self {
        Self::Moment(moment)
    }
}

macro_rules! from_numbers {
    ($($kind:ty),*) => {$(
        impl From<$kind> for Value<'_> {
            fn from(number: $kind) -> Self {
                Self::Number(f64::from(number))
            }
        }
    )*};
}
from_numbers!(i8, i16, i32, u8, u16, u32, f32, f64);

impl From<usize> for Value<'_> {
    fn from(number: usize) -> Self {
        Self::Number(number as f64)
    }
}

impl From<i64> for Value<'_> {
    fn from(number: i64) -> Self {
        Self::Number(number as f64)
    }
}

impl From<u64> for Value<'_> {
    fn from(number: u64) -> Self {
        Self::Number(number as f64)
    }
}

/// A formatted message: nothing is swallowed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Formatted {
    /// The text; the id where no language has the message.
    pub text: String,
    /// The language it is in; none where no language has the message.
    pub language: Option<Language>,
    /// What went wrong on the way.
    pub errors: Vec<FormatError>,
}

/// What can go wrong when a message is formatted.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum FormatError {
    /// No language has the message, or the attribute.
    #[error("no language has the message `{0}`")]
    NoMessage(String),
    /// The reader's own language does not have it; another one served.
    #[error("`{id}` is missing in `{language}`")]
    FellBack {
        /// The message.
        id: String,
        /// The language that lacks it.
        language: Language,
    },
    /// A variable, message, term, attribute or function that is not there: `$name`, `-brand`, `NUMMER()`.
    #[error("`{0}` is not there")]
    Unknown(String),
    /// A function was given what it cannot print.
    #[error("`{0}` cannot print what it was given")]
    BadArgument(String),
    /// Messages refer to each other in a circle.
    #[error("the message refers to itself")]
    Cycle,
    /// More values than the formatter allows in one message.
    #[error("the message has too many values")]
    TooMany,
}

/// A message could not be formatted without fault, in strict formatting.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the message `{id}` cannot be formatted: {}", errors.first().map_or_else(String::new, ToString::to_string))]
pub struct StrictError {
    /// The message.
    pub id: String,
    /// What went wrong, at least one thing.
    pub errors: Vec<FormatError>,
}

/// What was wrong with a source when it was loaded; the rest of it serves.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LoadProblem {
    /// The language of the source.
    pub language: Language,
    /// Number of the source, in the order given.
    pub source: usize,
    /// The id that is defined twice, or where the text of a syntax error begins (a byte offset).
    pub what: LoadProblemKind,
}

/// Why a part of a source does not serve.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum LoadProblemKind {
    /// The text cannot be read from this byte on, up to the next message.
    Syntax {
        /// Byte offset.
        offset: usize,
    },
    /// Another message or term of this name was there before.
    Duplicate {
        /// The id.
        id: String,
    },
}

impl fmt::Debug for Localizer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.inner.bundles.iter().map(|(language, _)| language)).finish()
    }
}

impl Localizer {
    /// Builds a localizer from sources: embedded, of a folder, or both, the later over the earlier.
    #[must_use]
    pub fn builder() -> LocalizerBuilder {
        LocalizerBuilder::default()
    }

    pub(super) fn assemble(
        texts: Vec<(Language, Vec<FluentResource>)>,
        fallback: Language,
        isolation: Isolation,
        mut problems: Vec<LoadProblem>,
    ) -> Self {
        let mut bundles: Vec<Bundle> = Vec::new();
        for (language, resources) in texts {
            let mut bundle = FluentBundle::new_concurrent(vec![language.id().clone()]);
            bundle.set_use_isolating(isolation == Isolation::Always);
            bundle.set_formatter(Some(match isolation {
                Isolation::Auto if number_format::has_our_digits(&language) => print_plainly,
                Isolation::Auto if isolation::is_left_to_right(&language) => print_isolated_in_left_to_right,
                Isolation::Auto => print_isolated_in_right_to_left,
                Isolation::Always | Isolation::Never => print,
            }));
            // The only two functions there are; nobody added one of these names before.
            let _ = bundle.add_function("NUMBER", number_format::number);
            let _ = bundle.add_function("DATETIME", date_format::datetime);
            for (source, resource) in resources.into_iter().enumerate() {
                // The first resource of a language is the base, later ones lie over it.
                if source == 0 {
                    for error in bundle.add_resource(resource).err().unwrap_or_default() {
                        if let FluentError::Overriding { id, .. } = error {
                            let what = LoadProblemKind::Duplicate { id };
                            problems.push(LoadProblem { language: language.clone(), source, what });
                        }
                    }
                } else {
                    bundle.add_resource_overriding(resource);
                }
            }
            bundles.push((language, bundle));
        }
        Self { inner: Arc::new(Inner { bundles, fallback, problems }) }
    }

    /// A localizer over message files given as (locale, text).
    #[must_use]
    pub fn from_texts<'a>(texts: impl IntoIterator<Item = (Language, &'a str)>) -> Self {
        texts.into_iter().fold(Self::builder(), |builder, (language, text)| builder.text(language, text)).build()
    }

    /// The messages built into the library. They are read once; every further call is a clone.
    #[cfg(feature = "embed")]
    #[must_use]
    pub fn embedded() -> Self {
        static EMBEDDED: std::sync::OnceLock<Localizer> = std::sync::OnceLock::new();
        EMBEDDED.get_or_init(|| Self::builder().embedded().build()).clone()
    }

    /// The languages there are.
    pub fn languages(&self) -> impl Iterator<Item = &Language> {
        self.inner.bundles.iter().map(|(language, _)| language)
    }

    /// What was wrong with the sources.
    #[must_use]
    pub fn problems(&self) -> &[LoadProblem] {
        &self.inner.problems
    }

    /// The languages to look in for a reader who asked for `requested`, the best first: `nl-BE` gives `nl`, then the
    /// fallback language, then the others. By `fluent-langneg`'s filtering (RFC 4647 with likely subtags).
    #[must_use]
    pub fn negotiate(&self, requested: &[Language]) -> FallbackChain {
        let available: Vec<_> = self.languages().map(|it| it.id().clone()).collect();
        let wanted: Vec<_> = requested.iter().map(|it| it.id().clone()).collect();
        let found = fluent_langneg::negotiate_languages(
            &wanted,
            &available,
            None,
            fluent_langneg::NegotiationStrategy::Filtering,
        );
        let mut languages: Vec<Language> =
            found.into_iter().filter_map(|id| self.languages().find(|it| it.id() == id).cloned()).collect();
        let rest = std::iter::once(&self.inner.fallback).chain(self.languages());
        for language in rest {
            if !languages.contains(language) && self.languages().any(|it| it == language) {
                languages.push(language.clone());
            }
        }
        FallbackChain { languages }
    }

    /// Formats a message (`join`) or an attribute (`search.title`). Everything that goes wrong is in
    /// [`errors`](Formatted::errors), a fallback to another language too.
    #[must_use]
    pub fn format(&self, chain: &FallbackChain, id: &str, args: &Args<'_>) -> Formatted {
        let arguments: FluentArgs<'_> = args.values.iter().map(|(name, value)| (*name, fluent_value(value))).collect();
        let bundles = &self.inner.bundles;
        let in_order = chain.languages.iter().filter_map(|language| bundles.iter().find(|(it, _)| it == language));
        format_in(in_order, id, &arguments)
    }

    /// Formats a message strictly: without all its values, or in another language than the first, it is an error.
    ///
    /// # Errors
    /// Anything at all went wrong.
    pub fn format_strict(&self, chain: &FallbackChain, id: &str, args: &Args<'_>) -> Result<String, StrictError> {
        let formatted = self.format(chain, id, args);
        if formatted.errors.is_empty() {
            Ok(formatted.text)
        } else {
            Err(StrictError { id: id.to_owned(), errors: formatted.errors })
        }
    }

    /// Formats a message in a language, falling back to the other languages; the id itself where no language has it.
    #[must_use]
    pub fn text(&self, language: &Language, message: &Message) -> String {
        let mut arguments = FluentArgs::with_capacity(message.arguments.len());
        for (name, value) in &message.arguments {
            match value {
                Argument::Text(text) => arguments.set(*name, text.as_str()),
                Argument::Number(number) => arguments.set(*name, number_value(*number as f64)),
            }
        }
        format_in(self.order(language), message.id, &arguments).text
    }

    /// Formats a message without variables whose id is made at run time; `None` where no language has it.
    #[must_use]
    pub fn find(&self, language: &Language, id: &str, attribute: Option<&str>) -> Option<String> {
        let id = attribute.map_or_else(|| id.to_owned(), |attribute| format!("{id}.{attribute}"));
        let formatted = format_in(self.order(language), &id, &FluentArgs::new());
        formatted.language.map(|_| formatted.text)
    }

    /// The bundles, that of a language first.
    fn order<'a>(&'a self, language: &'a Language) -> impl Iterator<Item = &'a Bundle> {
        let is_first = move |it: &&Bundle| it.0.primary() == language.primary();
        let bundles = &self.inner.bundles;
        bundles.iter().filter(is_first).chain(bundles.iter().filter(move |it| !is_first(it)))
    }
}

fn format_in<'a>(bundles: impl Iterator<Item = &'a Bundle>, id: &str, arguments: &FluentArgs<'_>) -> Formatted {
    let (message, attribute) = id.split_once('.').map_or((id, None), |(id, attribute)| (id, Some(attribute)));
    let mut errors = Vec::new();
    for (language, bundle) in bundles {
        let pattern = bundle.get_message(message).and_then(|found| match attribute {
            Some(name) => found.get_attribute(name).map(|it| it.value()),
            None => found.value(),
        });
        let Some(pattern) = pattern else {
            if errors.is_empty() {
                errors.push(FormatError::FellBack { id: id.to_owned(), language: language.clone() });
            }
            continue;
        };
        let mut problems = Vec::new();
        // Most messages are one text, which the formatter would only copy too.
        if let [PatternElement::TextElement { value }] = pattern.elements.as_slice() {
            return Formatted { text: (*value).to_owned(), language: Some(language.clone()), errors };
        }
        let mut text = String::with_capacity(TYPICAL);
        // A string takes all that is written into it.
        let _ = bundle.write_pattern(&mut text, pattern, Some(arguments), &mut problems);
        errors.extend(problems.into_iter().filter_map(error));
        let (text, functions) = super::failed::take(text);
        errors.extend(functions.into_iter().map(|it| FormatError::BadArgument(format!("{it}()"))));
        return Formatted { text, language: Some(language.clone()), errors };
    }
    Formatted { text: id.to_owned(), language: None, errors: vec![FormatError::NoMessage(id.to_owned())] }
}

fn error(error: FluentError) -> Option<FormatError> {
    let FluentError::ResolverError(error) = error else { return None };
    let named = |id: String, attribute: Option<String>| attribute.map_or_else(|| id.clone(), |it| format!("{id}.{it}"));
    Some(match error {
        ResolverError::Reference(kind) => FormatError::Unknown(match kind {
            ReferenceKind::Function { id } => format!("{id}()"),
            ReferenceKind::Message { id, attribute } => named(id, attribute),
            ReferenceKind::Term { id, attribute } => named(format!("-{id}"), attribute),
            ReferenceKind::Variable { id } => format!("${id}"),
        }),
        ResolverError::NoValue(id) => FormatError::Unknown(id),
        ResolverError::Cyclic => FormatError::Cycle,
        ResolverError::TooManyPlaceables => FormatError::TooMany,
        ResolverError::MissingDefault => return None,
    })
}

fn fluent_value<'a>(value: &'a Value<'a>) -> FluentValue<'a> {
    match value {
        Value::Text(text) => FluentValue::String(std::borrow::Cow::Borrowed(text)),
        Value::Number(number) => number_value(*number),
        Value::Moment(moment) => date_format::value(*moment),
    }
}

/// Plural rules cannot count far; as text a number still prints.
fn number_value(number: f64) -> FluentValue<'static> {
    if number.is_finite() && number.abs() <= LARGEST { number.into() } else { number.to_string().into() }
}

fn print(value: &FluentValue<'_>, memoizer: &IntlLangMemoizer) -> Option<String> {
    match value {
        FluentValue::Number(number) => Some(number_format::print(number, memoizer)),
        _ => None,
    }
}

/// In Dutch, English and their neighbours, where most values need no formatter at all.
fn print_plainly(value: &FluentValue<'_>, memoizer: &IntlLangMemoizer) -> Option<String> {
    match value {
        FluentValue::String(text) => isolation::isolated(text, true),
        FluentValue::Number(number) => {
            number_format::short(number).or_else(|| Some(number_format::print(number, memoizer)))
        }
        _ => None,
    }
}

fn print_isolated_in_left_to_right(value: &FluentValue<'_>, memoizer: &IntlLangMemoizer) -> Option<String> {
    match value {
        FluentValue::String(text) => isolation::isolated(text, true),
        other => print(other, memoizer),
    }
}

fn print_isolated_in_right_to_left(value: &FluentValue<'_>, memoizer: &IntlLangMemoizer) -> Option<String> {
    match value {
        FluentValue::String(text) => isolation::isolated(text, false),
        other => print(other, memoizer),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn localizer() -> Localizer {
        Localizer::builder()
            .text(
                Language::EN,
                "n = { NUMBER($n, minimumFractionDigits: 2) }\np = { NUMBER($n, style: \"percent\") }\n\
                 e = { NUMBER($n, style: \"currency\", currency: \"EUR\") }\ny = { $n }\n\
                 d = { DATETIME($d, dateStyle: \"long\") }\nf = { DATETIME($d, dateStyle: \"full\", timeStyle: \"short\") }\n\
                 m = { DATETIME($d, month: \"long\", day: \"numeric\") }\nonly = Only English\nhello = Hello { $name }!\n\
                 o = { NUMBER($n, type: \"ordinal\") ->\n    [one] { $n }st\n   *[other] { $n }th\n }\n\
                 loop = { loop }\nbad = { NUMBER(\"x\") }\n",
            )
            .text(
                Language::NL,
                "n = { NUMBER($n, minimumFractionDigits: 2) }\np = { NUMBER($n, style: \"percent\") }\n\
                 e = { NUMBER($n, style: \"currency\", currency: \"EUR\") }\ny = { $n }\n\
                 d = { DATETIME($d, dateStyle: \"long\") }\nf = { DATETIME($d, dateStyle: \"full\", timeStyle: \"short\") }\n\
                 m = { DATETIME($d, month: \"long\", day: \"numeric\") }\nhello = Hallo { $name }!\n",
            )
            .build()
    }

    #[track_caller]
    fn check(id: &str, args: &Args<'_>, english: &str, dutch: &str) {
        let localizer = localizer();
        for (language, expected) in [(Language::EN, english), (Language::NL, dutch)] {
            let chain = localizer.negotiate(&[language]);
            let formatted = localizer.format(&chain, id, args);
            assert_eq!((formatted.text.as_str(), formatted.errors), (expected, Vec::new()), "{id}");
        }
    }

    #[test]
    fn numbers_are_the_languages_own() {
        check("n", &Args::new().with("n", 1_234_567.9), "1,234,567.90", "1.234.567,90");
        check("p", &Args::new().with("n", 0.827), "83%", "83%");
        check("e", &Args::new().with("n", 1250.5), "€1,250.50", "€\u{a0}1.250,50");
        check("y", &Args::new().with("n", 2025), "2025", "2025");
        check("y", &Args::new().with("n", 12_345), "12,345", "12.345");
        check("y", &Args::new().with("n", 0.1), "0.1", "0,1");
    }

    #[test]
    fn dates_are_the_languages_own() {
        let day: Moment = "2025-08-15T13:00:00+02:00".parse().expect("a date");
        let args = Args::new().with("d", day);
        check("d", &args, "15 August 2025", "15 augustus 2025");
        check("m", &args, "15 August", "15 augustus");
        check("d", &Args::new().with("d", "2025-08-15"), "15 August 2025", "15 augustus 2025");
        check("f", &args, "Friday, 15 August 2025 at 13:00", "vrijdag 15 augustus 2025 om 13:00");
    }

    #[test]
    fn nothing_is_swallowed() {
        let localizer = localizer();
        let chain = localizer.negotiate(&[Language::NL]);
        let errors = |id: &str| localizer.format(&chain, id, &Args::new()).errors;
        assert_eq!(errors("hello"), [FormatError::Unknown("$name".to_owned())]);
        assert_eq!(errors("only"), [FormatError::FellBack { id: "only".to_owned(), language: Language::NL }]);
        assert_eq!(errors("none"), [FormatError::NoMessage("none".to_owned())]);
        assert!(errors("loop").contains(&FormatError::Cycle));
        assert!(errors("bad").contains(&FormatError::BadArgument("NUMBER()".to_owned())));
        assert_eq!(localizer.format(&chain, "bad", &Args::new()).text, "{NUMBER()}");
        assert!(localizer.format_strict(&chain, "only", &Args::new()).is_err());
        assert_eq!(
            localizer.format_strict(&chain, "hello", &Args::new().with("name", "Ada")).as_deref(),
            Ok("Hallo Ada!")
        );
    }

    #[test]
    fn hostile_values_and_texts_are_no_panic() {
        let localizer = localizer();
        let chain = localizer.negotiate(&[Language::EN]);
        for number in [f64::NAN, f64::INFINITY, f64::MAX, -1e300, 1e-300, 0.0, -0.0] {
            for id in ["n", "p", "e", "y", "o"] {
                assert!(!localizer.format(&chain, id, &Args::new().with("n", number)).text.is_empty());
            }
        }
        let text = "a = { \"\\u00é\" }\nb = { NUMBER($n, minimumFractionDigits: 1000000000) }\nc = ok\n";
        let hostile = Localizer::builder().text(Language::EN, text).build();
        assert_eq!(hostile.problems().len(), 1);
        let format = |id: &str| hostile.format(&chain, id, &Args::new().with("n", 1)).text;
        assert_eq!((format("c").as_str(), format("b").len()), ("ok", 17));
    }

    #[test]
    fn isolation_is_only_between_directions() {
        let localizer = localizer();
        let chain = localizer.negotiate(&[Language::EN]);
        let hello = |name: &str| localizer.format(&chain, "hello", &Args::new().with("name", name)).text;
        assert_eq!(hello("Zoë"), "Hello Zoë!");
        assert_eq!(hello("שלום"), "Hello \u{2068}שלום\u{2069}!");
    }

    #[test]
    fn later_layers_lie_over_earlier_ones() {
        let localizer = Localizer::builder()
            .text(Language::EN, "a = One\nb = Two\n")
            .over()
            .text(Language::EN, "a = Uno\n")
            .text("fy".parse().expect("a language"), "b = Twa\n")
            .build();
        let chain = localizer.negotiate(&["fy-NL".parse().expect("a language")]);
        let format = |id: &str| localizer.format(&chain, id, &Args::new()).text;
        assert_eq!((format("a").as_str(), format("b").as_str()), ("Uno", "Twa"));
        assert_eq!(localizer.languages().count(), 2);
    }

    #[test]
    fn it_can_be_shared_between_threads() {
        fn is_shared<T: Send + Sync + Clone>() {}
        is_shared::<Localizer>();
    }
}
