//! FM006: a key that the pages of a section must have.

use crate::diagnostic::{Applicability, Fix, Label, Message, Severity, Sink};
use crate::page::Page;
use crate::rules::{Check, Rule};
use crate::schema::{Collection, Field, FieldKind, Translation};
use crate::site::Site;
use crate::source::Span;
use crate::split::Fence;

pub(super) static MISSING_KEY: Rule = Rule {
    code: "FM006",
    name: "missing-key",
    severity: Severity::Error,
    default: true,
    fix: Some(Applicability::Suggestion),
    doc: include_str!("missing_key.md"),
    doc_nl: None,
    check: Check::Page(check),
};

fn check(site: &Site, page: &Page, sink: &mut Sink) {
    if page.front_matter.broken || page.split.fence == Fence::None {
        return;
    }
    for collection in site.schema.of(page) {
        for field in collection.fields.iter().filter(|it| it.required) {
            let elsewhere = field.translation == Translation::DefaultOnly
                && page.path.language != site.config.hugo.default_language;
            if !elsewhere && page.front_matter.get(&field.name).is_none() {
                sink.push(finding(page, collection, field));
            }
        }
    }
}

fn finding(page: &Page, collection: &Collection, field: &Field) -> crate::Diagnostic {
    let (path, span) = field.origin.clone();
    let mut finding = MISSING_KEY
        .at(page, page.split.open)
        .with("collection", collection.name.as_str())
        .with("key", field.name.as_str())
        .related(Label::new(path, span).with(Message::new("missing-key.schema")));
    // A schema that nobody named may be meant for new pages only.
    if !collection.configured {
        finding.severity = Severity::Warning;
    }
    let value = match field.kind {
        Some(FieldKind::List) => "[]",
        Some(FieldKind::Bool) => "false",
        Some(FieldKind::Text) => "\"\"",
        _ => return finding,
    };
    let line = match page.split.fence {
        Fence::Yaml => format!("{}: {value}\n", field.name),
        Fence::Toml => format!("{} = {value}\n", field.name),
        Fence::Json | Fence::None => return finding,
    };
    let title = Message::new("missing-key.fix").with("key", field.name.as_str());
    // Before the first key: at the end of TOML a table may be open.
    let at = Span::at(page.split.front_matter.start as usize);
    finding.fix(Fix::new(Applicability::Suggestion, title, page.source.shared_path(), at, line))
}
