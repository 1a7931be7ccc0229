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
    /// Lifetimes, attributes, macros.
    Rust,
    /// Regular expressions, after what cannot be divided.
    Regex,
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
    // Whether the next name is that of something new.
    let mut declared = false;
    // Whether a value stands before, which could be divided.
    let mut value = false;
    while let Some(char) = scan.next() {
        if char.is_whitespace() {
            let length = scan.run(char::is_whitespace);
            scan.take(program.space, length);
            continue;
        }
        if comment(program, &mut scan) || special(program, &mut scan, value) {
            continue;
        }
        if let Some(quote) = program.quotes.iter().find(|quote| scan.starts(quote.open)) {
            let length = scan.quoted(quote.open.len(), quote.close, quote.escape, quote.lines);
            scan.take(Kind::Quoted, length);
            (declared, value) = (false, true);
        } else if let Some((_, kind)) = program.sigils.iter().find(|(sigil, _)| *sigil == char) {
            let length = char.len_utf8();
            let name = scan.rest()[length..].find(|it| !is_name(it)).unwrap_or(scan.rest().len() - length);
            scan.take(*kind, length + name);
            (declared, value) = (false, true);
        } else if char.is_ascii_digit() {
            let length = number(scan.rest());
            scan.take(Kind::Value, length);
            (declared, value) = (false, true);
        } else if is_name(char) || program.name_signs.contains(char) {
            let length = scan.run(|it| is_name(it) || program.name_signs.contains(it));
            let name = &scan.rest()[..length];
            let kind = word(program, name, declared, scan.rest()[length..].starts_with('('));
            scan.take(kind, length);
            value = kind != Kind::Word;
            declared = has(program, program.declares, name);
        } else {
            scan.take(if program.marks.contains(char) { Kind::Mark } else { Kind::Operator }, char.len_utf8());
            value = matches!(char, ')' | ']');
            declared &= char == '*';
        }
    }
    scan.pieces
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

fn special(program: &Program, scan: &mut Scan<'_>, value: bool) -> bool {
    match program.special {
        Special::None => return false,
        Special::Preprocessor if scan.starts("#") && scan.begins_line() => {
            scan.take(Kind::Comment, scan.quoted(1, "\0", Some('\\'), false));
        }
        Special::Rust if scan.starts("#[") || scan.starts("#![") => {
            scan.take(Kind::Comment, scan.through(0, "]"));
        }
        Special::Rust if scan.starts("'") => {
            let mut chars = scan.rest().chars().skip(1);
            let (first, second) = (chars.next(), chars.next());
            if first == Some('\\') || second == Some('\'') {
                scan.take(Kind::Quoted, scan.quoted(1, "'", Some('\\'), false));
            } else {
                let length = scan.rest()[1..].find(|it| !is_name(it)).map_or(scan.rest().len(), |it| it + 1);
                scan.take(Kind::Label, length);
            }
        }
        Special::Regex if !value && scan.starts("/") => {
            scan.take(Kind::Quoted, scan.quoted(1, "/", Some('\\'), false));
        }
        _ => return false,
    }
    true
}

fn word(program: &Program, name: &str, declared: bool, called: bool) -> Kind {
    if has(program, program.words, name) {
        Kind::Word
    } else if has(program, program.pale, name) {
        Kind::Name
    } else if declared {
        Kind::Label
    } else if called {
        program.call
    } else {
        program.name
    }
}

fn has(program: &Program, words: &str, name: &str) -> bool {
    words.split(' ').any(|word| if program.any_case { word.eq_ignore_ascii_case(name) } else { word == name })
}

/// Bytes of a number.
fn number(text: &str) -> usize {
    let dot = |at: usize| text.get(at + 1..).is_some_and(|rest| rest.starts_with(|it: char| it.is_ascii_digit()));
    text.char_indices().find(|&(at, it)| !(is_name(it) || it == '.' && dot(at))).map_or(text.len(), |(at, _)| at)
}
