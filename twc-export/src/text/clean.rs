//! Which characters reach the reader of a text: none that steers a terminal, hides, or turns the direction.

/// Appends text as one line: line ends and tabs become blanks, what is invisible goes.
///
/// Gone are controls (C0, C1), soft hyphens, zero-width characters, direction controls (UAX #9), tag characters and
/// annotation marks. Joiners stay where a script or an emoji needs them. No-break spaces stay for the wrapping.
pub(crate) fn push_line(text: &str, out: &mut String) {
    for it in text.chars() {
        match it {
            '\u{a0}' | '\u{202f}' | '\u{2007}' => out.push('\u{a0}'),
            _ if it.is_whitespace() => out.push_str(if out.ends_with(' ') { "" } else { " " }),
            _ if is_visible(it, out.chars().next_back()) => out.push(it),
            _ => {}
        }
    }
}

/// Appends a line of code: blanks stay as they are, a tab fills up to the next multiple of four columns.
pub(crate) fn push_code(line: &str, out: &mut String) {
    let mut column = 0;
    for it in line.chars() {
        match it {
            '\t' => {
                let fill = 4 - column % 4;
                out.extend(std::iter::repeat_n(' ', fill));
                column += fill;
            }
            _ if it.is_whitespace() => {
                out.push(' ');
                column += 1;
            }
            _ if is_visible(it, out.chars().next_back()) => {
                out.push(it);
                column += 1;
            }
            _ => {}
        }
    }
}

/// Whether a character may stand in the text after another one.
fn is_visible(it: char, before: Option<char>) -> bool {
    match it {
        // Joiners: part of emoji and of scripts such as Arabic and Devanagari, an invisible trick anywhere else.
        '\u{200c}' | '\u{200d}' => before.is_some_and(|it| it >= '\u{600}' && !it.is_whitespace()),
        '\u{ad}'
        | '\u{34f}'
        | '\u{61c}'
        | '\u{115f}'
        | '\u{1160}'
        | '\u{17b4}'
        | '\u{17b5}'
        | '\u{180b}'..='\u{180f}'
        | '\u{200b}'
        | '\u{200e}'
        | '\u{200f}'
        | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}'
        | '\u{3164}'
        | '\u{feff}'
        | '\u{ffa0}'
        | '\u{fff0}'..='\u{fffc}'
        | '\u{e0000}'..='\u{e0fff}' => false,
        _ => !it.is_control(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[track_caller]
    fn check(text: &str, expected: &str) {
        let mut out = String::new();
        push_line(text, &mut out);
        assert_eq!(out, expected);
    }

    #[test]
    fn soft_hyphens_and_zero_width_go() {
        check("werk\u{ad}gever\u{200b}s\u{feff}", "werkgevers");
    }

    #[test]
    fn emoji_keep_their_joiners_and_words_do_not() {
        check("👩\u{200d}💻 a\u{200d}b", "👩\u{200d}💻 ab");
    }

    #[test]
    fn lines_become_one() {
        check("a\r\n\tb\u{2028}c", "a b c");
    }

    #[test]
    fn direction_controls_and_escapes_go() {
        check("\u{202e}abc\u{1b}[31m\u{9b}0m", "abc[31m0m");
    }

    #[test]
    fn tabs_of_code_fill_columns() {
        let mut out = String::new();
        push_code("\ta\tb", &mut out);
        assert_eq!(out, "    a   b");
    }

    proptest! {
        #[test]
        fn no_control_character_is_left(text in "\\PC*|.*") {
            let mut out = String::new();
            push_line(&text, &mut out);
            prop_assert!(!out.chars().any(char::is_control));
        }
    }
}
