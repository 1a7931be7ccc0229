//! TR009: shortcodes that a page and its translation do not share.

use crate::diagnostic::{Label, Severity, Sink};
use crate::rules::pairs::{PagePair, pairs};
use crate::rules::{Check, Rule};
use crate::shortcode::{Parameter, ParameterValue, Shortcode};
use crate::site::Site;

pub(super) static SHORTCODE_DIFFERS: Rule = Rule {
    code: "TR009",
    name: "shortcode-differs",
    severity: Severity::Note,
    default: false,
    fix: None,
    doc: include_str!("shortcode_differs.md"),
    doc_nl: Some(include_str!("shortcode_differs.nl.md")),
    check: Check::Site(check),
};

/// Parameters that are no text: both languages have the same.
const SHARED: &[&str] = &["class", "style", "width", "height", "icon", "size", "color", "target", "id"];

fn check(site: &Site, sink: &mut Sink) {
    for pair in pairs(site) {
        let (there, here) = (&pair.original.shortcodes, &pair.translation.shortcodes);
        let same = here.iter().zip(there).take_while(|(one, other)| alike(site, one, other)).count();
        if same < here.len().max(there.len()) {
            sequence(&pair, same, sink);
            continue;
        }
        for (one, other) in here.iter().zip(there) {
            for parameter in
                one.parameters.iter().filter(|it| it.name.as_deref().is_some_and(|it| SHARED.contains(&it)))
            {
                let name = parameter.name.as_deref().unwrap_or_default();
                let Some(original) = other.named(name).filter(|it| it.value != parameter.value) else { continue };
                sink.push(
                    SHORTCODE_DIFFERS
                        .at(pair.translation, parameter.value_span)
                        .with("kind", "parameter")
                        .with("name", name)
                        .with("value", text(original))
                        .with("language", pair.original.path.language.code())
                        .related(Label::new(pair.original.source.shared_path(), original.value_span)),
                );
            }
        }
    }
}

/// Whether two shortcodes are the same, or the same made for each language.
fn alike(site: &Site, one: &Shortcode, other: &Shortcode) -> bool {
    let stem = |name: &str| {
        let codes = site.config.hugo.languages.iter().map(|it| it.language.code().to_owned());
        let mut marks = codes.flat_map(|code| [format!("-{code}"), format!("_{code}")]);
        marks.find_map(|mark| name.strip_suffix(mark.as_str()).map(str::to_owned)).unwrap_or_else(|| name.to_owned())
    };
    stem(&one.name) == stem(&other.name)
}

fn sequence(pair: &PagePair<'_>, same: usize, sink: &mut Sink) {
    let (there, here) = (pair.original.shortcodes.get(same), pair.translation.shortcodes.get(same));
    let (page, shortcode, other, page_other) = match (here, there) {
        (Some(here), there) => (pair.translation, here, there, pair.original),
        (None, Some(there)) => (pair.original, there, None, pair.translation),
        (None, None) => return,
    };
    let mut finding = SHORTCODE_DIFFERS
        .at(page, shortcode.open)
        .with("kind", if other.is_some() { "other" } else { "missing" })
        .with("name", &*shortcode.name)
        .with("value", other.map_or("", |it| &*it.name))
        .with("language", page_other.path.language.code());
    if let Some(other) = other {
        finding = finding.related(Label::new(page_other.source.shared_path(), other.open));
    }
    sink.push(finding);
}

fn text(parameter: &Parameter) -> String {
    match &parameter.value {
        ParameterValue::String(text) => text.to_string(),
        ParameterValue::Bool(value) => value.to_string(),
        ParameterValue::Int(number) => number.to_string(),
        ParameterValue::Float(number) => number.to_string(),
    }
}
