//! FM017: dates in another notation than the other pages of a section have.

use std::collections::BTreeMap;

use crate::diagnostic::{Message, Severity, Sink};
use crate::front_matter::{Entry, ValueKind};
use crate::page::Page;
use crate::rules::{Check, Rule};
use crate::site::Site;

pub(super) static DATE_STYLE: Rule = Rule {
    code: "FM017",
    name: "date-style",
    severity: Severity::Note,
    default: false,
    fix: None,
    doc: include_str!("date_style.md"),
    doc_nl: None,
    check: Check::Site(check),
};

/// Pages of a section that make a habit.
const HABIT: usize = 3;

/// A page with its date and the notation of it.
type Dated<'a> = (&'a Page, &'a Entry, &'static str);

fn check(site: &Site, sink: &mut Sink) {
    let mut sections: BTreeMap<(&str, &str), Vec<Dated<'_>>> = BTreeMap::new();
    let dates = &site.config.hugo.date_keys.date;
    for page in &site.pages {
        for entry in page.front_matter.root.iter().filter(|entry| dates.contains(&entry.key.to_lowercase())) {
            if !matches!(entry.value.kind, ValueKind::String(_) | ValueKind::Date(_)) {
                continue;
            }
            if let Some(style) = style(page.slice(entry.value.span)) {
                let key = (page.path.section.as_str(), &*entry.key);
                sections.entry(key).or_default().push((page, entry, style));
            }
        }
    }
    for pages in sections.values() {
        let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
        for (_, _, style) in pages {
            *counts.entry(style).or_default() += 1;
        }
        let Some((usual, most)) = counts.into_iter().max_by_key(|(_, count)| *count) else { continue };
        if most < HABIT || most * 3 < pages.len() * 2 {
            continue;
        }
        let example = pages.iter().find(|it| it.2 == usual).map_or("", |(page, entry, _)| page.slice(entry.value.span));
        for (page, entry, _) in pages.iter().filter(|it| it.2 != usual) {
            sink.push(
                DATE_STYLE
                    .at(page, entry.value.span)
                    .with("usual", example.trim_matches(['"', '\'']))
                    .help(Message::new("date-style.help")),
            );
        }
    }
}

/// The notation of a date, by its shape.
fn style(written: &str) -> Option<&'static str> {
    let text = written.trim_matches(['"', '\'', ' ']);
    let bytes = text.as_bytes();
    if bytes.len() < 8 || !bytes.first().is_some_and(u8::is_ascii_digit) {
        return None;
    }
    let Some(time) = text.get(10..).filter(|it| !it.is_empty()) else { return Some("day") };
    let zone = time.ends_with(['Z', 'z']) || time.get(1..).is_some_and(|it| it.contains(['+', '-']));
    Some(if zone { "moment" } else { "clock" })
}
