//! What Hugo 0.168 makes of some odd texts and we do not: each one with both outputs, so that a difference that is gone is told.

use super::hugo::made;

struct Known {
    cause: &'static str,
    text: &'static str,
    hugo: &'static str,
    ours: &'static str,
}

const KNOWN: &[Known] = &[
    Known {
        cause: "comrak reads on after a line of blanks in an item without text",
        text: "- \n    \n     b \n",
        hugo: "<ul>\n<li></li>\n</ul>\n<pre><code> b \n</code></pre>\n",
        ours: "<ul>\n<li>b</li>\n</ul>\n",
    },
    Known {
        cause: "tabs of a definition in an item are counted from the item's text there",
        text: "1. a\n   :\t b",
        hugo: "<ol>\n<li>\n<dl>\n<dt>a</dt>\n<dd>b</dd>\n</dl>\n</li>\n</ol>\n",
        ours: "<ol>\n<li>\n<dl>\n<dt>a</dt>\n<dd><pre><code>b\n</code></pre>\n</dd>\n</dl>\n</li>\n</ol>\n",
    },
    Known {
        cause: "a definition's mark may go on a quoted paragraph without its quote",
        text: "> a\n:\n: ",
        hugo: "<blockquote>\n<p>a\n:\n:</p>\n</blockquote>\n",
        ours: "<blockquote>\n<p>a\n:</p>\n</blockquote>\n",
    },
    Known {
        cause: "a carriage return alone is no line end",
        text: "```\n\r",
        hugo: "<pre tabindex=\"0\"><code></code></pre>",
        ours: "<pre tabindex=\"0\"><code> \n</code></pre>",
    },
    Known {
        cause: "text far behind a footnote's mark is code",
        text: "[^1]\n\n[^1]:     :[^1]:\n",
        hugo: "<p><sup id=\"fnref:1\"><a href=\"#fn:1\" class=\"footnote-ref\" role=\"doc-noteref\">1</a></sup></p>\n<div class=\"footnotes\" role=\"doc-endnotes\">\n<hr>\n<ol>\n<li id=\"fn:1\">\n<pre><code> :[^1]:\n</code></pre>\n&#160;<a href=\"#fnref:1\" class=\"footnote-backref\" role=\"doc-backlink\">&#x21a9;&#xfe0e;</a></li>\n</ol>\n</div>\n",
        ours: "<p><sup id=\"fnref:1\"><a href=\"#fn:1\" class=\"footnote-ref\" role=\"doc-noteref\">1</a></sup></p>\n<div class=\"footnotes\" role=\"doc-endnotes\">\n<hr>\n<ol>\n<li id=\"fn:1\">\n<p>:<sup id=\"fnref1:1\"><a href=\"#fn:1\" class=\"footnote-ref\" role=\"doc-noteref\">1</a></sup>:&#160;<a href=\"#fnref:1\" class=\"footnote-backref\" role=\"doc-backlink\">&#x21a9;&#xfe0e;</a>&#160;<a href=\"#fnref1:1\" class=\"footnote-backref\" role=\"doc-backlink\">&#x21a9;&#xfe0e;</a></p>\n</li>\n</ol>\n</div>\n",
    },
    Known {
        cause: "a table's row may look like a definition",
        text: "a\n|-\n: ",
        hugo: "<table>\n\t<thead>\n\t\t\t<tr>\n\t\t\t\t\t<th>a</th>\n\t\t\t</tr>\n\t</thead>\n\t<tbody>\n\t</tbody>\n</table>\n<p>:</p>\n",
        ours: "<table>\n\t<thead>\n\t\t\t<tr>\n\t\t\t\t\t<th>a</th>\n\t\t\t</tr>\n\t</thead>\n\t<tbody>\n\t\t\t<tr>\n\t\t\t\t\t<td>:</td>\n\t\t\t</tr>\n\t</tbody>\n</table>\n",
    },
];

#[test]
fn known_differences_are_still_those() {
    for Known { cause, text, hugo, ours } in KNOWN {
        let made = made(text);
        assert_ne!(made, *hugo, "{text:?} no longer differs ({cause}): move it to the fixtures in hugo.rs");
        assert_eq!(made, *ours, "{text:?} differs in another way ({cause})");
    }
}
