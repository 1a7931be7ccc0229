//! TR011: a translation whose original has changed since.

use crate::diagnostic::{Label, Message, Severity, Sink};
use crate::locale::{LOCK_FILE, Lock};
use crate::page::Page;
use crate::rules::headings;
use crate::rules::{Check, Rule};
use crate::site::Site;
use crate::source::Span;

pub(super) static STALE: Rule = Rule {
    code: "TR011",
    name: "stale",
    severity: Severity::Note,
    default: true,
    fix: None,
    doc: include_str!("stale.md"),
    doc_nl: Some(include_str!("stale.nl.md")),
    check: Check::Site(check),
};

fn check(site: &Site, sink: &mut Sink) {
    let Some(file) = site.files.iter().find(|file| file.path() == LOCK_FILE) else { return };
    let lock = Lock::read(file.text());
    for (original, translation) in site.originals() {
        let language = translation.path.language.to_string();
        let sections = original.sections();
        let changed: Vec<(usize, Span)> = sections
            .iter()
            .enumerate()
            .filter(|(_, section)| lock.is_stale(&language, &section.key, original.slice(section.span)))
            .map(|(number, section)| (number, section.span))
            .collect();
        let Some((number, span)) = changed.first() else { continue };
        // The section of the same number, where the two pages are divided alike.
        let here = headings::of_page(translation);
        let place = number
            .checked_sub(1)
            .and_then(|it| here.get(it))
            .map_or_else(|| first_line(translation, translation.split.body), |heading| heading.span);
        let label = Label::new(original.source.shared_path(), first_line(original, *span));
        sink.push(
            STALE
                .at(translation, place)
                .with("count", changed.len())
                .with("language", original.path.language.code())
                .related(label.with(Message::new("stale.label")))
                .help(Message::new("stale.help")),
        );
    }
}

/// The first line of a part of a page that holds something.
fn first_line(page: &Page, part: Span) -> Span {
    let text = page.slice(part).trim_start();
    let start = part.end as usize - text.len();
    let line = text.lines().next().unwrap_or_default().trim_end();
    Span::new(start, start + line.len())
}
