#!/usr/bin/env python3
"""Compares `twc export` with an installed Hugo on many random documents, in one build of a site for each set of options.

usage: differential.py [--twc BINARY] [--seed N] [--documents N] [--mode soup|blocks|inline|lists|prose|pages|shortcodes|all]
                       [--options NAME[,NAME…]] [--show N] [--no-shrink] [--file FILE]

Documents that differ are shrunk and printed with both outputs. --file compares the documents of a file instead, which are
parted by lines of `=====`. Exit: 0 all equal, 1 some differ, 2 a tool failed.
"""
import argparse, json, os, random, re, shutil, subprocess, sys, tempfile

BASE = """baseURL='https://example.org/'
title='x'
refLinksErrorLevel='warning'
disableKinds=['taxonomy','term','RSS','sitemap','robotsTXT','404','section','home']
%s
[outputs]
page=['json']
[markup.goldmark.renderHooks.link]
useEmbedded='never'
[markup.goldmark.renderHooks.image]
useEmbedded='never'
[markup.goldmark.renderer]
unsafe=true
"""
LAYOUT = ('{{ dict "html" (printf "%s" .Content) "plain" .Plain "toc" (printf "%s" .TableOfContents) '
          '"summary" (printf "%s" .Summary) "wordCount" .WordCount "readingTime" .ReadingTime | jsonify }}')
ATTRIBUTES = "[markup.goldmark.parser]\nwrapStandAloneImageWithinParagraph=false\n[markup.goldmark.parser.attribute]\nblock=true\n"
OPTIONS = {
    "default": ("", ""),
    "site": ("summaryLength=5\nenableEmoji=true", ATTRIBUTES),
    "extras": ("", "[markup.goldmark.extensions.extras]\n"
               + "".join("[markup.goldmark.extensions.extras.%s]\nenable=true\n" % it for it in ("insert", "mark", "subscript", "superscript"))
               + "[markup.goldmark.extensions]\nstrikethrough=false\n"),
    "passthrough": ("", "[markup.goldmark.extensions.passthrough]\nenable=true\n[markup.goldmark.extensions.passthrough.delimiters]\n"
                    "block=[['\\\\[','\\\\]'],['$$','$$']]\ninline=[['\\\\(','\\\\)'],['$','$']]\n" + ATTRIBUTES),
    "plain": ("", "[markup.goldmark.extensions]\ndefinitionList=false\nfootnote=false\nlinkify=false\nstrikethrough=false\ntable=false\n"
              "taskList=false\n[markup.goldmark.extensions.typographer]\ndisable=true\n[markup.goldmark.parser]\nautoHeadingIDType='blackfriday'\n"),
    "hard": ("", "[markup.goldmark.renderer]\nhardWraps=true\nxhtml=true\n[markup.goldmark.parser]\nautoDefinitionTermID=true\nautoHeadingIDType='github-ascii'\n"),
}
OPTIONS |= {
    "safe": ("", "[markup.goldmark.renderer]\nunsafe=false\n"),
    "quotes": ("enableEmoji=true", "[markup.goldmark.extensions]\nlinkifyProtocol='http'\n[markup.goldmark.extensions.typographer]\nleftDoubleQuote='„'\n"
               "rightDoubleQuote='”'\nleftSingleQuote='‚'\nellipsis='…'\n[markup.goldmark.parser]\nautoHeadingID=false\n[markup.goldmark.parser.attribute]\ntitle=false\n"),
    "cjk": ("hasCJKLanguage=true\nsummaryLength=12", "[markup.goldmark.extensions.cjk]\nenable=true\neastAsianLineBreaks=true\neastAsianLineBreaksStyle='simple'\nescapedSpace=true\n"
            + ATTRIBUTES),
    "css3": ("hasCJKLanguage=true", "[markup.goldmark.extensions.cjk]\nenable=true\neastAsianLineBreaks=true\neastAsianLineBreaksStyle='css3draft'\n"),
    "all": ("enableEmoji=true\nsummaryLength=9", "[markup.goldmark.extensions.extras]\n"
            + "".join("[markup.goldmark.extensions.extras.%s]\nenable=true\n" % it for it in ("delete", "insert", "mark", "subscript", "superscript"))
            + "[markup.goldmark.extensions]\nstrikethrough=false\n[markup.highlight]\ncodeFences=false\n" + ATTRIBUTES
            + "[markup.tableOfContents]\nordered=true\nstartLevel=1\nendLevel=4\n"),
    "footnotes": ("", "[markup.goldmark.extensions.footnote]\nenable=true\nenableAutoIDPrefix=true\nbacklinkHTML='^'\n"),
}
KEYS = ["html", "plain", "toc", "summary", "wordCount", "readingTime"]


def run(documents, options, twc):
    """The documents' records: (Hugo's, ours)."""
    top, markup = OPTIONS[options]
    site = tempfile.mkdtemp(prefix="differential-")
    try:
        os.makedirs(site + "/layouts/_default")
        os.makedirs(site + "/content/ex")
        base = BASE % top
        if "[markup.goldmark.renderer]" in markup:
            base = base.replace("[markup.goldmark.renderer]\nunsafe=true\n", "")
            if "unsafe=" not in markup:
                markup = markup.replace("[markup.goldmark.renderer]\n", "[markup.goldmark.renderer]\nunsafe=true\n")
        with open(site + "/hugo.toml", "w") as f:
            f.write(base + markup)
        with open(site + "/layouts/_default/single.json", "w") as f:
            f.write(LAYOUT)
        for index, text in enumerate(documents):
            with open(f"{site}/content/ex/x{index:05d}.md", "w", encoding="utf-8", newline="") as f:
                mark = text[:1] if text.startswith("\ufeff") else ""
                f.write(mark + "---\ntitle: x\n---\n" + text[len(mark):])
        made = subprocess.run(["hugo", "-s", site, "-d", site + "/out", "--noBuildLock", "--quiet"], capture_output=True, text=True)
        if made.returncode:
            print("hugo:", made.stdout[-2000:], made.stderr[-2000:], file=sys.stderr)
            # Where Hugo names the pages it refuses, the others are compared without them.
            refused = {int(number) for number in re.findall(r"x(\d{5})\.md", made.stdout + made.stderr)}
            kept = [index for index in range(len(documents)) if index not in refused]
            if not refused and len(documents) > 1:
                kept = kept[:len(documents) // 2]
            one, other = [None] * len(documents), [None] * len(documents)
            for part in [kept] if refused else [kept, range(len(kept), len(documents))]:
                if part and len(documents) > 1:
                    for index, theirs, ours in zip(part, *run([documents[index] for index in part], options, twc)):
                        one[index], other[index] = theirs, ours
            return one, other
        theirs = []
        for index in range(len(documents)):
            path = f"{site}/out/ex/x{index:05d}/index.json"
            theirs.append(json.load(open(path, encoding="utf-8")) if os.path.exists(path) else None)
        made = subprocess.run([twc, "export", site, "--format", "json", "--out", "-"], capture_output=True, text=True)
        if made.returncode > 1 or made.returncode < 0:
            print("twc:", made.returncode, made.stderr[-2000:], file=sys.stderr)
            sys.exit(2)
        by_source = {}
        for line in made.stdout.splitlines():
            record = json.loads(line)
            by_source[record["source"]] = record
        ours = [by_source.get(f"content/ex/x{index:05d}.md") for index in range(len(documents))]
        return theirs, ours
    finally:
        shutil.rmtree(site, ignore_errors=True)


def difference(theirs, ours):
    """The first key that differs, or None."""
    if theirs is None:
        return None
    if ours is None:
        return "missing"
    # Code that shows what the highlighter wrote shows its colours, as text.
    if "style=&#34;color:" in theirs["html"] or "style=&#34;display:flex;" in theirs["html"]:
        return None
    # Deliberate: Hugo's table of contents shows the placeholder of a heading's shortcode, and leads to headings of footnotes
    # that nothing refers to and that are not shown.
    lost = any(f'id="{target}"' not in theirs["html"] for target in re.findall(r'href="#([^"]+)"', theirs["toc"]))
    keys = [key for key in KEYS if key in ours and not (key == "toc" and ("HAHAHUGOSHORTCODE" in theirs["toc"] or lost))]
    return next((key for key in keys if plain_code(theirs[key]) != plain_code(ours[key])), None)


def plain_code(value):
    """HTML with coloured code as plain code: colours are not compared."""
    if not isinstance(value, str):
        return value
    # A shortcode's number in a heading's id is one of the build.
    value = re.sub(r"hahahugoshortcode\d+s", "hahahugoshortcode0s", value)
    if "<pre" not in value:
        return value

    # Blocks within a block are text of it.
    inner = {1: 4, 2: 5, 3: 6}

    def block(match):
        language = re.search(r'data-lang="([^"]*)"', match.group(1))
        # Hugo ends the last line of some code within its element and of other code after it.
        return f"\x01{language and language.group(1)}\x02" + re.sub(r"<[^>]*>", "", match.group(2)).strip("\n").translate(inner) + "\x03"
    count = 1
    while count:
        # A block within another one, which a shortcode may write, is read first.
        value, count = re.subn(r'<pre tabindex="0"[^>]*><code([^>]*)>((?:(?!<pre tabindex).)*?)</code></pre>', block, value, flags=re.S)
    # Of a table of line numbers and lines the lines count.
    value = re.sub(r'<div class="highlight[^>]*><div [^>]*>\n<table[^>]*><tr><td[^>]*>\n\x01[^\x03]*\x03</td>\n<td[^>]*>\n(\x01[^\x03]*\x03)</td></tr></table>\n</div>\n</div>', r"\1", value)
    # What is left of tables that other blocks part has no colours either.
    value = re.sub(r'<(div|table|td) (?:class="(?:chroma|lntable|lntd)"|style="(?:color:#|border-spacing:|vertical-align:)[^"]*")>', r"<\1>", value)
    return re.sub(r'<div class="highlight[^>]*>(\x01[^\x03]*\x03)\n?</div>', r"\1", value)


INLINE = ["*", "**", "_", "__", "`", "``", "~", "~~", "[", "]", "(", ")", "![", "](", "](u)", "[a]", "[a][b]", "<", ">", "<b>", "</b>",
          "<!-- c -->", "<a@b.nl>", "<http://a.nl>", "&amp;", "&copy;", "&#39;", "\\", "\\*", "\\[", "'", "\"", "''", "'s", "'t", "'90s",
          "--", "---", "...", "<<", ">>", "-", ".", ",", "!", "?", ":", ";", "https://a.nl", "https://a.nl/b", "www.a.nl", "www.a.nl/x?y=z",
          "a@b.nl", "(https://a.nl/x)", "a", "b", "c", "x1", "1", "é", "漢", "“", "«", "§", "$", "€", "\u00a0", " ", " ", " ", "\n", "\n", "  \n",
          "\\\n", "[^1]", "[^n]", "|", "+", "=", "^", "==", "++", "{", "}", "{.x}", "#", ":smile:", ":x:", "\"a\"", "'a'", "a's", "u \"t\"", "/", "$$", "$x$",
          "\\(", "\\)", "=>", "->", "\t", "`a`", "*a*", "**b**", "[l](u)", "![i](j)", "<br>", "[a](b \"c\")", "http://", "ftp://a.nl", ".nl", "@"]
BLOCK = ["# ", "## ", "### ", "- ", "* ", "+ ", "1. ", "2) ", "> ", ">", "    ", "  ", "   ", "\t", "```\n", "```x\n", "~~~\n", "---\n", "***\n", "===\n", "\n", "\n\n",
         "\n\n", ": ", ":   ", "[^1]: ", "[^n]: ", "[a]: /u\n", "[b]: <v> 't'\n", "| a | b |\n", "|---|:-:|\n", "|--\n", "a | b\n", "- | -\n", "| x |\n", "{.x}\n", "{#i .y}\n",
         "<div>\n", "</div>\n", "<!-- c -->\n", "- [ ] ", "- [x] ", "qa\n", "qb c\n", "text\n", "\na\n", "![i](j)\n", "<!--more-->\n", "> [!NOTE]\n", "a\n: b\n", "$$\n", "x", "\n\n"]
WORDS = ("de het een van it's don't l'eau 'n 's-avonds zo'n \"quote\" 'single' (haakjes) end. komma, 21\" 5' '90s rock 'n' roll — – ... a--b c---d "
         "https://example.org/pad?x=1&y=2 www.example.nl info@example.nl **vet** *schuin* `code` [link](https://example.org/a_b_c) [link](/x \"titel\") ~~weg~~ "
         "<span class=\"x\">s</span> &eacute; C# 100% €5 1.5 e.g. i.e. \"Hé,\" zei 'ie. \"Wat?\" ‘al’ “al” (\"x\") ('y') \"*z*\" *\"z\"* '*q*' **'w'** [\"l\"](u) ['l'](u) A/B x_y_z 2*3*4 "
         "<https://a.nl> !! ?? foo@bar <<x>> f(x) [x] [ ] {x} #tag @naam a:b 10:30 c'est aujourd'hui 'em 'twas \"'nested'\" '\"nested\"' dogs' \"a\"b -- --- …").split(" ")


def soup(rng, tokens, length):
    return "".join(rng.choice(tokens) for _ in range(length))


def prose(rng):
    parts = []
    for _ in range(rng.randint(1, 4)):
        kind = rng.random()
        line = lambda: " ".join(rng.choice(WORDS) for _ in range(rng.randint(1, 14)))
        if kind < 0.15:
            parts.append("#" * rng.randint(1, 4) + " " + line())
        elif kind < 0.35:
            parts.append("\n".join(rng.choice(["- ", "* ", "1. "]) + line() for _ in range(rng.randint(1, 3))))
        elif kind < 0.45:
            parts.append("> " + line() + "\n" + rng.choice(["> ", ""]) + line())
        elif kind < 0.55:
            parts.append(f"| {line()} | {line()} |\n|---|:--|\n| {line()} | {line()} |")
        else:
            parts.append(rng.choice(["\n", " ", "  \n"]).join(line() for _ in range(rng.randint(1, 3))))
    return "\n\n".join(parts) + rng.choice(["", "\n"])


def lists(rng):
    lines = []
    for _ in range(rng.randint(3, 12)):
        indent = " " * rng.choice([0, 0, 0, 1, 2, 2, 3, 4, 4, 5, 6, 8])
        lines.append(rng.choice(["", indent, indent + rng.choice(["- ", "* ", "1. ", "10. ", "-", "> ", "- - ", "- > ", ": ", "```", "# ", "[a]: u", "{.x}", "<div>", "<!-- x -->", "| a |", "|---|",
                                                                     "[^1]: ", "- [ ] ", "    ", "---", "- a\n" + indent + "  "]) + rng.choice(["qa", "qb", "qc *d*", ""])]))
    return "\n".join(lines) + "\n"


CALLS = ["{{< param title >}}", "{{% param title %}}", "{{< param \"title\" >}}", "{{<param title>}}", "{{< ref \"/ex/x00000\" >}}", "{{< relref \"/ex/x00000#a\" >}}",
         "{{% relref path=\"/ex/x00000\" %}}", "{{< relref \"#a\" >}}", "{{</* param title */>}}", "{{%/* param title */%}}", "{{ param }}", "{{< youtube w7Ft2ymGmfc >}}",
         "{{< figure src=\"a.png\" >}}", "{{< figure src=\"/a b.png\" alt=\"x \\\"y\\\"\" caption=\"*c* 'd'\" >}}", "{{< figure src=`a.png` title=\"T\" class=\"c\" link=\"/l?a=1&b=2\" target=\"_blank\" rel=\"x\" >}}",
         "{{% figure src=\"a.png\" attr=\"A\" attrlink=\"/x\" width=3 height=\"4\" loading=lazy %}}", "{{< vimeo 55073825 >}}"]
PAIRS = [("{{< details >}}", "{{< /details >}}"), ("{{% details %}}", "{{% /details %}}"), ("{{< details summary=\"*S* 'x'\" open=true >}}", "{{< / details >}}"),
         ("{{< details summary=`a` class=\"c\" name=n title=\"t\" >}}", "{{</details >}}"), ("{{% details summary=\"s\" %}}", "{{% /details %}}"),
         ("{{< highlight go >}}", "{{< /highlight >}}"), ("{{< highlight go \"linenos=table,hl_lines=1\" >}}", "{{< /highlight >}}"),
         ("{{< highlight text \"hl_inline=true\" >}}", "{{< /highlight >}}")]
PIECES = ["'s ochtends", "\"Hé\"", "zo'n 'ding'", "'t", "A--b", "c...", "https://example.org/p_a?x=1&y=(2)", "www.example.nl.", "info@example.nl", "**vet**", "*schuin*", "~~weg~~", "`co<de`", "~a~", "^b^", "++c++", "==d==",
          "[l](/u \"t\")", "[m][r]", "[r]", "[^1]", "[^n]", "![i](j.png)", "<b>h</b>", "<br/>", "<!-- c -->", ":smile:", ":nope:", "&amp;", "&eacute;", "&#8364;", "&nope;", "\\*e\\*", "漢字", "かな", "한글", "é", "e\u0301", "ß", "Ⅷ", "½", "👍🏽", "\u00a0", "\u2003",
          "\u200b", "\u00ad", "$x_y$", "\\(a_b\\)", "1 < 2", "a & b", "{.x}", "{}", "x|y", "\\|", "tab\there", "<https://a.nl>", "<a@b.nl>", "C#", "_a_b_", "*a*b", "d'Arc", "word", "een", "twee", "drie", "vier.", "Vijf, zes"]
ATTRIBUTE_LISTS = ["{.x}", "{#i}", "{ .x .y }", "{#i .x k=\"v w\"}", "{k=1 l=true m=w}", "{.x,k=\"é\"}", "{title='a'}", "{}", "{ }", "{.x", "{.a}b"]
FENCES = ["", "", "x", "go", "js", "text", "qa {.c}", "go {linenos=true}", "go {linenos=table,hl_lines=[1,\"2-3\"],linenostart=7}", "qa {data-x=\"y\"}", "a b c", "html", "c++", "&eacute;", "\\*", " go"]


def words(rng, most, calls=False):
    parts = [rng.choice(CALLS) if calls and rng.random() < 0.15 else rng.choice(PIECES) for _ in range(rng.randint(1, most))]
    return "".join(part + rng.choice([" ", " ", " ", "", "\n" if not calls else " "]) for part in parts).strip("\n") or "x"


def indent(text, width, first=None):
    lines = text.split("\n")
    blank = " " * width
    return "\n".join((first if first is not None and number == 0 else blank if line else "") + line for number, line in enumerate(lines))


def block(rng, depth, calls):
    """One block; containers hold others."""
    kind = rng.choice(["text", "text", "heading", "fence", "table", "html", "rule", "definitions", "note", "reference", "attributes", "image", "code", "comment"]
                      + ["list", "list", "quote", "tasks", "alert"] * (depth > 0) + ["call", "pair", "pair"] * calls)
    line = lambda most=6: words(rng, most, calls).replace("\n", " ")
    if kind == "text":
        return words(rng, 12, calls)
    if kind == "heading":
        tail = rng.choice(["", "", "", " " + rng.choice(ATTRIBUTE_LISTS), rng.choice(ATTRIBUTE_LISTS), " ##", " ## {.x}"])
        return rng.choice(["#" * rng.randint(1, 5) + " " + line(4) + tail, line(4) + tail + "\n" + rng.choice(["---", "==="])])
    if kind == "fence":
        mark = rng.choice(["```", "~~~", "````"])
        body = rng.choice(["", "qa\n", "\n\nqb <b>\n\n", "\tx\n  y\n", "'q' \"r\" & {{< param title >}}\n", "{.x}\n: a\n"])
        return mark + rng.choice(FENCES) + "\n" + body + rng.choice([mark, mark, mark, ""])
    if kind == "table":
        columns = rng.randint(1, 3)
        row = lambda count: "| " + " | ".join(line(2) for _ in range(count)) + rng.choice([" |", "", "|"])
        rule = "|" + "|".join(rng.choice(["---", ":--", "--:", ":-:", "-"]) for _ in range(columns)) + rng.choice(["|", ""])
        return "\n".join([row(columns), rule] + [row(rng.randint(1, 4)) for _ in range(rng.randint(0, 3))] + ([rng.choice(ATTRIBUTE_LISTS)] if rng.random() < 0.2 else []))
    if kind == "html":
        return rng.choice(["<div>\n%s\n</div>", "<div>\n\n%s\n\n</div>", "<p>%s", "<details>\n<summary>%s</summary>\n\nq\n</details>", "<pre>\n%s\n\n*a*</pre>", "<span>%s</span>",
                           "<script>\n%s\n</script>", "</div>%s", "<img src=x>\n%s", "<x-y a='1'>\n%s\n</x-y>", "<?php %s ?>", "<![CDATA[%s]]>", "<ul><li>%s</ul>"]) % line(3)
    if kind == "rule":
        return rng.choice(["---", "***", "_ _ _"])
    if kind == "definitions":
        return "\n".join([line(2)] * rng.randint(1, 2) + [rng.choice([":", ": ", ":   ", ":\t", "\n: "]) + rng.choice(["", line(3), indent(block(rng, 0, calls), 2, "")]) for _ in range(rng.randint(1, 3))])
    if kind == "note":
        return rng.choice(["[^1]: ", "[^n]:", "[^1]:\n    "]) + indent("\n\n".join(block(rng, depth - 1, calls) for _ in range(rng.randint(1, 2))) if depth > 0 else line(3), 4, "")
    if kind == "reference":
        return rng.choice(["[r]: /u", "[r]: <v w> 'T'", "[R]:\n /x \"t\"", "[r]: /a\n[é]: /b", "[r]: /u x"])
    if kind == "attributes":
        return block(rng, depth, calls) + "\n" + rng.choice(ATTRIBUTE_LISTS)
    if kind == "image":
        return rng.choice(["![%s](a.png)", "[![%s](b.png)](/u)", "![%s](c.png 'T')\n{.x}", "![%s](d.png)\ntext"]) % rng.choice(["", "alt", "'t' \"b\"", "*a*"])
    if kind == "code":
        return indent(line(2) + "\n\nq", 4)
    if kind == "comment":
        return rng.choice(["<!-- %s -->", "<!--more-->", "<!-- more -->", "<!--\n%s\n\n-->"]).replace("%s", "a")
    if kind in ("list", "tasks"):
        mark = rng.choice(["- ", "* ", "+ ", "1. ", "3) ", "-   "])
        items = []
        for _ in range(rng.randint(1, 3)):
            text = rng.choice(["\n\n", "\n", "\n"]).join(block(rng, depth - 1, calls) for _ in range(rng.randint(1, 2)))
            if kind == "tasks":
                text = rng.choice(["[ ] ", "[x] ", "[X] ", "[ ]"]) + text
            items.append(indent(rng.choice(["", text, text, text]), rng.choice([len(mark)] * 5 + [1, 4]), mark))
        return rng.choice(["\n", "\n", "\n\n"]).join(items)
    if kind == "quote":
        return "\n".join(rng.choice(["> ", "> ", ">", "> ", ""] if number else ["> "]) + it for number, it in enumerate("\n\n".join(block(rng, depth - 1, calls) for _ in range(rng.randint(1, 2))).split("\n")))
    if kind == "alert":
        return "> [!" + rng.choice(["NOTE", "tip", "X"]) + "]" + rng.choice(["", "-", "+", " T"]) + "\n> " + line(3)
    if kind == "call":
        return rng.choice(["", "  ", "    "]) + rng.choice(CALLS)
    start, end = rng.choice(PAIRS)
    inner = block(rng, depth - 1, calls and depth > 0)
    return rng.choice([start + "\n" + inner + "\n" + end, start + inner + end, start + "\n\n" + inner + "\n\n" + end, indent(start + "\n" + inner + "\n" + end, 2), "x " + start + inner + end])


def page(rng, calls):
    text = "".join(block(rng, 2, calls) + rng.choice(["\n\n", "\n\n", "\n\n", "\n", "\n\n\n", "\n \n"]) for _ in range(rng.randint(1, 4)))
    text = rng.choice([text, text.rstrip("\n"), text + "\n[^1]: een\n\n[^n]: twee\n\n[r]: /r 'R'\n"])
    if rng.random() < 0.06:
        text = text.replace("\n", "\r\n")
    return "\ufeff" + text if rng.random() < 0.03 else text


def document(rng, mode):
    if mode == "all":
        mode = rng.choice(["soup", "blocks", "inline", "lists", "prose", "pages", "pages", "shortcodes"])
    if mode in ("pages", "shortcodes"):
        return page(rng, mode == "shortcodes")
    if mode == "inline":
        return soup(rng, INLINE, rng.randint(2, 14))
    if mode == "blocks":
        return soup(rng, BLOCK, rng.randint(3, 14))
    if mode == "lists":
        return lists(rng)
    if mode == "prose":
        return prose(rng)
    return soup(rng, BLOCK + INLINE, rng.randint(3, 16))


def shrink(text, options, twc):
    """A smaller document that still differs; each round tries many candidates in one build."""
    for _ in range(12):
        size = max(1, len(text) // 2)
        candidates = []
        while size >= 1:
            step = max(1, size // 2) if len(text) > 60 else 1
            candidates += [text[:at] + text[at + size:] for at in range(0, len(text) - size + 1, step)]
            size //= 2
        candidates = sorted(set(it for it in candidates if it.strip()), key=len)[:600]
        if not candidates:
            break
        theirs, ours = run(candidates, options, twc)
        better = [it for it, one, other in zip(candidates, theirs, ours) if difference(one, other) in KEYS[:1]] or \
                 [it for it, one, other in zip(candidates, theirs, ours) if difference(one, other)]
        if not better:
            break
        text = better[0]
    return text


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--twc", default="target/debug/twc")
    parser.add_argument("--seed", type=int, default=random.randrange(1 << 30))
    parser.add_argument("--documents", type=int, default=1000)
    parser.add_argument("--mode", default="all")
    parser.add_argument("--options", default=",".join(OPTIONS))
    parser.add_argument("--show", type=int, default=8)
    parser.add_argument("--no-shrink", action="store_true")
    parser.add_argument("--file")
    arguments = parser.parse_args()
    failed = 0
    for options in arguments.options.split(","):
        rng = random.Random(f"{arguments.seed}-{options}")
        if arguments.file:
            documents = open(arguments.file, encoding="utf-8", newline="").read().split("\n=====\n")
        else:
            documents = [document(rng, arguments.mode) for _ in range(arguments.documents)]
        theirs, ours = run(documents, options, arguments.twc)
        bad = [(text, difference(one, other)) for text, one, other in zip(documents, theirs, ours) if difference(one, other)]
        built = sum(it is not None for it in theirs)
        print(f"{options}: {built - len(bad)} of {built} equal, {len(documents) - built} refused by Hugo (seed {arguments.seed})")
        failed += len(bad)
        seen = set()
        for text, _ in bad[:arguments.show]:
            if not arguments.no_shrink:
                text = shrink(text, options, arguments.twc)
            if text in seen:
                continue
            seen.add(text)
            (one,), (other,) = run([text], options, arguments.twc)
            key = difference(one, other)
            print(f"--- {key} {text!r}")
            if key and key != "missing":
                print(f"    hugo: {one[key]!r}")
                print(f"    ours: {other[key]!r}")
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
