//! The parameters of a shortcode as its template sees them.

use std::borrow::Cow;

use twc_content::shortcode::{ParameterValue, Shortcode};

/// Hugo's `.Get` on the parameters of a shortcode.
#[derive(Clone, Copy, Debug)]
pub(super) struct Parameters<'a>(pub(super) &'a Shortcode);

impl<'a> Parameters<'a> {
    /// A named parameter as text; absent too where it counts as false in a Go template.
    pub(super) fn named(self, name: &str) -> Option<Cow<'a, str>> {
        self.0.named(name).and_then(|it| truthy(&it.value))
    }

    /// A positional parameter as text.
    pub(super) fn positional(self, index: usize) -> Option<Cow<'a, str>> {
        self.0.positional(index).and_then(|it| truthy(&it.value))
    }

    /// A named parameter, else the first positional one.
    pub(super) fn named_or_first(self, name: &str) -> Option<Cow<'a, str>> {
        self.named(name).or_else(|| self.positional(0))
    }

    /// `true`, `"true"` and 1, or `false`, `"false"` and 0; absent for anything else.
    pub(super) fn switch(self, name: &str) -> Option<bool> {
        match &self.0.named(name)?.value {
            ParameterValue::Bool(it) => Some(*it),
            ParameterValue::Int(1) => Some(true),
            ParameterValue::Int(0) => Some(false),
            ParameterValue::String(it) if &**it == "true" => Some(true),
            ParameterValue::String(it) if &**it == "false" => Some(false),
            _ => None,
        }
    }
}

/// The text of a value that a Go template counts as true.
fn truthy(value: &ParameterValue) -> Option<Cow<'_, str>> {
    match value {
        ParameterValue::Bool(false) | ParameterValue::Int(0) => None,
        ParameterValue::Float(it) if *it == 0.0 => None,
        ParameterValue::String(it) if it.is_empty() => None,
        it => Some(text(it)),
    }
}

/// A value as Go prints it.
pub(super) fn text(value: &ParameterValue) -> Cow<'_, str> {
    match value {
        ParameterValue::String(it) => Cow::Borrowed(it),
        ParameterValue::Bool(it) => Cow::Owned(it.to_string()),
        ParameterValue::Int(it) => Cow::Owned(it.to_string()),
        ParameterValue::Float(it) => Cow::Owned(it.to_string()),
    }
}
