//! Applies fixes to texts in memory; writing the files is the caller's.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::{Applicability, Diagnostic, Edit};
use crate::source::Span;

/// What applying fixes gave.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Applied {
    /// The new texts of the files that changed, by path.
    pub files: BTreeMap<Arc<str>, String>,
    /// How many findings were mended.
    pub mended: usize,
    /// How many fixes had to wait because they touch the same place as another: check again and apply again.
    pub waiting: usize,
}

/// Applies the first fix of each finding that `allowed` covers, in the order of the findings.
///
/// A fix is applied with all its edits, in however many files, or not at all. Where two fixes touch the same place the
/// first one wins and the other waits. Line feeds in inserted text become CRLF in a file whose lines end so. Suggestions
/// are never applied, whatever is allowed.
///
/// # Example
/// ```
/// use std::sync::Arc;
/// use twc_content::diagnostic::{Applicability, Diagnostic, Fix, Message, Severity, apply};
/// use twc_content::Span;
/// let path: Arc<str> = "content/a.en.md".into();
/// let span = Span::new(3, 5);
/// let fix = Fix::new(Applicability::Safe, Message::new("trailing-blank.fix"), path.clone(), span, "");
/// let finding = Diagnostic::new("MD017", Severity::Note, path, span, Message::new("trailing-blank")).fix(fix);
/// let applied = apply(&[finding], Applicability::Safe, |_| Some("abc  \n"));
/// assert_eq!(applied.files["content/a.en.md"], "abc\n");
/// ```
#[must_use]
pub fn apply<'a>(
    diagnostics: &[Diagnostic],
    allowed: Applicability,
    text: impl Fn(&str) -> Option<&'a str>,
) -> Applied {
    let mut taken: BTreeMap<Arc<str>, BTreeMap<Span, Edit>> = BTreeMap::new();
    let mut applied = Applied::default();
    for diagnostic in diagnostics {
        let Some(fix) = diagnostic
            .fixes
            .iter()
            .find(|fix| fix.applicability <= allowed && fix.applicability != Applicability::Suggestion)
        else {
            continue;
        };
        let usable = !fix.edits.is_empty()
            && fix.edits.iter().all(|edit| text(&edit.path).is_some_and(|it| it.get(edit.span.range()).is_some()));
        if !usable {
            continue;
        }
        if fix.edits.iter().any(|edit| taken.get(&edit.path).is_some_and(|others| clashes(others, edit.span))) {
            applied.waiting += 1;
            continue;
        }
        for edit in &fix.edits {
            taken.entry(Arc::clone(&edit.path)).or_default().insert(edit.span, edit.clone());
        }
        applied.mended += 1;
    }
    for (path, edits) in taken {
        if let Some(before) = text(&path) {
            let after = replace(before, &edits);
            if after != before {
                applied.files.insert(path, after);
            }
        }
    }
    applied
}

/// Whether a span shares a byte with an edit, or touches one where something is inserted.
fn clashes(others: &BTreeMap<Span, Edit>, span: Span) -> bool {
    let touches = |other: &Span| {
        if span.is_empty() || other.is_empty() {
            span.start <= other.end && other.start <= span.end
        } else {
            span.start < other.end && other.start < span.end
        }
    };
    // Edits taken so far do not overlap, so only the nearest on either side can touch.
    others.range(..=span).next_back().is_some_and(|(other, _)| touches(other))
        || others.range(span..).next().is_some_and(|(other, _)| touches(other))
}

fn replace(text: &str, edits: &BTreeMap<Span, Edit>) -> String {
    let crlf = text.find('\n').is_some_and(|at| text[..at].ends_with('\r'));
    let mut result = String::with_capacity(text.len());
    let mut at = 0;
    for (span, edit) in edits {
        result.push_str(text.get(at..span.start as usize).unwrap_or_default());
        if crlf && edit.text.contains('\n') {
            result.push_str(&edit.text.replace("\r\n", "\n").replace('\n', "\r\n"));
        } else {
            result.push_str(&edit.text);
        }
        at = span.end as usize;
    }
    result.push_str(text.get(at..).unwrap_or_default());
    result
}

#[cfg(test)]
mod tests {
    use super::super::{Fix, Message, Severity};
    use super::*;

    fn finding(applicability: Applicability, edits: &[(&str, usize, usize, &str)]) -> Diagnostic {
        let path: Arc<str> = edits[0].0.into();
        let fix = Fix {
            applicability,
            title: Message::new("x"),
            edits: edits
                .iter()
                .map(|(path, start, end, text)| Edit {
                    path: (*path).into(),
                    span: Span::new(*start, *end),
                    text: (*text).to_owned(),
                })
                .collect(),
        };
        Diagnostic::new("XX001", Severity::Note, path, Span::at(0), Message::new("x")).fix(fix)
    }

    fn run(text: &str, findings: &[Diagnostic]) -> (String, usize) {
        let applied = apply(findings, Applicability::Safe, |_| Some(text));
        (applied.files.get("a").cloned().unwrap_or_else(|| text.to_owned()), applied.waiting)
    }

    #[test]
    fn neighbours_are_applied_and_overlaps_wait() {
        let safe = Applicability::Safe;
        assert_eq!(
            run("abcdef", &[finding(safe, &[("a", 0, 2, "X")]), finding(safe, &[("a", 2, 4, "Y")])]),
            ("XYef".to_owned(), 0)
        );
        assert_eq!(
            run("abcdef", &[finding(safe, &[("a", 0, 3, "X")]), finding(safe, &[("a", 2, 4, "Y")])]),
            ("Xdef".to_owned(), 1)
        );
        assert_eq!(
            run("abcdef", &[finding(safe, &[("a", 1, 5, "X")]), finding(safe, &[("a", 2, 3, "Y")])]),
            ("aXf".to_owned(), 1)
        );
        assert_eq!(
            run("abcdef", &[finding(safe, &[("a", 2, 2, "X")]), finding(safe, &[("a", 2, 2, "Y")])]),
            ("abXcdef".to_owned(), 1)
        );
    }

    #[test]
    fn a_fix_is_applied_whole_or_not_at_all() {
        let safe = Applicability::Safe;
        let first = finding(safe, &[("a", 0, 2, "X")]);
        let pair = finding(safe, &[("b", 0, 1, "Z"), ("a", 1, 2, "Y")]);
        let applied = apply(&[first, pair], safe, |_| Some("abc"));
        assert_eq!(applied.files.into_iter().collect::<Vec<_>>(), [("a".into(), "Xc".to_owned())]);
    }

    #[test]
    fn unsafe_fixes_and_suggestions_stay_out() {
        let findings = [Applicability::Unsafe, Applicability::Suggestion].map(|it| finding(it, &[("a", 0, 1, "X")]));
        assert_eq!(run("abc", &findings).0, "abc");
        let applied = apply(&findings, Applicability::Suggestion, |_| Some("abc"));
        assert_eq!(applied.mended, 1);
    }

    #[test]
    fn line_ends_of_the_file_are_kept() {
        let (text, _) = run("\u{feff}a\r\nb\r\n", &[finding(Applicability::Safe, &[("a", 6, 7, "x\ny")])]);
        assert_eq!(text, "\u{feff}a\r\nx\ny\r\n".replace("x\n", "x\r\n"));
    }

    #[test]
    fn an_edit_outside_the_text_is_left_alone() {
        assert_eq!(run("é", &[finding(Applicability::Safe, &[("a", 1, 2, "X")])]).0, "é");
    }
}
