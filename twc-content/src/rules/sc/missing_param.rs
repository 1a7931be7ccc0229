//! SC006: a parameter that the template of a shortcode cannot do without.

use crate::diagnostic::{Message, Severity, Sink};
use crate::page::Page;
use crate::rules::{Check, Rule};
use crate::shortcode::{Embedded, Shortcode};
use crate::site::Site;

pub(super) static MISSING_PARAM: Rule = Rule {
    code: "SC006",
    name: "missing-param",
    severity: Severity::Error,
    default: true,
    fix: None,
    doc: include_str!("missing_param.md"),
    doc_nl: None,
    check: Check::Page(check),
};

fn check(site: &Site, page: &Page, sink: &mut Sink) {
    for shortcode in &page.shortcodes {
        let missing = match site.templates.shortcodes.get(&*shortcode.name) {
            // Values without names may stand for any parameter.
            Some(_) if shortcode.parameters.iter().any(|it| it.name.is_none()) => None,
            Some(template) => template.required.iter().map(String::as_str).find(|it| shortcode.named(it).is_none()),
            None => embedded(site, shortcode),
        };
        let Some(missing) = missing else { continue };
        let name = &*shortcode.name;
        let mut found = MISSING_PARAM
            .at(page, shortcode.name_span)
            .with("name", name)
            .with("parameter", missing)
            .help(Message::new("missing-param.help").with("parameter", missing));
        let place = site.templates.shortcodes.get(name).and_then(|template| template.named.get(missing));
        if let Some(place) = place {
            found = found.related(place.label(Message::new("missing-param.label")));
        }
        sink.push(found);
    }
}

/// What one of Hugo's own shortcodes lacks. Its template may be replaced by one that is not there to be read, so only a
/// tag without any parameter is certain to be wrong.
fn embedded(site: &Site, shortcode: &Shortcode) -> Option<&'static str> {
    let kind = Embedded::find(&shortcode.name)?;
    if !shortcode.parameters.is_empty() && !site.templates.complete {
        return None;
    }
    let first = shortcode.positional(0).is_some();
    let named = |name: &'static str| shortcode.named(name).is_none().then_some(name);
    match kind {
        Embedded::Youtube | Embedded::Vimeo if !first => named("id"),
        Embedded::Instagram if !first => Some("id"),
        Embedded::Ref | Embedded::Relref if !first => named("path"),
        Embedded::Param if !first => Some("name"),
        Embedded::X => named("user").or(named("id")),
        Embedded::Figure => named("src"),
        _ => None,
    }
}
