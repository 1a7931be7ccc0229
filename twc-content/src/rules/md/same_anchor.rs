//! MD003: two headings that make one anchor, so that the second one gets a number.

use rustc_hash::FxHashMap;

use crate::diagnostic::{Label, Message, Severity, Sink};
use crate::rules::{Check, Rule, View};

pub(super) static SAME_ANCHOR: Rule = Rule {
    code: "MD003",
    name: "same-anchor",
    severity: Severity::Note,
    default: true,
    fix: None,
    doc: include_str!("same_anchor.md"),
    doc_nl: None,
    check: Check::View(check),
};

/// How many times the same heading is a pattern rather than a slip.
const PATTERN: usize = 4;

fn check(view: &View<'_>, sink: &mut Sink) {
    let page = view.page;
    let headings = view.headings();
    let mut uses: FxHashMap<String, usize> = FxHashMap::default();
    for heading in headings.iter().filter(|heading| !heading.inner) {
        *uses.entry(words(&heading.text)).or_default() += 1;
    }
    // On a page whose parts have the same headings ("Fixed" under each version) nobody links to them.
    if uses.values().any(|it| *it >= PATTERN) {
        return;
    }
    let mut first = FxHashMap::default();
    for (index, heading) in headings.iter().enumerate().filter(|(_, heading)| !heading.inner) {
        let Some(id) = heading.id.as_deref() else { continue };
        // Only the number that was added to a base in use tells of a clash; "Step 1" has its number in its words.
        let words = words(&heading.text);
        let earlier = *first.entry(words.clone()).or_insert(index);
        let clash = &headings[earlier];
        let base = clash.id.as_deref().unwrap_or_default();
        let numbered = id.strip_prefix(base).and_then(|it| it.strip_prefix('-'));
        if earlier == index || words.is_empty() || !numbered.is_some_and(|it| it.bytes().all(|it| it.is_ascii_digit()))
        {
            continue;
        }
        let mut finding = SAME_ANCHOR
            .at(page, heading.span)
            .with("id", id)
            .related(
                Label::new(page.source.shared_path(), clash.span)
                    .with(Message::new("same-anchor.first").with("base", base)),
            )
            .help(Message::new("same-anchor.help").with("base", base));
        // Only a link shows readers the difference.
        if view.site.outgoing(page).iter().any(|it| it.url.strip_prefix('#').is_some_and(|it| it == base || it == id)) {
            finding.severity = Severity::Warning;
        }
        sink.push(finding);
    }
}

fn words(text: &str) -> String {
    text.chars().filter(|it| it.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}
