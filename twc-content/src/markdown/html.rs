//! Reads raw HTML: its tags, attributes and comments with their places. The only file that names the tokenizer.

use html5gum::{DefaultEmitter, Token, Tokenizer};

use std::ops::Range;

/// A piece of raw HTML; ranges are byte ranges of the text that was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HtmlToken {
    /// From its first to after its last byte.
    pub range: Range<usize>,
    /// What it is.
    pub kind: HtmlKind,
}

/// What a piece of raw HTML is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum HtmlKind {
    /// An opening tag.
    Open {
        /// Its name in lower case.
        name: String,
        /// Its attributes in their order.
        attributes: Vec<HtmlAttribute>,
        /// Whether it is written `<name/>`.
        self_closing: bool,
    },
    /// A closing tag.
    Close {
        /// Its name in lower case.
        name: String,
    },
    /// A comment, without its marks.
    Comment(String),
    /// Text, entities decoded.
    Text(String),
}

/// An attribute of an opening tag.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HtmlAttribute {
    /// Its name in lower case.
    pub name: String,
    /// Its value, entities decoded; empty where there is none.
    pub value: String,
    /// Where name and value stand.
    pub range: Range<usize>,
}

impl HtmlKind {
    /// The value of an opening tag's attribute.
    #[must_use]
    pub fn attribute(&self, name: &str) -> Option<&str> {
        let Self::Open { attributes, .. } = self else { return None };
        attributes.iter().find(|it| it.name == name).map(|it| it.value.as_str())
    }
}

/// The tags, comments and texts of raw HTML, as browsers read them (WHATWG HTML §13.2.5).
///
/// # Example
/// ```
/// use twc_content::markdown::html;
/// let tokens = html::tokens("<a ID='x'>text</a>");
/// assert_eq!(tokens[0].kind.attribute("id"), Some("x"));
/// assert_eq!(tokens[2].range, 14..18);
/// ```
#[must_use]
pub fn tokens(text: &str) -> Vec<HtmlToken> {
    let mut emitter = DefaultEmitter::<usize>::new_with_span();
    emitter.naively_switch_states(true);
    let mut tokens: Vec<HtmlToken> = Vec::new();
    for token in Tokenizer::new_with_emitter(text, emitter) {
        let Ok(token) = token;
        let (span, kind) = match token {
            Token::StartTag(tag) => {
                let mut attributes: Vec<HtmlAttribute> = tag
                    .attributes
                    .into_iter()
                    .map(|(name, value)| HtmlAttribute {
                        name: string(&name),
                        range: trimmed(text, value.span.start..value.span.end.min(text.len())),
                        value: string(&value.value),
                    })
                    .collect();
                attributes.sort_by_key(|it| it.range.start);
                let kind = HtmlKind::Open { name: string(&tag.name), attributes, self_closing: tag.self_closing };
                (tag.span, kind)
            }
            Token::EndTag(tag) => (tag.span, HtmlKind::Close { name: string(&tag.name) }),
            Token::Comment(comment) => (comment.span, HtmlKind::Comment(string(&comment.value))),
            Token::String(content) => (content.span, HtmlKind::Text(string(&content.value))),
            Token::Doctype(_) | Token::Error(_) => continue,
        };
        tokens.push(HtmlToken { range: span.start..span.end.min(text.len()), kind });
    }
    tokens
}

/// The tokenizer counts the byte after an unquoted value to it.
fn trimmed(text: &str, range: Range<usize>) -> Range<usize> {
    let written = text.get(range.clone()).unwrap_or_default();
    let unquoted = written.split_once('=').is_some_and(|(_, value)| !value.trim_start().starts_with(['"', '\'']));
    if unquoted { range.start..range.end - 1 } else { range }
}

fn string(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &[&str]) {
        let found: Vec<&str> = tokens(text).iter().map(|it| text.get(it.range.clone()).unwrap_or("?")).collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn ranges_cover_exactly_what_is_written() {
        check("<p>é <!-- é --> x</p>", &["<p>", "é ", "<!-- é -->", " x", "</p>"]);
        check("<img src=a alt='é'/>b", &["<img src=a alt='é'/>", "b"]);
        check("</br>", &["</br>"]);
        check("<script>if (a<b) {}</script>", &["<script>", "if (a<b) {}", "</script>"]);
        check("<!-- open", &["<!-- open"]);
    }

    #[test]
    fn attributes_know_their_place() {
        let text = "<a  href=\"/é\" target=_blank hidden data-x = 'y'>";
        let tokens = tokens(text);
        let HtmlKind::Open { attributes, .. } = &tokens[0].kind else { panic!("a tag") };
        let found: Vec<(&str, &str)> =
            attributes.iter().map(|it| (it.value.as_str(), text.get(it.range.clone()).unwrap_or("?"))).collect();
        assert_eq!(found, [("/é", "href=\"/é\""), ("_blank", "target=_blank"), ("", "hidden"), ("y", "data-x = 'y'")]);
    }
}
