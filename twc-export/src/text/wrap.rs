//! Lines of text: their width in columns and where they may break (UAX #14), known here alone.

use icu_segmenter::LineSegmenter;
use icu_segmenter::options::LineBreakOptions;
use unicode_width::UnicodeWidthStr;

/// Columns that a text takes in a terminal.
pub(crate) fn width(text: &str) -> usize {
    text.width()
}

/// Breaks a paragraph into lines of at most `columns`; what has no place to break stays whole, links above all.
pub(crate) fn wrap(text: &str, columns: usize) -> Vec<String> {
    let mut lines = Vec::new();
    let mut line = String::new();
    let mut used = 0;
    for piece in pieces(text) {
        let shown = piece.trim_end_matches(' ');
        let wide = width(shown);
        if used + wide > columns && !line.is_empty() {
            lines.push(finish(&line));
            line.clear();
            used = 0;
        }
        line.push_str(piece);
        used += wide + (piece.len() - shown.len());
    }
    if !line.trim().is_empty() {
        lines.push(finish(&line));
    }
    lines
}

/// Columns of the widest part that cannot be broken.
pub(crate) fn widest_piece(text: &str) -> usize {
    pieces(text).map(|piece| width(piece.trim_end_matches(' '))).max().unwrap_or(0)
}

/// A line as it is printed: no-break spaces have done their work.
fn finish(line: &str) -> String {
    line.trim_end().replace('\u{a0}', " ")
}

/// The parts of a text between the places where a line may end.
fn pieces(text: &str) -> impl Iterator<Item = &str> {
    let segmenter = LineSegmenter::new_for_non_complex_scripts(LineBreakOptions::default());
    let mut from = 0;
    let mut address = starts_with_address(text);
    segmenter.segment_str(text).filter_map(move |at| {
        let piece = text.get(from..at)?;
        let rest = text.get(at..)?;
        // UAX #14 would break an address after a slash: nobody could follow it any more.
        let stays = (address && !piece.ends_with(' ')) || is_letter_and_hyphen(piece);
        if piece.is_empty() || (stays && !rest.is_empty()) {
            return None;
        }
        if piece.ends_with(' ') {
            address = starts_with_address(rest);
        }
        from = at;
        Some(piece)
    })
}

/// Whether a hyphen stands after a lone letter, as in `e-mail`: nobody breaks such a word there.
fn is_letter_and_hyphen(piece: &str) -> bool {
    let Some(before) = piece.strip_suffix('-') else { return false };
    let mut letters = before.chars().rev();
    letters.next().is_some_and(char::is_alphabetic) && !letters.next().is_some_and(char::is_alphanumeric)
}

/// Whether the first word of the text is or holds a link or an e-mail address.
fn starts_with_address(text: &str) -> bool {
    let word = text.split(' ').next().unwrap_or_default();
    word.contains("://") || word.contains("www.") || word.contains('@') || word.starts_with("mailto:")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, columns: usize, expected: &[&str]) {
        assert_eq!(wrap(text, columns), expected);
    }

    #[test]
    fn lines_break_at_blanks_and_after_hyphens() {
        check("een twee-drie vier", 9, &["een twee-", "drie vier"]);
    }

    #[test]
    fn a_lone_letter_stays_with_its_word() {
        check("per e-mail, x-as", 6, &["per", "e-mail,", "x-as"]);
    }

    #[test]
    fn addresses_stay_whole() {
        check("zie (https://example.org/a/b-c/d) nu", 10, &["zie", "(https://example.org/a/b-c/d)", "nu"]);
    }

    #[test]
    fn wide_characters_take_two_columns_and_break_between() {
        check("日本語日本語", 6, &["日本語", "日本語"]);
    }

    #[test]
    fn no_break_spaces_hold_and_become_blanks() {
        check("aaa bbb\u{a0}[1]", 8, &["aaa", "bbb [1]"]);
    }

    #[test]
    fn nothing_gives_no_line() {
        check("", 10, &[]);
        check("  ", 10, &[]);
    }
}
