//! Values taken for another type, as Hugo takes them (spf13/cast).

use super::ValueKind;

/// A value as text, as Hugo's `cast.ToString` has it.
pub(crate) fn text(value: &ValueKind) -> Option<String> {
    match value {
        ValueKind::String(text) | ValueKind::Date(text) => Some(text.to_string()),
        ValueKind::Int(number) => Some(number.to_string()),
        ValueKind::Float(number) => Some(number.to_string()),
        ValueKind::Bool(value) => Some(value.to_string()),
        ValueKind::Null | ValueKind::List(_) | ValueKind::Map(_) => None,
    }
}

/// A value as true or false, as Hugo's `cast.ToBool` has it.
pub(crate) fn bool(value: &ValueKind) -> Option<bool> {
    match value {
        ValueKind::Bool(value) => Some(*value),
        ValueKind::Int(number) => Some(*number != 0),
        ValueKind::String(text) => match &**text {
            "1" | "t" | "T" | "true" | "TRUE" | "True" => Some(true),
            "0" | "f" | "F" | "false" | "FALSE" | "False" => Some(false),
            _ => None,
        },
        _ => None,
    }
}

/// A value as a whole number, as Hugo's `cast.ToInt` has it.
pub(crate) fn number(value: &ValueKind) -> Option<i64> {
    match value {
        ValueKind::Int(number) => Some(*number),
        ValueKind::Float(number) => Some(*number as i64),
        ValueKind::Bool(value) => Some(i64::from(*value)),
        ValueKind::String(text) => text.parse().ok(),
        _ => None,
    }
}

/// A value as a list of texts, as Hugo's `cast.ToStringSlice` has it: a text is split at white space.
pub(crate) fn texts(value: &ValueKind) -> Option<Vec<String>> {
    match value {
        ValueKind::List(items) => items.iter().map(|item| text(&item.kind)).collect(),
        ValueKind::String(text) => Some(text.split_whitespace().map(str::to_owned).collect()),
        _ => None,
    }
}
