//! A page as JSON.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use twc_content::date::Moment;
use twc_content::front_matter::{Entry, Value as FrontValue, ValueKind};
use twc_content::shortcode::{Parameter, ParameterValue};
use twc_content::site::Target;
use twc_content::{Document, NodeKind, Page, Site};

use super::SCHEMA_VERSION;
use crate::html::Rendered;

/// Front matter keys that have a field of their own.
const OWN_FIELDS: [&str; 6] = ["title", "description", "date", "lastmod", "draft", "tags"];
/// Depth of front matter values that is published.
const DEEPEST: usize = 64;

/// A page of a site.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct PageJson {
    /// The version of this shape.
    pub schema_version: u32,
    /// Path of the file that makes the page, below the site's folder.
    pub source: String,
    /// Language code, such as `nl`.
    pub language: String,
    /// `home`, `section`, `page`, `taxonomy` or `term`.
    pub kind: String,
    /// Address from the host's root, percent-encoded; empty where the page is not published.
    pub url: String,
    /// Title.
    pub title: String,
    /// Description from the front matter; empty where there is none.
    pub description: String,
    /// Date, RFC 3339; where a page has none, Hugo's zero date: `0001-01-01T00:00:00Z`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub date: Option<String>,
    /// Date of the last change, RFC 3339; Hugo's zero date where there is none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub lastmod: Option<String>,
    /// Date from which the page is published, RFC 3339; Hugo's zero date where there is none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub publish_date: Option<String>,
    /// Date from which the page is published no longer, RFC 3339; Hugo's zero date where there is none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub expiry_date: Option<String>,
    /// Short title for menus and lists; the title where there is none.
    #[serde(default)]
    pub link_title: String,
    /// First section of the page's path; empty at the top.
    #[serde(default)]
    pub section: String,
    /// Hugo's content type: that of the front matter, else the section, else `page`.
    #[serde(default, rename = "type")]
    pub content_type: String,
    /// Weight in lists; 0 where there is none.
    #[serde(default)]
    pub weight: i64,
    /// Whether the page is a draft.
    pub draft: bool,
    /// Tags.
    pub tags: Vec<String>,
    /// The other keys of the front matter and those that lists above hand down, as written.
    pub params: Map<String, Value>,
    /// The body as HTML: Hugo's `.Content`.
    pub html: String,
    /// The body without tags: Hugo's `.Plain`; entities stay.
    pub plain: String,
    /// The page as plain text made to be read.
    pub text: String,
    /// The summary as HTML: Hugo's `.Summary`.
    pub summary: String,
    /// The table of contents as HTML: Hugo's `.TableOfContents`.
    pub toc: String,
    /// Headings in their order.
    pub headings: Vec<HeadingJson>,
    /// Links of the body in their order.
    pub links: Vec<LinkJson>,
    /// Images of the body in their order.
    pub images: Vec<ImageJson>,
    /// Shortcodes in the order of their opening tags.
    pub shortcodes: Vec<ShortcodeJson>,
    /// The page in other languages.
    pub translations: Vec<TranslationJson>,
    /// Words: Hugo's `.WordCount`.
    pub word_count: usize,
    /// Minutes that reading takes: Hugo's `.ReadingTime`.
    pub reading_time: usize,
    /// Files of the page's bundle.
    pub resources: Vec<ResourceJson>,
}

/// A heading.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct HeadingJson {
    /// 1 to 6.
    pub level: u8,
    /// The anchor; absent where Hugo writes none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// Its words.
    pub title: String,
}

/// A link of the body.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct LinkJson {
    /// The destination as written.
    pub url: String,
    /// Where it leads: the address of the page or file, with the anchor; absent where nothing is there.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub resolved: Option<String>,
    /// Its words.
    pub text: String,
    /// What it leads to.
    pub kind: LinkKind,
}

/// What a link leads to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub enum LinkKind {
    /// A page of the site.
    Internal,
    /// A place on the same page.
    Anchor,
    /// A file of the site.
    File,
    /// Another site.
    External,
    /// A mail address.
    Mail,
    /// Another scheme, such as `tel`.
    Other,
    /// Nothing on the site.
    Missing,
}

/// An image of the body.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct ImageJson {
    /// The source as written.
    pub url: String,
    /// Where it is; absent where nothing is there.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub resolved: Option<String>,
    /// What it shows.
    pub alt: String,
    /// Its title; empty where there is none.
    pub title: String,
}

/// A shortcode of the body.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct ShortcodeJson {
    /// Its name.
    pub name: String,
    /// Its parameters: an object where they are named, else a list.
    pub parameters: Value,
}

/// The page in another language.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct TranslationJson {
    /// Language code.
    pub language: String,
    /// Address from the host's root.
    pub url: String,
}

/// A file of the page's bundle.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct ResourceJson {
    /// Name, relative to the page.
    pub name: String,
    /// Address from the host's root.
    pub url: String,
}

/// A page with its rendered body, its text and the files of its bundle.
pub(crate) fn page(page: &Page, site: &Site, content: &Rendered, text: String, files: &[(String, String)]) -> PageJson {
    let facts = site.facts_of(page);
    let handed_down = facts.map_or(&[][..], |it| &it.handed_down);
    let fields = &page.front_matter.fields;
    let mut found = Found::default();
    for document in page.documents() {
        found.read(site, page, document);
    }
    PageJson {
        schema_version: SCHEMA_VERSION,
        source: page.source.path().to_owned(),
        language: page.path.language.code(),
        kind: facts.map_or(page.path.kind, |it| it.kind).as_str().to_owned(),
        url: facts.map(|it| it.url.clone()).unwrap_or_default(),
        title: facts.map_or_else(|| page.title().to_owned(), |it| it.title.clone()),
        description: facts.map_or_else(|| fields.description.clone(), |it| it.description.clone()),
        date: facts.map(|it| it.date.unwrap_or(Moment::ZERO).to_string()),
        lastmod: facts.map(|it| it.lastmod.unwrap_or(Moment::ZERO).to_string()),
        publish_date: facts.map(|it| it.publish_date.unwrap_or(Moment::ZERO).to_string()),
        expiry_date: facts.map(|it| it.expiry_date.unwrap_or(Moment::ZERO).to_string()),
        link_title: facts.map_or_else(|| page.title().to_owned(), |it| it.link_title.clone()),
        section: facts.map(|it| it.section.clone()).unwrap_or_default(),
        content_type: facts.map(|it| it.content_type.clone()).unwrap_or_default(),
        weight: facts.map_or(0, |it| it.weight),
        draft: facts.map_or(fields.draft, |it| it.draft),
        tags: tags(page, handed_down),
        params: params(page.front_matter.root.iter().chain(handed_down)),
        html: content.content.clone(),
        plain: content.plain.clone(),
        text,
        summary: content.summary.clone(),
        toc: content.toc.clone(),
        headings: headings(&page.document),
        links: found.links,
        images: found.images,
        shortcodes: page
            .shortcodes
            .iter()
            .map(|it| ShortcodeJson { name: it.name.to_string(), parameters: parameters(&it.parameters) })
            .collect(),
        translations: facts
            .map(|it| site.translations_of(it).map(|(other, _)| other))
            .into_iter()
            .flatten()
            .map(|it| TranslationJson { language: it.language.code(), url: it.url.clone() })
            .collect(),
        word_count: content.word_count,
        reading_time: content.reading_time,
        resources: files.iter().map(|(name, url)| ResourceJson { name: name.clone(), url: url.clone() }).collect(),
    }
}

pub(crate) fn headings(document: &Document) -> Vec<HeadingJson> {
    let nodes = document.nodes.iter().enumerate();
    nodes
        .filter_map(|(index, node)| match &node.kind {
            NodeKind::Heading { level, id, .. } => {
                Some(HeadingJson { level: *level, id: id.as_deref().map(str::to_owned), title: document.text(index) })
            }
            _ => None,
        })
        .collect()
}

/// Links and images, in the order of their documents.
#[derive(Debug, Default)]
struct Found {
    links: Vec<LinkJson>,
    images: Vec<ImageJson>,
}

impl Found {
    fn read(&mut self, site: &Site, page: &Page, document: &Document) {
        for (index, node) in document.nodes.iter().enumerate() {
            match &node.kind {
                NodeKind::Link { url, .. } => {
                    let (kind, resolved) = resolve(site, page, url);
                    let text = document.text(index);
                    self.links.push(LinkJson { url: url.to_string(), resolved, text, kind });
                }
                NodeKind::Image { url, title, .. } => {
                    let (_, resolved) = resolve(site, page, url);
                    let alt = document.text(index);
                    self.images.push(ImageJson { url: url.to_string(), resolved, alt, title: title.to_string() });
                }
                _ => {}
            }
        }
    }
}

fn resolve(site: &Site, page: &Page, url: &str) -> (LinkKind, Option<String>) {
    let link = site.locate(page, url);
    let fragment = link.fragment.as_deref().map(|it| format!("#{it}")).unwrap_or_default();
    match link.target {
        _ if url.starts_with('#') => (LinkKind::Anchor, Some(url.to_owned())),
        Target::Page(index) => (LinkKind::Internal, site.facts.get(index).map(|it| format!("{}{fragment}", it.url))),
        Target::Resource(path) | Target::Static(path) => {
            (LinkKind::File, crate::html::site::address_of(site, page, &path))
        }
        Target::Generated => (LinkKind::Internal, Some(url.to_owned())),
        Target::External { .. } => (LinkKind::External, Some(url.to_owned())),
        Target::Mail(_) => (LinkKind::Mail, Some(url.to_owned())),
        Target::Scheme(_) => (LinkKind::Other, Some(url.to_owned())),
        _ => (LinkKind::Missing, None),
    }
}

pub(crate) fn tags(page: &Page, handed_down: &[Entry]) -> Vec<String> {
    let handed = || handed_down.iter().find(|it| it.key.eq_ignore_ascii_case("tags"));
    let Some(tags) = page.front_matter.get("tags").or_else(handed) else { return Vec::new() };
    match &tags.value.kind {
        ValueKind::List(items) => items.iter().filter_map(|it| it.as_str()).map(str::to_owned).collect(),
        ValueKind::String(one) => vec![one.to_string()],
        _ => Vec::new(),
    }
}

fn params<'e>(entries: impl Iterator<Item = &'e Entry>) -> Map<String, Value> {
    let others = entries.filter(|it| !OWN_FIELDS.iter().any(|own| own.eq_ignore_ascii_case(&it.key)));
    others.map(|it| (it.key.to_string(), value(&it.value, DEEPEST))).collect()
}

/// A front matter value; what is nested too deep is left out.
fn value(from: &FrontValue, depth: usize) -> Value {
    if depth == 0 {
        return Value::Null;
    }
    match &from.kind {
        ValueKind::Null => Value::Null,
        ValueKind::Bool(it) => Value::Bool(*it),
        ValueKind::Int(it) => Value::from(*it),
        ValueKind::Float(it) => Value::from(*it),
        ValueKind::String(it) | ValueKind::Date(it) => Value::from(&**it),
        ValueKind::List(items) => items.iter().map(|it| value(it, depth - 1)).collect(),
        ValueKind::Map(entries) => {
            entries.iter().map(|it| (it.key.to_string(), value(&it.value, depth - 1))).collect::<Map<_, _>>().into()
        }
    }
}

fn parameters(parameters: &[Parameter]) -> Value {
    let value = |it: &Parameter| match &it.value {
        ParameterValue::String(text) => Value::from(&**text),
        ParameterValue::Bool(it) => Value::from(*it),
        ParameterValue::Int(it) => Value::from(*it),
        ParameterValue::Float(it) => Value::from(*it),
    };
    if parameters.iter().any(|it| it.name.is_some()) {
        let named = parameters.iter().filter_map(|it| Some((it.name.as_deref()?.to_owned(), value(it))));
        return named.collect::<Map<_, _>>().into();
    }
    parameters.iter().map(value).collect()
}
