//! Style sheets.

use super::program::has;
use super::scan::{Kind, Pieces, Scan};

/// Values that are words of the language.
const VALUES: &str = "\
    auto none inherit initial unset block inline inline-block flex inline-flex hidden visible absolute relative \
    fixed sticky static solid dashed dotted double center left right top bottom middle both bold bolder lighter normal italic \
    oblique underline uppercase lowercase capitalize nowrap wrap row column row-reverse column-reverse space-between \
    space-around flex-start flex-end stretch baseline cover contain repeat no-repeat transparent sans-serif serif monospace \
    cursive pointer default scroll table table-cell border-box content-box padding-box ease ease-in ease-out ease-in-out \
    linear infinite forwards alternate all pre pre-wrap pre-line break-word justify start end thin medium thick inset outset \
    small large smaller larger currentColor ellipsis collapse separate list-item crosshair move text not-allowed wait \
    multiply overlay isolate circle square disc decimal inside outside color opacity transform margin width height";

/// Values that are colours.
const COLOURS: &str = "white black red green blue yellow gray grey orange purple pink navy teal silver maroon tomato";

/// Functions that do not stand out.
const FUNCTIONS: &str = "\
    url calc rgb rgba hsl hsla attr counter translate translateX translateY rotate scale linear-gradient radial-gradient \
    cubic-bezier blur format";

/// Style sheets, plain or those of Sass.
pub(super) fn css(code: &str, sass: bool) -> Pieces<'_> {
    let mut scan = Scan::new(code);
    // Braces that are open, and whether a colon stands before in this declaration.
    let (mut depth, mut value) = (0_usize, false);
    while let Some(char) = scan.next() {
        match char {
            _ if char.is_whitespace() => scan.take(Kind::Text, scan.run(char::is_whitespace)),
            '/' if scan.starts("/*") => scan.take(Kind::Comment, scan.through(2, "*/")),
            '/' if scan.starts("//") && sass => scan.take(Kind::Comment, scan.line()),
            '"' => scan.take(Kind::Quoted, scan.quoted(1, "\"", Some('\\'), false)),
            '\'' => scan.take(Kind::Quoted, scan.quoted(1, "'", Some('\\'), false)),
            '!' => scan.take(Kind::Comment, scan.run(|it| !it.is_whitespace() && !";}".contains(it))),
            '#' if value => scan.take(Kind::Value, after_sign(scan.rest(), "")),
            '-' | '0'..='9' | '.' if value && is_number(scan.rest()) => {
                scan.take(Kind::Value, after_sign(scan.rest(), ".%"));
            }
            '$' => scan.take(Kind::Name, after_sign(scan.rest(), "-_")),
            '@' => scan.take(if sass { Kind::Word } else { Kind::Mark }, 1),
            '.' if sass && !value => scan.take(Kind::Label, 1),
            '{' | '}' | ';' => {
                depth = match char {
                    '{' => depth + 1,
                    '}' => depth.saturating_sub(1),
                    _ => depth,
                };
                value = false;
                scan.take(Kind::Mark, 1);
            }
            ':' => {
                value = depth > 0 || sass;
                scan.take(if sass { Kind::Operator } else { Kind::Mark }, scan.run(|it| it == ':'));
            }
            '.' | '#' => scan.take(Kind::Mark, 1),
            '(' | ')' | ',' if depth > 0 => scan.take(Kind::Mark, 1),
            _ if is_name(char) => {
                let length = scan.run(is_name);
                let name = &scan.rest()[..length];
                let kind = match value {
                    false if depth > 0 && name.starts_with("--") => Kind::Name,
                    true if scan.rest()[length..].starts_with('(') => {
                        if !sass && has(FUNCTIONS, name, false) {
                            Kind::Name
                        } else {
                            Kind::Label
                        }
                    }
                    true if name.starts_with("--") || has(COLOURS, name, false) => Kind::Label,
                    true if sass || !has(VALUES, name, false) => Kind::Name,
                    _ => Kind::Word,
                };
                scan.take(kind, length);
            }
            _ => scan.take(Kind::Operator, 1),
        }
    }
    scan.pieces
}

/// Bytes of a sign and what follows it.
fn after_sign(text: &str, more: &str) -> usize {
    let rest = text.get(1..).unwrap_or_default();
    1 + rest.find(|it: char| !it.is_ascii_alphanumeric() && !more.contains(it)).unwrap_or(rest.len())
}

/// Whether a number starts here.
fn is_number(text: &str) -> bool {
    text.trim_start_matches(['-', '.']).starts_with(|it: char| it.is_ascii_digit())
}

fn is_name(char: char) -> bool {
    char.is_alphanumeric() || matches!(char, '-' | '_')
}
