//! Hugo's glob patterns for page matchers: `*`, `**`, `?`, `[a-z]` and `{one,other}`, without regard to case.

/// A pattern, ready to be matched.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Glob {
    alternatives: Vec<Vec<Token>>,
    negated: bool,
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum Token {
    Char(char),
    /// `?`
    One,
    /// `*`: anything but a slash.
    Some,
    /// `**`: anything.
    All,
    Class {
        not: bool,
        ranges: Vec<(char, char)>,
    },
}

/// Alternatives a pattern may expand to; more are left out.
const MOST_ALTERNATIVES: usize = 256;

impl Glob {
    /// Reads a pattern; `! x` (or `!x`) matches what `x` does not.
    pub(crate) fn new(pattern: &str) -> Self {
        let pattern = pattern.trim().to_lowercase();
        let (negated, pattern) = match pattern.strip_prefix('!') {
            Some(rest) => (true, rest.trim_start()),
            None => (false, pattern.as_str()),
        };
        Self { alternatives: braces(pattern).iter().map(|it| tokens(it)).collect(), negated }
    }

    /// Whether a text, in lower case, matches as a whole.
    pub(crate) fn matches(&self, text: &str) -> bool {
        let text: Vec<char> = text.chars().collect();
        self.alternatives.iter().any(|tokens| matches(tokens, &text)) != self.negated
    }
}

/// Expands `{a,b}` from the first pair on, without recursion.
fn braces(pattern: &str) -> Vec<String> {
    let mut done = Vec::new();
    let mut waiting = vec![pattern.to_owned()];
    while let Some(text) = waiting.pop() {
        let Some((open, close, commas)) = first_braces(&text) else {
            done.push(text);
            continue;
        };
        if done.len() + waiting.len() + commas.len() > MOST_ALTERNATIVES {
            continue;
        }
        let mut from = open + 1;
        for to in commas.into_iter().chain([close]).collect::<Vec<_>>() {
            waiting.push(format!("{}{}{}", &text[..open], &text[from..to], &text[close + 1..]));
            from = to + 1;
        }
    }
    done
}

fn first_braces(text: &str) -> Option<(usize, usize, Vec<usize>)> {
    let open = text.find('{')?;
    let (mut depth, mut commas) = (0, Vec::new());
    for (at, byte) in text.bytes().enumerate().skip(open) {
        match byte {
            b'{' => depth += 1,
            b',' if depth == 1 => commas.push(at),
            b'}' => {
                depth -= 1;
                if depth == 0 {
                    return Some((open, at, commas));
                }
            }
            _ => {}
        }
    }
    None
}

fn tokens(pattern: &str) -> Vec<Token> {
    let mut out = Vec::new();
    let mut chars = pattern.chars().peekable();
    while let Some(c) = chars.next() {
        out.push(match c {
            '*' if chars.next_if_eq(&'*').is_some() => Token::All,
            '*' => Token::Some,
            '?' => Token::One,
            '\\' => Token::Char(chars.next().unwrap_or('\\')),
            '[' => {
                let not = chars.next_if(|c| matches!(c, '!' | '^')).is_some();
                let mut ranges = Vec::new();
                while let Some(from) = chars.next_if(|c| *c != ']') {
                    let to = if chars.next_if_eq(&'-').is_some() { chars.next().unwrap_or(from) } else { from };
                    ranges.push((from, to));
                }
                chars.next();
                Token::Class { not, ranges }
            }
            other => Token::Char(other),
        });
    }
    out
}

/// Matches with one row of a table per token: no pattern makes this exponential.
fn matches(tokens: &[Token], text: &[char]) -> bool {
    let mut row: Vec<bool> = std::iter::once(true).chain(text.iter().map(|_| false)).collect();
    for token in tokens {
        let mut next = vec![false; row.len()];
        let mut open = false;
        for at in 0..row.len() {
            let here = row.get(at).copied().unwrap_or_default();
            let before = at.checked_sub(1).and_then(|before| text.get(before).zip(row.get(before)));
            let reached = match token {
                Token::All | Token::Some => {
                    if matches!(token, Token::Some) && before.is_some_and(|(c, _)| *c == '/') {
                        open = false;
                    }
                    open |= here;
                    open
                }
                Token::One => before.is_some_and(|(c, reached)| *reached && *c != '/'),
                Token::Char(expected) => before.is_some_and(|(c, reached)| *reached && c == expected),
                Token::Class { not, ranges } => before.is_some_and(|(c, reached)| {
                    *reached && ranges.iter().any(|(from, to)| (from..=to).contains(&c)) != *not
                }),
            };
            if let Some(cell) = next.get_mut(at) {
                *cell = reached;
            }
        }
        row = next;
    }
    row.last().copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn patterns_match_as_a_whole() {
        for (pattern, text, expected) in [
            ("/news/**", "/news/a/b", true),
            ("/news/**", "/news", false),
            ("{/news,/news/**}", "/news", true),
            ("{home,section}", "page", false),
            ("/a/*", "/a/b", true),
            ("/a/*", "/a/b/c", false),
            ("**", "/anything/at all", true),
            ("/Posts/?[0-9]", "/posts/x7", true),
            ("!{a,b}", "c", true),
            ("/{a{1,2},b}", "/a2", true),
        ] {
            assert_eq!(Glob::new(pattern).matches(text), expected, "{pattern} {text}");
        }
    }
}
