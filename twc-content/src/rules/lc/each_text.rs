//! Walks through every text that a message can become, for rules that look at one text alone.

use std::collections::BTreeSet;

use crate::diagnostic::{Diagnostic, Sink};
use crate::locale::{Branch, Catalog};
use crate::site::Site;

/// Reports what `look` finds in each text of each file, every place once: variants share the text around them.
pub(super) fn each_text<F>(site: &Site, sink: &mut Sink, look: F)
where
    F: Fn(&Catalog, &Branch<'_>) -> Vec<Diagnostic>,
{
    for catalog in &site.catalogs.catalogs {
        for entry in &catalog.entries {
            let mut seen = BTreeSet::new();
            for (_, _, pattern) in entry.patterns() {
                for branch in pattern.branches() {
                    sink.extend(look(catalog, &branch).into_iter().filter(|it| seen.insert(it.primary.span)));
                }
            }
        }
    }
}
