//! TR008: an image that only one of a page's languages has.

use rustc_hash::FxHashMap;

use crate::diagnostic::{Label, Severity, Sink};
use crate::document::NodeKind;
use crate::page::Page;
use crate::rules::pairs::pairs;
use crate::rules::{Check, Rule};
use crate::shortcode::ParameterValue;
use crate::site::Site;
use crate::source::Span;

pub(super) static IMAGE_MISSING: Rule = Rule {
    code: "TR008",
    name: "image-missing",
    severity: Severity::Warning,
    default: true,
    fix: None,
    doc: include_str!("image_missing.md"),
    doc_nl: Some(include_str!("image_missing.nl.md")),
    check: Check::Site(check),
};

fn check(site: &Site, sink: &mut Sink) {
    for pair in pairs(site) {
        let [here, there] = [images(pair.original), images(pair.translation)];
        // As many images: one may well be translated.
        if here.len() == there.len() {
            continue;
        }
        for ((page, other), (images, others)) in pair.both().into_iter().zip([(&here, &there), (&there, &here)]) {
            let mut left: FxHashMap<&str, usize> = FxHashMap::default();
            for other in others {
                *left.entry(&other.name).or_default() += 1;
            }
            for image in images {
                match left.get_mut(image.name.as_str()).filter(|left| **left > 0) {
                    Some(left) => *left -= 1,
                    None if images.len() > others.len() => sink.push(
                        IMAGE_MISSING
                            .at(page, image.span)
                            .with("image", image.name.as_str())
                            .with("language", other.path.language.to_string())
                            .related(Label::new(other.source.shared_path(), Span::at(other.split.body.start as usize))),
                    ),
                    None => {}
                }
            }
        }
    }
}

struct Image {
    /// File name without folder and language: `cover.png` of `img/cover.nl.png`.
    name: String,
    span: Span,
}

fn images(page: &Page) -> Vec<Image> {
    let mut found = Vec::new();
    for node in page.documents().flat_map(|it| &it.nodes) {
        if let NodeKind::Image { url, .. } = &node.kind {
            found.push(Image { name: name(url, page), span: node.span });
        }
    }
    for shortcode in &page.shortcodes {
        for parameter in &shortcode.parameters {
            let ParameterValue::String(value) = &parameter.value else { continue };
            let picture = [".png", ".jpg", ".jpeg", ".webp", ".gif", ".svg", ".avif"];
            if picture.iter().any(|it| value.to_lowercase().ends_with(it)) {
                found.push(Image { name: name(value, page), span: shortcode.open });
            }
        }
    }
    found.sort_by_key(|image| image.span);
    found
}

fn name(url: &str, page: &Page) -> String {
    let file = url.split(['?', '#']).next().unwrap_or_default().rsplit('/').next().unwrap_or_default().to_lowercase();
    let language = page.path.language.to_string();
    [".", "-", "_"].iter().fold(file, |file, sign| file.replace(&format!("{sign}{language}."), "."))
}
