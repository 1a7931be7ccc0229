//! Formats messages in a reader's language.

use std::borrow::Cow;
use std::fmt;
use std::sync::{Arc, Weak};

use fluent::FluentResource;

use super::args::{Args, Values};
use super::bundle::{self, Bundle};
use super::formatted::{FormatError, Formatted, StrictError};
use super::isolation::Isolation;
use super::sources::LocalizerBuilder;
use crate::diagnostic::Message;
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
/// assert_eq!((&*formatted.text, formatted.language), ("1.234 avonden", Some(&Language::NL)));
/// assert!(formatted.is_faultless());
/// ```
#[derive(Clone)]
pub struct Localizer {
    inner: Arc<Inner>,
}

#[derive(Debug)]
struct Inner {
    bundles: Vec<Bundle>,
    fallback: Language,
    problems: Vec<LoadProblem>,
}

/// Languages in the order in which a message is looked for.
#[derive(Clone, Debug)]
pub struct FallbackChain {
    languages: Vec<Language>,
    /// Where the localizer that made the chain has them, so that it need not look for them each time.
    places: Vec<usize>,
    of: Weak<Inner>,
}

impl FallbackChain {
    /// The languages, the best first.
    #[must_use]
    pub fn languages(&self) -> &[Language] {
        &self.languages
    }
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
        f.debug_list().entries(self.inner.bundles.iter().map(|it| &it.language)).finish()
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
            let mut twice = Vec::new();
            let bundle = Bundle::new(language, resources, isolation, &mut twice);
            problems.extend(twice.into_iter().map(|id| LoadProblem {
                language: bundle.language.clone(),
                source: 0,
                what: LoadProblemKind::Duplicate { id },
            }));
            bundles.push(bundle);
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
        self.inner.bundles.iter().map(|it| &it.language)
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
        let place = |language| self.languages().position(|it| it == language);
        let places = languages.iter().filter_map(place).collect();
        FallbackChain { languages, places, of: Arc::downgrade(&self.inner) }
    }

    /// Formats a message (`join`) or an attribute (`search.title`). What goes wrong is in [`errors`](Formatted::errors), a
    /// fallback to another language in [`missing_in`](Formatted::missing_in).
    #[must_use]
    pub fn format<'a>(&'a self, chain: &FallbackChain, id: &'a str, args: &Args<'_>) -> Formatted<'a> {
        let bundles = &self.inner.bundles;
        if std::ptr::eq(chain.of.as_ptr(), Arc::as_ptr(&self.inner)) {
            return format_in(chain.places.iter().filter_map(|place| bundles.get(*place)), id, args);
        }
        let in_order = chain.languages.iter().filter_map(|language| bundles.iter().find(|it| it.language == *language));
        format_in(in_order, id, args)
    }

    /// Formats a message strictly: without all its values, or in another language than the first, it is an error.
    ///
    /// # Errors
    /// Anything at all went wrong.
    pub fn format_strict<'a>(
        &'a self,
        chain: &FallbackChain,
        id: &'a str,
        args: &Args<'_>,
    ) -> Result<Cow<'a, str>, StrictError> {
        let formatted = self.format(chain, id, args);
        if formatted.is_faultless() {
            return Ok(formatted.text);
        }
        let fallback = formatted.missing_in.map(|it| FormatError::FellBack { id: id.to_owned(), language: it.clone() });
        Err(StrictError { id: id.to_owned(), errors: fallback.into_iter().chain(formatted.errors).collect() })
    }

    /// Formats a message in a language, falling back to the other languages; the id itself where no language has it.
    #[must_use]
    pub fn text(&self, language: &Language, message: &Message) -> Cow<'_, str> {
        format_in(self.order(language), message.id, message).text
    }

    /// Formats a message without variables whose id is made at run time; `None` where no language has it.
    #[must_use]
    pub fn find(&self, language: &Language, id: &str, attribute: Option<&str>) -> Option<Cow<'_, str>> {
        let (id, attribute) = attribute.map_or_else(|| parts(id), |attribute| (id, Some(attribute)));
        let (bundle, pattern) = self.order(language).find_map(|it| Some((it, it.pattern(id, attribute)?)))?;
        Some(bundle.text(pattern, &(), &mut Vec::new()))
    }

    /// The bundles, that of a language first.
    fn order(&self, language: &Language) -> impl Iterator<Item = &Bundle> {
        let bundles = &self.inner.bundles;
        let first = bundles.iter().position(|it| it.language.id().language == language.id().language);
        let rest = bundles.iter().enumerate().filter(move |(place, _)| Some(*place) != first).map(|(_, it)| it);
        first.and_then(|first| bundles.get(first)).into_iter().chain(rest)
    }
}

/// A message and the attribute of it that an id names. Ids are short: one byte after the other is the quickest.
fn parts(id: &str) -> (&str, Option<&str>) {
    let point = id.bytes().position(|it| it == b'.');
    let attribute = point.and_then(|at| Some((id.get(..at)?, id.get(at + 1..)?)));
    attribute.map_or((id, None), |(message, attribute)| (message, Some(attribute)))
}

fn format_in<'a>(bundles: impl Iterator<Item = &'a Bundle>, id: &'a str, values: &impl Values) -> Formatted<'a> {
    let (message, attribute) = parts(id);
    let mut missing_in = None;
    for bundle in bundles {
        if let Some(pattern) = bundle.pattern(message, attribute) {
            let language = Some(&bundle.language);
            if let Some(words) = bundle::words(pattern) {
                return Formatted { text: Cow::Borrowed(words), language, missing_in, errors: Vec::new() };
            }
            let mut errors = Vec::new();
            let text = bundle.text(pattern, values, &mut errors);
            return Formatted { text, language, missing_in, errors };
        }
        missing_in = missing_in.or(Some(&bundle.language));
    }
    let errors = vec![FormatError::NoMessage(id.to_owned())];
    Formatted { text: Cow::Borrowed(id), language: None, missing_in: None, errors }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::locale::Moment;

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
            assert_eq!((&*formatted.text, formatted.is_faultless()), (expected, true), "{id}");
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
        let errors = |id| localizer.format(&chain, id, &Args::new()).errors;
        assert_eq!(errors("hello"), [FormatError::Unknown("$name".to_owned())]);
        let fallen = localizer.format(&chain, "only", &Args::new());
        assert_eq!((fallen.language, fallen.missing_in), (Some(&Language::EN), Some(&Language::NL)));
        assert_eq!(errors("none"), [FormatError::NoMessage("none".to_owned())]);
        assert!(errors("loop").contains(&FormatError::Cycle));
        assert!(errors("bad").contains(&FormatError::BadArgument("NUMBER()".to_owned())));
        assert_eq!(localizer.format(&chain, "bad", &Args::new()).text, "{NUMBER()}");
        assert_eq!(
            localizer.format_strict(&chain, "only", &Args::new()).map_err(|it| it.errors),
            Err(vec![FormatError::FellBack { id: "only".to_owned(), language: Language::NL }])
        );
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
        let format = |id| hostile.format(&chain, id, &Args::new().with("n", 1)).text;
        assert_eq!((&*format("c"), format("b").len()), ("ok", 17));
    }

    #[test]
    fn isolation_is_only_between_directions() {
        let localizer = localizer();
        let chain = localizer.negotiate(&[Language::EN]);
        let hello = |name| localizer.format(&chain, "hello", &Args::new().with("name", name)).text;
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
        let format = |id| localizer.format(&chain, id, &Args::new()).text;
        assert_eq!((&*format("a"), &*format("b")), ("Uno", "Twa"));
        assert_eq!(localizer.languages().count(), 2);
    }

    #[test]
    fn it_can_be_shared_between_threads() {
        fn is_shared<T: Send + Sync + Clone>() {}
        is_shared::<Localizer>();
    }
}
