//! AX001: a picture without a text for those who cannot see it.

use crate::diagnostic::{Message, Severity, Sink};
use crate::document::NodeKind;
use crate::rules::{Check, Rule, View};
use crate::shortcode::{ParameterValue, Shortcode};

pub(super) static NO_ALT: Rule = Rule {
    code: "AX001",
    name: "no-alt",
    severity: Severity::Error,
    default: true,
    fix: None,
    doc: include_str!("no_alt.md"),
    doc_nl: None,
    check: Check::View(check),
};

fn check(view: &View<'_>, sink: &mut Sink) {
    let page = view.page;
    for document in page.documents() {
        for (index, node) in document.nodes.iter().enumerate() {
            if matches!(node.kind, NodeKind::Image { .. })
                && document.text(index).trim().is_empty()
                && !(index + 1..node.end as usize).any(|it| matches!(document.nodes[it].kind, NodeKind::Shortcode(_)))
            {
                sink.push(NO_ALT.at(page, node.span).help(Message::new("no-alt.help")));
            }
        }
    }
    for piece in view.html() {
        // An empty `alt` says that the picture is decoration.
        let hidden = piece.attribute("aria-hidden") == Some("true")
            || matches!(piece.attribute("role"), Some("presentation" | "none"))
            || piece.attribute("aria-label").is_some_and(|it| !it.trim().is_empty());
        if piece.opens() == Some("img") && piece.attribute("alt").is_none() && !hidden {
            sink.push(NO_ALT.at(page, piece.span).help(Message::new("no-alt.html")));
        }
    }
    for shortcode in &page.shortcodes {
        if let Some(span) = picture_without_text(shortcode) {
            sink.push(
                NO_ALT
                    .at(page, span)
                    .note(Message::new("no-alt.shortcode").with("name", &*shortcode.name))
                    .help(Message::new("no-alt.parameter")),
            );
        }
    }
}

/// The place of a picture parameter of a shortcode that has no parameter for words, and no words inside.
fn picture_without_text(shortcode: &Shortcode) -> Option<crate::source::Span> {
    const PICTURE: &[&str] = &["src", "image", "img", "photo", "picture", "file", "url"];
    const WORDS: &[&str] = &["alt", "caption", "title", "label", "text", "description", "name", "attr"];
    let name = |it: &crate::shortcode::Parameter| it.name.as_deref().map(str::to_ascii_lowercase);
    let words = shortcode.parameters.iter().filter_map(name).any(|it| WORDS.iter().any(|word| it.contains(word)));
    let inside = shortcode.inner.as_ref().is_some_and(|it| !it.text.trim().is_empty());
    if words || inside {
        return None;
    }
    let picture = shortcode.parameters.iter().find(|it| {
        name(it).is_some_and(|it| PICTURE.contains(&it.as_str()))
            && matches!(&it.value, ParameterValue::String(value) if is_picture(value))
    })?;
    Some(picture.value_span)
}

fn is_picture(path: &str) -> bool {
    let path = path.split(['?', '#']).next().unwrap_or_default().to_ascii_lowercase();
    [".png", ".jpg", ".jpeg", ".gif", ".webp", ".avif", ".svg", ".bmp", ".tiff"].iter().any(|it| path.ends_with(it))
}
