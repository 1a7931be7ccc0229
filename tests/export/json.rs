//! JSON: valid by its published schema, and read back as it was.

use serde_json::Value;
use twc_content::Site;
use twc_export::html::HtmlOptions;
use twc_export::json::{self, PageJson, SearchJson, SiteJson};

use super::{embedded, site, text};

#[track_caller]
fn validate(schema: &str, instance: &str) {
    let schema: Value = serde_json::from_str(schema).expect("the schema is JSON");
    assert_eq!(schema["$schema"], "https://json-schema.org/draft/2020-12/schema");
    let instance: Value = serde_json::from_str(instance).expect("it is JSON");
    let validator = jsonschema::validator_for(&schema).expect("the schema is one");
    let errors: Vec<String> = validator.iter_errors(&instance).map(|it| it.to_string()).collect();
    assert_eq!(errors, [] as [&str; 0]);
}

#[test]
fn every_file_is_valid_by_its_schema() {
    let tree = embedded();
    let mut pages = 0;
    for path in tree.paths().filter(|it| it.ends_with("index.json")) {
        validate(&json::page_schema(), text(&tree, path));
        pages += 1;
    }
    assert!(pages >= 14, "only {pages} pages");
    validate(&json::site_schema(), text(&tree, "site.json"));
    validate(&json::search_schema(), text(&tree, "nl/search.json"));
}

#[test]
fn a_page_read_back_is_the_same() {
    let site = Site::embedded();
    for page in &site.pages {
        let written = json::page(page, &site, &HtmlOptions::default());
        let text = serde_json::to_string(&written).expect("it is written");
        assert!(text.starts_with("{\"schemaVersion\":1,\"source\":"), "{text}");
        assert_eq!(serde_json::from_str::<PageJson>(&text).expect("it is read"), written);
    }
}

#[test]
fn the_site_lists_its_pages_and_the_index_finds_them() {
    let tree = embedded();
    let site: SiteJson = serde_json::from_str(text(&tree, "site.json")).expect("it is read");
    assert_eq!(site.languages.iter().map(|it| it.language.as_str()).collect::<Vec<_>>(), ["nl", "en"]);
    for page in &site.pages {
        assert!(tree.get(&page.file).is_some(), "{} is there", page.file);
    }
    let search: SearchJson = serde_json::from_str(text(&tree, "en/search.json")).expect("it is read");
    let about = search.pages.iter().find(|it| it.url == "/en/about/").expect("the page is in it");
    assert!(about.text.len() > 500 && !about.text.contains(['<', '\n']), "{}", about.text);
}

#[test]
fn front_matter_and_links_are_published() {
    let site = site(
        "== content/a.nl.md\n---\ntitle: A\nweight: 3\nextra: {b: [1, 2.5, true]}\n---\n[b](/b#x) [c](https://example.org/) [d](/none) ![i](x.png \"t\")\n\n{{< button href=\"b\" >}}B{{< /button >}}\n== content/b.nl.md\n---\ntitle: B\n---\n## X\n",
    );
    let page = json::page(&site.pages[0], &site, &HtmlOptions::default());
    let value = serde_json::to_value(&page).expect("it is written");
    assert_eq!(value["params"]["extra"]["b"], serde_json::json!([1, 2.5, true]));
    assert_eq!(value["links"][0]["resolved"], "/nl/b/#x");
    assert_eq!(value["links"][1]["kind"], "external");
    assert_eq!((value["links"][2]["kind"].as_str(), value["links"][2].get("resolved")), (Some("missing"), None));
    assert_eq!(value["images"][0]["alt"], "i");
    assert_eq!(value["shortcodes"][0]["parameters"]["href"], "b");
}

#[test]
fn a_page_without_dates_has_hugos_zero_date() {
    let site =
        site("== content/a.nl.md\n---\ntitle: A\n---\n== content/b.nl.md\n---\ntitle: B\ndate: 2025-08-15\n---\n");
    let dates = |index: usize| {
        let page = json::page(&site.pages[index], &site, &HtmlOptions::default());
        (page.date.unwrap_or_default(), page.lastmod.unwrap_or_default())
    };
    let zero = "0001-01-01T00:00:00Z".to_owned();
    assert_eq!(dates(0), (zero.clone(), zero));
    assert!(dates(1).0.starts_with("2025-08-15T00:00:00"), "{:?}", dates(1));
}
