//! The code blocks in a stretch of HTML, in the place of those that this crate writes without colours.

use std::borrow::Cow;

use twc_content::config::Highlight;
use twc_content::{Document, NodeKind};

use super::languages;
use super::line;
use super::options::{BlockOptions, Numbers};
use crate::html::escape;

/// How this crate begins a block whose language is written, and ends it.
const START: &str = "<pre tabindex=\"0\"><code class=\"language-";
const END: &str = "</code></pre>";

/// How much code of a page is read at most, in bytes: more has more words than any summary asks for.
const BUDGET: usize = 1 << 16;

/// Puts highlighted code in the place of plain code.
pub(in crate::html) struct Highlighter<'a> {
    site: &'a Highlight,
    document: &'a Document,
    /// How many lines of a block are of interest, since each counts as a word.
    lines: usize,
    budget: usize,
}

impl<'a> Highlighter<'a> {
    pub(in crate::html) fn new(site: &'a Highlight, document: &'a Document, lines: usize) -> Self {
        Self { site, document, lines, budget: BUDGET }
    }

    /// A stretch of a page's HTML with its code as Hugo writes it, up to a number of lines.
    pub(in crate::html) fn apply<'h>(&mut self, html: &'h str) -> Cow<'h, str> {
        let mut out = String::new();
        let mut from = 0;
        while let Some(start) =
            html.get(from..).and_then(|rest| memchr::memmem::find(rest.as_bytes(), START.as_bytes()))
        {
            let start = from + start;
            let Some((language, code, end)) = block(html, start) else { break };
            let Some(root) = languages::find(language).filter(|_| code.len() <= self.budget) else {
                out.push_str(&html[from..end]);
                from = end;
                continue;
            };
            self.budget -= code.len();
            out.push_str(&html[from..start]);
            let code = decode(code);
            let options = BlockOptions::read(self.info(language, &code), self.site);
            self.open(&mut out, language, &options, code.lines().count());
            let last = code.split_inclusive('\n').take(self.lines).map(str::len).sum();
            line::write(&mut out, root, &code[..last], &options);
            out.push_str(if options.numbers == Numbers::Table {
                "</code></pre></td></tr></table>\n</div>\n</div>"
            } else {
                "</code></pre></div>"
            });
            from = end;
        }
        if from == 0 {
            return Cow::Borrowed(html);
        }
        out.push_str(&html[from..]);
        Cow::Owned(out)
    }

    /// What stands after the fence of a block: only there are its options.
    fn info(&self, language: &str, code: &str) -> &'a str {
        let infos = self.document.nodes.iter().filter_map(|node| match &node.kind {
            NodeKind::CodeBlock { fenced: true, info, code: its } if info.contains('{') => {
                let same = info.starts_with(language) && its.trim_end() == code.trim_end();
                same.then_some(&**info)
            }
            _ => None,
        });
        infos.into_iter().next().unwrap_or_default()
    }

    fn open(&self, out: &mut String, language: &str, options: &BlockOptions<'_>, lines: usize) {
        out.push_str("<div class=\"");
        escape::go(out, &self.site.wrapper_class);
        for class in &options.classes {
            out.push(' ');
            escape::go(out, class);
        }
        out.push('"');
        for (name, value) in &options.attributes {
            out.push(' ');
            out.push_str(name);
            out.push_str("=\"");
            escape::go(out, value);
            out.push('"');
        }
        out.push('>');
        let pre = if options.no_classes {
            "<pre tabindex=\"0\" style=\"\">"
        } else {
            "<pre tabindex=\"0\" class=\"chroma\">"
        };
        if options.numbers == Numbers::Table {
            let cell = if options.no_classes { "<td style=\"\">\n" } else { "<td class=\"lntd\">\n" };
            let (div, table) = if options.no_classes {
                ("<div style=\"\">\n", "<table style=\"\"><tr>")
            } else {
                ("<div class=\"chroma\">\n", "<table class=\"lntable\"><tr>")
            };
            out.extend([div, table, cell, pre, "<code>"]);
            for line in 1..=lines.min(self.lines) {
                if options.marks(line) {
                    out.push_str(if options.no_classes { "<span style=\"\">" } else { "<span class=\"hl\">" });
                }
                line::number(out, options.no_classes);
                out.push_str(if options.marks(line) { "\n</span></span>" } else { "\n</span>" });
            }
            out.extend(["</code></pre></td>\n", cell]);
        }
        out.extend([pre, "<code class=\"language-", language, "\" data-lang=\"", language, "\">"]);
    }
}

/// The language and the code of the block that begins at `start`, and where it ends.
fn block(html: &str, start: usize) -> Option<(&str, &str, usize)> {
    let rest = html.get(start + START.len()..)?;
    let language = rest.split('"').next()?;
    let code = start + START.len() + rest.find('>')? + 1;
    let length = memchr::memmem::find(html.get(code..)?.as_bytes(), END.as_bytes())?;
    Some((language, html.get(code..code + length)?, code + length + END.len()))
}

/// Code without the entities that it is written with.
fn decode(code: &str) -> Cow<'_, str> {
    if !code.contains(['&', '<']) {
        return Cow::Borrowed(code);
    }
    let mut out = String::with_capacity(code.len());
    let mut rest = code;
    while let Some(at) = rest.find(['&', '<']) {
        out.push_str(&rest[..at]);
        rest = &rest[at..];
        let known = [("&lt;", "<"), ("&gt;", ">"), ("&amp;", "&"), ("&#34;", "\""), ("&quot;", "\""), ("&#39;", "'")];
        let found = known.into_iter().chain([("<span></span>", "")]).find(|(entity, _)| rest.starts_with(entity));
        let (read, text) = found.map_or((1, &rest[..1]), |(entity, text)| (entity.len(), text));
        out.push_str(text);
        rest = &rest[read..];
    }
    out.push_str(rest);
    Cow::Owned(out)
}
