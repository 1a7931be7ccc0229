//! FM008: a value of another type than the key must have.

use crate::diagnostic::{Applicability, Diagnostic, Fix, Label, Message, Severity, Sink};
use crate::front_matter::{Entry, ValueKind, cast, wrong_type};
use crate::page::Page;
use crate::rules::{Check, Rule};
use crate::schema::{Field, FieldKind};
use crate::site::Site;
use crate::split::Fence;

pub(super) static WRONG_TYPE: Rule = Rule {
    code: "FM008",
    name: "wrong-type",
    severity: Severity::Error,
    default: true,
    fix: Some(Applicability::Safe),
    doc: include_str!("wrong_type.md"),
    doc_nl: None,
    check: Check::Page(check),
};

/// Keys that templates walk through as a list.
const LISTS: &[&str] = &["tags", "categories", "keywords", "outputs"];

/// So many of the allowed values are told.
const SHOWN: usize = 8;

/// Wrong types of the keys that Hugo itself reads are found while parsing.
fn check(site: &Site, page: &Page, sink: &mut Sink) {
    for entry in &page.front_matter.root {
        let field = site.schema.field(page, &entry.key);
        let taxonomy = || site.config.hugo.taxonomies.values().any(|it| entry.key.eq_ignore_ascii_case(it));
        let known = || LISTS.iter().any(|it| entry.key.eq_ignore_ascii_case(it)) || taxonomy();
        let wanted = field.and_then(|it| it.kind).or_else(|| known().then_some(FieldKind::List));
        if let Some(finding) = field.and_then(|it| value(page, entry, it)) {
            sink.push(finding);
            continue;
        }
        let wanted = wanted.or_else(|| is_meant_as_bool(entry).then_some(FieldKind::Bool));
        let Some(wanted) = wanted.filter(|it| !it.holds(&entry.value)) else { continue };
        if sink.iter().any(|it| it.code == "FM008" && it.primary.span == entry.value.span) {
            continue;
        }
        let mut finding = wrong_type(&page.source, entry, wanted.word());
        if let Some(field) = field {
            let (path, span) = field.origin.clone();
            finding = finding.related(Label::new(path, span).with(Message::new("wrong-type.schema")));
        }
        if wanted == FieldKind::List && !matches!(entry.value.kind, ValueKind::Map(_)) {
            finding = finding.fix(as_list(page, entry));
        }
        sink.push(finding);
    }
}

/// A value outside of those that the schema allows.
fn value(page: &Page, entry: &Entry, field: &Field) -> Option<Diagnostic> {
    let written = cast::text(&entry.value.kind).filter(|it| !it.trim().is_empty())?;
    if field.values.is_empty() || field.values.contains(&written) {
        return None;
    }
    let words: Vec<String> = field.values.iter().take(SHOWN).map(|it| format!("`{it}`")).collect();
    let more = field.values.len().saturating_sub(SHOWN);
    let message = Message::new("wrong-type.value")
        .with("key", &*entry.key)
        .with("value", written.as_str())
        .with("words", words.join(", "))
        .with("more", more);
    let (path, span) = field.origin.clone();
    let mut finding =
        WRONG_TYPE.at(page, entry.value.span).related(Label::new(path, span).with(Message::new("wrong-type.schema")));
    finding.message = message;
    let near = |it: &&String| strsim::damerau_levenshtein(&it.to_lowercase(), &written.to_lowercase());
    let nearest = field.values.iter().min_by_key(near).filter(|it| near(it) <= 1 + written.chars().count() / 4);
    Some(match nearest {
        Some(nearest) => {
            let title = Message::new("wrong-type.nearest").with("value", nearest.as_str());
            let quote = page.slice(entry.value.span).chars().next().filter(|it| matches!(it, '"' | '\''));
            let text = quote.map_or_else(|| nearest.clone(), |it| format!("{it}{nearest}{it}"));
            let path = page.source.shared_path();
            finding.fix(Fix::new(Applicability::Suggestion, title, path, entry.value.span, text))
        }
        None => finding,
    })
}

/// `showDate: flase`, `hideFeature: "yes"`: the key asks a question, and the value nearly answers it.
fn is_meant_as_bool(entry: &Entry) -> bool {
    let asks = ["show", "hide", "is", "has", "enable", "disable", "use", "include", "exclude", "no"].iter().any(|it| {
        entry.key.strip_prefix(it).is_some_and(|rest| rest.starts_with(|it: char| it.is_uppercase() || it == '_'))
    });
    let Some(text) = entry.value.as_str().filter(|_| asks) else { return false };
    let text = text.trim().to_lowercase();
    ["yes", "no", "on", "off", "ja", "nee", "aan", "uit", "waar", "onwaar"].contains(&text.as_str())
        || ["true", "false"].iter().any(|it| text.len() > 2 && strsim::osa_distance(&text, it) <= 1)
}

fn as_list(page: &Page, entry: &Entry) -> Fix {
    let text = page.slice(entry.value.span).trim();
    // In TOML and JSON a text has its quotes already; in YAML a comma parts the items.
    let list = match (page.split.fence, &entry.value.kind) {
        (Fence::Yaml, ValueKind::String(value))
            if value.contains(['[', ']', '{', '}', '#']) && !text.starts_with(['"', '\'']) =>
        {
            format!("[{value:?}]")
        }
        _ => format!("[{text}]"),
    };
    let title = Message::new("wrong-type.fix").with("key", &*entry.key);
    Fix::new(Applicability::Safe, title, page.source.shared_path(), entry.value.span, list)
}
