//! Measures how deeply placeables nest before the Fluent parser, which recurses, sees a file.
//!
//! The parser starts afresh at a line that may begin an entry after each error, and nobody but the parser knows where
//! it met one. So this keeps every state the parser can be in: the one that began at each such line, merged where they
//! agree. The states are exact for what the parser accepts; there are rarely two.

/// Why a file is not given to the parser.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct TooDeep {
    /// Offset of the byte that went too far.
    pub(super) offset: usize,
}

/// More simultaneous states than any honest file has.
const STATES: usize = 8;
/// More named arguments in one placeable than any function takes (the parser compares each with all before it).
const COLONS: usize = 100;
/// Digits beyond which a number is no longer exact, and plural rules overflow.
const DIGITS: usize = 15;

#[derive(Clone, Default, PartialEq)]
struct State {
    /// One for each open brace: whether its arrow has been seen, so that text follows.
    open: Vec<bool>,
    colons: usize,
    digits: usize,
    word: bool,
    string: bool,
    escaped: bool,
}

/// Checks that no placeable is nested deeper than `limit`, and that no number literal is longer than can be counted with.
pub(super) fn check(text: &str, limit: usize) -> Result<(), TooDeep> {
    let bytes = text.as_bytes();
    let mut states = vec![State::default()];
    let mut line_start = true;
    let mut comment = false;
    for (offset, &byte) in bytes.iter().enumerate() {
        if line_start && (byte.is_ascii_alphabetic() || byte == b'-' || byte == b'#') {
            // Text never goes on at the start of such a line; only between the words of a placeable may one stand.
            states.retain(|state| state.open.last() == Some(&false));
            states.push(State::default());
            states.dedup();
            if states.len() > STATES {
                return Err(TooDeep { offset });
            }
        }
        if line_start {
            comment = byte == b'#';
        }
        line_start = byte == b'\n';
        let previous = offset.checked_sub(1).and_then(|at| bytes.get(at)).copied().unwrap_or(b'\n');
        states.retain(|state| state.may_be_followed_by(byte));
        for state in &mut states {
            if !(comment && state.open.is_empty()) {
                state.step(byte, previous);
            }
            if state.open.len() > limit || state.colons > COLONS || state.digits > DIGITS {
                return Err(TooDeep { offset });
            }
        }
    }
    Ok(())
}

impl State {
    /// Whether the parser can go on in this state: `=` stands in no placeable, so one that meets it was never closed.
    fn may_be_followed_by(&self, byte: u8) -> bool {
        byte != b'=' || self.string || self.open.last() != Some(&false)
    }

    fn step(&mut self, byte: u8, previous: u8) {
        if self.string {
            match byte {
                _ if self.escaped => self.escaped = false,
                b'\\' => self.escaped = true,
                b'"' | b'\n' => self.string = false,
                _ => {}
            }
            return;
        }
        let in_text = self.open.last().copied().unwrap_or(true);
        match byte {
            b'{' => {
                self.open.push(false);
                self.colons = 0;
            }
            b'}' => {
                self.open.pop();
            }
            _ if in_text => {}
            b'"' => (self.string, self.escaped) = (true, false),
            b'>' if previous == b'-' => {
                if let Some(last) = self.open.last_mut() {
                    *last = true;
                }
            }
            b':' => self.colons += 1,
            _ => {}
        }
        self.word = match byte {
            b'0'..=b'9' | b'-' => self.word,
            _ => byte.is_ascii_alphabetic() || matches!(byte, b'_' | b'$'),
        };
        self.digits = match byte {
            b'0'..=b'9' if !in_text && !self.word => self.digits + 1,
            b'.' if !in_text => self.digits,
            _ => 0,
        };
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check_fits(text: &str, expected: bool) {
        assert_eq!(check(text, 4).is_ok(), expected, "{text:?}");
    }

    #[test]
    fn honest_files_fit() {
        check_fits("a = { \"{\" } and { \"}\" }\n".repeat(50).as_str(), true);
        check_fits("a = { $x ->\n  [one] a { $b }\n *[other] b\n}\n", true);
        check_fits("# {{{{{{{{{{\na = b\n", true);
        check_fits("a = { $x\nb = c\n".repeat(50).as_str(), true);
        check_fits("a = { 3.14 } { $a12345678901234567890 } 12345678901234567890\n", true);
    }

    #[test]
    fn deep_files_do_not() {
        check_fits("a = {{{{{ 1 }}}}}", false);
        check_fits(&format!("a = {}", "{ $x ->\n *[a] \"{\"\"->\n *[b] ".repeat(3)), false);
        check_fits(&format!("a = {}", "{\n-t.a ->\n*[a] ".repeat(5)), false);
        check_fits("a = { 1.00000000000000000000 ->\n *[a] b\n }", false);
    }

    #[test]
    fn a_broken_string_hides_nothing_after_it() {
        check_fits(&format!("a = {{ \"\nb = \"{}", "{ $x ->\n *[a] \"".repeat(5)), false);
    }
}
