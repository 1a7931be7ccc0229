//! LC020: a reference to a message, term or attribute that its language does not have.

use std::cell::OnceCell;

use rustc_hash::{FxHashMap, FxHashSet};

use crate::diagnostic::{Diagnostic, Label, Message, Severity, Sink};
use crate::language::Language;
use crate::likeness::Names;
use crate::locale::{Catalog, Catalogs, Entry, Inline};
use crate::rules::{Check, Rule};
use crate::site::Site;
use crate::source::Span;

pub(super) static UNKNOWN_REFERENCE: Rule = Rule {
    code: "LC020",
    name: "unknown-reference",
    severity: Severity::Error,
    default: true,
    fix: None,
    doc: include_str!("unknown_reference.md"),
    doc_nl: Some(include_str!("unknown_reference.nl.md")),
    check: Check::Site(check),
};

fn check(site: &Site, sink: &mut Sink) {
    let catalogs = &site.catalogs;
    let variables = OnceCell::new();
    for language in catalogs.languages() {
        if catalogs.refused(language) {
            continue;
        }
        let mut names = Known {
            catalogs,
            language,
            variables: &variables,
            labels: OnceCell::new(),
            attributes: FxHashMap::default(),
        };
        for (catalog, entry) in catalogs.entries(language) {
            let label = entry.label();
            for (_, _, pattern) in entry.patterns() {
                pattern.inlines(&mut |inline| names.look(catalog, &label, inline, sink));
            }
        }
    }
}

/// The variables of each message, in whatever language.
type Variables<'a> = FxHashMap<String, FxHashSet<&'a str>>;

/// What references of a language can name.
struct Known<'a, 'v> {
    catalogs: &'a Catalogs,
    language: &'a Language,
    variables: &'v OnceCell<Variables<'a>>,
    /// Messages and terms, with its `-`.
    labels: OnceCell<[Names<String>; 2]>,
    attributes: FxHashMap<String, Attributes<'a>>,
}

/// The attributes of a message or term.
struct Attributes<'a> {
    all: FxHashSet<&'a str>,
    names: Names<&'a str>,
}

impl<'a> Attributes<'a> {
    fn of(entry: &'a Entry) -> Self {
        let names = || entry.attributes.iter().map(|it| it.id.text.as_str());
        Self { all: names().collect(), names: Names::new(names()) }
    }
}

impl<'a> Known<'a, '_> {
    fn look(&mut self, catalog: &Catalog, entry_label: &str, inline: &Inline, sink: &mut Sink) {
        let (label, attribute, span) = match inline {
            Inline::Message { id, attribute } => (id.text.clone(), attribute, inline.span()),
            Inline::Term { id, attribute, .. } => {
                let start = id.span.start.saturating_sub(1);
                let end = attribute.as_ref().map_or(id.span.end, |it| it.span.end);
                (format!("-{}", id.text), attribute, Span { start, end })
            }
            _ => return,
        };
        let finding = |word: &str, kind: &str| {
            UNKNOWN_REFERENCE
                .in_file(catalog.source.shared_path(), span)
                .with("reference", word)
                .with("kind", kind)
                .with("language", self.language.to_string())
        };
        let near = |label: &str| Message::new("unknown-reference.near").with("near", label);
        let Some((other, entry)) = self.catalogs.find(self.language, &label) else {
            if !self.catalogs.lost(self.language, &label) {
                sink.push(self.unknown(finding(&label, "unknown"), entry_label, &label));
            }
            return;
        };
        let there = Label::new(other.source.shared_path(), entry.label_span());
        match attribute {
            Some(name) => {
                let word = format!("{label}.{}", name.text);
                let finding = finding(&word, "attribute").related(there);
                let attributes = self.attributes.entry(label.clone()).or_insert_with(|| Attributes::of(entry));
                if attributes.all.contains(name.text.as_str()) {
                    return;
                }
                sink.push(match attributes.names.nearest(&name.text) {
                    Some(meant) => finding.help(near(&format!("{label}.{meant}"))),
                    None => finding,
                });
            }
            None if entry.value.is_none() => {
                let finding = finding(&label, "no-value").related(there);
                sink.push(match entry.attributes.first() {
                    Some(meant) => finding.help(near(&format!("{label}.{}", meant.id.text))),
                    None => finding,
                });
            }
            None => {}
        }
    }

    /// A reference to a message or term that is not there, with what was probably meant.
    fn unknown(&self, finding: Diagnostic, entry_label: &str, label: &str) -> Diagnostic {
        let near =
            |finding: Diagnostic, label: &str| finding.help(Message::new("unknown-reference.near").with("near", label));
        // `{ name }` for `{ $name }`.
        let variables = self.variables.get_or_init(|| variables(self.catalogs));
        if variables.get(entry_label).is_some_and(|it| it.contains(label)) {
            return near(finding, &format!("${label}"));
        }
        // The sigil is forgotten, or one letter is wrong.
        let other_kind = label.strip_prefix('-').map_or_else(|| format!("-{label}"), str::to_owned);
        let meant = match self.catalogs.find(self.language, &other_kind) {
            Some(_) => Some(&other_kind),
            None => {
                let [messages, terms] = self.labels.get_or_init(|| self.labels());
                if label.starts_with('-') { terms } else { messages }.nearest(label)
            }
        };
        let Some(meant) = meant else { return finding };
        let finding = near(finding, meant);
        match self.catalogs.find(self.language, meant) {
            Some((other, entry)) => finding.related(Label::new(other.source.shared_path(), entry.label_span())),
            None => finding,
        }
    }

    fn labels(&self) -> [Names<String>; 2] {
        [false, true].map(|term| {
            let entries = self.catalogs.entries(self.language).filter(|(_, it)| it.term == term);
            Names::new(entries.map(|(_, it)| it.label()))
        })
    }
}

fn variables(catalogs: &Catalogs) -> Variables<'_> {
    let mut found = Variables::default();
    for entry in catalogs.catalogs.iter().flat_map(|it| &it.entries) {
        let names = found.entry(entry.label()).or_default();
        for (_, _, pattern) in entry.patterns() {
            pattern.inlines(&mut |inline| {
                if let Inline::Variable(name) = inline {
                    names.insert(name.text.as_str());
                }
            });
        }
    }
    found
}
