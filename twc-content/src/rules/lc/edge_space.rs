//! LC027: a blank at the beginning or end of a text that only one language has.

use crate::diagnostic::{Label, Severity, Sink};
use crate::rules::{Check, Rule};
use crate::site::Site;

pub(super) static EDGE_SPACE: Rule = Rule {
    code: "LC027",
    name: "edge-space",
    severity: Severity::Warning,
    default: true,
    fix: None,
    doc: include_str!("edge_space.md"),
    doc_nl: Some(include_str!("edge_space.nl.md")),
    check: Check::Site(check),
};

fn check(site: &Site, sink: &mut Sink) {
    for pair in site.catalogs.pairs() {
        for text in pair.texts() {
            let (original, translation) = (text.original.default_branch(), text.translation.default_branch());
            if original.text.trim().is_empty() || translation.text.trim().is_empty() {
                continue;
            }
            let blank = |it: &char| it.is_whitespace();
            let edges = |text: &str| {
                (
                    text.chars().next().is_some_and(|it| blank(&it)),
                    text.chars().next_back().is_some_and(|it| blank(&it)),
                )
            };
            let (here, there) = (edges(&translation.text), edges(&original.text));
            for (here, there, edge) in [(here.0, there.0, "start"), (here.1, there.1, "end")] {
                if here != there {
                    sink.push(
                        EDGE_SPACE
                            .in_file(pair.other.source.shared_path(), text.place)
                            .with("edge", edge)
                            .with("kind", if there { "missing" } else { "extra" })
                            .related(Label::new(pair.base.source.shared_path(), pair.original.label_span())),
                    );
                }
            }
        }
    }
}
