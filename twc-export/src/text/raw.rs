//! Reads raw HTML in content for what a reader of text needs of it: its words, links and images. Only this file names html5gum.

use html5gum::{DefaultEmitter, Token, Tokenizer};
use twc_content::shortcode::placeholders;

/// A part of raw HTML.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Piece {
    /// Text, entities decoded.
    Text(String),
    /// A shortcode that stands in the HTML.
    Shortcode(u32),
    /// An opening tag.
    Open(Tag),
    /// A closing tag.
    Close(Tag),
}

/// What of a tag matters.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Tag {
    /// A link and where it goes.
    Link(String),
    /// An image and its alternative text.
    Image(String),
    /// A line break.
    Break,
    /// A list, and whether its items have numbers.
    List { numbered: bool },
    /// An item of a list.
    Item,
    /// A table.
    Table,
    /// A row of a table.
    Row,
    /// A cell of a table.
    Cell,
    /// Text whose lines and blanks stay as they are.
    Preformatted,
    /// A frame, video or sound: its title, and where it comes from.
    Frame { title: String, source: String },
    /// What starts a paragraph of its own.
    Block,
    /// What holds no words for readers: scripts, styles, templates.
    Hidden(String),
    /// Anything else.
    Inline,
}

/// Cuts raw HTML into its parts.
pub(crate) fn pieces(html: &str) -> Vec<Piece> {
    let mut emitter = DefaultEmitter::default();
    emitter.naively_switch_states(true);
    let mut pieces = Vec::new();
    for token in Tokenizer::new_with_emitter(html, emitter) {
        let Ok(token) = token;
        match token {
            Token::StartTag(tag) => {
                let value = |name: &str| {
                    tag.attributes
                        .get(name.as_bytes())
                        .map(|it| String::from_utf8_lossy(it).into_owned())
                        .unwrap_or_default()
                };
                // Scripts that load a frame late keep its address in an attribute of their own.
                let source = || {
                    let late = |name: &[u8]| name.starts_with(b"data-") && name.ends_with(b"src");
                    let found = tag.attributes.iter().find(|(name, _)| late(name));
                    let late = found.map(|(_, value)| String::from_utf8_lossy(value).into_owned());
                    Some(value("src")).filter(|it| !it.is_empty()).or(late).unwrap_or_default()
                };
                let name = String::from_utf8_lossy(&tag.name).into_owned();
                let source = if is_frame(&name) { source() } else { String::new() };
                pieces.push(Piece::Open(kind(&name, source, value)));
            }
            Token::EndTag(tag) => {
                let name = String::from_utf8_lossy(&tag.name).into_owned();
                pieces.push(Piece::Close(kind(&name, String::new(), |_| String::new())));
            }
            Token::String(text) => push_text(&String::from_utf8_lossy(&text), &mut pieces),
            _ => {}
        }
    }
    pieces
}

/// Cuts text into its words and shortcodes.
pub(crate) fn words(text: &str) -> Vec<Piece> {
    let mut pieces = Vec::new();
    push_text(text, &mut pieces);
    pieces
}

fn push_text(text: &str, pieces: &mut Vec<Piece>) {
    let mut from = 0;
    for (range, index) in placeholders(text) {
        pieces.push(Piece::Text(text[from..range.start].to_owned()));
        pieces.push(Piece::Shortcode(index));
        from = range.end;
    }
    pieces.push(Piece::Text(text[from..].to_owned()));
}

fn is_frame(name: &str) -> bool {
    matches!(name, "iframe" | "video" | "audio" | "embed")
}

fn kind(name: &str, source: String, value: impl Fn(&str) -> String) -> Tag {
    match name {
        "a" => Tag::Link(value("href")),
        "img" => Tag::Image(value("alt")),
        "br" => Tag::Break,
        "li" => Tag::Item,
        "ul" | "menu" | "dir" => Tag::List { numbered: false },
        "ol" => Tag::List { numbered: true },
        "table" => Tag::Table,
        "tr" => Tag::Row,
        "td" | "th" => Tag::Cell,
        "pre" | "listing" | "xmp" => Tag::Preformatted,
        name if is_frame(name) => Tag::Frame { title: value("title"), source },
        "script" | "style" | "template" | "noscript" | "svg" | "head" | "select" | "textarea" | "title" | "math"
        | "object" => Tag::Hidden(name.to_owned()),
        "address" | "article" | "aside" | "blockquote" | "body" | "caption" | "center" | "dd" | "details"
        | "dialog" | "div" | "dl" | "dt" | "fieldset" | "figcaption" | "figure" | "footer" | "form" | "h1" | "h2"
        | "h3" | "h4" | "h5" | "h6" | "header" | "hr" | "html" | "legend" | "main" | "nav" | "p" | "search"
        | "section" | "summary" | "tbody" | "tfoot" | "thead" => Tag::Block,
        _ => Tag::Inline,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use twc_content::shortcode::placeholder;

    #[test]
    fn words_links_and_shortcodes_are_found() {
        let html = format!("<p>a &amp; b <a href=\"/x\">c</a> {}<script>if (a<b) x()</script>", placeholder(2));
        let text = |it: &str| Piece::Text(it.to_owned());
        let hidden = || Tag::Hidden("script".to_owned());
        assert_eq!(
            pieces(&html),
            [
                Piece::Open(Tag::Block),
                text("a & b "),
                Piece::Open(Tag::Link("/x".to_owned())),
                text("c"),
                Piece::Close(Tag::Link(String::new())),
                text(" "),
                Piece::Shortcode(2),
                text(""),
                Piece::Open(hidden()),
                text("if (a<b) x()"),
                Piece::Close(hidden()),
            ]
        );
    }
}
