//! What Hugo makes of whole sites, small ones: facts of pages that no file beside this one knows alone.

use crate::limits::Limits;
use crate::site::{Facts, Site};
use crate::source::SourceFile;

/// A site of a `hugo.toml` and content files, front matter included.
fn site(settings: &str, content: &[(&str, &str)]) -> Site {
    let mut files = vec![SourceFile::new("hugo.toml", settings)];
    files.extend(content.iter().map(|(path, text)| SourceFile::new(*path, *text)));
    Site::from_files(files, Vec::new(), &Limits::default())
}

/// Expects a fact of each page with a source, in the order of their paths.
#[track_caller]
fn check(settings: &str, content: &[(&str, &str)], fact: impl Fn(&Facts) -> String, expected: &[&str]) {
    let site = site(settings, content);
    let found: Vec<String> = site.pages_with_facts().map(|(_, facts)| fact(facts)).collect();
    assert_eq!(found, expected);
}

#[test]
fn a_section_is_the_first_folder_also_where_no_list_is_made_of_it() {
    let content = [
        ("content/a/b/x.md", "---\n---\n"),
        ("content/bundle/index.md", "---\n---\n"),
        ("content/c.nl.md", "---\n---\n"),
        ("content/c/x.md", "---\n---\n"),
        ("content/top.md", "---\n---\n"),
    ];
    let settings = "defaultContentLanguage = 'en'\n[languages.en]\n[languages.nl]\n";
    let fact = |it: &Facts| format!("{} {}", it.section, it.content_type);
    check(settings, &content, fact, &["a a", " page", " page", "c c", " page"]);
}

#[test]
fn html_is_a_page_without_front_matter_too() {
    let content = [
        ("content/a.html", "<p>{{< param title >}}</p>\n"),
        ("content/b.htm", "---\ntitle: B\n---\n<h2 id=\"x\">*B*</h2>\n"),
        ("content/c.md", "---\ntitle: C\nmarkup: html\n---\n*c*\n"),
    ];
    check("", &content, |it| format!("{} {}", it.url, it.title), &["/a/ ", "/b/ B", "/c/ C"]);
    let site = site("", &content);
    assert!(site.pages.iter().all(|page| page.diagnostics.is_empty() && page.document.nodes.len() == 1));
}

/// The translations of each page with a source, as addresses.
fn translations(site: &Site) -> Vec<String> {
    let of = |it: &Facts| site.translations_of(it).map(|(other, _)| other.url.clone()).collect::<Vec<_>>().join(" ");
    site.pages_with_facts().map(|(_, facts)| of(facts)).collect()
}

#[test]
fn translations_of_languages_with_one_weight_are_in_the_order_of_lists() {
    let settings = "defaultContentLanguage = 'en'\n[languages.nl]\n[languages.en]\n[languages.de]\n";
    let content = [
        ("content/a.de.md", "---\ndate: 2019-01-01\n---\n"),
        ("content/a.en.md", "---\ndate: 2020-01-01\n---\n"),
        ("content/a.nl.md", "---\ndate: 2021-01-01\n---\n"),
        ("content/b.de.md", "---\nweight: 3\n---\n"),
        ("content/b.en.md", "---\nweight: -1\n---\n"),
        ("content/b.nl.md", "---\n---\n"),
    ];
    let expected = ["/nl/a/ /a/", "/nl/a/ /de/a/", "/a/ /de/a/", "/b/ /nl/b/", "/de/b/ /nl/b/", "/b/ /de/b/"];
    assert_eq!(translations(&site(settings, &content)), expected);
}

#[test]
fn a_page_in_the_place_of_a_taxonomy_stands_for_it_in_its_own_language() {
    let settings = "defaultContentLanguage = 'en'\n[languages.nl]\n[languages.en]\n";
    let site = site(settings, &[("content/tags.en.md", "---\n---\n")]);
    assert_eq!(translations(&site), ["/nl/tags/"]);
}

#[test]
fn a_taxonomy_takes_the_date_of_pages_below_it_and_else_that_of_its_terms() {
    let content = [
        ("content/a.md", "---\ndate: 2023-01-02\ntags: [a]\ncategories: [c]\n---\n"),
        ("content/categories/_index.md", "---\n---\n"),
        ("content/categories/d/_index.md", "---\ndate: 2026-01-02\n---\n"),
        ("content/tags/_index.md", "---\n---\n"),
        ("content/tags/a/_index.md", "---\n---\n"),
        ("content/tags/a/x.md", "---\ndate: 2022-01-02\n---\n"),
        ("content/tags/b/_index.md", "---\ndate: 2025-01-02\n---\n"),
    ];
    let expected = ["2023", "2026", "2026", "2022", "2023", "2022", "2025"];
    check("", &content, |it| it.date.map_or(0, |it| it.year).to_string(), &expected);
}

#[test]
fn a_cascade_for_languages_that_the_site_has_not_is_for_all() {
    let settings = "[languages.en]\n[languages.de]\n";
    let cascade = "---\ncascade:\n- target: {sites: {matrix: {languages: [fr, de]}}}\n  description: a\n- target: {sites: {matrix: {languages: [es]}}}\n  description: b\n---\n";
    let content =
        [("content/s/_index.md", cascade), ("content/s/x.de.md", "---\n---\n"), ("content/s/x.md", "---\n---\n")];
    check(settings, &content, |it| it.description.clone(), &["b", "a", "b"]);
}

#[test]
fn a_number_sign_at_the_end_is_lost_in_permalinks() {
    let settings = "baseURL = '/'\n[permalinks]\np = '/:title/'\n";
    let content = [
        ("content/p/a.md", "---\ntitle: C#\n---\n"),
        ("content/p/b.md", "---\ntitle: 'C# #'\n---\n"),
        ("content/q/c#.md", "---\ntitle: C#\n---\n"),
    ];
    check(settings, &content, |it| it.url.clone(), &["/c/", "/c%23-%23/", "/q/c%23/"]);
}

#[test]
fn a_term_keeps_its_case_where_paths_do() {
    let settings = "baseURL = '/'\ndisablePathToLower = true\n";
    let site = site(settings, &[("content/a.md", "---\ntags: [Green Tea]\n---\n")]);
    assert!(site.facts.iter().any(|it| it.url == "/tags/Green-Tea/"));
}

#[test]
fn a_list_that_another_hides_is_no_list_above_its_pages() {
    let content = [
        ("content/s/_index.en.md", "---\ntitle: A\nslug: t\n---\n"),
        ("content/s/_index.md", "---\ntitle: B\nslug: u\n---\n"),
        ("content/s/x.md", "---\ndate: 2024-01-02\n---\n"),
    ];
    let site = site("baseURL = '/'\n", &content);
    let found: Vec<_> = site.facts.iter().take(3).map(|it| (it.url.as_str(), it.date.is_some())).collect();
    assert_eq!((found[0], found[2]), (("/t/", true), ("/t/x/", true)));
}
