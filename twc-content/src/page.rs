//! A page: one source file taken through the stages in order.

use crate::config::HugoConfig;
use crate::diagnostic::{Diagnostic, Message, Severity, Sink};
use crate::document::{Document, NodeKind};
use crate::front_matter::{self, FrontMatter};
use crate::limits::Limits;
use crate::markdown::{self, Markup};
use crate::path::{self, PagePath};
use crate::shortcode::{self, Known, Shortcode};
use crate::source::{SourceFile, Span};
use crate::split::{self, Split};

/// One page of content, parsed.
#[derive(Clone, Debug)]
pub struct Page {
    /// The file it comes from.
    pub source: SourceFile,
    /// What its path says.
    pub path: PagePath,
    /// What its body is written in.
    pub markup: Markup,
    /// Its parts.
    pub split: Split,
    /// Its front matter.
    pub front_matter: FrontMatter,
    /// Its shortcodes, in the order of their opening tags.
    pub shortcodes: Vec<Shortcode>,
    /// Its body.
    pub document: Document,
    /// What the stages found wrong.
    pub diagnostics: Sink,
}

/// A section of a page's body.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Section {
    /// Its place, the heading included.
    pub span: Span,
    /// Its name in the lock file of translations: the page and the id of its heading, so that a section more or less
    /// changes no other's name.
    pub key: String,
}

impl Page {
    /// Parses a content file. `None` where Hugo makes no page of the path.
    ///
    /// Never fails: what is wrong stands in [`diagnostics`](Self::diagnostics), and the rest of the page is still there.
    #[must_use]
    pub fn parse(source: SourceFile, config: &HugoConfig, limits: &Limits) -> Option<Self> {
        let path = path::parse(source.path(), config)?;
        let mut diagnostics = Sink::new();
        let split = split::split(&source, &mut diagnostics);
        let front_matter = front_matter::parse(&source, &split, limits, &mut diagnostics);
        let param = |name: &str| config.param(&front_matter, &path.language, name);
        let known = Known { param: &param, template: &|_| false };
        let found = shortcode::parse_with(&source, split.body, &known, limits, &mut diagnostics);
        let options = config.markdown_of(&path.language);
        let written = front_matter.get("markup").and_then(|it| it.value.as_str()).unwrap_or_default();
        let markup = Markup::of(source.path(), written);
        // A file of HTML needs no front matter to be a page.
        if markup == Markup::Html {
            diagnostics.retain(|it| it.code != "FM002");
        }
        let document = markup.parse(&found.markdown, options);
        let mut shortcodes = found.list;
        for (index, text) in &found.inner {
            if let Some(inner) = shortcodes.get_mut(*index as usize).and_then(|shortcode| shortcode.inner.as_mut()) {
                inner.document = markdown::parse(text, options);
            }
        }
        let mut page = Self { source, path, markup, split, front_matter, shortcodes, document, diagnostics };
        let beyond = page.beyond(limits);
        page.diagnostics.extend(beyond);
        Some(page)
    }

    /// A finding for each thing that the page holds too much of, at the first that is too many.
    fn beyond(&self, limits: &Limits) -> Vec<Diagnostic> {
        let mut found = Vec::new();
        let mut report = |kind: &'static str, limit: usize, span: Option<Span>| {
            let Some(span) = span else { return };
            let message = Message::new("beyond-limit").with("kind", kind).with("limit", limit);
            let finding = Diagnostic::new("ST015", Severity::Error, self.source.shared_path(), span, message);
            found.push(finding.help(Message::new("beyond-limit.help")));
        };
        let (mut headings, mut links, mut deep) = (0, 0, None);
        let (mut heading, mut link) = (None, None);
        for document in self.documents() {
            let mut open: Vec<u32> = Vec::new();
            for (index, node) in document.nodes.iter().enumerate() {
                while open.last().is_some_and(|end| *end as usize <= index) {
                    open.pop();
                }
                open.push(node.end);
                if open.len() > limits.markdown_depth && deep.is_none() {
                    deep = Some(node.span);
                }
                match node.kind {
                    NodeKind::Heading { .. } => headings += 1,
                    NodeKind::Link { .. } | NodeKind::Image { .. } => links += 1,
                    _ => continue,
                }
                heading = heading.or((headings > limits.headings).then_some(node.span));
                link = link.or((links > limits.links).then_some(node.span));
            }
        }
        report("depth", limits.markdown_depth, deep);
        report("headings", limits.headings, heading);
        report("links", limits.links, link);
        report("keys", limits.keys, self.front_matter.root.get(limits.keys).map(|it| it.key_span));
        let tags = self.front_matter.get("tags").and_then(|it| it.value.as_list());
        report("tags", limits.tags, tags.and_then(|it| it.get(limits.tags)).map(|it| it.span));
        found
    }

    /// The body's document and those of the shortcodes' inner texts, as far as those are not code.
    pub fn documents(&self) -> impl Iterator<Item = &Document> {
        let inner = self.shortcodes.iter().filter(|shortcode| !shortcode.holds_code());
        std::iter::once(&self.document).chain(inner.filter_map(|shortcode| Some(&shortcode.inner.as_ref()?.document)))
    }

    /// Whether raw HTML of the body reaches readers: what is written in HTML always does.
    #[must_use]
    pub fn publishes_html(&self, config: &HugoConfig) -> bool {
        self.markup == Markup::Html || config.markdown_of(&self.path.language).unsafe_html
    }

    /// The sections of the body, each from its heading to the next; what stands before the first heading is the first.
    #[must_use]
    pub fn sections(&self) -> Vec<Section> {
        let body = self.split.body;
        let mut starts = vec![(body.start, "")];
        starts.extend(self.document.nodes.iter().filter_map(|it| match &it.kind {
            NodeKind::Heading { id, .. } => Some((it.span.start, id.as_deref().unwrap_or_default())),
            _ => None,
        }));
        starts.sort_by_key(|(start, _)| *start);
        let ends = starts.iter().skip(1).map(|(start, _)| *start).chain([body.end]);
        let section = |(start, id): &(u32, &str), end: u32| Section {
            span: Span { start: *start, end: end.max(*start) },
            key: format!("{}#{id}", self.source.path()),
        };
        starts.iter().zip(ends).map(|(start, end)| section(start, end)).collect()
    }

    /// The title, or an empty text.
    #[must_use]
    pub fn title(&self) -> &str {
        &self.front_matter.fields.title
    }

    /// The text of a span of the file.
    #[must_use]
    pub fn slice(&self, span: Span) -> &str {
        self.source.slice(span)
    }
}
