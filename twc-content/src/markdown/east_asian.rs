//! Line ends between East Asian characters: which of them goldmark's `cjk` extension leaves out.
//!
//! goldmark asks its own tables, which lack what newer versions of Unicode widened (emoji among it); so do these.

use super::unicode::{is_letter_modifier, is_punctuation};
use crate::config::LineBreaks;

/// Whether the end of a line stays, given the text before it on its line and the text right after it: none where
/// something else than text, or nothing, stands there.
pub(crate) fn keeps(style: LineBreaks, before: Option<char>, after: Option<char>) -> bool {
    match (style, before, after) {
        (LineBreaks::Kept, ..) | (_, None, _) => true,
        (_, _, None) => false,
        (LineBreaks::Simple, Some(before), Some(after)) => !(is_east_asian(before) && is_east_asian(after)),
        (LineBreaks::Css3, Some(before), Some(after)) => css3(before, after),
    }
}

/// CSS Text Module Level 3, "segment break transformation rules", with goldmark's additions.
fn css3(before: char, after: char) -> bool {
    if before == '\u{200b}' || after == '\u{200b}' {
        return false;
    }
    if is_wide(before) && is_wide(after) {
        return is_hangul(before) || is_hangul(after);
    }
    let drops = |char: char| is_in(&DROPS_BLANKS, char) || is_punctuation(char);
    !(drops(before) || drops(after))
}

/// Whether a text has a character of the scripts Han, Hiragana, Katakana or Hangul; punctuation of theirs does not count.
///
/// # Example
/// ```
/// use twc_content::markdown::has_east_asian;
/// assert!(has_east_asian("a 漢") && !has_east_asian("é。"));
/// ```
#[must_use]
pub fn has_east_asian(text: &str) -> bool {
    let common = |char| matches!(char, '\u{3001}'..='\u{3004}' | '\u{3006}' | '\u{3008}'..='\u{3020}' | '\u{3030}'..='\u{3037}' | '\u{303c}'..='\u{303f}');
    !text.is_ascii() && text.chars().any(|char| is_in(&EAST_ASIAN, char) && !common(char))
}

fn is_east_asian(char: char) -> bool {
    is_in(&EAST_ASIAN, char) || is_letter_modifier(char)
}

fn is_wide(char: char) -> bool {
    is_in(&WIDE, char)
}

fn is_hangul(char: char) -> bool {
    is_in(&HANGUL, char)
}

/// Whether a sorted list of ranges has a character.
fn is_in(ranges: &[(u32, u32)], char: char) -> bool {
    let code = u32::from(char);
    let index = ranges.partition_point(|(_, last)| *last < code);
    ranges.get(index).is_some_and(|(first, _)| *first <= code)
}

/// Hiragana, Katakana, Han, Hangul, and CJK symbols and punctuation.
#[rustfmt::skip]
const EAST_ASIAN: [(u32, u32); 43] = [
    (0x1100, 0x11ff), (0x2e80, 0x2e99), (0x2e9b, 0x2ef3), (0x2f00, 0x2fd5), (0x3001, 0x303f), (0x3041, 0x3096),
    (0x309f, 0x309f), (0x30a1, 0x30fa), (0x30ff, 0x30ff), (0x3131, 0x318e), (0x31f0, 0x321e), (0x3260, 0x327e),
    (0x32d0, 0x32fe), (0x3300, 0x3357), (0x3400, 0x4dbf), (0x4e00, 0x9fff), (0xa960, 0xa97c), (0xac00, 0xd7a3),
    (0xd7b0, 0xd7c6), (0xd7cb, 0xd7fb), (0xf900, 0xfa6d), (0xfa70, 0xfad9), (0xff66, 0xffbe), (0xffc2, 0xffc7),
    (0xffca, 0xffcf), (0xffd2, 0xffd7), (0xffda, 0xffdc), (0x16fe2, 0x16fe2), (0x16ff0, 0x16ff6), (0x1b000, 0x1b122),
    (0x1b132, 0x1b132), (0x1b150, 0x1b152), (0x1b155, 0x1b155), (0x1b164, 0x1b167), (0x1f200, 0x1f200),
    (0x20000, 0x2a6df), (0x2a700, 0x2b81d), (0x2b820, 0x2cead), (0x2ceb0, 0x2ebe0), (0x2ebf0, 0x2ee5d),
    (0x2f800, 0x2fa1d), (0x30000, 0x3134a), (0x31350, 0x33479),
];

/// East Asian Width F, W or H.
#[rustfmt::skip]
const WIDE: [(u32, u32); 45] = [
    (0x1100, 0x115f), (0x11a3, 0x11a7), (0x11fa, 0x11ff), (0x20a9, 0x20a9), (0x2329, 0x232a), (0x2e80, 0x2e99),
    (0x2e9b, 0x2ef3), (0x2f00, 0x2fd5), (0x2ff0, 0x2ffb), (0x3001, 0x303e), (0x3041, 0x3096), (0x3099, 0x30ff),
    (0x3105, 0x312d), (0x3131, 0x318e), (0x3190, 0x31ba), (0x31c0, 0x31e3), (0x31f0, 0x321e), (0x3220, 0x3247),
    (0x3250, 0x32fe), (0x3300, 0x4dbf), (0x4e00, 0xa48c), (0xa490, 0xa4c6), (0xa960, 0xa97c), (0xac00, 0xd7a3),
    (0xd7b0, 0xd7c6), (0xd7cb, 0xd7fb), (0xf900, 0xfaff), (0xfe10, 0xfe19), (0xfe30, 0xfe52), (0xfe54, 0xfe66),
    (0xfe68, 0xfe6b), (0xff01, 0xffbe), (0xffc2, 0xffc7), (0xffca, 0xffcf), (0xffd2, 0xffd7), (0xffda, 0xffdc),
    (0xffe0, 0xffe6), (0xffe8, 0xffee), (0x1b000, 0x1b001), (0x1f200, 0x1f202), (0x1f210, 0x1f23a),
    (0x1f240, 0x1f248), (0x1f250, 0x1f251), (0x20000, 0x2fffd), (0x30000, 0x3fffd),
];

/// The wide ones that are Hangul.
#[rustfmt::skip]
const HANGUL: [(u32, u32); 16] = [
    (0x1100, 0x115f), (0x11a3, 0x11a7), (0x11fa, 0x11ff), (0x302e, 0x302f), (0x3131, 0x318e), (0x3200, 0x321e),
    (0x3260, 0x327e), (0xa960, 0xa97c), (0xac00, 0xd7a3), (0xd7b0, 0xd7c6), (0xd7cb, 0xd7fb), (0xffa0, 0xffbe),
    (0xffc2, 0xffc7), (0xffca, 0xffcf), (0xffd2, 0xffd7), (0xffda, 0xffdc),
];

/// Blocks whose scripts put no blanks between words.
#[rustfmt::skip]
const DROPS_BLANKS: [(u32, u32); 15] = [
    (0x2e80, 0x2fdf), (0x2ff0, 0x30ff), (0x3130, 0x319f), (0x31c0, 0x31ff), (0x3300, 0x4dbf), (0x4e00, 0xa4cf),
    (0xf900, 0xfaff), (0xfe1a, 0xfe1f), (0xfe53, 0xfe6f), (0xff00, 0xffef), (0x1b000, 0x1b16f), (0x20000, 0x2a6df),
    (0x2a700, 0x2ebef), (0x2f800, 0x2fa1f), (0x30000, 0x3134f),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(style: LineBreaks, pairs: &[(&str, bool)]) {
        for (pair, kept) in pairs {
            let mut chars = pair.chars();
            assert_eq!(keeps(style, chars.next(), chars.next()), *kept, "{pair}");
        }
    }

    #[test]
    fn simple_drops_between_wide_characters_only() {
        check(
            LineBreaks::Simple,
            &[("漢字", false), ("漢a", true), ("aか", true), ("한글", false), ("。か", false), ("ab", true)],
        );
    }

    #[test]
    fn css3_keeps_between_words() {
        let pairs = [
            ("漢字", false),
            ("漢a", false),
            ("한글", true),
            ("한a", true),
            (".a", false),
            ("ab", true),
            ("a\u{200b}", false),
        ];
        check(LineBreaks::Css3, &pairs);
    }

    #[test]
    fn only_text_keeps_a_line_end() {
        assert!(!keeps(LineBreaks::Simple, Some('a'), None));
        assert!(keeps(LineBreaks::Simple, None, None));
        assert!(keeps(LineBreaks::Kept, Some('漢'), None));
    }
}
