//! Pages from strangers that try to run a script in the exports: nothing of it gets through the policies `safe` and
//! `sanitize`, nor through `hugo` where the site allows no raw HTML. Read as browsers do, by an HTML5 parser.

use proptest::prelude::*;
use scraper::Html;
use twc_content::{Limits, Site, SourceFile};
use twc_export::write::{Content, Tree};
use twc_export::{ExportOptions, Policy, export};

/// The cases, see the first line of the file.
const CASES: &str = include_str!("attacks.txt");

/// A site that lets pages say whatever they want, and says bad things itself.
const CONFIG: &str = r#"
baseURL = "https://e.example/"
defaultContentLanguage = "nl"
title = "</title><script>alert(1)</script>"
[params]
description = '"><script>alert(1)</script>'
copyright = "<script>alert(1)</script>"
evil = "<script>alert(1)</script><img src=x onerror=alert(1)>"
evilurl = "javascript:alert(1)"
evilquote = '"><img src=x onerror=alert(1)>'
evilspace = "x onclick=alert(1) autofocus"
evilsingle = "x' onclick='alert(1)"
head = "java"
tail = "script:alert(1)"
tagname = "img"
lt = "lt"
[markup.goldmark.renderer]
unsafe = UNSAFE
[markup.goldmark.parser.attribute]
block = true
title = true
[markup.goldmark.extensions.passthrough]
enable = true
[markup.goldmark.extensions.passthrough.delimiters]
block = [["$$", "$$"]]
inline = [["$", "$"]]
[languages.nl]
languageName = "<script>alert(1)</script>"
[languages.en]
languageName = '"onclick=alert(1)'
[[menus.main]]
name = "<script>alert(1)</script>"
url = "javascript:alert(1)"
[[menus.main]]
name = "b"
url = "java\tscript:alert(1)"
[[menus.footer]]
name = "c"
url = "data:text/html,<script>alert(1)</script>"
"#;

fn site(pages: impl IntoIterator<Item = String>, raw_html: bool) -> Site {
    let config = CONFIG.replace("UNSAFE", if raw_html { "true" } else { "false" });
    let mut files = vec![
        SourceFile::new("hugo.toml", config),
        SourceFile::new("content/_index.md", "---\ntitle: Home\n---\n"),
        SourceFile::new("content/_index.en.md", "---\ntitle: Home\n---\n"),
    ];
    files.extend(
        pages.into_iter().enumerate().map(|(at, text)| SourceFile::new(format!("content/page-{at:03}.md"), text)),
    );
    Site::from_files(files, Vec::new(), &Limits::default())
}

/// What a document has that runs a script, or loads a page that may.
fn dangers(document: &Html) -> Vec<String> {
    let mut found = Vec::new();
    for element in document.tree.nodes().filter_map(|it| it.value().as_element()) {
        let name = element.name();
        if matches!(name, "iframe" | "object" | "embed" | "base" | "frame" | "form" | "button" | "svg" | "math") {
            found.push(format!("<{name}>"));
        }
        if name == "script" && element.attr("type") != Some("application/ld+json") {
            found.push("<script>".to_owned());
        }
        for (attribute, value) in element.attrs() {
            let attribute = attribute.rsplit(':').next().unwrap_or_default();
            let plain: String = value.chars().filter(|it| !it.is_whitespace() && !it.is_control()).collect();
            let plain = plain.to_lowercase();
            let schemes = ["javascript:", "vbscript:", "file:", "data:text", "data:application", "data:image/svg"];
            let is_address = matches!(
                attribute,
                "href"
                    | "src"
                    | "action"
                    | "formaction"
                    | "data"
                    | "poster"
                    | "background"
                    | "srcset"
                    | "cite"
                    | "ping"
            );
            let is_script = schemes
                .iter()
                .any(|it| plain.starts_with(it) || attribute == "srcset" && plain.contains(&format!(",{it}")));
            let is_refresh = name == "meta" && attribute == "content" && plain.contains("url=javascript");
            let is_style = attribute == "style" && (plain.contains("script") || plain.contains("expression"));
            if attribute.starts_with("on") || attribute == "srcdoc" || is_address && is_script || is_refresh || is_style
            {
                found.push(format!("{attribute}=\"{value}\" on <{name}>"));
            }
        }
    }
    found
}

/// Checks each HTML document of an export, the HTML in its feeds and the data in its scripts.
#[track_caller]
fn check(tree: &Tree, what: &str) -> usize {
    let mut checked = 0;
    for (path, content) in tree.files() {
        let Content::Bytes(bytes) = content else { continue };
        let text = std::str::from_utf8(bytes).expect("it is text");
        if path.ends_with(".html") {
            let document = Html::parse_document(text);
            assert_eq!(dangers(&document), [] as [String; 0], "{what}, {path}:\n{text}");
            let selector = scraper::Selector::parse("script").expect("a selector");
            for data in document.select(&selector) {
                serde_json::from_str::<serde_json::Value>(&data.inner_html()).expect("it is JSON");
            }
            checked += 1;
        } else if path.ends_with("index.xml") {
            let texts = quick_xml::escape::unescape(text).expect("it is XML");
            let bodies = texts.split("type=\"html\"").skip(1);
            for body in bodies.filter_map(|it| it.split_once('>')) {
                let body = body.1.split("</content>").next().unwrap_or_default();
                assert_eq!(dangers(&Html::parse_fragment(body)), [] as [String; 0], "{what}, {path}:\n{body}");
            }
        }
    }
    checked
}

/// A case of the file, as a page.
fn page(line: &str) -> Option<String> {
    let (kind, text) = line.split_once(' ').filter(|(kind, _)| *kind != "#")?;
    let mut plain = String::new();
    let mut rest = text.chars();
    while let Some(it) = rest.next() {
        let escape = (it == '\\').then(|| rest.next()).flatten();
        match escape {
            Some('n') => plain.push('\n'),
            Some('t') => plain.push('\t'),
            Some('u') => {
                let digits: String = rest.by_ref().skip(1).take_while(|it| *it != '}').collect();
                plain.extend(u32::from_str_radix(&digits, 16).ok().and_then(char::from_u32));
            }
            Some(other) => plain.push(other),
            None => plain.push(it),
        }
    }
    Some(match kind {
        "front-matter" if plain.starts_with("date") => format!("---\ntitle: T\n{plain}\n---\nx\n"),
        "front-matter" if plain.starts_with("title") => format!("---\n{plain}\ndate: 2025-01-01\n---\nx\n"),
        "front-matter" => format!("---\ntitle: T\ndate: 2025-01-01\n{plain}\n---\nx\n"),
        _ => format!("---\ntitle: T\ndate: 2025-01-01\n---\nvoor\n\n{plain}\n\nna\n"),
    })
}

#[test]
fn no_attack_gets_through() {
    let pages: Vec<String> = CASES.lines().filter_map(page).collect();
    assert!(pages.len() > 300, "{} cases", pages.len());
    for (policy, raw_html) in [(Policy::Safe, true), (Policy::Sanitize, true), (Policy::Hugo, false)] {
        // Frames of videos are Hugo's own under the policy of that name.
        let framed = |it: &&String| policy != Policy::Hugo || !it.contains("youtube") && !it.contains("vimeo");
        let site = site(pages.iter().filter(framed).cloned(), raw_html);
        let made =
            export(&site, &ExportOptions { policy, ..ExportOptions::default() }).expect("the templates are fine");
        assert!(check(&made.tree, &format!("{policy:?}")) > 300);
    }
}

#[test]
fn the_parser_sees_what_runs() {
    let pages = CASES.lines().filter(|it| it.starts_with("raw ")).filter_map(page);
    let site = site(pages, true);
    let made = export(&site, &ExportOptions { policy: Policy::Hugo, ..ExportOptions::default() }).expect("fine");
    let documents = made.tree.paths().filter(|it| it.contains("page-"));
    let seen = documents.filter(|it| it.ends_with(".html")).filter(|path| {
        let Some(Content::Bytes(bytes)) = made.tree.get(path) else { return false };
        !dangers(&Html::parse_document(&String::from_utf8_lossy(bytes))).is_empty()
    });
    assert!(seen.count() > 60, "where the site allows raw HTML, it is there");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    /// However the pieces are put together, nothing runs.
    #[test]
    fn no_mixture_of_attacks_gets_through(
        pieces in proptest::collection::vec(prop_oneof![
            "(<script>|</script>|<img src=x onerror=alert\\(1\\)>|<svg onload=x>|<style>|</style>|<!--|-->|<a title=\"|<p |\">|'|`|<math>|<title>|</textarea>)",
            "(\\[x\\]\\(|\\)|javascript:|java|script:|&#106;|&colon;|<|>|!\\[|\\]\\(| \"|\"\\)|\\{onclick=x\\}|\\{|\\}|\\$\\$|\\$|# |> |- |\\| a \\||\n|\n\n|    )",
            "(\\{\\{< param evil >\\}\\}|\\{\\{< param evilurl >\\}\\}|\\{\\{< param evilquote >\\}\\}|\\{\\{% param evilurl %\\}\\}|\\{\\{< lead >\\}\\}|\\{\\{< /lead >\\}\\}|\\{\\{% alert %\\}\\}|\\{\\{% /alert %\\}\\}|\\{\\{< figure class=\"x onclick=y\" src=\"x\" >\\}\\}|\\{\\{< unknown >\\}\\})",
        ], 1..24),
    ) {
        let body = pieces.concat();
        for (policy, raw_html) in [(Policy::Safe, true), (Policy::Sanitize, true), (Policy::Hugo, false)] {
            let site = site([format!("---\ntitle: T\ndate: 2025-01-01\n---\n{body}\n")], raw_html);
            let made = export(&site, &ExportOptions { policy, ..ExportOptions::default() }).expect("the templates are fine");
            check(&made.tree, &format!("{policy:?}: {body}"));
        }
    }
}
