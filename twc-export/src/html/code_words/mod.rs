//! Code blocks as Hugo counts their words: with the elements its highlighter adds.
//!
//! Hugo ends an automatic summary by words of the finished HTML. Elements there part and hide words, so that the count of a
//! code block depends on which pieces of it have a colour. Our HTML leaves colours to the reader's style sheet; what follows is
//! an estimate, made for counting alone, and never shown. The facts are those that can be seen in Hugo's output.

mod data;
mod languages;
mod markup;
mod program;
mod programs;
mod scan;
mod shell;
mod style;
mod text;

use std::borrow::Cow;

use twc_content::config::CodeBlockOptions;

use super::escape;
use scan::{Kind, Pieces};

/// What is set for code blocks, of the site or of one block.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Look<'a> {
    /// Colours are classes, and each piece has one; else only pieces that the style colours have an element.
    pub(crate) classes: bool,
    /// The classes around a block.
    pub(crate) wrapper: &'a str,
}

impl<'a> Look<'a> {
    /// What a site sets.
    pub(crate) fn of(options: &'a CodeBlockOptions) -> Self {
        Self { classes: options.classes, wrapper: &options.wrapper_class }
    }

    fn colours(&self, kind: Kind) -> bool {
        match kind {
            Kind::Text => false,
            Kind::Blank | Kind::Mark | Kind::Name | Kind::Aside => self.classes,
            Kind::Label | Kind::Operator | Kind::Word | Kind::Value | Kind::Quoted | Kind::Comment => true,
        }
    }
}

const BLOCK: &str = "<pre tabindex=\"0\"><code class=\"language-";
const INLINE: &str = "<code class=\"code-inline language-";
const END: &str = "</code></pre>";
const INLINE_END: &str = "</code>";
const NUMBER: &str = "<span class=\"ln\">";
const NUMBER_IN_TABLE: &str = "<span class=\"lnt\">";

/// Some HTML with its code blocks as Hugo has them, of each block no more lines than `enough`: every line is a word at least.
pub(crate) fn counted<'a>(html: &'a str, look: &Look<'_>, enough: usize) -> Cow<'a, str> {
    let mut out = String::new();
    let mut from = 0;
    let mut at = 0;
    while let Some(length) = html.get(at..).and_then(|rest| rest.find("<code class=\"")) {
        let code = at + length;
        at = code + "<code class=\"".len();
        let rest = &html[code..];
        let start = code.wrapping_sub("<pre tabindex=\"0\">".len());
        let (start, inline) = if rest.starts_with(INLINE) {
            (code, true)
        } else if html.get(start..).is_some_and(|rest| rest.starts_with(BLOCK)) {
            (start, false)
        } else {
            continue;
        };
        let Some(block) = Block::read(&html[start..], inline) else { continue };
        let Some(language) = languages::find(&block.language.to_lowercase()) else { continue };
        copy(&mut out, &html[from..start], look);
        block.write(&mut out, language, look, enough, is_wrapped(&html[..start], look));
        from = start + block.length;
        at = from;
    }
    if from == 0 {
        return Cow::Borrowed(html);
    }
    copy(&mut out, &html[from..], look);
    Cow::Owned(out)
}

/// Appends HTML beside code; a column of numbers may stand there.
fn copy(out: &mut String, html: &str, look: &Look<'_>) {
    if look.classes || !html.contains(NUMBER_IN_TABLE) {
        out.push_str(html);
    } else {
        out.push_str(&html.replace(NUMBER_IN_TABLE, line_number(look)));
    }
}

/// Whether what is around a block's code stands there already: it has numbers or attributes.
fn is_wrapped(before: &str, look: &Look<'_>) -> bool {
    let tag = before.rfind('<').filter(|_| before.ends_with('>')).map_or("", |at| &before[at..]);
    let classes = tag.strip_prefix("<div class=\"");
    before.ends_with("<td class=\"lntd\">\n") || classes.is_some_and(|classes| classes.starts_with(look.wrapper))
}

struct Block<'a> {
    language: &'a str,
    code: String,
    inline: bool,
    /// Whether each line begins with its number.
    numbered: bool,
    /// Bytes of HTML.
    length: usize,
}

impl<'a> Block<'a> {
    fn read(html: &'a str, inline: bool) -> Option<Self> {
        let (open, close) = if inline { (INLINE, INLINE_END) } else { (BLOCK, END) };
        let rest = html.strip_prefix(open)?;
        let language = &rest[..rest.find('"')?];
        let code = html.find('>').filter(|_| inline).or_else(|| html.match_indices('>').nth(1).map(|it| it.0))? + 1;
        let end = code + html.get(code..)?.find(close)?;
        let text = html.get(code..end)?;
        let numbered = text.starts_with(NUMBER);
        let without_numbers: String;
        let text = if numbered {
            let lines = text.split_inclusive('\n');
            without_numbers = lines.map(|line| line.split_once("</span>").map_or(line, |(_, code)| code)).collect();
            &without_numbers
        } else {
            text
        };
        let code = text.replace("&lt;", "<").replace("&gt;", ">").replace("&#34;", "\"").replace("&#39;", "'");
        Some(Self { language, code: code.replace("&amp;", "&"), inline, numbered, length: end + close.len() })
    }

    fn write(&self, out: &mut String, language: &languages::Language, look: &Look<'_>, enough: usize, wrapped: bool) {
        let end = self.code.match_indices('\n').nth(enough).map_or(self.code.len(), |(at, _)| at + 1);
        let code = &self.code[..end];
        let pieces = languages::scan(language, code);
        if self.inline {
            out.push_str(INLINE);
            out.push_str("\">");
            write_lines(out, &pieces, look, None);
            out.push_str(INLINE_END);
            return;
        }
        if !wrapped {
            out.push_str("<div class=\"");
            out.push_str(look.wrapper);
            out.push_str("\">");
        }
        out.push_str("<pre tabindex=\"0\" class=\"\"><code class=\"\" data-lang=\"\">");
        write_lines(out, &pieces, look, Some(("<span class=\"\">", self.numbered)));
        out.push_str(END);
        if !wrapped {
            out.push_str("</div>");
        }
    }
}

/// The start of a line's number: without classes its style holds blanks.
fn line_number(look: &Look<'_>) -> &'static str {
    if look.classes { "<span class=\"\">" } else { "<span class=\"0 0.4em 0\">" }
}

/// Pieces of code; where `line` is there, each line in two elements, between which its number may stand.
fn write_lines(out: &mut String, pieces: &Pieces<'_>, look: &Look<'_>, line: Option<(&str, bool)>) {
    let mut open = false;
    for &(kind, text) in pieces.iter() {
        for part in text.split_inclusive('\n') {
            if let Some((line, numbered)) = line.filter(|_| !open) {
                out.push_str(line);
                if numbered {
                    out.push_str(line_number(look));
                    out.push_str("1</span>");
                }
                out.push_str(line);
                open = true;
            }
            let coloured = look.colours(kind);
            if coloured {
                out.push_str("<span class=\"\">");
            }
            escape::go(out, part);
            if coloured {
                out.push_str("</span>");
            }
            if part.ends_with('\n') && line.is_some() {
                out.push_str("</span></span>");
                open = false;
            }
        }
    }
    if open {
        out.push_str("</span></span>");
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const LOOK: Look<'static> = Look { classes: false, wrapper: "highlight" };

    fn block(language: &str, code: &str) -> String {
        let mut html = format!("<pre tabindex=\"0\"><code class=\"language-{language}\" data-lang=\"{language}\">");
        escape::go(&mut html, code);
        html + "</code></pre>"
    }

    fn words(html: &str) -> usize {
        let mut count = 0;
        crate::html::summary::count_words(&format!("{html} "), usize::MAX, false, &mut count);
        count
    }

    /// Own code, and the words in what Hugo 0.168 makes of it: in the colours of its default style, and in classes.
    #[test]
    fn words_are_those_of_coloured_code() {
        let observed = [
            ("text", "plain words only\nand a line\n", 7, 7),
            ("bash", "# make it\nexport NAME=\"two words\" && cd ~/code\nif [ -f x ]; then echo $NAME; fi\n", 14, 10),
            ("console", "$ ls -l # all\nfirst line of output\n", 9, 9),
            ("yaml", "title: Some words here # why\nlist:\n  - one two\n  - 12\ntext: |\n  kept as it is\n", 18, 20),
            ("json", "{\"name\": \"two words\", \"n\": [1, true, null]}\n", 4, 3),
            ("toml", "# top\n[a.b]\nkey = \"two words\" # end\nn = 1\n", 10, 8),
            ("ini", "; note it\n[part one]\nkey = two words\n", 8, 8),
            ("diff", "@@ -1 +1 @@\n same as it was\n-old line\n+new line\n", 14, 14),
            ("html", "<!-- note it -->\n<p class=\"a b\" id=c>Some text &amp; more</p>\n", 10, 9),
            (
                "go-html-template",
                "{{ with .Title }}\n<h1 class=\"a {{ .B }}\">The {{ . }}</h1>\n{{/* not shown */}}\n{{ end }}\n",
                9,
                18,
            ),
            ("xml", "<?xml version=\"1.0\"?>\n<a b=\"c d\">some text</a>\n", 6, 6),
            ("css", "/* note it */\n.box, p { margin: 0 auto; color: red; width: calc(1px + 2em); }\n", 9, 6),
            (
                "js",
                "// note it\nconst f = async (a, b) => { return a / 2 + document.title; };\nlet r = /a b/g, s = \"c d\";\n",
                13,
                8,
            ),
            ("jsx", "const A = () => <B c=\"d e\">f {g}</B>;\n", 7, 3),
            ("ts", "interface A { b: string }\nconst f = (a: A): void => {};\n", 7, 3),
            (
                "go",
                "package main\n\n// Main does it\nfunc main() { if a < b && len(c) <= 2 { fmt.Println(\"d e\", 'f') } }\n",
                15,
                25,
            ),
            (
                "rust",
                "/// Does it\nfn f(a: &Foo) -> Option<u8> { let b: Bar = vec![1, 2]; println!(\"{} c\", b); Some(1) }\n",
                13,
                17,
            ),
            (
                "python",
                "@wraps(f)\ndef g(a, b=None):\n    \"\"\"Says it\n    twice\"\"\"\n    return f\"a {b}\" if a is not None else len([1, ...])\n",
                12,
                9,
            ),
            (
                "c",
                "#include <a.h>\nstatic int f(void) { printf(\"a b\\n\"); return x == NULL; } /* note it */\n",
                11,
                7,
            ),
            ("java", "@Override\npublic int f(String a) { return g(a) + 1; } // note it\n", 10, 15),
            ("php", "$a = 'b c'; foo($a); # note it\n", 5, 5),
            ("sql", "-- note it\nSELECT foo, COUNT(*) FROM boxes WHERE foo = 'd e' ORDER BY foo;\n", 10, 17),
            ("md", "# Some title\n\nA *b* **c d** `e f` [g h](i)\n\n- item one\n> said so\n", 17, 17),
        ];
        for (language, code, inline, classes) in observed {
            let html = block(language, code);
            let count = |classes| words(&counted(&html, &Look { classes, ..LOOK }, 70));
            assert_eq!((count(false), count(true)), (inline, classes), "{language}");
        }
    }

    #[test]
    fn text_has_its_words_and_one_for_each_line() {
        let html = block("text", "a b\nc\n");
        assert_eq!(counted(&html, &LOOK, 70).matches("</span></span>").count(), 2);
        assert_eq!(counted(&block("unheard-of", "a b\n"), &LOOK, 70), block("unheard-of", "a b\n"));
    }

    #[test]
    fn lines_beyond_what_is_asked_are_left_out() {
        let html = counted(&block("text", &"word\n".repeat(1000)), &LOOK, 5).into_owned();
        assert_eq!(words(&html), 7);
    }

    proptest! {
        #[test]
        fn any_code_in_any_language_stays_the_same_text(code in "[ -~\n\t]{0,80}|\\PC{0,40}", at in 0..usize::MAX, classes: bool) {
            let language = languages::name(at);
            let pieces = languages::find(language).map(|it| languages::scan(it, &code)).unwrap_or_default();
            prop_assert_eq!(pieces.iter().map(|it| it.1).collect::<String>(), code.clone());
            prop_assert!(pieces.iter().all(|it| !it.1.is_empty()) || code.is_empty());
            counted(&block(language, &code), &Look { classes, ..LOOK }, 70);
        }
    }
}
