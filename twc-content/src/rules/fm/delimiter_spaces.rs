//! FM005: blanks after the line that opens or closes the front matter.

use crate::diagnostic::{Applicability, Fix, Message, Severity, Sink};
use crate::page::Page;
use crate::rules::{Check, Rule};
use crate::site::Site;
use crate::source::Span;
use crate::split::Fence;

pub(super) static DELIMITER_SPACES: Rule = Rule {
    code: "FM005",
    name: "delimiter-spaces",
    severity: Severity::Note,
    default: true,
    fix: Some(Applicability::Safe),
    doc: include_str!("delimiter_spaces.md"),
    doc_nl: None,
    check: Check::Page(check),
};

fn check(_: &Site, page: &Page, sink: &mut Sink) {
    if !matches!(page.split.fence, Fence::Yaml | Fence::Toml) {
        return;
    }
    let mark = page.split.close;
    for start in [page.split.open.start as usize + 3, mark.end as usize] {
        let rest = page.source.text().get(start..).unwrap_or_default();
        let line = rest.split(['\n', '\r']).next().unwrap_or_default();
        // A closing mark that is not there has no blanks after it.
        if line.is_empty() || !line.trim().is_empty() || mark.is_empty() && start == mark.end as usize {
            continue;
        }
        let span = Span::new(start, start + line.len());
        let title = Message::new("delimiter-spaces.fix");
        let fix = Fix::new(Applicability::Safe, title, page.source.shared_path(), span, "");
        let fence = if page.split.fence == Fence::Yaml { "---" } else { "+++" };
        sink.push(DELIMITER_SPACES.at(page, span).with("fence", fence).with("count", span.len()).fix(fix));
    }
}
