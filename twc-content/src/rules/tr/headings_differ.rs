//! TR002: a page and its translation are not divided alike.

use crate::diagnostic::{Label, Severity, Sink};
use crate::rules::headings;
use crate::rules::pairs::pairs;
use crate::rules::{Check, Rule};
use crate::site::Site;

pub(super) static HEADINGS_DIFFER: Rule = Rule {
    code: "TR002",
    name: "headings-differ",
    severity: Severity::Warning,
    default: true,
    fix: None,
    doc: include_str!("headings_differ.md"),
    doc_nl: Some(include_str!("headings_differ.nl.md")),
    check: Check::Site(check),
};

fn check(site: &Site, sink: &mut Sink) {
    for pair in pairs(site) {
        let (there, here) = (headings::of_page(pair.original), headings::of_page(pair.translation));
        let language = pair.original.path.language.to_string();
        let path = pair.original.source.shared_path();
        let same = here.iter().zip(&there).take_while(|(here, there)| here.level == there.level).count();
        if same == here.len() && same == there.len() {
            continue;
        }
        if here.len() == there.len() {
            // As many headings: each that differs is a slip of its own.
            for (heading, original) in here.iter().zip(&there).filter(|(here, there)| here.level != there.level) {
                sink.push(
                    HEADINGS_DIFFER
                        .at(pair.translation, heading.span)
                        .with("kind", "level")
                        .with("level", usize::from(heading.level))
                        .with("there", usize::from(original.level))
                        .with("language", language.clone())
                        .related(Label::new(path.clone(), original.span)),
                );
            }
            continue;
        }
        // One has more: the first that has no counterpart is the place to look.
        let more_here = here.len() > there.len();
        let (page, heading, other) = if more_here {
            (pair.translation, here.get(same), there.get(same))
        } else {
            (pair.original, there.get(same), here.get(same))
        };
        let Some(heading) = heading.or_else(|| if more_here { here.last() } else { there.last() }) else { continue };
        let lacking = if more_here { pair.original } else { pair.translation };
        let mut finding = HEADINGS_DIFFER
            .at(page, heading.span)
            .with("kind", "count")
            .with("level", here.len().max(there.len()))
            .with("there", here.len().min(there.len()))
            .with("language", lacking.path.language.to_string());
        if let Some(other) = other {
            finding = finding.related(Label::new(lacking.source.shared_path(), other.span));
        }
        sink.push(finding);
    }
}
