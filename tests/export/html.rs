//! HTML: every link leads somewhere, every page is complete, nothing comes from outside.

use std::collections::{BTreeMap, BTreeSet};

use scraper::{Html, Selector};
use twc_export::write::Tree;

use twc_content::site::SiteOptions;
use twc_content::{Config, Limits, Site};
use twc_export::{ExportOptions, export};

use super::{embedded, site, text, tree};

fn pages(tree: &Tree) -> BTreeMap<&str, Html> {
    let paths: Vec<&str> = tree.paths().filter(|it| it.ends_with(".html")).collect();
    assert!(paths.len() > 10, "the site has pages");
    paths.into_iter().map(|path| (path, Html::parse_document(text(tree, path)))).collect()
}

fn values<'a>(page: &'a Html, selector: &str, attribute: &'a str) -> Vec<&'a str> {
    let selector = Selector::parse(selector).expect("a selector");
    page.select(&selector).filter_map(|it| it.value().attr(attribute)).collect()
}

/// The file an address leads to and the anchor in it; none where it leaves the site.
fn target(tree: &Tree, from: &str, url: &str) -> Option<(String, String)> {
    let url = url.strip_prefix("https://twc.example").unwrap_or(url);
    let outside = ["https:", "http:", "mailto:", "tel:", "//", "data:"];
    if outside.iter().any(|it| url.starts_with(it)) {
        return None;
    }
    let (path, anchor) = url.split_once('#').unwrap_or((url, ""));
    let mut parts: Vec<&str> = from.split('/').collect();
    parts.pop();
    if path.starts_with('/') {
        parts.clear();
    }
    for part in path.split('/') {
        match part {
            "" | "." => {}
            ".." => drop(parts.pop()),
            part => parts.push(part),
        }
    }
    let mut file = if path.is_empty() { from.to_owned() } else { parts.join("/") };
    if tree.get(&file).is_none() {
        file = format!("{file}/index.html").trim_start_matches('/').to_owned();
    }
    Some((file, anchor.to_owned()))
}

#[test]
fn every_link_of_the_built_in_site_leads_somewhere() {
    let tree = embedded();
    let pages = pages(&tree);
    let mut broken = Vec::new();
    let mut checked = 0;
    for (path, page) in &pages {
        let links = [values(page, "[href]", "href"), values(page, "[src]", "src")].concat();
        for link in links {
            // Servers show the page for lost addresses at any address.
            let from = if path.ends_with("404.html") { "404.html" } else { path };
            let Some((file, anchor)) = target(&tree, from, link) else { continue };
            checked += 1;
            if tree.get(&file).is_none() {
                broken.push(format!("{path}: {link}"));
            } else if !anchor.is_empty() {
                let found =
                    pages.get(file.as_str()).is_some_and(|it| values(it, "[id]", "id").contains(&anchor.as_str()));
                if !found {
                    broken.push(format!("{path}: {link}: no such anchor"));
                }
            }
        }
    }
    assert!(checked > 200, "only {checked} links");
    assert_eq!(broken, [] as [&str; 0]);
}

#[test]
fn every_page_has_what_a_page_needs() {
    for (path, page) in pages(&embedded()) {
        let count = |selector: &str| page.select(&Selector::parse(selector).expect("a selector")).count();
        assert_eq!(count("main"), 1, "{path}");
        assert_eq!(count("h1"), 1, "{path}");
        assert_eq!(count("title"), 1, "{path}");
        assert_eq!(values(&page, "html", "lang").len(), 1, "{path}");
        let ids = values(&page, "[id]", "id");
        assert_eq!(ids.iter().collect::<BTreeSet<_>>().len(), ids.len(), "{path} has an id twice");
        if values(&page, "meta[http-equiv=refresh]", "content").is_empty() {
            assert_eq!(count("a.skip-link[href='#main']"), 1, "{path}");
            assert_eq!(count(".site-languages a[hreflang]"), 2, "{path}");
        }
    }
}

#[test]
fn nothing_is_loaded_from_elsewhere_and_no_script_runs() {
    for (path, page) in pages(&embedded()) {
        for (selector, attribute) in [("[src]", "src"), ("link[rel=stylesheet]", "href"), ("source", "srcset")] {
            for url in values(&page, selector, attribute) {
                assert!(!url.contains("//"), "{path} loads {url}");
            }
        }
        assert_eq!(values(&page, "script", "src"), [] as [&str; 0], "{path}");
        assert_eq!(values(&page, "script", "type").iter().filter(|it| **it != "application/ld+json").count(), 0);
    }
}

#[test]
fn translations_name_each_other() {
    let tree = embedded();
    let page = Html::parse_document(text(&tree, "nl/about/index.html"));
    assert_eq!(values(&page, "link[rel=alternate][hreflang]", "hreflang"), ["en", "nl", "x-default"]);
    assert_eq!(values(&page, ".site-languages a", "href"), ["./", "../../en/about/"]);
    assert_eq!(values(&page, "time", "datetime").first().copied(), Some("2025-08-08T00:00:00Z"));
    assert!(text(&tree, "nl/about/index.html").contains("8 augustus 2025"));
    assert!(text(&tree, "en/about/index.html").contains("8 August 2025"));
}

#[test]
fn titles_from_strangers_stay_text() {
    let tree = tree(&site(
        "== content/a.nl.md\n---\ntitle: '</title><script>x</script>'\ndescription: '\"><b>'\ndate: 2025-01-01\n---\nx\n",
    ));
    for path in ["nl/a/index.html", "nl/index.html", "nl/index.xml"] {
        let text = text(&tree, path);
        assert!(!text.contains("<script>") && !text.contains("\"><b>"), "{path}: {text}");
    }
}

#[test]
fn old_addresses_lead_to_the_new_one() {
    let tree = tree(&site("== content/b/a.nl.md\n---\ntitle: A\naliases: [/old, sibling, /x.html]\n---\nx\n"));
    let ways = [
        ("old/index.html", "../nl/b/a/index.html"),
        ("nl/b/sibling/index.html", "../a/index.html"),
        ("x.html", "nl/b/a/index.html"),
    ];
    for (path, way) in ways {
        let page = Html::parse_document(text(&tree, path));
        assert_eq!(values(&page, "meta[http-equiv=refresh]", "content"), [format!("0; url={way}")], "{path}");
    }
}

#[test]
fn a_site_brings_templates_of_its_own() {
    let tree = tree(&site(
        "== content/a.nl.md\n---\ntitle: A & B\n---\nx\n== templates/page.html\n{% extends 'base.html' %}{% block main %}<h1>{{ page.title }}!</h1>{% endblock %}\n",
    ));
    assert!(text(&tree, "nl/a/index.html").contains("<h1>A &amp; B!</h1>"));
}

#[test]
fn a_shortcode_template_that_fails_is_told_with_its_line() {
    let site = site(
        "== content/a.nl.md\n---\ntitle: A\n---\n{{< hello >}}wereld{{< /hello >}}\n\
         == templates/shortcodes/hello.html\n<b>\n{{ inner | loud }}</b>\n",
    );
    let options = ExportOptions { policy: twc_export::Policy::Hugo, ..ExportOptions::default() };
    let told = export(&site, &options).map(drop).expect_err("no such filter").to_string();
    assert!(told.contains("templates/shortcodes/hello.html:2") && told.contains("loud"), "{told}");
}

#[test]
fn feeds_and_sitemap_list_the_pages() {
    let tree = embedded();
    let feed = text(&tree, "nl/index.xml");
    assert!(feed.contains("<id>https://twc.example/nl/about/</id>") && feed.contains("xml:lang=\"nl\""), "{feed}");
    let sitemap = text(&tree, "sitemap.xml");
    assert!(sitemap.contains("<loc>https://twc.example/en/about/</loc>"), "{sitemap}");
    assert!(sitemap.contains("hreflang=\"nl\" href=\"https://twc.example/nl/about/\""), "{sitemap}");
    assert!(text(&tree, "robots.txt").contains("Sitemap: https://twc.example/sitemap.xml"));
}

#[test]
fn links_that_lead_nowhere_stand_as_text() {
    let site = site(
        "== content/a.nl.md\n---\ntitle: A\ndate: 2025-01-01\n---\n[weg](gone) [plek](../b/#gone) [hier](#gone)\n[er](../b/#kop)\n![beeld](gone.png)\n\
         == content/b.nl.md\n---\ntitle: B\n---\n## Kop\n",
    );
    let made = export(&site, &ExportOptions::default()).expect("the built-in templates are fine");
    let page = text(&made.tree, "nl/a/index.html");
    let expected = "<p><a class=\"dead-link\">weg</a> <a href=\"../b/index.html\">plek</a> <a class=\"dead-link\">hier</a>\n\
                    <a href=\"../b/index.html#kop\">er</a>\n<span class=\"missing-image\">beeld</span></p>";
    assert!(page.contains(expected), "{page}");
    let told: Vec<_> = made.dead.iter().map(|it| (it.line, it.address.as_str(), it.is_missing)).collect();
    let expected = [
        (Some(5), "#gone", false),
        (Some(5), "../b/#gone", false),
        (Some(5), "gone", true),
        (Some(7), "gone.png", true),
    ];
    assert_eq!(told, expected);
    let feed = text(&made.tree, "nl/index.xml");
    assert!(feed.contains("&lt;a class=&quot;dead-link&quot;&gt;weg&lt;/a&gt;"), "{feed}");
    let json = text(&made.tree, "nl/a/index.json");
    assert!(json.contains("href=\\\"gone\\\""), "JSON keeps what the author wrote: {json}");
}

#[test]
fn one_language_alone_leads_to_no_other() {
    let options = ExportOptions { languages: vec!["nl".parse().expect("a language")], ..ExportOptions::default() };
    let mut config = Config::default();
    config.hugo.base_url = "https://twc.example/".to_owned();
    let files = twc_content::embedded::files();
    let site = Site::with_config(config, files, Vec::new(), &Limits::default(), &SiteOptions::default());
    let made = export(&site, &options).expect("the built-in templates are fine");
    assert_eq!(made.dead, [], "what is left out on purpose is not told");
    for path in made.tree.paths().filter(|it| it.ends_with(".html") || it.ends_with(".xml")) {
        let text = text(&made.tree, path);
        assert!(!text.contains("/en/") && !text.contains("hreflang=\"en\""), "{path}: {text}");
    }
    assert!(made.tree.get("404.html").is_some());
}

#[test]
fn of_several_pages_with_an_alias_the_last_gets_it() {
    let site = site(
        "== content/a.nl.md\n---\ntitle: A\naliases: [/old, /nl/a, /nl/b]\n---\n== content/b.nl.md\n---\ntitle: B\naliases: [/old]\n---\n",
    );
    let made = export(&site, &ExportOptions::default()).expect("the built-in templates are fine");
    assert_eq!(made.refused, []);
    assert!(text(&made.tree, "old/index.html").contains("url=../nl/b/index.html"));
    let lost: Vec<_> = made.lost_aliases.iter().map(|it| (it.source_path.as_str(), it.path.as_str())).collect();
    assert_eq!(lost, [("content/a.nl.md", "nl/b/index.html"), ("content/a.nl.md", "old/index.html")]);
}

#[test]
fn the_page_for_lost_addresses_brings_its_style() {
    let tree = embedded();
    for path in ["404.html", "nl/404.html", "en/404.html"] {
        let page = text(&tree, path);
        assert!(page.contains("<style>") && !page.contains("rel=\"stylesheet\""), "{path}");
    }
}
