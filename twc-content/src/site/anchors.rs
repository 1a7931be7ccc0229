//! Which fragments of a page lead somewhere.

use rustc_hash::{FxHashMap, FxHashSet};

use crate::document::NodeKind;
use crate::markdown::html;
use crate::page::Page;
use crate::shortcode::{Embedded, Notation, ParameterValue};
use crate::site::Site;
use crate::site::templates::SiteTemplates;
use crate::source::{SourceFile, Span};

/// A heading that links can name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HeadingAnchor {
    /// Its id.
    pub id: Box<str>,
    /// 1 to 6.
    pub level: u8,
    /// Where the heading stands.
    pub span: Span,
}

/// The places on a page that a fragment can name.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Anchors {
    ids: FxHashSet<Box<str>>,
    /// Its headings, in their order.
    pub headings: Vec<HeadingAnchor>,
    /// Whether shortcodes or templates may make further ids that cannot be known.
    pub open: bool,
}

impl Anchors {
    /// Whether a fragment, percent-decoded, leads somewhere.
    #[must_use]
    pub fn has(&self, fragment: &str) -> bool {
        self.ids.contains(fragment) || fragment.eq_ignore_ascii_case("top") || fragment.starts_with(":~:")
    }

    /// All ids, sorted.
    #[must_use]
    pub fn ids(&self) -> Vec<&str> {
        let mut ids: Vec<&str> = self.ids.iter().map(AsRef::as_ref).collect();
        ids.sort_unstable();
        ids
    }

    pub(crate) fn of(page: &Page, site: &Site) -> Self {
        let mut anchors = Self::default();
        let options = site.config.hugo.markdown_of(&page.path.language);
        let notes = if options.footnote_prefix { page.path.footnote_prefix() } else { String::new() };
        for document in page.documents() {
            for node in &document.nodes {
                for (name, value) in node.attributes.iter().flatten() {
                    if name.as_ref() == "id" {
                        anchors.ids.insert(value.clone());
                    }
                }
                match &node.kind {
                    NodeKind::Heading { level, id: Some(id), .. } => {
                        anchors.ids.insert(id.clone());
                        anchors.headings.push(HeadingAnchor { id: id.clone(), level: *level, span: node.span });
                    }
                    NodeKind::DefinitionTerm { id: Some(id) } => {
                        anchors.ids.insert(id.clone());
                    }
                    NodeKind::FootnoteDefinition { number, .. } => {
                        anchors.ids.insert(format!("{notes}fn:{number}").into());
                    }
                    NodeKind::FootnoteReference { number, index } => {
                        let prefix = if *index > 1 { (index - 1).to_string() } else { String::new() };
                        anchors.ids.insert(format!("{notes}fnref{prefix}:{number}").into());
                    }
                    NodeKind::HtmlBlock(text) | NodeKind::HtmlInline(text) => anchors.html(text),
                    _ => {}
                }
            }
        }
        for shortcode in &page.shortcodes {
            for parameter in &shortcode.parameters {
                if let ParameterValue::String(value) = &parameter.value {
                    anchors.ids.insert(value.clone());
                }
            }
            let known = site.link_templates.shortcodes.get(shortcode.name.as_ref());
            anchors.open |= match (known, Embedded::find(&shortcode.name)) {
                (Some(writes_ids), _) => *writes_ids,
                (None, Some(_)) => false,
                // What an unknown one puts into the Markdown may hold headings.
                (None, None) => shortcode.notation == Notation::Markdown && shortcode.inner.is_none(),
            };
        }
        anchors
    }

    fn html(&mut self, text: &str) {
        for token in html::tokens(text) {
            for name in ["id", "name"] {
                if let Some(value) = token.kind.attribute(name).filter(|it| !it.is_empty()) {
                    self.ids.insert(value.into());
                }
            }
        }
    }
}

/// What of the templates matters for links.
#[derive(Clone, Debug, Default)]
pub(crate) struct LinkTemplates {
    /// Shortcodes whose template is there, and whether it writes headings or ids.
    shortcodes: FxHashMap<String, bool>,
    /// Ids that templates write.
    ids: FxHashSet<String>,
}

impl LinkTemplates {
    pub(crate) fn read(files: &[SourceFile], templates: &SiteTemplates) -> Self {
        let mut found = Self::default();
        let mut writes = FxHashSet::default();
        for file in files {
            if super::templates::inside_layouts(file.path()).is_none() {
                continue;
            }
            let text = file.text();
            let lower = text.to_ascii_lowercase();
            let makes = [
                "id=",
                "name=",
                "renderstring",
                "markdownify",
                "<h1",
                "<h2",
                "<h3",
                "<h4",
                ".rendershortcodes",
                ".content",
            ];
            if makes.iter().any(|it| lower.contains(it)) {
                writes.insert(file.path().to_owned());
            }
            for (at, _) in text.match_indices("id=") {
                let value = text.get(at + 3..).unwrap_or_default();
                let value = value.trim_start_matches(['"', '\'']);
                let end = value.find(['"', '\'', ' ', '>', '\n']).unwrap_or(value.len());
                if let Some(id) = value.get(..end).filter(|id| !id.is_empty() && !id.contains("{{")) {
                    found.ids.insert(id.to_owned());
                }
            }
        }
        for (name, template) in &templates.shortcodes {
            let any = template.paths.iter().any(|path| writes.contains(path.as_ref()));
            found.shortcodes.insert(name.clone(), any);
        }
        found
    }

    /// Whether a template writes an id, or is likely to.
    pub(crate) fn may_write(&self, id: &str) -> bool {
        const USUAL: [&str; 18] = [
            "main",
            "content",
            "main-content",
            "maincontent",
            "header",
            "footer",
            "nav",
            "navigation",
            "menu",
            "toc",
            "TableOfContents",
            "comments",
            "disqus_thread",
            "respond",
            "search",
            "sidebar",
            "page",
            "contact",
        ];
        self.ids.contains(id) || USUAL.contains(&id)
    }
}
