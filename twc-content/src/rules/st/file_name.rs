//! ST009: a name that makes an ugly or fragile address.

use crate::diagnostic::{Message, Severity, Sink};
use crate::rules::{Check, Rule};
use crate::site::Site;
use crate::source::Span;

pub(super) static FILE_NAME: Rule = Rule {
    code: "ST009",
    name: "file-name",
    severity: Severity::Note,
    default: false,
    fix: None,
    doc: include_str!("file_name.md"),
    doc_nl: None,
    check: Check::Site(check),
};

fn check(site: &Site, sink: &mut Sink) {
    let pages = site.pages.iter().map(|page| (page.source.path(), page.split.open));
    let files = site.resources.iter().filter(|it| it.starts_with("content/")).map(|it| (it.as_str(), Span::default()));
    for (path, span) in pages.chain(files) {
        let name = path.rsplit('/').next().unwrap_or(path);
        // A bundle's page is named after its folder.
        let named = if name.starts_with("index.") || name.starts_with("_index.") {
            path.rsplit('/').nth(1).unwrap_or(name)
        } else {
            name
        };
        let kind = if named.contains(char::is_whitespace) {
            "blank"
        } else if named.chars().any(char::is_uppercase) {
            "upper"
        } else {
            continue;
        };
        let better: String = named.to_lowercase().split_whitespace().collect::<Vec<_>>().join("-");
        sink.push(
            FILE_NAME
                .in_file(path.into(), span)
                .with("kind", kind)
                .with("name", named)
                .help(Message::new("file-name.help").with("better", better)),
        );
    }
}
