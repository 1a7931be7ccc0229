//! LC002: a message of the base language that a translation lacks.

use std::collections::{BTreeMap, BTreeSet};

use crate::diagnostic::{Applicability, Diagnostic, Fix, Label, Message, Severity, Sink};
use crate::language::Language;
use crate::likeness::Names;
use crate::locale::{Catalog, Catalogs, Entry, Inline, Syntax};
use crate::rules::{Check, Rule};
use crate::site::Site;
use crate::source::Span;

pub(super) static MISSING_MESSAGE: Rule = Rule {
    code: "LC002",
    name: "missing-message",
    severity: Severity::Error,
    default: true,
    fix: Some(Applicability::Suggestion),
    doc: include_str!("missing_message.md"),
    doc_nl: Some(include_str!("missing_message.nl.md")),
    check: Check::Site(check),
};

fn check(site: &Site, sink: &mut Sink) {
    let catalogs = &site.catalogs;
    for language in catalogs.translations().filter(|it| !catalogs.refused(it)) {
        let used = used_terms(catalogs, language);
        let there = There::of(catalogs, language);
        let mut seen = BTreeSet::new();
        for (catalog, entry) in catalogs.entries(&catalogs.base) {
            let label = entry.label();
            // A term is a language's own business until a translation names it.
            let needed = !entry.term || used.contains(entry.id.text.as_str());
            if needed
                && seen.insert(label.clone())
                && catalogs.find(language, &label).is_none()
                && !catalogs.lost(language, &label)
            {
                sink.push(missing(catalogs, language, catalog, entry, &there));
            }
        }
    }
    for pair in catalogs.pairs().filter(|pair| pair.original.value.is_some() && pair.translation.value.is_none()) {
        sink.push(
            MISSING_MESSAGE
                .in_file(pair.other.source.shared_path(), pair.translation.label_span())
                .with("id", pair.translation.label())
                .with("language", pair.other.language.to_string())
                .with("part", "value")
                .related(Label::new(pair.base.source.shared_path(), pair.original.label_span())),
        );
    }
}

/// What a language has that a message may be that it lacks.
struct There<'a> {
    /// Messages that only this language has.
    labels: Names<String>,
    /// The first comment of each file that a message was made of, by the message's id.
    commented: BTreeMap<&'a str, Vec<(&'a Catalog, Span)>>,
}

impl<'a> There<'a> {
    fn of(catalogs: &'a Catalogs, language: &'a Language) -> Self {
        let own = catalogs.entries(language).map(|(_, it)| it.label());
        let labels = Names::new(own.filter(|it| catalogs.find(&catalogs.base, it).is_none()));
        let mut commented: BTreeMap<&str, Vec<(&Catalog, Span)>> = BTreeMap::new();
        for other in catalogs.of(language) {
            for comment in &other.comments {
                let mut seen = BTreeSet::new();
                for line in &comment.lines {
                    if let Some(id) = commented_id(&line.text).filter(|id| seen.insert(*id)) {
                        commented.entry(id).or_default().push((other, line.span));
                    }
                }
            }
        }
        Self { labels, commented }
    }
}

fn missing(
    catalogs: &Catalogs,
    language: &Language,
    catalog: &Catalog,
    entry: &Entry,
    there: &There<'_>,
) -> Diagnostic {
    let label = entry.label();
    let mut finding = MISSING_MESSAGE
        .in_file(catalog.source.shared_path(), entry.label_span())
        .with("id", label.clone())
        .with("language", language.to_string())
        .with("part", "message");
    if let Some(near) = there.labels.nearest(&label)
        && let Some((other, found)) = catalogs.find(language, near)
    {
        let words = Message::new("missing-message.near").with("id", near.as_str());
        finding = finding
            .related(Label::new(other.source.shared_path(), found.label_span()).with(words))
            .help(Message::new("missing-message.rename").with("id", label.clone()).with("near", near.as_str()));
    }
    for (other, span) in there.commented.get(label.as_str()).into_iter().flatten() {
        let words = Message::new("missing-message.commented");
        finding = finding.related(Label::new(other.source.shared_path(), *span).with(words));
    }
    let name = catalog.source.path().rsplit('/').next();
    let same_name = catalogs.of(language).find(|it| it.source.path().rsplit('/').next() == name);
    let target = same_name.or_else(|| catalogs.of(language).next());
    let fluent = |it: &&Catalog| it.syntax == Syntax::Fluent && catalog.syntax == Syntax::Fluent;
    if let Some(target) = target.filter(|it| !fluent(it)).filter(|_| finding.help.is_none()) {
        finding = finding.help(Message::new("missing-message.help").with("file", target.source.path()));
    }
    if let Some(target) = target.filter(fluent) {
        let text = target.source.text();
        let start = if text.is_empty() || text.ends_with('\n') { "" } else { "\n" };
        let stub = format!("{start}{}\n", catalog.source.slice(entry.span));
        let title = Message::new("missing-message.fix").with("id", label);
        finding = finding.fix(Fix::new(
            Applicability::Suggestion,
            title,
            target.source.shared_path(),
            Span::at(text.len()),
            stub,
        ));
    }
    finding
}

/// The id of a message that a comment's line holds: `join = Doe mee`.
fn commented_id(line: &str) -> Option<&str> {
    let id = line.split_once('=')?.0.trim();
    let name = id.strip_prefix('-').unwrap_or(id);
    let word = name.starts_with(|it: char| it.is_ascii_alphabetic())
        && name.bytes().all(|it| it.is_ascii_alphanumeric() || it == b'-' || it == b'_');
    word.then_some(id)
}

/// The terms that a language's texts name.
fn used_terms<'a>(catalogs: &'a Catalogs, language: &'a Language) -> BTreeSet<&'a str> {
    let mut used = BTreeSet::new();
    for (_, entry) in catalogs.entries(language) {
        for (_, _, pattern) in entry.patterns() {
            pattern.inlines(&mut |inline| {
                if let Inline::Term { id, .. } = inline {
                    used.insert(id.text.as_str());
                }
            });
        }
    }
    used
}
