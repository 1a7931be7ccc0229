//! `{#id .class key=value}`, as goldmark parses it.

use super::unicode::is_blank;

/// Attributes in the order written; several classes are joined in the place of the first.
pub(crate) type Attributes = Vec<(Box<str>, Box<str>)>;

/// Parses the attributes that `text` starts with (at its `{`): they and their length in bytes.
pub(crate) fn parse(text: &str) -> Option<(Attributes, usize)> {
    read(text, true)
}

/// The same for a block that goldmark itself writes: it shows numbers and `true` as empty values.
pub(crate) fn parse_strings(text: &str) -> Option<(Attributes, usize)> {
    read(text, false)
}

fn read(text: &str, typed: bool) -> Option<(Attributes, usize)> {
    let mut reader = Reader { text, at: 0, typed };
    if !reader.take(b'{') {
        return None;
    }
    let mut attributes = Vec::new();
    loop {
        if reader.take(b'}') {
            let attributes =
                attributes.into_iter().map(|(name, value): (Box<str>, String)| (name, value.into())).collect();
            return Some((attributes, reader.at));
        }
        reader.attribute(&mut attributes)?;
        reader.skip();
        if reader.take(b',') {
            reader.skip();
        }
    }
}

/// Attributes at the end of a heading's line: where they start, and they.
pub(crate) fn at_end(line: &str) -> Option<(usize, Attributes)> {
    let trimmed = line.trim_end();
    if !trimmed.ends_with('}') {
        return None;
    }
    let bytes = trimmed.as_bytes();
    let mut at = 0;
    while let Some(byte) = bytes.get(at) {
        match byte {
            b'\\' if bytes.get(at + 1).is_some_and(u8::is_ascii_punctuation) => at += 1,
            b'{' => {
                if let Some((attributes, length)) = parse(&trimmed[at..])
                    && at + length == trimmed.len()
                {
                    return Some((at, attributes));
                }
            }
            _ => {}
        }
        at += 1;
    }
    None
}

struct Reader<'t> {
    text: &'t str,
    at: usize,
    /// Whether values that are no text are kept.
    typed: bool,
}

impl<'t> Reader<'t> {
    fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    fn take(&mut self, byte: u8) -> bool {
        let found = self.peek() == Some(byte);
        self.at += usize::from(found);
        found
    }

    fn skip(&mut self) {
        while self.peek().is_some_and(is_blank) {
            self.at += 1;
        }
    }

    fn word(&mut self, belongs: impl Fn(u8) -> bool) -> &'t str {
        let start = self.at;
        while self.peek().is_some_and(&belongs) {
            self.at += 1;
        }
        self.text.get(start..self.at).unwrap_or_default()
    }

    fn attribute(&mut self, attributes: &mut Vec<(Box<str>, String)>) -> Option<()> {
        self.skip();
        let first = self.peek()?;
        if matches!(first, b'#' | b'.') {
            self.at += 1;
            let value = self.word(|byte| {
                !is_blank(byte) && (!byte.is_ascii_punctuation() || matches!(byte, b'_' | b'-' | b':' | b'.'))
            });
            add(attributes, if first == b'#' { "id" } else { "class" }, value);
            return Some(());
        }
        if !(first.is_ascii_alphabetic() || matches!(first, b'_' | b':')) {
            return None;
        }
        let name = self.word(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b':' | b'.' | b'-'));
        self.skip();
        if !self.take(b'=') {
            return None;
        }
        self.skip();
        let string = self.peek() == Some(b'"');
        let value = self.value()?;
        if name == "class" && !string {
            return None;
        }
        add(attributes, name, &value);
        Some(())
    }

    fn value(&mut self) -> Option<String> {
        match self.peek()? {
            b'"' => self.string(),
            b'{' | b'[' => self.nested(),
            byte if byte.is_ascii_digit() || matches!(byte, b'-' | b'+') => {
                let number = self.word(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'+' | b'.'));
                let value: f64 = number.parse().ok()?;
                Some(if self.typed { value.to_string() } else { String::new() })
            }
            byte if byte.is_ascii_alphabetic() || matches!(byte, b'_' | b':') => {
                let word = self.word(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b':' | b'.' | b'-'));
                let no_text = word == "null" || (!self.typed && matches!(word, "true" | "false"));
                Some(if no_text { String::new() } else { word.to_owned() })
            }
            _ => None,
        }
    }

    fn string(&mut self) -> Option<String> {
        self.at += 1;
        let mut out = String::new();
        loop {
            let rest = self.text.get(self.at..)?;
            let char = rest.chars().next()?;
            self.at += char.len_utf8();
            match char {
                '"' => return Some(out),
                '\\' => {
                    let escaped = self.text.get(self.at..)?.chars().next()?;
                    self.at += escaped.len_utf8();
                    match escaped {
                        '"' | '/' | '\\' => out.push(escaped),
                        'b' => out.push('\u{8}'),
                        'f' => out.push('\u{c}'),
                        'n' => out.push('\n'),
                        'r' => out.push('\r'),
                        't' => out.push('\t'),
                        other => {
                            out.push('\\');
                            out.push(other);
                        }
                    }
                }
                other => out.push(other),
            }
        }
    }

    /// Lists and maps mean something to code blocks only; they are kept as written.
    fn nested(&mut self) -> Option<String> {
        let start = self.at;
        let mut open: Vec<u8> = Vec::new();
        loop {
            match self.peek()? {
                b'{' => open.push(b'}'),
                b'[' => open.push(b']'),
                b'"' => {
                    self.string()?;
                    continue;
                }
                byte @ (b'}' | b']') => {
                    if open.pop() != Some(byte) {
                        return None;
                    }
                    if open.is_empty() {
                        self.at += 1;
                        return self.text.get(start..self.at).map(str::to_owned);
                    }
                }
                _ => {}
            }
            self.at += 1;
        }
    }
}

fn add(attributes: &mut Vec<(Box<str>, String)>, name: &str, value: &str) {
    if name == "class"
        && let Some((_, classes)) = attributes.iter_mut().find(|(name, _)| &**name == "class")
    {
        classes.push(' ');
        classes.push_str(value);
        return;
    }
    attributes.push((name.into(), value.into()));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: Option<&[(&str, &str)]>) {
        let found = parse(text).map(|(attributes, _)| attributes);
        let found: Option<Vec<(&str, &str)>> =
            found.as_ref().map(|list| list.iter().map(|(name, value)| (&**name, &**value)).collect());
        assert_eq!(found.as_deref(), expected, "{text}");
    }

    #[test]
    fn attributes_are_read_as_goldmark_reads_them() {
        check("{#a .b .c k=\"v w\"}", Some(&[("id", "a"), ("class", "b c"), ("k", "v w")]));
        check("{.a,b=1}", Some(&[("class", "a"), ("b", "1")]));
        check("{a=true b={x=[1]}}", Some(&[("a", "true"), ("b", "{x=[1]}")]));
        let strings = parse_strings("{a=1 b=true c=d}").map(|(list, _)| list);
        let values: Vec<&str> = strings.iter().flatten().map(|(_, value)| &**value).collect();
        assert_eq!(values, ["", "", "d"]);
        check("{a}", None);
        check("{class=a}", None);
        check("{a='b'}", None);
        check("{", None);
    }

    #[test]
    fn attributes_end_a_heading() {
        assert_eq!(at_end("A {x} {#b}  ").map(|(at, list)| (at, list.len())), Some((6, 1)));
        assert_eq!(at_end(r"A \{#b}"), None);
    }
}
