//! LC022: a function that is unknown, or used in a way it does not have.

use super::nearest::nearest;
use crate::diagnostic::{Diagnostic, Message, Severity, Sink};
use crate::locale::{Arguments, Catalog, Inline, Name};
use crate::rules::{Check, Rule};
use crate::site::Site;
use crate::source::Span;

pub(super) static BAD_FUNCTION: Rule = Rule {
    code: "LC022",
    name: "bad-function",
    severity: Severity::Error,
    default: true,
    fix: None,
    doc: include_str!("bad_function.md"),
    doc_nl: Some(include_str!("bad_function.nl.md")),
    check: Check::Site(check),
};

/// What an option may be.
enum Values {
    /// One of these words.
    Words(&'static [&'static str]),
    /// A whole number from and to.
    Number(u32, u32),
    /// A currency: three capital letters.
    Currency,
    /// A time zone or the like.
    Anything,
}

const NUMBER: &[(&str, Values)] = &[
    ("currency", Values::Currency),
    ("currencyDisplay", Values::Words(&["symbol", "narrowSymbol", "code", "name"])),
    ("maximumFractionDigits", Values::Number(0, 20)),
    ("maximumSignificantDigits", Values::Number(1, 21)),
    ("minimumFractionDigits", Values::Number(0, 20)),
    ("minimumIntegerDigits", Values::Number(1, 21)),
    ("minimumSignificantDigits", Values::Number(1, 21)),
    ("style", Values::Words(&["decimal", "currency", "percent", "unit"])),
    ("type", Values::Words(&["cardinal", "ordinal"])),
    ("unit", Values::Anything),
    ("unitDisplay", Values::Words(&["short", "long", "narrow"])),
    ("useGrouping", Values::Words(&["true", "false", "always", "auto", "min2"])),
];

const DATETIME: &[(&str, Values)] = &[
    ("calendar", Values::Anything),
    ("dateStyle", Values::Words(&["full", "long", "medium", "short"])),
    ("day", Values::Words(&["numeric", "2-digit"])),
    ("dayPeriod", Values::Words(&["narrow", "short", "long"])),
    ("era", Values::Words(&["narrow", "short", "long"])),
    ("fractionalSecondDigits", Values::Number(1, 3)),
    ("hour", Values::Words(&["numeric", "2-digit"])),
    ("hour12", Values::Words(&["true", "false"])),
    ("hourCycle", Values::Words(&["h11", "h12", "h23", "h24"])),
    ("minute", Values::Words(&["numeric", "2-digit"])),
    ("month", Values::Words(&["numeric", "2-digit", "long", "short", "narrow"])),
    ("numberingSystem", Values::Anything),
    ("second", Values::Words(&["numeric", "2-digit"])),
    ("timeStyle", Values::Words(&["full", "long", "medium", "short"])),
    ("timeZone", Values::Anything),
    ("timeZoneName", Values::Words(&["short", "long"])),
    ("weekday", Values::Words(&["long", "short", "narrow"])),
    ("year", Values::Words(&["numeric", "2-digit"])),
];

fn check(site: &Site, sink: &mut Sink) {
    for catalog in &site.catalogs.catalogs {
        for entry in &catalog.entries {
            for (_, _, pattern) in entry.patterns() {
                pattern.inlines(&mut |inline| {
                    if let Inline::Function { id, arguments } = inline {
                        function(catalog, id, arguments, sink);
                    }
                });
            }
        }
    }
}

fn function(catalog: &Catalog, id: &Name, arguments: &Arguments, sink: &mut Sink) {
    let options = match id.text.as_str() {
        "NUMBER" => NUMBER,
        "DATETIME" => DATETIME,
        // Firefox's own, without value or option.
        "PLATFORM" if arguments.positional.is_empty() && arguments.named.is_empty() => return,
        unknown => {
            let mut finding = found(catalog, id.span, "function", unknown);
            if let Some(near) = nearest(unknown, ["NUMBER", "DATETIME"]) {
                finding = finding.help(Message::new("bad-function.near").with("near", near));
            }
            sink.push(finding);
            return;
        }
    };
    match arguments.positional.first() {
        None => sink.push(found(catalog, id.span, "nothing", &id.text)),
        Some(Inline::String { span, .. }) if id.text == "NUMBER" => sink.push(found(catalog, *span, "text", &id.text)),
        Some(_) => {}
    }
    if let Some(second) = arguments.positional.get(1) {
        sink.push(found(catalog, second.span(), "two", &id.text));
    }
    for (name, value) in &arguments.named {
        let Some((_, values)) = options.iter().find(|(it, _)| *it == name.text) else {
            let mut finding = found(catalog, name.span, "option", &name.text).with("function", id.text.as_str());
            if let Some(near) = nearest(&name.text, options.iter().map(|(it, _)| *it)) {
                finding = finding.help(Message::new("bad-function.near").with("near", near));
            }
            sink.push(finding);
            continue;
        };
        if let Some(expected) = wrong_value(values, value) {
            let written = catalog.source.slice(value.span());
            let mut finding = found(catalog, value.span(), "value", written)
                .with("function", name.text.as_str())
                .with("expected", expected);
            if let (Values::Words(words), Inline::String { value, .. }) = (values, value)
                && let Some(near) = nearest(value, words.iter().copied())
            {
                finding = finding.help(Message::new("bad-function.near").with("near", near));
            }
            sink.push(finding);
        }
    }
}

/// What was expected, where the value is none of it.
fn wrong_value(values: &Values, value: &Inline) -> Option<String> {
    match (values, value) {
        (Values::Words(words), Inline::String { value, .. }) if words.contains(&value.as_str()) => None,
        (Values::Words(words), Inline::Number(number))
            if words.contains(&"true") && matches!(number.text.as_str(), "0" | "1") =>
        {
            None
        }
        (Values::Words(words), _) => Some(words.join(", ")),
        (Values::Number(from, to), Inline::Number(number))
            if number.text.parse::<u32>().is_ok_and(|it| (*from..=*to).contains(&it)) =>
        {
            None
        }
        (Values::Number(from, to), _) => Some(format!("{from}–{to}")),
        (Values::Currency, Inline::String { value, .. })
            if value.len() == 3 && value.bytes().all(|it| it.is_ascii_uppercase()) =>
        {
            None
        }
        (Values::Currency, _) => Some("EUR, USD, GBP, …".to_owned()),
        (Values::Anything, _) => None,
    }
}

fn found(catalog: &Catalog, span: Span, kind: &str, word: &str) -> Diagnostic {
    BAD_FUNCTION.in_file(catalog.source.shared_path(), span).with("kind", kind).with("word", word)
}
