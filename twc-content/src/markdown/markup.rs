//! The language a page's body is written in: Markdown, or HTML that Hugo takes as it stands.

use crate::config::MarkdownOptions;
use crate::document::{Document, Node, NodeKind};
use crate::shortcode::{DIVIDER, Mapped};

/// What a body is written in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Markup {
    /// Markdown. What Hugo leaves to other programs (reStructuredText, AsciiDoc) is read as Markdown too.
    #[default]
    Markdown,
    /// HTML: only shortcodes and `<!--more-->` mean something in it.
    Html,
}

impl Markup {
    /// The markup of a file by its name, unless its front matter's `markup` says otherwise.
    #[must_use]
    pub fn of(file_name: &str, written: &str) -> Self {
        let extension = file_name.rsplit_once('.').map_or("", |(_, extension)| extension);
        let name = if written.is_empty() { extension } else { written };
        if ["html", "htm"].iter().any(|it| name.eq_ignore_ascii_case(it)) { Self::Html } else { Self::Markdown }
    }

    /// Parses a body (with placeholders for shortcodes) into a document whose spans are the file's.
    #[must_use]
    pub fn parse(self, body: &Mapped, options: &MarkdownOptions) -> Document {
        match self {
            Self::Markdown => super::parse(body, options),
            Self::Html => html(body),
        }
    }
}

/// The whole as raw HTML, in two where the summary ends.
fn html(body: &Mapped) -> Document {
    let text = body.text();
    let mut nodes: Vec<Node> = Vec::new();
    let mut add = |kind: NodeKind, start: usize, end: usize| {
        let next = u32::try_from(nodes.len() + 1).unwrap_or(u32::MAX);
        nodes.push(Node { kind, span: body.span(start, end), end: next, attributes: None });
    };
    match text.find(DIVIDER) {
        Some(at) => {
            // Hugo puts blank lines around the mark, and takes the mark alone out again.
            let end = at + DIVIDER.len();
            let before = format!("{}\n\n", text.get(..at).unwrap_or_default());
            add(NodeKind::HtmlBlock(before.into()), 0, at);
            add(NodeKind::SummaryDivider, at, end);
            add(NodeKind::HtmlBlock(text.get(end..).unwrap_or_default().into()), end, text.len());
        }
        None if text.is_empty() => {}
        None => add(NodeKind::HtmlBlock(text.into()), 0, text.len()),
    }
    Document { nodes }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn front_matter_comes_before_the_extension() {
        for (name, written, expected) in [
            ("a.md", "", Markup::Markdown),
            ("a.HTML", "", Markup::Html),
            ("a.htm", "", Markup::Html),
            ("a.md", "html", Markup::Html),
            ("a.html", "goldmark", Markup::Markdown),
        ] {
            assert_eq!(Markup::of(name, written), expected, "{name} {written}");
        }
    }

    #[test]
    fn html_is_left_alone_but_for_the_divider() {
        let body = Mapped::verbatim("<p>*a*\n\nHUGOMORE42\n\nb</p>\n", 10);
        let document = Markup::Html.parse(&body, &MarkdownOptions::default());
        let found: Vec<String> =
            document.nodes.iter().map(|it| format!("{:?} {}..{}", it.kind, it.span.start, it.span.end)).collect();
        assert_eq!(
            found,
            [r#"HtmlBlock("<p>*a*\n\n\n\n") 10..18"#, "SummaryDivider 18..28", r#"HtmlBlock("\n\nb</p>\n") 28..36"#]
        );
    }
}
