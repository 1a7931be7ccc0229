//! Whatever a page or its file is called and says, every format stays what it is: nothing of the content's can end a
//! field, start a command or hide from its reader.

use std::collections::BTreeSet;
use std::fs;

use proptest::prelude::*;
use serde_json::Value;

use super::Folder;

/// Pieces that mean something to one of the formats, or to a terminal.
const PIECES: &[&str] = &[
    "a",
    "é",
    "日",
    "👍🏽",
    " ",
    "%",
    "%0A",
    "%25",
    ":",
    "::",
    "::error::x",
    "##[error]x",
    ",",
    ";",
    "\t",
    "\r",
    "\u{85}",
    "\u{2028}",
    "\u{1b}[31m",
    "\u{7}",
    "\u{0}",
    "\u{202e}",
    "\u{200b}",
    "\u{a0}",
    "|",
    "\\",
    "`",
    "``",
    "<b>",
    "</b>",
    "&amp;",
    "]]>",
    "\"",
    "'",
    "*",
    "_",
    "#",
    "@me",
    "https://x.example/",
    "www.x.example",
    "$",
    "{",
    "}",
];

fn text(longest: usize) -> impl Strategy<Value = String> {
    prop::collection::vec(prop::sample::select(PIECES), 1..longest).prop_map(|pieces| pieces.concat())
}

/// A name that a file can have; names that begin with `#` are an editor's own files, which Hugo leaves out.
fn name() -> impl Strategy<Value = String> {
    text(5)
        .prop_map(|it| it.replace(['/', '\0'], "-").trim_matches([' ', '.', '#']).to_owned())
        .prop_filter("empty", |it| !it.is_empty() && it.len() < 100)
}

/// The kind, the properties and the text of a workflow command.
type Command = (String, Vec<(String, String)>, String);

/// A workflow command, `::kind key=value,…::text`, with its values unescaped.
fn command(line: &str) -> Option<Command> {
    let (head, data) = line.strip_prefix("::")?.split_once("::")?;
    let (kind, properties) = head.split_once(' ')?;
    let unescaped = |text: &str| {
        assert!(
            !text.replace("%25", "").replace("%0A", "").replace("%3A", "").replace("%2C", "").contains('%'),
            "{line}"
        );
        text.replace("%3A", ":").replace("%2C", ",").replace("%0A", "\n").replace("%25", "%")
    };
    let properties = properties.split(',').map(|it| {
        let (key, value) = it.split_once('=').expect("a property");
        assert!(!value.contains(':'), "{line}");
        (key.to_owned(), unescaped(value))
    });
    Some((kind.to_owned(), properties.collect(), unescaped(data)))
}

/// What a text is on a screen.
fn visible(text: &str) -> String {
    twc_content::diagnostic::visible(text)
}

fn percent_decoded(text: &str) -> String {
    let mut bytes = Vec::new();
    let mut rest = text.as_bytes();
    while let [first, tail @ ..] = rest {
        if *first == b'%' {
            let hexadecimal = std::str::from_utf8(&tail[..2]).expect("digits");
            bytes.push(u8::from_str_radix(hexadecimal, 16).expect("a byte"));
            rest = &tail[2..];
        } else {
            assert!(first.is_ascii_alphanumeric() || b"-._~/".contains(first), "{text}");
            bytes.push(*first);
            rest = tail;
        }
    }
    String::from_utf8(bytes).expect("UTF-8")
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(16))]

    #[test]
    fn no_content_leaves_its_place(name in name(), title in text(6), url in text(6), line in text(12)) {
        let site = Folder::new("== content/ok.en.md\n---\ntitle: A\n---\n");
        let folder = site.path().join("content").join(&name);
        prop_assume!(fs::create_dir_all(&folder).is_ok());
        let page = format!("---\ntitle: {title:?}\ntags: [{title}]\n---\n\n[a](<{url}>) {line} \n\n| a |\n|---|\n| {line} | b |\n\n{{{{< {line} >}}}}\n");
        fs::write(folder.join("index.en.md"), page).expect("a file");
        let run = |format: &str| site.run(&format!("check --level note --format {format} --color never")).out;

        let report: Value = serde_json::from_str(&run("json")).expect("JSON");
        let findings = report["diagnostics"].as_array().expect("a list");
        prop_assert!(!findings.is_empty());
        prop_assert_eq!(run("jsonl").lines().count(), findings.len());
        let of = |key: &str| -> BTreeSet<String> { findings.iter().map(|it| visible(it[key].as_str().expect("text"))).collect() };
        let (paths, messages) = (of("path"), of("message"));

        for text in [run("full"), run("concise"), run("grouped"), run("github"), run("markdown")] {
            let shown = |it: char| it == '\n' || !(it.is_control() || "\u{202e}\u{200b}\u{2028}".contains(it));
            prop_assert!(text.chars().all(shown), "{:?}", text);
        }
        prop_assert_eq!(run("concise").lines().count(), findings.len());

        let github = run("github");
        prop_assert_eq!(github.lines().count(), findings.len());
        for (number, line) in github.lines().enumerate() {
            prop_assert_eq!(line.starts_with("::"), number < 10, "{}", line);
            prop_assert!(!line.starts_with("##["), "{}", line);
            if number < 10 {
                let (kind, properties, data) = command(line).expect("a command");
                prop_assert!(["error", "warning", "notice"].contains(&kind.as_str()));
                prop_assert!(paths.contains(&properties[0].1), "{:?}", properties);
                prop_assert!(messages.contains(data.split('\n').next().unwrap_or_default()), "{}", data);
            }
        }

        let log: Value = serde_json::from_str(&run("sarif")).expect("JSON");
        for result in log["runs"][0]["results"].as_array().expect("results") {
            let uri = result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"].as_str().expect("a URI");
            prop_assert!(paths.contains(&visible(&percent_decoded(uri))), "{}", uri);
        }
        for format in ["gitlab", "rdjson"] {
            prop_assert!(serde_json::from_str::<Value>(&run(format)).is_ok(), "{}", format);
        }

        let markdown = run("markdown");
        for row in markdown.lines().filter(|it| it.starts_with("| ")) {
            let bars = row.replace("\\\\", "").replace("\\|", "").matches('|').count();
            prop_assert_eq!(bars, 4, "{}", row);
            let tags = row.replace("<code>", "").replace("</code>", "");
            prop_assert!(!tags.contains('<') && !tags.contains("://") && !tags.contains('@'), "{}", row);
        }

        let junit = run("junit");
        let mut xml = quick_xml::Reader::from_str(&junit);
        let mut failures = 0;
        loop {
            match xml.read_event().map_err(|error| TestCaseError::fail(format!("{error}: {junit}")))? {
                quick_xml::events::Event::Eof => break,
                quick_xml::events::Event::Start(start) if start.name().as_ref() == "failure" => failures += 1,
                _ => {}
            }
        }
        prop_assert_eq!(failures, findings.len());
    }
}
