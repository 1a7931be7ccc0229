//! What a stranger writes: no input makes the compiler panic, and twice as much takes about twice as long.

use std::collections::BTreeMap;
use std::sync::Arc;
use std::time::{Duration, Instant};

use proptest::prelude::*;
use twc_content::diagnostic::{Applicability, apply};
use twc_content::rules::{Selection, Settings, check};
use twc_content::{Limits, Site, SourceFile};
use twc_export::html::HtmlOptions;
use twc_export::text::{TextOptions, write_page};
use twc_export::{ExportOptions, Policy, export, json};

/// Files that a site is made of, whole and in order.
const FILES: &[(&str, &str)] = &[
    (
        "content/a/index.nl.md",
        "---\ntitle: Één\ndate: 2025-03-01\ntags: [a, 'b']\naliases: [/oud]\nresources: [{src: x.png, name: y}]\nmenus: main\n---\n# Kop {#x .y}\n\n{{< figure src=\"x.png\" alt=\"é\" >}} [b](/b#z 'é') ![i](x.png)\n\n| a | b |\n|:-:|---|\n| `c` | {{% d %}}*e*{{% /d %}} |\n\n- [x] a[^1]\n  > b\n\n[^1]: noot\n\nterm\n: uitleg\n\n<div class=\"é\">&amp;<b>c</b></div>\n",
    ),
    (
        "content/a/index.en.md",
        "+++\ntitle = \"One\"\ndate = 2025-03-01\n+++\n## Head\n\n{{< x >}}a{{< y />}}{{< /x >}}\n",
    ),
    (
        "content/b.nl.md",
        "{\"title\": \"B\", \"weight\": 2}\n\n``` go {a=b}\nx\n```\n\n$$a$$ <https://é.example/> 'a' -- \"b\"...\n",
    ),
    (
        "hugo.toml",
        "baseURL = 'https://example.org/'\ndefaultContentLanguage = 'nl'\n[languages.nl]\nweight = 1\n[languages.en]\n[permalinks]\na = '/:year/:slug/'\n[markup.goldmark.extensions.passthrough]\nenable = true\n",
    ),
    ("twc.toml", "languages = ['nl', 'en']\n[check]\nignore = ['TX001']\n"),
    (
        "locales/nl/a.ftl",
        "# c\na = é { $n ->\n    [one] { NUMBER($n, x: 1) }\n   *[other] { -t(b: \"c\") } { a.b }\n}\n    .b = d\n-t = e\n",
    ),
    ("locales/en/a.ftl", "a = { $n }\n    .b = d\n-t = e\n"),
    ("i18n/nl.toml", "[a]\none = 'x {{ .Count }}'\nother = 'y'\n"),
    ("layouts/shortcodes/x.html", "{{ .Inner }}{{ with .Get 0 }}{{ . }}{{ end }}\n"),
];

/// Pieces that break syntax, or hide in it.
const PIECES: &[&str] = &[
    "\0",
    "\u{1b}[31m",
    "\u{202e}",
    "\u{ad}",
    "\u{feff}",
    "é",
    "𝒳",
    "\r\n",
    "\t",
    "---\n",
    "+++\n",
    "{{<",
    ">}}",
    "{{% a %}}",
    "{{< /a >}}",
    "{{</* */>}}",
    "[",
    "](",
    "![",
    "<a href=",
    "<script>",
    "</",
    "<!--",
    "-->",
    "&#x",
    "$$",
    "\\(",
    "```\n",
    "{#",
    "}",
    "|",
    "|-|\n",
    "[^1]",
    "[^1]: ",
    ": ",
    "> ",
    "- ",
    "1. ",
    "    ",
    "# ",
    "===\n",
    "*",
    "**",
    "_",
    "~~",
    "==",
    "`",
    "{ ",
    "$x",
    " ->\n",
    "*[",
    "[one]",
    ".a = ",
    "&a",
    "*a",
    "!!x ",
    "<<: ",
    "? ",
    "HAHAHUGOSHORTCODE0s0HBHB",
    "../",
    "javascript:",
];

/// The files after some edits: a cut, a repetition, a piece put in, at any place that is a character's boundary.
fn mutated(edits: &[(usize, u8, usize, usize)]) -> Vec<SourceFile> {
    let mut files: Vec<(&str, String)> = FILES.iter().map(|(path, text)| (*path, (*text).to_owned())).collect();
    for (file, kind, place, piece) in edits {
        let count = files.len();
        let (_, text) = &mut files[file % count];
        let boundary = |text: &str, at: usize| {
            (0..=at % (text.len() + 1)).rev().find(|it| text.is_char_boundary(*it)).unwrap_or(0)
        };
        let at = boundary(text, *place);
        match kind % 4 {
            0 => text.insert_str(at, PIECES[piece % PIECES.len()]),
            1 => text.truncate(at),
            2 => {
                let rest = text[at..].to_owned();
                text.push_str(&rest);
            }
            _ => {
                let to = boundary(text, *piece);
                text.replace_range(at.min(to)..at.max(to), "");
            }
        }
    }
    files.into_iter().map(|(path, text)| SourceFile::new(path, text)).collect()
}

/// Goes every way there is with a site.
fn everything(files: Vec<SourceFile>) {
    let texts: BTreeMap<Arc<str>, String> =
        files.iter().map(|it| (Arc::from(it.path()), it.text().to_owned())).collect();
    let site = Site::from_files(files, vec!["content/a/x.png".to_owned()], &Limits::default());
    let findings = check(&site, &Settings::of(Selection::all()));
    let _ = apply(&findings, Applicability::Unsafe, |path| texts.get(path).map(String::as_str));
    for policy in [Policy::Hugo, Policy::Sanitize, Policy::Safe] {
        // A template of the site may be at fault, which is an error and no panic.
        let _ = export(&site, &ExportOptions { policy, ..ExportOptions::default() });
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, ..ProptestConfig::default() })]

    #[test]
    fn no_edit_of_a_site_makes_it_panic(edits in proptest::collection::vec(any::<(usize, u8, usize, usize)>(), 1..12)) {
        everything(mutated(&edits));
    }

    #[test]
    fn no_bytes_make_it_panic(texts in proptest::collection::vec(proptest::collection::vec(any::<u8>(), 0..200), FILES.len())) {
        let files = FILES.iter().zip(texts);
        everything(files.map(|((path, _), bytes)| SourceFile::new(*path, String::from_utf8_lossy(&bytes).into_owned())).collect());
    }

    #[test]
    fn a_page_comes_back_from_json_as_it_went(edits in proptest::collection::vec(any::<(usize, u8, usize, usize)>(), 0..6)) {
        let site = Site::from_files(mutated(&edits), Vec::new(), &Limits::default());
        for page in &site.pages {
            let written = json::page(page, &site, &HtmlOptions::default());
            let text = serde_json::to_string(&written).expect("it is written");
            prop_assert_eq!(serde_json::from_str::<json::PageJson>(&text).expect("it is read"), written);
        }
    }

    #[test]
    fn text_of_an_edited_page_holds_nothing_hidden(edits in proptest::collection::vec(any::<(usize, u8, usize, usize)>(), 1..8)) {
        let site = Site::from_files(mutated(&edits), Vec::new(), &Limits::default());
        for page in &site.pages {
            let mut text = String::new();
            write_page(page, &site, &TextOptions::default(), &mut text).expect("a string takes everything");
            let hidden = |it: char| (it.is_control() && it != '\n') || matches!(it, '\u{ad}' | '\u{202e}' | '\u{feff}');
            prop_assert!(!text.contains(hidden), "{text:?}");
            prop_assert!(!text.contains("HAHAHUGOSHORTCODE0s0HBHB") || page.source.text().contains("HAHAHUGO"), "{text:?}");
        }
    }
}

/// The time a page takes, the best of three.
fn time(body: &str) -> Duration {
    let run = || {
        let start = Instant::now();
        everything(vec![SourceFile::new("content/a.nl.md", format!("---\ntitle: A\n---\n{body}"))]);
        start.elapsed()
    };
    (0..3).map(|_| run()).min().unwrap_or_default()
}

/// Eight times as much of a page takes nowhere near sixty-four times as long.
#[test]
fn time_grows_with_the_length_of_a_page() {
    let patterns = [
        "[a](/b) ",
        "![a](b)\n\n",
        "<a href=x>",
        "<table><tr><td>",
        "<ul><li>",
        "> - ",
        "{{< a >}}x{{< /a >}}",
        "[^1] ",
        "# a\n",
        "*a **a ",
        "a[1] ",
        "| a |\n|-|\n\n",
    ];
    for pattern in patterns {
        let (few, many) = (time(&pattern.repeat(60)), time(&pattern.repeat(480)));
        assert!(many < few * 28 + Duration::from_millis(200), "{pattern:?}: {few:?}, then {many:?}");
    }
}
