//! What an unquoted YAML scalar means to Hugo (goccy/go-yaml): neither YAML 1.1 nor 1.2.
//!
//! `yes` and `1e3` are text, `012` is ten, `1_000` a thousand.

use super::ValueKind;

/// Resolves a plain scalar.
pub(super) fn plain(text: &str) -> ValueKind {
    match text {
        "" | "~" | "null" | "Null" | "NULL" => ValueKind::Null,
        "true" | "True" | "TRUE" => ValueKind::Bool(true),
        "false" | "False" | "FALSE" => ValueKind::Bool(false),
        ".inf" | ".Inf" | ".INF" => ValueKind::Float(f64::INFINITY),
        "-.inf" | "-.Inf" | "-.INF" => ValueKind::Float(f64::NEG_INFINITY),
        ".nan" | ".NaN" | ".NAN" => ValueKind::Float(f64::NAN),
        _ => number(text).unwrap_or_else(|| ValueKind::String(text.into())),
    }
}

/// Reads a number; `None` where the text is none, or too large for one.
pub(super) fn number(text: &str) -> Option<ValueKind> {
    if text.starts_with('_') {
        return None;
    }
    let dots = text.bytes().filter(|byte| *byte == b'.').count();
    if dots > 1 {
        return None;
    }
    let negative = text.starts_with('-');
    let unsigned = text.strip_prefix('+').unwrap_or(text);
    let digits = unsigned.strip_prefix('-').unwrap_or(unsigned).replace('_', "");
    let (base, digits) = if let Some(rest) = digits.strip_prefix("0x") {
        (16, rest)
    } else if let Some(rest) = digits.strip_prefix("0o") {
        (8, rest)
    } else if let Some(rest) = digits.strip_prefix("0b") {
        (2, rest)
    } else if digits.len() > 1 && dots == 0 && digits.starts_with('0') {
        (8, &digits[1..])
    } else if dots == 1 {
        return float(&digits, negative);
    } else {
        (10, digits.as_str())
    };
    if digits.is_empty() || !digits.chars().all(|it| it.is_digit(base)) {
        return None;
    }
    let value = i128::from_str_radix(digits, base).ok()?;
    let value = if negative { -value } else { value };
    match i64::try_from(value) {
        Ok(value) => Some(ValueKind::Int(value)),
        Err(_) if value > 0 && u64::try_from(value).is_ok() => Some(ValueKind::Float(value as f64)),
        Err(_) => None,
    }
}

fn float(digits: &str, negative: bool) -> Option<ValueKind> {
    if !digits.starts_with(|it: char| it.is_ascii_digit() || it == '.')
        || !digits.contains(|it: char| it.is_ascii_digit())
    {
        return None;
    }
    let value: f64 = digits.parse().ok()?;
    value.is_finite().then_some(ValueKind::Float(if negative { -value } else { value }))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: ValueKind) {
        assert_eq!(plain(text), expected, "{text}");
    }

    #[test]
    fn words_of_yaml_1_1_are_text() {
        for word in ["yes", "no", "On", "off", "y", "nil", "inf", "nan"] {
            check(word, ValueKind::String(word.into()));
        }
    }

    #[test]
    fn numbers_follow_go() {
        check("012", ValueKind::Int(10));
        check("0o14", ValueKind::Int(12));
        check("0x1F", ValueKind::Int(31));
        check("-0x1", ValueKind::Int(-1));
        check("0b11", ValueKind::Int(3));
        check("1_000", ValueKind::Int(1000));
        check("1_0.5", ValueKind::Float(10.5));
        check(".5", ValueKind::Float(0.5));
        check("1.", ValueKind::Float(1.0));
        check("9223372036854775808", ValueKind::Float(9_223_372_036_854_775_808.0));
    }

    #[test]
    fn what_only_looks_like_a_number_is_text() {
        for word in
            ["08", "1e3", "1e400", "0X1f", "1,000", "1.2.3", "18446744073709551616", "-", "+", ".", "-.", "0x", "10:30"]
        {
            check(word, ValueKind::String(word.into()));
        }
    }
}
