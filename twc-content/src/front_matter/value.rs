//! Front matter values with their spans.

use crate::source::Span;

/// One value.
#[derive(Clone, Debug, PartialEq)]
pub struct Value {
    /// The value itself.
    pub kind: ValueKind,
    /// Where it is written, quotes included; empty right after the colon where nothing is written.
    pub span: Span,
}

/// What a value is.
#[derive(Clone, Debug, PartialEq)]
pub enum ValueKind {
    /// Nothing, `null` or `~`.
    Null,
    /// `true` or `false`.
    Bool(bool),
    /// A whole number.
    Int(i64),
    /// Another number.
    Float(f64),
    /// Text; YAML dates are text, as in Hugo's `.Params`.
    String(Box<str>),
    /// A TOML date or date-time, as written.
    Date(Box<str>),
    /// A list.
    List(Vec<Value>),
    /// A map, in the order written.
    Map(Vec<Entry>),
}

/// A key and its value.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    /// The key as written, without quotes.
    pub key: Box<str>,
    /// Where the key is written.
    pub key_span: Span,
    /// The value.
    pub value: Value,
}

impl Value {
    /// The text of a string or date.
    #[must_use]
    pub fn as_str(&self) -> Option<&str> {
        match &self.kind {
            ValueKind::String(text) | ValueKind::Date(text) => Some(text),
            _ => None,
        }
    }

    /// The items of a list.
    #[must_use]
    pub fn as_list(&self) -> Option<&[Value]> {
        match &self.kind {
            ValueKind::List(items) => Some(items),
            _ => None,
        }
    }

    /// The entries of a map.
    #[must_use]
    pub fn as_map(&self) -> Option<&[Entry]> {
        match &self.kind {
            ValueKind::Map(entries) => Some(entries),
            _ => None,
        }
    }

    /// The entry of a map's key, without regard to case.
    #[must_use]
    pub fn get(&self, key: &str) -> Option<&Entry> {
        self.as_map()?.iter().rfind(|entry| entry.key.eq_ignore_ascii_case(key))
    }
}

impl ValueKind {
    /// The word for it in messages: `nothing`, `bool`, `number`, `text`, `date`, `list` or `map`.
    #[must_use]
    pub fn word(&self) -> &'static str {
        match self {
            Self::Null => "nothing",
            Self::Bool(_) => "bool",
            Self::Int(_) | Self::Float(_) => "number",
            Self::String(_) => "text",
            Self::Date(_) => "date",
            Self::List(_) => "list",
            Self::Map(_) => "map",
        }
    }
}

impl From<&Value> for serde_yaml::Value {
    fn from(value: &Value) -> Self {
        Self::from(&value.kind)
    }
}

impl From<&ValueKind> for serde_yaml::Value {
    fn from(value: &ValueKind) -> Self {
        match value {
            ValueKind::Null => Self::Null,
            ValueKind::Bool(value) => (*value).into(),
            ValueKind::Int(number) => (*number).into(),
            ValueKind::Float(number) => (*number).into(),
            ValueKind::String(text) | ValueKind::Date(text) => (&**text).into(),
            // The readers bound the depth (`Limits::value_depth`).
            ValueKind::List(items) => Self::Sequence(items.iter().map(Self::from).collect()),
            ValueKind::Map(entries) => {
                Self::Mapping(entries.iter().map(|entry| (Self::from(&*entry.key), Self::from(&entry.value))).collect())
            }
        }
    }
}
