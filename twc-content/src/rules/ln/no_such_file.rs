//! LN003: an image or file that is not there.

use crate::diagnostic::{Applicability, Message, Severity, Sink};
use crate::page::Page;
use crate::rules::{Check, Rule};
use crate::site::{Relation, Site, Target};

pub(super) static NO_SUCH_FILE: Rule = Rule {
    code: "LN003",
    name: "no-such-file",
    severity: Severity::Error,
    default: true,
    fix: Some(Applicability::Suggestion),
    doc: include_str!("no_such_file.md"),
    doc_nl: None,
    check: Check::Page(check),
};

fn check(site: &Site, page: &Page, sink: &mut Sink) {
    for out in site.outgoing(page) {
        let Target::Missing(missing) = &out.link.target else { continue };
        let source = matches!(out.relation, Relation::Image | Relation::HtmlSource);
        if !(missing.file || source) || is_unknowable(site, &out.url) || super::bad_mail::forgotten_mailto(out) {
            continue;
        }
        let path = out.url.split(['#', '?']).next().unwrap_or_default();
        let mut finding = NO_SUCH_FILE.at(page, out.span).with("url", path);
        if let Some(to) = super::forgotten_scheme(out) {
            sink.push(super::with_forgotten_scheme(page, out, finding, &to));
            continue;
        }
        for candidate in missing.candidates.iter().filter(|_| out.literal) {
            let title = Message::new("no-such-file.fix").with("to", candidate.as_str());
            finding = finding.fix(super::replace_path(page, out, candidate, Applicability::Suggestion, title));
        }
        sink.push(match missing.candidates.first() {
            Some(near) => finding.help(Message::new("no-such-file.near").with("to", near.as_str())),
            None => finding.help(Message::new("no-such-file.help")),
        });
    }
}

/// Whether a file may come from a theme or folder that is not there to be read.
fn is_unknowable(site: &Site, url: &str) -> bool {
    // An own address is known no better than its path.
    let path =
        url.split_once("://").map_or(url, |(_, rest)| rest.find('/').and_then(|at| rest.get(at..)).unwrap_or("/"));
    let Some(path) = path.strip_prefix('/') else { return false };
    if site.templates.complete {
        return false;
    }
    let top = path.split('/').next().unwrap_or_default();
    let beside = !path.contains('/') && site.has_files_below("static/");
    !beside && !site.has_files_below(&format!("static/{top}/")) && !site.has_pages_below(top)
}
