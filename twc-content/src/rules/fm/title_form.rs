//! FM016: a title that is cut off in search results, or that ends like a sentence.

use crate::diagnostic::{Message, Severity, Sink};
use crate::page::Page;
use crate::rules::{Check, Rule};
use crate::site::Site;

pub(super) static TITLE_FORM: Rule = Rule {
    code: "FM016",
    name: "title-form",
    severity: Severity::Note,
    default: true,
    fix: None,
    doc: include_str!("title_form.md"),
    doc_nl: None,
    check: Check::Page(check),
};

/// Search engines cut titles at about sixty characters; a title that ends a little later says enough by then.
const LONGEST: usize = 100;

fn check(_: &Site, page: &Page, sink: &mut Sink) {
    let Some(entry) = page.front_matter.get("title") else { return };
    let Some(title) = entry.value.as_str() else { return };
    let length = |title: &str| title.replace("&shy;", "").chars().filter(|it| *it != '\u{ad}').count();
    let count = length(title);
    let short =
        page.front_matter.get("linkTitle").and_then(|it| it.value.as_str()).is_some_and(|it| length(it) <= LONGEST);
    let abbreviation = title.rsplit(' ').next().is_some_and(|it| it.trim_end_matches('.').contains('.'));
    let problem = if title.trim() != title {
        Message::new("title-form.blank")
    } else if count > LONGEST && !short {
        Message::new("title-form.long").with("count", count)
    } else if title.ends_with('.') && !title.ends_with("..") && !abbreviation {
        Message::new("title-form.stop")
    } else {
        return;
    };
    let mut finding = TITLE_FORM.at(page, entry.value.span);
    finding.message = problem;
    sink.push(finding.help(Message::new("title-form.help")));
}
