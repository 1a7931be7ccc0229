//! Small texts and the HTML that Hugo 0.168 makes of them: each one is a difference that was found and mended.

use twc_content::{Limits, Site, SourceFile};
use twc_export::html::{HtmlOptions, content, render};
use twc_export::{Policy, html::Rendered};

const SITE: &str = "baseURL = 'https://example.org/'\ndefaultContentLanguage = 'en'\nenableEmoji = true\n\
    [markup.goldmark.renderer]\nunsafe = true\n[markup.goldmark.parser]\nwrapStandAloneImageWithinParagraph = false\n\
    [markup.goldmark.parser.attribute]\nblock = true\n";

fn site(config: &str, body: &str) -> Site {
    let page = SourceFile::new("content/a.md", format!("---\ntitle: a\n---\n{body}"));
    Site::from_files(vec![SourceFile::new("hugo.toml", config), page], Vec::new(), &Limits::default())
}

fn rendered(config: &str, body: &str) -> Rendered {
    let site = site(config, body);
    let page = site.page("content/a.md").expect("the page");
    render(page, &site, &HtmlOptions { policy: Policy::Hugo, ..HtmlOptions::default() })
}

/// The content that is made of a body.
pub(super) fn made(body: &str) -> String {
    let site = site(SITE, body);
    let page = site.page("content/a.md").expect("the page");
    content(page, &site, &HtmlOptions { policy: Policy::Hugo, ..HtmlOptions::default() })
}

#[track_caller]
fn check(body: &str, html: &str) {
    assert_eq!(made(body), html, "{body}");
}

#[test]
fn quotes_follow_goldmark_and_are_counted_across_blocks() {
    check("'t 'n 'l 'e", "<p>&rsquo;t &rsquo;n &rsquo;l &rsquo;e</p>\n");
    check("\"a *b* c\". '90s 8\" it's", "<p>&ldquo;a <em>b</em> c&rdquo;. &rsquo;90s 8&quot; it&rsquo;s</p>\n");
    check("\"a\n\nb\" c", "<p>&ldquo;a</p>\n<p>b&rdquo; c</p>\n");
    check("a--b---c ---- ... <<x>>", "<p>a&ndash;b&mdash;c &mdash;- &hellip; &laquo;x&raquo;</p>\n");
}

#[test]
fn bare_urls_end_before_punctuation() {
    check("(see https://a.nl/x).", "<p>(see <a href=\"https://a.nl/x\">https://a.nl/x</a>).</p>\n");
    check("https://a.nl/.)", "<p><a href=\"https://a.nl/.\">https://a.nl/.</a>)</p>\n");
    check(
        "www.a.nl x@a.nl.",
        "<p><a href=\"https://www.a.nl\">www.a.nl</a> <a href=\"mailto:x@a.nl\">x@a.nl</a>.</p>\n",
    );
    check("https://localhost/x see:https://a.nl", "<p>https://localhost/x see:https://a.nl</p>\n");
    check("[https://a.nl", "<p>[https://a.nl</p>\n");
}

#[test]
fn headings_have_the_ids_that_hugo_gives() {
    check("## **I'm not** `c` *d*", "<h2 id=\"i-c-d\"><strong>I&rsquo;m not</strong> <code>c</code> <em>d</em></h2>\n");
    check("## https://a.nl\n##", "<h2><a href=\"https://a.nl\">https://a.nl</a></h2>\n<h2></h2>\n");
    check("# a {.c #x data-n=3}", "<h1 class=\"c\" id=\"x\" data-n=\"3\">a</h1>\n");
    check("a *b*\nc\n---", "<h2 id=\"c\">a <em>b</em>\nc</h2>\n");
    check("# a\n# a\n# a-1", "<h1 id=\"a\">a</h1>\n<h1 id=\"a-1\">a</h1>\n<h1 id=\"a-1-1\">a-1</h1>\n");
}

#[test]
fn attributes_go_to_the_block_before_them() {
    check("a\n{.x}\nb", "<p class=\"x\">a</p>\n<p>b</p>\n");
    check("- a\n{.x}", "<ul class=\"x\">\n<li>a</li>\n</ul>\n");
    check("> a\n{.x}", "<blockquote class=\"x\"><p>a</p>\n</blockquote>\n");
    check("a\n\n{.x}\n\nb", "<p>a</p>\n<p>b</p>\n");
    check("a\n{.x}lost", "<p class=\"x\">a</p>\n");
}

#[test]
fn attributes_cannot_run_or_hide_anything() {
    check("# a {onclick=\"x\" style=\"y\" ONLOAD=z}", "<h1 id=\"a\">a</h1>\n");
    check("[a](javascript:x) <vbscript:y>", "<p><a href=\"\">a</a> <a href=\"\">vbscript:y</a></p>\n");
}

#[test]
fn line_ends_between_east_asian_characters_may_go() {
    let cjk = |style: &str| {
        format!(
            "hasCJKLanguage = true\n[markup.goldmark.extensions.cjk]\nenable = true\nescapedSpace = true\neastAsianLineBreaks = true\neastAsianLineBreaksStyle = '{style}'\n"
        )
    };
    let html = |style, body| rendered(&cjk(style), body).content;
    assert_eq!(html("simple", "太\n郎 a\nb *太*\n郎 太\n*郎*"), "<p>太郎 a\nb <em>太</em>\n郎 太<em>郎</em></p>\n");
    assert_eq!(html("css3draft", "太\n郎 a\nb.\nc 한\n글"), "<p>太郎 a\nb.c 한\n글</p>\n");
    assert_eq!(html("simple", "は\\ **「a」**\\ と"), "<p>は<strong>「a」</strong>と</p>\n");
}

#[test]
fn words_count_by_characters_only_on_pages_in_east_asian_scripts() {
    let words = |body| rendered("hasCJKLanguage = true", body).word_count;
    assert_eq!([words("é, x"), words("é, 漢"), words("é、")], [2, 3, 1]);
}

#[test]
fn definitions_may_be_empty_or_far_from_their_mark() {
    check("a\n: \n\nb", "<dl>\n<dt>a</dt>\n<dd></dd>\n</dl>\n<p>b</p>\n");
    check("> a\n> : \n> b", "<blockquote>\n<dl>\n<dt>a</dt>\n<dd></dd>\n</dl>\n<p>b</p>\n</blockquote>\n");
    check("> a\n: ", "<blockquote>\n<p>a\n:</p>\n</blockquote>\n");
    check("a\n:     b\n      c\n: d", "<dl>\n<dt>a</dt>\n<dd>b\nc</dd>\n<dd>d</dd>\n</dl>\n");
    check("- a\n\n  b\n  : c", "<ul>\n<li>a\n<dl>\n<dt>b</dt>\n<dd>c</dd>\n</dl>\n</li>\n</ul>\n");
}

#[test]
fn dashes_below_a_quote_or_an_item_make_a_table() {
    let table = "<table>\n\t<thead>\n\t\t\t<tr>\n\t\t\t\t\t<th>a</th>\n\t\t\t</tr>\n\t</thead>\n\t<tbody>\n\t</tbody>\n</table>\n";
    check("- a\n--\n", &format!("<ul>\n<li>\n{table}</li>\n</ul>\n"));
    check("> a\n--\n", &format!("<blockquote>\n{table}</blockquote>\n"));
    check("> a\n--", "<blockquote>\n<p>a\n&ndash;</p>\n</blockquote>\n");
    check("|\n|-", &table.replace("<th>a", "<th>"));
}

#[test]
fn definitions_of_links_make_no_list_loose() {
    check("- a\n- [x]: /u\n  b", "<ul>\n<li>a</li>\n<li>\nb</li>\n</ul>\n");
    check("- a\n- [x]: /u\n  [y]: /v\n- b", "<ul>\n<li>a</li>\n<li>\n</li>\n<li>b</li>\n</ul>\n");
    check("- # h\n\n  [x]: /u\n  b", "<ul>\n<li>\n<h1 id=\"h\">h</h1>\n<p>b</p>\n</li>\n</ul>\n");
}

#[test]
fn lone_end_tags_of_raw_text_are_text() {
    check("</script>", "<p></script></p>\n");
    check("a\n\n</Style >\nb", "<p>a</p>\n<p></Style >\nb</p>\n");
    check("<script>\na\n</script>\nb", "<script>\na\n</script>\n<p>b</p>\n");
    check("</textarea>", "</textarea>");
}

#[test]
fn an_id_below_a_heading_comes_too_late() {
    check("# a {.c}\n{k=v #z}", "<h1 class=\"c\" id=\"a\" k=\"v\">a</h1>\n");
    check("#\n{#z}", "<h1 id=\"z\"></h1>\n");
    check("a\n{}\nb", "<p>a</p>\n<p>b</p>\n");
}

#[test]
fn the_box_of_a_task_stands_on_one_line() {
    check("- [\n]", "<ul>\n<li>[\n]</li>\n</ul>\n");
    check("- [ ]a", "<ul>\n<li><input disabled=\"\" type=\"checkbox\"> a</li>\n</ul>\n");
}

#[test]
fn a_table_makes_no_list_loose() {
    let table = "<table>\n\t<thead>\n\t\t\t<tr>\n\t\t\t\t\t<th>t</th>\n\t\t\t</tr>\n\t</thead>\n\t<tbody>\n\t</tbody>\n</table>\n";
    check("- a\n\n  | t |\n  |---|\n- b", &format!("<ul>\n<li>a\n{table}</li>\n<li>b</li>\n</ul>\n"));
    check("- a\n\n  p\n  | t |\n  |---|", &format!("<ul>\n<li>\n<p>a</p>\n<p>p</p>\n{table}</li>\n</ul>\n"));
}

#[test]
fn blank_lines_of_code_and_html_are_empty_in_items() {
    let code = |inner: &str| format!("<pre tabindex=\"0\"><code>{inner}</code></pre>");
    check("- ```\n  a\n     \n  b\n  ```", &format!("<ul>\n<li>\n{}</li>\n</ul>\n", code("a\n\nb\n")));
    check("> ```\n> a\n>    \n> b\n> ```", &format!("<blockquote>\n{}</blockquote>\n", code("a\n   \nb\n")));
    check("  ```\n  a\n \n    \n  b\n  ```", &code("a\n \n  \nb\n"));
    check("- <!-- a\n    \n  b -->\n", "<ul>\n<li>\n<!-- a\n\nb -->\n</li>\n</ul>\n");
}

#[test]
fn passthrough_gives_no_id_and_its_lone_mark_is_text() {
    let config = "[markup.goldmark.extensions.passthrough]\nenable = true\n\
        [markup.goldmark.extensions.passthrough.delimiters]\ninline = [['$', '$']]\n";
    assert_eq!(rendered(config, "# a $x$").content, "<h1 id=\"a\">a $x$</h1>\n");
    assert_eq!(rendered(config, "x $www.a.nl").content, "<p>x $<a href=\"https://www.a.nl\">www.a.nl</a></p>\n");
}

#[test]
fn text_may_look_like_a_definition() {
    check(": a b\n: ", "<dl>\n<dt>: a b</dt>\n<dd></dd>\n</dl>\n");
    check("a\n: \n:\t", "<dl>\n<dt>a</dt>\n<dd></dd>\n<dd></dd>\n</dl>\n");
    check("  a\n  : ", "<p>a\n:</p>\n");
    check(">     a\n>     : b", "<blockquote>\n<pre><code>a\n: b\n</code></pre>\n</blockquote>\n");
}

#[test]
fn carriage_returns_stay_in_indented_code() {
    check("    a\r\n    b\r\n", "<pre><code>a\r\nb\r\n</code></pre>\n");
    check("[a](<b<c>)", "<p><a href=\"b%3Cc\">a</a></p>\n");
    check("[a](<b [c](<d\n[e](<f>)", "<p>[a](&lt;b [c](&lt;d\n<a href=\"f\">e</a></p>\n");
}

#[test]
fn images_stand_alone_where_configured() {
    check("![a *b*](c 'd')", "<img src=\"c\" alt=\"a b\" title=\"d\">");
    check("![a](b)\n{.x}", "<img src=\"b\" alt=\"a\" class=\"x\">");
    check("![a](b)\n{width=3 loading=lazy}", "<img src=\"b\" alt=\"a\" width=\"\" loading=\"lazy\">");
    check("![a](b) c", "<p><img src=\"b\" alt=\"a\"> c</p>\n");
}

#[test]
fn tables_are_made_of_paragraphs() {
    check(
        "x\n| a | b |\n|:--|---|\n| `c\\|d` |\n\n---",
        "<p>x</p>\n<table>\n\t<thead>\n\t\t\t<tr>\n\t\t\t\t\t<th style=\"text-align: left\">a</th>\n\t\t\t\t\t<th>b</th>\n\
         \t\t\t</tr>\n\t</thead>\n\t<tbody>\n\t\t\t<tr>\n\t\t\t\t\t<td style=\"text-align: left\"><code>c|d</code></td>\n\
         \t\t\t\t\t<td></td>\n\t\t\t</tr>\n\t</tbody>\n</table>\n<hr>\n",
    );
    check(
        "# x\n| a |\n|---|\n---",
        "<h1 id=\"x\">x</h1>\n<table>\n\t<thead>\n\t\t\t<tr>\n\t\t\t\t\t<th>a</th>\n\t\t\t</tr>\n\t</thead>\n\t<tbody>\n\t</tbody>\n</table>\n<hr>\n",
    );
    check("a\n    |-|", "<p>a\n|-|</p>\n");
}

#[test]
fn definitions_of_links_leave_no_text() {
    check("[a]: /u\n---\n[a]", "<hr>\n<p><a href=\"/u\">a</a></p>\n");
    check("[a]: /u\n===\n[a]", "<p>===\n<a href=\"/u\">a</a></p>\n");
    check("- [a]: /u\n- b", "<ul>\n<li>\n</li>\n<li>b</li>\n</ul>\n");
}

#[test]
fn lists_are_loose_by_goldmarks_rule() {
    check("* a\n  > b\n  >\n* c", "<ul>\n<li>a\n<blockquote>\n<p>b</p>\n</blockquote>\n</li>\n<li>c</li>\n</ul>\n");
    check("- a\n\n- b", "<ul>\n<li>\n<p>a</p>\n</li>\n<li>\n<p>b</p>\n</li>\n</ul>\n");
    check(
        "- [ ] a\n- [x] b",
        "<ul>\n<li><input disabled=\"\" type=\"checkbox\"> a</li>\n<li><input checked=\"\" disabled=\"\" type=\"checkbox\"> b</li>\n</ul>\n",
    );
}

#[test]
fn definition_lists_take_every_line_as_a_term() {
    check(
        "a\nb\n: c\n\n  d\n\ne\n\n: f",
        "<dl>\n<dt>a</dt>\n<dt>b</dt>\n<dd>c\n<p>d</p>\n</dd>\n<dt>e</dt>\n<dd>\n<p>f</p>\n</dd>\n</dl>\n",
    );
    check("# a\n: b", "<h1 id=\"a\">a</h1>\n<p>: b</p>\n");
    check("a\n~ b ~", "<p>a\n~ b ~</p>\n");
}

#[test]
fn footnotes_are_numbered_by_their_references() {
    check(
        "a[^b] c[^a] d[^b]\n\n[^a]: x\n[^b]: y\n[^c]: z",
        "<p>a<sup id=\"fnref:1\"><a href=\"#fn:1\" class=\"footnote-ref\" role=\"doc-noteref\">1</a></sup> \
         c<sup id=\"fnref:2\"><a href=\"#fn:2\" class=\"footnote-ref\" role=\"doc-noteref\">2</a></sup> \
         d<sup id=\"fnref1:1\"><a href=\"#fn:1\" class=\"footnote-ref\" role=\"doc-noteref\">1</a></sup></p>\n\
         <div class=\"footnotes\" role=\"doc-endnotes\">\n<hr>\n<ol>\n<li id=\"fn:1\">\n<p>y&#160;<a href=\"#fnref:1\" \
         class=\"footnote-backref\" role=\"doc-backlink\">&#x21a9;&#xfe0e;</a>&#160;<a href=\"#fnref1:1\" \
         class=\"footnote-backref\" role=\"doc-backlink\">&#x21a9;&#xfe0e;</a></p>\n</li>\n<li id=\"fn:2\">\n<p>x&#160;\
         <a href=\"#fnref:2\" class=\"footnote-backref\" role=\"doc-backlink\">&#x21a9;&#xfe0e;</a></p>\n</li>\n</ol>\n</div>\n",
    );
}

#[test]
fn fences_have_hugos_markup() {
    check(
        "```qa x\n\"a\" 'b'\n\n\n```",
        "<pre tabindex=\"0\"><code class=\"language-qa\" data-lang=\"qa\">&#34;a&#34; &#39;b&#39;\n</code></pre>",
    );
    check("```\n\n```", "<pre tabindex=\"0\"><code></code></pre>");
    check("~~~@\"", "<pre tabindex=\"0\"><code class=\"language-@&#34;\" data-lang=\"@&#34;\"></code></pre>");
    check("    \"a\"", "<pre><code>&quot;a&quot;\n</code></pre>\n");
    check("```\n[x] {.a}\n: b\n```", "<pre tabindex=\"0\"><code>[x] {.a}\n: b\n</code></pre>");
}

#[test]
fn html_and_emoji_are_goldmarks() {
    check("<!c> :smile: :nope:", "<p>&lt;!c&gt; &#x1f604; :nope:</p>\n");
    check("> <\n<b>", "<blockquote>\n<p>&lt;\n<b></p>\n</blockquote>\n");
    check("a\rb", "<p>a\rb</p>\n");
}

#[test]
fn extras_and_passthrough_are_inlines() {
    let extras = "[markup.goldmark.extensions]\nstrikethrough = false\n[markup.goldmark.extensions.extras.subscript]\nenable = true\n\
        [markup.goldmark.extensions.extras.superscript]\nenable = true\n[markup.goldmark.extensions.extras.mark]\nenable = true\n";
    assert_eq!(
        rendered(extras, "a~b~ x^-1^ ==c== =d=").content,
        "<p>a<sub>b</sub> x<sup>-1</sup> <mark>c</mark> =d=</p>\n"
    );
    let passthrough = "[markup.goldmark.extensions.passthrough]\nenable = true\n[markup.goldmark.extensions.passthrough.delimiters]\n\
        block = [['$$','$$']]\ninline = [['$','$']]\n";
    assert_eq!(rendered(passthrough, "a $b_c_d*$ e\n$$f_g_$$").content, "<p>a $b_c_d*$ e\n</p>\n$$f_g_$$\n");
}

#[test]
fn the_contents_skip_no_level() {
    let made = rendered(SITE, "# a\n## b `c` [d](e)\n#### f\n## g");
    assert_eq!(
        made.toc,
        "<nav id=\"TableOfContents\">\n  <ul>\n    <li><a href=\"#b-c-d\">b <code>c</code> d</a>\n      <ul>\n        <li></li>\n\
         \x20     </ul>\n    </li>\n    <li><a href=\"#g\">g</a></li>\n  </ul>\n</nav>"
    );
}

#[test]
fn a_divider_ends_the_summary() {
    let made = rendered(SITE, "a *b* <!--more--> c\n\nd");
    assert_eq!(made.summary, "<p>a <em>b</em></p>");
    assert_eq!(made.content, "<p>a <em>b</em></p>\n<p>c</p>\n<p>d</p>");
    assert_eq!((made.plain.as_str(), made.word_count, made.truncated), ("a b\nc\nd\n", 4, true));
}

#[test]
fn a_divider_in_a_shortcode_divides_nothing() {
    let open = "\n<details>\n\t<summary>Details</summary>\n\t";
    check("{{< details >}}<!--more-->x{{< /details >}}\n", &format!("{open}<p>x</p>\n</details>\n\n"));
    check(
        "{{< details >}}\na\n\n<!--more-->\n\nb{{< /details >}}\n\n<!--more-->\nc\n",
        &format!("{open}<p>a</p>\n<p>b</p>\n</details>\n\n<!--more-->\n<p>c</p>\n"),
    );
    check("a\n\n<!--more-->\n{{< details >}}<b>c</b> <!--more-->{{< /details >}}\n\nd", &{
        format!("<p>a</p>\n{open}<p><b>c</b> <!--more--></p>\n</details>\n\n<p>d</p>")
    });
    // The divider goes with the white space after it, which indents nothing then.
    check("<!--more-->\n {{< figure src=\"a.png\" >}}", "<figure><img src=\"a.png\">\n</figure>");
}

#[test]
fn a_list_may_begin_at_the_very_end() {
    check("1.", "<ol>\n<li></li>\n</ol>\n");
    check("- a\n\n 3)", "<ul>\n<li>a</li>\n</ul>\n<ol start=\"3\">\n<li></li>\n</ol>\n");
    check("```\n", "<pre tabindex=\"0\"><code></code></pre>");
    check("<div>a</div>", "<div>a</div>");
}

#[test]
fn a_line_of_attributes_parts_terms_from_what_stands_before_it() {
    check(
        "a\n: b\n{.x}\nc\n: d",
        "<dl class=\"x\">\n<dt>a</dt>\n<dd>b</dd>\n</dl>\n<dl>\n<dt>c</dt>\n<dd>d</dd>\n</dl>\n",
    );
    check("a\n{.x}\n: b", "<p class=\"x\">a</p>\n<p>: b</p>\n");
    check("a\n: b\n{.x}\n: c", "<dl class=\"x\">\n<dt>a</dt>\n<dd>b</dd>\n</dl>\n<p>: c</p>\n");
}

#[test]
fn a_definition_may_be_indented_by_tabs() {
    let text = "<dl>\n<dt>a</dt>\n<dd>b</dd>\n</dl>\n";
    check("a\n:\t\tb", text);
    check("a\n: \t  b", text);
    check("a\n:        b", text);
    check("a\n:          b", "<dl>\n<dt>a</dt>\n<dd><pre><code> b\n</code></pre>\n</dd>\n</dl>\n");
}

#[test]
fn carriage_returns_are_no_blanks_after_a_marker_and_go_from_coloured_code() {
    check("-\r\n\r\na", "<p>-</p>\n<p>a</p>\n");
    check("\r- a\rb", "<p>- a\rb</p>\n");
    check(
        "```go\na\r\nb\r\n```",
        "<pre tabindex=\"0\"><code class=\"language-go\" data-lang=\"go\">a\nb\n</code></pre>",
    );
    check("```\na\r\nb\r\n```", "<pre tabindex=\"0\"><code>a\r\nb\n</code></pre>");
    let unknown = "<pre tabindex=\"0\"><code class=\"language-zz\" data-lang=\"zz\">";
    check("```zz\r\n\r\na\r\n```\r\n", &format!("{unknown}\r\na\n</code></pre>"));
    check("{{< highlight zz >}}\r\na\r\nb\r\n{{< /highlight >}}", &format!("{unknown}a\r\nb</code></pre>\n"));
}

#[test]
fn numbers_of_lines_are_text_of_the_page() {
    #[track_caller]
    fn check(highlight: &str, body: &str, plain: &str) {
        let made = rendered(&format!("{SITE}[markup.highlight]\n{highlight}\n"), body);
        assert_eq!(made.plain, plain, "{body}");
    }
    check("", "```go {linenos=true}\na\n\nb\n```\n- q", " 1 2 3 a b q ");
    check("", "```go {lineNos=inline,linenostart=98}\na\nb\n```\n- q", "98a 99b q ");
    check("", "```go {linenos=table,lineNumbersInTable=false}\na\n```\n- q", "1a q ");
    check("", "```go {linenostart=7}\na\n```\n```qa {linenos=true}\na\n```\n- q", "a a q ");
    check("lineNos = true", "```go {linenos=false}\na\n```\n```go {linenostart=7}\na\n```\n- q", "a 7 a q ");
    check("lineNos = \"inline\"", "```go\na\n```\n```\na\n```\n- q", "1a a q ");
    check("lineNos = true\nlineNoStart = 8\nguessSyntax = true", "```\na\n```\n- q", " 8 a q ");
    check("", "x{{< highlight go \"linenos=table,linenostart=7\" >}}\na\nb\n{{< /highlight >}}y\n", "x 7 8 a b y\n");
    check("", "x{{< highlight go \"linenos=inline,hl_inline=true\" >}}a{{< /highlight >}}y\n", "xay\n");
}

#[test]
fn ids_of_footnotes_may_begin_with_the_pages_own_mark() {
    let config = "[markup.goldmark.extensions.footnote]\nenable = true\nenableAutoIDPrefix = true\n";
    let made = rendered(config, "a[^1]\n\n[^1]: b").content;
    for id in
        ["<sup id=\"h0bcfa9bbb5ba7e84fnref:1\"><a href=\"#h0bcfa9bbb5ba7e84fn:1\"", "<li id=\"h0bcfa9bbb5ba7e84fn:1\">"]
    {
        assert!(made.contains(id), "{made}");
    }
}

#[test]
fn an_item_without_text_ends_lists() {
    check("1.\n   * a", "<ol>\n<li></li>\n</ol>\n<ul>\n<li>a</li>\n</ul>\n");
    check("> -\n>   * x", "<blockquote>\n<ul>\n<li></li>\n</ul>\n<ul>\n<li>x</li>\n</ul>\n</blockquote>\n");
    check("-\n  - a", "<ul>\n<li>\n<ul>\n<li>a</li>\n</ul>\n</li>\n</ul>\n");
    check(
        "- a\n\n  - \n\n  - b",
        "<ul>\n<li>\n<p>a</p>\n<ul>\n<li></li>\n</ul>\n</li>\n</ul>\n<ul>\n<li>b</li>\n</ul>\n",
    );
    check(
        "1. a\n   - b\n   -\n\n   c\n2. d",
        "<ol>\n<li>a\n<ul>\n<li>b</li>\n<li></li>\n</ul>\n</li>\n</ol>\n<p>c\n2. d</p>\n",
    );
}

#[test]
fn attributes_before_closing_marks_are_text() {
    check("# a {.x} #", "<h1 id=\"a-x\">a {.x}</h1>\n");
    check("# {} #", "<h1 id=\"heading\">{}</h1>\n");
    check("# a {.x} # {.y}", "<h1 class=\"y\" id=\"a-x\">a {.x}</h1>\n");
}

#[test]
fn an_escaped_shortcode_runs_in_what_details_encloses() {
    let details = |inner: &str| format!("\n<details>\n\t<summary>Details</summary>\n\t{inner}</details>\n\n");
    check("{{< details >}}{{</* param title */>}}{{< /details >}}", &details("a\n"));
    check(
        "{{< details >}}{{</* details */>}}b{{</* /details */>}}{{< /details >}}",
        &details("\n<details>\n\t<summary>Details</summary>\n\t<p>b</p>\n</details>\n\n"),
    );
    check(
        "{{% details %}}\nb {{%/* param title */%}}\n{{% /details %}}",
        "<details>\n\t<summary>Details</summary>\n\t<p>b a</p>\n</details>\n",
    );
    check(
        "{{< details >}}\n    {{</* param \"title\" */>}}\n{{< /details >}}",
        &details("<pre><code>a\n</code></pre>\n"),
    );
}

#[test]
fn a_shortcode_in_a_heading_leaves_its_number_among_its_siblings_in_the_id() {
    let made = made("{{< details >}}{{< param title >}}{{< /details >}}\n\n## b {{< param title >}}");
    assert!(made.contains("s1hbhb\">b a</h2>"), "{made}");
}

#[test]
fn lines_of_attributes_follow_one_another_up_to_their_block() {
    check("a\n{.x}\n{#i}", "<p class=\"x\" id=\"i\">a</p>\n");
    check("a\n\n{.x}\n{#i}", "<p>a</p>\n");
    check("a\n\n[^1]: b\n{.x}", "<p>a</p>\n");
    check("- a\n\n  {.x}", "<ul>\n<li>\n<p>a</p>\n</li>\n</ul>\n");
    check("- {.x}\n\n  a", "<ul>\n<li>\n<p>a</p>\n</li>\n</ul>\n");
    check("a\n: {}", "<dl>\n<dt>a</dt>\n<dd></dd>\n</dl>\n");
    check("a\n: {.x} b\n  c", "<dl>\n<dt>a</dt>\n<dd>c</dd>\n</dl>\n");
}

#[test]
fn a_footnote_goes_on_behind_a_line_of_blanks_and_in_a_quote() {
    let note = "<div class=\"footnotes\" role=\"doc-endnotes\">\n<hr>\n<ol>\n<li id=\"fn:1\">\n<p>b</p>\n<p>c&#160;<a href=\"#fnref:1\" \
             class=\"footnote-backref\" role=\"doc-backlink\">&#x21a9;&#xfe0e;</a></p>\n</li>\n</ol>\n</div>\n";
    let reference =
        "<p>a<sup id=\"fnref:1\"><a href=\"#fn:1\" class=\"footnote-ref\" role=\"doc-noteref\">1</a></sup></p>\n";
    check("a[^1]\n\n[^1]: b\n \n    c\n", &format!("{reference}{}", note));
    check("a[^1]\n\n> [^1]: b\n>\n>     c\n", &format!("{reference}<blockquote>\n</blockquote>\n{}", note));
    check("- [^1]: b\n\n  c", "<ul>\n<li>\n<p>c</p>\n</li>\n</ul>\n");
    check("```\n[^1]:\n ", "<pre tabindex=\"0\"><code>[^1]:\n \n</code></pre>");
}

#[test]
fn a_definition_may_begin_below_its_mark() {
    check("a\n: \n    b", "<dl>\n<dt>a</dt>\n<dd>b</dd>\n</dl>\n");
    check("a\n:\t\n\n    b", "<dl>\n<dt>a</dt>\n<dd>b</dd>\n</dl>\n");
    check("a\n:\t\n  b\n: c", "<dl>\n<dt>a</dt>\n<dd></dd>\n<dt>  b</dt>\n<dd>c</dd>\n</dl>\n");
    check("+ a\n  : \n  : b", "<ul>\n<li>\n<dl>\n<dt>a</dt>\n<dd></dd>\n<dd>b</dd>\n</dl>\n</li>\n</ul>\n");
}
