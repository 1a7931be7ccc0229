//! What fixes would change, as a unified diff; on a terminal what differs between two lines stands out.

use std::collections::BTreeMap;
use std::io::{self, Write};
use std::sync::Arc;

use similar::TextDiff;
use twc_content::diagnostic::{Paint, Role, visible};

use crate::color::{Painted, Style};

/// Shows changed files, each with its text before and after. What goes into a pipe is a patch as `git apply` reads it;
/// on a terminal nothing of the content can command it.
pub(crate) fn write(
    files: &BTreeMap<Arc<str>, (String, String)>,
    style: &Style,
    terminal: bool,
    out: &mut dyn Write,
) -> io::Result<()> {
    for (path, (before, after)) in files {
        let diff = TextDiff::from_lines(before.as_str(), after.as_str());
        let text = diff.unified_diff().context_radius(3).header(&format!("a/{path}"), &format!("b/{path}")).to_string();
        if terminal || style.color {
            show(&text, *style, out)?;
        } else {
            out.write_all(text.as_bytes())?;
        }
    }
    Ok(())
}

/// Shows the diff of one file.
fn show(text: &str, style: Style, out: &mut dyn Write) -> io::Result<()> {
    let mut painted = Painted::new(style);
    let lines: Vec<&str> = text.lines().collect();
    let mut rest = &lines[..];
    // The two lines of the header look like changed lines.
    for _ in 0..2 {
        if let Some((line, others)) = rest.split_first() {
            painted.paint(Role::Title, &format!("{}\n", visible(line)));
            rest = others;
        }
    }
    while let Some((line, others)) = rest.split_first() {
        let removed = rest.iter().take_while(|it| it.starts_with('-')).count();
        let added = rest.iter().skip(removed).take_while(|it| it.starts_with('+')).count();
        if removed + added == 0 {
            let role = if line.starts_with('@') { Role::Gutter } else { Role::Source };
            painted.paint(role, &format!("{}\n", visible(line)));
            rest = others;
            continue;
        }
        let (changed, others) = rest.split_at(removed + added);
        for (number, line) in changed.iter().enumerate() {
            let role = if number < removed { Role::Removed } else { Role::Added };
            let partner = if number < removed { changed.get(removed + number) } else { changed.get(number - removed) };
            let partner = partner.filter(|_| removed == added);
            let (start, middle, end) = partner.map_or((*line, "", ""), |partner| difference(line, partner));
            painted.paint(role, &visible(start));
            painted.emphasize(role, &visible(middle));
            painted.paint(role, &format!("{}\n", visible(end)));
        }
        rest = others;
    }
    painted.write(out)
}

/// A line in three parts: what a line that takes its place begins with too, what it has alone, and the common end. The
/// signs before the lines differ, and belong to the beginning.
fn difference<'a>(line: &'a str, other: &str) -> (&'a str, &'a str, &'a str) {
    let (sign, line_rest) = line.split_at(line.len().min(1));
    let other = other.get(1..).unwrap_or_default();
    let common = |pairs: &mut dyn Iterator<Item = (char, char)>| -> usize {
        pairs.take_while(|(one, two)| one == two).map(|(one, _)| one.len_utf8()).sum()
    };
    let start = common(&mut line_rest.chars().zip(other.chars()));
    let (one, two) = (&line_rest[start..], &other[start..]);
    let end = common(&mut one.chars().rev().zip(two.chars().rev()));
    let (start, end) = (sign.len() + start, line.len() - end);
    (&line[..start], &line[start..end], &line[end..])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_differs_stands_between_what_does_not() {
        assert_eq!(difference("-one two three", "+one 2 three"), ("-one ", "two", " three"));
        assert_eq!(difference("+aa", "-a"), ("+a", "a", ""));
        assert_eq!(difference("-end  ", "+end"), ("-end", "  ", ""));
        assert_eq!(difference("-é", "+è"), ("-", "é", ""));
        assert_eq!(difference("-", "+x"), ("-", "", ""));
    }
}
