//! Applying fixes: nothing safe is left, a second run changes nothing, and what no fix touches reads as before.

use std::collections::BTreeMap;
use std::sync::Arc;

use proptest::prelude::*;
use twc_content::diagnostic::{Applicability, apply};
use twc_content::rules::{Selection, Settings, check};
use twc_content::{Diagnostic, Limits, Site, SourceFile};
use twc_export::Policy;
use twc_export::html::{self, HtmlOptions};

const CONFIG: &str = "defaultContentLanguage = \"en\"\n[languages.en]\nweight = 1\n[languages.nl]\nweight = 2\n[markup.goldmark.renderer]\nunsafe = true\n";

fn site(files: &BTreeMap<Arc<str>, String>) -> Site {
    let mut sources: Vec<SourceFile> =
        files.iter().map(|(path, text)| SourceFile::new(path.as_ref(), text.as_str())).collect();
    sources.push(SourceFile::new("hugo.toml", CONFIG));
    Site::from_files(sources, vec!["content/a/picture.png".to_owned()], &Limits::default())
}

fn findings(files: &BTreeMap<Arc<str>, String>) -> Vec<Diagnostic> {
    check(&site(files), &Settings::of(Selection::all()))
}

/// Fixes and checks until nothing is left to do, as `twc fix` does.
fn fixed(files: &BTreeMap<Arc<str>, String>) -> BTreeMap<Arc<str>, String> {
    let mut files = files.clone();
    for _ in 0..10 {
        let applied = apply(&findings(&files), Applicability::Safe, |path| files.get(path).map(String::as_str));
        if applied.files.is_empty() {
            return files;
        }
        files.extend(applied.files);
    }
    panic!("fixes undo each other:\n{files:?}");
}

fn html_lines(files: &BTreeMap<Arc<str>, String>) -> Vec<String> {
    let site = site(files);
    site.pages
        .iter()
        .flat_map(|page| {
            let options = HtmlOptions { policy: Policy::Hugo, ..HtmlOptions::default() };
            let html = html::content(page, &site, &options);
            html.lines().map(str::to_owned).collect::<Vec<_>>()
        })
        .collect()
}

/// Blocks with something to mend, and blocks with nothing.
const FAULTY: &[&str] = &[
    "One blank here. \nand a tab\t\nand more.",
    "Two  blanks , and a\u{200b} hidden one.",
    "##Not a heading",
    "# A second title",
    "A line</br>\nbroken<br></br> twice.",
    "<a href=\"https://example.org\" target=\"_blank\">out</a>",
    "![Image of a *tree*](picture.png)",
    "Before 16 july 2025 or 3 may 2025.",
    "- item \n- other  item\n\n  text \n",
    "| a | b |\n|---|---|\n| c</br> | d |\n",
    "{{<figure src=\"picture.png\" alt=\"a\"  >}}",
    "bidi \u{202e}text\u{202c} here",
    "> quoted  text \n> goes on ,\n> here",
    "<!-- twc-ignore MD017: no longer needed -->\ntext",
    "trailing\u{a0}\u{ad}x  \nhard break  \n",
];

/// Blocks whose links may be mended, depending on the site.
const LINKS: &[&str] = &[
    "[join](/nl/b/) and [join](b) and [x](https://example.org/?utm_source=a)",
    "[a](/a#nowhere) [b](/b/&amp;c) [c](/b) [d](/b/?fbclid=x)",
];

const CLEAN: &[&str] = &[
    "Clean words {} with *emphasis*, `code  here ,` and [a link](https://example.org/{}).",
    "## Clean heading {}",
    "```text\ncode  {} with  blanks , \n```",
    "- clean item {}\n- another",
    "Hard{}  \nbreak",
];

fn block() -> impl Strategy<Value = (bool, usize)> {
    prop_oneof![(Just(true), 0..FAULTY.len() + LINKS.len()), (Just(false), 0..CLEAN.len())]
}

fn faulty(index: usize) -> &'static str {
    FAULTY.get(index).copied().unwrap_or_else(|| LINKS[index - FAULTY.len()])
}

fn page(blocks: &[(bool, usize)], front: &str, end: &str, crlf: bool) -> String {
    let mut text = format!("---\ntitle: \"A page\"\n{front}---\n\n");
    for (number, (is_faulty, index)) in blocks.iter().enumerate() {
        let block =
            if *is_faulty { faulty(*index).to_owned() } else { CLEAN[*index].replace("{}", &format!("q{number}q")) };
        text.push_str(&block);
        text.push_str("\n\n");
    }
    let text = format!("{}{end}", text.trim_end_matches('\n'));
    if crlf { text.replace('\n', "\r\n") } else { text }
}

#[test]
fn faulty_blocks_have_something_to_mend_and_clean_ones_have_not() {
    let changes = |block: (bool, usize)| {
        let files: BTreeMap<Arc<str>, String> =
            [("content/a/index.en.md".into(), page(&[block], "", "\n", false))].into();
        fixed(&files) != files
    };
    for (index, _) in FAULTY.iter().enumerate() {
        assert!(changes((true, index)), "{}", FAULTY[index]);
    }
    for (index, _) in CLEAN.iter().enumerate() {
        assert!(!changes((false, index)), "{}", CLEAN[index]);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(40))]

    #[test]
    fn fixes_end_and_leave_the_rest_alone(
        blocks in prop::collection::vec(block(), 1..9),
        front in prop::sample::select(vec!["", "date: 2025-08-01T9:00:00+02:00\n", "tags: [a, ]\n", "description: \"two  blanks , here\"\n"]),
        end in prop::sample::select(vec!["", "\n", "\n\n\n", " \n"]),
        crlf in any::<bool>(),
        bom in any::<bool>(),
    ) {
        let mut text = page(&blocks, front, end, crlf);
        if bom {
            text.insert(0, '\u{feff}');
        }
        let before: BTreeMap<Arc<str>, String> = [
            ("content/a/index.en.md".into(), text),
            ("content/b/index.en.md".into(), "---\ntitle: B\n---\n\nText.\n".to_owned()),
        ].into();
        for finding in findings(&before) {
            let labels = std::iter::once(&finding.primary).chain(&finding.related);
            for label in labels {
                if let Some(text) = before.get(&label.path) {
                    prop_assert!(text.get(label.span.range()).is_some(), "{}: {:?}", finding.code, label.span);
                }
            }
            for edit in finding.fixes.iter().flat_map(|fix| &fix.edits) {
                let text = before.get(&edit.path);
                prop_assert!(text.is_none_or(|it| it.get(edit.span.range()).is_some()), "{}: {:?}", finding.code, edit);
            }
        }
        let after = fixed(&before);
        let left: Vec<_> = findings(&after)
            .into_iter()
            .filter(|it| it.fixes.first().is_some_and(|fix| fix.applicability == Applicability::Safe))
            .collect();
        prop_assert!(left.is_empty(), "{left:?}");
        prop_assert_eq!(&fixed(&after), &after);
        for (path, text) in &after {
            prop_assert_eq!(text.starts_with('\u{feff}'), before[path].starts_with('\u{feff}'));
            if crlf && path.contains("/a/") {
                prop_assert!(!text.replace("\r\n", "").contains('\n'), "{:?}", text);
            }
        }
        let lines = html_lines(&after);
        for line in html_lines(&before).into_iter().filter(|line| line.contains('q')) {
            let clean = blocks.iter().enumerate().any(|(number, (faulty, _))| !faulty && line.contains(&format!("q{number}q")));
            prop_assert!(!clean || lines.contains(&line), "{line}\nis gone from\n{}", lines.join("\n"));
        }
    }

    #[test]
    fn any_text_can_be_checked_and_fixed(
        pieces in prop::collection::vec(
            prop_oneof![
                prop::sample::select(vec![
                    "# ", "\n", "\n\n", " ", "  ", "\t", "\r\n", "- ", "1. ", "> ", "|", "|--|--|\n", "**", "_", "`", "```\n", "[", "](", ")", "] (",
                    "<", "</", ">", "<br>", "</br>", "<!--", "-->", "<a href=\"", "\"", "'", "{{<", ">}}", "{{%", "%}}", "{#id}", "\u{200b}", "\u{a0}",
                    "\u{202e}", "é", "日本", "👍", "&amp;", "\\", "di 18 nov 2025", "31 juni", "40.000", "the the", "..", " ,", "“", "”", "[1]", "[^1]", "TODO",
                    "XXX", "[COVER IMAGE]", ":tada:", "https://example.org/a)", "![](a.png)", "![Image of é](a.png)", "<script>", "---\n", "+++\n",
                    "<!-- twc-ignore MD017: é -->", "[//]: # (twc-ignore TX001)", "# twc-ignore", "title: ", "tags: [", "date: 2025-13-01", "javascript:é",
                ]).prop_map(str::to_owned),
                "[a-z]{1,4}",
            ],
            0..60,
        ),
        matter in any::<bool>(),
    ) {
        let text = format!("{}{}", if matter { "---\ntitle: A\n---\n" } else { "" }, pieces.concat());
        let files: BTreeMap<Arc<str>, String> =
            [("content/a/index.en.md".into(), text.clone()), ("content/a/index.nl.md".into(), text)].into();
        for finding in findings(&files) {
            for label in std::iter::once(&finding.primary).chain(&finding.related) {
                if let Some(text) = files.get(&label.path) {
                    prop_assert!(text.get(label.span.range()).is_some(), "{}: {:?}", finding.code, label.span);
                }
            }
        }
        let after = fixed(&files);
        prop_assert_eq!(&fixed(&after), &after);
    }
}

#[test]
fn ignores_are_not_published() {
    let files: BTreeMap<Arc<str>, String> = [(
        "content/a/index.en.md".into(),
        "---\ntitle: A\n---\n\n<!-- twc-ignore MD017: as printed -->\nOne <!-- twc-ignore TX004: so --> line. <!-- kept -->\n".to_owned(),
    )]
    .into();
    assert_eq!(html_lines(&files), ["<p>One  line. <!-- kept --></p>"]);
}
