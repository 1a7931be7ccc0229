//! FM021: a picture in the front matter that the page bundle does not hold.

use super::place;
use crate::diagnostic::{Applicability, Fix, Message, Severity, Sink};
use crate::front_matter::{Entry, Value, ValueKind};
use crate::page::Page;
use crate::path::Bundle;
use crate::rules::{Check, Rule};
use crate::site::Site;

pub(super) static NO_SUCH_RESOURCE: Rule = Rule {
    code: "FM021",
    name: "no-such-resource",
    severity: Severity::Error,
    default: true,
    fix: Some(Applicability::Suggestion),
    doc: include_str!("no_such_resource.md"),
    doc_nl: None,
    check: Check::Page(check),
};

/// Keys whose value is the name of a picture.
const PICTURES: &[&str] = &[
    "feature",
    "featureimage",
    "featured_image",
    "featuredimage",
    "cover",
    "coverimage",
    "image",
    "images",
    "thumbnail",
    "banner",
    "hero",
    "heroimage",
    "photo",
    "picture",
];

const EXTENSIONS: &[&str] = &["jpg", "jpeg", "png", "gif", "webp", "avif", "svg", "bmp", "tif", "tiff"];

fn check(site: &Site, page: &Page, sink: &mut Sink) {
    for entry in &page.front_matter.root {
        if !PICTURES.iter().any(|it| entry.key.eq_ignore_ascii_case(it)) {
            continue;
        }
        match &entry.value.kind {
            ValueKind::String(_) => one(site, page, entry, &entry.value, sink),
            ValueKind::List(items) => items.iter().for_each(|item| one(site, page, entry, item, sink)),
            // `cover: { image: … }`
            ValueKind::Map(_) => {
                for key in ["image", "src", "file"] {
                    if let Some(inner) = entry.value.get(key) {
                        one(site, page, inner, &inner.value, sink);
                    }
                }
            }
            _ => {}
        }
    }
}

fn one(site: &Site, page: &Page, entry: &Entry, value: &Value, sink: &mut Sink) {
    let Some(name) = value.as_str().filter(|it| is_local_picture(it)) else { return };
    if page.path.bundle == Bundle::Single || site.resource_address(page, name).is_some() {
        return;
    }
    // Themes also look among the static files.
    let plain = name.trim_start_matches("./");
    if site.resources.binary_search_by(|it| it.as_str().cmp(&format!("static/{plain}"))).is_ok() {
        return;
    }
    let folder = page.source.path().rsplit_once('/').map_or("", |(folder, _)| folder);
    let files = || {
        site.resources
            .iter()
            .filter_map(|it| it.strip_prefix(folder)?.strip_prefix('/'))
            .filter(|it| has_picture_extension(it))
    };
    let mut finding = NO_SUCH_RESOURCE.at(page, value.span).with("key", &*entry.key).with("file", name);
    let nearest = nearest(plain, files()).or_else(|| {
        let mut files = files();
        files.next().filter(|_| files.next().is_none())
    });
    finding = match nearest {
        Some(nearest) => {
            let message = Message::new("no-such-resource.nearest").with("nearest", nearest);
            let finding = finding.help(message.clone());
            match place::inside(page, value, 0..name.len()) {
                Some(span) => {
                    let path = page.source.shared_path();
                    finding.fix(Fix::new(Applicability::Suggestion, message, path, span, nearest))
                }
                None => finding,
            }
        }
        None => finding.help(Message::new("no-such-resource.help").with("file", name)),
    };
    sink.push(finding);
}

fn is_local_picture(name: &str) -> bool {
    let elsewhere = name.starts_with('/') || name.contains("://") || name.starts_with("data:");
    let computed = name.contains(['*', '{', '?', '#']);
    !elsewhere && !computed && has_picture_extension(name)
}

fn has_picture_extension(name: &str) -> bool {
    name.rsplit_once('.').is_some_and(|(_, extension)| EXTENSIONS.iter().any(|it| extension.eq_ignore_ascii_case(it)))
}

/// The file whose name differs little, or only in its extension.
fn nearest<'a>(name: &str, files: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    let stem = |it: &str| it.rsplit_once('.').map_or(it, |(stem, _)| stem).to_lowercase();
    files
        .map(|file| {
            let distance = if stem(file) == stem(name) {
                1
            } else {
                strsim::damerau_levenshtein(&file.to_lowercase(), &name.to_lowercase())
            };
            (distance, file)
        })
        .min()
        .filter(|(distance, _)| *distance <= name.len().max(3) / 3)
        .map(|(_, file)| file)
}
