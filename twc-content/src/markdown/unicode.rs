//! What a character is, as goldmark asks Go's tables: the only file that knows the Unicode library.

use finl_unicode::categories::CharacterCategories;

/// Go's `unicode.IsPunct`: the categories P*.
pub(crate) fn is_punctuation(char: char) -> bool {
    if char.is_ascii() { char.is_ascii_punctuation() && !is_ascii_symbol(char) } else { char.is_punctuation() }
}

/// goldmark's `IsPunctRune`: punctuation or a symbol.
pub(crate) fn is_punctuation_or_symbol(char: char) -> bool {
    if char.is_ascii() { char.is_ascii_punctuation() } else { char.is_punctuation() || char.is_symbol() }
}

fn is_ascii_symbol(char: char) -> bool {
    matches!(char, '$' | '+' | '<' | '=' | '>' | '^' | '`' | '|' | '~')
}

/// Go's `unicode.IsSpace`.
pub(crate) fn is_space(char: char) -> bool {
    char.is_whitespace()
}

/// Go's `unicode.IsLetter`: the categories L*.
pub(crate) fn is_letter(char: char) -> bool {
    if char.is_ascii() { char.is_ascii_alphabetic() } else { char.is_letter() }
}

/// The category Lm.
pub(crate) fn is_letter_modifier(char: char) -> bool {
    char.is_letter_modifier()
}

/// Go's `unicode.IsDigit`: the category Nd.
pub(crate) fn is_digit(char: char) -> bool {
    if char.is_ascii() { char.is_ascii_digit() } else { char.is_number_decimal() }
}

/// Go's `unicode.IsNumber`: the categories N*.
pub(crate) fn is_number(char: char) -> bool {
    if char.is_ascii() { char.is_ascii_digit() } else { char.is_number() }
}

/// Go's `unicode.ToLower`, which maps one character to one.
pub(crate) fn lower(char: char) -> char {
    let mut lower = char.to_lowercase();
    match (lower.next(), lower.next()) {
        (Some(one), None) => one,
        // İ, whose full mapping is two characters long.
        (Some(one), Some(_)) => one,
        _ => char,
    }
}

/// goldmark's `IsSpace`: ASCII white space.
pub(crate) fn is_blank(byte: u8) -> bool {
    matches!(byte, b' ' | b'\t' | b'\n' | b'\r' | 0x0b | 0x0c)
}
