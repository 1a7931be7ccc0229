//! The messages of one language, as the Fluent library keeps them, and how one of them becomes text.

use std::borrow::Cow;
use std::fmt::{self, Write as _};

use fluent::concurrent::FluentBundle;
use fluent::{FluentError, FluentResource, FluentValue};
use fluent_syntax::ast::{Expression, InlineExpression, Pattern, PatternElement};
use intl_memoizer::concurrent::IntlLangMemoizer;

use super::args::{Simple, Values};
use super::formatted::{self, FormatError};
use super::isolation::{self, Isolation};
use super::{date_format, failed, number_format};
use crate::language::Language;

/// Bytes that most formatted messages fit in.
const TYPICAL: usize = 64;

/// The messages of one language.
pub(super) struct Bundle {
    pub(super) language: Language,
    messages: FluentBundle<FluentResource>,
    /// Whether text of our direction and small numbers print as they are.
    prints_plainly: bool,
}

impl Bundle {
    /// The messages of a base and of what lies over it; ids that the base has twice go into `twice`.
    pub(super) fn new(
        language: Language,
        resources: Vec<FluentResource>,
        isolation: Isolation,
        twice: &mut Vec<String>,
    ) -> Self {
        let mut messages = FluentBundle::new_concurrent(vec![language.id().clone()]);
        messages.set_use_isolating(isolation == Isolation::Always);
        let prints_plainly = isolation == Isolation::Auto && number_format::has_our_digits(&language);
        messages.set_formatter(Some(match isolation {
            Isolation::Auto if prints_plainly => print_plainly,
            Isolation::Auto if isolation::is_left_to_right(&language) => print_isolated_in_left_to_right,
            Isolation::Auto => print_isolated_in_right_to_left,
            Isolation::Always | Isolation::Never => print,
        }));
        // The only two functions there are; nobody added one of these names before.
        let _ = messages.add_function("NUMBER", number_format::number);
        let _ = messages.add_function("DATETIME", date_format::datetime);
        for (number, resource) in resources.into_iter().enumerate() {
            if number > 0 {
                messages.add_resource_overriding(resource);
                continue;
            }
            let errors = messages.add_resource(resource).err().unwrap_or_default();
            twice.extend(errors.into_iter().filter_map(|error| match error {
                FluentError::Overriding { id, .. } => Some(id),
                _ => None,
            }));
        }
        Self { language, messages, prints_plainly }
    }

    /// The text of a message, or of its attribute, before its values are filled in.
    pub(super) fn pattern(&self, message: &str, attribute: Option<&str>) -> Option<&Pattern<&str>> {
        let message = self.messages.get_message(message)?;
        match attribute {
            Some(name) => message.get_attribute(name).map(|it| it.value()),
            None => message.value(),
        }
    }

    /// Fills in the values. Most messages are one text, which is lent.
    pub(super) fn text<'a>(
        &'a self,
        pattern: &'a Pattern<&'a str>,
        values: &impl Values,
        errors: &mut Vec<FormatError>,
    ) -> Cow<'a, str> {
        if let Some(words) = words(pattern) {
            return Cow::Borrowed(words);
        }
        if let Some(text) = self.simple_text(pattern, values) {
            return Cow::Owned(text);
        }
        let mut text = String::with_capacity(TYPICAL);
        let mut problems = Vec::new();
        // A string takes all that is written into it.
        let _ = self.messages.write_pattern(&mut text, pattern, Some(&values.all()), &mut problems);
        errors.extend(problems.into_iter().filter_map(formatted::error));
        let (text, functions) = failed::take(text);
        errors.extend(functions.into_iter().map(|it| FormatError::BadArgument(format!("{it}()"))));
        Cow::Owned(text)
    }

    /// The text of a message that has nothing but words and variables in it, where each of them prints as it is. As the
    /// library would make it, without its bookkeeping.
    fn simple_text(&self, pattern: &Pattern<&str>, values: &impl Values) -> Option<String> {
        let elements = pattern.elements.as_slice();
        if !self.prints_plainly || elements.len() > SIMPLE || !elements.iter().all(|it| piece(it).is_some()) {
            return None;
        }
        let mut text = String::with_capacity(TYPICAL);
        for element in elements {
            match piece(element)? {
                Piece::Words(words) => text.push_str(words),
                Piece::Variable(name) => match values.simple(name)? {
                    Simple::Text(value) => match isolation::isolated(value, true) {
                        Some(isolated) => text.push_str(&isolated),
                        None => text.push_str(value),
                    },
                    Simple::Number(number) => write!(text, "{}", number_format::small_count(number)?).ok()?,
                },
            }
        }
        Some(text)
    }
}

impl fmt::Debug for Bundle {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.language.fmt(f)
    }
}

/// The text of a message that has no values, as most have none.
pub(super) fn words<'a>(pattern: &Pattern<&'a str>) -> Option<&'a str> {
    match pattern.elements.as_slice() {
        [PatternElement::TextElement { value }] => Some(value),
        _ => None,
    }
}

/// A part of a simple message.
enum Piece<'a> {
    Words(&'a str),
    Variable(&'a str),
}

fn piece<'a>(element: &PatternElement<&'a str>) -> Option<Piece<'a>> {
    match element {
        PatternElement::TextElement { value } => Some(Piece::Words(value)),
        PatternElement::Placeable { expression: Expression::Inline(InlineExpression::VariableReference { id }) } => {
            Some(Piece::Variable(id.name))
        }
        PatternElement::Placeable { .. } => None,
    }
}

/// The library stops at a hundred values in a message.
const SIMPLE: usize = 100;

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
    use proptest::prelude::*;

    use super::*;
    use crate::locale::Args;

    fn bundle() -> Bundle {
        let text = "m = { $a } en { $b }\n    { $a }, { $c }!\n".to_owned();
        let resource = FluentResource::try_new(text).expect("is Fluent");
        Bundle::new(Language::NL, vec![resource], Isolation::Auto, &mut Vec::new())
    }

    proptest! {
        #[test]
        fn simple_texts_are_the_librarys_own(
            text in ".{0,12}",
            mixed in "[a-zא-ת0-9 ]{0,6}",
            number in prop_oneof![(-3_i32..1200).prop_map(f64::from), -0.5..1.5, any::<f64>()],
        ) {
            let bundle = bundle();
            let pattern = bundle.pattern("m", None).expect("is there");
            let values = Args::new().with("a", &text).with("b", number).with("c", &mixed);
            let mut general = String::new();
            let all = values.all();
            bundle.messages.write_pattern(&mut general, pattern, Some(&all), &mut Vec::new()).expect("a string takes all");
            if let Some(simple) = bundle.simple_text(pattern, &values) {
                prop_assert_eq!(simple, general);
            } else {
                prop_assert!(number_format::small_count(number).is_none());
            }
        }
    }

    #[test]
    fn what_is_not_simple_is_left_to_the_library() {
        let bundle = bundle();
        let pattern = bundle.pattern("m", None).expect("is there");
        let simple = |values: &Args<'_>| bundle.simple_text(pattern, values);
        assert_eq!(simple(&Args::new().with("a", "x").with("b", 3)), None, "a variable is missing");
        let all = Args::new().with("a", "x").with("b", 3).with("c", "z");
        assert_eq!(simple(&all).as_deref(), Some("x en 3\nx, z!"));
        assert_eq!(
            simple(&all.with("a", "of two the last")).as_deref(),
            Some("of two the last en 3\nof two the last, z!")
        );
    }
}
