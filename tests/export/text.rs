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
fn lists_tables_and_preformatted_text_of_raw_html_keep_their_form() {
    check(
        "<ol><li>een<li>twee<ul><li>drie</ul></ol>\n\n<table><caption>Prijzen</caption><tr><th>Soort<th>Prijs</tr><tr><td>Lid</td><td>12</td></tr></table>\n\n<pre>\na\n  b\n</pre>\n\n<ul><li>los\n\nErna.\n",
        "
1. een
2. twee
   • drie

Prijzen

Soort  Prijs
─────  ─────
Lid    12

    a
      b

• los

Erna.
",
    );
}

#[test]
fn forms_that_a_script_loads_late_have_their_address() {
    check(
        "<iframe data-form-src=\"https://example.org/f\" title=\"Meld je aan\"></iframe>\n",
        "Meld je aan [1]\n\n[1] https://example.org/f\n",
    );
}

#[test]
fn what_shortcodes_hold_as_code_keeps_its_lines() {
    check(
        "{{< code-toggle >}}\ntitle = 'a'\n[b]\n{{< /code-toggle >}}\n\n{{< carousel >}}\n    {{< item image=\"a.png\" >}}\n    {{< item image=\"b.png\" alt=\"Een b\" >}}\n{{< /carousel >}}\n\nErna.\n",
        "    title = 'a'\n    [b]\n\n[afbeelding: Een b]\n\nErna.\n",
    );
}

#[test]
fn a_list_in_a_cell_is_one_line() {
    check(
        "| a | b |\n|---|---|\n| {{< x >}}- een\n- twee{{< /x >}} | c |\n\n<table><tr><td>{{< x >}}- een\n- twee{{< /x >}}<td>c</table>\n",
        "
a             b
────────────  ─
• een • twee  c

• een • twee  c
────────────  ─
",
    );
}

#[test]
fn numbers_of_links_leave_the_pages_own_notes_alone() {
    check(
        "Zo is het.\\[1\\] [Meer](https://example.org/)\n\n\\[1\\] Een noot.\n",
        "Zo is het.[1] Meer [2]\n\n[1] Een noot.\n\n[2] https://example.org/\n",
    );
}

#[test]
fn terms_stand_above_what_they_mean() {
    check("Term\n: Een uitleg\n: Nog een\n", "Term\n    Een uitleg\n\n    Nog een\n");
}

#[test]
fn addresses_of_files_lead_to_the_site() {
    let mut config = twc_content::Config::default();
    config.hugo.base_url = "https://example.org/sub/".to_owned();
    let file = SourceFile::new("content/a.nl.md", "---\ntitle: A\n---\n[b](b.pdf) [c](/c.pdf)\n");
    let options = twc_content::site::SiteOptions::default();
    let site = Site::with_config(config, vec![file], Vec::new(), &Limits::default(), &options);
    let mut text = String::new();
    let inline = TextOptions { links: TextLinks::Inline, title: false, ..TextOptions::default() };
    write_page(&site.pages[0], &site, &inline, &mut text).expect("a string takes everything");
    assert_eq!(text, "b (https://example.org/sub/nl/a/b.pdf) c (https://example.org/c.pdf)\n");
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
        "<table><caption>a</caption><tr><td><ul><li>b</ul>",
        "<ol><li>a<ol><li>b",
        "</ol></table></pre><pre>\u{1b}[31m a",
        "{{< code-x >}}\na\n{{< /code-x >}}",
        "<table><tr><td>{{< lead >}}\n- a\n\n  > b\n\n|a|b|\n|-|-|\n|c|d|\n\n    e\n{{< /lead >}}</table>",
        "<iframe data-x-src=\"javascript:x\" title=\"a\"></iframe>",
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
