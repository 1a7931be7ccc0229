//! LN014: a link to a page that readers do not get.

use crate::diagnostic::{Label, Message, Severity, Sink};
use crate::page::Page;
use crate::rules::{Check, Rule};
use crate::site::{Publication, Site, Target};

pub(super) static UNPUBLISHED_TARGET: Rule = Rule {
    code: "LN014",
    name: "unpublished-target",
    severity: Severity::Error,
    default: true,
    fix: None,
    doc: include_str!("unpublished_target.md"),
    doc_nl: None,
    check: Check::Page(check),
};

fn check(site: &Site, page: &Page, sink: &mut Sink) {
    if site.facts_of(page).is_none_or(|it| it.publication != Publication::Published) {
        return;
    }
    for out in super::addresses(site, page) {
        let Target::Page(index) = out.link.target else { continue };
        let Some(target) = site.facts.get(index) else { continue };
        let reason = match target.publication {
            Publication::Published | Publication::Shadowed => continue,
            Publication::Draft => "draft",
            Publication::Future => "future",
            Publication::Expired => "expired",
            _ => "hidden",
        };
        let mut finding = UNPUBLISHED_TARGET
            .at(page, out.span)
            .with("title", if target.title.is_empty() { target.logical.as_str() } else { target.title.as_str() })
            .with("reason", reason)
            .help(Message::new("unpublished-target.help"));
        if let Some(source) = site.pages.get(index) {
            let key = match reason {
                "draft" => "draft",
                "future" => "publishDate",
                "expired" => "expiryDate",
                _ => "build",
            };
            let entry = source.front_matter.get(key).or_else(|| source.front_matter.get("date"));
            if let Some(entry) = entry {
                let place = Label::new(source.source.shared_path(), entry.key_span.to(entry.value.span));
                finding = finding.related(place.with(Message::new("unpublished-target.label")));
            }
        }
        sink.push(finding);
    }
}
