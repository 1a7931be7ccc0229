//! What holds for the document and the HTML of any text.

use proptest::prelude::*;
use twc_content::config::MarkdownOptions;
use twc_content::shortcode::Mapped;
use twc_content::{Document, Limits, NodeKind, Site, SourceFile, markdown};
use twc_export::html::{HtmlOptions, render};

const PIECES: [&str; 72] = [
    "*",
    "**",
    "_",
    "`",
    "``",
    "~",
    "~~",
    "[",
    "](",
    "]",
    "(",
    ")",
    "![",
    "<",
    ">",
    "<b>",
    "<!-- c -->",
    "&amp;",
    "\\",
    "'",
    "\"",
    "--",
    "...",
    "https://a.nl",
    "www.a.nl",
    "a@b.nl",
    "[^1]",
    "[^1]: ",
    "|",
    "| a | b |\n",
    "|---|:-:|\n",
    "{.x}",
    "{#i}\n",
    "# ",
    "## ",
    "- ",
    "1. ",
    "> ",
    "    ",
    "\t",
    "```\n",
    "---\n",
    "===\n",
    "\n",
    "\n\n",
    ": ",
    "[a]: /u\n",
    "- [x] ",
    "<div>\n",
    "<!--more-->",
    ":smile:",
    "é",
    "漢",
    "😀",
    "\u{a0}",
    "a",
    "b ",
    "c\n",
    "1",
    " ",
    "  \n",
    "$$",
    "==",
    "++",
    "^",
    "\r\n",
    "\r",
    "HAHAHUGOSHORTCODE0s0HBHB",
    "text ",
    "&#39;",
    "\\\n",
    "+ ",
];

fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        prop::collection::vec(prop::sample::select(PIECES.to_vec()), 0..40).prop_map(|pieces| pieces.concat()),
        "\\PC{0,60}",
    ]
}

fn options(index: usize) -> MarkdownOptions {
    let mut options = MarkdownOptions::default();
    options.block_attributes = index & 1 > 0;
    options.wrap_standalone_image = index & 2 > 0;
    options.emoji = index & 4 > 0;
    options.hard_wraps = index & 8 > 0;
    options.extras.mark = index & 1 > 0;
    options.extras.subscript = index & 2 > 0;
    if index & 4 > 0 {
        options.passthrough_block = vec![("$$".to_owned(), "$$".to_owned())];
        options.typographer = None;
    }
    options
}

/// Spans lie in the file, on char boundaries; children lie in their parents, in the tree.
fn is_sound(text: &str, document: &Document) -> Result<(), TestCaseError> {
    let mut open: Vec<usize> = Vec::new();
    for (index, node) in document.nodes.iter().enumerate() {
        let range = node.span.range();
        prop_assert!(text.get(range.clone()).is_some(), "{:?} of {:?}", range, node.kind);
        prop_assert!(node.end as usize > index && node.end as usize <= document.nodes.len());
        while open.last().is_some_and(|end| *end <= index) {
            open.pop();
        }
        if let Some(end) = open.last() {
            prop_assert!(node.end as usize <= *end);
        }
        open.push(node.end as usize);
        let url_span = match &node.kind {
            NodeKind::Link { url_span, .. } | NodeKind::Image { url_span, .. } => *url_span,
            _ => continue,
        };
        prop_assert!(text.get(url_span.range()).is_some());
    }
    Ok(())
}

proptest! {
    #[test]
    fn any_text_gives_a_sound_document(text in text(), index in 0_usize..16) {
        let document = markdown::parse(&Mapped::verbatim(&text, 0), &options(index));
        is_sound(&text, &document)?;
        for node in &document.nodes {
            if let NodeKind::Text(part) = &node.kind
                && !part.contains(['&', '\\', '\u{fffd}']) && node.span.len() == part.len()
            {
                prop_assert_eq!(text.get(node.span.range()).unwrap_or_default(), &**part);
            }
        }
    }

    #[test]
    fn any_page_is_rendered(text in text()) {
        let page = SourceFile::new("content/a.nl.md", format!("---\ntitle: a\n---\n{text}"));
        let site = Site::from_files(vec![page], Vec::new(), &Limits::default());
        for page in &site.pages {
            let made = render(page, &site, &HtmlOptions::default());
            prop_assert!(!made.content.contains("HUGOMORE42"));
            prop_assert!(!made.content.contains("<script"));
        }
    }
}

/// Deep nesting neither overflows a small stack nor takes more than linear time.
#[test]
fn nesting_needs_no_stack() {
    let run = || {
        for text in
            [">".repeat(10_000), "*a ".repeat(10_000), "[".repeat(10_000), "- ".repeat(10_000), "![a](".repeat(10_000)]
        {
            let document = markdown::parse(&Mapped::verbatim(&text, 0), &MarkdownOptions::default());
            assert!(!document.nodes.is_empty());
        }
    };
    let thread = std::thread::Builder::new().stack_size(256 << 10).spawn(run).expect("a thread");
    assert!(thread.join().is_ok());
}
