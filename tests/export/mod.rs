//! The exports of a whole site, read as their readers read them: by link, by schema, by eye.

mod attacks;
mod html;
mod json;
mod text;
mod writing;

use twc_content::site::SiteOptions;
use twc_content::{Config, Limits, Site, SourceFile};
use twc_export::write::{Content, Tree};
use twc_export::{ExportOptions, Policy, export};

/// The built-in site under an address, exported as the command does.
fn embedded() -> Tree {
    let mut config = Config::default();
    config.hugo.base_url = "https://twc.example/".to_owned();
    let files = twc_content::embedded::files();
    tree(&Site::with_config(config, files, Vec::new(), &Limits::default(), &SiteOptions::default()))
}

fn tree(site: &Site) -> Tree {
    let options = ExportOptions { policy: Policy::Hugo, ..ExportOptions::default() };
    let export = export(site, &options).expect("the built-in templates are fine");
    assert_eq!(export.refused, [], "nothing is left out");
    export.tree
}

/// A site of pages in one string: `== path` starts each.
fn site(pages: &str) -> Site {
    let files = pages.split("== ").skip(1).map(|page| {
        let (path, text) = page.split_once('\n').expect("a path and a text");
        SourceFile::new(path.trim(), text)
    });
    Site::from_files(files.collect(), Vec::new(), &Limits::default())
}

/// The text of a file of a tree.
#[track_caller]
fn text<'a>(tree: &'a Tree, path: &str) -> &'a str {
    match tree.get(path) {
        Some(Content::Bytes(bytes)) => std::str::from_utf8(bytes).expect("it is text"),
        other => panic!("{path} is {other:?}"),
    }
}
