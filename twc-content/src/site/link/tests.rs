//! Destinations on a small bilingual site, and where they lead.

use super::*;
use crate::limits::Limits;
use crate::source::SourceFile;

fn site() -> Site {
    let page = |path: &str, front_matter: &str| SourceFile::new(path, format!("---\ntitle: T\n{front_matter}\n---\n"));
    let files = vec![
        page("content/s/bun/index.nl.md", "aliases: [/oud]"),
        page("content/s/bun/index.en.md", ""),
        page("content/s/p.md", ""),
        page("content/s/p.en.md", ""),
        page("content/s/q.md", ""),
        page("content/posts/p2.md", ""),
        page("content/join/index.md", ""),
    ];
    let resources = [
        "assets/i.png",
        "content/s/bun/a b.txt",
        "content/s/bun/only.nl.txt",
        "content/s/bun/sub/X.txt",
        "content/s/bun/y.en.txt",
        "content/s/bun/y.nl.txt",
        "static/admin/index.html",
        "static/img/Logo.png",
    ];
    Site::from_files(files, resources.map(str::to_owned).to_vec(), &Limits::default())
}

#[track_caller]
fn check(from: &str, destination: &str, expected: &str) {
    let site = site();
    let from = site.page(from).expect("a page");
    let link = site.resolve(from, destination);
    let mut text = match link.target {
        Target::Page(index) => site.facts[index].url.clone(),
        Target::Resource(path) | Target::Static(path) => path,
        Target::Missing(missing) => format!("missing {:?}", missing.candidates),
        other => format!("{other:?}"),
    };
    for (flag, name) in [
        (link.found.by_luck, "luck"),
        (link.found.no_slash, "no-slash"),
        (link.found.alias, "alias"),
        (link.found.letter_case, "case"),
        (link.found.language_prefix, "prefix"),
        (link.found.other_language, "other"),
    ] {
        if flag {
            text = format!("{text} {name}");
        }
    }
    assert_eq!(text, expected, "{destination}");
}

#[test]
fn pages_are_found_as_the_link_hook_finds_them() {
    let from = "content/s/bun/index.nl.md";
    check(from, "/s/p", "/nl/s/p/");
    check(from, "/s/p/", "/nl/s/p/");
    check(from, "/S/P", "/nl/s/p/");
    check(from, "p", "/nl/s/p/");
    check(from, "./p.md?x=1#f", "/nl/s/p/");
    check(from, "/s/p/index.nl.md", "/nl/s/p/");
    check(from, "s/p", "/nl/s/p/ luck");
    check(from, "join", "/nl/join/ luck");
    check("content/s/p.en.md", "bun", "/en/s/bun/");
    check("content/s/p.en.md", "#x", "/en/s/p/");
}

#[test]
fn the_browser_finds_addresses() {
    let from = "content/s/bun/index.nl.md";
    check(from, "../p", "/nl/s/p/ no-slash");
    check(from, "/nl/s/p", "/nl/s/p/ no-slash prefix");
    check(from, "/en/s/p/", "/en/s/p/ prefix other");
    check(from, "/nl/oud/", "/nl/s/bun/ alias prefix");
    check(from, "/admin/", "static/admin/index.html");
    check(from, "/img/logo.png", "static/img/Logo.png case");
    check(from, "/nl/posts/index.xml", "Generated prefix");
    check(from, "/sitemap.xml", "Generated");
}

#[test]
fn files_of_the_bundle_are_found_in_the_language_of_the_page() {
    let from = "content/s/bun/index.nl.md";
    check(from, "a%20b.txt", "content/s/bun/a b.txt");
    check(from, "y.txt", "content/s/bun/y.nl.txt");
    check("content/s/bun/index.en.md", "y.txt", "content/s/bun/y.en.txt");
    check("content/s/bun/index.en.md", "only.txt", "content/s/bun/only.nl.txt");
    check(from, "sub/x.txt", "content/s/bun/sub/X.txt case");
    check(from, "i.png", "assets/i.png");
}

#[test]
fn what_is_missing_has_candidates() {
    let from = "content/s/bun/index.nl.md";
    check(from, "/s/bum", "missing [\"/s/bun\"]");
    check(from, "a-b.txt", "missing [\"a b.txt\"]");
    check(from, "s/bun/y.nl.txt", "missing [\"y.nl.txt\", \"y.en.txt\"]");
    check("content/s/p.en.md", "/s/q", "missing []");
}

#[test]
fn references_ignore_extension_and_language() {
    let site = site();
    let from = site.page("content/s/bun/index.nl.md").expect("a page");
    for (path, expected) in [
        ("p.md", Some("/nl/s/p/")),
        ("p2", Some("/nl/posts/p2/")),
        ("/s/p.en.md#x", Some("/nl/s/p/")),
        ("nowhere", None),
    ] {
        let found = match site.reference(from, path, None) {
            Reference::Page(index, _) => Some(site.facts[index].url.as_str()),
            _ => None,
        };
        assert_eq!(found, expected, "{path}");
    }
}

#[test]
fn what_a_content_adapter_may_make_is_not_known() {
    let page = SourceFile::new("content/s/p.md", "---\ntitle: T\n---\n");
    let resources = vec!["content/books/_content.gotmpl".to_owned()];
    let site = Site::from_files(vec![page], resources, &Limits::default());
    let target = |destination: &str| site.resolve(&site.pages[0], destination).target;
    assert_eq!(target("/books/one/"), Target::Unknown);
    assert_eq!(target("/nl/books/one/"), Target::Unknown);
    assert_eq!(target("../../books/one"), Target::Unknown);
    assert!(matches!(target("/booksy/"), Target::Missing(_)));
    assert_eq!(site.reference(&site.pages[0], "/books/one", None), Reference::Unknown);
    assert_eq!(site.reference(&site.pages[0], "one", None), Reference::Unknown);
    assert_eq!(site.reference(&site.pages[0], "/x/one", None), Reference::Missing);
    assert_eq!(site.diagnostics.iter().map(|it| it.code).collect::<Vec<_>>(), ["FS008"]);
}

#[test]
fn references_climb_from_the_file_only_with_its_name() {
    let page = |path: &str| SourceFile::new(path, "---\ntitle: T\n---\n");
    let files =
        vec![page("content/c/bun/index.md"), page("content/c/p.md"), page("content/c/v1.2.md"), page("content/top.md")];
    let site = Site::from_files(files, Vec::new(), &Limits::default());
    let found = |path: &str| match site.reference(&site.pages[0], path, None) {
        Reference::Page(index, _) => site.facts[index].logical.clone(),
        other => format!("{other:?}"),
    };
    for (path, expected) in [
        ("../p.md", "/c/p"),
        ("../p", "Missing"),
        ("p", "/c/p"),
        ("v1.2", "/c/v1.2"),
        ("/c/v1.2", "/c/v1.2"),
        ("/top.en.md", "/top"),
        ("/top.en", "Missing"),
        ("//c/p", "Missing"),
    ] {
        assert_eq!(found(path), expected, "{path}");
    }
    let home = site.reference(&site.pages[3], "v1.2", None);
    assert_eq!(home, Reference::Missing);
}

#[track_caller]
fn check_in(settings: &str, files: &[(&str, &str)], destination: &str, expected: &str) {
    let resources = ["content/b/x1.jpg", "content/b/x2.jpg"].map(str::to_owned).to_vec();
    let mut all = vec![SourceFile::new("hugo.toml", settings)];
    all.extend(files.iter().map(|(path, text)| SourceFile::new(*path, format!("---\n{text}\n---\n"))));
    let site = Site::from_files(all, resources, &Limits::default());
    let from = site.page(files[0].0).expect("a page");
    let found = match site.resolve(from, destination).target {
        Target::Page(index) => site.facts[index].url.clone(),
        Target::Resource(path) => path,
        other => format!("{other:?}").split('(').next().unwrap_or_default().to_owned(),
    };
    assert_eq!(found, expected, "{destination}");
}

#[test]
fn a_file_in_the_folder_of_another_language_means_the_page_in_ones_own() {
    let settings = "baseURL = '/'\ndefaultContentLanguage = 'en'\n[languages.en]\ncontentDir = 'content/en'\n[languages.nl]\ncontentDir = 'content/nl'\n";
    let files = [("content/en/a/b.md", ""), ("content/en/c.markdown", ""), ("content/nl/c.md", "")];
    check_in(settings, &files, "../../nl/c.md", "/c/");
    check_in(settings, &files, "../../nl/c.markdown", "/c/");
    check_in(settings, &files, "../../nl/d.md", "Missing");
}

#[test]
fn canonical_addresses_are_below_the_base_url() {
    let files = [("content/a.md", ""), ("content/b.md", "aliases: [/old/]")];
    let settings = "baseURL = 'https://a.example/sub/'\n";
    let canonical = format!("{settings}canonifyURLs = true\n");
    check_in(&canonical, &files, "https://a.example/sub/b/", "/b/");
    check_in(&canonical, &files, "/b/", "/b/");
    check_in(settings, &files, "https://a.example/sub/b/", "/sub/b/");
    let relative = format!("{settings}relativeURLs = true\n");
    check_in(&relative, &files, "/old/", "/sub/b/");
    check_in(settings, &files, "/old/", "Missing");
}

#[test]
fn files_answer_to_the_names_that_front_matter_gives_them() {
    let files =
        [("content/b/index.md", "resources: [{src: '*.jpg', name: 'pic-:counter'}, {src: '*.png', name: 'p'}]")];
    check_in("", &files, "pic-2", "content/b/x1.jpg");
    check_in("", &files, "Pic-1#f", "content/b/x1.jpg");
    check_in("", &files, "pic-x", "Missing");
    check_in("", &files, "p", "Missing");
}
