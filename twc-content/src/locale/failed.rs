//! How a function tells that it failed: Fluent for Rust drops the error of a function and prints nothing.
//!
//! The name of the function goes into the text between two noncharacters, and is taken out again with an error.

use std::borrow::Cow;

use fluent::FluentValue;
use fluent::types::FluentType;

const OPEN: char = '\u{fdd0}';
const CLOSE: char = '\u{fdd1}';

/// The value of a function that cannot work with what it was given.
pub(super) fn failed(function: &'static str) -> FluentValue<'static> {
    FluentValue::Custom(Box::new(Failed(function)))
}

/// Takes the marks out of a text: the text with `{NUMBER()}` in their place, and the names of the functions.
pub(super) fn take(text: String) -> (String, Vec<String>) {
    if !text.contains(OPEN) {
        return (text, Vec::new());
    }
    let mut functions = Vec::new();
    let mut clean = String::with_capacity(text.len());
    let mut rest = text.as_str();
    while let Some((before, marked)) = rest.split_once(OPEN) {
        clean.push_str(before);
        let (function, after) = marked.split_once(CLOSE).unwrap_or((marked, ""));
        clean.push('{');
        clean.push_str(function);
        clean.push_str("()}");
        functions.push(function.to_owned());
        rest = after;
    }
    clean.push_str(rest);
    (clean, functions)
}

#[derive(Clone, Debug, PartialEq)]
struct Failed(&'static str);

impl FluentType for Failed {
    fn duplicate(&self) -> Box<dyn FluentType + Send> {
        Box::new(self.clone())
    }

    fn as_string(&self, _: &intl_memoizer::IntlLangMemoizer) -> Cow<'static, str> {
        Cow::Owned(format!("{OPEN}{}{CLOSE}", self.0))
    }

    fn as_string_threadsafe(&self, _: &intl_memoizer::concurrent::IntlLangMemoizer) -> Cow<'static, str> {
        Cow::Owned(format!("{OPEN}{}{CLOSE}", self.0))
    }
}
