//! Plain text: laid out to be read, and never markup.

use proptest::prelude::*;
use twc_content::{Limits, Site, SourceFile};
use twc_export::text::{TextLinks, TextOptions, write_page};

use super::site;

fn shown(pages: &str, options: &TextOptions) -> String {
    let site = site(pages);
    let mut out = String::new();
    write_page(&site.pages[0], &site, options, &mut out).expect("a string takes everything");
    out
}

#[track_caller]
fn check(body: &str, expected: &str) {
    let options = TextOptions { width: 40, title: false, ..TextOptions::default() };
    assert_eq!(
        shown(&format!("== content/a.nl.md\n---\ntitle: A\n---\n{body}"), &options),
        expected.trim_start_matches('\n')
    );
}

#[test]
fn a_page_reads_as_a_letter() {
    check(
        "## Wat *nu*?\n\nEen [link](https://example.org/a) en nog een zin die lang genoeg is om af te breken.\n\n1. een\n2. twee\n   - drie\n\n> Een citaat.\n>\n> ~~Nog~~ een.\n\n- [x] klaar\n- [ ] niet\n\n```sh\nls  -l\n```\n\n***\n\n![Een kaart](k.png)\nvan de stad\n",
        "
Wat nu?
-------

Een link [1] en nog een zin die lang
genoeg is om af te breken.

1. een
2. twee
   • drie

> Een citaat.
>
> Nog een.

☑ klaar
☐ niet

    ls  -l

* * *

[afbeelding: Een kaart] van de stad

[1] https://example.org/a
",
    );
}

#[test]
fn raw_html_and_shortcodes_give_their_words() {
    check(
        "<div class=\"x\"><p>Een &amp; twee<br>drie</p><ul><li>vier</li></ul><script>nee()</script></div>\n\nVijf <b>zes</b><!-- weg -->\n\n{{< button href=\"https://example.org/\" >}}\n    Doe mee\n{{< /button >}}\n\n{{< figure src=\"a.png\" alt=\"Een foto\" caption=\"Van ons\" >}}\n",
        "
Een & twee
drie

• vier

Vijf zes

Doe mee [1]

[afbeelding: Een foto] Van ons

[1] https://example.org/
",
    );
}

#[test]
fn links_can_stand_in_the_text_or_go() {
    let page =
        "== content/a.nl.md\n---\ntitle: A\n---\n[b](/b) <a@example.org>\n== content/b.nl.md\n---\ntitle: B\n---\n";
    let with = |links| shown(page, &TextOptions { links, title: false, ..TextOptions::default() });
    assert_eq!(with(TextLinks::Inline), "b (/nl/b/) a@example.org\n");
    assert_eq!(with(TextLinks::Words), "b a@example.org\n");
}

/// Pieces of Markdown, HTML and shortcodes that a page may be made of, each on lines of its own.
fn pieces() -> impl Strategy<Value = String> {
    let piece = proptest::sample::select(vec![
        "<b>x</b> <!-- c --> <script>x</script>",
        "**a** _b_ ~~c~~ `d`",
        "## Kop {#x}",
        "- a\n  > b\n\n1. c",
        "| a | b |\n|---|--:|\n| c | <i>d</i> |",
        "[a](javascript:x) ![b](c \"d\") <https://example.org>",
        "{{< button href=\"x\" >}}a{{< /button >}}",
        "{{< lead >}}\n**a**\n{{< /lead >}}",
        "\u{202e}\u{ad}\u{200b}a\u{2066}&shy;&#x202e;",
        "<div align=\"center\">\n{{< icon a >}}</div>",
        "<table><tr><td>a<td>b</table>",
        "a[^1]\n\n[^1]: b",
        "a\n: b",
        "> [!NOTE]\n> a",
    ]);
    proptest::collection::vec(piece, 0..12).prop_map(|it| it.join("\n\n"))
}

fn text_of(body: &str, width: usize) -> String {
    let file = SourceFile::new("content/a.nl.md", format!("---\ntitle: T\n---\n{body}"));
    let site = Site::from_files(vec![file], Vec::new(), &Limits::default());
    let mut text = String::new();
    let options = TextOptions { width, ..TextOptions::default() };
    write_page(&site.pages[0], &site, &options, &mut text).expect("a string takes everything");
    text
}

proptest! {
    #[test]
    fn no_markup_is_left(body in pieces(), width in 0_usize..100) {
        let text = text_of(&body, width);
        let marks = ["<", "*a", "_b", "~~", "`", "](", "{{", "{#", "|", "HAHAHUGO", "&shy;", "[!", "[^", "javascript:"];
        for mark in marks {
            prop_assert!(!text.contains(mark), "{mark} in {text:?} from {body:?}");
        }
    }

    #[test]
    fn no_hidden_character_is_left(body in prop_oneof![".*", "(?s).{0,60}", pieces()], width in 0_usize..100) {
        let text = text_of(&body, width);
        for it in text.chars() {
            let hidden = (it.is_control() && it != '\n')
                || matches!(it, '\u{ad}' | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
            prop_assert!(!hidden, "{it:?} in {text:?}");
        }
        prop_assert!(text.lines().all(|line| line.trim_end() == line));
    }
}
