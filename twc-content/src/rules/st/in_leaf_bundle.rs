//! ST001: a page below a leaf bundle, which Hugo never publishes.

use rustc_hash::FxHashMap;

use crate::diagnostic::{Label, Message, Severity, Sink};
use crate::page::Page;
use crate::path::Bundle;
use crate::rules::{Check, Rule};
use crate::site::Site;

pub(super) static IN_LEAF_BUNDLE: Rule = Rule {
    code: "ST001",
    name: "in-leaf-bundle",
    severity: Severity::Error,
    default: true,
    fix: None,
    doc: include_str!("in_leaf_bundle.md"),
    doc_nl: None,
    check: Check::Site(check),
};

fn check(site: &Site, sink: &mut Sink) {
    // A file of another name may well be meant as a resource; `index.md` and `_index.md` are written to be pages.
    let mut leaves: FxHashMap<&str, &Page> = FxHashMap::default();
    for page in site.pages.iter().filter(|page| page.path.bundle == Bundle::Leaf) {
        leaves.entry(&page.path.folder).or_insert(page);
    }
    for page in site.bundled.iter().filter(|page| page.path.bundle != Bundle::Single) {
        let mut folder = page.path.folder.as_str();
        while let Some((above, _)) = folder.rsplit_once('/') {
            if let Some(leaf) = leaves.get(above) {
                let end = page.split.open.end.max(page.split.open.start);
                let span = crate::source::Span { start: page.split.open.start, end };
                let whole = leaf.source.shared_path();
                sink.push(
                    IN_LEAF_BUNDLE
                        .at(page, span)
                        .related(Label::new(whole, leaf.split.open).with(Message::new("in-leaf-bundle.leaf")))
                        .help(Message::new("in-leaf-bundle.help").with("path", leaf.source.path())),
                );
                break;
            }
            folder = above;
        }
    }
}
