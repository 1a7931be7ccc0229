//! The links of a page, each with where it leads: worked out once, for rules, exports and lists of links.

use crate::document::{LinkForm, NodeKind};
use crate::markdown::html;
use crate::page::Page;
use crate::shortcode::{Embedded, ParameterValue};
use crate::site::Site;
use crate::site::link::Link;
use crate::source::Span;

/// Dead links of a page of which is searched what they may have meant.
const SEARCHES: usize = 100;

/// How a page refers to something.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Relation {
    /// A link in Markdown.
    Link(LinkForm),
    /// An image in Markdown.
    Image,
    /// A link in raw HTML.
    HtmlLink,
    /// An image, frame or the like in raw HTML.
    HtmlSource,
    /// A parameter of a shortcode that is called after an address: `{{< button href="/join/" >}}`.
    Parameter,
}

/// A link of a page.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Outgoing {
    /// How the page refers to it.
    pub relation: Relation,
    /// The destination, entities and escapes decoded.
    pub url: Box<str>,
    /// Where the destination stands; where that is unknown, the whole link.
    pub span: Span,
    /// Whether the destination stands there literally, so that it can be edited.
    pub literal: bool,
    /// The whole link.
    pub element: Span,
    /// What readers click on.
    pub text: String,
    /// Where it leads.
    pub link: Link,
}

impl Site {
    /// The links of a page, in the order of its documents.
    #[must_use]
    pub fn outgoing(&self, page: &Page) -> &[Outgoing] {
        let slot = self.index_of_page(page).and_then(|index| self.outgoing.get(index));
        slot.map_or(&[], |slot| slot.get_or_init(|| self.find_outgoing(page)))
    }

    fn find_outgoing(&self, page: &Page) -> Vec<Outgoing> {
        let mut found = Vec::new();
        let mut searches = SEARCHES;
        for document in page.documents() {
            for (index, node) in document.nodes.iter().enumerate() {
                let (relation, url, url_span) = match &node.kind {
                    NodeKind::Link { url, form, url_span, .. } => (Relation::Link(*form), url, *url_span),
                    NodeKind::Image { url, url_span, .. } => (Relation::Image, url, *url_span),
                    NodeKind::HtmlBlock(text) | NodeKind::HtmlInline(text) => {
                        self.of_html(page, text, node.span, &mut searches, &mut found);
                        continue;
                    }
                    _ => continue,
                };
                let literal = !url_span.is_empty() && page.slice(url_span) == url.as_ref();
                found.push(Outgoing {
                    relation,
                    url: url.clone(),
                    span: if url_span.is_empty() { node.span } else { url_span },
                    literal,
                    element: node.span,
                    text: document.text(index),
                    link: self.resolve_within(page, url, &mut searches),
                });
            }
        }
        found
    }

    /// Where the parameters of a page's shortcodes lead that are called `href`, `link` or `url`. What the template makes of them
    /// is not known, so they are no links of the page until it is rendered.
    pub(crate) fn parameter_links(&self, page: &Page) -> &[Outgoing] {
        let slot = self.index_of_page(page).and_then(|index| self.parameters.get(index));
        slot.map_or(&[], |slot| slot.get_or_init(|| self.find_parameters(page)))
    }

    fn find_parameters(&self, page: &Page) -> Vec<Outgoing> {
        let mut found = Vec::new();
        for shortcode in page.shortcodes.iter().filter(|it| Embedded::find(&it.name).is_none()) {
            for parameter in &shortcode.parameters {
                let (Some("href" | "link" | "url" | "attrlink"), ParameterValue::String(url)) =
                    (parameter.name.as_deref(), &parameter.value)
                else {
                    continue;
                };
                if url.contains(char::is_whitespace) || url.contains(['{', '<']) {
                    continue;
                }
                let text = shortcode.inner.as_ref().map_or("", |it| page.slice(it.span)).trim().to_owned();
                found.push(Outgoing {
                    relation: Relation::Parameter,
                    url: url.as_ref().into(),
                    span: parameter.value_span,
                    literal: page.slice(parameter.value_span) == url.as_ref(),
                    element: shortcode.open,
                    text,
                    // What is not there is told by its own rule, which searches for what was meant.
                    link: self.resolve_within(page, url, &mut 0),
                });
            }
        }
        found
    }

    fn of_html(&self, page: &Page, text: &str, span: Span, searches: &mut usize, found: &mut Vec<Outgoing>) {
        let exact = page.slice(span).starts_with(text.trim_end());
        for token in html::tokens(text) {
            let html::HtmlKind::Open { name, attributes, .. } = &token.kind else { continue };
            let (relation, wanted) = match name.as_str() {
                "a" | "area" => (Relation::HtmlLink, "href"),
                "img" | "iframe" | "video" | "audio" | "source" | "embed" | "script" => (Relation::HtmlSource, "src"),
                _ => continue,
            };
            let Some(attribute) = attributes.iter().find(|attribute| attribute.name == wanted) else { continue };
            let place = |range: &std::ops::Range<usize>| {
                let at = span.start as usize;
                if exact { Span::new(at + range.start, at + range.end) } else { span }
            };
            let written = text.get(attribute.range.clone()).unwrap_or_default();
            let inner = written.find(attribute.value.as_str()).filter(|_| exact && !attribute.value.is_empty());
            let (value_span, literal) = match inner {
                Some(at) => {
                    let start = attribute.range.start + at;
                    (place(&(start..start + attribute.value.len())), true)
                }
                None => (place(&attribute.range), false),
            };
            found.push(Outgoing {
                relation,
                url: attribute.value.as_str().into(),
                span: value_span,
                literal,
                element: place(&token.range),
                text: String::new(),
                link: if relation == Relation::HtmlLink {
                    self.resolve_unhooked(page, &attribute.value, searches)
                } else {
                    self.resolve_within(page, &attribute.value, searches)
                },
            });
        }
    }
}
