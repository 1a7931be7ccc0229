//! LC010: messages that refer to each other in a circle.

use std::collections::BTreeMap;

use crate::diagnostic::{Label, Severity, Sink};
use crate::language::Language;
use crate::locale::{Catalogs, Inline};
use crate::rules::{Check, Rule};
use crate::site::Site;
use crate::source::Span;

pub(super) static MESSAGE_CYCLE: Rule = Rule {
    code: "LC010",
    name: "message-cycle",
    severity: Severity::Error,
    default: true,
    fix: None,
    doc: include_str!("message_cycle.md"),
    doc_nl: Some(include_str!("message_cycle.nl.md")),
    check: Check::Site(check),
};

/// A value or an attribute, and what it refers to.
struct Node {
    name: String,
    file: std::sync::Arc<str>,
    span: Span,
    /// Number of the node referred to, and the place of the reference.
    references: Vec<(usize, Span)>,
}

fn check(site: &Site, sink: &mut Sink) {
    for language in site.catalogs.languages() {
        let nodes = graph(&site.catalogs, language);
        for circle in circles(&nodes) {
            let first = circle.iter().copied().min().unwrap_or_default();
            let start = circle.iter().position(|it| *it == first).unwrap_or_default();
            let path: Vec<usize> = circle.iter().cycle().skip(start).take(circle.len() + 1).copied().collect();
            let names: Vec<&str> = path.iter().filter_map(|it| nodes.get(*it)).map(|it| it.name.as_str()).collect();
            let Some(node) = nodes.get(first) else { continue };
            let mut finding = MESSAGE_CYCLE.in_file(node.file.clone(), node.span).with("path", names.join(" → "));
            for pair in path.windows(2) {
                let (Some(from), Some(to)) = (pair.first().and_then(|it| nodes.get(*it)), pair.get(1)) else {
                    continue;
                };
                if let Some((_, span)) = from.references.iter().find(|(target, _)| target == to) {
                    finding = finding.related(Label::new(from.file.clone(), *span));
                }
            }
            sink.push(finding);
        }
    }
}

fn graph(catalogs: &Catalogs, language: &Language) -> Vec<Node> {
    let mut nodes = Vec::new();
    let mut numbers: BTreeMap<String, usize> = BTreeMap::new();
    let mut patterns = Vec::new();
    for (catalog, entry) in catalogs.entries(language) {
        for (attribute, span, pattern) in entry.patterns() {
            let label = entry.label();
            let name = attribute.map_or_else(|| label.clone(), |it| format!("{label}.{}", it.text));
            numbers.entry(name.clone()).or_insert(nodes.len());
            nodes.push(Node { name, file: catalog.source.shared_path(), span, references: Vec::new() });
            patterns.push(pattern);
        }
    }
    for (node, pattern) in nodes.iter_mut().zip(patterns) {
        pattern.inlines(&mut |inline| {
            let name = match inline {
                Inline::Message { id, attribute: None } => id.text.clone(),
                Inline::Message { id, attribute: Some(attribute) } => format!("{}.{}", id.text, attribute.text),
                Inline::Term { id, attribute: None, .. } => format!("-{}", id.text),
                Inline::Term { id, attribute: Some(attribute), .. } => format!("-{}.{}", id.text, attribute.text),
                _ => return,
            };
            if let Some(number) = numbers.get(&name) {
                node.references.push((*number, inline.span()));
            }
        });
    }
    nodes
}

/// One circle for each way back that a walk in depth meets; no node starts two.
fn circles(nodes: &[Node]) -> Vec<Vec<usize>> {
    #[derive(Clone, Copy, PartialEq)]
    enum State {
        New,
        Open,
        Done,
    }
    let mut state = vec![State::New; nodes.len()];
    let mut circles = Vec::new();
    for root in 0..nodes.len() {
        if state[root] != State::New {
            continue;
        }
        state[root] = State::Open;
        let mut path = vec![(root, 0)];
        while let Some((node, next)) = path.last_mut() {
            let Some((target, _)) = nodes[*node].references.get(*next) else {
                state[*node] = State::Done;
                path.pop();
                continue;
            };
            *next += 1;
            match state[*target] {
                State::New => {
                    state[*target] = State::Open;
                    path.push((*target, 0));
                }
                State::Open => {
                    let start = path.iter().position(|(node, _)| node == target).unwrap_or_default();
                    circles.push(path[start..].iter().map(|(node, _)| *node).collect());
                }
                State::Done => {}
            }
        }
    }
    circles
}
