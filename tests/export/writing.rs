//! Writing: the same bytes every time, and only what changed.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::time::SystemTime;

use twc_content::{Limits, Site, SourceFile, embedded};
use twc_export::write::Target;
use twc_export::{ExportOptions, export, export_to};

fn times(folder: &Path) -> BTreeMap<String, SystemTime> {
    let mut times = BTreeMap::new();
    let mut open = vec![folder.to_path_buf()];
    while let Some(next) = open.pop() {
        for entry in fs::read_dir(&next).expect("readable") {
            let path = entry.expect("readable").path();
            if path.is_dir() {
                open.push(path);
            } else {
                let name = path.strip_prefix(folder).expect("inside").to_string_lossy().replace('\\', "/");
                times.insert(name, fs::metadata(&path).expect("there").modified().expect("a time"));
            }
        }
    }
    times
}

#[test]
fn the_same_site_gives_the_same_bytes() {
    let make = || export(&Site::embedded(), &ExportOptions::default()).expect("exported").tree;
    assert!(make() == make());
}

#[test]
fn an_edited_page_rewrites_only_what_depends_on_it() {
    let folder = tempfile::tempdir().expect("a folder");
    let out = folder.path().join("site");
    let write = |files: Vec<SourceFile>| {
        let site = Site::from_files(files.clone(), Vec::new(), &Limits::default());
        let target = Target::new(&site, None, &out).with_memory(files);
        export_to(&site, &ExportOptions::default(), &target).expect("exported").0
    };
    write(embedded::files());
    let before = times(&out);
    let edited = embedded::files().into_iter().map(|file| match file.path() {
        "content/about/index.nl.md" => SourceFile::new(file.path(), format!("{}\nNog een zin.\n", file.text())),
        _ => file,
    });
    let written = write(edited.collect());
    let changed: Vec<String> =
        times(&out).into_iter().filter(|(path, time)| before.get(path) != Some(time)).map(|(path, _)| path).collect();
    let expected = [
        ".twc-manifest",
        "nl/about/index.html",
        "nl/about/index.json",
        "nl/about/index.txt",
        "nl/index.xml",
        "nl/search.json",
    ];
    assert_eq!(changed, expected);
    assert_eq!((written.changed, written.removed), (5, 0));
}
