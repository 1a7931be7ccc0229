//! SC010: a parameter that names a page or file which is not there.

use crate::diagnostic::{Applicability, Fix, Message, Severity, Sink};
use crate::page::Page;
use crate::rules::{Check, Rule};
use crate::shortcode::{Embedded, Parameter, ParameterValue, Shortcode};
use crate::site::{Missing, Reference, Site, Target};

pub(super) static PARAM_TARGET: Rule = Rule {
    code: "SC010",
    name: "param-target",
    severity: Severity::Error,
    default: true,
    fix: Some(Applicability::Suggestion),
    doc: include_str!("param_target.md"),
    doc_nl: None,
    check: Check::Page(check),
};

fn check(site: &Site, page: &Page, sink: &mut Sink) {
    for shortcode in &page.shortcodes {
        if let Some(Embedded::Ref | Embedded::Relref) = Embedded::find(&shortcode.name) {
            reference(site, page, shortcode, sink);
            continue;
        }
        for parameter in &shortcode.parameters {
            if let (Some(name), ParameterValue::String(value)) = (parameter.name.as_deref(), &parameter.value)
                && let Some(missing) = missing(site, page, name, value)
            {
                report(page, parameter, value, &missing, sink);
            }
        }
    }
}

/// The page that `ref` and `relref` name; Hugo's build stops where there is none.
fn reference(site: &Site, page: &Page, shortcode: &Shortcode, sink: &mut Sink) {
    let Some(parameter) = shortcode.named("path").or(shortcode.positional(0)) else { return };
    let ParameterValue::String(value) = &parameter.value else { return };
    let language = shortcode.named("lang").and_then(|it| match &it.value {
        ParameterValue::String(language) => language.parse().ok(),
        _ => None,
    });
    match site.reference(page, value, language.as_ref()) {
        Reference::Missing => {
            // What is not found as a reference may still be near something.
            let rooted =
                if value.starts_with('/') || value.starts_with('.') { value.to_string() } else { format!("/{value}") };
            let missing = match site.resolve(page, &rooted).target {
                Target::Missing(missing) => missing.candidates,
                _ => Vec::new(),
            };
            report(page, parameter, value, &Problem { kind: "page", candidates: missing }, sink);
        }
        Reference::Ambiguous => {
            report(page, parameter, value, &Problem { kind: "ambiguous", candidates: Vec::new() }, sink);
        }
        _ => {}
    }
}

struct Problem {
    kind: &'static str,
    candidates: Vec<String>,
}

/// What is wrong with the address in a parameter, if it is one.
fn missing(site: &Site, page: &Page, name: &str, value: &str) -> Option<Problem> {
    let link = matches!(name, "href" | "link" | "url" | "attrlink");
    let file = matches!(name, "src" | "image" | "img" | "icon" | "cover" | "poster" | "logo" | "photo" | "background");
    let words = value.contains(char::is_whitespace) || value.contains(['{', '*', '<']);
    // A word alone may be the name of an icon or a colour.
    let path = value.contains('/') || value.rsplit_once('.').is_some_and(|(_, extension)| is_extension(extension));
    if words || !(link || file && path) {
        return None;
    }
    let Target::Missing(Missing { file: is_file, candidates, .. }) = site.resolve(page, value).target else {
        return None;
    };
    if file && !is_file {
        return None;
    }
    let name = value.split(['?', '#']).next()?.trim_start_matches("./").trim_start_matches('/');
    // The template may look in a folder of its own.
    let elsewhere = |path: &String| path.ends_with(name) && path[..path.len() - name.len()].ends_with('/');
    if is_file && (site.resources.iter().any(elsewhere) || resource_folders_left_out(site, value)) {
        return None;
    }
    Some(Problem { kind: if is_file { "file" } else { "page" }, candidates })
}

/// Whether a file in some folder cannot be judged: the site came without its static files and assets.
fn resource_folders_left_out(site: &Site, value: &str) -> bool {
    let folder = |path: &String| {
        ["static/", "assets/"].iter().any(|it| path.starts_with(it) || path.contains(&format!("/{it}")))
    };
    value.trim_start_matches("./").contains('/') && !site.resources.iter().any(folder)
}

fn is_extension(text: &str) -> bool {
    (2..=5).contains(&text.len())
        && text.bytes().all(|it| it.is_ascii_alphanumeric())
        && text.bytes().any(|it| it.is_ascii_alphabetic())
}

fn report(page: &Page, parameter: &Parameter, value: &str, problem: &Problem, sink: &mut Sink) {
    let mut found = PARAM_TARGET.at(page, parameter.value_span).with("kind", problem.kind).with("target", value);
    for candidate in problem.candidates.iter().take(3) {
        found = found.fix(Fix::new(
            Applicability::Suggestion,
            Message::new("param-target.fix").with("meant", candidate.as_str()),
            page.source.shared_path(),
            parameter.value_span,
            candidate.as_str(),
        ));
    }
    if problem.kind == "ambiguous" {
        found = found.help(Message::new("param-target.whole-path"));
    }
    sink.push(found);
}
