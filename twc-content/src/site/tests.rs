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
