//! schema.org data of a page as JSON-LD, safe inside a script element.

use serde_json::{Value, json};

use super::view::{PageView, SiteView};

/// The data of a page and of the path to it.
pub(crate) fn data(page: &PageView, site: &SiteView, absolute: impl Fn(&str) -> String) -> String {
    let home = absolute(&site.home);
    let mut website = json!({
        "@type": "WebSite",
        "@id": format!("{home}#website"),
        "name": site.title,
        "inLanguage": page.lang,
    });
    if site.has_home {
        website["url"] = Value::String(home.clone());
    }
    let mut graph = vec![website];
    if page.kind != "home" {
        let mut item = json!({
            "@type": if page.published.is_some() { "Article" } else { "WebPage" },
            "@id": page.permalink,
            "url": page.permalink,
            "headline": page.title,
            "inLanguage": page.lang,
            "isPartOf": { "@id": format!("{home}#website") },
        });
        let optional = [
            ("description", page.description.clone()),
            ("datePublished", page.published.as_ref().map(|it| it.iso.clone()).unwrap_or_default()),
            ("dateModified", page.updated.as_ref().map(|it| it.iso.clone()).unwrap_or_default()),
            ("image", page.image.clone()),
        ];
        if let Some(item) = item.as_object_mut() {
            for (key, value) in optional.into_iter().filter(|(_, value)| !value.is_empty()) {
                item.insert(key.to_owned(), Value::String(value));
            }
        }
        graph.push(item);
        let path = page.breadcrumbs.iter().map(|it| (it.name.as_str(), absolute(&it.url)));
        let path = path.chain([(page.title.as_str(), page.permalink.clone())]);
        let list: Vec<Value> = path
            .enumerate()
            .map(
                |(index, (name, url))| json!({ "@type": "ListItem", "position": index + 1, "name": name, "item": url }),
            )
            .collect();
        graph.push(json!({ "@type": "BreadcrumbList", "itemListElement": list }));
    }
    for_script(&json!({ "@context": "https://schema.org", "@graph": graph }).to_string())
}

/// JSON that cannot end the script element it stands in, nor a line of it.
fn for_script(json: &str) -> String {
    let mut safe = String::with_capacity(json.len());
    for it in json.chars() {
        match it {
            '<' | '>' | '&' | '\u{2028}' | '\u{2029}' => safe.push_str(&format!("\\u{:04x}", u32::from(it))),
            _ => safe.push(it),
        }
    }
    safe
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_title_cannot_end_the_script() {
        let page = PageView { kind: "page", title: "</script><!--&\u{2028}".to_owned(), ..PageView::default() };
        let data = data(&page, &SiteView::default(), str::to_owned);
        assert!(!data.contains(['<', '>', '&', '\u{2028}']), "{data}");
        let read: Value = serde_json::from_str(&data).expect("it is JSON");
        assert_eq!(read["@graph"][1]["headline"], "</script><!--&\u{2028}");
    }
}
