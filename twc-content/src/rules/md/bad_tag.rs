//! MD013: tags that no browser knows.

use crate::diagnostic::{Applicability, Fix, Message, Severity, Sink};
use crate::page::Page;
use crate::rules::html::{self, Piece};
use crate::rules::{Check, Rule, View};

pub(super) static BAD_TAG: Rule = Rule {
    code: "MD013",
    name: "bad-tag",
    severity: Severity::Warning,
    default: true,
    fix: Some(Applicability::Safe),
    doc: include_str!("bad_tag.md"),
    doc_nl: None,
    check: Check::View(check),
};

fn check(view: &View<'_>, sink: &mut Sink) {
    let page = view.page;
    let pieces = view.html();
    let mut foreign: Option<String> = None;
    for (index, piece) in pieces.iter().enumerate() {
        if let Some(name) = &foreign {
            if piece.closes() == Some(name) {
                foreign = None;
            }
            continue;
        }
        if let Some(name @ ("svg" | "math")) = piece.opens() {
            foreign = Some(name.to_owned());
        } else if let Some(name) = piece.closes().filter(|name| html::is_void(name)) {
            void_closed(page, pieces, index, name, sink);
        } else if let Some(name) = piece.opens().filter(|name| !is_known(name)) {
            sink.push(
                BAD_TAG
                    .at(page, piece.span)
                    .with("kind", "unknown")
                    .with("tag", format!("<{}>", as_written(page, piece, name)))
                    .help(Message::new("bad-tag.code")),
            );
        }
    }
}

/// The name of a tag in the letters of the page.
fn as_written<'a>(page: &'a Page, piece: &Piece, name: &'a str) -> &'a str {
    let written = page.slice(piece.span).trim_start_matches('<').get(..name.len());
    written.filter(|it| it.eq_ignore_ascii_case(name)).unwrap_or(name)
}

/// `</br>` and `<br></br>`
fn void_closed(page: &Page, pieces: &[Piece], index: usize, name: &str, sink: &mut Sink) {
    let piece = &pieces[index];
    let before = index.checked_sub(1).map(|it| &pieces[it]);
    let paired = before.is_some_and(|it| it.opens() == Some(name) && it.span.end == piece.span.start);
    let (title, text) = if paired {
        (Message::new("bad-tag.remove"), String::new())
    } else {
        (Message::new("bad-tag.write").with("tag", format!("<{name}>")), format!("<{name}>"))
    };
    let finding = BAD_TAG.at(page, piece.span).with("kind", "void").with("tag", format!("</{name}>"));
    // Only a line break may be meant by the closing tag alone.
    sink.push(if piece.is_exact() && (paired || name == "br") {
        finding.fix(Fix::new(Applicability::Safe, title, page.source.shared_path(), piece.span, text))
    } else {
        finding
    });
}

/// The elements of HTML, obsolete ones that browsers still show included; custom elements have a hyphen.
pub(super) fn is_known(name: &str) -> bool {
    const ELEMENTS: &[&str] = &[
        "a",
        "abbr",
        "acronym",
        "address",
        "applet",
        "area",
        "article",
        "aside",
        "audio",
        "b",
        "base",
        "bdi",
        "bdo",
        "big",
        "blink",
        "blockquote",
        "body",
        "br",
        "button",
        "canvas",
        "caption",
        "center",
        "cite",
        "code",
        "col",
        "colgroup",
        "data",
        "datalist",
        "dd",
        "del",
        "details",
        "dfn",
        "dialog",
        "dir",
        "div",
        "dl",
        "dt",
        "em",
        "embed",
        "fieldset",
        "figcaption",
        "figure",
        "font",
        "footer",
        "form",
        "frame",
        "frameset",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "head",
        "header",
        "hgroup",
        "hr",
        "html",
        "i",
        "iframe",
        // Browsers read it as `img` (WHATWG HTML §13.2.6.4.7).
        "image",
        "img",
        "input",
        "ins",
        "kbd",
        "label",
        "legend",
        "li",
        "link",
        "main",
        "map",
        "mark",
        "marquee",
        "math",
        "menu",
        "meta",
        "meter",
        "nav",
        "nobr",
        "noframes",
        "noscript",
        "object",
        "ol",
        "optgroup",
        "option",
        "output",
        "p",
        "param",
        "picture",
        "portal",
        "pre",
        "progress",
        "q",
        "rp",
        "rt",
        "ruby",
        "s",
        "samp",
        "script",
        "search",
        "section",
        "select",
        "selectedcontent",
        "slot",
        "small",
        "source",
        "span",
        "strike",
        "strong",
        "style",
        "sub",
        "summary",
        "sup",
        "svg",
        "table",
        "tbody",
        "td",
        "template",
        "textarea",
        "tfoot",
        "th",
        "thead",
        "time",
        "title",
        "tr",
        "track",
        "tt",
        "u",
        "ul",
        "var",
        "video",
        "wbr",
    ];
    name.contains('-') || name.contains(':') || ELEMENTS.binary_search(&name).is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn first_last_and_middle_elements_are_found() {
        assert!(["a", "h1", "hr", "wbr", "x-y", "s", "svg"].iter().all(|it| is_known(it)));
        assert!(!is_known("name") && !is_known("zz"));
    }
}
