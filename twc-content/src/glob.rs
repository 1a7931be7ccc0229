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
        let mut row = Row::default();
        self.alternatives.iter().any(|tokens| row.matches(tokens, text)) != self.negated
    }

    /// Whether a text, in lower case, matches one of the patterns.
    pub(crate) fn any(globs: &[Self], text: &str) -> bool {
        globs.iter().any(|it| it.matches(text))
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

/// A row of the table of what the tokens so far match, kept between patterns.
#[derive(Default)]
struct Row {
    text: Vec<char>,
    reached: Vec<bool>,
    next: Vec<bool>,
}

impl Row {
    /// Matches with one row of a table per token: no pattern makes this exponential.
    fn matches(&mut self, tokens: &[Token], text: &str) -> bool {
        // The plain start of a pattern tells most of them apart.
        let plain = tokens.iter().take_while(|it| matches!(it, Token::Char(_))).count();
        let mut rest = text.chars();
        for token in tokens.iter().take(plain) {
            if rest.next().is_none_or(|it| *token != Token::Char(it)) {
                return false;
            }
        }
        self.text.clear();
        self.text.extend(rest);
        self.reached.clear();
        self.reached.push(true);
        self.reached.resize(self.text.len() + 1, false);
        for token in tokens.iter().skip(plain) {
            self.step(token);
            if !self.reached.contains(&true) {
                return false;
            }
        }
        self.reached.last().copied().unwrap_or_default()
    }

    fn step(&mut self, token: &Token) {
        let Self { text, reached, next } = self;
        next.clear();
        let mut open = false;
        for (at, here) in reached.iter().copied().enumerate() {
            let before = at.checked_sub(1).and_then(|before| text.get(before).zip(reached.get(before)));
            next.push(match token {
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
            });
        }
        std::mem::swap(reached, next);
    }
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
            ("/a", "/a", true),
            ("/a", "/ab", false),
            ("/ab", "/a", false),
            ("/a**/b*c", "/a/x/bbc", true),
            ("!/a", "/b", true),
        ] {
            assert_eq!(Glob::new(pattern).matches(text), expected, "{pattern} {text}");
        }
    }
}
