//! The texts a message can become: one for each variant, with the place of every byte.

use std::collections::BTreeSet;

use super::catalog::{Element, Expression, Inline, Name, Pattern, Variant};
use crate::source::Span;

/// More branches than this are not looked at one by one.
const BRANCHES: usize = 64;

/// Stands in a branch's text for a value that is only known when the message is formatted.
pub const PLACEHOLDER: char = '\u{fffc}';

/// One text a message can become.
#[derive(Clone, Debug)]
pub struct Branch<'a> {
    /// The variant that was chosen; none where the pattern has no variants.
    pub variant: Option<&'a Variant>,
    /// What the choice goes by.
    pub selector: Option<&'a Inline>,
    /// The text, string literals resolved, other values as [`PLACEHOLDER`].
    pub text: String,
    /// The values in it, in order, with their offset in `text`.
    pub values: Vec<(usize, &'a Inline)>,
    /// Offset in `text`, length in `text`, span in the file.
    pieces: Vec<(usize, usize, Span)>,
}

impl Branch<'_> {
    /// The key of the variant.
    #[must_use]
    pub fn key(&self) -> Option<&Name> {
        self.variant.map(|it| &it.key)
    }

    /// The place in the file of a range of the text.
    #[must_use]
    pub fn span(&self, start: usize, end: usize) -> Span {
        let first = self.pieces.iter().rev().find(|(at, ..)| *at <= start);
        let last = self.pieces.iter().rev().find(|(at, ..)| *at < end.max(start + 1));
        let place = |piece: Option<&(usize, usize, Span)>, at: usize| {
            piece.map_or(Span::default(), |(start, length, span)| {
                // A piece that is longer or shorter than its source (an escape) has only its two ends.
                let inside = at.saturating_sub(*start);
                if span.len() == *length {
                    Span::at(span.start as usize + inside.min(*length))
                } else if inside == 0 {
                    Span::at(span.start as usize)
                } else {
                    Span::at(span.end as usize)
                }
            })
        };
        let from = place(first, start);
        Span { start: from.start, end: place(last, end).start.max(from.start) }
    }

    /// The place of the variant's own text; of the whole text where there are no variants.
    #[must_use]
    pub fn own_span(&self) -> Span {
        self.variant.map_or_else(|| self.span(0, self.text.len()), |it| it.value.span)
    }

    /// The one of another pattern's branches to compare with: that of the same key, else the default one.
    #[must_use]
    pub fn counterpart<'b, 'c>(&self, others: &'b [Branch<'c>]) -> Option<&'b Branch<'c>> {
        let key = self.key().map(|it| it.text.as_str());
        let same = others.iter().find(|it| key.is_some() && it.key().map(|it| it.text.as_str()) == key);
        same.or_else(|| others.iter().find(|it| it.variant.is_some_and(|it| it.default))).or_else(|| others.first())
    }
}

impl Pattern {
    /// The texts this pattern can become: each variant once, with the default elsewhere.
    #[must_use]
    pub fn branches(&self) -> Vec<Branch<'_>> {
        let mut leaves: Vec<Vec<&Variant>> = Vec::new();
        collect(self, &mut Vec::new(), &mut leaves);
        if leaves.is_empty() {
            leaves.push(Vec::new());
        }
        leaves.truncate(BRANCHES);
        leaves
            .iter()
            .map(|chosen| {
                let mut branch = Branch {
                    variant: chosen.last().copied(),
                    selector: None,
                    text: String::new(),
                    values: Vec::new(),
                    pieces: Vec::new(),
                };
                branch.push(self, chosen);
                branch
            })
            .collect()
    }

    /// The text with default variants.
    #[must_use]
    pub fn default_branch(&self) -> Branch<'_> {
        let mut branch =
            Branch { variant: None, selector: None, text: String::new(), values: Vec::new(), pieces: Vec::new() };
        branch.push(self, &[]);
        branch
    }
}

/// The innermost variants, each with those around it.
fn collect<'a>(pattern: &'a Pattern, around: &mut Vec<&'a Variant>, leaves: &mut Vec<Vec<&'a Variant>>) {
    for element in &pattern.elements {
        let Element::Placeable { expression, .. } = element else { continue };
        let mut expression = expression;
        while let Expression::Inline(Inline::Nested { expression: inner, .. }) = expression {
            expression = inner;
        }
        let Expression::Select { variants, .. } = expression else { continue };
        for variant in variants {
            if leaves.len() >= BRANCHES {
                return;
            }
            around.push(variant);
            let before = leaves.len();
            collect(&variant.value, around, leaves);
            if leaves.len() == before {
                leaves.push(around.clone());
            }
            around.pop();
        }
    }
}

impl<'a> Branch<'a> {
    /// The variables among the values, however deep.
    #[must_use]
    pub fn variables(&self) -> BTreeSet<&'a str> {
        let mut found = BTreeSet::new();
        for (_, value) in &self.values {
            value.walk(&mut |inline| {
                if let Inline::Variable(name) = inline {
                    found.insert(name.text.as_str());
                }
            });
        }
        found
    }

    fn push(&mut self, pattern: &'a Pattern, chosen: &[&'a Variant]) {
        for element in &pattern.elements {
            match element {
                Element::Text(text) => {
                    self.pieces.push((self.text.len(), text.value.len(), text.span));
                    self.text.push_str(&text.value);
                }
                Element::Placeable { span, expression } => self.push_expression(*span, expression, chosen),
            }
        }
    }

    fn push_expression(&mut self, span: Span, expression: &'a Expression, chosen: &[&'a Variant]) {
        match expression {
            Expression::Inline(Inline::Nested { span, expression }) => self.push_expression(*span, expression, chosen),
            Expression::Inline(Inline::String { value, .. }) => {
                self.pieces.push((self.text.len(), value.len(), span));
                self.text.push_str(value);
            }
            Expression::Inline(inline) => {
                self.values.push((self.text.len(), inline));
                self.pieces.push((self.text.len(), PLACEHOLDER.len_utf8(), span));
                self.text.push(PLACEHOLDER);
            }
            Expression::Select { selector, variants } => {
                let wanted = variants.iter().find(|it| chosen.iter().any(|other| std::ptr::eq(*it, *other)));
                let Some(variant) = wanted.or_else(|| variants.iter().find(|it| it.default)) else { return };
                if self.variant.is_some_and(|it| std::ptr::eq(it, variant)) {
                    self.selector = Some(selector);
                }
                self.push(&variant.value, chosen);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::locale::Catalog;
    use crate::{Language, Limits, SourceFile};

    #[test]
    fn every_variant_is_a_text_with_its_place() {
        let source = "a = x { $n ->\n    [one] één { \"\\u00e9\" }b\n   *[other] { $n } y\n} z\n";
        let catalog = Catalog::fluent(SourceFile::new("nl.ftl", source), Language::NL, &Limits::default());
        let pattern = catalog.entries[0].value.as_ref().expect("has a value");
        let branches = pattern.branches();
        let texts: Vec<_> = branches.iter().map(|it| it.text.as_str()).collect();
        assert_eq!(texts, ["x één éb z", "x \u{fffc} y z"]);
        let at = texts[0].find('b').expect("has it");
        assert_eq!(catalog.source.slice(branches[0].span(at, at + 1)), "b");
        assert_eq!(catalog.source.slice(branches[1].span(6, 7)), "y");
    }
}
