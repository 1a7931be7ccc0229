//! Shortcodes from templates: what a template `shortcodes/NAME.html` can use.

use std::collections::BTreeMap;

use serde::Serialize;
use twc_content::shortcode::{ParameterValue, Shortcode};
use twc_content::site::Target;

use super::{ShortcodeContext, parameters};
use crate::Policy;

/// The values of a template.
#[derive(Debug, Serialize)]
struct Values<'a> {
    /// Named parameters.
    params: BTreeMap<&'a str, Value<'a>>,
    /// Positional parameters.
    args: Vec<Value<'a>>,
    /// The enclosed text as HTML, for `{{ inner | safe }}`.
    inner: &'a str,
    /// The same as it is for a place inside a line: without the tags of a single paragraph.
    inline: &'a str,
    /// The HTML of each shortcode directly inside.
    items: &'a [String],
    /// For parameters that hold an address: the address on this site.
    links: BTreeMap<&'a str, String>,
    /// Language of the page.
    language: String,
    /// Title of the page.
    title: &'a str,
    /// Address of the page.
    url: &'a str,
    /// Name of the shortcode it stands in.
    parent: &'a str,
    /// Its number among its siblings, from 0.
    ordinal: u32,
    /// How many shortcodes of the same parent there are.
    siblings: usize,
    /// Whether it stands on lines of its own.
    block: bool,
    /// Its number on the page, for ids.
    number: usize,
}

/// A parameter's value.
#[derive(Debug, Serialize)]
#[serde(untagged)]
enum Value<'a> {
    Bool(bool),
    Int(i64),
    Float(f64),
    String(&'a str),
}

impl<'a> From<&'a ParameterValue> for Value<'a> {
    fn from(value: &'a ParameterValue) -> Self {
        match value {
            ParameterValue::Bool(it) => Self::Bool(*it),
            ParameterValue::Int(it) => Self::Int(*it),
            ParameterValue::Float(it) => Self::Float(*it),
            ParameterValue::String(it) => Self::String(it),
        }
    }
}

/// Renders a shortcode by its template; `None` where there is none that may be used.
///
/// A template of the site itself may write any HTML, so the policy `safe` passes it over.
pub(super) fn render(
    index: usize,
    shortcode: &Shortcode,
    context: &ShortcodeContext<'_>,
    inner: &dyn Fn() -> String,
    items: &dyn Fn(usize) -> String,
) -> Option<String> {
    let templates = context.templates?;
    let name = format!("shortcodes/{}.html", shortcode.name);
    if !templates.has(&name) || context.policy == Policy::Safe && templates.is_own(&name) {
        return None;
    }
    let inner = inner();
    let facts = context.site.facts_of(context.page);
    let list = &context.page.shortcodes;
    let items: Vec<String> = (index + 1..list.len())
        .take_while(|it| list.get(*it).is_some_and(|it| it.parent.is_some_and(|parent| parent as usize >= index)))
        .filter(|it| list.get(*it).is_some_and(|it| it.parent == u32::try_from(index).ok()))
        .map(items)
        .collect();
    let parent = shortcode.parent.and_then(|it| list.get(it as usize)).map_or("", |it| &*it.name);
    let values = Values {
        params: shortcode.parameters.iter().filter_map(|it| Some((it.name.as_deref()?, (&it.value).into()))).collect(),
        args: shortcode.parameters.iter().filter(|it| it.name.is_none()).map(|it| (&it.value).into()).collect(),
        inner: &inner,
        inline: super::trim_paragraph(&inner).trim(),
        items: &items,
        links: links(shortcode, context),
        language: context.page.path.language.to_string(),
        title: facts.map_or("", |it| &it.title),
        url: facts.map_or("", |it| &it.url),
        parent,
        ordinal: shortcode.ordinal,
        siblings: if shortcode.parent.is_some() {
            list.iter().filter(|it| it.parent == shortcode.parent).count()
        } else {
            0
        },
        block: shortcode.block,
        number: index + 1,
    };
    templates.render_shortcode(&name, &values)
}

/// The addresses in parameters, those of pages and files of the site as links need them.
fn links<'a>(shortcode: &'a Shortcode, context: &ShortcodeContext<'_>) -> BTreeMap<&'a str, String> {
    const ADDRESSES: [&str; 12] =
        ["href", "link", "url", "src", "image", "img", "cover", "photo", "logo", "poster", "icon", "attrlink"];
    let mut links = BTreeMap::new();
    for parameter in &shortcode.parameters {
        let name = parameter.name.as_deref().unwrap_or("0");
        if !(ADDRESSES.contains(&name) || name == "0" && !links.contains_key("0")) {
            continue;
        }
        let written = parameters::text(&parameter.value);
        links.insert(name, address(&written, context));
    }
    links
}

/// An address written in a parameter, as a link to it needs it; empty where it would run a script.
fn address(written: &str, context: &ShortcodeContext<'_>) -> String {
    let site = context.site;
    let link = site.locate(context.page, written);
    let fragment = link.fragment.map_or_else(String::new, |it| format!("#{it}"));
    let query = written
        .split('#')
        .next()
        .and_then(|it| it.split_once('?'))
        .map_or_else(String::new, |(_, it)| format!("?{it}"));
    let found = match link.target {
        Target::Page(index) if !written.starts_with('#') => site.facts.get(index).map(|it| it.url.clone()),
        Target::Resource(_) | Target::Missing(_) | Target::Static(_) if !written.contains("://") => {
            let path = written.split(['?', '#']).next().unwrap_or_default();
            site.resource_address(context.page, path)
        }
        _ => None,
    };
    match found {
        Some(found) => format!("{found}{query}{fragment}"),
        None => crate::policy::safe_url(written).to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use twc_content::shortcode::placeholder;
    use twc_content::{Limits, NodeKind, Site, SourceFile};

    use super::*;
    use crate::html::{RenderedShortcodes, Templates};

    #[track_caller]
    fn check(policy: Policy, own: &[(&str, &str)], body: &str, expected: &str) {
        let page = |path: &str, body: &str| SourceFile::new(path, format!("---\ntitle: Title\n---\n{body}"));
        let files = vec![page("content/a/index.nl.md", body), page("content/join.nl.md", "")];
        let site = Site::from_files(files, vec!["content/a/x.png".to_owned()], &Limits::default());
        let templates = Templates::from_texts(own.iter().copied()).expect("they compile");
        let write = |document: &twc_content::Document| {
            let text: String = document
                .nodes
                .iter()
                .map(|node| match &node.kind {
                    NodeKind::Text(text) => text.to_string(),
                    NodeKind::Shortcode(index) => placeholder(*index),
                    _ => String::new(),
                })
                .collect();
            format!("<p>{text}</p>\n")
        };
        let context =
            ShortcodeContext { site: &site, page: &site.pages[0], policy, templates: Some(&templates), write: &write };
        let html = RenderedShortcodes::of(&context).expand(&format!("<p>{}</p>", placeholder(0)));
        assert_eq!(html.replace("&#x2f;", "/"), expected, "{body}");
    }

    #[test]
    fn a_button_links_to_a_page_of_the_same_language() {
        let body = "{{< button href=\"join#x\" >}}Doe mee{{< /button >}}";
        check(Policy::Safe, &[], body, "<p><a class=\"button\" href=\"/nl/join/#x\">Doe mee</a></p>");
        let body = "{{< button href=\"javascript:alert(1)\" >}}Doe mee{{< /button >}}";
        check(Policy::Hugo, &[], body, "<p><span class=\"button\">Doe mee</span></p>");
    }

    #[test]
    fn what_cannot_stand_in_a_paragraph_takes_its_place() {
        let body = "{{< lead >}}Kort{{< /lead >}}";
        check(Policy::Hugo, &[], body, "<div class=\"lead\">\n<p>Kort</p>\n\n</div>");
    }

    #[test]
    fn a_carousel_holds_its_items() {
        let body = "{{< carousel >}}{{< carousel-item image=\"x.png\" alt=\"<een>\" >}}{{< /carousel >}}";
        let expected = "<div class=\"carousel\" role=\"group\" tabindex=\"0\" aria-label=\"Title\">\n\
                        <div class=\"carousel-item\"><figure>\n\
                        <img src=\"/nl/a/x.png\" alt=\"&lt;een&gt;\" loading=\"lazy\">\n</figure></div>\n</div>";
        check(Policy::Hugo, &[], body, expected);
    }

    #[test]
    fn templates_of_the_site_come_first_unless_nothing_may_write_html() {
        let own = [("templates/shortcodes/figure.html", "<i>{{ params.src }}</i>")];
        check(Policy::Hugo, &own, "{{< figure src=\"<\" >}}", "<p><i>&lt;</i></p>");
        check(Policy::Safe, &own, "{{< figure src=\"y.png\" >}}", "<figure><img src=\"y.png\">\n</figure>\n");
    }
}
