//! LC007: a variable that only one language's text has.

use std::collections::{BTreeMap, BTreeSet};

use crate::diagnostic::{Diagnostic, Label, Message, Severity, Sink};
use crate::likeness::Names;
use crate::locale::{Branch, Inline, Name, Pair, Pattern, TextPair};
use crate::rules::{Check, Rule};
use crate::site::Site;
use crate::source::Span;

pub(super) static VARIABLE_DIFFERS: Rule = Rule {
    code: "LC007",
    name: "variable-differs",
    severity: Severity::Error,
    default: true,
    fix: None,
    doc: include_str!("variable_differs.md"),
    doc_nl: Some(include_str!("variable_differs.nl.md")),
    check: Check::Site(check),
};

fn check(site: &Site, sink: &mut Sink) {
    // What a term is given is between it and its own language.
    for pair in site.catalogs.pairs().filter(|pair| !pair.original.term) {
        let mut known = BTreeSet::new();
        for (_, _, pattern) in pair.original.patterns() {
            known.extend(variables(pattern).into_keys());
        }
        let known = Known { likely: Names::new(known.iter().copied()), all: known };
        for text in pair.texts() {
            let meant = unknown(&pair, &text, &known, sink);
            missing(&pair, &text, &meant, sink);
            formatted(&pair, &text, sink);
        }
        let names: BTreeSet<&str> = pair.original.attributes.iter().map(|it| it.id.text.as_str()).collect();
        for attribute in &pair.translation.attributes {
            if !names.contains(attribute.id.text.as_str()) {
                let text = TextPair {
                    attribute: Some(&attribute.id),
                    place: attribute.id.span,
                    original: &attribute.value,
                    translation: &attribute.value,
                };
                unknown(&pair, &text, &known, sink);
            }
        }
    }
}

/// The variables of a message in the base language.
struct Known<'a> {
    all: BTreeSet<&'a str>,
    likely: Names<&'a str>,
}

/// The variables of a pattern, each with its first place (the sigil included).
fn variables(pattern: &Pattern) -> BTreeMap<&str, Span> {
    let mut found = BTreeMap::new();
    pattern.inlines(&mut |inline| {
        if let Inline::Variable(name) = inline {
            found.entry(name.text.as_str()).or_insert_with(|| inline.span());
        }
    });
    found
}

/// Variables that the code gives no value for, because the base language has none of that name; returns those that
/// were probably meant.
fn unknown<'a>(pair: &Pair<'a>, text: &TextPair<'a>, known: &Known<'a>, sink: &mut Sink) -> BTreeSet<&'a str> {
    let mut meant = BTreeSet::new();
    let mut unknown: Vec<_> =
        variables(text.translation).into_iter().filter(|(name, _)| !known.all.contains(name)).collect();
    unknown.sort_by_key(|(_, span)| *span);
    for (name, span) in unknown {
        let mut finding = found(pair, span, name, "unknown");
        if let Some(near) = suggestion(name, text, known) {
            meant.insert(near);
            finding = finding.help(Message::new("variable-differs.near").with("near", format!("${near}")));
        }
        sink.push(finding);
    }
    meant
}

/// The variable that was meant: a similar one, else the one the original chooses by where this one chooses, else the
/// only one there is.
fn suggestion<'a>(name: &str, text: &TextPair<'a>, known: &Known<'a>) -> Option<&'a str> {
    let selector = |pattern: &'a Pattern| {
        let mut first = None;
        pattern.selects(&mut |selector, _| first = first.or_else(|| variable_of(selector)));
        first.map(|it: &Name| it.text.as_str())
    };
    let near = known.likely.nearest(name).copied();
    near.or_else(|| selector(text.original).filter(|_| selector(text.translation) == Some(name)))
        .or_else(|| known.all.first().copied().filter(|_| known.all.len() == 1))
}

/// The variable that a choice goes by, directly or through a function.
pub(super) fn variable_of(selector: &Inline) -> Option<&Name> {
    match selector {
        Inline::Variable(name) => Some(name),
        Inline::Function { arguments, .. } => arguments.positional.first().and_then(variable_of),
        _ => None,
    }
}

/// Variables whose value the reader of the translation does not see; a misspelt one was told already.
fn missing(pair: &Pair<'_>, text: &TextPair<'_>, meant: &BTreeSet<&str>, sink: &mut Sink) {
    let originals = text.original.branches();
    let branches = text.translation.branches();
    let (there, here): (Vec<_>, Vec<_>) =
        (originals.iter().map(Branch::variables).collect(), branches.iter().map(Branch::variables).collect());
    let counterparts: Vec<Option<&BTreeSet<&str>>> = branches
        .iter()
        .map(|branch| {
            let counterpart = branch.counterpart(&originals)?;
            originals.iter().position(|it| std::ptr::eq(it, counterpart)).and_then(|at| there.get(at))
        })
        .collect();
    let mut seen = BTreeSet::new();
    let mut wanted: Vec<&str> = Vec::new();
    for (_, value) in originals.iter().flat_map(|branch| &branch.values) {
        value.walk(&mut |inline| {
            if let Inline::Variable(name) = inline
                && seen.insert(name.text.as_str())
            {
                wanted.push(&name.text);
            }
        });
    }
    // `{ name }` without its sigil was told as a reference that leads nowhere.
    let mut bare = BTreeSet::new();
    text.translation.inlines(&mut |inline| {
        if let Inline::Message { id, attribute: None } = inline {
            bare.insert(id.text.as_str());
        }
    });
    for name in wanted.into_iter().filter(|name| !meant.contains(name) && !bare.contains(*name)) {
        let lacking: Vec<&Branch<'_>> = branches
            .iter()
            .zip(&here)
            .zip(&counterparts)
            .filter(|((_, own), there)| !own.contains(name) && there.is_some_and(|it| it.contains(name)))
            .map(|((branch, _), _)| branch)
            .filter(|branch| !says_the_number(branch, name))
            .collect();
        let everywhere = here.iter().all(|it| !it.contains(name));
        let places: Vec<Span> = match lacking.first() {
            None => continue,
            // A choice by the number that never shows it lacks it where it counts: in the default.
            Some(_) if everywhere && !chosen_by(text.translation, name) => vec![text.place],
            Some(_) => lacking.iter().map(|branch| branch.key().map_or(text.place, |key| key.span)).collect(),
        };
        for place in places {
            let mut finding = found(pair, place, name, "missing");
            finding.severity = Severity::Warning;
            sink.push(finding);
        }
    }
}

/// A variable that the original formats (as a date, an amount) and the translation prints as it comes, or otherwise.
fn formatted(pair: &Pair<'_>, text: &TextPair<'_>, sink: &mut Sink) {
    let (originals, translations) = (ways(text.original), ways(text.translation));
    for (name, here) in &translations {
        // Options may differ between languages; an unknown function is told as such.
        let known = matches!(here.function, None | Some("NUMBER" | "DATETIME"));
        let Some(there) = originals.get(name).filter(|there| known && there.function != here.function) else {
            continue;
        };
        let mut finding = found(pair, here.span, name, "formatted").with("there", there.shown.as_str());
        finding.severity = Severity::Note;
        sink.push(finding);
    }
}

/// How a text prints a variable.
struct Way<'a> {
    function: Option<&'a str>,
    shown: String,
    span: Span,
}

/// How a text prints each variable: bare, or through which function.
fn ways(pattern: &Pattern) -> BTreeMap<&str, Way<'_>> {
    let mut ways = BTreeMap::new();
    for branch in pattern.branches() {
        for (_, value) in branch.values {
            let (name, function, shown) = match value {
                Inline::Variable(name) => (name, None, format!("{{ ${} }}", name.text)),
                Inline::Function { id, arguments } => {
                    let Some(Inline::Variable(name)) = arguments.positional.first() else { continue };
                    let mut options: Vec<String> = arguments
                        .named
                        .iter()
                        .map(|(option, value)| match value {
                            Inline::String { value, .. } => format!(", {}: \"{value}\"", option.text),
                            Inline::Number(number) => format!(", {}: {}", option.text, number.text),
                            _ => String::new(),
                        })
                        .collect();
                    options.sort();
                    let shown = format!("{{ {}(${}{}) }}", id.text, name.text, options.concat());
                    (name, Some(id.text.as_str()), shown)
                }
                _ => continue,
            };
            ways.entry(name.text.as_str()).or_insert(Way { function, shown, span: value.span() });
        }
    }
    ways
}

/// Whether the variant itself tells the number: `[0]`, `[one]`, or any but the default of a choice by this variable.
fn says_the_number(branch: &Branch<'_>, name: &str) -> bool {
    let by_this = branch.selector.and_then(variable_of).is_some_and(|it| it.text == name);
    by_this && branch.variant.is_some_and(|it| !it.default && !matches!(&*it.key.text, "few" | "many" | "other"))
}

fn chosen_by(pattern: &Pattern, name: &str) -> bool {
    let mut found = false;
    pattern.selects(&mut |selector, _| found |= variable_of(selector).is_some_and(|it| it.text == name));
    found
}

fn found(pair: &Pair<'_>, span: Span, name: &str, kind: &str) -> Diagnostic {
    VARIABLE_DIFFERS
        .in_file(pair.other.source.shared_path(), span)
        .with("variable", format!("${name}"))
        .with("kind", kind)
        .with("base", pair.base.language.to_string())
        .related(Label::new(pair.base.source.shared_path(), pair.original.label_span()))
}
