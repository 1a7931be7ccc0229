//! What a check found, made ready for every format: in order, with lines and columns and in the reader's words.

use std::collections::BTreeMap;

use twc_content::{Diagnostic, Label, LineIndex, Position, Severity, Site, Span};

use crate::words::Words;

/// The findings of one run.
#[derive(Debug)]
pub(crate) struct Report<'a> {
    /// The site they are about.
    pub(crate) site: &'a Site,
    /// The findings shown, by path, offset and code.
    pub(crate) findings: Vec<&'a Diagnostic>,
    /// Files that were checked.
    pub(crate) files: usize,
    /// The reader's words.
    pub(crate) words: &'a Words,
    texts: BTreeMap<&'a str, (&'a str, LineIndex<'a>)>,
}

impl<'a> Report<'a> {
    /// Sorts findings and finds their lines.
    pub(crate) fn new(site: &'a Site, mut findings: Vec<&'a Diagnostic>, files: usize, words: &'a Words) -> Self {
        findings.sort_by(|a, b| order(a).cmp(&order(b)));
        let sources = site.pages.iter().map(|page| &page.source).chain(&site.files);
        let named: BTreeMap<&str, &str> = sources.map(|source| (source.path(), source.text())).collect();
        let mut texts = BTreeMap::new();
        for label in findings.iter().flat_map(|it| std::iter::once(&it.primary).chain(&it.related)) {
            if let Some(text) = named.get(&*label.path) {
                texts.entry(&*label.path).or_insert_with(|| (*text, LineIndex::new(text)));
            }
        }
        Self { site, findings, files, words, texts }
    }

    /// Number of findings of a severity.
    pub(crate) fn count(&self, severity: Severity) -> usize {
        self.findings.iter().filter(|it| it.severity == severity).count()
    }

    /// Where a label's span starts and ends, for people.
    pub(crate) fn range(&self, label: &Label) -> (Position, Position) {
        (self.position(&label.path, label.span.start), self.position(&label.path, label.span.end))
    }

    fn position(&self, path: &str, offset: u32) -> Position {
        self.texts.get(path).map_or(Position { line: 1, column: 1 }, |(_, index)| index.position(offset))
    }

    /// The text a span covers.
    pub(crate) fn slice(&self, path: &str, span: Span) -> &'a str {
        self.texts.get(path).and_then(|(text, _)| text.get(span.range())).unwrap_or_default()
    }
}

fn order(diagnostic: &Diagnostic) -> (&str, u32, &str) {
    (&diagnostic.primary.path, diagnostic.primary.span.start, diagnostic.code)
}
