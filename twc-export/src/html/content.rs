//! What Hugo makes of a page: `.Content`, `.Summary`, `.TableOfContents`, `.Plain` and what is counted.

use std::borrow::Cow;
use std::fmt;

use twc_content::config::MarkdownOptions;
use twc_content::markdown::{Markup, has_east_asian};
use twc_content::shortcode::Mapped;
use twc_content::{Document, Page, Site};

use super::body::{self, RawHtml};
use super::code_words::Look;
use super::shortcode::{RenderedShortcodes, ShortcodeContext};
use super::{Templates, plain, reading_time, sanitize, summary, toc, word_count};
use crate::Policy;

/// How a page's HTML is made.
#[derive(Clone, Copy, Default)]
pub struct HtmlOptions<'a> {
    /// What raw HTML may do.
    pub policy: Policy,
    /// Templates for shortcodes that Hugo does not bring along.
    pub templates: Option<&'a Templates>,
}

impl fmt::Debug for HtmlOptions<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("HtmlOptions").field("policy", &self.policy).finish_non_exhaustive()
    }
}

/// A page as Hugo renders it, by the names of Hugo's methods.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Rendered {
    /// `.Content`
    pub content: String,
    /// `.Summary`
    pub summary: String,
    /// `.Truncated`: whether the content says more than the summary.
    pub truncated: bool,
    /// `.TableOfContents`
    pub toc: String,
    /// `.Plain`
    pub plain: String,
    /// `.WordCount`
    pub word_count: usize,
    /// `.ReadingTime`, in minutes.
    pub reading_time: usize,
}

/// `.Content`: the body of a page as HTML, shortcodes rendered.
#[must_use]
pub fn content(page: &Page, site: &Site, options: &HtmlOptions<'_>) -> String {
    Renderer::new(page, site, options).divided().0
}

/// All that Hugo makes of a page's body.
#[must_use]
pub fn render(page: &Page, site: &Site, options: &HtmlOptions<'_>) -> Rendered {
    let renderer = Renderer::new(page, site, options);
    let (content, manual) = renderer.divided();
    let cjk = is_cjk(page, site);
    let plain = plain(&content);
    let word_count = word_count(&plain, cjk);
    let (summary, truncated) = renderer.summary(&content, manual, cjk);
    Rendered {
        summary,
        truncated,
        toc: renderer.toc(),
        word_count,
        reading_time: reading_time(word_count, cjk),
        plain,
        content,
    }
}

/// Whether words of other scripts than Latin count by their characters.
fn is_cjk(page: &Page, site: &Site) -> bool {
    let written = page.front_matter.fields.is_cjk;
    written.unwrap_or_else(|| site.config.hugo.of(&page.path.language).has_cjk && has_east_asian(page.source.text()))
}

struct Renderer<'a> {
    page: &'a Page,
    /// The body, with the Markdown that shortcodes write.
    document: Cow<'a, Document>,
    markdown: &'a MarkdownOptions,
    summary_length: usize,
    raw_html: RawHtml,
    /// Whether raw HTML goes through the allow-list.
    sanitized: bool,
    /// What stands before the ids of footnotes.
    notes: String,
    shortcodes: RenderedShortcodes,
}

impl<'a> Renderer<'a> {
    fn new(page: &'a Page, site: &'a Site, options: &HtmlOptions<'_>) -> Self {
        let markdown = site.config.hugo.markdown_of(&page.path.language);
        let raw_html = match options.policy {
            Policy::Hugo if page.publishes_html(&site.config.hugo) => RawHtml::Keep,
            Policy::Hugo => RawHtml::Mention,
            Policy::Sanitize => RawHtml::Keep,
            Policy::Safe => RawHtml::Drop,
        };
        let sanitized = options.policy == Policy::Sanitize;
        let notes = if markdown.footnote_prefix { page.path.footnote_prefix() } else { String::new() };
        let write = |document: &Document| write(document, markdown, raw_html, sanitized, &notes);
        let context =
            ShortcodeContext { site, page, policy: options.policy, templates: options.templates, write: &write };
        let shortcodes = RenderedShortcodes::of(&context);
        let document = shortcodes.document(&context).map_or(Cow::Borrowed(&page.document), Cow::Owned);
        Self {
            page,
            document,
            markdown,
            summary_length: site.config.hugo.of(&page.path.language).summary_length,
            raw_html,
            sanitized,
            notes,
            shortcodes,
        }
    }

    fn write(&self, document: &Document) -> String {
        write(document, self.markdown, self.raw_html, self.sanitized, &self.notes)
    }

    fn expand(&self, html: &str) -> String {
        self.shortcodes.expand(html)
    }

    /// The table of contents, which what is written in HTML has none of.
    fn toc(&self) -> String {
        if self.page.markup == Markup::Html {
            return String::new();
        }
        self.expand(&toc::write(&self.document, self.markdown, self.raw_html))
    }

    /// The content, and the summary before `<!--more-->`.
    fn divided(&self) -> (String, Option<String>) {
        let mut html = self.write(&self.document);
        if !self.page.shortcodes.is_empty() {
            html = self.expand(&html);
        }
        summary::divide(html)
    }

    /// The summary and whether the content says more.
    fn summary(&self, content: &str, manual: Option<String>, cjk: bool) -> (String, bool) {
        let written = &self.page.front_matter.fields.summary;
        // A divider with nothing before it leaves the summary of the front matter.
        if let Some(manual) = manual.filter(|it| !it.is_empty() || written.is_empty()) {
            let truncated = manual.len() < content.trim().len();
            return (manual, truncated);
        }
        if !written.is_empty() {
            let document = twc_content::markdown::parse(&Mapped::verbatim(written, 0), self.markdown);
            let html = self.write(&document);
            return (unwrap_paragraph(&html).to_owned(), !content.trim().is_empty());
        }
        if self.summary_length == 0 {
            return (String::new(), !content.trim().is_empty());
        }
        let look = Look::of(&self.markdown.code_blocks);
        let summary = summary::automatic(content, self.summary_length, cjk, &look).trim();
        (summary.to_owned(), summary.len() < content.trim().len())
    }
}

/// A document as HTML, placeholders in the place of shortcodes.
fn write(document: &Document, markdown: &MarkdownOptions, raw_html: RawHtml, sanitized: bool, notes: &str) -> String {
    let mut html = String::new();
    body::write(&mut html, document, markdown, raw_html, notes);
    if !sanitized {
        return html;
    }
    sanitize::sanitize(&html).unwrap_or_else(|| {
        let mut html = String::new();
        body::write(&mut html, document, markdown, RawHtml::Drop, notes);
        html
    })
}

/// HTML that is one paragraph, without its tags.
fn unwrap_paragraph(html: &str) -> &str {
    let trimmed = html.trim();
    match trimmed.strip_prefix("<p>").and_then(|rest| rest.strip_suffix("</p>")) {
        Some(inner) if !inner.contains("<p>") => inner,
        _ => trimmed,
    }
}
