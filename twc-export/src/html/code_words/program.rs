//! Programs: languages of names, words, strings, comments and signs.

use super::scan::{Kind, Pieces, Scan, is_name};

/// What is to know about a language of programs.
#[derive(Clone, Copy)]
pub(super) struct Program {
    /// What white space is.
    pub(super) space: Kind,
    /// What a name is that is nothing else.
    pub(super) name: Kind,
    /// What such a name is before a parenthesis.
    pub(super) call: Kind,
    /// What opens a comment that ends with the line.
    pub(super) comments: &'static [&'static str],
    /// What is around other comments.
    pub(super) blocks: &'static [(&'static str, &'static str)],
    /// Strings, the longest signs first.
    pub(super) quotes: &'static [Quote],
    /// Signs that are punctuation rather than operators.
    pub(super) marks: &'static str,
    /// Signs of more than one character that are punctuation.
    pub(super) long_marks: &'static [&'static str],
    /// What a number is.
    pub(super) number: Kind,
    /// Words of the language.
    pub(super) words: &'static str,
    /// Words whose names are nothing but names.
    pub(super) pale: &'static str,
    /// Words after which something gets its name.
    pub(super) declares: &'static str,
    /// Whether words are the same in capitals and small letters.
    pub(super) any_case: bool,
    /// Signs that begin a name, and what it is then.
    pub(super) sigils: &'static [(char, Kind)],
    /// More characters of names.
    pub(super) name_signs: &'static str,
    /// What is special.
    pub(super) special: Special,
}

/// Ways of a language that no other has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Special {
    None,
    /// `#include` and the like.
    Preprocessor,
    /// Preprocessor as well, and functions stand out where they get their type.
    Typed,
    /// Lifetimes, attributes, macros, and types that stand out.
    Rust,
    /// Regular expressions, after what cannot be divided.
    Regex,
    /// Those, and elements of markup.
    Elements,
    /// `<` is punctuation where `<=` is an operator.
    Signs,
}

/// How a string is written.
#[derive(Clone, Copy)]
pub(super) struct Quote {
    pub(super) open: &'static str,
    pub(super) close: &'static str,
    pub(super) escape: Option<char>,
    /// Whether it may have several lines.
    pub(super) lines: bool,
}

impl Quote {
    pub(super) const fn line(sign: &'static str) -> Self {
        Self { open: sign, close: sign, escape: Some('\\'), lines: false }
    }

    pub(super) const fn lines(sign: &'static str) -> Self {
        Self { lines: true, ..Self::line(sign) }
    }

    pub(super) const fn raw(open: &'static str, close: &'static str) -> Self {
        Self { open, close, escape: None, lines: true }
    }
}

/// What most languages share.
pub(super) const PROGRAM: Program = Program {
    space: Kind::Text,
    name: Kind::Name,
    call: Kind::Name,
    comments: &["//"],
    blocks: &[("/*", "*/")],
    quotes: &[Quote::line("\""), Quote::line("'")],
    marks: "(){}[];,.",
    long_marks: &[],
    number: Kind::Value,
    words: "",
    pale: "",
    declares: "",
    any_case: false,
    sigils: &[],
    name_signs: "",
    special: Special::None,
};

pub(super) fn scan<'a>(program: &Program, code: &'a str) -> Pieces<'a> {
    let mut scan = Scan::new(code);
    let mut state = State::default();
    while let Some(char) = scan.next() {
        if char.is_whitespace() {
            let length = scan.run(char::is_whitespace);
            let part_of_type = program.special == Special::Rust && (state.declared || state.of_type);
            scan.take(if part_of_type { Kind::Text } else { program.space }, length);
            state.of_type = false;
            continue;
        }
        if comment(program, &mut scan) || special(program, &mut scan, &mut state) {
            continue;
        }
        let before = std::mem::take(&mut state);
        if let Some(quote) = program.quotes.iter().find(|quote| scan.starts(quote.open)) {
            let length = scan.quoted(quote.open.len(), quote.close, quote.escape, quote.lines);
            scan.take(Kind::Quoted, length);
            state.value = true;
        } else if let Some((_, kind)) = program.sigils.iter().find(|(sigil, _)| *sigil == char) {
            let length = char.len_utf8();
            let name = scan.rest()[length..].find(|it| !is_name(it)).unwrap_or(scan.rest().len() - length);
            scan.take(*kind, length + name);
            state.value = true;
        } else if char.is_ascii_digit() {
            let length = number(scan.rest());
            scan.take(program.number, length);
            state.value = true;
        } else if is_name(char) || program.name_signs.contains(char) {
            name(program, &mut scan, &before, &mut state);
        } else if let Some(mark) = program.long_marks.iter().find(|mark| scan.starts(mark)) {
            scan.take(Kind::Mark, mark.len());
        } else {
            scan.take(if program.marks.contains(char) { Kind::Mark } else { Kind::Operator }, char.len_utf8());
            let pointer = matches!(char, '*' | '&');
            state = State {
                value: matches!(char, ')' | ']'),
                declared: before.declared && pointer,
                typed: before.typed && pointer,
                of_type: false,
            };
        }
    }
    scan.pieces
}

/// What stands before.
#[derive(Default)]
struct State {
    /// A word after which something gets its name.
    declared: bool,
    /// A value, which could be divided.
    value: bool,
    /// What can be the type of a function.
    typed: bool,
    /// A type after a colon.
    of_type: bool,
}

/// A name, or a word of the language.
fn name(program: &Program, scan: &mut Scan<'_>, before: &State, state: &mut State) {
    let rest = scan.rest();
    let mut length = scan.run(|it| is_name(it) || program.name_signs.contains(it));
    let name = &rest[..length];
    let called = rest[length..].starts_with('(');
    let kind = if has(program.words, name, program.any_case) {
        Kind::Word
    } else if has(program.pale, name, program.any_case) {
        Kind::Name
    } else if program.special == Special::Rust && rest[length..].starts_with('!') && !rest[length..].starts_with("!=") {
        length += 1;
        Kind::Label
    } else if before.declared || called && before.typed {
        Kind::Label
    } else if called {
        program.call
    } else {
        program.name
    };
    scan.take(kind, length);
    state.value = kind != Kind::Word;
    state.declared = has(program.declares, name, program.any_case);
    state.typed =
        program.special == Special::Typed && !has("return new else throw case delete goto await", name, false);
    state.of_type = before.declared && kind != Kind::Label;
}

fn comment(program: &Program, scan: &mut Scan<'_>) -> bool {
    if program.comments.iter().any(|open| scan.starts(open)) {
        scan.take(Kind::Comment, scan.line());
        return true;
    }
    let Some((open, close)) = program.blocks.iter().find(|(open, _)| scan.starts(open)) else { return false };
    scan.take(Kind::Comment, scan.through(open.len(), close));
    true
}

fn special(program: &Program, scan: &mut Scan<'_>, state: &mut State) -> bool {
    match program.special {
        Special::Preprocessor | Special::Typed if scan.starts("#") && scan.begins_line() => {
            if scan.starts("#include ") {
                scan.take(Kind::Comment, 8);
                scan.take(Kind::Text, scan.run(|it| it == ' '));
            }
            scan.take(Kind::Comment, scan.quoted(1, "\0", Some('\\'), false));
        }
        Special::Rust if scan.starts("#[") || scan.starts("#![") => {
            scan.take(Kind::Comment, scan.through(0, "]"));
        }
        Special::Rust if scan.starts("'") => lifetime(scan),
        Special::Rust if scan.starts("::") => {
            scan.take(Kind::Text, 2);
            *state = State::default();
        }
        Special::Rust if scan.starts(":") || scan.starts("->") => {
            let sign = if scan.starts(":") { 1 } else { 2 };
            scan.take(Kind::Text, sign);
            *state = State { declared: true, ..State::default() };
        }
        Special::Regex | Special::Elements if !state.value && scan.starts("/") => {
            scan.take(Kind::Quoted, scan.quoted(1, "/", Some('\\'), false));
            state.value = true;
        }
        Special::Signs if ["<=", ">=", "!=", "==", ":=", "<-", "||"].iter().any(|it| scan.starts(it)) => {
            scan.take(Kind::Operator, 2);
            *state = State::default();
        }
        Special::Elements if scan.starts("/>") => scan.take(Kind::Mark, 2),
        Special::Elements if scan.starts("<") => {
            let element = scan.rest()[1..].starts_with(|it: char| it.is_alphabetic() || "/>".contains(it));
            scan.take(if element { Kind::Mark } else { Kind::Operator }, if scan.starts("</") { 2 } else { 1 });
            *state = State::default();
        }
        _ => return false,
    }
    true
}

/// A character or the name of a lifetime.
fn lifetime(scan: &mut Scan<'_>) {
    let mut chars = scan.rest().chars().skip(1);
    let (first, second) = (chars.next(), chars.next());
    if first == Some('\\') || second == Some('\'') {
        scan.take(Kind::Quoted, scan.quoted(1, "'", Some('\\'), false));
    } else {
        let length = scan.rest()[1..].find(|it| !is_name(it)).map_or(scan.rest().len(), |it| it + 1);
        scan.take(Kind::Label, length);
    }
}

pub(super) fn has(words: &str, name: &str, any_case: bool) -> bool {
    words.split(' ').any(|word| if any_case { word.eq_ignore_ascii_case(name) } else { word == name })
}

/// Bytes of a number.
fn number(text: &str) -> usize {
    let dot = |at: usize| text.get(at + 1..).is_some_and(|rest| rest.starts_with(|it: char| it.is_ascii_digit()));
    text.char_indices().find(|&(at, it)| !(is_name(it) || it == '.' && dot(at))).map_or(text.len(), |(at, _)| at)
}
