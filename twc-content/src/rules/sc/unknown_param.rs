//! SC007: a parameter that the template of a shortcode does not read.

use crate::diagnostic::{Applicability, Fix, Message, Severity, Sink};
use crate::page::Page;
use crate::rules::{Check, Rule};
use crate::shortcode::Embedded;
use crate::site::Site;

pub(super) static UNKNOWN_PARAM: Rule = Rule {
    code: "SC007",
    name: "unknown-param",
    severity: Severity::Warning,
    default: true,
    fix: Some(Applicability::Suggestion),
    doc: include_str!("unknown_param.md"),
    doc_nl: None,
    check: Check::Page(check),
};

fn check(site: &Site, page: &Page, sink: &mut Sink) {
    for shortcode in &page.shortcodes {
        let template = site.templates.shortcodes.get(&*shortcode.name);
        let known: Vec<&str> = match template {
            Some(template) if template.open => continue,
            Some(template) => template.named.keys().map(String::as_str).collect(),
            None => match Embedded::find(&shortcode.name).filter(|_| site.templates.complete) {
                Some(kind) => kind.parameters().to_vec(),
                None => continue,
            },
        };
        for parameter in &shortcode.parameters {
            let Some(name) = parameter.name.as_deref().filter(|name| !known.contains(name)) else { continue };
            let mut found =
                UNKNOWN_PARAM.at(page, parameter.name_span).with("name", &*shortcode.name).with("parameter", name);
            // A plural is a shortcode of its own, and a slip of a parameter.
            let edits = |it: &&str| strsim::osa_distance(&it.to_lowercase(), &name.to_lowercase());
            let meant = known
                .iter()
                .copied()
                .min_by_key(|it| (edits(it), *it))
                .filter(|it| edits(it) <= name.chars().count().max(it.chars().count()) / 4);
            if let Some(meant) = meant {
                found = found.fix(Fix::new(
                    Applicability::Suggestion,
                    Message::new("unknown-param.fix").with("meant", meant),
                    page.source.shared_path(),
                    parameter.name_span,
                    meant,
                ));
            } else if !known.is_empty() {
                found = found.note(Message::new("unknown-param.known").with("known", known.join("`, `")));
            }
            if let Some(path) = template.and_then(|it| it.paths.first()) {
                found = found.note(Message::new("unknown-param.template").with("path", &**path));
            }
            sink.push(found);
        }
    }
}
