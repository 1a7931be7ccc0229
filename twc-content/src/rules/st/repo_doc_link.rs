//! ST013: a link in the README or the docs that leads nowhere.

use std::collections::BTreeSet;

use crate::config::MarkdownOptions;
use crate::diagnostic::{Message, Severity, Sink};
use crate::document::NodeKind;
use crate::markdown;
use crate::rules::{Check, Rule};
use crate::shortcode::Mapped;
use crate::site::Site;
use crate::source::SourceFile;

pub(super) static REPO_DOC_LINK: Rule = Rule {
    code: "ST013",
    name: "repo-doc-link",
    severity: Severity::Note,
    default: true,
    fix: None,
    doc: include_str!("repo_doc_link.md"),
    doc_nl: None,
    check: Check::Site(check),
};

fn check(site: &Site, sink: &mut Sink) {
    let documents: Vec<&SourceFile> = site.files.iter().filter(|file| is_document(file.path())).collect();
    if documents.is_empty() {
        return;
    }
    let mut known: BTreeSet<&str> = BTreeSet::new();
    let pages = site.pages.iter().chain(&site.bundled).map(|page| page.source.path());
    let files = site.files.iter().map(SourceFile::path).chain(site.resources.iter().map(String::as_str));
    for path in pages.chain(files) {
        let mut folder = path;
        known.insert(path);
        while let Some((above, _)) = folder.rsplit_once('/') {
            if !known.insert(above) {
                break;
            }
            folder = above;
        }
    }
    let options = MarkdownOptions::default();
    for file in documents {
        let document = markdown::parse(&Mapped::verbatim(file.text(), 0), &options);
        for node in &document.nodes {
            let (NodeKind::Link { url, url_span, .. } | NodeKind::Image { url, url_span, .. }) = &node.kind else {
                continue;
            };
            let Some(path) = target(file.path(), url).filter(|it| !known.contains(it.as_str())) else { continue };
            let span = if url_span.is_empty() { node.span } else { *url_span };
            sink.push(
                REPO_DOC_LINK
                    .in_file(file.shared_path(), span)
                    .with("path", path)
                    .help(Message::new("repo-doc-link.help")),
            );
        }
    }
}

/// A text about the project itself.
fn is_document(path: &str) -> bool {
    path.ends_with(".md") && (!path.contains('/') || path.starts_with("docs/"))
}

/// The file that a relative destination names, from the project's folder. What tools write or hide is not looked for.
fn target(from: &str, url: &str) -> Option<String> {
    let path = url.split(['#', '?']).next().unwrap_or_default();
    if path.is_empty()
        || path.starts_with('/')
        || path.contains(':')
        || path.contains(['{', '%', '<', '*'])
        || path.contains("..") && !from.contains('/')
    {
        return None;
    }
    let folder = from.rsplit_once('/').map_or("", |(folder, _)| folder);
    let mut parts: Vec<&str> = folder.split('/').filter(|it| !it.is_empty()).collect();
    for part in path.split('/') {
        match part {
            "" | "." => {}
            ".." => _ = parts.pop()?,
            part => parts.push(part),
        }
    }
    let top = parts.first()?;
    let unseen = top.starts_with('.') || matches!(*top, "public" | "resources" | "target" | "dist" | "node_modules");
    (!unseen).then(|| parts.join("/"))
}
