//! Shortcodes to HTML: those Hugo brings along as Hugo renders them, others from templates, the rest by their inner text.
//!
//! Every shortcode of a page is rendered once, the inner ones first; then its output takes the place of its placeholder
//! in the finished HTML.

mod attribute;
mod embedded;
mod escape;
mod figure;
mod parameters;
mod template;
pub(super) mod video;

use std::cell::Cell;
use std::collections::{BTreeMap, BTreeSet};

use twc_content::config::MarkdownOptions;
use twc_content::shortcode::{Embedded, Known, Mapped, Notation, Shortcode, placeholders};
use twc_content::{Document, Limits, Page, Site, markdown, shortcode};

use super::Templates;
use crate::Policy;
use attribute::{Attributes, escaped};
use parameters::Parameters;

/// Most bytes that the shortcodes of one page may write: an author can have one output repeated by writing its placeholder.
const OUTPUT_BYTES: usize = 4 << 20;

/// What rendering the shortcodes of a page needs.
#[derive(Clone, Copy)]
pub struct ShortcodeContext<'a> {
    /// The site.
    pub site: &'a Site,
    /// The page whose shortcodes are rendered.
    pub page: &'a Page,
    /// What raw HTML may do.
    pub policy: Policy,
    /// The templates of shortcodes that Hugo does not bring along; absent: they show their inner text.
    pub templates: Option<&'a Templates>,
    /// Writes a document as HTML in which placeholders stand for shortcodes.
    pub write: &'a dyn Fn(&Document) -> String,
}

impl<'a> ShortcodeContext<'a> {
    /// Markdown as HTML.
    fn markdown(&self, text: &str) -> String {
        (self.write)(&markdown::parse(&Mapped::verbatim(text, 0), self.options()))
    }

    /// Whether a shortcode of this name is rendered by more than its inner text.
    fn has_template(&self, name: &str) -> bool {
        Embedded::find(name).is_some() || self.templates.is_some_and(|it| it.has(&format!("shortcodes/{name}.html")))
    }

    /// What Markdown means in the language of the page.
    fn options(&self) -> &'a MarkdownOptions {
        self.site.config.hugo.markdown_of(&self.page.path.language)
    }
}

impl std::fmt::Debug for ShortcodeContext<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("ShortcodeContext")
            .field("page", &self.page.source.path())
            .field("policy", &self.policy)
            .finish()
    }
}

/// What one shortcode wrote.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Output {
    html: String,
    /// Whether a paragraph that holds nothing else gives way to it, as Hugo has it for every shortcode.
    bare: bool,
}

/// The HTML of all shortcodes of a page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RenderedShortcodes {
    outputs: Vec<Output>,
    /// Of each shortcode the one it stands in.
    parents: Vec<Option<usize>>,
    /// Whether the text inside it belongs to what it stands in.
    transparent: Vec<bool>,
    /// Whether it is written `{{</* … */>}}` and runs all the same.
    escaped: Vec<bool>,
}

/// Where a text with placeholders comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Place {
    /// The page's HTML.
    Page,
    /// The HTML of what a shortcode encloses.
    Inner(usize),
    /// What a shortcode encloses, as written.
    Raw(usize),
    /// The HTML of what a shortcode encloses, as to the escaped shortcodes there, which Hugo runs when it reads that as Markdown.
    Escaped(usize),
}

impl RenderedShortcodes {
    /// Renders the shortcodes of a page.
    #[must_use]
    pub fn of(context: &ShortcodeContext<'_>) -> Self {
        let list = &context.page.shortcodes;
        let mut rendered = Self {
            outputs: vec![Output::default(); list.len()],
            parents: list.iter().map(|it| it.parent.map(|it| it as usize)).collect(),
            transparent: list
                .iter()
                .map(|it| it.notation == Notation::Markdown && Embedded::find(&it.name).is_none())
                .collect(),
            escaped: list.iter().map(|it| context.page.source.slice(it.open).starts_with("{{</*")).collect(),
        };
        let budget = Cell::new(OUTPUT_BYTES);
        // Whatever stands inside a shortcode comes after it in the list.
        for index in (0..list.len()).rev() {
            let Some(shortcode) = list.get(index) else { continue };
            let output = rendered.render(index, shortcode, context, &budget);
            budget.set(budget.get().saturating_sub(output.html.len()));
            if let Some(slot) = rendered.outputs.get_mut(index) {
                *slot = output;
            }
        }
        rendered
    }

    /// Puts the shortcodes into HTML, in place of their placeholders.
    ///
    /// A `<p>` directly before and a `</p>` directly behind a placeholder go with it, as in Hugo; where a shortcode
    /// without template shows only its inner text, they stay around it.
    #[must_use]
    pub fn expand(&self, html: &str) -> String {
        self.expand_in(html, Place::Page, &Cell::new(OUTPUT_BYTES))
    }

    /// Expands the placeholders of the shortcodes that stand in a place, writing no more than `budget` bytes of them.
    ///
    /// An author can write a placeholder; so each counts only where its shortcode stands, and only as often as one link
    /// repeats its address.
    fn expand_in(&self, html: &str, place: Place, budget: &Cell<usize>) -> String {
        let copies = if matches!(place, Place::Raw(_)) { 1 } else { 4 };
        let mut seen: BTreeMap<usize, u8> = BTreeMap::new();
        let mut out = String::with_capacity(html.len());
        let mut done = 0;
        let mut attributes = Attributes::of(html);
        // Where the value that is being written starts, in the text and in the output.
        let mut value_start = (usize::MAX, 0);
        for (range, index) in placeholders(html) {
            if range.start < done {
                continue;
            }
            let index = index as usize;
            let count = seen.entry(index).or_default();
            if matches!(place, Place::Raw(_)) && self.escaped.get(index) == Some(&true) {
                continue;
            }
            let output = self.outputs.get(index).filter(|_| *count < copies && self.stands_in(index, place));
            *count = count.saturating_add(1);
            let (mut start, mut end) = (range.start, range.end);
            let wrapped = start >= done + 3 && html[..start].ends_with("<p>") && html[end..].starts_with("</p>");
            let bare = |it: &Output| match place {
                Place::Page | Place::Escaped(_) => it.html.is_empty() || it.bare,
                Place::Inner(_) => it.html.is_empty() || is_block(&it.html),
                Place::Raw(_) => false,
            };
            if wrapped && output.is_none_or(bare) {
                start -= 3;
                end += 4;
            }
            out.push_str(html.get(done..start).unwrap_or_default());
            done = end;
            let Some(output) = output.filter(|it| it.html.len() <= budget.get()) else { continue };
            budget.set(budget.get() - output.html.len());
            let value = attributes.around(range.start).filter(|_| !matches!(place, Place::Raw(_)));
            let Some(value) = value else {
                out.push_str(&output.html);
                continue;
            };
            if value_start.0 != value.range.start {
                value_start = (value.range.start, out.len() - (start - value.range.start));
            }
            out.push_str(&escaped(&output.html));
            let rest = html.get(end..value.range.end).unwrap_or_default();
            let written = format!("{}{rest}", out.get(value_start.1..).unwrap_or_default());
            if !value.may_be(&written) {
                out.truncate(value_start.1);
                done = value.range.end;
            }
        }
        out.push_str(html.get(done..).unwrap_or_default());
        out
    }

    /// Whether a shortcode stands in a place, rather than in a shortcode there.
    fn stands_in(&self, index: usize, place: Place) -> bool {
        let target = match place {
            Place::Page => None,
            Place::Inner(outer) | Place::Raw(outer) | Place::Escaped(outer) => Some(outer),
        };
        let mut parent = self.parents.get(index).copied().flatten();
        // A `{{% shortcode %}}` has no text of its own: what stands in it stands around it too.
        while parent != target {
            match parent.filter(|it| self.transparent.get(*it) == Some(&true)) {
                Some(outer) => parent = self.parents.get(outer).copied().flatten(),
                None => return false,
            }
        }
        true
    }

    /// The document of a page on which a `{{% shortcode %}}` writes Markdown: its output is read together with the text
    /// around it. `None` where no shortcode does.
    ///
    /// Only under the policy `hugo`: in the others no output of a shortcode may become raw HTML.
    #[must_use]
    pub fn document(&self, context: &ShortcodeContext<'_>) -> Option<Document> {
        let page = context.page;
        let writes = |it: &Shortcode| it.notation == Notation::Markdown && context.has_template(&it.name);
        if context.policy != Policy::Hugo || !page.shortcodes.iter().any(writes) {
            return None;
        }
        let hugo = &context.site.config.hugo;
        let param = |name: &str| hugo.param(&page.front_matter, &page.path.language, name);
        let known = Known { param: &param, template: &|name| context.has_template(name) };
        let found = shortcode::parse_with(&page.source, page.split.body, &known, &Limits::default(), &mut Vec::new());
        let markdown = found.markdown.text();
        let mut text = String::with_capacity(markdown.len());
        let (mut done, mut budget, mut seen) = (0, OUTPUT_BYTES, BTreeSet::new());
        for (range, index) in shortcode::placeholders(markdown) {
            let index = index as usize;
            if !page.shortcodes.get(index).is_some_and(writes) || !seen.insert(index) {
                continue;
            }
            text.push_str(markdown.get(done..range.start).unwrap_or_default());
            if let Some(output) = self.outputs.get(index).filter(|it| it.html.len() <= budget) {
                budget -= output.html.len();
                text.push_str(&output.html);
            }
            done = range.end;
        }
        text.push_str(markdown.get(done..).unwrap_or_default());
        Some(page.markup.parse(&Mapped::verbatim(&text, 0), context.options()))
    }

    fn render(
        &self,
        index: usize,
        shortcode: &Shortcode,
        context: &ShortcodeContext<'_>,
        budget: &Cell<usize>,
    ) -> Output {
        let inner = || self.inner(index, shortcode, context, budget);
        let parameters = Parameters(shortcode);
        // A site may replace the shortcodes of Hugo too.
        let own = context.policy != Policy::Safe
            && context.templates.is_some_and(|it| it.is_own(&format!("shortcodes/{}.html", shortcode.name)));
        let (mut html, bare) = match Embedded::find(&shortcode.name).filter(|_| !own) {
            Some(kind) => {
                let raw = || self.raw(index, shortcode, context, budget);
                let part = embedded::Part { context, parameters, raw: &raw, inner: &inner };
                let html = embedded::render(kind, &part);
                // `{{% %}}` writes Markdown, whose paragraphs stay.
                let bare = shortcode.notation == Notation::Standard || is_block(&html);
                (html, bare)
            }
            None => {
                let html = template::render(
                    index,
                    shortcode,
                    context,
                    &|| self.inner_of_template(index, shortcode, context, budget),
                    &|it| self.outputs.get(it).map(|it| it.html.clone()).unwrap_or_default(),
                )
                .map_or_else(|| trim_paragraph(&inner()).to_owned(), |html| html.trim().to_owned());
                let bare = is_block(&html);
                (html, bare)
            }
        };
        if shortcode.inner.is_none() && !shortcode.indent.is_empty() && html.contains('\n') {
            html = indent(&html, &shortcode.indent);
        }
        if html.len() > budget.get() {
            html.clear();
        }
        Output { html, bare }
    }

    /// The inner text as templates show it: what is indented as one block is no code.
    fn inner_of_template(
        &self,
        index: usize,
        shortcode: &Shortcode,
        context: &ShortcodeContext<'_>,
        budget: &Cell<usize>,
    ) -> String {
        // A `{{% shortcode %}}` hands its text on as Markdown.
        let standard = shortcode.inner.as_ref().filter(|_| shortcode.notation == Notation::Standard);
        match standard.and_then(|it| dedented(&it.text)) {
            Some(text) => self.expand_in(&context.markdown(&text), Place::Inner(index), budget),
            None => self.inner(index, shortcode, context, budget),
        }
    }

    /// The inner text with the shortcodes in it rendered. As in Hugo, that of a `{{% shortcode %}}` inside another one is
    /// HTML already.
    fn raw(&self, index: usize, shortcode: &Shortcode, context: &ShortcodeContext<'_>, budget: &Cell<usize>) -> String {
        let Some(inner) = &shortcode.inner else { return String::new() };
        let text = self.expand_in(&inner.text, Place::Raw(index), budget);
        if shortcode.notation == Notation::Standard || shortcode.parent.is_none() || context.policy != Policy::Hugo {
            return text;
        }
        let html = context.markdown(&text);
        let single = html.strip_prefix("<p>").and_then(|it| it.strip_suffix("</p>\n")).filter(|it| !it.contains('\n'));
        if text.contains('\n') { html } else { single.map(str::to_owned).unwrap_or(html) }
    }

    /// The inner text read as Markdown, as HTML.
    fn inner(
        &self,
        index: usize,
        shortcode: &Shortcode,
        context: &ShortcodeContext<'_>,
        budget: &Cell<usize>,
    ) -> String {
        let Some(inner) = &shortcode.inner else { return String::new() };
        let written = shortcode.notation == Notation::Markdown;
        if context.policy == Policy::Hugo && written && Embedded::find(&shortcode.name).is_none() {
            // Blank lines let it be read as Markdown inside the template's elements.
            return format!("\n\n{}\n\n", self.expand_in(&inner.text, Place::Raw(index), budget).trim());
        }
        let nested = written && shortcode.parent.is_some();
        if context.policy == Policy::Hugo && (nested || placeholders(&inner.text).next().is_some()) {
            // Hugo reads the inner text as Markdown when the shortcodes in it are HTML already.
            let html = context.markdown(&self.raw(index, shortcode, context, budget));
            return self.expand_in(&html, Place::Escaped(index), budget);
        }
        self.expand_in(&(context.write)(&inner.document), Place::Inner(index), budget)
    }
}

/// A text without the indentation of its lines, if they have one that makes code of them; it follows the tags then, as
/// authors indent what stands between two tags.
fn dedented(text: &str) -> Option<String> {
    let lines = || text.lines().filter(|line| !line.trim().is_empty());
    let depth = lines().map(|line| line.len() - line.trim_start_matches([' ', '\t']).len()).min()?;
    let code = lines().next().is_some_and(|line| line.starts_with("    ") || line.starts_with('\t'));
    let rest = |line: &str| format!("{}\n", line.get(depth..).unwrap_or_default());
    (code && depth > 0).then(|| text.lines().map(rest).collect())
}

/// Every line but the first, indented.
fn indent(html: &str, indent: &str) -> String {
    let mut out = String::with_capacity(html.len());
    for (at, line) in html.split_inclusive('\n').enumerate() {
        if at > 0 {
            out.push_str(indent);
        }
        out.push_str(line);
    }
    out
}

/// HTML without its only paragraph's tags: what Hugo's `markdownify` and `RenderString` do to short texts.
fn trim_paragraph(html: &str) -> &str {
    if html.matches("<p>").take(2).count() != 1 {
        return html;
    }
    let html = html.trim();
    html.strip_prefix("<p>").and_then(|it| it.strip_suffix("</p>")).map_or(html, str::trim)
}

/// Whether HTML begins with an element that cannot stand in a paragraph.
fn is_block(html: &str) -> bool {
    const BLOCKS: [&str; 30] = [
        "address",
        "article",
        "aside",
        "blockquote",
        "center",
        "details",
        "dialog",
        "div",
        "dl",
        "fieldset",
        "figure",
        "footer",
        "form",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hr",
        "main",
        "nav",
        "ol",
        "p",
        "pre",
        "section",
        "table",
        "ul",
        "iframe",
    ];
    let Some(tag) = html.trim_start().strip_prefix('<') else { return false };
    let name = &tag[..tag.find(|it: char| !it.is_ascii_alphanumeric()).unwrap_or(tag.len())];
    BLOCKS.iter().any(|it| it.eq_ignore_ascii_case(name))
}

#[cfg(test)]
mod tests {
    use twc_content::shortcode::placeholder;
    use twc_content::{Limits, NodeKind, SourceFile};

    use super::*;

    /// Paragraphs and text alone, which is all that these tests need.
    fn write(document: &Document) -> String {
        let mut out = String::new();
        for node in &document.nodes {
            match &node.kind {
                NodeKind::Text(text) => out.push_str(text),
                NodeKind::Shortcode(index) => out.push_str(&placeholder(*index)),
                _ => {}
            }
        }
        format!("<p>{out}</p>\n")
    }

    fn site(body: &str) -> Site {
        let page = |path: &str, body: &str| SourceFile::new(path, format!("---\ntitle: A\nk: \"a & b\"\n---\n{body}"));
        let files = vec![page("content/a/index.nl.md", body), page("content/b.nl.md", "")];
        Site::from_files(files, vec!["content/a/x.png".to_owned()], &Limits::default())
    }

    #[track_caller]
    fn check(body: &str, html: &str, expected: &str) {
        let site = site(body);
        let page = &site.pages[0];
        let context = ShortcodeContext { site: &site, page, policy: Policy::Hugo, templates: None, write: &write };
        let html = html.replace('0', &placeholder(0)).replace('1', &placeholder(1));
        assert_eq!(RenderedShortcodes::of(&context).expand(&html), expected, "{body}");
    }

    #[test]
    fn a_paragraph_gives_way_to_what_stands_alone_in_it() {
        check("{{< param k >}}", "<p>0</p>", "a &amp; b");
        check("{{< param k >}}", "<p>0 </p>", "<p>a &amp; b </p>");
        check("{{< param k >}}", "<p class=\"x\">0</p>", "<p class=\"x\">a &amp; b</p>");
    }

    #[test]
    fn a_shortcode_without_template_shows_its_inner_text() {
        check("{{< lead >}}text{{< /lead >}}", "<p>0</p>", "<p>text</p>");
        check("{{< nothing >}}", "<p>0</p>", "");
    }

    #[test]
    fn references_are_addresses_of_pages() {
        check("{{< relref \"b#x\" >}} {{< ref \"/b\" >}}", "0", "/nl/b/#x");
        check("{{< relref \"c\" >}}", "<a href=\"0\">", "<a href=\"\">");
    }

    #[test]
    fn images_are_looked_up_in_the_bundle() {
        check("{{< figure src=\"X.png\" >}}", "<p>0</p>", "<figure><img src=\"/nl/a/x.png\">\n</figure>\n");
        check(
            "{{< figure src=\"y.png\" alt=\"\\\"<b>\" onerror=\"x\" >}}",
            "0",
            "<figure><img src=\"y.png\"\n\t\t\talt=\"&#34;&lt;b&gt;\">\n</figure>\n",
        );
        check("{{< figure src=\"javascript:alert(1)\" >}}", "0", "<figure><img src=\"#ZgotmplZ\">\n</figure>\n");
    }

    #[test]
    fn code_is_escaped_and_its_indentation_removed() {
        check(
            "  {{< highlight go >}}\n  a<b\n    c\n  {{< /highlight >}}",
            "0",
            "<pre tabindex=\"0\"><code class=\"language-go\" data-lang=\"go\">a&lt;b\n  c</code></pre>",
        );
    }

    #[test]
    fn output_without_inner_text_is_indented() {
        check("   {{< figure src=\"x.png\" >}}", "0", "<figure><img src=\"/nl/a/x.png\">\n   </figure>\n");
    }

    #[test]
    fn written_placeholders_do_not_multiply() {
        let copies = placeholder(14).repeat(1_000);
        let body = "{{< details >}}".repeat(15) + &copies + &"{{< /details >}}".repeat(15);
        let site = site(&body);
        let page = &site.pages[0];
        let context = ShortcodeContext { site: &site, page, policy: Policy::Hugo, templates: None, write: &write };
        let html = RenderedShortcodes::of(&context).expand(&placeholder(0).repeat(1_000));
        assert!(html.len() < 100_000, "{}", html.len());
    }

    #[test]
    fn a_written_placeholder_does_not_nest_a_shortcode_in_itself() {
        let own = placeholder(0);
        check(&format!("{{{{< lead >}}}}{own}{{{{< /lead >}}}}"), "0", "");
    }
}
