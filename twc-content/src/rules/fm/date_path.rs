//! FM015: a date in the name of the folder or file that is not the date of the page.

use crate::date::{Zone, parse};
use crate::diagnostic::{Message, Severity, Sink};
use crate::page::Page;
use crate::path::Bundle;
use crate::rules::{Check, Rule};
use crate::site::Site;

pub(super) static DATE_PATH: Rule = Rule {
    code: "FM015",
    name: "date-path",
    severity: Severity::Warning,
    default: true,
    fix: None,
    doc: include_str!("date_path.md"),
    doc_nl: None,
    check: Check::Page(check),
};

fn check(_: &Site, page: &Page, sink: &mut Sink) {
    let name = match page.path.bundle {
        Bundle::Leaf => page.path.folder.rsplit('/').next().unwrap_or_default(),
        Bundle::Single => page.path.base_name.as_str(),
        Bundle::Branch => return,
    };
    let Some(named) = name.get(..10).filter(|it| parse(it, &Zone::default()).is_some()) else { return };
    if !matches!(name.as_bytes().get(10), None | Some(b'-' | b'_')) {
        return;
    }
    let Some(entry) = page.front_matter.get("date") else { return };
    let Some(date) = entry.value.as_str().and_then(|it| parse(it, &Zone::default())) else { return };
    let moment = date.moment;
    let written = format!("{:04}-{:02}-{:02}", moment.year, moment.month, moment.day);
    if written != named {
        sink.push(
            DATE_PATH
                .at(page, entry.value.span)
                .with("named", named)
                .with("written", written)
                .help(Message::new("date-path.help")),
        );
    }
}
