//! TX010: times in two notations on one page.

use crate::diagnostic::{Applicability, Fix, Label, Message, Severity, Sink};
use crate::rules::{Check, Rule, View};
use crate::source::Span;

pub(super) static TIME_FORM: Rule = Rule {
    code: "TX010",
    name: "time-form",
    severity: Severity::Note,
    default: true,
    fix: Some(Applicability::Suggestion),
    doc: include_str!("time_form.md"),
    doc_nl: None,
    check: Check::View(check),
};

/// A time as written: where, and where its separator is.
struct Time {
    span: Span,
    separator: Span,
    colon: bool,
}

fn check(view: &View<'_>, sink: &mut Sink) {
    let page = view.page;
    let mut times = Vec::new();
    for prose in view.texts() {
        for (start, separator, end) in times_in(&prose.text) {
            let colon = prose.text.as_bytes().get(separator) == Some(&b':');
            if prose.is_verbatim(start..end, page) {
                let at = prose.span(separator..separator + 1);
                times.push(Time { span: prose.span(start..end), separator: at, colon });
            }
        }
    }
    let colons = times.iter().filter(|it| it.colon).count();
    let points = times.len() - colons;
    if colons == 0 || points == 0 {
        return;
    }
    let usual = colons >= points;
    let Some(first) = times.iter().find(|it| it.colon == usual) else { return };
    for time in times.iter().filter(|it| it.colon != usual) {
        let sign = if usual { ":" } else { "." };
        let message = Message::new("time-form.fix").with("sign", sign);
        let path = page.source.shared_path();
        sink.push(
            TIME_FORM
                .at(page, time.span)
                .with("time", page.slice(time.span))
                .with("other", page.slice(first.span))
                .related(Label::new(path.clone(), first.span))
                .fix(Fix::new(Applicability::Suggestion, message, path, time.separator, sign)),
        );
    }
}

/// Words before a time and after it. A number with a point is one only between such words.
const BEFORE: &[&str] = &["om", "vanaf", "tot", "rond", "van", "at", "from", "until", "till", "tussen", "between"];
const AFTER: &[&str] = &["uur", "u", "u.", "h", "hrs", "am", "pm", "a.m.", "p.m.", "cet", "cest"];

/// The times of a text: where each starts, where its separator is, where it ends.
fn times_in(text: &str) -> Vec<(usize, usize, usize)> {
    let bytes = text.as_bytes();
    let digit = |at: usize| bytes.get(at).is_some_and(u8::is_ascii_digit);
    let mut found = Vec::new();
    for separator in 0..bytes.len() {
        if !matches!(bytes[separator], b':' | b'.') || separator == 0 || !digit(separator - 1) {
            continue;
        }
        let start = if separator >= 2 && digit(separator - 2) { separator - 2 } else { separator - 1 };
        let end = separator + 3;
        let minutes = digit(separator + 1) && digit(separator + 2) && bytes[separator + 1] <= b'5';
        let hours = text.get(start..separator).and_then(|it| it.parse::<u32>().ok()).is_some_and(|it| it < 25);
        // Not inside a longer number, a date, an address or an amount.
        let before = text.get(..start).and_then(|it| it.chars().next_back());
        let after = text.get(end..).unwrap_or_default();
        let next = after.chars().next();
        let inside = before
            .is_some_and(|it| it.is_alphanumeric() || matches!(it, ':' | '.' | ',' | '/' | '+' | '€' | '$' | '£'))
            || next.is_some_and(|it| it.is_alphanumeric() || matches!(it, '%' | '/'))
            || matches!(next, Some('.' | ':' | ',')) && after.chars().nth(1).is_some_and(char::is_alphanumeric);
        if !minutes || !hours || inside {
            continue;
        }
        found.push((start, separator, end));
    }
    let is_range = |one: usize, other: usize| {
        text.get(one..other)
            .is_some_and(|it| matches!(it.trim(), "-" | "–" | "—" | "tot" | "to" | "until" | "en" | "and"))
    };
    let by_words = |start: usize, end: usize| {
        let before =
            text.get(..start).and_then(|it| it.split_whitespace().next_back()).unwrap_or_default().to_lowercase();
        let after = text.get(end..).and_then(|it| it.split_whitespace().next()).unwrap_or_default().to_lowercase();
        BEFORE.contains(&before.as_str()) && !after.starts_with(['%', '€']) && !is_unit(&after)
            || AFTER.contains(&after.trim_end_matches([',', ';', ')', '.']))
            || AFTER.contains(&after.as_str())
    };
    let sure: Vec<bool> = found.iter().map(|it| bytes[it.1] == b':' || by_words(it.0, it.2)).collect();
    let mut kept = Vec::new();
    for (index, time) in found.iter().enumerate() {
        let next =
            found.get(index + 1).zip(sure.get(index + 1)).is_some_and(|(it, sure)| *sure && is_range(time.2, it.0));
        let last = index.checked_sub(1).is_some_and(|at| sure[at] && is_range(found[at].2, time.0));
        if sure[index] || next || last {
            kept.push(*time);
        }
    }
    kept
}

/// Whether a word after a number makes an amount of it.
fn is_unit(word: &str) -> bool {
    let word = word.trim_end_matches([',', ';', ')', '.']);
    matches!(
        word,
        "euro"
            | "euros"
            | "procent"
            | "percent"
            | "kg"
            | "km"
            | "m"
            | "cm"
            | "gb"
            | "mb"
            | "miljoen"
            | "million"
            | "per"
    )
}

#[cfg(test)]
mod tests {
    use super::times_in;

    #[test]
    fn a_number_with_a_point_is_a_time_among_words_of_time_alone() {
        for (text, times) in [
            ("om 19.30 uur", 1),
            ("19.30-21.00 uur", 2),
            ("19:30 – 21:00", 2),
            ("van 9.00 tot 17.00", 2),
            ("versie 1.20 en 2.30", 0),
            ("€ 12.50 om 20.00 uur", 1),
            ("tot 12.50 euro", 0),
            ("12.05.2026", 0),
            ("artikel 7:45", 1),
            ("artikel 7:670", 0),
            ("1:2:30", 0),
        ] {
            assert_eq!(times_in(text).len(), times, "{text}");
        }
    }
}
