//! SC011: a shortcode made for another language.

use crate::diagnostic::{Applicability, Fix, Message, Severity, Sink};
use crate::rules::sc::names::{pages, usage};
use crate::rules::{Check, Rule};
use crate::site::Site;

pub(super) static WRONG_LANGUAGE_SHORTCODE: Rule = Rule {
    code: "SC011",
    name: "wrong-language-shortcode",
    severity: Severity::Warning,
    default: true,
    fix: Some(Applicability::Suggestion),
    doc: include_str!("wrong_language_shortcode.md"),
    doc_nl: None,
    check: Check::Site(check),
};

fn check(site: &Site, sink: &mut Sink) {
    let usage = usage(site);
    let codes: Vec<String> = site.config.hugo.languages.iter().map(|it| it.language.code()).collect();
    for page in pages(site) {
        let own = page.path.language.code();
        for shortcode in &page.shortcodes {
            let Some((stem, mark)) = shortcode.name.rsplit_once(['-', '_']) else { continue };
            if stem.is_empty() || mark == own || !codes.iter().any(|it| it == mark) {
                continue;
            }
            let sign = &shortcode.name[stem.len()..stem.len() + 1];
            let right = format!("{stem}{sign}{own}");
            // Only where there is one for this language is the other a slip.
            if !usage.contains_key(right.as_str()) && !site.templates.shortcodes.contains_key(&right) {
                continue;
            }
            let title = Message::new("wrong-language-shortcode.fix").with("right", right.as_str());
            let path = page.source.shared_path();
            let mut fix = Fix::new(Applicability::Suggestion, title, path.clone(), shortcode.name_span, right.as_str());
            if let Some(close) = shortcode.close
                && let Some(at) = page.slice(close).find(&*shortcode.name)
            {
                let start = close.start as usize + at;
                let span = crate::source::Span::new(start, start + shortcode.name.len());
                fix = fix.and(path, span, right.as_str());
            }
            sink.push(
                WRONG_LANGUAGE_SHORTCODE
                    .at(page, shortcode.name_span)
                    .with("name", &*shortcode.name)
                    .with("own", own.as_str())
                    .fix(fix),
            );
        }
    }
}
