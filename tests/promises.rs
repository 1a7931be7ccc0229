//! What any input gets: each thing that is too large, too deep or not what it seems is a finding at its place, and nothing
//! overflows a small stack.

use std::collections::BTreeSet;

use twc_content::config::HugoConfig;
use twc_content::rules::{Selection, Settings, check};
use twc_content::{Limits, LineIndex, Page, Site, SourceFile};

/// The codes and places of findings, `CODE line:column`.
fn findings(path: &str, text: &str) -> BTreeSet<String> {
    let files = vec![SourceFile::new("content/ok.en.md", "---\ntitle: A\n---\n"), SourceFile::new(path, text)];
    let site = Site::from_files(files, Vec::new(), &Limits::default());
    let index = LineIndex::new(text);
    let of_file = check(&site, &Settings::of(Selection::all())).into_iter().filter(|it| &*it.primary.path == path);
    of_file
        .map(|it| {
            let at = index.position(it.primary.span.start);
            format!("{} {}:{}", it.code, at.line, at.column)
        })
        .collect()
}

#[track_caller]
fn found(path: &str, text: &str, expected: &str) {
    let found = findings(path, text);
    assert!(found.contains(expected), "{expected} is not among {found:?}");
}

/// A page whose front matter holds these lines below its title.
#[track_caller]
fn front_matter(lines: &str, expected: &str) {
    found("content/a.en.md", &format!("---\ntitle: A\n{lines}\n---\n"), expected);
}

#[track_caller]
fn body(text: &str, expected: &str) {
    found("content/a.en.md", &format!("---\ntitle: A\n---\n{text}\n"), expected);
}

#[track_caller]
fn messages(text: &str, expected: &str) {
    found("locales/en/a.ftl", text, expected);
}

#[test]
fn front_matter_is_bounded() {
    front_matter(&format!("a: \"{}\"", "x".repeat(70_000)), "FM001 2:1");
    front_matter(&format!("a: {}{}", "[".repeat(40), "]".repeat(40)), "FM001 3:37");
    front_matter(&format!("a: {}", "[".repeat(30_000)), "FM001 3:37");
    front_matter(&format!("a: &x 1\nb: [{}]", "*x,".repeat(101)), "FM001 4:305");
    let doubled: String =
        ('b'..='h').zip('a'..).map(|(to, from)| format!("{to}: &{to} [{}]\n", format!("*{from},").repeat(9))).collect();
    front_matter(&format!("a: &a [1]\n{doubled}"), "FM001 7:20");
    front_matter(&format!("tags: [{}]", "x, ".repeat(101)), "ST015 3:308");
    let keys: String = (0..500).map(|it| format!("k{it}: 1\n")).collect();
    front_matter(keys.trim_end(), "ST015 502:1");
}

#[test]
fn values_are_what_they_must_be() {
    front_matter("date: 2025-02-31", "FM011 3:7");
    front_matter("date: 10000-01-01", "FM011 3:7");
    front_matter("title: B", "FM004 3:1");
    front_matter("weight: 99999999999999999999999", "FM008 3:9");
    front_matter("slug: ../../x", "ST016 3:7");
    front_matter("url: /a/%2e%2e/../x/", "ST016 3:6");
    front_matter("aliases: [/ok/, ../../../x]", "ST016 3:17");
}

#[test]
fn bodies_are_bounded() {
    body(&">".repeat(200), "ST015 4:101");
    body(&"# x\n\n".repeat(5_001), "ST015 10004:1");
    body(&"[x](/y/)\n".repeat(10_001), "ST015 10004:1");
    body(&"{{< figure src=x >}}\n".repeat(2_001), "SC005 2004:1");
    body(&format!("{}{}", "{{< a >}}".repeat(17), "{{< /a >}}".repeat(17)), "SC005 4:145");
}

#[test]
fn what_hides_is_shown() {
    body("a\u{0}b", "SE009 4:2");
    body("a\u{9b}b", "SE009 4:2");
    body("a\u{e0041}b", "SE009 4:2");
    body("a\u{202e}b", "SE005 4:2");
    body("a\u{200b}b", "TX001 4:2");
    front_matter("\"a\u{202e}b\": c", "SE005 3:3");
    found("hugo.toml", "title = \"a\u{202e}b\"\n", "SE005 1:11");
    messages("a = b\u{202e}c\n", "SE005 1:6");
}

#[test]
fn messages_are_bounded() {
    messages(&format!("a = {}\n", "{ ".repeat(5_000)), "LC001 1:69");
    messages("a = { b }\nb = { a }\n", "LC010 1:1");
}

#[test]
fn no_depth_overflows_a_small_stack() {
    let deep = 20_000;
    let texts = [
        ">".repeat(deep),
        "- ".repeat(deep),
        "*a ".repeat(deep) + &"*".repeat(deep),
        "[".repeat(deep) + &"](x)".repeat(deep),
        "![".repeat(deep),
        "<div>\n\n".repeat(deep),
        "{{< a >}}".repeat(deep),
        "a{".repeat(deep),
    ];
    let fences = [
        format!("a: {}", "[".repeat(deep)),
        format!("a: {}", "- ".repeat(deep)),
        "? ".repeat(deep),
        "{a: ".repeat(deep),
    ];
    let pages = texts.iter().map(|text| format!("---\ntitle: A\n---\n{text}\n"));
    let pages = pages.chain(fences.iter().map(|text| format!("---\n{text}\n---\n")));
    for page in pages {
        let start: String = page.chars().take(40).collect();
        let parse =
            move || Page::parse(SourceFile::new("content/a.en.md", page), &HugoConfig::default(), &Limits::default());
        let thread = std::thread::Builder::new().stack_size(256 << 10).spawn(move || parse().is_some());
        assert!(thread.expect("a thread").join().expect("no panic"), "{start}");
    }
}
