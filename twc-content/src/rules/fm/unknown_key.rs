//! FM007: a key that neither the schema nor any template knows.

use crate::config::UnknownKeys;
use crate::diagnostic::{Applicability, Fix, Label, Message, Severity, Sink};
use crate::front_matter::Entry;
use crate::page::Page;
use crate::rules::{Check, Rule};
use crate::site::Site;

pub(super) static UNKNOWN_KEY: Rule = Rule {
    code: "FM007",
    name: "unknown-key",
    severity: Severity::Warning,
    default: true,
    fix: Some(Applicability::Suggestion),
    doc: include_str!("unknown_key.md"),
    doc_nl: None,
    check: Check::Page(check),
};

/// Keys that Hugo and its built-in templates read, in lower case.
const HUGO: &[&str] = &[
    "aliases",
    "audio",
    "author",
    "authors",
    "build",
    "cascade",
    "categories",
    "content",
    "date",
    "description",
    "disqus_identifier",
    "disqus_title",
    "disqus_url",
    "draft",
    "expirydate",
    "headless",
    "images",
    "iscjklanguage",
    "keywords",
    "kind",
    "lang",
    "lastmod",
    "layout",
    "linktitle",
    "locale",
    "markup",
    "menu",
    "menus",
    "modified",
    "outputs",
    "params",
    "path",
    "pubdate",
    "publishdate",
    "published",
    "resources",
    "series",
    "sitemap",
    "sites",
    "slug",
    "summary",
    "tags",
    "title",
    "translationkey",
    "twc",
    "type",
    "unpublishdate",
    "url",
    "videos",
    "weight",
];

fn check(site: &Site, page: &Page, sink: &mut Sink) {
    let templates = &site.templates;
    let policy = site.config.twc.schema.unknown_keys;
    let schema = site.schema.of(page).any(|it| it.configured) && policy == UnknownKeys::Deny;
    let read = templates.present && templates.complete;
    if policy == UnknownKeys::Off || !schema && !read {
        return;
    }
    let params = page.front_matter.get("params").and_then(|it| it.value.as_map()).unwrap_or_default();
    for entry in page.front_matter.root.iter().chain(params) {
        let key = entry.key.to_lowercase();
        if key.starts_with('_') || is_known(site, page, &key) || !schema && templates.keys.contains_key(&key) {
            continue;
        }
        let nearest = nearest(site, page, &key);
        // Where a template reads keys by a computed name, only a slip is certain.
        if !schema && templates.computed_keys && nearest.is_none() {
            continue;
        }
        sink.push(finding(site, page, entry, nearest, policy));
    }
}

fn is_known(site: &Site, page: &Page, key: &str) -> bool {
    let hugo = &site.config.hugo;
    let keys = &hugo.date_keys;
    let mut dates = [&keys.date, &keys.lastmod, &keys.publish, &keys.expiry].into_iter().flatten();
    HUGO.contains(&key)
        || dates.any(|it| it == key)
        || hugo.taxonomies.values().any(|it| it == key)
        || hugo.related_keys.iter().any(|it| it == key)
        || site.schema.field(page, key).is_some()
        || site.schema.archetype_keys.contains_key(key)
}

/// The key that was probably meant, in lower case.
fn nearest<'a>(site: &'a Site, page: &'a Page, key: &str) -> Option<&'a str> {
    let fields = site.schema.of(page).flat_map(|it| &it.fields).map(|it| it.name.as_str());
    HUGO.iter()
        .copied()
        .chain(site.templates.keys.keys().map(String::as_str))
        .chain(fields)
        .map(|it| (strsim::damerau_levenshtein(&it.to_lowercase(), key), it))
        .min()
        .filter(|(distance, it)| {
            let plural = it.strip_prefix(key).is_some_and(|rest| rest.len() <= 2);
            *distance > 0 && (*distance <= it.len().max(3) / 4 || plural)
        })
        .map(|(_, it)| it)
}

/// Keys of Hugo that people write with capitals.
const CAPITALS: &[&str] =
    &["expiryDate", "isCJKLanguage", "linkTitle", "publishDate", "translationKey", "unpublishDate"];

/// A key as its template, or Hugo's manual, writes it.
fn written<'a>(site: &'a Site, key: &'a str) -> &'a str {
    let template = site.templates.keys.get(key).and_then(|place| Some(site.source(&place.path)?.slice(place.span)));
    let word = template.map(|it| it.rsplit(['.', '"', '`', ' ']).find(|it| !it.is_empty()).unwrap_or_default());
    word.into_iter().chain(CAPITALS.iter().copied()).find(|it| it.eq_ignore_ascii_case(key)).unwrap_or(key)
}

fn finding(site: &Site, page: &Page, entry: &Entry, nearest: Option<&str>, policy: UnknownKeys) -> crate::Diagnostic {
    let mut finding = UNKNOWN_KEY.at(page, entry.key_span).with("key", &*entry.key);
    if policy == UnknownKeys::Deny {
        finding.severity = Severity::Error;
    }
    let Some(nearest) = nearest else {
        return finding.help(Message::new("unknown-key.help"));
    };
    if let Some(place) = site.templates.keys.get(nearest) {
        finding = finding.related(Label::new(place.path.clone(), place.span).with(Message::new("unknown-key.read")));
    }
    let nearest = written(site, nearest);
    let message = Message::new("unknown-key.nearest").with("nearest", nearest);
    let quote = page.slice(entry.key_span).chars().next().filter(|it| matches!(it, '"' | '\''));
    let quote = quote.map(String::from).unwrap_or_default();
    let text = format!("{quote}{nearest}{quote}");
    finding.help(message.clone()).fix(Fix::new(
        Applicability::Suggestion,
        message,
        page.source.shared_path(),
        entry.key_span,
        text,
    ))
}
