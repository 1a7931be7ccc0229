//! TX013: no blank between two sentences or words.

use crate::diagnostic::{Applicability, Fix, Message, Severity, Sink};
use crate::rules::{Check, Rule, View, prose};
use crate::source::Span;

pub(super) static NO_SPACE: Rule = Rule {
    code: "TX013",
    name: "no-space",
    severity: Severity::Note,
    default: false,
    fix: Some(Applicability::Suggestion),
    doc: include_str!("no_space.md"),
    doc_nl: None,
    check: Check::View(check),
};

fn check(view: &View<'_>, sink: &mut Sink) {
    let page = view.page;
    for prose in view.texts() {
        for (start, gap, end) in gaps(&prose.text) {
            let (left, right) = (prose.span(start..gap), prose.span(gap..end));
            // A tag, an emphasis or the end of a link may stand between the two; more than that is no slip.
            if right.start < left.end || right.start - left.end > 16 || page.slice(left.to(right)).contains('\n') {
                continue;
            }
            // What stands between belongs to what it closes: `**done.**Next`.
            let at = Span::at(right.start as usize);
            let title = Message::new("no-space.fix");
            let fix = Fix::new(Applicability::Suggestion, title, page.source.shared_path(), at, " ");
            sink.push(NO_SPACE.at(page, left.to(right)).with("text", &prose.text[start..end]).fix(fix));
        }
    }
}

/// Where a blank is missing: the start of the word before, the place, the end of the word after.
fn gaps(text: &str) -> Vec<(usize, usize, usize)> {
    let mut found = Vec::new();
    let mut word = 0..0;
    let (mut technical, mut points) = (false, 0);
    for (at, mark) in text.char_indices().filter(|(_, it)| matches!(it, '.' | ',' | '!' | '?' | ';' | '(')) {
        let blank = |it: char| it.is_whitespace() || it == prose::OBJECT;
        // A word is looked at once, however many marks it has.
        if at >= word.end {
            let start =
                text[..at].rfind(blank).map_or(0, |it| it + text[it..].chars().next().map_or(1, char::len_utf8));
            word = start..text[at..].find(blank).map_or(text.len(), |it| at + it);
            // Addresses, file names, versions and code are words of their own.
            technical = text[word.clone()]
                .contains(['/', '@', '_', '\\', '=', '<', '>', '{', '}', '*', '#', '&', '`', '~', '|', '$'])
                || text[word.clone()].starts_with("www.");
            points = text[word.clone()].matches('.').count();
        }
        let before = text[word.start..at].rsplit(|it: char| !it.is_alphabetic()).next().unwrap_or_default();
        let gap = at + mark.len_utf8();
        let after_end = text[gap..].find(|it: char| !it.is_alphabetic()).map_or(text.len(), |it| gap + it);
        let after = &text[gap..after_end];
        if technical || before.is_empty() || after.is_empty() {
            continue;
        }
        let lower = |word: &str| word.chars().all(char::is_lowercase);
        let capital = after.chars().next().is_some_and(char::is_uppercase) && lower(after.get(1..).unwrap_or("A"));
        let lengths = (before.chars().count(), after.chars().count());
        let wrong = match mark {
            '.' => {
                before.chars().skip(1).all(char::is_lowercase)
                    && lengths.0 >= 3
                    && lengths.1 >= 2
                    && capital
                    && points <= 2
                    && !is_domain(after)
            }
            ',' => lower(before) && lengths.0 >= 3 && lengths.1 >= 3 && lower(after),
            '!' | '?' | ';' => {
                lengths.0 >= 3
                    && lengths.1 >= 2
                    && (capital || lower(after))
                    && before.chars().skip(1).all(char::is_lowercase)
            }
            _ => false,
        };
        if wrong {
            found.push((at - before.len(), gap, after_end));
        }
    }
    found
}

/// Endings that names of companies and programs have: `Booking.Com`, `Node.Js`.
fn is_domain(word: &str) -> bool {
    ["com", "net", "org", "nl", "be", "eu", "io", "js", "py", "ai", "app", "dev", "info"]
        .contains(&word.to_lowercase().as_str())
}

#[cfg(test)]
mod tests {
    use super::gaps;

    #[test]
    fn addresses_and_names_are_words_of_their_own() {
        for (text, count) in [
            ("That is the end.Next we go", 1),
            ("bread,butter and jam", 1),
            ("Really?yes!Now", 2),
            ("see example.org/Path or Booking.Com", 0),
            ("the B.V. and Ph.D. of e.g.this", 0),
            ("file.Name_x and Node.js and v1.Two", 0),
            ("een,twee", 1),
            ("1,2 en 3.Vier", 0),
            ("je(zelf)", 0),
        ] {
            assert_eq!(gaps(text).len(), count, "{text}");
        }
    }
}
