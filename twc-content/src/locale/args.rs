//! The values of a message's variables, as a program gives them.

use std::borrow::Cow;

use fluent::{FluentArgs, FluentValue};

use super::date_format::{self, Moment};
use super::number_format::LARGEST;
use crate::diagnostic::{Argument, Message};

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
    Text(Cow<'a, str>),
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

/// A value that prints by itself.
pub(super) enum Simple<'a> {
    Text(&'a str),
    Number(f64),
}

/// Where the formatter gets the values of variables from.
pub(super) trait Values {
    /// The value of a variable, where it is text or a number.
    fn simple(&self, name: &str) -> Option<Simple<'_>>;

    /// All of them, as Fluent takes them; nothing is allocated for none.
    fn all(&self) -> FluentArgs<'_>;
}

/// No variables.
impl Values for () {
    fn simple(&self, _: &str) -> Option<Simple<'_>> {
        None
    }

    fn all(&self) -> FluentArgs<'_> {
        FluentArgs::new()
    }
}

impl Values for Args<'_> {
    fn simple(&self, name: &str) -> Option<Simple<'_>> {
        // Of two of one name the last one counts, as in Fluent.
        match self.values.iter().rev().find(|it| it.0 == name)? {
            (_, Value::Text(text)) => Some(Simple::Text(text)),
            (_, Value::Number(number)) => Some(Simple::Number(*number)),
            (_, Value::Moment(_)) => None,
        }
    }

    fn all(&self) -> FluentArgs<'_> {
        self.values
            .iter()
            .map(|(name, value)| {
                let value = match value {
                    Value::Text(text) => FluentValue::String(Cow::Borrowed(text)),
                    Value::Number(number) => number_value(*number),
                    Value::Moment(moment) => date_format::value(*moment),
                };
                (*name, value)
            })
            .collect()
    }
}

impl Values for Message {
    fn simple(&self, name: &str) -> Option<Simple<'_>> {
        match self.arguments.iter().rev().find(|it| it.0 == name)? {
            (_, Argument::Text(text)) => Some(Simple::Text(text)),
            (_, Argument::Number(number)) => Some(Simple::Number(*number as f64)),
        }
    }

    fn all(&self) -> FluentArgs<'_> {
        self.arguments
            .iter()
            .map(|(name, value)| {
                let value = match value {
                    Argument::Text(text) => FluentValue::String(Cow::Borrowed(text)),
                    Argument::Number(number) => number_value(*number as f64),
                };
                (*name, value)
            })
            .collect()
    }
}

/// Plural rules cannot count far; as text a number still prints.
fn number_value(number: f64) -> FluentValue<'static> {
    if number.is_finite() && number.abs() <= LARGEST { number.into() } else { number.to_string().into() }
}
