//! Rules about links.

mod alias_hop;
mod bad_mail;
mod bad_url;
mod bare_url;
mod entity_in_url;
mod fragment_with_base;
mod http;
mod language_prefix;
mod letter_case;
mod no_destination;
mod no_slash;
mod no_such_anchor;
mod no_such_file;
mod no_such_page;
mod other_language;
mod own_address;
mod page_relative;
mod same_target;
mod shortener;
mod tracking;
mod translated_proxy;
mod unpublished_target;

use super::Rule;
use crate::diagnostic::{Applicability, Diagnostic, Fix, Message};
use crate::document::LinkForm;
use crate::page::Page;
use crate::site::{Facts, Outgoing, Relation, Site};
use crate::source::Span;

/// The rules of this family, by code.
pub(super) const RULES: &[&Rule] = &[
    &no_such_page::NO_SUCH_PAGE,
    &no_such_anchor::NO_SUCH_ANCHOR,
    &no_such_file::NO_SUCH_FILE,
    &other_language::OTHER_LANGUAGE,
    &language_prefix::LANGUAGE_PREFIX,
    &own_address::OWN_ADDRESS,
    &no_slash::NO_SLASH,
    &bad_url::BAD_URL,
    &http::HTTP,
    &bare_url::BARE_URL,
    &entity_in_url::ENTITY_IN_URL,
    &no_destination::NO_DESTINATION,
    &unpublished_target::UNPUBLISHED_TARGET,
    &letter_case::LETTER_CASE,
    &alias_hop::ALIAS_HOP,
    &page_relative::PAGE_RELATIVE,
    &fragment_with_base::FRAGMENT_WITH_BASE,
    &tracking::TRACKING,
    &shortener::SHORTENER,
    &translated_proxy::TRANSLATED_PROXY,
    &bad_mail::BAD_MAIL,
    &same_target::SAME_TARGET,
];

/// The links of a page, and the addresses that its shortcodes are given.
fn addresses<'a>(site: &'a Site, page: &Page) -> impl Iterator<Item = &'a Outgoing> {
    site.outgoing(page).iter().chain(site.parameter_links(page))
}

/// Puts another path in the place of a destination's; query and fragment stay.
fn replace_path(page: &Page, out: &Outgoing, path: &str, applicability: Applicability, title: Message) -> Fix {
    let end = out.url.find(['#', '?']).unwrap_or(out.url.len());
    let span = Span::new(out.span.start as usize, out.span.start as usize + end);
    Fix::new(applicability, title, page.source.shared_path(), span, path.replace(' ', "%20"))
}

/// How the pages of a site name a page of their own language: by its path where the link hook looks it up.
fn path_of(site: &Site, facts: &Facts) -> String {
    if site.config.hugo.languages.len() > 1 { facts.logical.clone() } else { facts.url.clone() }
}

/// Whether an address stands between quotation marks of its own: it is spoken about, and a link by accident.
fn is_spoken_of(page: &Page, out: &Outgoing) -> bool {
    let marks = ['\'', '"', '‘', '’', '“', '”', '„', '«', '»'];
    let text = page.source.text();
    let before = text.get(..out.element.start as usize).unwrap_or_default();
    let after = text.get(out.element.end as usize..).unwrap_or_default();
    out.relation == Relation::Link(LinkForm::Linkify) && before.ends_with(marks) && after.starts_with(marks)
}

/// A destination without the folder of the page's language.
fn without_prefix(site: &Site, page: &Page, url: &str) -> Option<String> {
    let prefix = format!("/{}", page.path.language.code());
    let rest = url.strip_prefix(prefix.as_str())?;
    if !(rest.is_empty() || rest.starts_with(['/', '#', '?'])) || site.config.hugo.languages.len() < 2 {
        return None;
    }
    Some(if rest.starts_with('/') { rest.to_owned() } else { format!("/{rest}") })
}

/// A destination that was meant for another site and lacks its `https://`: `www.example.org`, `example.org/page`.
fn forgotten_scheme(out: &Outgoing) -> Option<String> {
    // Endings that are hardly ever those of a file.
    const TOP: &[&str] = &[
        "com",
        "org",
        "net",
        "nl",
        "be",
        "eu",
        "de",
        "fr",
        "uk",
        "us",
        "ch",
        "at",
        "es",
        "it",
        "se",
        "no",
        "dk",
        "pl",
        "io",
        "dev",
        "app",
        "info",
        "social",
        "coop",
        "nu",
        "edu",
        "gov",
        "int",
        "xyz",
        "online",
        "amsterdam",
        "frl",
    ];
    let host = out.url.split(['/', '#', '?']).next().unwrap_or_default();
    let (name, top) = host.rsplit_once('.')?;
    let plain = name.chars().all(|it| it.is_alphanumeric() || matches!(it, '-' | '.')) && !name.starts_with('.');
    let is_host = plain && !name.is_empty() && (name.starts_with("www.") || TOP.contains(&top));
    is_host.then(|| format!("https://{}", out.url))
}

/// Says of a finding that the destination was meant for another site.
fn with_forgotten_scheme(page: &Page, out: &Outgoing, mut finding: Diagnostic, to: &str) -> Diagnostic {
    finding = finding.help(Message::new("no-such-page.scheme").with("to", to));
    if out.literal {
        let title = Message::new("no-such-page.add-scheme");
        let at = Span::at(out.span.start as usize);
        let path = page.source.shared_path();
        finding = finding.fix(Fix::new(Applicability::Suggestion, title, path, at, "https://"));
    }
    finding
}
