//! TX009: thousands in the form of another language.

use crate::diagnostic::{Applicability, Fix, Message, Severity, Sink};
use crate::rules::{Check, Rule, View};

pub(super) static NUMBER_FORM: Rule = Rule {
    code: "TX009",
    name: "number-form",
    severity: Severity::Note,
    default: true,
    fix: Some(Applicability::Suggestion),
    doc: include_str!("number_form.md"),
    doc_nl: None,
    check: Check::View(check),
};

fn check(view: &View<'_>, sink: &mut Sink) {
    let page = view.page;
    let (wrong, right) = match page.path.language.primary() {
        "nl" => (',', '.'),
        "en" => ('.', ','),
        _ => return,
    };
    for prose in view.prose() {
        for range in numbers(&prose.text) {
            let written = &prose.text[range.clone()];
            // `rgb(72,226,255)`: the values of a function.
            let values = written.matches(wrong).count() > 1
                && prose.text[..range.start].ends_with('(')
                && prose.text[range.end..].starts_with(')');
            if values || !is_grouped(written, wrong) || !prose.is_verbatim(range.clone(), page) {
                continue;
            }
            let mended = written.replace(wrong, &right.to_string());
            let span = prose.span(range);
            let title = Message::new("number-form.fix").with("right", mended.as_str());
            let fix = Fix::new(Applicability::Suggestion, title, page.source.shared_path(), span, mended);
            sink.push(NUMBER_FORM.at(page, span).with("number", written).fix(fix));
        }
    }
}

/// Digits with full stops and commas between them that belong to no longer word.
fn numbers(text: &str) -> impl Iterator<Item = std::ops::Range<usize>> + '_ {
    let is_part = |it: char| it.is_alphanumeric() || matches!(it, '.' | ',' | '-' | '/' | ':' | '_');
    let mut from = 0;
    std::iter::from_fn(move || {
        let start = from + text[from..].find(is_part)?;
        let end = text[start..].find(|it| !is_part(it)).map_or(text.len(), |it| start + it);
        from = end;
        let word = text[start..end].trim_end_matches(['.', ',', ':', '-']);
        Some(start..start + word.len())
    })
}

/// `40.000`: groups of three, the last one of zeros or several of them, so that it can be no fraction.
fn is_grouped(number: &str, separator: char) -> bool {
    let mut groups = number.split(separator);
    let first = groups.next().unwrap_or_default();
    let rest: Vec<&str> = groups.collect();
    let digits = |it: &str| it.bytes().all(|it| it.is_ascii_digit());
    (1..=3).contains(&first.len())
        && digits(first)
        && !first.starts_with('0')
        && !rest.is_empty()
        && rest.iter().all(|it| it.len() == 3 && digits(it))
        && (rest.last() == Some(&"000") || rest.len() > 1)
}

#[cfg(test)]
mod tests {
    use super::is_grouped;

    #[test]
    fn versions_and_fractions_are_no_thousands() {
        for number in ["40.000", "1.250.000"] {
            assert!(is_grouped(number, '.'), "{number}");
        }
        for number in ["1.250", "0.000", "192.168.1.1", "2.0.0", "40,000", "2025"] {
            assert!(!is_grouped(number, '.'), "{number}");
        }
    }
}
