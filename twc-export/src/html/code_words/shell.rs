//! Shells, and what a terminal shows.

use super::scan::{Kind, Pieces, Scan, is_name};

/// Words that rule what happens.
const WORDS: &str = "\
    if then elif else fi for while until do done case esac select function return break continue";

/// Commands of the shell itself.
const COMMANDS: &str = "\
    cd echo export exit source set unset alias unalias eval exec read local declare printf pwd shift test \
    trap type ulimit umask wait kill jobs bg fg hash help history let logout popd pushd readonly times true \
    false getopts command";

/// A script.
pub(super) fn scan(code: &str) -> Pieces<'_> {
    let mut scan = Scan::new(code);
    while scan.next().is_some() {
        one(&mut scan);
    }
    scan.pieces
}

/// Lines with a prompt are commands, others are what these print.
pub(super) fn console(code: &str) -> Pieces<'_> {
    let mut pieces = Pieces::new();
    for line in code.split_inclusive('\n') {
        let after = line.strip_prefix(['$', '#', '>', '%']);
        match after {
            Some(command) => {
                pieces.push((Kind::Aside, &line[..line.len() - command.len()]));
                pieces.extend(scan(command));
            }
            None => pieces.push((Kind::Aside, line)),
        }
    }
    pieces
}

fn one(scan: &mut Scan<'_>) {
    let Some(char) = scan.next() else { return };
    let word_starts = scan.previous().is_none_or(|it| it.is_whitespace() || "(`;|&".contains(it));
    match char {
        _ if char.is_whitespace() => scan.take(Kind::Text, scan.run(char::is_whitespace)),
        '#' if word_starts => scan.take(Kind::Comment, scan.line()),
        '"' => scan.take(Kind::Quoted, scan.quoted(1, "\"", Some('\\'), true)),
        '\'' => scan.take(Kind::Quoted, scan.quoted(1, "'", None, true)),
        '\\' => scan.take(Kind::Quoted, 1 + scan.rest()[1..].chars().next().map_or(0, char::len_utf8)),
        '`' => scan.take(Kind::Quoted, 1),
        '<' if scan.starts("<<") && !scan.starts("<<<") => here(scan),
        '$' => dollar(scan),
        ';' | '|' | '&' => {
            let twice = scan.rest()[1..].starts_with(char) && char != ';';
            scan.take(if twice { Kind::Operator } else { Kind::Mark }, 1 + usize::from(twice));
        }
        '=' | '[' | ']' | '{' | '}' | '(' | ')' => scan.take(Kind::Operator, 1),
        _ => word(scan, word_starts),
    }
}

fn word(scan: &mut Scan<'_>, starts: bool) {
    let length = scan.run(|it| !it.is_whitespace() && !"\"'\\`$;|&=[]{}()<".contains(it)).max(1);
    let rest = scan.rest();
    let Some(word) = rest.get(..length) else { return scan.take(Kind::Text, length) };
    let after = &rest[length..];
    let ends = after.starts_with(|it: char| it.is_whitespace() || ";)`&|".contains(it)) || after.is_empty();
    let kind = if starts
        && word.starts_with(|it: char| it.is_alphabetic() || it == '_')
        && word.chars().all(is_name)
        && after.starts_with('=')
    {
        Kind::Name
    } else if !starts || !ends {
        Kind::Text
    } else if WORDS.split(' ').any(|it| it == word) {
        Kind::Word
    } else if COMMANDS.split(' ').any(|it| it == word) {
        Kind::Name
    } else if word.bytes().all(|it| it.is_ascii_digit()) && after.starts_with(char::is_whitespace) {
        Kind::Value
    } else {
        Kind::Text
    };
    scan.take(kind, length);
}

fn dollar(scan: &mut Scan<'_>) {
    let rest = &scan.rest()[1..];
    if rest.starts_with('(') {
        scan.take(Kind::Word, 2);
    } else if rest.starts_with('{') {
        let length = scan.quoted(2, "}", None, false);
        scan.take(Kind::Quoted, 2);
        scan.take(Kind::Name, length.saturating_sub(3));
        if scan.starts("}") {
            scan.take(Kind::Quoted, 1);
        }
    } else {
        let name = rest.find(|it| !is_name(it)).unwrap_or(rest.len());
        let sign = rest.chars().next().is_some_and(|it| "#?!@*$-".contains(it));
        match (name, sign) {
            (0, false) => scan.take(Kind::Text, 1),
            (0, true) => scan.take(Kind::Name, 2),
            _ => scan.take(Kind::Name, 1 + name),
        }
    }
}

/// A document in the script itself, up to the line that repeats its sign.
fn here(scan: &mut Scan<'_>) {
    let rest = scan.rest();
    let word = rest[2..].trim_start_matches(['-', ' ', '\'', '"', '\\']);
    let word = &word[..word.find(|it| !is_name(it)).unwrap_or(word.len())];
    if word.is_empty() {
        return scan.take(Kind::Text, 2);
    }
    let mut end = 0;
    for (number, line) in rest.split_inclusive('\n').enumerate() {
        end += line.len();
        if number > 0 && line.trim() == word {
            end -= line.len() - line.trim_end().len();
            return scan.take(Kind::Quoted, end);
        }
    }
    scan.take(Kind::Quoted, end);
}
